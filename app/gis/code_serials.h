// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/map_items.h"

namespace inspect::app {

/// How many of their last digits tell all units apart whose name is nothing but a long code, as the cells of a grid are named; at least
/// three. Kept for the last units that were asked for, on each thread.
[[nodiscard]] qsizetype digitsThatTell(const MapUnits &units);

/// The last digits of a name that is nothing but a long code, for where the whole has no room; empty for any other name.
[[nodiscard]] QString serialOf(const QString &name, qsizetype digits);

} // namespace inspect::app
