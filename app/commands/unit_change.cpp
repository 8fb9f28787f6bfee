// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/unit_change.h"

#include "inspect/closings.h"

#include <QCoreApplication>

#include <algorithm>

namespace inspect::app {

namespace {

/// Whether only the people in charge differ, which no closed result rests on.
bool differsOnlyInCharge(const Unit &before, Unit after)
{
    after.version = before.version;
    after.organisation = before.organisation;
    after.head = before.head;
    after.headPhone = before.headPhone;
    after.areaM2 = before.areaM2;
    after.lengthM = before.lengthM;
    return after == before;
}

} // namespace

Result<std::optional<QDate>> lockedUntil(const Workbook &workbook, const Unit &version)
{
    const auto codes = closedPeriods(workbook);
    if (!codes)
        return tl::make_unexpected(codes.error());
    std::optional<QDate> last;
    for (const QString &code : *codes) {
        const auto period = Period::ofCode(code);
        if (!period || (!version.validFrom.isNull() && version.validFrom > period->ends) ||
            (!version.validTo.isNull() && version.validTo < period->starts))
            continue;
        if (!last || *last < period->ends)
            last = period->ends;
    }
    return last;
}

Result<Unit> changeFrom(Edit &edit, const Unit &before, Unit after, const QDate &today)
{
    if (differsOnlyInCharge(before, after))
        return changeUnit(edit, before, after);
    const auto locked = lockedUntil(edit.workbook(), before);
    if (!locked)
        return tl::make_unexpected(locked.error());
    if (!*locked)
        return changeUnit(edit, before, after);
    const QDate from = std::max(today, (*locked)->addDays(1));
    const auto versions = unitVersions(edit.workbook(), before.id);
    if (!versions)
        return tl::make_unexpected(versions.error());
    for (const Unit &version : *versions) {
        if (!version.validOn(from))
            continue;
        // A version that begins after the closed period is free to change where it stands.
        if (version.version != before.version)
            return changeFrom(edit, version, after, today);
        return newUnitVersion(edit, version, after, from);
    }
    return failure(ErrorCode::Conflict,
                   QT_TRANSLATE_NOOP("Error", "Unit %1 ends before %2, the first day that is not closed; nothing was changed"),
                   {before.name, from.toString(Qt::ISODate)});
}

Result<QDate> replaceableFrom(const Workbook &workbook, const Unit &unit, const QDate &today)
{
    const auto locked = lockedUntil(workbook, unit);
    if (!locked)
        return tl::make_unexpected(locked.error());
    QDate from = *locked ? std::max(today, (*locked)->addDays(1)) : today;
    InspectionFilter filter;
    filter.unit = unit.id;
    filter.from = today;
    const auto visits = inspections(workbook, filter);
    if (!visits)
        return tl::make_unexpected(visits.error());
    if (std::any_of(visits->cbegin(), visits->cend(), [](const Inspection &i) { return i.state != InspectionState::Abandoned; }))
        from = std::max(from, today.addDays(1));
    if (from > today)
        return failure(
            ErrorCode::Conflict,
            QT_TRANSLATE_NOOP("Error", "%1 was inspected today or its period is closed: it can be replaced from %2 on, do it then"),
            {unit.name.isEmpty() ? unit.code : unit.name, from.toString(Qt::ISODate)});
    return from;
}

Status endUnit(Edit &edit, const Unit &unit, const QDate &from)
{
    if (!unit.validFrom.isNull() && unit.validFrom >= from)
        return removeUnit(edit, unit.id);
    Unit after = unit;
    after.validTo = from.addDays(-1);
    const auto ended = changeUnit(edit, unit, after);
    return ended ? Status() : tl::make_unexpected(ended.error());
}

} // namespace inspect::app
