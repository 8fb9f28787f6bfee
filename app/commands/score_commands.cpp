// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/score_commands.h"

#include "commands/china_time.h"
#include "inspect/closings.h"

namespace inspect::app {

namespace {

template <class T>
Status withoutValue(const Result<T> &result)
{
    return result ? Status() : tl::make_unexpected(result.error());
}

/// The last day that closed periods hold fixed; null: none.
Result<QDate> lastClosedDay(const Workbook &workbook)
{
    const auto codes = closedPeriods(workbook);
    if (!codes)
        return tl::make_unexpected(codes.error());
    QDate last;
    for (const QString &code : *codes) {
        const auto period = Period::ofCode(code);
        if (period && (last.isNull() || period->ends > last))
            last = period->ends;
    }
    return last;
}

Status changeFlag(Edit &edit, const UnitId &id, const QString &flag, bool on)
{
    const auto before = unit(edit.workbook(), id);
    const auto closed = lastClosedDay(edit.workbook());
    if (!before)
        return tl::make_unexpected(before.error());
    if (!closed)
        return tl::make_unexpected(closed.error());
    Unit after = *before;
    after.attributes.insert(flag, on);
    const bool isFixed = !closed->isNull() && (before->validFrom.isNull() || before->validFrom <= *closed);
    if (isFixed && *closed < todayInChina())
        return withoutValue(newUnitVersion(edit, *before, after, closed->addDays(1)));
    return withoutValue(changeUnit(edit, *before, after));
}

} // namespace

Command closePeriodCommand(const Period &period, const QString &reason)
{
    return {QT_TRANSLATE_NOOP("Command", "close %1"), period.code, Part::Scores,
            [period, reason](Edit &edit, const Progress &) { return withoutValue(closePeriod(edit, period, nowInChina(), reason)); }};
}

Command reopenPeriodCommand(const Period &period, const QString &reason)
{
    return {QT_TRANSLATE_NOOP("Command", "reopen %1"), period.code, Part::Scores,
            [period, reason](Edit &edit, const Progress &) { return withoutValue(reopenPeriod(edit, period, nowInChina(), reason)); }};
}

Command setUnitFlag(const UnitId &id, const UnitFlag &unitFlag, bool on, const QString &unitName)
{
    return {QT_TRANSLATE_NOOP("Command", "edit %1"), unitName, Part::Units | Part::Scores,
            [id, flag = unitFlag.code, on](Edit &edit, const Progress &) { return changeFlag(edit, id, flag, on); }};
}

} // namespace inspect::app
