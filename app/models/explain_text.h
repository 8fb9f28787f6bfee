// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"

namespace inspect::app {

/// How a unit's number adds up, as one sentence: "86.50 = mean of 97.00 (3 Oct) and 76.00 (20 Oct)".
[[nodiscard]] QString explanationSentence(const Explanation &explanation);
/// One inspection's: "76.00 = 100 − 1.1 Litter 4 − 2.1 Dust 20".
[[nodiscard]] QString explanationSentence(const ExplainedInspection &visit);

} // namespace inspect::app
