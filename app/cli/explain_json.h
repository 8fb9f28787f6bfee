// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"

#include <QHash>

class QJsonObject;

namespace inspect::app {

/// When what was found again had been found before, by the later deduction.
using EarlierFindings = QHash<Uid, QDateTime>;
[[nodiscard]] EarlierFindings earlierFindings(const Workbook &workbook, const Explanation &explanation);

/// Adds to a unit's row what made its number: "inspections" → "sections" → "clauses" → "deductions", "bonuses", and "sentence", which
/// says how it adds up.
void addExplanation(QJsonObject &row, const Explanation &explanation, const EarlierFindings &earlier);

} // namespace inspect::app
