// SPDX-License-Identifier: GPL-2.0-or-later
#include "findings.h"

#include "query.h"
#include "workbook_data.h"

#include "inspect/geometry.h"
#include "inspect/records.h"
#include "inspect/visits.h"

#include <QSet>

namespace inspect {

namespace {

Result<QVector<GeoPoint>> placesOf(const Workbook &workbook, const InspectionId &visit)
{
    const auto found = deductions(workbook, {visit});
    if (!found)
        return tl::make_unexpected(found.error());
    QVector<GeoPoint> places;
    for (const Deduction &deduction : *found) {
        if (deduction.lon && deduction.lat && deduction.voidReason.isEmpty())
            places.append({*deduction.lon, *deduction.lat});
    }
    return places;
}

/// The units that it may be taken to; the one that holds most of its findings is offered.
Status addHeirs(const Workbook &workbook, const VisitAfterEnd &visit, Conflict &conflict)
{
    const auto heirs = heirsOn(workbook, visit.unit, visit.day);
    const auto places = placesOf(workbook, visit.inspection);
    if (!heirs)
        return tl::make_unexpected(heirs.error());
    if (!places)
        return tl::make_unexpected(places.error());
    for (const UnitId &id : *heirs) {
        const auto heir = unit(workbook, id, visit.day);
        if (!heir)
            return tl::make_unexpected(heir.error());
        ConflictSide side;
        side.value = id.text();
        side.text = heir->code.isEmpty() ? heir->name : heir->name + QStringLiteral(" (") + heir->code + QLatin1Char(')');
        side.shape = heir->wkb;
        for (const GeoPoint &place : *places)
            side.findings += covers(heir->wkb, place).value_or(false) ? 1 : 0;
        if (!conflict.sides.isEmpty() && side.findings > conflict.sides[conflict.shown].findings)
            conflict.shown = int(conflict.sides.size());
        conflict.sides.append(side);
    }
    return {};
}

} // namespace

Status findAfterEnd(Workbook &workbook, const QSet<Uid> &decided, QVector<Conflict> &found)
{
    const auto visits = visitsAfterEnd(workbook);
    if (!visits)
        return tl::make_unexpected(visits.error());
    for (const VisitAfterEnd &visit : *visits) {
        Conflict conflict;
        conflict.kind = ConflictKind::Orphan;
        conflict.table = QStringLiteral("inspections");
        conflict.row = visit.inspection;
        conflict.id = findingId(conflict.kind, visit.inspection, visit.unit);
        if (decided.contains(conflict.id))
            continue;
        conflict.subject = subjectOf(workbook, QStringLiteral("units"), visit.unit);
        conflict.before = visit.unit.text();
        conflict.beforeText = conflict.subject;
        const auto facts = visitFacts(workbook, visit.inspection);
        if (!facts)
            return tl::make_unexpected(facts.error());
        conflict.visit = *facts;
        if (Status added = addHeirs(workbook, visit, conflict); !added)
            return added;
        for (ConflictSide &side : conflict.sides)
            tellOrigin(StoreAccess::connection(workbook), visit.inspection, side);
        found.append(conflict);
    }
    return {};
}

} // namespace inspect
