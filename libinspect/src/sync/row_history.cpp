// SPDX-License-Identifier: GPL-2.0-or-later
#include "row_history.h"

#include "changes_cbor.h"
#include "query.h"
#include "workbook_data.h"

#include <QCryptographicHash>

namespace inspect {

Result<RowHistory> RowHistory::load(Workbook &workbook, const QString &table, const Uid &row)
{
    RowHistory history;
    Query rows(StoreAccess::connection(workbook),
               "SELECT fid, device_fid, epoch, sequence, clock, kind, changes, person FROM operations WHERE row_uid = ? AND table_name = ? "
               "ORDER BY fid",
               row, table);
    while (rows.next()) {
        MergeOperation operation;
        operation.clock = rows.integer(4);
        operation.kind = OperationKind(rows.integer(5));
        Entry entry{{{rows.integer(1), rows.integer(2)}, rows.integer(3), rows.integer(0)}, rows.id<Uid>(7), rows.bytes(6)};
        Result<Changes> changes = changesFromCbor(operation.kind, entry.changes);
        if (!changes)
            return tl::make_unexpected(changes.error());
        operation.changes = *changes;
        history.operations.append(operation);
        history.entries.append(entry);
    }
    if (Status read = rows.status(); !read)
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
