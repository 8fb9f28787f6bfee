// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>

namespace inspect {

/// Measures on the CGCS2000 ellipsoid of a WKB geometry in degrees, longitude first (EPSG:4490). Z and M are ignored, as is what
/// cannot be read: an unreadable geometry measures 0.

/// m², of polygons alone; holes are taken off.
[[nodiscard]] double geodesicAreaM2(const QByteArray &wkb);

/// m: lines in full, polygons by their outer borders; points count nothing.
[[nodiscard]] double geodesicLengthM(const QByteArray &wkb);

/// Both in one walk, at half the cost.
struct GeodesicSize {
    double areaM2 = 0;
    double lengthM = 0;
};
[[nodiscard]] GeodesicSize geodesicSize(const QByteArray &wkb);

/// m between two places in degrees.
[[nodiscard]] double geodesicDistanceM(double lon1, double lat1, double lon2, double lat2);

} // namespace inspect
