// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/closed_units.h"
#include "inspect/records.h"

namespace inspect::app {

/// The first day on which a unit may be replaced by others: after what is closed, after its last inspection, and not before it
/// began. Null: any day.
[[nodiscard]] Result<QDate> freeFrom(const Workbook &workbook, const Unit &unit);

/// Conflict where a unit cannot be replaced by others on that day; says from when it can.
[[nodiscard]] Status checkReplaceable(const Workbook &workbook, const Unit &unit, const QDate &day);

/// Ends a unit the day before `from`; one that has only begun then is taken away with its history of that day.
[[nodiscard]] Status endUnit(Edit &edit, const Unit &unit, const QDate &from);

} // namespace inspect::app
