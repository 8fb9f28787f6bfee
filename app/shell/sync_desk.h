// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/sync_runner.h"
#include "shell/window_parts.h"

#include <QPointer>

class QAction;
class QDialog;

namespace inspect::app {

class HistoryPanel;
class InboxPanel;
class SyncButton;
class SyncPanel;

/// All of the window that has to do with the shared file: the panel and its button, automatic sync, the inbox, the history of a unit.
class SyncDesk : public QObject {
    Q_OBJECT

public:
    SyncDesk(const WindowParts &parts, SyncButton &button);

    void openPanel();
    void openInbox();
    void openHistory(const UnitId &unit);
    void openDeleted();
    /// Somebody opened a shared file as if it were a workbook: offers to join it; `refusal` is said where it is none.
    void offerToJoin(const QString &path, const Error &refusal);

    /// As the interval does: nobody asked for it, so it leaves alone what is being looked at or filled in.
    void syncByItself();

    [[nodiscard]] SyncRunner &runner() { return mRunner; }
    [[nodiscard]] const SyncSettings &settings() const { return mSettings; }
    [[nodiscard]] const QVector<Conflict> &openConflicts() const { return mConflicts; }

Q_SIGNALS:
    void workbookWanted(const QString &path); ///< a new one, to join with
    void conflictsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu();
    void connectRunner();
    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void workbookChanged();
    void takeSettings(const SyncSettings &settings);
    void syncNow(const QString &hub, bool startAnew);
    void finished(const Result<SyncSummary> &outcome);
    void tellOutcome(const Result<SyncSummary> &outcome);
    void offerNewerMonth(const Snapshot &before, const Snapshot &now);
    void readInbox();
    void showCounts();
    void join(const QString &hub);
    void joinWithNew(const QString &hub);
    [[nodiscard]] bool wantsFarewell() const;
    void beginFarewell();
    void endFarewell();
    [[nodiscard]] SyncPanel &panel();
    [[nodiscard]] InboxPanel &inbox();

    WindowParts mParts;
    SyncButton &mButton;
    SyncRunner mRunner;
    SyncSettings mSettings;
    QVector<Conflict> mConflicts;
    QString mPath;                    ///< of the workbook that the settings belong to
    QString mJoinHub;                 ///< to be joined as soon as the new workbook is open
    QString mJoinPath;                ///< that workbook
    std::optional<SyncSummary> mLast; ///< for a panel that is made after it
    SnapshotPtr mBefore;              ///< what was shown before the sync brought something; null: it is shown already
    bool mIsQuiet = false;            ///< the sync under way was not asked for by anybody
    bool mMayClose = false;
    QAction *mSyncAction = nullptr;
    QAction *mPanelAction = nullptr;
    QAction *mInboxAction = nullptr;
    QAction *mHistoryAction = nullptr;
    QAction *mDeletedAction = nullptr;
    QTimer mInterval;
    QTimer mSoon;     ///< gathers changes into one reading of the inbox
    QTimer mFarewell; ///< how long closing waits
    QPointer<SyncPanel> mPanel;
    QPointer<InboxPanel> mInbox;
    QPointer<QDialog> mGoodbye;
};

} // namespace inspect::app
