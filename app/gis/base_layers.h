// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base_style.h"
#include "inspect/error.h"

#include <QString>

#include <memory>
#include <vector>

class QThread;
class QgsMapLayer;

namespace inspect::app {

using BaseLayers = std::vector<std::unique_ptr<QgsMapLayer>>;

struct BaseOptions {
    QString crs; ///< "EPSG:n": instead of what the file says; empty: as the file says
    MapLight light = MapLight::Day;
};

/// Opens a file that lies below the units: GeoPackage, Shapefile (GBK too), GeoJSON, KML, DXF and what else GDAL reads as vectors (each
/// layer styled by what OSM-like fields say), MBTiles with pictures or vector tiles, GeoTIFF and other pictures. Topmost layer first.
/// A missing, damaged or empty file gives an Error, and one whose coordinates do not fit its coordinate system an InvalidInput; no layer is
/// returned that cannot be drawn. May take long: call it on a thread of its own, then handOver().
[[nodiscard]] Result<BaseLayers> openBaseLayers(const QString &path, const BaseOptions &options = {});

/// By its name, and for tiles by what it says of itself: a picture that covers the ground, not shapes.
[[nodiscard]] bool isPictureFile(const QString &path);

/// Pushes the layers from the calling thread to another one.
void handOver(BaseLayers &layers, QThread *thread);

/// It reaches round the world: of it only zonesPart() (world_cut.h) is drawn.
[[nodiscard]] bool isTooWide(const QgsMapLayer &layer);

/// Metres per pixel above which the layer would take too long to draw: a large picture without overviews; 0: no limit.
[[nodiscard]] double coarsestDrawn(const QgsMapLayer &layer);

} // namespace inspect::app
