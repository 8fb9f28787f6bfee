// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/workbook.h"

namespace inspect {

// rounds() and addRound() stand in records.h.

[[nodiscard]] Result<Round> round(const Workbook &workbook, const RoundId &id);
/// Conflict for sealing or unsealing a round that has inspections, or that was opened.
[[nodiscard]] Status changeRound(Edit &edit, const Round &before, const Round &after);
/// With its plan; Conflict where it has inspections.
[[nodiscard]] Status removeRound(Edit &edit, const RoundId &id);

/// Whether an inspection's findings stand in a sealed sheet (sealing.h) that nobody but its inspector can read, and not even they once
/// it is finished.
[[nodiscard]] Result<bool> isSealed(const Workbook &workbook, const InspectionId &inspection);

/// The round in which a visit counts: planned for the unit on that day, for this person or for nobody, and not yet done by this person;
/// of several the one that ends first. Null: none.
[[nodiscard]] Result<RoundId> roundToRecord(const Workbook &workbook, const UnitId &unit, const QString &standardCode,
                                            const PersonId &person, const QDate &day);

} // namespace inspect
