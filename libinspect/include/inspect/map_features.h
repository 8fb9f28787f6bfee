// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/geometry.h"

#include <QVector>

#include <functional>

namespace inspect {

/// Something drawn in a base map.
struct MapFeature {
    QString name;   ///< from a column called name or 名称; may be empty
    QByteArray wkb; ///< EPSG:4490, as stored
};

/// Whether a map file holds tiles, which cut what lies across their edges.
[[nodiscard]] bool isTileFile(const QString &path);

/// What a map file with shapes holds of one sort (Line, Polygon or Point) and meets a box of degrees, from all its layers; cut off
/// at `most`. An area's border counts as no line. Of vector tiles: the lines of the finest zoom, in pieces; no areas, no
/// points. Files that hold pictures only give nothing. Opens the file anew: for a thread of
/// one's own. `goOn` is asked now and then. `crs`: "EPSG:n" instead of what the file says.
[[nodiscard]] Result<QVector<MapFeature>> mapFeatures(const QString &path, const GeoBox &box, ShapeType shape, int most = 50'000,
                                                      const std::function<bool()> &goOn = {}, const QString &crs = {});

} // namespace inspect
