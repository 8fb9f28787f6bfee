// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"
#include "inspect/unit.h"

namespace inspect::app {

/// The scores of the standard asked for; without one those of every standard in the period, each unit by its only one. InvalidInput
/// naming the standards where a unit has several.
[[nodiscard]] Result<QVector<PeriodScores>> scoresOf(const Workbook &workbook, const Period &period, const QString &standardCode);

/// The only standard that gives the unit a score in the period, by sheets of its own or rolled up to it; InvalidInput naming them all.
[[nodiscard]] Result<QString> onlyStandardOf(const Workbook &workbook, const Unit &unit, const Period &period);

/// The standard asked for, or the only one that is attached to the unit, or else that rolls up to it.
[[nodiscard]] Result<QString> standardOfUnit(const Workbook &workbook, const Unit &unit, const Period &period, const QString &standardCode);

} // namespace inspect::app
