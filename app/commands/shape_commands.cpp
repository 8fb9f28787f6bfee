// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/shape_commands.h"

#include "commands/unit_change.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

const Parts kUnitParts = Part::Units | Part::Scores | Part::Pins | Part::Sheet;

using ShapeChange = std::function<Result<QByteArray>(const Unit &)>;

tl::unexpected<Error> nothingLeft(const Unit &unit)
{
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Nothing of %1 would be left; delete it instead"), {unit.name});
}

/// The unit as it is now: on the day, else its latest version.
Result<Unit> present(const Workbook &workbook, const UnitId &id, const QDate &today)
{
    auto now = unit(workbook, id, today);
    return now ? now : unit(workbook, id);
}

/// Writes a unit's new shape where that differs.
Status reshape(Edit &edit, const UnitId &id, const QDate &today, const ShapeChange &change)
{
    const auto before = present(edit.workbook(), id, today);
    if (!before)
        return tl::make_unexpected(before.error());
    auto wkb = change(*before);
    if (!wkb) {
        wkb.error().where = before->name;
        return tl::make_unexpected(wkb.error());
    }
    if (wkb->isEmpty() && !before->wkb.isEmpty())
        return nothingLeft(*before);
    if (*wkb == before->wkb)
        return {};
    Unit after = *before;
    after.wkb = *wkb;
    const auto changed = changeFrom(edit, *before, after, today);
    return changed ? Status() : tl::make_unexpected(changed.error());
}

Command forAll(const char *name, const QVector<UnitId> &units, const QString &subject, const QDate &today, ShapeChange change)
{
    return {name, subject, kUnitParts, [units, today, change = std::move(change)](Edit &edit, const Progress &) -> Status {
                for (const UnitId &id : units) {
                    if (const Status done = reshape(edit, id, today, change); !done)
                        return done;
                }
                return {};
            }};
}

Result<QByteArray> inZone(int epsg, const std::function<Result<QByteArray>(const ZoneTransform &)> &change)
{
    const auto zone = ZoneTransform::open(epsg);
    return zone ? change(*zone) : Result<QByteArray>(tl::make_unexpected(zone.error()));
}

/// With all that follows from a corner at `at`: the unit must have it, others may.
Command atCorner(const char *name, const UnitId &unit, const QVector<UnitId> &others, const GeoPoint &at, const QString &subject,
                 const QDate &today, const std::function<Result<QByteArray>(const QByteArray &)> &change)
{
    return {name, subject, kUnitParts, [=](Edit &edit, const Progress &) -> Status {
                if (Status done = reshape(edit, unit, today, [&](const Unit &u) { return change(u.wkb); }); !done)
                    return done;
                for (const UnitId &other : others) {
                    const ShapeChange ifThere = [&](const Unit &u) {
                        if (u.wkb.isEmpty() || !touchesPlace(u.wkb, at))
                            return Result<QByteArray>(u.wkb);
                        // A corner to be taken away where this one has only a side: it has nothing to lose.
                        const auto changed = change(u.wkb);
                        if (changed && isSameArea(u.wkb, *changed)) // a corner more or less on a straight side is no new shape
                            return Result<QByteArray>(u.wkb);
                        return changed || changed.error().code != ErrorCode::NotFound ? changed : Result<QByteArray>(u.wkb);
                    };
                    if (Status done = reshape(edit, other, today, ifThere); !done)
                        return done;
                }
                return {};
            }};
}

} // namespace

Command drawAmong(const Unit &drawn, const QVector<UnitId> &others, bool avoidOverlap, const QString &kindName, const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "draw %1"), kindName, kUnitParts, [=](Edit &edit, const Progress &) -> Status {
                Unit made = drawn;
                QVector<QByteArray> all;
                QVector<QByteArray> sameKind;
                for (const UnitId &other : others) {
                    const auto near = present(edit.workbook(), other, today);
                    if (!near || shapeTypeOf(near->wkb) != ShapeType::Polygon)
                        continue;
                    all.append(near->wkb);
                    if (near->kind == made.kind)
                        sameKind.append(near->wkb);
                }
                auto wkb = welded(made.wkb, all);
                if (wkb && avoidOverlap && shapeTypeOf(*wkb) == ShapeType::Polygon)
                    wkb = withoutOverlap(*wkb, sameKind);
                if (!wkb)
                    return tl::make_unexpected(wkb.error());
                if (wkb->isEmpty())
                    return failure(ErrorCode::InvalidInput,
                                   QT_TRANSLATE_NOOP("Error", "Other units cover all of it already; draw where there is room"));
                made.wkb = *wkb;
                const auto locked = lockedUntil(edit.workbook(), made);
                if (!locked)
                    return tl::make_unexpected(locked.error());
                if (*locked) // what is closed did not know it
                    made.validFrom = (*locked)->addDays(1);
                const auto added = addUnit(edit, made);
                return added ? Status() : tl::make_unexpected(added.error());
            }};
}

Command moveCorner(const UnitId &unit, const QVector<UnitId> &others, const GeoPoint &from, const GeoPoint &to, const QString &subject,
                   const QDate &today)
{
    return atCorner(QT_TRANSLATE_NOOP("Command", "move a corner of %1"), unit, others, from, subject, today,
                    [from, to](const QByteArray &wkb) -> Result<QByteArray> {
                        if (shapeTypeOf(wkb) == ShapeType::Point)
                            return wkbOfPoint(to);
                        const auto withCorner = withCornerAdded(wkb, from);
                        return withCorner ? withCornerMoved(*withCorner, from, to) : withCorner;
                    });
}

Command removeCorner(const UnitId &unit, const QVector<UnitId> &others, const GeoPoint &at, const QString &subject, const QDate &today)
{
    return atCorner(QT_TRANSLATE_NOOP("Command", "take away a corner of %1"), unit, others, at, subject, today,
                    [at](const QByteArray &wkb) { return withCornerRemoved(wkb, at); });
}

Command reshapeAlong(const UnitId &id, const QVector<UnitId> &others, const QVector<GeoPoint> &line, const QString &subject,
                     const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "reshape %1"), subject, kUnitParts, [=](Edit &edit, const Progress &) -> Status {
                const auto self = present(edit.workbook(), id, today);
                if (!self)
                    return tl::make_unexpected(self.error());
                QVector<UnitId> sharing;
                QVector<QByteArray> shapes;
                for (const UnitId &other : others) {
                    const auto near = present(edit.workbook(), other, today);
                    if (!near || shapeTypeOf(self->wkb) != ShapeType::Polygon || shapeTypeOf(near->wkb) != ShapeType::Polygon ||
                        near->kind != self->kind || sharedBorder(near->wkb, self->wkb) <= 0)
                        continue;
                    sharing.append(other);
                    shapes.append(near->wkb);
                }
                if (sharing.isEmpty())
                    return reshape(edit, id, today, [&](const Unit &u) { return reshaped(u.wkb, line); });
                const auto made = reshapedTogether(self->wkb, shapes, line);
                if (!made)
                    return tl::make_unexpected(made.error());
                if (Status done = reshape(edit, id, today, [&](const Unit &) { return Result<QByteArray>(made->shape); }); !done)
                    return done;
                for (qsizetype i = 0; i < sharing.size(); ++i) {
                    const ShapeChange given = [&](const Unit &) { return Result<QByteArray>(made->neighbours[i]); };
                    if (Status done = reshape(edit, sharing[i], today, given); !done)
                        return done;
                }
                return {};
            }};
}

Command moveUnits(const QVector<UnitId> &units, int epsg, double east, double north, const QString &subject, const QDate &today)
{
    return forAll(QT_TRANSLATE_NOOP("Command", "move %1"), units, subject, today, [=](const Unit &unit) {
        return inZone(epsg, [&](const ZoneTransform &zone) { return movedShape(unit.wkb, zone, east, north); });
    });
}

Command turnUnits(const QVector<UnitId> &units, int epsg, const GeoPoint &about, double degrees, const QString &subject, const QDate &today)
{
    return forAll(QT_TRANSLATE_NOOP("Command", "turn %1"), units, subject, today, [=](const Unit &unit) {
        return inZone(epsg, [&](const ZoneTransform &zone) { return rotatedShape(unit.wkb, zone, about, degrees); });
    });
}

Command takeOffOverlap(const UnitId &id, const QVector<UnitId> &others, const QString &subject, const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "take the overlap off %1"), subject, kUnitParts, [=](Edit &edit, const Progress &) -> Status {
                const auto self = present(edit.workbook(), id, today);
                if (!self)
                    return tl::make_unexpected(self.error());
                QVector<QByteArray> shapes;
                for (const UnitId &other : others) {
                    const auto near = present(edit.workbook(), other, today);
                    if (near && near->kind == self->kind && shapeTypeOf(near->wkb) == ShapeType::Polygon)
                        shapes.append(near->wkb);
                }
                return reshape(edit, id, today, [&](const Unit &u) { return withoutOverlap(u.wkb, shapes); });
            }};
}

Command addArea(const UnitId &unit, const QByteArray &wkb, const QString &subject, const QDate &today)
{
    return forAll(QT_TRANSLATE_NOOP("Command", "fill a gap with %1"), {unit}, subject, today, [wkb](const Unit &u) {
        return mergedShapes({u.wkb, wkb});
    });
}

Command repairShape(const UnitId &unit, const QString &subject, const QDate &today)
{
    return forAll(QT_TRANSLATE_NOOP("Command", "repair %1"), {unit}, subject, today, [](const Unit &u) { return madeValid(u.wkb); });
}

Command clipToParent(const UnitId &id, const QString &subject, const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "clip %1 to what it belongs to"), subject, kUnitParts,
            [=](Edit &edit, const Progress &) -> Status {
                const auto self = present(edit.workbook(), id, today);
                const auto parent = self ? present(edit.workbook(), self->parent, today) : self;
                if (!parent)
                    return tl::make_unexpected(parent.error());
                return reshape(edit, id, today, [&](const Unit &u) { return clipped(u.wkb, parent->wkb); });
            }};
}

Command correctShift(const QVector<UnitId> &units, Datum datum, const QString &subject, const QDate &today)
{
    return forAll(QT_TRANSLATE_NOOP("Command", "correct the position of %1"), units, subject, today,
                  [datum](const Unit &u) { return u.wkb.isEmpty() ? Result<QByteArray>(u.wkb) : withoutShift(u.wkb, datum); });
}

Command allTogether(const char *name, const QString &subject, const QVector<Command> &edits)
{
    return {name, subject, kUnitParts, [edits](Edit &edit, const Progress &progress) -> Status {
                for (qsizetype i = 0; i < edits.size(); ++i) {
                    if (!progress(int(i * 100 / edits.size())))
                        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The change was cancelled; nothing was changed"));
                    if (Status done = edits[i].apply(edit, progress); !done)
                        return done;
                }
                return {};
            }};
}

Command editUnits(const QVector<UnitId> &units, const UnitFields &fields, const QDate &today)
{
    return {QT_TRANSLATE_NOOP("Command", "edit %1 units"), QString::number(units.size()), kUnitParts,
            [=](Edit &edit, const Progress &progress) -> Status {
                for (qsizetype i = 0; i < units.size(); ++i) {
                    if (!progress(int(i * 100 / units.size())))
                        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The change was cancelled; nothing was changed"));
                    const auto before = present(edit.workbook(), units[i], today);
                    if (!before)
                        return tl::make_unexpected(before.error());
                    Unit after = *before;
                    after.group = fields.group.value_or(before->group);
                    after.organisation = fields.organisation.value_or(before->organisation);
                    after.head = fields.head.value_or(before->head);
                    after.headPhone = fields.headPhone.value_or(before->headPhone);
                    after.parent = fields.parent.value_or(before->parent);
                    after.kind = fields.kind.value_or(before->kind);
                    if (after == *before)
                        continue;
                    if (const auto changed = changeFrom(edit, *before, after, today); !changed)
                        return tl::make_unexpected(changed.error());
                }
                return {};
            }};
}

} // namespace inspect::app
