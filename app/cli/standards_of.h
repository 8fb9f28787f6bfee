// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"
#include "inspect/unit.h"

namespace inspect::app {

/// The scores of the standard asked for; without one those of every standard in the period, each unit by its only one. InvalidInput
/// naming the standards where a unit has several.
[[nodiscard]] Result<QVector<PeriodScores>> scoresOf(const Workbook &workbook, const Period &period, const QString &standardCode);

/// The standard asked for, or the only one that scores the unit in the period.
[[nodiscard]] Result<QString> standardOfUnit(const Workbook &workbook, const Unit &unit, const Period &period, const QString &standardCode);

} // namespace inspect::app
