// SPDX-License-Identifier: GPL-2.0-or-later
#include "row_history.h"

#include "changes_cbor.h"
#include "query.h"
#include "workbook_data.h"

#include <QCryptographicHash>

#include <algorithm>

namespace inspect {

Result<Uid> unitMadeWith(Connection &connection, const Uid &version)
{
    Query made(connection, "SELECT changes FROM operations WHERE row_uid = ? AND table_name = 'unit_versions' AND kind = 0 ORDER BY fid",
               version);
    if (!made.next()) {
        if (Status read = made.status(); !read)
            return tl::make_unexpected(read.error());
        return Uid();
    }
    const Result<Changes> changes = changesFromCbor(OperationKind::Insert, made.bytes(0));
    if (!changes)
        return tl::make_unexpected(changes.error());
    return Uid::fromBytes(changes->value(QStringLiteral("unit")).value.toByteArray());
}

namespace {

const QByteArray kColumns = "SELECT o.fid, o.device_fid, o.epoch, o.sequence, o.clock, o.kind, o.changes, o.person FROM operations o ";

const QString kVersions = QStringLiteral("unit_versions");
const QString kShape = QStringLiteral("shape");

/// Of its time and its place, not of the unit: what was done to it there means no other version.
bool isOfOneVersion(const QString &column)
{
    return column == QLatin1String("valid_from") || column == QLatin1String("valid_to") || column == QLatin1String("unit");
}

/// What a version has where nobody said anything: the schema's defaults.
QVariant unsaid(const QString &column)
{
    static const QStringList nothing{QStringLiteral("parent"), QStringLiteral("population"), QStringLiteral("shape")};
    if (columnRule(kVersions, column) == ColumnRule::Derived)
        return 0.0;
    if (column == QLatin1String("attributes"))
        return QStringLiteral("{}");
    return nothing.contains(column) ? QVariant() : QVariant(QStringLiteral(""));
}

/// Work on what hangs on a unit is work on the unit: whoever removed it without knowing of that must not make it vanish.
QByteArray relatedTo(const QString &table)
{
    const QByteArray inspections = kColumns +
                                   "WHERE o.table_name = 'inspections' AND o.kind = 0 AND o.row_uid IN (SELECT i.uid FROM inspections i "
                                   "JOIN units u ON u.fid = i.unit_fid WHERE u.fid = ";
    if (table == QLatin1String("unit_versions"))
        return inspections + "(SELECT unit_fid FROM unit_versions WHERE uid = ?1)) ORDER BY o.fid";
    if (table == QLatin1String("units"))
        return inspections + "(SELECT fid FROM units WHERE uid = ?1)) ORDER BY o.fid";
    return {};
}

/// The versions that were made for a unit. A decision that two units are one gives them to the other, and another decision may take
/// that back; work on them is work on the unit that they were made for, wherever they hang.
Result<QVector<Uid>> versionsMadeFor(Connection &connection, const Verdicts &verdicts, const Uid &unit)
{
    QSet<Uid> candidates = verdicts.concerned();
    Query own(connection, "SELECT v.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ?", unit);
    while (own.next())
        candidates.insert(own.id<Uid>(0));
    if (Status read = own.status(); !read)
        return tl::make_unexpected(read.error());
    QVector<Uid> found;
    for (const Uid &version : std::as_const(candidates)) {
        const Result<Uid> of = unitMadeWith(connection, version);
        if (!of)
            return tl::make_unexpected(of.error());
        if (*of == unit)
            found.append(version);
    }
    return found;
}

} // namespace

Status RowHistory::addRelated(Connection &connection, const Verdicts &verdicts, const QString &table, const Uid &row)
{
    const QByteArray related = relatedTo(table);
    if (related.isEmpty())
        return {};
    Query removals(connection, "SELECT 1 FROM operations WHERE row_uid = ? AND kind = 2 LIMIT 1", row);
    if (!removals.next()) // only a removal asks for them
        return removals.status();
    Query rows(connection, related, row);
    if (Status read = add(rows, true); !read || table != QLatin1String("units"))
        return read;
    const Result<QVector<Uid>> versions = versionsMadeFor(connection, verdicts, row);
    if (!versions)
        return tl::make_unexpected(versions.error());
    for (const Uid &version : *versions) {
        Query work(connection, kColumns + "WHERE o.row_uid = ? AND o.table_name = 'unit_versions' AND o.kind < 2 ORDER BY o.fid", version);
        if (Status read = add(work, true); !read)
            return read;
    }
    return {};
}

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

Result<Uid> versionBefore(Connection &connection, const RowHistory &own)
{
    for (int i = 0; i < int(own.operations.size()); ++i) {
        if (own.operations[i].kind != OperationKind::Insert)
            continue;
        const Ledger::Place &place = own.entries[i].place;
        Query end(connection,
                  "SELECT row_uid, changes FROM operations WHERE device_fid = ? AND epoch = ? AND sequence = ? AND table_name = "
                  "'unit_versions' AND kind = 1",
                  place.stream.branch, place.stream.epoch, place.sequence - 1);
        if (!end.next()) {
            if (Status read = end.status(); !read)
                return tl::make_unexpected(read.error());
            return Uid();
        }
        const Uid version = end.id<Uid>(0);
        const Result<Changes> changes = changesFromCbor(OperationKind::Update, end.bytes(1));
        if (!changes)
            return tl::make_unexpected(changes.error());
        const QDate ends = QDate::fromString(changes->value(QStringLiteral("valid_to")).value.toString(), Qt::ISODate);
        const QString begins = own.operations[i].changes.value(QStringLiteral("valid_from")).value.toString();
        return ends.isValid() && ends.addDays(1).toString(Qt::ISODate) == begins ? version : Uid();
    }
    return Uid();
}

Result<QVector<Uid>> versionsAfter(Connection &connection, const Uid &version)
{
    QVector<Uid> after;
    Query rows(connection,
               "SELECT i.row_uid FROM operations p JOIN operations i ON i.device_fid = p.device_fid AND i.epoch = p.epoch AND i.sequence = "
               "p.sequence + 1 WHERE p.row_uid = ? AND p.table_name = 'unit_versions' AND p.kind = 1 AND i.table_name = 'unit_versions' "
               "AND i.kind = 0",
               version);
    while (rows.next())
        after.append(rows.id<Uid>(0));
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return after;
}

bool RowHistory::inherits() const
{
    return std::any_of(operations.cbegin(), operations.cend(), [](const MergeOperation &operation) { return operation.isInherited; });
}

void RowHistory::inherit(const RowHistory &from, Ledger &ledger, RowHistory &own, int beginning)
{
    MergeOperation &copy = own.operations[beginning];
    const Ledger::Place made = own.entries[beginning].place;
    RowHistory seen; // what its maker copied from
    for (int i = 0; i < int(from.operations.size()); ++i) {
        if (ledger.saw(made, from.entries[i].place)) {
            seen.operations.append(from.operations[i]);
            seen.entries.append(from.entries[i]);
        }
    }
    const Fields copied = seen.merged(kVersions, ledger).values;
    const Changes said = copy.changes;
    const auto isCopy = [&](const QString &column) {
        const QString of = columnRule(kVersions, column) == ColumnRule::Derived ? kShape : column;
        const QVariant there = copied.contains(of) ? copied.value(of) : unsaid(of);
        const QVariant here = said.contains(of) ? said.value(of).value : unsaid(of);
        return there.isValid() == here.isValid() && (!here.isValid() || here == there);
    };
    const auto isUnknown = [&](int i) { return !ledger.saw(made, from.entries[i].place) && !ledger.saw(from.entries[i].place, made); };
    QMap<QString, bool> copies; // of the columns that were written without knowing of it
    for (int i = 0; i < int(from.operations.size()); ++i) {
        if (from.operations[i].kind != OperationKind::Update || !isUnknown(i))
            continue;
        for (auto it = from.operations[i].changes.cbegin(); it != from.operations[i].changes.cend(); ++it) {
            if (!isOfOneVersion(it.key()) && !copies.contains(it.key()))
                copies.insert(it.key(), isCopy(it.key()));
        }
    }
    for (auto it = copies.cbegin(); it != copies.cend(); ++it) {
        if (it.value()) // whoever wrote what was copied speaks for it
            copy.changes.remove(it.key());
        else if (!said.contains(it.key())) // an insert leaves out what is empty
            copy.changes.insert(it.key(), {QVariant(), unsaid(it.key())});
    }
    for (int i = 0; i < int(from.operations.size()) && !copies.isEmpty(); ++i) {
        const MergeOperation &operation = from.operations[i];
        const bool isBare = operation.kind == OperationKind::Remove || operation.kind == OperationKind::Restore;
        if (isBare || ledger.saw(from.entries[i].place, made))
            continue;
        Changes taken;
        for (auto it = operation.changes.cbegin(); it != operation.changes.cend(); ++it) {
            const auto known = copies.constFind(it.key());
            if (operation.kind == OperationKind::Withdraw || (known != copies.cend() && (known.value() || isUnknown(i))))
                taken.insert(it.key(), it.value());
        }
        append(operation, from.entries[i], taken);
    }
}

void RowHistory::append(MergeOperation operation, const Entry &entry, const Changes &changes)
{
    if (changes.isEmpty())
        return;
    operation.changes = changes;
    operation.isInherited = true;
    if (operation.kind == OperationKind::Insert) // of another row
        operation.kind = OperationKind::Update;
    operations.append(operation);
    entries.append(entry);
}

Status RowHistory::addInherited(Workbook &workbook, Ledger &ledger, RowHistory &own)
{
    const Result<Uid> before = versionBefore(StoreAccess::connection(workbook), own);
    if (!before)
        return tl::make_unexpected(before.error());
    if (before->isNull())
        return {};
    const Result<RowHistory> from = load(workbook, ledger, kVersions, *before, Scope::Inherited);
    if (!from)
        return tl::make_unexpected(from.error());
    const auto beginning = std::find_if(own.operations.cbegin(), own.operations.cend(),
                                        [](const MergeOperation &operation) { return operation.kind == OperationKind::Insert; });
    inherit(*from, ledger, own, int(beginning - own.operations.cbegin()));
    return {};
}

Result<RowHistory> RowHistory::load(Workbook &workbook, Ledger &ledger, const QString &table, const Uid &row, Scope scope)
{
    RowHistory history;
    Connection &connection = StoreAccess::connection(workbook);
    const Result<const Verdicts *> verdicts = ledger.verdicts();
    if (!verdicts)
        return tl::make_unexpected(verdicts.error());
    // The row's own come last, so that the newest of them is the last of all.
    if (scope == Scope::Related) {
        if (Status added = history.addRelated(connection, **verdicts, table, row); !added)
            return tl::make_unexpected(added.error());
    }
    RowHistory own;
    Query rows(connection, kColumns + "WHERE o.row_uid = ? AND o.table_name = ? ORDER BY o.fid", row, table);
    if (Status read = own.add(rows, false); !read)
        return tl::make_unexpected(read.error());
    for (MergeOperation &operation : own.operations)
        operation.isOut = (*verdicts)->isOut(row, operation.clock);
    if (table == kVersions && scope != Scope::Own) {
        if (Status added = history.addInherited(workbook, ledger, own); !added)
            return tl::make_unexpected(added.error());
    }
    history.operations += own.operations;
    history.entries += own.entries;
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
