// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/unit_commands.h"

#include "commands/china_time.h"
#include "commands/unit_change.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

const Parts kUnitParts = Part::Units | Part::Scores | Part::Pins | Part::Sheet;

template <class T>
Status withoutValue(const Result<T> &result)
{
    return result ? Status() : tl::make_unexpected(result.error());
}

} // namespace

Command drawUnit(const Unit &unit, const QString &kindName)
{
    return {QT_TRANSLATE_NOOP("Command", "draw %1"), kindName, kUnitParts, [unit](Edit &edit, const Progress &) -> Status {
                const auto locked = lockedUntil(edit.workbook(), unit);
                if (!locked)
                    return tl::make_unexpected(locked.error());
                Unit made = unit;
                if (*locked) // what is closed did not know it
                    made.validFrom = (*locked)->addDays(1);
                return withoutValue(addUnit(edit, made));
            }};
}

Command reshapeUnit(const UnitId &id, const QByteArray &wkb, const QString &unitName)
{
    return {QT_TRANSLATE_NOOP("Command", "draw %1"), unitName, kUnitParts, [id, wkb](Edit &edit, const Progress &) -> Status {
                auto before = unit(edit.workbook(), id, todayInChina());
                if (!before)
                    return tl::make_unexpected(before.error());
                Unit after = *before;
                after.wkb = wkb;
                return withoutValue(changeFrom(edit, *before, after, todayInChina()));
            }};
}

Command editUnit(const Unit &after)
{
    return {QT_TRANSLATE_NOOP("Command", "edit %1"), after.name, kUnitParts, [after](Edit &edit, const Progress &) -> Status {
                auto before = unit(edit.workbook(), after.id, todayInChina());
                if (!before)
                    return tl::make_unexpected(before.error());
                Unit merged = after;
                merged.version = before->version;
                merged.wkb = before->wkb;
                return withoutValue(changeFrom(edit, *before, merged, todayInChina()));
            }};
}

Command deleteUnit(const UnitId &id, const QString &unitName)
{
    return {QT_TRANSLATE_NOOP("Command", "delete %1"), unitName, kUnitParts, [id](Edit &edit, const Progress &) -> Status {
                const auto present = unit(edit.workbook(), id);
                const auto locked = present ? lockedUntil(edit.workbook(), *present) : tl::make_unexpected(present.error());
                if (!locked)
                    return tl::make_unexpected(locked.error());
                // A closed month's map and ranking go on showing it.
                return *locked ? endUnit(edit, *present, std::max(todayInChina(), (*locked)->addDays(1))) : removeUnit(edit, id);
            }};
}

Command attachStandard(const Attachment &attachment, const QString &standardName)
{
    return {QT_TRANSLATE_NOOP("Command", "attach %1"), standardName, Part::Standards | Part::Scores,
            [attachment](Edit &edit, const Progress &) { return attach(edit, attachment); }};
}

Command detachStandard(const AttachmentId &id, const QString &standardName)
{
    return {QT_TRANSLATE_NOOP("Command", "detach %1"), standardName, Part::Standards | Part::Scores,
            [id](Edit &edit, const Progress &) -> Status {
                const auto ended = detach(edit, id, todayInChina());
                return ended ? Status() : tl::make_unexpected(ended.error());
            }};
}

} // namespace inspect::app
