// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"
#include "inspect/shape_edit.h"
#include "inspect/shift_check.h"
#include "inspect/unit_checks.h"

#include <QDate>

namespace inspect::app {

// Edits on the map, each one undo step. They work on the shapes as they stand in the workbook when they run, so that one edit may follow
// another before the window shows the first. `today` decides from when a unit of a closed period has its new shape (unit_change.h).
// `subject`: the unit's name for the undo entry. Of `others`, those that do not touch the place are left alone.

/// A new unit; where it begins with a border of others, exactly with theirs. `avoidOverlap`: what areas of its kind cover stays theirs.
[[nodiscard]] Command drawAmong(const Unit &unit, const QVector<UnitId> &others, bool avoidOverlap, const QString &kindName,
                                const QDate &today);
/// Puts a corner (or a place on a side) somewhere else; neighbours that have it too go with it.
[[nodiscard]] Command moveCorner(const UnitId &unit, const QVector<UnitId> &others, const GeoPoint &from, const GeoPoint &to,
                                 const QString &subject, const QDate &today);
[[nodiscard]] Command removeCorner(const UnitId &unit, const QVector<UnitId> &others, const GeoPoint &at, const QString &subject,
                                   const QDate &today);
/// The border follows a drawn line; what it takes comes off the neighbours, what it leaves goes to them.
[[nodiscard]] Command reshapeAlong(const UnitId &unit, const QVector<UnitId> &others, const QVector<GeoPoint> &line, const QString &subject,
                                   const QDate &today);
[[nodiscard]] Command moveUnits(const QVector<UnitId> &units, int epsg, double east, double north, const QString &subject,
                                const QDate &today);
/// Counter-clockwise about a place.
[[nodiscard]] Command turnUnits(const QVector<UnitId> &units, int epsg, const GeoPoint &about, double degrees, const QString &subject,
                                const QDate &today);
/// What others cover is taken off the unit.
[[nodiscard]] Command takeOffOverlap(const UnitId &unit, const QVector<UnitId> &others, const QString &subject, const QDate &today);
/// Adds an area to the unit: a gap.
[[nodiscard]] Command addArea(const UnitId &unit, const QByteArray &wkb, const QString &subject, const QDate &today);
/// Makes a broken border valid.
[[nodiscard]] Command repairShape(const UnitId &unit, const QString &subject, const QDate &today);
/// Cuts off what lies outside its parent.
[[nodiscard]] Command clipToParent(const UnitId &unit, const QString &subject, const QDate &today);
/// Takes a web map's shift off the shapes.
[[nodiscard]] Command correctShift(const QVector<UnitId> &units, Datum datum, const QString &subject, const QDate &today);

// Splitting and merging end the old units and link the new ones to them as successors; standards that were attached to an old unit by
// itself go on for the new ones, and units below it find their new parent by where they lie.

/// The pieces are called like the unit with a number; the largest keeps its code.
[[nodiscard]] Command splitUnit(const UnitId &unit, const QVector<GeoPoint> &line, const QString &subject, const QDate &today);
/// The first one's attributes hold for the new unit.
[[nodiscard]] Command mergeUnits(const QVector<UnitId> &units, const QString &subject, const QDate &today);
/// Ends a unit; its history stays.
[[nodiscard]] Command endUnitCommand(const UnitId &unit, const QString &subject, const QDate &today);

/// What is written into all of a selection; none: stays as it is with each.
struct UnitFields {
    std::optional<QString> group;
    std::optional<QString> organisation;
    std::optional<QString> head;
    std::optional<QString> headPhone;
    std::optional<UnitId> parent;
    std::optional<QString> kind;
    [[nodiscard]] bool isEmpty() const { return !group && !organisation && !head && !headPhone && !parent && !kind; }
};
/// Several edits as one step, under a name of its own; one that cannot be done leaves all undone.
[[nodiscard]] Command allTogether(const char *name, const QString &subject, const QVector<Command> &edits);
[[nodiscard]] Command editUnits(const QVector<UnitId> &units, const UnitFields &fields, const QDate &today);

} // namespace inspect::app
