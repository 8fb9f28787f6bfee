// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/round_statistics.h"
#include "inspect/workbook.h"

namespace inspect {

/// The readable finished sheets of a round, each scored by itself, and how far their inspectors agree. Sheets that are sealed still are
/// not among them. The grades are those of the newest version among the sheets.
struct RoundResults {
    QVector<SheetTotal> sheets; ///< by unit, inspector
    QVector<GradeBand> grades;
    RoundStatistics statistics;
};
[[nodiscard]] Result<RoundResults> roundResults(const Workbook &workbook, const RoundId &round);

} // namespace inspect
