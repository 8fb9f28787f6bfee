// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"

#include <QVector>

namespace inspect {

// Edits on shapes as ISO WKB in degrees (EPSG:4490). What comes out is stored form (MultiPolygon, MultiLineString) and valid, or an
// InvalidInput that says why not. Safe on any thread.

/// Two corners nearer than this are the same corner: a millimetre.
constexpr double kSameCornerDegrees = 1e-8;

[[nodiscard]] QByteArray wkbOfLine(const QVector<GeoPoint> &points);
/// The area inside a closed line; a line that crosses itself: InvalidInput.
[[nodiscard]] Result<QByteArray> wkbOfArea(const QVector<GeoPoint> &corners);

/// The pieces into which a line cuts an area or a line, the largest first; at least two.
[[nodiscard]] Result<QVector<QByteArray>> splitShape(const QByteArray &wkb, const QVector<GeoPoint> &line);
/// All of one sort as one; lines that meet end to end become one line.
[[nodiscard]] Result<QByteArray> mergedShapes(const QVector<QByteArray> &wkbs);
/// The border (or line) follows `line` between the places where that crosses it: bulges are added, the smaller sides cut off.
[[nodiscard]] Result<QByteArray> reshaped(const QByteArray &wkb, const QVector<GeoPoint> &line);

/// An area reshaped with those that share its border: what it takes goes from them, what it leaves goes to the one that it borders
/// longest there.
struct SharedShapes {
    QByteArray shape;
    QVector<QByteArray> neighbours; ///< in the order given; empty where nothing is left of one, byte by byte as given where none was taken
};
[[nodiscard]] Result<SharedShapes> reshapedTogether(const QByteArray &wkb, const QVector<QByteArray> &neighbours,
                                                    const QVector<GeoPoint> &line);

/// What of an area lies in none of the others; empty: nothing.
[[nodiscard]] Result<QByteArray> withoutOverlap(const QByteArray &wkb, const QVector<QByteArray> &others);
/// The free area round a place: enclosed by the others, or within `within` where that is not empty.
[[nodiscard]] Result<QByteArray> gapAt(const GeoPoint &place, const QVector<QByteArray> &others, const QByteArray &within = {});
/// The shape with its corners on those of the others that are within a millimetre, and theirs in its sides: without it, places that look
/// the same differ in the last digit.
[[nodiscard]] Result<QByteArray> welded(const QByteArray &wkb, const QVector<QByteArray> &others);
/// Length of the border that two areas share, in degrees: only to compare.
[[nodiscard]] double sharedBorder(const QByteArray &a, const QByteArray &b);

/// Whether two areas cover the same ground but for rounding, whatever their corners.
[[nodiscard]] bool isSameArea(const QByteArray &a, const QByteArray &b);

/// Moved by metres east and north in the zone.
[[nodiscard]] Result<QByteArray> movedShape(const QByteArray &wkb, const ZoneTransform &zone, double east, double north);
/// Turned counter-clockwise about a place, in the zone.
[[nodiscard]] Result<QByteArray> rotatedShape(const QByteArray &wkb, const ZoneTransform &zone, const GeoPoint &about, double degrees);
/// The area within `metres` of a line, ends cut straight: a street with both its fronts.
[[nodiscard]] Result<QByteArray> streetArea(const QByteArray &line, const ZoneTransform &zone, double metres);
/// Fewer points, none farther than `tolerance` from the drawn line; the ends stay.
[[nodiscard]] QVector<MapPoint> simplifiedLine(const QVector<MapPoint> &points, double tolerance);

// Corners. All that stand within a millimetre of each other are one, so that a ring stays closed and neighbours move together.

/// Each line, border and hole as the places along it; a point as one place.
[[nodiscard]] Result<QVector<QVector<GeoPoint>>> linesOf(const QByteArray &wkb);
/// Every corner once.
[[nodiscard]] Result<QVector<GeoPoint>> cornersOf(const QByteArray &wkb);
[[nodiscard]] Result<QByteArray> withCornerMoved(const QByteArray &wkb, const GeoPoint &from, const GeoPoint &to);
/// Into every side that passes within a millimetre; unchanged where none does.
[[nodiscard]] Result<QByteArray> withCornerAdded(const QByteArray &wkb, const GeoPoint &at);
[[nodiscard]] Result<QByteArray> withCornerRemoved(const QByteArray &wkb, const GeoPoint &at);
/// Whether the shape has a corner there, or a side passes there.
[[nodiscard]] bool touchesPlace(const QByteArray &wkb, const GeoPoint &place);

} // namespace inspect
