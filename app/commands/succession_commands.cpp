// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting and merging: old units end, new ones follow them.
#include "commands/shape_commands.h"

#include "commands/unit_change.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

const Parts kParts = Part::Units | Part::Standards | Part::Scores | Part::Pins | Part::Sheet;

/// What stands below an old unit comes below the new one that it lies in, or the first.
Status handDown(Edit &edit, const UnitId &old, const QVector<Unit> &heirs, const QDate &today)
{
    const auto all = units(edit.workbook(), today);
    if (!all)
        return tl::make_unexpected(all.error());
    for (const Unit &child : *all) {
        if (child.parent != old)
            continue;
        Unit after = child;
        after.parent = heirs.first().id;
        const auto place = child.wkb.isEmpty() ? Result<GeoPoint>(GeoPoint()) : pointOnSurface(child.wkb);
        for (const Unit &heir : heirs) {
            if (place && !child.wkb.isEmpty() && covers(heir.wkb, *place).value_or(false))
                after.parent = heir.id;
        }
        if (const auto changed = changeFrom(edit, child, after, today); !changed)
            return tl::make_unexpected(changed.error());
    }
    return {};
}

/// Standards that were attached to the old unit by itself go on for its heirs.
Status handOnStandards(Edit &edit, const UnitId &old, const QVector<Unit> &heirs, const QDate &from, QVector<StandardId> &done)
{
    const auto all = attachments(edit.workbook());
    if (!all)
        return tl::make_unexpected(all.error());
    for (const Attachment &own : *all) {
        if (own.unit != old || (!own.to.isNull() && own.to < from) || done.contains(own.standard))
            continue;
        done.append(own.standard);
        for (const Unit &heir : heirs) {
            Attachment next = own;
            next.id = {};
            next.unit = heir.id;
            next.from = own.from.isNull() || own.from < from ? from : own.from;
            if (const Status attached = attach(edit, next); !attached)
                return attached;
        }
    }
    return {};
}

/// Links from before `old` came to be: where it is taken away on its first day, they go on to its heirs.
Result<QVector<UnitId>> predecessorsOf(const Workbook &workbook, const Unit &old, const QDate &from)
{
    if (old.validFrom.isNull() || old.validFrom < from)
        return QVector<UnitId>{old.id};
    const auto links = successions(workbook);
    if (!links)
        return tl::make_unexpected(links.error());
    QVector<UnitId> before;
    for (const Succession &link : *links) {
        if (link.after == old.id)
            before.append(link.before);
    }
    return before;
}

/// Ends `olds`, adds `heirs` in their place.
Status replace(Edit &edit, const QVector<Unit> &olds, QVector<Unit> heirs, const QDate &today)
{
    QVector<UnitId> before;
    for (const Unit &old : olds) {
        if (Status free = checkReplaceable(edit.workbook(), old, today); !free)
            return free;
        const auto links = predecessorsOf(edit.workbook(), old, today);
        if (!links)
            return tl::make_unexpected(links.error());
        for (const UnitId &link : *links) {
            if (!before.contains(link))
                before.append(link);
        }
    }
    for (Unit &heir : heirs) {
        const auto added = addUnit(edit, heir);
        if (!added)
            return tl::make_unexpected(added.error());
        heir = *added;
        for (const UnitId &link : before) {
            if (const Status linked = addSuccession(edit, {link, heir.id, today}); !linked)
                return linked;
        }
    }
    QVector<StandardId> handed;
    for (const Unit &old : olds) {
        if (Status done = handDown(edit, old.id, heirs, today); !done)
            return done;
        if (Status done = handOnStandards(edit, old.id, heirs, today, handed); !done)
            return done;
        if (Status done = endUnit(edit, old, today); !done)
            return done;
    }
    return {};
}

/// The unit as it is on a day; names the unit and the day where it is none then.
Result<Unit> livingOn(const Workbook &workbook, const UnitId &id, const QDate &day)
{
    auto then = unit(workbook, id, day);
    const auto any = then ? then : unit(workbook, id);
    if (then || !any)
        return then;
    const auto text = [](const QDate &one) { return one.isNull() ? QStringLiteral("…") : one.toString(Qt::ISODate); };
    return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 does not exist on %2 (%3 to %4): choose another day"),
                   {any->name.isEmpty() ? any->code : any->name, text(day), text(any->validFrom), text(any->validTo)});
}

Unit heirOf(const Unit &old, const QByteArray &wkb, const QDate &today)
{
    Unit heir = old;
    heir.id = {};
    heir.version = {};
    heir.wkb = wkb;
    heir.validFrom = today;
    return heir;
}

} // namespace

Command splitUnit(const UnitId &id, const QVector<GeoPoint> &line, const QString &subject, const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "split %1"), subject, kParts, [=](Edit &edit, const Progress &) -> Status {
                const auto old = livingOn(edit.workbook(), id, today);
                if (!old)
                    return tl::make_unexpected(old.error());
                auto pieces = splitShape(old->wkb, line);
                if (!pieces) {
                    pieces.error().where = old->name;
                    return tl::make_unexpected(pieces.error());
                }
                QVector<Unit> heirs;
                for (const QByteArray &piece : *pieces) {
                    Unit heir = heirOf(*old, piece, today);
                    const QString number = QString::number(heirs.size() + 1);
                    heir.name = (old->name.isEmpty() ? old->code : old->name) + QLatin1Char('-') + number;
                    if (!heirs.isEmpty()) {
                        heir.code.clear();
                        heir.population.reset();
                    }
                    heirs.append(heir);
                }
                return replace(edit, {*old}, heirs, today);
            }};
}

Command mergeUnits(const QVector<UnitId> &ids, const QString &subject, const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "merge into %1"), subject, kParts, [=](Edit &edit, const Progress &) -> Status {
                QVector<Unit> olds;
                QVector<QByteArray> shapes;
                for (const UnitId &id : ids) {
                    const auto old = livingOn(edit.workbook(), id, today);
                    if (!old)
                        return tl::make_unexpected(old.error());
                    if (!olds.isEmpty() && old->kind != olds.first().kind)
                        return failure(ErrorCode::InvalidInput,
                                       QT_TRANSLATE_NOOP("Error", "%1 and %2 are of different kinds; merge units of one kind"),
                                       {olds.first().name, old->name});
                    olds.append(*old);
                    shapes.append(old->wkb);
                }
                if (olds.size() < 2)
                    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Choose at least two units to merge"));
                const auto whole = mergedShapes(shapes);
                if (!whole)
                    return tl::make_unexpected(whole.error());
                Unit heir = heirOf(olds.first(), *whole, today);
                qint64 people = 0;
                for (const Unit &old : std::as_const(olds))
                    people += old.population.value_or(0);
                if (people > 0)
                    heir.population = people;
                // A unit cannot stand below one that ends with it.
                for (const Unit &old : std::as_const(olds)) {
                    if (heir.parent == old.id)
                        heir.parent = {};
                }
                return replace(edit, olds, {heir}, today);
            }};
}

Command endUnitCommand(const UnitId &id, const QString &subject, const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "end %1"), subject, kParts, [=](Edit &edit, const Progress &) -> Status {
                const auto old = livingOn(edit.workbook(), id, today);
                if (!old)
                    return tl::make_unexpected(old.error());
                if (Status free = checkReplaceable(edit.workbook(), *old, today); !free)
                    return free;
                return endUnit(edit, *old, today);
            }};
}

} // namespace inspect::app
