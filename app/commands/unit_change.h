// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/records.h"

#include <optional>

namespace inspect::app {

/// The last day of the latest closed period that this version of a unit was valid in: until then nothing about it may change. None:
/// it is free.
[[nodiscard]] Result<std::optional<QDate>> lockedUntil(const Workbook &workbook, const Unit &version);

/// Changes a unit as it is known on a day. What a closed period was computed from and drawn with stays: then a new version begins,
/// today or after that period. Only who is in charge changes in place always.
[[nodiscard]] Result<Unit> changeFrom(Edit &edit, const Unit &before, Unit after, const QDate &today);

/// The day from which a unit can be replaced by others: not before what was inspected or closed. Conflict where that is later
/// than today: then inspections of today belong to it.
[[nodiscard]] Result<QDate> replaceableFrom(const Workbook &workbook, const Unit &unit, const QDate &today);

/// Ends a unit the day before `from`; one that has only begun then is taken away with its history of that day.
[[nodiscard]] Status endUnit(Edit &edit, const Unit &unit, const QDate &from);

} // namespace inspect::app
