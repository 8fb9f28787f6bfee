// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "gis/unit_theme.h"
#include "shell/window_parts.h"

#include <QObject>

#include <memory>

class QAction;

namespace inspect::app {

class ClosingPanel;
class CompareBar;
class ExplainPanel;
class ScorePanel;

/// Scores in the window: the ranking, why a score is what it is, comparing two periods on the map, closing a period.
class ScoreDesk : public QObject {
    Q_OBJECT

public:
    explicit ScoreDesk(const WindowParts &parts);
    ~ScoreDesk() override;

    void showScores();
    /// Beside the map, in the place of the checklist.
    void explain(const UnitId &unit, const QString &standardCode);
    /// The score that colours the unit.
    void explainShown(const UnitId &unit) { explain(unit, standardOf(unit)); }
    void compare();
    void showClosings();
    void verify();
    void askMonthStart();              ///< on which day the assessment months begin
    [[nodiscard]] bool isIdle() const; ///< nothing is being read

private:
    void buildMenus();
    void connectParts();
    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void explainChosen();
    void explainOnMap(const UnitId &unit);
    void leaveExplanation();
    void leaveComparison();
    void showDeduction(double lon, double lat);
    void applyTheme();
    [[nodiscard]] QString standardOf(const UnitId &unit) const;

    WindowParts mParts;
    QVector<QAction *> mActions;
    std::unique_ptr<ScorePanel> mScores; ///< a window of its own; made when first wanted
    ClosingPanel *mClosings = nullptr;
    ExplainPanel *mExplain;
    CompareBar *mCompare;
    bool mShowsPins = true; ///< as wished beside the map; a comparison goes without
    QString mPath;          ///< of the workbook that is shown
    QString mToldOf;        ///< period and number of late inspections that were told of
};

} // namespace inspect::app
