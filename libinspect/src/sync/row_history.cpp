// SPDX-License-Identifier: GPL-2.0-or-later
#include "row_history.h"

#include "changes_cbor.h"
#include "query.h"
#include "workbook_data.h"

#include <QCryptographicHash>

namespace inspect {

namespace {

const QByteArray kColumns = "SELECT o.fid, o.device_fid, o.epoch, o.sequence, o.clock, o.kind, o.changes, o.person FROM operations o ";

/// Work on what hangs on a unit is work on the unit: whoever removed it without knowing of that must not make it vanish.
QByteArray relatedTo(const QString &table)
{
    const QByteArray inspections = kColumns +
                                   "WHERE o.table_name = 'inspections' AND o.kind = 0 AND o.row_uid IN (SELECT i.uid FROM inspections i "
                                   "JOIN units u ON u.fid = i.unit_fid WHERE u.fid = ";
    if (table == QLatin1String("unit_versions"))
        return inspections + "(SELECT unit_fid FROM unit_versions WHERE uid = ?1)) ORDER BY o.fid";
    if (table == QLatin1String("units"))
        return inspections + "(SELECT fid FROM units WHERE uid = ?1)) UNION ALL " + kColumns +
               "WHERE o.table_name = 'unit_versions' AND o.kind < 2 AND o.row_uid IN (SELECT v.uid FROM unit_versions v JOIN units u ON "
               "u.fid = "
               "v.unit_fid WHERE u.uid = ?1) ORDER BY 1";
    return {};
}

} // namespace

Status RowHistory::add(Query &rows, bool isRelated)
{
    while (rows.next()) {
        MergeOperation operation;
        operation.clock = rows.integer(4);
        operation.kind = OperationKind(rows.integer(5));
        Entry entry{{{rows.integer(1), rows.integer(2)}, rows.integer(3), rows.integer(0)}, rows.id<Uid>(7), rows.bytes(6)};
        if (isRelated) {
            operation.kind = OperationKind::Update; // of none of the row's own columns
        } else {
            Result<Changes> changes = changesFromCbor(operation.kind, entry.changes);
            if (!changes)
                return tl::make_unexpected(changes.error());
            operation.changes = *changes;
        }
        operations.append(operation);
        entries.append(entry);
    }
    return rows.status();
}

Result<RowHistory> RowHistory::load(Workbook &workbook, const QString &table, const Uid &row, Scope scope)
{
    RowHistory history;
    Connection &connection = StoreAccess::connection(workbook);
    // The row's own come last, so that the newest of them is the last of all.
    if (const QByteArray related = relatedTo(table); scope == Scope::Related && !related.isEmpty()) {
        Query removals(connection, "SELECT 1 FROM operations WHERE row_uid = ? AND kind = 2 LIMIT 1", row);
        if (removals.next()) { // only a removal asks for them
            Query rows(connection, related, row);
            if (Status read = history.add(rows, true); !read)
                return tl::make_unexpected(read.error());
        }
    }
    Query rows(connection, kColumns + "WHERE o.row_uid = ? AND o.table_name = ? ORDER BY o.fid", row, table);
    if (Status read = history.add(rows, false); !read)
        return tl::make_unexpected(read.error());
    return history;
}

RowState RowHistory::merged(const QString &table, Ledger &ledger) const
{
    return mergeRow(table, operations, [&](int later, int earlier) { return ledger.saw(entries[later].place, entries[earlier].place); });
}

Uid conflictId(const QString &table, const Uid &row, const ColumnConflict &conflict, const RowHistory &history)
{
    QCryptographicHash sides(QCryptographicHash::Sha256);
    for (const int side : conflict.sides) {
        sides.addData(QByteArray::number(history.operations[side].clock));
        sides.addData(history.entries[side].changes);
    }
    return Uid::named(QStringLiteral("conflict/%1/%2/%3/%4/%5")
                          .arg(int(conflict.kind))
                          .arg(table, row.text(), conflict.column, QString::fromLatin1(sides.result().toHex())));
}

} // namespace inspect
