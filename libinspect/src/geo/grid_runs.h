// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/unit.h"

#include <QVector>

namespace inspect::geo {

/// Which cells were made together: a grid numbers its cells one after the other, whatever areas they lie in. For each unit the number of
/// its grid; -1: not a cell, or without a number.
[[nodiscard]] QVector<int> gridRuns(const QVector<Unit> &units);

} // namespace inspect::geo
