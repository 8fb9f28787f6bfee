// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <memory>
#include <vector>

class QgsMapLayer;

namespace inspect::app {

using BaseLayers = std::vector<std::unique_ptr<QgsMapLayer>>;

/// Opens a file that lies below the units: GeoPackage, Shapefile, GeoJSON and what else GDAL reads as vectors (each layer styled by what
/// OSM-like fields say), MBTiles with pictures or vector tiles, GeoTIFF and other pictures. Topmost layer first. A missing, damaged or
/// empty file gives an Error; no layer is returned that cannot be drawn.
[[nodiscard]] Result<BaseLayers> openBaseLayers(const QString &path);

} // namespace inspect::app
