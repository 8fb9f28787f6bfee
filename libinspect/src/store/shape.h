// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include "inspect/unit.h"

#include <QByteArray>

namespace inspect {

/// A checked shape, ready for its table.
struct StoredShape {
    ShapeType type = ShapeType::None;
    QByteArray blob; ///< SpatiaLite's own form, EPSG:4490: POINT, MULTILINESTRING or MULTIPOLYGON
    QByteArray wkb;  ///< the same as ISO WKB, little-endian, as it travels
};

/// Degrees.
struct ShapeBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
};
/// Of a shape in SpatiaLite's own form, which holds it.
[[nodiscard]] ShapeBox boxOf(const StoredShape &shape);

/// Reads ISO WKB in degrees EPSG:4490 (XY). InvalidInput with the reason where it is no shape that can be kept: cut off, not finite,
/// beyond ±180/±90, open rings, self-crossing borders, several points.
[[nodiscard]] Result<StoredShape> checkShape(const Connection &connection, const QByteArray &wkb);
/// The same without a connection; `spatialite`: of spatialite_alloc_connection(), used by one thread at a time.
[[nodiscard]] Result<StoredShape> checkShape(const void *spatialite, const QByteArray &wkb);

/// The table of a shape type; null for None.
[[nodiscard]] const char *tableOfShape(ShapeType type);

/// A point as SpatiaLite's 60 bytes.
[[nodiscard]] QByteArray pointBlob(double lon, double lat);
/// Reads those 60 bytes; false for anything else.
[[nodiscard]] bool readPointBlob(const QByteArray &blob, double &lon, double &lat);
/// A point as 21 bytes of ISO WKB.
[[nodiscard]] QByteArray pointWkb(double lon, double lat);
/// Longitude and latitude of 21 bytes of little-endian ISO WKB; false where it is none or not on earth.
[[nodiscard]] bool readPointWkb(const QByteArray &wkb, double &lon, double &lat);

} // namespace inspect
