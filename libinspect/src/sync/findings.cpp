// SPDX-License-Identifier: GPL-2.0-or-later
#include "findings.h"

#include "query.h"
#include "workbook_data.h"

#include "inspect/closings.h"

#include <QSet>

namespace inspect {

namespace {

/// Each gives: uid a, text a, uid b, text b; a is the row that was made first (UUIDv7 rises with time).
struct Search {
    ConflictKind kind;
    const char *table;
    const char *sql;
};

const Search kSearches[] = {
    {ConflictKind::SameUnit, "units",
     "SELECT ua.uid, a.name || ' (' || a.code || ')', ub.uid, b.name || ' (' || b.code || ')' FROM unit_versions a "
     "JOIN unit_versions b ON b.code = a.code AND b.kind = a.kind AND b.deleted = 0 "
     "JOIN units ua ON ua.fid = a.unit_fid JOIN units ub ON ub.fid = b.unit_fid "
     "WHERE a.deleted = 0 AND a.code <> '' AND ua.uid < ub.uid AND ua.alias_fid IS NULL AND ub.alias_fid IS NULL AND ua.deleted = 0 AND "
     "ub.deleted = 0 AND coalesce(a.valid_from, '') <= coalesce(b.valid_to, '9999') AND "
     "coalesce(b.valid_from, '') <= coalesce(a.valid_to, '9999') GROUP BY ua.uid, ub.uid"},
    {ConflictKind::Doubled, "inspections",
     "SELECT a.uid, a.day, b.uid, b.day FROM inspections a JOIN inspections b ON b.round_fid = a.round_fid AND b.unit_fid = a.unit_fid AND "
     "b.standard_fid = a.standard_fid AND b.inspector_fid = a.inspector_fid "
     "WHERE a.deleted = 0 AND b.deleted = 0 AND a.state = 'finished' AND b.state = 'finished' AND a.uid < b.uid"},
    {ConflictKind::Successors, "inspections",
     "SELECT a.uid, a.day, b.uid, b.day FROM inspections a JOIN inspections b ON b.supersedes_fid = a.supersedes_fid "
     "WHERE a.deleted = 0 AND b.deleted = 0 AND a.state = 'finished' AND b.state = 'finished' AND a.uid < b.uid"},
    {ConflictKind::Successors, "deductions",
     "SELECT a.uid, a.clause || ' × ' || a.count, b.uid, b.clause || ' × ' || b.count FROM deductions a JOIN deductions b ON "
     "b.supersedes_fid = a.supersedes_fid WHERE a.deleted = 0 AND b.deleted = 0 AND a.void_reason = '' AND b.void_reason = '' AND a.uid < "
     "b.uid"},
    {ConflictKind::Closings, "closings",
     "SELECT a.uid, a.period || ' ' || a.at, b.uid, b.period || ' ' || b.at FROM closings a JOIN closings b ON b.period = a.period AND "
     "b.kind = a.kind AND b.previous_uid IS a.previous_uid WHERE a.deleted = 0 AND b.deleted = 0 AND a.uid < b.uid"},
    {ConflictKind::Orphan, "units",
     "SELECT u.uid, (SELECT v.name || ' (' || v.code || ')' FROM unit_versions v WHERE v.unit_fid = u.fid ORDER BY v.fid DESC LIMIT 1), "
     "u.uid, count(*) FROM units u JOIN inspections i ON i.unit_fid = u.fid "
     "WHERE u.deleted = 1 AND u.alias_fid IS NULL AND i.deleted = 0 AND i.state <> 'abandoned' GROUP BY u.fid"}};

/// Who made a row, and when: its first operation.
void tellOrigin(Connection &connection, const Uid &row, ConflictSide &side)
{
    Query origin(
        connection,
        "SELECT o.clock, (SELECT p.name FROM people p WHERE p.uid = o.person) FROM operations o WHERE o.row_uid = ? ORDER BY o.fid LIMIT 1",
        row);
    if (origin.next()) {
        side.at = QDateTime::fromMSecsSinceEpoch(origin.integer(0) >> 16, Qt::UTC);
        side.person = origin.text(1);
    }
}

Result<QSet<Uid>> decided(Connection &connection)
{
    QSet<Uid> ids;
    Query rows(connection, "SELECT uid FROM decisions WHERE deleted = 0");
    while (rows.next())
        ids.insert(rows.id<Uid>(0));
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return ids;
}

/// Inspections that no closing in force names: a is the inspection, b the closing that it missed; `column` is the period.
Status findLate(Workbook &workbook, const QSet<Uid> &done, QVector<Conflict> &found)
{
    const auto chain = closings(workbook);
    if (!chain)
        return tl::make_unexpected(chain.error());
    QMap<QString, Closing> last;
    for (const Closing &closing : *chain)
        last.insert(closing.period, closing);
    for (const Closing &closing : std::as_const(last)) {
        const std::optional<Period> period = Period::ofCode(closing.period);
        if (closing.isReopening || !period)
            continue;
        const auto late = lateInspections(workbook, *period);
        if (!late)
            return tl::make_unexpected(late.error());
        for (const InspectionId &inspection : *late) {
            Conflict conflict;
            conflict.kind = ConflictKind::Late;
            conflict.table = QStringLiteral("inspections");
            conflict.row = inspection;
            conflict.column = closing.period;
            conflict.id = Uid::named(QStringLiteral("finding/%1/%2/%3").arg(int(conflict.kind)).arg(inspection.text(), closing.id.text()));
            if (done.contains(conflict.id))
                continue;
            conflict.subject = subjectOf(workbook, conflict.table, inspection);
            conflict.sides = {{inspection.text(), conflict.subject, {}, {}}, {closing.id.text(), closing.period, {}, {}}};
            tellOrigin(StoreAccess::connection(workbook), inspection, conflict.sides[0]);
            tellOrigin(StoreAccess::connection(workbook), closing.id, conflict.sides[1]);
            conflict.shown = 1;
            found.append(conflict);
        }
    }
    return {};
}

} // namespace

QString subjectOf(Workbook &workbook, const QString &table, const Uid &row)
{
    static const QHash<QString, QByteArray> queries{
        {QStringLiteral("unit_versions"), "SELECT name || ' (' || code || ')' FROM unit_versions WHERE uid = ?"},
        {QStringLiteral("units"),
         "SELECT v.name || ' (' || v.code || ')' FROM unit_versions v JOIN units u ON u.fid = v.unit_fid WHERE u.uid = ? "
         "ORDER BY v.fid DESC LIMIT 1"},
        {QStringLiteral("inspections"),
         "SELECT v.name || ' ' || i.day FROM inspections i JOIN unit_versions v ON v.unit_fid = i.unit_fid WHERE i.uid = ? "
         "ORDER BY v.fid DESC LIMIT 1"},
        {QStringLiteral("deductions"),
         "SELECT v.name || ' ' || i.day || ' ' || d.clause FROM deductions d JOIN inspections i ON i.fid = d.inspection_fid "
         "JOIN unit_versions v ON v.unit_fid = i.unit_fid WHERE d.uid = ? ORDER BY v.fid DESC LIMIT 1"},
        {QStringLiteral("people"), "SELECT name FROM people WHERE uid = ?"},
        {QStringLiteral("standards"), "SELECT name || ' ' || code || '.' || version FROM standards WHERE uid = ?"},
        {QStringLiteral("cases"), "SELECT number FROM cases WHERE uid = ?"},
        {QStringLiteral("rounds"), "SELECT name FROM rounds WHERE uid = ?"}};
    const QByteArray sql = queries.value(table);
    if (sql.isEmpty())
        return table;
    Query query(StoreAccess::connection(workbook), sql, row);
    return query.next() ? query.text(0) : table;
}

Result<QVector<Conflict>> findings(Workbook &workbook)
{
    Connection &connection = StoreAccess::connection(workbook);
    const Result<QSet<Uid>> done = decided(connection);
    if (!done)
        return tl::make_unexpected(done.error());
    QVector<Conflict> found;
    for (const Search &search : kSearches) {
        Query rows(connection, search.sql);
        while (rows.next()) {
            Conflict conflict;
            conflict.kind = search.kind;
            conflict.table = QString::fromLatin1(search.table);
            conflict.row = rows.id<Uid>(0);
            const Uid other = rows.id<Uid>(2);
            conflict.id = Uid::named(QStringLiteral("finding/%1/%2/%3").arg(int(search.kind)).arg(conflict.row.text(), other.text()));
            if (done->contains(conflict.id))
                continue;
            conflict.sides = {{conflict.row.text(), rows.text(1), {}, {}}, {other.text(), rows.text(3), {}, {}}};
            tellOrigin(connection, conflict.row, conflict.sides[0]);
            tellOrigin(connection, other, conflict.sides[1]);
            conflict.subject = subjectOf(workbook, conflict.table, conflict.row);
            found.append(conflict);
        }
        if (Status read = rows.status(); !read)
            return tl::make_unexpected(read.error());
    }
    if (Status late = findLate(workbook, *done, found); !late)
        return tl::make_unexpected(late.error());
    return found;
}

} // namespace inspect
