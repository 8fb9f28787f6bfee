// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/visits.h"

#include "inspect/records.h"
#include "inspect/rounds.h"
#include "inspect/zone.h"
#include "query.h"
#include "workbook_data.h"

namespace inspect {

namespace {

Result<QString> nameOf(const Workbook &workbook, const PersonId &id)
{
    Query person(StoreAccess::connection(workbook), "SELECT name FROM people WHERE uid = ?", static_cast<const Uid &>(id));
    const QString name = person.next() ? person.text(0) : QString();
    if (Status read = person.status(); !read)
        return tl::make_unexpected(read.error());
    return name;
}

Result<QHash<Uid, int>> photoCounts(const Workbook &workbook, const QVector<Deduction> &found)
{
    QVector<DeductionId> ids;
    for (const Deduction &deduction : found)
        ids.append(deduction.id);
    const auto all = photos(workbook, ids);
    if (!all)
        return tl::make_unexpected(all.error());
    QHash<Uid, int> counts;
    for (const Photo &photo : *all)
        ++counts[photo.deduction];
    return counts;
}

} // namespace

Result<SheetScore> scoreVisit(const Workbook &workbook, const Standard &standard, const Inspection &visit)
{
    const auto found = deductions(workbook, {visit.id});
    const auto values = measures(workbook, {visit.id});
    if (!found || !values)
        return tl::make_unexpected(found ? values.error() : found.error());
    Sheet sheet;
    sheet.inspection = visit.id;
    sheet.inspector = visit.inspector;
    sheet.at = visit.at;
    sheet.source = visit.source;
    sheet.patrolLevel = visit.patrolLevel;
    sheet.notApplicable = visit.notApplicable;
    sheet.measures = *values;
    for (const Deduction &deduction : *found)
        if (deduction.voidReason.isEmpty())
            sheet.tallies.append({deduction.clause, deduction.level, deduction.recurrence, deduction.count});
    return scoreSheet(standard, sheet);
}

Result<VisitFacts> visitFacts(const Workbook &workbook, const InspectionId &id)
{
    const auto visit = inspection(workbook, id);
    if (!visit)
        return tl::make_unexpected(visit.error());
    const auto entry = standard(workbook, visit->standard);
    const auto found = deductions(workbook, {id});
    const auto sealed = isSealed(workbook, id);
    const auto inspector = nameOf(workbook, visit->inspector);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!found)
        return tl::make_unexpected(found.error());
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    if (!inspector)
        return tl::make_unexpected(inspector.error());
    VisitFacts facts{*inspector, visit->at.toTimeZone(chinaZone()).date(), visit->note, {}, {}};
    if (*sealed)
        return facts;
    const auto score = scoreVisit(workbook, entry->standard, *visit);
    const auto pictures = photoCounts(workbook, *found);
    if (!score || !pictures)
        return tl::make_unexpected(score ? pictures.error() : score.error());
    if (score->isApplicable)
        facts.score = score->total;
    for (const Deduction &deduction : *found) {
        if (!deduction.voidReason.isEmpty())
            continue;
        const Clause *clause = entry->standard.clause(deduction.clause);
        facts.findings.append({deduction.clause, clause != nullptr ? clause->name : QString(), deduction.count, deduction.points,
                               deduction.place, deduction.note, pictures->value(deduction.id)});
    }
    return facts;
}

Result<QVector<VisitAfterEnd>> visitsAfterEnd(const Workbook &workbook)
{
    QVector<VisitAfterEnd> found;
    Query rows(StoreAccess::connection(workbook),
               "WITH ended AS (SELECT unit_fid, max(coalesce(valid_to, '9999')) AS last FROM unit_versions WHERE deleted = 0 GROUP BY "
               "unit_fid HAVING max(coalesce(valid_to, '9999')) < '9999') "
               "SELECT i.uid, r.uid, i.day FROM units n JOIN ended e ON e.unit_fid = CASE WHEN n.alias_fid IS NULL THEN n.fid ELSE "
               "unit_root(n.fid) END JOIN units r ON r.fid = e.unit_fid JOIN inspections i ON i.unit_fid = n.fid AND i.day > e.last "
               "WHERE r.deleted = 0 AND i.deleted = 0 AND i.state = 'finished' ORDER BY i.uid");
    while (rows.next())
        found.append({rows.id<InspectionId>(0), rows.id<UnitId>(1), rows.day(2)});
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return found;
}

Result<QVector<UnitId>> heirsOn(const Workbook &workbook, const UnitId &unit, const QDate &day)
{
    QVector<UnitId> heirs;
    Query rows(StoreAccess::connection(workbook),
               "WITH RECURSIVE later(fid) AS (SELECT fid FROM units WHERE uid = ?1 UNION SELECT unit_root(s.after_fid) FROM later l JOIN "
               "successions s ON s.deleted = 0 AND unit_root(s.before_fid) = l.fid) "
               "SELECT DISTINCT u.uid FROM later l JOIN units u ON u.fid = l.fid JOIN unit_versions v ON v.unit_fid = u.fid AND "
               "v.deleted = 0 WHERE u.deleted = 0 AND u.uid <> ?1 AND (v.valid_from IS NULL OR v.valid_from <= ?2) AND (v.valid_to IS NULL "
               "OR v.valid_to >= ?2) ORDER BY v.code, u.uid",
               static_cast<const Uid &>(unit), day);
    while (rows.next())
        heirs.append(rows.id<UnitId>(0));
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    return heirs;
}

} // namespace inspect
