// SPDX-License-Identifier: GPL-2.0-or-later
#include "findings.h"

#include "closing_guard.h"
#include "query.h"
#include "row_history.h"
#include "unit_choice.h"
#include "workbook_data.h"

#include "inspect/inspection.h"
#include "inspect/records.h"

#include <QSet>

#include <algorithm>

namespace inspect {

namespace {

/// Each gives: uid a, text a, uid b, text b; a is the row that was made first (UUIDv7 rises with time).
struct Search {
    ConflictKind kind;
    const char *table;
    QByteArray sql;
};

const Search kSearches[] = {
    {ConflictKind::SameUnit, "units",
     "SELECT ua.uid, a.name || ' (' || a.code || ')', ub.uid, b.name || ' (' || b.code || ')' FROM unit_versions a "
     "JOIN unit_versions b ON b.code = a.code AND b.kind = a.kind AND b.deleted = 0 "
     "JOIN units ua ON ua.fid = a.unit_fid JOIN units ub ON ub.fid = b.unit_fid "
     "WHERE a.deleted = 0 AND a.code <> '' AND ua.uid < ub.uid AND ua.alias_fid IS NULL AND ub.alias_fid IS NULL AND ua.deleted = 0 AND "
     "ub.deleted = 0 AND coalesce(a.valid_from, '') <= coalesce(b.valid_to, '9999') AND "
     "coalesce(b.valid_from, '') <= coalesce(a.valid_to, '9999') GROUP BY ua.uid, ub.uid"},
    // Pairs are looked for only where one pass over the table has counted two: a year has a hundred thousand rows and next to no pairs.
    {ConflictKind::Doubled, "inspections",
     "WITH twice AS (SELECT round_fid, unit_fid, standard_fid, inspector_fid FROM inspections WHERE round_fid IS NOT NULL AND deleted = 0 "
     "AND state = 'finished' GROUP BY 1, 2, 3, 4 HAVING count(*) > 1) "
     "SELECT a.uid, a.day, b.uid, b.day FROM twice t CROSS JOIN inspections a ON a.unit_fid = t.unit_fid AND a.round_fid = t.round_fid AND "
     "a.standard_fid = t.standard_fid AND a.inspector_fid = t.inspector_fid CROSS JOIN inspections b ON b.unit_fid = t.unit_fid AND "
     "b.round_fid = t.round_fid AND b.standard_fid = t.standard_fid AND b.inspector_fid = t.inspector_fid "
     "WHERE a.deleted = 0 AND b.deleted = 0 AND a.state = 'finished' AND b.state = 'finished' AND a.uid < b.uid"},
    {ConflictKind::Successors, "inspections",
     "SELECT a.uid, a.day, b.uid, b.day FROM inspections a JOIN inspections b ON b.supersedes_fid = a.supersedes_fid AND "
     "b.supersedes_fid IS NOT NULL WHERE a.supersedes_fid IS NOT NULL AND a.deleted = 0 AND b.deleted = 0 AND a.state = 'finished' AND "
     "b.state = 'finished' AND a.uid < b.uid"},
    {ConflictKind::Successors, "deductions",
     "WITH twice AS (SELECT supersedes_fid FROM deductions WHERE supersedes_fid IS NOT NULL GROUP BY 1 HAVING count(*) > 1), "
     "rivals AS (SELECT uid, clause, count, supersedes_fid FROM deductions WHERE EXISTS (SELECT 1 FROM twice) AND supersedes_fid IN "
     "(SELECT supersedes_fid FROM twice) AND deleted = 0 AND void_reason = '') "
     "SELECT a.uid, a.clause || ' × ' || a.count, b.uid, b.clause || ' × ' || b.count FROM rivals a JOIN rivals b ON "
     "b.supersedes_fid = a.supersedes_fid WHERE a.uid < b.uid"},
    {ConflictKind::Closings, "closings",
     // Who knows of a closing reopens the period first; ids of closings rise with what their makers knew.
     "SELECT a.uid, a.period || ' ' || a.at, b.uid, b.period || ' ' || b.at FROM closings a JOIN closings b ON b.period = a.period AND "
     "b.kind = 'close' AND a.uid < b.uid WHERE a.kind = 'close' AND a.deleted = 0 AND b.deleted = 0 AND NOT EXISTS (SELECT 1 FROM "
     "closings r WHERE r.period = a.period AND r.kind = 'reopen' AND r.deleted = 0 AND r.uid > a.uid)"},
    // Both go on for as long as the version did that they follow; the older one among them does not.
    {ConflictKind::Versions, "unit_versions",
     "WITH many AS (SELECT unit_fid FROM unit_versions WHERE deleted = 0 GROUP BY unit_fid HAVING count(*) > 1) "
     "SELECT a.uid, a.name || coalesce(' (' || nullif(a.code, '') || ')', ''), b.uid, b.name || coalesce(' (' || nullif(b.code, '') || "
     "')', '') FROM many m CROSS JOIN unit_versions a ON "
     "a.unit_fid = m.unit_fid CROSS JOIN unit_versions b ON b.unit_fid = m.unit_fid WHERE a.deleted = 0 AND b.deleted = 0 AND "
     "a.uid < b.uid AND a.valid_to IS b.valid_to AND coalesce(a.valid_from, '') <= coalesce(b.valid_to, '9999') AND "
     "coalesce(b.valid_from, '') <= coalesce(a.valid_to, '9999') AND NOT (" +
         areTwins() + ")"},
    {ConflictKind::Orphan, "units",
     "SELECT u.uid, (SELECT v.name || coalesce(' (' || nullif(v.code, '') || ')', '') FROM unit_versions v WHERE v.unit_fid = u.fid ORDER "
     "BY v.fid DESC LIMIT 1), "
     "u.uid, count(*) FROM units u JOIN inspections i ON i.unit_fid = u.fid "
     "WHERE u.deleted = 1 AND u.alias_fid IS NULL AND i.deleted = 0 AND i.state <> 'abandoned' GROUP BY u.fid"}};

/// Tells closings of one period apart, which may be of the same second: how many inspections each counts, and how its hash begins.
Status tellClosing(Connection &connection, const Uid &closing, ConflictSide &side)
{
    Query row(connection,
              "SELECT (SELECT count(*) FROM json_each(CASE WHEN json_valid(inputs) THEN inputs ELSE '{}' END, '$.inspections')), "
              "lower(substr(hex(hash), 1, 8)) FROM closings WHERE uid = ?",
              closing);
    if (!row.next())
        return row.status();
    side.inspections = row.integer(0);
    side.text += QLatin1Char(' ') + row.text(1);
    return {};
}

/// And about which units they differ.
Status tellClosings(Workbook &workbook, Conflict &conflict)
{
    QVector<ClosingId> closings;
    for (ConflictSide &side : conflict.sides) {
        closings.append(ClosingId(Uid::fromString(side.value.toString())));
        if (Status told = tellClosing(StoreAccess::connection(workbook), closings.last(), side); !told)
            return told;
    }
    const auto differences = closedDifferences(workbook, closings[0], closings[1]);
    if (!differences)
        return tl::make_unexpected(differences.error());
    conflict.differences = *differences;
    return {};
}

/// Who removed the unit last, and who inspected it last.
void tellOrphan(Connection &connection, Conflict &orphan)
{
    Query removal(
        connection,
        "SELECT o.clock, (SELECT p.name FROM people p WHERE p.uid = o.person) FROM operations o WHERE o.row_uid = ? AND o.kind = 2 "
        "ORDER BY o.clock DESC LIMIT 1",
        orphan.row);
    Query visit(connection,
                "SELECT (SELECT min(o.clock) FROM operations o WHERE o.row_uid = i.uid), p.name FROM inspections i JOIN units u ON u.fid = "
                "i.unit_fid LEFT JOIN people p ON p.fid = i.inspector_fid WHERE u.uid = ? AND i.deleted = 0 AND i.state <> 'abandoned' "
                "ORDER BY 1 DESC LIMIT 1",
                orphan.row);
    int side = 0;
    for (Query *origin : {&removal, &visit}) {
        if (origin->next()) {
            orphan.sides[side].at = QDateTime::fromMSecsSinceEpoch(origin->integer(0) >> 16, Qt::UTC);
            orphan.sides[side].person = origin->text(1);
        }
        ++side;
    }
}

/// The shapes of the two versions, to be laid over each other.
Status addShapes(Workbook &workbook, Conflict &conflict)
{
    Query owner(StoreAccess::connection(workbook), "SELECT u.uid FROM units u JOIN unit_versions v ON v.unit_fid = u.fid WHERE v.uid = ?",
                conflict.row);
    if (!owner.next())
        return owner.status();
    const auto versions = unitVersions(workbook, owner.id<UnitId>(0));
    if (!versions)
        return tl::make_unexpected(versions.error());
    for (const Unit &version : *versions) { // the one that stands comes last
        for (int side = 0; side < int(conflict.sides.size()); ++side) {
            if (conflict.sides[side].value.toString() != version.version.text())
                continue;
            conflict.sides[side].shape = version.wkb;
            conflict.shown = side;
        }
    }
    return {};
}

/// What each of two inspections says, to be laid beside the other.
Status addVisits(Workbook &workbook, Conflict &conflict)
{
    if (conflict.table != QLatin1String("inspections"))
        return {};
    for (ConflictSide &side : conflict.sides) {
        auto facts = visitFacts(workbook, InspectionId(Uid::fromString(side.value.toString())));
        if (!facts)
            return tl::make_unexpected(facts.error());
        side.visit = std::move(*facts);
    }
    return {};
}

/// Whether it is asked already whether one of the versions goes at all; the other question comes after that one.
Result<bool> isAskedAboutAnyway(Workbook &workbook, Ledger &ledger, const Uid &a, const Uid &b)
{
    for (const Uid &version : {a, b}) {
        const Result<RowHistory> history = RowHistory::load(workbook, ledger, QStringLiteral("unit_versions"), version);
        if (!history)
            return tl::make_unexpected(history.error());
        const RowState state = history->merged(QStringLiteral("unit_versions"), ledger);
        if (std::any_of(state.conflicts.cbegin(), state.conflicts.cend(),
                        [](const ColumnConflict &conflict) { return conflict.kind == ConflictKind::Deleted; }))
            return true;
    }
    return false;
}

struct ClosedPeriod {
    Uid closing;
    Period period;
};

/// Without what the closings hold, which is large.
Result<QVector<ClosedPeriod>> closedPeriods(Connection &connection)
{
    QVector<ClosedPeriod> found;
    const Result<QMap<QString, ClosingLink>> links = closingLinks(connection);
    if (!links)
        return tl::make_unexpected(links.error());
    for (auto it = links->cbegin(); it != links->cend(); ++it) {
        const std::optional<Period> period = it->isReopening ? std::nullopt : Period::ofCode(it.key());
        if (period)
            found.append({it->id, *period});
    }
    return found;
}

/// As lateInspections(), but SQLite takes the closing's long list apart, for this runs at the end of each sync. A list that is none
/// names nothing.
Result<QVector<Uid>> lateOf(Connection &connection, const ClosedPeriod &closed)
{
    QVector<Uid> late;
    Query rows(connection,
               "SELECT i.uid FROM inspections i WHERE i.deleted = 0 AND i.state = 'finished' AND i.day BETWEEN ? AND ? AND "
               "lower(hex(i.uid)) NOT IN (SELECT replace(n.key, '-', '') FROM json_each((SELECT CASE WHEN json_valid(inputs) THEN inputs "
               "ELSE '{}' END FROM closings WHERE uid = ?), '$.inspections') n)",
               closed.period.starts, closed.period.ends, closed.closing);
    while (rows.next())
        late.append(rows.id<Uid>(0));
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return late;
}

/// Inspections that no closing in force names: a is the inspection, b the closing that it missed; `column` is the period.
Status findLate(Workbook &workbook, const QSet<Uid> &done, LateItems &items, QVector<Conflict> &found)
{
    Connection &connection = StoreAccess::connection(workbook);
    const Result<QVector<ClosedPeriod>> periods = closedPeriods(connection);
    if (!periods)
        return tl::make_unexpected(periods.error());
    for (const ClosedPeriod &closed : *periods) {
        const Result<QVector<Uid>> late = lateOf(connection, closed);
        if (!late)
            return tl::make_unexpected(late.error());
        for (const Uid &inspection : *late) {
            Conflict conflict;
            conflict.kind = ConflictKind::Late;
            conflict.table = QStringLiteral("inspections");
            conflict.row = inspection;
            conflict.column = closed.period.code;
            conflict.id = lateInspectionId(inspection, ClosingId(closed.closing));
            conflict.subject = subjectOf(workbook, conflict.table, inspection);
            items[closed.period.code].append({conflict.id, conflict.subject, done.contains(conflict.id)});
            if (done.contains(conflict.id))
                continue;
            conflict.sides = {{inspection.text(), conflict.subject, {}, {}, {}}, {closed.closing.text(), closed.period.code, {}, {}, {}}};
            tellOrigin(connection, inspection, conflict.sides[0]);
            tellOrigin(connection, closed.closing, conflict.sides[1]);
            conflict.shown = 1;
            auto facts = visitFacts(workbook, InspectionId(inspection));
            if (!facts)
                return tl::make_unexpected(facts.error());
            conflict.sides[0].visit = std::move(*facts);
            found.append(conflict);
        }
    }
    return {};
}

/// Who reopens a period for one of them is to know of the others.
void tellOthers(const LateItems &items, QVector<Conflict> &found)
{
    for (Conflict &conflict : found)
        if (conflict.kind == ConflictKind::Late || conflict.kind == ConflictKind::LateChange)
            conflict.late = items.value(conflict.column);
}

} // namespace

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

Uid findingId(ConflictKind kind, const Uid &a, const Uid &b)
{
    return Uid::named(QStringLiteral("finding/%1/%2/%3").arg(int(kind)).arg(a.text(), b.text()));
}

QString subjectOf(Workbook &workbook, const QString &table, const Uid &row)
{
    static const QHash<QString, QByteArray> queries{
        {QStringLiteral("unit_versions"), "SELECT name || coalesce(' (' || nullif(code, '') || ')', '') FROM unit_versions WHERE uid = ?"},
        {QStringLiteral("units"), "SELECT v.name || coalesce(' (' || nullif(v.code, '') || ')', '') FROM unit_versions v JOIN units u ON "
                                  "u.fid = v.unit_fid WHERE u.uid = ? "
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
        {QStringLiteral("attachments"),
         "SELECT s.code || ' · ' || coalesce((SELECT v.name FROM unit_versions v WHERE v.unit_fid = x.unit_fid ORDER BY v.fid DESC LIMIT "
         "1), (SELECT k.name FROM unit_kinds k WHERE k.code = x.kind), x.kind) FROM attachments x JOIN standards s ON s.fid = "
         "x.standard_fid WHERE x.uid = ?"},
        {QStringLiteral("bonuses"),
         "SELECT v.name || ' ' || b.period || ' ' || b.standard_code FROM bonuses b JOIN unit_versions v ON v.unit_fid = b.unit_fid WHERE "
         "b.uid = ? ORDER BY v.fid DESC LIMIT 1"},
        {QStringLiteral("closings"), "SELECT period FROM closings WHERE uid = ?"},
        {QStringLiteral("rounds"), "SELECT name FROM rounds WHERE uid = ?"}};
    const QByteArray sql = queries.value(table);
    if (sql.isEmpty())
        return table;
    Query query(StoreAccess::connection(workbook), sql, row);
    return query.next() ? query.text(0) : table;
}

Result<QVector<Conflict>> findings(Workbook &workbook, Ledger &ledger)
{
    Connection &connection = StoreAccess::connection(workbook);
    const Result<const Verdicts *> verdicts = ledger.verdicts();
    if (!verdicts)
        return tl::make_unexpected(verdicts.error());
    const QSet<Uid> &done = (*verdicts)->settled();
    QVector<Conflict> found;
    for (const Search &search : kSearches) {
        Query rows(connection, search.sql);
        while (rows.next()) {
            Conflict conflict;
            conflict.kind = search.kind;
            conflict.table = QString::fromLatin1(search.table);
            conflict.row = rows.id<Uid>(0);
            const Uid other = rows.id<Uid>(2);
            conflict.id = findingId(search.kind, conflict.row, other);
            if (done.contains(conflict.id))
                continue;
            if (search.kind == ConflictKind::Versions) {
                const Result<bool> isAsked = isAskedAboutAnyway(workbook, ledger, conflict.row, other);
                if (!isAsked)
                    return tl::make_unexpected(isAsked.error());
                if (*isAsked)
                    continue;
            }
            conflict.sides = {{conflict.row.text(), rows.text(1), {}, {}, {}}, {other.text(), rows.text(3), {}, {}, {}}};
            if (search.kind == ConflictKind::Orphan) {
                tellOrphan(connection, conflict);
            } else {
                tellOrigin(connection, conflict.row, conflict.sides[0]);
                tellOrigin(connection, other, conflict.sides[1]);
            }
            conflict.subject = subjectOf(workbook, conflict.table, conflict.row);
            if (Status added = addVisits(workbook, conflict); !added)
                return tl::make_unexpected(added.error());
            conflict.shown = search.kind == ConflictKind::Closings ? 1 : 0; // the later one
            if (search.kind == ConflictKind::Closings) {
                if (Status told = tellClosings(workbook, conflict); !told)
                    return tl::make_unexpected(told.error());
            }
            if (search.kind == ConflictKind::Versions) {
                if (Status added = addShapes(workbook, conflict); !added)
                    return tl::make_unexpected(added.error());
            }
            found.append(conflict);
        }
        if (Status read = rows.status(); !read)
            return tl::make_unexpected(read.error());
    }
    LateItems items;
    if (Status late = findLate(workbook, done, items, found); !late)
        return tl::make_unexpected(late.error());
    if (Status ended = findAfterEnd(workbook, done, found); !ended)
        return tl::make_unexpected(ended.error());
    if (Status edited = findEditsOfEnded(workbook, ledger, done, found); !edited)
        return tl::make_unexpected(edited.error());
    if (Status changed = findLateChanges(workbook, ledger, done, items, found); !changed)
        return tl::make_unexpected(changed.error());
    tellOthers(items, found);
    return found;
}

} // namespace inspect
