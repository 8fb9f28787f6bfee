// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/sync_runner.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableWidget;

namespace inspect::app {

class ShareChooser;

/// The shared file, one button to sync with it, what that did, and who else comes there.
class SyncPanel : public QDialog {
    Q_OBJECT

public:
    explicit SyncPanel(QWidget *parent = nullptr);

    void setSettings(const SyncSettings &settings, const QString &workbook);
    void setOwnUnits(int count);
    void setCounts(qint64 waiting, qint64 toDecide);
    /// `isQuiet`: it began by itself, so what is being read or filled in stays.
    void showRunning(bool isQuiet);
    void showProgress(const SyncProgress &progress);
    /// Of a quiet one that brought and found nothing the time is said beside what stands there.
    void showOutcome(const Result<SyncSummary> &outcome, bool isQuiet);
    void leaveChooser(); ///< opened anew: at its first page
    /// The place is there and empty: only whoever uses it knows whether the share is gone for good.
    void offerToBeginAnew();
    void askForShare(); ///< shows the choice of another shared file

Q_SIGNALS:
    void syncWanted(const QString &hub, bool startAnew);
    void cancelWanted();
    void inboxWanted();
    void retireWanted(const inspect::Peer &laptop);
    void settingsChanged(const inspect::app::SyncSettings &settings);

private:
    [[nodiscard]] QWidget *buildPage();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildSteps();
    [[nodiscard]] QWidget *buildAutomatic();
    void take(const QString &hub);
    void beginAnew();
    void change();
    void markSteps(int running);
    void showPeers(const QVector<Peer> &peers);
    void updateRetire();
    void retire();
    void setRunning(bool running);
    void aim(const QString &hub);
    void showPage();

    SyncSettings mSettings;
    QString mTarget; ///< the shared file that the next sync goes to
    QStackedWidget *mStack;
    ShareChooser *mChooser;
    QComboBox *mHubs;
    QPushButton *mAnother;
    QLabel *mOffice;
    QPushButton *mMakeOffice;
    QLabel *mWaiting;
    QPushButton *mSync;
    QPushButton *mCancel;
    QPushButton *mAnew;
    std::array<QLabel *, 5> mSteps{};
    QProgressBar *mProgress;
    QLabel *mSummary;
    QTableWidget *mPeers;
    QPushButton *mRetire;
    QVector<Peer> mShownPeers;
    QCheckBox *mByItself;
    QSpinBox *mMinutes;
    QCheckBox *mOnClose;
    QPushButton *mInbox;
    int mReached = -1;   ///< the furthest step of this sync
    qint64 mCounted = 0; ///< changes that waited when they were counted last
    QString mSyncedAt;   ///< when the outcome that is shown came about
    QString mWorkbook;
    QStringList mSaid;        ///< the last outcome that said something
    bool mIsChoosing = false; ///< somebody looks for another shared file
    bool mIsRunning = false;
    bool mIsFilling = false; ///< what changes now is not the user's doing
};

} // namespace inspect::app
