// SPDX-License-Identifier: GPL-2.0-or-later
#include "named_inputs.h"

#include "inspect/zone.h"

#include <algorithm>

namespace inspect {

namespace {

bool names(const ClosingInputs &inputs, const char *table, const Uid &id) { return inputs.value(QLatin1String(table)).contains(id); }

} // namespace

Result<NamedInputs> NamedInputs::of(const Workbook &workbook, const Period &period)
{
    NamedInputs named;
    const auto own = closingRowInForce(workbook, period.code);
    if (!own)
        return tl::make_unexpected(own.error());
    if (*own)
        named.mOwn = inputsFromJson((*own)->inputs);
    if (*own)
        return named;
    const auto closed = closedPeriods(workbook);
    if (!closed)
        return tl::make_unexpected(closed.error());
    for (const QString &code : *closed) {
        const auto met = Period::ofCode(code);
        if (!met || met->ends < period.starts || met->starts > period.ends)
            continue;
        const auto row = closingRowInForce(workbook, code);
        if (!row)
            return tl::make_unexpected(row.error());
        if (*row)
            named.mParts.append({*met, inputsFromJson((*row)->inputs)});
    }
    return named;
}

bool NamedInputs::holds(const char *table, const Uid &id) const { return !mOwn || names(*mOwn, table, id); }

bool NamedInputs::holdsInspection(const Uid &id, const QDateTime &at) const
{
    if (mOwn)
        return names(*mOwn, "inspections", id);
    if (mParts.isEmpty())
        return true;
    const QDate day = at.toTimeZone(chinaZone()).date();
    return std::all_of(mParts.cbegin(), mParts.cend(),
                       [&](const Part &part) { return !part.period.holds(day) || names(part.inputs, "inspections", id); });
}

bool NamedInputs::holdsBonus(const Uid &id, const QString &period) const
{
    if (mOwn)
        return names(*mOwn, "bonuses", id);
    return std::all_of(mParts.cbegin(), mParts.cend(),
                       [&](const Part &part) { return part.period.code != period || names(part.inputs, "bonuses", id); });
}

} // namespace inspect
