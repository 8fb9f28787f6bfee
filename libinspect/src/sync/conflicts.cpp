// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/conflicts.h"

#include "findings.h"
#include "query.h"
#include "row_history.h"
#include "workbook_data.h"

#include "inspect/geodesic.h"

#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

QString personName(Connection &connection, const Uid &person)
{
    Query name(connection, "SELECT name FROM people WHERE uid = ?", person);
    return name.next() ? name.text(0) : QString();
}

struct Noted {
    Uid id;
    ConflictKind kind = ConflictKind::Values;
    QString table;
    Uid row;
    QString message;
};

Result<QVector<Noted>> noted(Connection &connection)
{
    QVector<Noted> all;
    Query rows(
        connection,
        "SELECT uid, kind, table_name, row_uid, message FROM conflicts WHERE uid NOT IN (SELECT uid FROM decisions WHERE deleted = 0) "
        "ORDER BY table_name, row_uid");
    while (rows.next())
        all.append({rows.id<Uid>(0), ConflictKind(rows.integer(1)), rows.text(2), rows.id<Uid>(3), rows.text(4)});
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    // What was decided here and taken back: nothing had to be noted of it meanwhile.
    Query undone(connection, "SELECT DISTINCT o.table_name, o.row_uid FROM workbook w JOIN commands c ON c.fid = CAST(substr(w.key, 9) AS "
                             "INTEGER) JOIN operations o ON o.command_fid = c.fid WHERE w.key LIKE 'decided/%' AND c.state <> 'done' "
                             "ORDER BY 1, 2");
    while (undone.next()) {
        const QString table = undone.text(0);
        const Uid row = undone.id<Uid>(1);
        const bool isNoted = std::any_of(all.cbegin(), all.cend(), [&](const Noted &one) {
            return one.kind != ConflictKind::Unusable && one.table == table && one.row == row;
        });
        if (!isNoted && table != QLatin1String("decisions"))
            all.append({Uid(), ConflictKind::Values, table, row, QString()});
    }
    if (Status read = undone.status(); !read)
        return tl::make_unexpected(read.error());
    return all;
}

/// Whoever deletes a unit is to know that others have inspected it.
qint64 inspectionsOf(Connection &connection, const Conflict &conflict)
{
    const bool isUnit = conflict.table == QLatin1String("units");
    if (!isUnit && conflict.table != QLatin1String("unit_versions"))
        return 0;
    Query count(connection,
                QByteArray("SELECT count(*) FROM inspections WHERE deleted = 0 AND state <> 'abandoned' AND unit_fid = (SELECT ") +
                    (isUnit ? "fid FROM units" : "unit_fid FROM unit_versions") + " WHERE uid = ?)",
                conflict.row);
    return count.next() ? count.integer(0) : 0;
}

Conflict described(Workbook &workbook, const Noted &note, const ColumnConflict &conflict, const RowHistory &history)
{
    Connection &connection = StoreAccess::connection(workbook);
    Conflict out;
    out.id = conflictId(note.table, note.row, conflict, history);
    out.kind = conflict.kind;
    out.table = note.table;
    out.row = note.row;
    out.column = conflict.column;
    out.subject = subjectOf(workbook, note.table, note.row);
    out.before = history.operations[conflict.sides.first()].changes.value(conflict.column).base;
    out.beforeText = valueText(workbook, note.table, conflict.column, out.before);
    for (const int side : conflict.sides) {
        const MergeOperation &operation = history.operations[side];
        const QVariant value = operation.changes.value(conflict.column).value;
        if (side == conflict.winner)
            out.shown = int(out.sides.size());
        out.sides.append({value,
                          valueText(workbook, note.table, conflict.column, value),
                          personName(connection, history.entries[side].person),
                          QDateTime::fromMSecsSinceEpoch(operation.clock >> 16, Qt::UTC),
                          {}});
    }
    if (out.kind == ConflictKind::Deleted)
        out.sides[out.shown].inspections = inspectionsOf(connection, out);
    return out;
}

/// A unit and its versions are removed together and asked about once.
void dropVersionsOfUnits(Workbook &workbook, QVector<Conflict> &all)
{
    QSet<Uid> units;
    for (const Conflict &conflict : std::as_const(all)) {
        if (conflict.kind == ConflictKind::Deleted && conflict.table == QLatin1String("units"))
            units.insert(conflict.row);
    }
    all.removeIf([&](const Conflict &conflict) {
        if (conflict.kind != ConflictKind::Deleted || conflict.table != QLatin1String("unit_versions") || units.isEmpty())
            return false;
        Query unit(StoreAccess::connection(workbook),
                   "SELECT u.uid FROM units u JOIN unit_versions v ON v.unit_fid = u.fid WHERE v.uid = ?", conflict.row);
        return unit.next() && units.contains(unit.id<Uid>(0));
    });
}

/// What still stands of the noted conflicts: an edit that knew of all sides has ended one without anybody saying so.
Result<QVector<Conflict>> standing(Workbook &workbook, Ledger &ledger)
{
    const Result<QVector<Noted>> notes = noted(StoreAccess::connection(workbook));
    if (!notes)
        return tl::make_unexpected(notes.error());
    QVector<Conflict> found;
    std::pair<QString, Uid> last;
    for (const Noted &note : *notes) {
        if (note.kind == ConflictKind::Unusable) {
            Conflict unusable;
            unusable.id = note.id;
            unusable.kind = note.kind;
            unusable.table = note.table;
            unusable.row = note.row;
            unusable.subject = subjectOf(workbook, note.table, note.row);
            unusable.message = note.message;
            found.append(unusable);
            continue;
        }
        if (std::exchange(last, {note.table, note.row}) == std::pair(note.table, note.row))
            continue; // all of a row's at once
        const Result<RowHistory> history = RowHistory::load(workbook, ledger, note.table, note.row);
        if (!history)
            return tl::make_unexpected(history.error());
        for (const ColumnConflict &conflict : history->merged(note.table, ledger).conflicts) {
            Conflict one = described(workbook, note, conflict, *history);
            const Ledger::Place removed = history->entries[conflict.sides.first()].place;
            if (Status told = tellDeletion(workbook, ledger, removed, one); !told)
                return tl::make_unexpected(told.error());
            found.append(std::move(one));
        }
    }
    dropVersionsOfUnits(workbook, found);
    return found;
}

/// The unit to be shown on the map.
UnitId unitOfRow(Connection &connection, const Conflict &conflict)
{
    static const QHash<QString, QByteArray> owners{
        {QStringLiteral("units"), "SELECT unit_root(fid) FROM units WHERE uid = ?"},
        {QStringLiteral("unit_versions"), "SELECT unit_root(unit_fid) FROM unit_versions WHERE uid = ?"},
        {QStringLiteral("inspections"), "SELECT unit_root(unit_fid) FROM inspections WHERE uid = ?"},
        {QStringLiteral("deductions"),
         "SELECT unit_root(i.unit_fid) FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid WHERE d.uid = ?"},
        {QStringLiteral("bonuses"), "SELECT unit_root(unit_fid) FROM bonuses WHERE uid = ?"},
        {QStringLiteral("cases"), "SELECT unit_root(unit_fid) FROM cases WHERE uid = ?"},
        {QStringLiteral("attachments"), "SELECT unit_root(unit_fid) FROM attachments WHERE uid = ?"}};
    const auto owner = owners.constFind(conflict.table);
    if (owner == owners.cend())
        return {};
    Query unit(connection, "SELECT uid FROM units WHERE fid = (" + *owner + ")", conflict.row);
    return unit.next() ? unit.id<UnitId>(0) : UnitId();
}

} // namespace

QString valueText(Workbook &workbook, const QString &table, const QString &column, const QVariant &value)
{
    if (columnRule(table, column) == ColumnRule::Shape)
        return value.toByteArray().isEmpty() ? QString() : QStringLiteral("%1 m²").arg(geodesicAreaM2(value.toByteArray()), 0, 'f', 0);
    if (value.typeId() != QMetaType::QByteArray)
        return value.toString();
    static const QHash<QString, QString> targets{{QStringLiteral("unit"), QStringLiteral("units")},
                                                 {QStringLiteral("parent"), QStringLiteral("units")},
                                                 {QStringLiteral("inspector"), QStringLiteral("people")},
                                                 {QStringLiteral("person"), QStringLiteral("people")}};
    const Uid uid = Uid::fromBytes(value.toByteArray());
    return targets.contains(column) ? subjectOf(workbook, targets.value(column), uid) : uid.text();
}

Result<QVector<Conflict>> conflicts(Workbook &workbook)
{
    Result<Ledger> ledger = Ledger::load(workbook);
    if (!ledger)
        return tl::make_unexpected(ledger.error());
    Result<QVector<Conflict>> all = standing(workbook, *ledger);
    if (!all)
        return all;
    const Result<QVector<Conflict>> more = findings(workbook, *ledger);
    if (!more)
        return more;
    all->append(*more);
    for (Conflict &conflict : *all)
        conflict.unit = unitOfRow(StoreAccess::connection(workbook), conflict);
    const auto time = [](const Conflict &conflict) { return conflict.sides.isEmpty() ? QDateTime() : conflict.sides.first().at; };
    // Of one moment by their ids, so that the list is the same everywhere.
    std::stable_sort(all->begin(), all->end(),
                     [&](const Conflict &a, const Conflict &b) { return time(a) != time(b) ? time(a) < time(b) : a.id < b.id; });
    return all;
}

} // namespace inspect
