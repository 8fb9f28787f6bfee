// SPDX-License-Identifier: GPL-2.0-or-later
// A row was removed, and somebody who did not know of it went on working with it: what they did.
#include "findings.h"

#include "query.h"
#include "row_history.h"
#include "workbook_data.h"

#include <algorithm>

namespace inspect {

namespace {

const QString kUnits = QStringLiteral("units");
const QString kVersions = QStringLiteral("unit_versions");

bool isApart(Ledger &ledger, const Ledger::Place &a, const Ledger::Place &b) { return !ledger.saw(a, b) && !ledger.saw(b, a); }

/// As each field was before the first of these edits, and as the row has it now.
Status addEdits(Workbook &workbook, Ledger &ledger, const QString &table, const Uid &row, const Ledger::Place &removed,
                QVector<LateDetail> &changes)
{
    const Result<RowHistory> history = RowHistory::load(workbook, ledger, table, row, RowHistory::Scope::Own);
    if (!history)
        return tl::make_unexpected(history.error());
    const Fields now = history->merged(table, ledger).values;
    QStringList known;
    for (int i = 0; i < int(history->operations.size()); ++i) {
        const MergeOperation &operation = history->operations[i];
        if (operation.kind != OperationKind::Update || operation.isOut || !isApart(ledger, history->entries[i].place, removed))
            continue;
        for (auto it = operation.changes.cbegin(); it != operation.changes.cend(); ++it) {
            const ColumnRule rule = columnRule(table, it.key());
            if (rule == ColumnRule::Derived || known.contains(it.key()) || now.value(it.key()) == it->base)
                continue;
            known.append(it.key());
            if (rule == ColumnRule::Shape)
                changes.append({LateDetail::What::Shape, it.key(), {}, {}, {}});
            else
                changes.append({LateDetail::What::Value,
                                it.key(),
                                {},
                                valueText(workbook, table, it.key(), it->base),
                                valueText(workbook, table, it.key(), now.value(it.key()))});
        }
    }
    return {};
}

Result<qint64> unawareInspections(Connection &connection, Ledger &ledger, const Conflict &conflict, const Ledger::Place &removed)
{
    Query rows(connection,
               QByteArray("SELECT o.device_fid, o.epoch, o.sequence, o.fid FROM inspections i JOIN operations o ON o.row_uid = i.uid AND "
                          "o.kind = 0 WHERE i.deleted = 0 AND i.state <> 'abandoned' AND i.unit_fid = (SELECT ") +
                   (conflict.table == kUnits ? "fid FROM units" : "unit_fid FROM unit_versions") + " WHERE uid = ?)",
               conflict.row);
    qint64 count = 0;
    while (rows.next())
        count += isApart(ledger, {{rows.integer(0), rows.integer(1)}, rows.integer(2), rows.integer(3)}, removed) ? 1 : 0;
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return count;
}

} // namespace

Status tellDeletion(Workbook &workbook, Ledger &ledger, const Ledger::Place &removed, Conflict &conflict)
{
    if (conflict.kind != ConflictKind::Deleted)
        return {};
    if (Status added = addEdits(workbook, ledger, conflict.table, conflict.row, removed, conflict.changes); !added)
        return added;
    if (conflict.table != kUnits && conflict.table != kVersions)
        return {};
    Connection &connection = StoreAccess::connection(workbook);
    const Result<qint64> inspected = unawareInspections(connection, ledger, conflict, removed);
    if (!inspected)
        return tl::make_unexpected(inspected.error());
    conflict.sides[conflict.shown].unawareInspections = *inspected;
    if (conflict.table != kUnits)
        return {};
    QVector<Uid> versions;
    Query rows(connection, "SELECT v.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ? ORDER BY v.fid",
               conflict.row);
    while (rows.next())
        versions.append(rows.id<Uid>(0));
    if (Status read = rows.status(); !read)
        return read;
    for (const Uid &version : std::as_const(versions))
        if (Status added = addEdits(workbook, ledger, kVersions, version, removed, conflict.changes); !added)
            return added;
    return {};
}

} // namespace inspect
