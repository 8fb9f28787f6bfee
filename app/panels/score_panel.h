// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "commands/side_reader.h"
#include "inspect/score_board.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTableView;
class QTableWidget;
class QTabWidget;

namespace inspect::app {

class ExplainPanel;
class RankingFilter;
class RankingModel;

/// A window of its own: the period's ranking with its sections, change and trend, warnings and the year's plan, and beside it what the
/// chosen number is made of. Everything is read beside the running work; while new numbers are read the old ones stand.
class ScorePanel : public QWidget {
    Q_OBJECT

public:
    explicit ScorePanel(Session &session);
    ~ScorePanel() override;

    /// Shows the unit's row and explains its score.
    void showUnit(const UnitId &unit, const QString &standardCode);
    [[nodiscard]] bool isReading() const { return mReader.isBusy(); }
    [[nodiscard]] QString standardCode() const;

Q_SIGNALS:
    void unitActivated(const inspect::UnitId &id); ///< show it on the map
    void deductionChosen(const inspect::UnitId &unit, const inspect::DeductionId &id, double lon, double lat);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildTables();
    QWidget *buildFoot();
    void connectParts();
    void retranslate();

    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void read();
    void take(const Result<ScoreBoard> &board);
    void fillStandards();
    void fillGroups();
    void fillSummary();
    void fillWarnings();
    void fillPlan();
    void sizeColumns();
    void showExplanation(bool wanted);
    [[nodiscard]] bool isNarrow() const;
    void explain(const UnitId &unit);
    void award();
    void copy();
    void openMenu(const QPoint &at);
    [[nodiscard]] UnitId chosen() const;
    [[nodiscard]] QString planText(const PlanProgress &progress) const;

    Session &mSession;
    SideReader mReader;
    std::shared_ptr<const ScoreBoard> mBoard;
    QString mPath;  ///< of the workbook that is shown
    UnitId mWanted; ///< to be chosen once its row is there
    bool mIsStale = true;
    bool mIsSized = false;

    RankingModel *mModel;
    RankingFilter *mFilter;
    QComboBox *mStandard;
    QComboBox *mGroup;
    QComboBox *mShown;
    QLineEdit *mSearch;
    QLabel *mSummary;
    QProgressBar *mProgress;
    QTabWidget *mTabs;
    QTableView *mTable;
    QTableWidget *mWarnings;
    QTableWidget *mPlan;
    ExplainPanel *mExplain;
    QPushButton *mShowOnMap;
    QPushButton *mBonus;
    QPushButton *mCopy;
};

} // namespace inspect::app
