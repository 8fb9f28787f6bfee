// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/unit_change.h"

#include "commands/china_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace inspect::app {

Result<QDate> freeFrom(const Workbook &workbook, const Unit &unit)
{
    const auto locked = lockedUntil(workbook, unit);
    if (!locked)
        return tl::make_unexpected(locked.error());
    QDate from = unit.validFrom;
    const auto notBefore = [&from](const QDate &day) { from = from.isNull() ? day : std::max(from, day); };
    if (*locked)
        notBefore((*locked)->addDays(1));
    InspectionFilter filter;
    filter.unit = unit.id;
    const auto visits = inspections(workbook, filter);
    if (!visits)
        return tl::make_unexpected(visits.error());
    for (const Inspection &visit : *visits) {
        if (visit.state != InspectionState::Abandoned)
            notBefore(inChina(visit.at).date().addDays(1));
    }
    return from;
}

Status checkReplaceable(const Workbook &workbook, const Unit &unit, const QDate &day)
{
    const auto from = freeFrom(workbook, unit);
    if (!from)
        return tl::make_unexpected(from.error());
    if (from->isNull() || *from <= day)
        return {};
    return failure(ErrorCode::Conflict,
                   QT_TRANSLATE_NOOP("Error", "%1 cannot be replaced on %2: it was inspected later or its period is closed. Choose %3 "
                                              "or a later day"),
                   {unit.name.isEmpty() ? unit.code : unit.name, day.toString(Qt::ISODate), from->toString(Qt::ISODate)});
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
