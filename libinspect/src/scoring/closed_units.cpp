// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/closed_units.h"

#include "closing_rows.h"
#include "input_rows.h"
#include "inspect/closings.h"
#include "inspect/records.h"
#include "past_rows.h"
#include "unit_choice.h"

#include <algorithm>
#include <tuple>

namespace inspect {

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

/// A later version with what a change of an earlier one changed, and all else as it stands there.
Unit carriedOver(const Unit &before, const Unit &after, Unit later)
{
    const auto take = [&](auto Unit::*field) {
        if (after.*field != before.*field)
            later.*field = after.*field;
    };
    take(&Unit::code);
    take(&Unit::name);
    take(&Unit::kind);
    take(&Unit::parent);
    take(&Unit::group);
    take(&Unit::organisation);
    take(&Unit::head);
    take(&Unit::headPhone);
    take(&Unit::population);
    take(&Unit::attributes);
    take(&Unit::wkb);
    return later;
}

/// Who is in charge, in this version and in those that wait for their day and were to keep them.
Result<Unit> changeCharge(Edit &edit, const Unit &before, const Unit &after)
{
    const auto versions = unitVersions(edit.workbook(), before.id);
    if (!versions)
        return tl::make_unexpected(versions.error());
    for (const Unit &version : *versions) {
        const bool isLater = !before.validTo.isNull() && version.validFrom > before.validTo;
        if (!isLater || version.organisation != before.organisation || version.head != before.head || version.headPhone != before.headPhone)
            continue;
        if (const auto changed = changeUnit(edit, version, carriedOver(before, after, version)); !changed)
            return changed;
    }
    return changeUnit(edit, before, after);
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

Result<Unit> changeFrom(Edit &edit, const Unit &before, const Unit &after, const QDate &today)
{
    if (differsOnlyInCharge(before, after))
        return changeCharge(edit, before, after);
    const auto locked = lockedUntil(edit.workbook(), before);
    if (!locked)
        return tl::make_unexpected(locked.error());
    if (!*locked)
        return changeUnit(edit, before, after);
    const QDate from = std::max(today, (*locked)->addDays(1));
    const auto versions = unitVersions(edit.workbook(), before.id);
    if (!versions)
        return tl::make_unexpected(versions.error());
    for (auto it = versions->crbegin(); it != versions->crend(); ++it) { // the last one is the one that stands
        const Unit &version = *it;
        if (!version.validOn(from))
            continue;
        // A version that begins after the closed period is free to change where it stands.
        if (version.version != before.version)
            return changeFrom(edit, version, carriedOver(before, after, version), today);
        return newUnitVersion(edit, version, after, from);
    }
    return failure(ErrorCode::Conflict,
                   QT_TRANSLATE_NOOP("Error", "Unit %1 ends before %2, the first day that is not closed; nothing was changed"),
                   {before.name, from.toString(Qt::ISODate)});
}

Result<QVector<Unit>> unitsAsClosed(const Workbook &workbook, const Period &period)
{
    auto found = versionsOn(workbook, period.ends);
    const auto closed = closingRowInForce(workbook, period.code);
    if (!found || !closed)
        return found ? tl::make_unexpected(closed.error()) : found;
    if (!*closed) {
        keepChosen(*found);
        return found;
    }
    const auto now = readUnitInputs(workbook, period);
    if (!now)
        return tl::make_unexpected(now.error());
    const ClosingInputs all = inputsFromJson((*closed)->inputs);
    ClosingInputs named;
    for (auto table = now->cbegin(); table != now->cend(); ++table)
        if (all.contains(table.key())) // closings of earlier versions name no shapes
            named.insert(table.key(), all.value(table.key()));
    const QMap<Uid, QByteArray> versions = named.value(QStringLiteral("units"));
    if (versions.isEmpty() || named == *now) {
        keepChosen(*found);
        return found;
    }
    const auto past = pastRows(workbook, period, named, *now);
    if (!past)
        return tl::make_unexpected(past.error());
    found->removeIf([&](const Unit &unit) { return past->versions.contains(unit.version) || !versions.contains(unit.version); });
    for (Unit &unit : *found)
        if (const auto shape = past->shapes.constFind(unit.version); shape != past->shapes.cend())
            unit.wkb = *shape;
    for (const Unit &version : past->versions)
        if (version.validOn(period.ends))
            found->append(version);
    keepChosen(*found);
    std::stable_sort(found->begin(), found->end(),
                     [](const Unit &a, const Unit &b) { return std::tie(a.kind, a.code, a.name) < std::tie(b.kind, b.code, b.name); });
    return found;
}

} // namespace inspect
