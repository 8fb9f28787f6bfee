// SPDX-License-Identifier: GPL-2.0-or-later
#include "findings.h"

#include "changes_cbor.h"
#include "query.h"
#include "workbook_data.h"

#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

struct Made {
    Ledger::Place place;
    qint64 clock = 0;
    QString person;
    bool concerns = true; ///< one of the columns that are asked for
};

Result<QVector<Made>> operationsOf(Connection &connection, const LateChange::Part &part)
{
    QVector<Made> all;
    Query rows(connection,
               "SELECT o.device_fid, o.epoch, o.sequence, o.fid, o.clock, (SELECT p.name FROM people p WHERE p.uid = o.person), o.kind, "
               "o.changes FROM operations o WHERE o.row_uid = ? ORDER BY o.clock DESC",
               part.row);
    while (rows.next()) {
        Made made{{{rows.integer(0), rows.integer(1)}, rows.integer(2), rows.integer(3)}, rows.integer(4), rows.text(5), true};
        if (const auto kind = OperationKind(rows.integer(6)); kind == OperationKind::Update && !part.columns.isEmpty()) {
            const Result<Changes> changes = changesFromCbor(kind, rows.bytes(7));
            if (!changes)
                return tl::make_unexpected(changes.error());
            made.concerns =
                std::any_of(part.columns.cbegin(), part.columns.cend(), [&](const QString &column) { return changes->contains(column); });
        }
        all.append(made);
    }
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return all;
}

/// The newest change that did not know of the closing; none: all of it was done in its knowledge, and is nothing to be told.
Result<std::optional<Made>> unaware(Connection &connection, Ledger &ledger, const LateChange &change)
{
    const Result<QVector<Made>> closing = operationsOf(connection, {change.closing, {}});
    if (!closing)
        return tl::make_unexpected(closing.error());
    std::optional<Made> newest;
    for (const LateChange::Part &part : change.parts) {
        const Result<QVector<Made>> operations = operationsOf(connection, part);
        if (!operations)
            return tl::make_unexpected(operations.error());
        for (const Made &made : *operations) {
            const bool isApart = std::none_of(closing->cbegin(), closing->cend(), [&](const Made &closed) {
                return ledger.saw(made.place, closed.place) || ledger.saw(closed.place, made.place);
            });
            if (made.concerns && isApart && (!newest || newest->clock < made.clock))
                newest = made;
        }
    }
    return newest;
}

} // namespace

Status findLateChanges(Workbook &workbook, Ledger &ledger, const QSet<Uid> &decided, LateItems &late, QVector<Conflict> &found)
{
    Connection &connection = StoreAccess::connection(workbook);
    const Result<QVector<LateChange>> changes = lateChanges(workbook);
    if (!changes)
        return tl::make_unexpected(changes.error());
    for (const LateChange &change : *changes) {
        const bool isLeft = decided.contains(change.id);
        const auto made = unaware(connection, ledger, change);
        if (!made)
            return tl::make_unexpected(made.error());
        if (!*made)
            continue;
        const QString subject = subjectOf(workbook, change.table, change.row);
        late[change.period].append({change.id, subject, isLeft});
        if (isLeft)
            continue;
        Conflict conflict;
        conflict.id = change.id;
        conflict.kind = ConflictKind::LateChange;
        conflict.table = change.table;
        conflict.row = change.row;
        conflict.column = change.period;
        conflict.subject = subject;
        conflict.changes = change.details;
        conflict.sides = {{change.row.text(), conflict.subject, (*made)->person,
                           QDateTime::fromMSecsSinceEpoch((*made)->clock >> 16, Qt::UTC), change.shape},
                          {change.closing.text(), change.period, {}, {}, change.keptShape}};
        tellOrigin(connection, change.closing, conflict.sides[1]);
        conflict.shown = 1;
        found.append(conflict);
    }
    return {};
}

} // namespace inspect
