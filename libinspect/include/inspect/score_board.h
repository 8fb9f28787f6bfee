// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"

#include <functional>

namespace inspect {

/// What a unit came to in one of the periods that a board looks back on.
struct PastScore {
    bool isThere = false; ///< the standard scored the unit in that period
    ScoreState state = ScoreState::NotInspected;
    std::optional<Points> score;
    std::optional<int> stars;
    std::optional<int> rank;
    QStringList warnings;
    bool operator==(const PastScore &) const = default;
};

/// A warning that a unit has in the period, and since when.
struct StandingWarning {
    UnitId unit;
    QString code;    ///< as in UnitScore::warnings
    int periods = 1; ///< consecutive ones with the same warning, this one included; as far as the board looks back
    bool operator==(const StandingWarning &) const = default;
};

/// Everything that a score panel shows of one standard in one period.
struct ScoreBoard {
    PeriodScores scores;
    bool isClosed = false;
    QStringList periods;                     ///< of the same kind, oldest first; the last one is this period
    QHash<UnitId, QVector<PastScore>> trend; ///< beside `periods`
    QVector<StandingWarning> warnings;       ///< in the order of the units
    QVector<PlanProgress> plan;              ///< of the period's year
    QMap<QString, QSet<UnitId>> flagged;     ///< units by flag of the standard

    /// The period before this one; isThere is false where there was none.
    [[nodiscard]] PastScore before(const UnitId &unit) const;
};

/// Twelve months, eight quarters, four half-years or years, this one included. `progress` gets 0–100 and returns false to cancel.
[[nodiscard]] Result<ScoreBoard> scoreBoard(const Workbook &workbook, const Period &period, const QString &standardCode,
                                            const std::function<bool(int)> &progress = {});

/// One unit's results in the last periods, oldest first, `last` at the end; ranks are left out.
struct PeriodResult {
    QString period; ///< Period::code
    PastScore result;
};
[[nodiscard]] Result<QVector<PeriodResult>> pastScores(const Workbook &workbook, const QString &standardCode, const UnitId &unit,
                                                       const Period &last, int count);

} // namespace inspect
