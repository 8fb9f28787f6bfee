// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/conflicts.h"

namespace inspect {

/// What each laptop did right and what does not fit together: one code twice, one unit inspected twice in a round, two corrections of one
/// row, two closings of one period, inspections of a removed unit or of a period that was closed before they came. Without those that were
/// decided.
[[nodiscard]] Result<QVector<Conflict>> findings(Workbook &workbook);

/// Under which id two rows are found, on every laptop.
[[nodiscard]] Uid findingId(ConflictKind kind, const Uid &a, const Uid &b);

/// Name and code of what a row is about.
[[nodiscard]] QString subjectOf(Workbook &workbook, const QString &table, const Uid &row);

} // namespace inspect
