// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/history.h"

#include "ledger.h"
#include "query.h"
#include "row_history.h"
#include "table_spec.h"
#include "workbook_data.h"

#include "inspect/inspection.h"
#include "inspect/late_changes.h"

#include <algorithm>

namespace inspect {

namespace {

QString nameOf(Connection &connection, const QByteArray &sql, const Uid &id)
{
    Query query(connection, sql, id);
    return query.next() ? query.text(0) : QString();
}

/// What nobody ever wrote holds the schema's default.
Fields completed(const TableSpec &table, Fields fields)
{
    for (const Column &column : table.columns) {
        if (!fields.contains(column.name))
            fields.insert(column.name, column.fallback);
    }
    if (table.hasShape && !fields.contains(QStringLiteral("shape")))
        fields.insert(QStringLiteral("shape"), QVariant());
    return fields;
}

Status appendRow(Workbook &workbook, Ledger &ledger, const TableSpec &spec, const Uid &row, QVector<HistoryEntry> &all)
{
    const QString &table = spec.name;
    Connection &connection = StoreAccess::connection(workbook);
    const Result<RowHistory> history = RowHistory::load(workbook, ledger, table, row, RowHistory::Scope::Own);
    if (!history)
        return tl::make_unexpected(history.error());
    for (int i = 0; i < int(history->operations.size()); ++i) {
        const MergeOperation &operation = history->operations[i];
        // What stood after it: what had come here until then, merged.
        RowHistory until = *history;
        until.operations.resize(i + 1);
        until.entries.resize(i + 1);
        HistoryEntry entry;
        entry.at = QDateTime::fromMSecsSinceEpoch(operation.clock >> 16, Qt::UTC);
        entry.person = nameOf(connection, "SELECT name FROM people WHERE uid = ?", history->entries[i].person);
        Query laptop(connection, "SELECT name FROM devices WHERE fid = ?", history->entries[i].place.stream.branch);
        entry.laptop = laptop.next() ? laptop.text(0) : QString();
        entry.operation = {operation.kind, table, row, operation.changes};
        const RowState then = until.merged(table, ledger);
        entry.fields = completed(spec, then.values);
        entry.isDeleted = then.isDeleted;
        all.append(entry);
    }
    return {};
}

/// What may have come too late about a unit, by the id under which it is decided.
struct LateSubject {
    Uid finding;
    Fields fields;
};

Fields lateFields(const QString &period, const QString &subject, bool isChange)
{
    return {{QLatin1String(kLatePeriod), period}, {QLatin1String(kLateSubject), subject}, {QLatin1String(kLateIsChange), isChange}};
}

/// Its inspections against all closings of their days, those that no longer hold too.
Status addLateInspections(Connection &connection, const UnitId &unit, QVector<LateSubject> &subjects)
{
    Query rows(connection,
               "SELECT i.uid, i.day, c.uid, c.period FROM inspections i JOIN units u ON u.fid = i.unit_fid CROSS JOIN closings c "
               "WHERE u.uid = ? AND c.kind = 'close' AND c.deleted = 0 AND i.state = 'finished'",
               static_cast<const Uid &>(unit));
    while (rows.next()) {
        const auto period = Period::ofCode(rows.text(3));
        if (period && period->holds(rows.day(1)))
            subjects.append({lateInspectionId(rows.id<Uid>(0), rows.id<ClosingId>(2)), lateFields(rows.text(3), rows.text(1), false)});
    }
    return rows.status();
}

Status addLateChanges(Workbook &workbook, const UnitId &unit, QVector<LateSubject> &subjects)
{
    const Result<QVector<LateChange>> changes = lateChanges(workbook);
    if (!changes)
        return tl::make_unexpected(changes.error());
    for (const LateChange &change : *changes) {
        if (change.table == QLatin1String("standards"))
            continue;
        Query own(
            StoreAccess::connection(workbook),
            "SELECT coalesce((SELECT i.day FROM inspections i WHERE i.uid = ?1), '') FROM units u WHERE u.uid = ?2 AND u.fid IN (SELECT "
            "unit_fid FROM inspections WHERE uid = ?1 UNION SELECT unit_fid FROM unit_versions WHERE uid = ?1 UNION SELECT unit_fid "
            "FROM bonuses WHERE uid = ?1 UNION SELECT unit_fid FROM attachments WHERE uid = ?1)",
            change.row, static_cast<const Uid &>(unit));
        if (own.next())
            subjects.append({change.id, lateFields(change.period, own.text(0), true)});
        if (Status read = own.status(); !read)
            return read;
    }
    return {};
}

Status appendDecisions(Workbook &workbook, const UnitId &unit, QVector<HistoryEntry> &all)
{
    Connection &connection = StoreAccess::connection(workbook);
    QVector<LateSubject> subjects;
    if (Status added = addLateInspections(connection, unit, subjects); !added)
        return added;
    if (Status added = addLateChanges(workbook, unit, subjects); !added)
        return added;
    const QString table = QStringLiteral("decisions");
    for (LateSubject &subject : subjects) {
        Query made(connection,
                   "SELECT o.clock, (SELECT p.name FROM people p WHERE p.uid = o.person), (SELECT d.name FROM devices d WHERE d.fid = "
                   "o.device_fid), d.note FROM decisions d JOIN operations o ON o.row_uid = d.uid AND o.kind <> 2 WHERE d.uid = ? AND "
                   "d.deleted = 0 ORDER BY o.clock DESC LIMIT 1",
                   subject.finding);
        if (made.next()) {
            subject.fields.insert(QStringLiteral("note"), made.text(3));
            all.append({QDateTime::fromMSecsSinceEpoch(made.integer(0) >> 16, Qt::UTC),
                        made.text(1),
                        made.text(2),
                        {OperationKind::Insert, table, subject.finding, {}},
                        subject.fields,
                        false});
        }
        if (Status read = made.status(); !read)
            return read;
    }
    return {};
}

} // namespace

Result<QVector<HistoryEntry>> unitHistory(Workbook &workbook, const UnitId &unit)
{
    Result<Ledger> ledger = Ledger::load(workbook);
    if (!ledger)
        return tl::make_unexpected(ledger.error());
    const auto specs = readTableSpecs(StoreAccess::connection(workbook));
    if (!specs)
        return tl::make_unexpected(specs.error());
    QVector<HistoryEntry> all;
    if (Status read = appendRow(workbook, *ledger, specs->value(QStringLiteral("units")), unit, all); !read)
        return tl::make_unexpected(read.error());
    Query versions(StoreAccess::connection(workbook),
                   "SELECT v.uid FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ? ORDER BY v.fid",
                   static_cast<const Uid &>(unit));
    while (versions.next()) {
        if (Status read = appendRow(workbook, *ledger, specs->value(QStringLiteral("unit_versions")), versions.id<Uid>(0), all); !read)
            return tl::make_unexpected(read.error());
    }
    if (Status read = versions.status(); !read)
        return tl::make_unexpected(read.error());
    if (Status read = appendDecisions(workbook, unit, all); !read)
        return tl::make_unexpected(read.error());
    std::stable_sort(all.begin(), all.end(), [](const HistoryEntry &a, const HistoryEntry &b) { return a.at < b.at; });
    return all;
}

Result<QVector<DeletedUnit>> deletedUnits(Workbook &workbook)
{
    Query rows(StoreAccess::connection(workbook),
               "SELECT u.uid, v.code, v.name, (SELECT p.name FROM people p WHERE p.uid = o.person), o.clock FROM units u "
               "JOIN unit_versions v ON v.fid = (SELECT max(w.fid) FROM unit_versions w WHERE w.unit_fid = u.fid) "
               "JOIN operations o ON o.fid = (SELECT max(r.fid) FROM operations r WHERE r.row_uid = u.uid AND r.kind = 2) "
               "WHERE u.deleted = 1 AND u.alias_fid IS NULL ORDER BY o.clock DESC, u.fid");
    QVector<DeletedUnit> units;
    while (rows.next())
        units.append(
            {rows.id<UnitId>(0), rows.text(1), rows.text(2), rows.text(3), QDateTime::fromMSecsSinceEpoch(rows.integer(4) >> 16, Qt::UTC)});
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return units;
}

Status bringBack(Workbook &workbook, const HistoryEntry &entry)
{
    Result<Ledger> ledger = Ledger::load(workbook);
    if (!ledger)
        return tl::make_unexpected(ledger.error());
    const QString &table = entry.operation.table;
    const Result<RowHistory> history = RowHistory::load(workbook, *ledger, table, entry.operation.row, RowHistory::Scope::Related);
    if (!history)
        return tl::make_unexpected(history.error());
    const RowState now = history->merged(table, *ledger);
    const auto specs = readTableSpecs(StoreAccess::connection(workbook));
    if (!specs)
        return tl::make_unexpected(specs.error());
    const Fields present = completed(specs->value(table), now.values);
    Changes changes;
    for (auto it = entry.fields.cbegin(); it != entry.fields.cend(); ++it) {
        if (present.value(it.key()) != it.value())
            changes.insert(it.key(), {present.value(it.key()), it.value()});
    }
    Result<Edit> edit = workbook.begin(QT_TRANSLATE_NOOP("Command", "bring back an earlier state"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (now.isDeleted) {
        if (Status restored = edit->restore(table, entry.operation.row); !restored)
            return restored;
    }
    if (Status written = edit->update(table, entry.operation.row, changes); !written)
        return written;
    return edit->commit();
}

} // namespace inspect
