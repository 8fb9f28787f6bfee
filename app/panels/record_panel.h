// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/record_commands.h"
#include "commands/session.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace inspect::app {

class ChecklistView;
class ClickLabel;
class DeductionList;
class OutlookLabel;
class PhotoStrip;
class VisitLine;

/// The chosen unit's checklist, and what was recorded in it. Nothing on it opens a dialog on the way of recording; each change is
/// stored as it is made.
class RecordPanel : public QWidget {
    Q_OBJECT

public:
    explicit RecordPanel(Session &session, QWidget *parent = nullptr);

    void showUnit(const UnitId &id);
    [[nodiscard]] UnitId unit() const { return mKey.unit; }
    /// The place that the next deduction takes; none: without a place.
    void setPlace(const std::optional<Place> &place);
    /// Follows the receiver while the button is down.
    void setPosition(const std::optional<Place> &position);
    void focusChecklist();
    /// For low windows: leaves out what is not needed for recording.
    void setCompact(bool compact);
    void finish();
    /// The code of the standard that the panel shows; empty: none.
    [[nodiscard]] QString standardCode() const;
    /// Deletes the chosen deduction of an open inspection; one of a finished inspection is void from then on, with a reason.
    void removeCurrent();
    /// What removeCurrent() is called for the deduction chosen now.
    [[nodiscard]] QString removalText() const;
    /// The deduction that photos, note and place belong to.
    [[nodiscard]] DeductionId currentDeduction() const { return mCurrent; }

Q_SIGNALS:
    void unitShown(const inspect::UnitId &id); ///< another one than before; null: none
    void drawWanted(const inspect::UnitId &id);
    void attachWanted(const inspect::UnitId &id);
    void editWanted(const inspect::UnitId &id);
    void pinWanted(const inspect::DeductionId &id);                             ///< show its place on the map
    void told(const QString &message);                                          ///< for the status bar
    void explainWanted(const inspect::UnitId &id, const QString &standardCode); ///< the score was clicked

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildVisit();
    QWidget *buildPlaceLine();
    QWidget *buildDetails();
    void connectParts();
    void retranslate();

    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void fillStandards();
    void refresh();
    void refreshHeader();
    void refreshPlace();
    void refreshDetails();
    [[nodiscard]] const SheetView *sheet() const;
    [[nodiscard]] const SheetDeduction *find(const DeductionId &id) const;
    [[nodiscard]] QString clauseName(const QString &clause) const;

    void runHere(Command command);
    [[nodiscard]] std::optional<double> metresOutside() const;
    void count(const QString &clause, int by);
    void setCurrentDeduction(const DeductionId &id);
    void addPhotoFiles(const QStringList &paths);
    void choosePhotos();
    void saveNote();
    void placeCurrent();
    void abandon();
    void voidOrDelete(const DeductionId &id);
    void recordAgainHere(const DeductionId &id);

    Session &mSession;
    SheetKey mKey;
    SheetKey mFinished; ///< the sheet finished last in this window
    QElapsedTimer mSinceFinished;
    bool mIsFinishing = false;
    DeductionId mCurrent;
    bool mIsCompact = false;
    QString mCountedClause; ///< the clause counted last: its newest deduction becomes the current one
    std::optional<Place> mPlace;
    std::optional<Place> mPosition;

    QLabel *mName;
    ClickLabel *mScore;
    QLabel *mStars;
    QLabel *mInfo;
    QComboBox *mStandards;
    VisitLine *mVisit;
    QLabel *mState;
    QLabel *mLive;
    OutlookLabel *mOutlook;
    QLabel *mPlaceText;
    QToolButton *mGps;
    QToolButton *mNoPlace;
    QTabBar *mTabs;
    QStackedWidget *mPages;
    ChecklistView *mChecklist;
    DeductionList *mRecorded;
    QPushButton *mRemove;
    QLabel *mHint;
    QPushButton *mHintAction;
    QWidget *mDetails;
    QLabel *mCurrentText;
    QToolButton *mPlaceCurrent;
    PhotoStrip *mPhotos;
    QToolButton *mAddPhoto;
    QLineEdit *mNote;
    QPushButton *mFinish;
    QPushButton *mAbandon;
};

} // namespace inspect::app
