// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/unit.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace inspect {

/// A place in degrees, longitude first; EPSG:4490 unless said.
struct GeoPoint {
    double lon = 0;
    double lat = 0;
    bool operator==(const GeoPoint &) const = default;
};

struct GeoBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    bool operator==(const GeoBox &) const = default;
};

// Plane geometry on ISO WKB in whatever coordinates it has. What comes out is two-dimensional, little-endian ISO WKB; an empty array
// is an empty geometry. InvalidInput where the WKB cannot be read. Safe on any thread.

/// What the geometry is made of; a collection of several: none.
[[nodiscard]] ShapeType shapeTypeOf(const QByteArray &wkb);

/// Why a geometry is invalid, with the place; empty: it is valid.
[[nodiscard]] Result<QString> invalidReason(const QByteArray &wkb);

/// A valid geometry of the same type: self-crossing areas are cut at the crossing; what collapses to a lower dimension is dropped.
[[nodiscard]] Result<QByteArray> madeValid(const QByteArray &wkb);

/// As the workbook keeps it: MultiPolygon, MultiLineString, or a single Point. A MultiPoint of several, or a mix: InvalidInput.
[[nodiscard]] Result<QByteArray> asStored(const QByteArray &wkb);

/// Closed lines as areas; nothing where a line is open.
[[nodiscard]] std::optional<QByteArray> areaOfClosedLines(const QByteArray &wkb);

/// The part of an area or line inside a mask, in the type of the first.
[[nodiscard]] Result<QByteArray> clipped(const QByteArray &wkb, const QByteArray &mask);

/// A place inside the area, or on the line.
[[nodiscard]] Result<GeoPoint> pointOnSurface(const QByteArray &wkb);

/// The place in an area that is farthest from its border (to a hundredth of its size), with that distance in the WKB's own units:
/// where a name stands best. Other shapes: the point on them, with 0.
struct RoomyPoint {
    GeoPoint place;
    double radius = 0;
};
[[nodiscard]] Result<RoomyPoint> roomiestPoint(const QByteArray &wkb);

/// Whether a place lies in the area, its border included.
[[nodiscard]] Result<bool> covers(const QByteArray &wkb, const GeoPoint &place);

[[nodiscard]] Result<GeoBox> extentOf(const QByteArray &wkb);

[[nodiscard]] Result<QByteArray> wkbFromWkt(const QString &wkt);
[[nodiscard]] Result<QString> wktFromWkb(const QByteArray &wkb);
[[nodiscard]] QByteArray wkbOfPoint(const GeoPoint &place);
[[nodiscard]] QByteArray wkbOfBox(const GeoBox &box);

/// Calls `change` with each vertex; Z and M are dropped. Not finite after it: InvalidInput.
[[nodiscard]] Result<QByteArray> withVertices(const QByteArray &wkb, const std::function<void(double &x, double &y)> &change);

} // namespace inspect
