// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"

class QJsonObject;

namespace inspect::app {

/// Adds to a unit's row what made its number: "inspections" → "sections" → "clauses" → "deductions", "bonuses", and "sentence", which
/// says how it adds up.
void addExplanation(QJsonObject &row, const Explanation &explanation);

} // namespace inspect::app
