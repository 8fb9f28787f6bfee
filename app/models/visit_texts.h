// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/conflicts.h"

#include <QString>

namespace inspect::app {

/// An inspection in a few lines: score, inspector and day, then each finding with its points, note and photos.
[[nodiscard]] QString visitText(const VisitFacts &visit);
/// The scores that one of two closings gave the units about which they differ; a line each.
[[nodiscard]] QString closedScoresText(const QVector<ClosedDifference> &differences, int side);

} // namespace inspect::app
