// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"

namespace inspect {

/// Takes a unit's score apart by scoring its months, sources and visits by themselves with the same rules.
[[nodiscard]] ExplainedMix explainMix(const Standard &standard, const UnitSheets &unit, const Period &period);

} // namespace inspect
