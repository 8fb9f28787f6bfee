// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "past_rows.h"

namespace inspect {

/// What stands otherwise now of the rows that made a unit's score than the closing in force had it; nothing in an open period.
[[nodiscard]] Result<PastRows> changedSinceClosing(const Workbook &workbook, const Period &period, const UnitId &unit);

} // namespace inspect
