// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"

#include "inspect/conflicts.h"

#include <QMap>
#include <QSet>

namespace inspect {

class Connection;

/// What each laptop did right and what does not fit together: one code twice, one unit inspected twice in a round, two corrections of one
/// row, two closings of one period, inspections of a removed unit or of a period that was closed before they came, changes of what a
/// closing names by somebody who did not know of it. Without those that were decided.
[[nodiscard]] Result<QVector<Conflict>> findings(Workbook &workbook, Ledger &ledger);

/// What those did to a removed row who did not know of the removal: which fields they changed, and how often they inspected the unit.
[[nodiscard]] Status tellDeletion(Workbook &workbook, Ledger &ledger, const Ledger::Place &removed, Conflict &conflict);
/// A value for people; references by the name of what they mean.
[[nodiscard]] QString valueText(Workbook &workbook, const QString &table, const QString &column, const QVariant &value);

/// What came too late for each closed period, with what was decided about.
using LateItems = QMap<QString, QVector<LateItem>>;

/// Under which id two rows are found, on every laptop.
[[nodiscard]] Uid findingId(ConflictKind kind, const Uid &a, const Uid &b);

/// The changes that came too late for a closed period, each with who made it and when.
[[nodiscard]] Status findLateChanges(Workbook &workbook, Ledger &ledger, const QSet<Uid> &decided, LateItems &late,
                                     QVector<Conflict> &found);

/// Inspections of units that had ended, made by somebody who did not know of it.
[[nodiscard]] Status findAfterEnd(Workbook &workbook, const QSet<Uid> &decided, QVector<Conflict> &found);

/// Changes of units that were split or merged, made by somebody who did not know of it.
[[nodiscard]] Status findEditsOfEnded(Workbook &workbook, Ledger &ledger, const QSet<Uid> &decided, QVector<Conflict> &found);
/// Gives such changes to the units that followed, where those have what the ended one had.
[[nodiscard]] Status handOnEdits(Edit &edit, const Conflict &conflict);

/// Who made a row, and when: its first operation.
void tellOrigin(Connection &connection, const Uid &row, ConflictSide &side);

/// Name and code of what a row is about.
[[nodiscard]] QString subjectOf(Workbook &workbook, const QString &table, const Uid &row);

} // namespace inspect
