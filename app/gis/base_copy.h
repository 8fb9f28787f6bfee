// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/raster_overviews.h"
#include "inspect/coordinates.h"
#include "inspect/geometry.h"

namespace inspect::app {

/// What is copied of a base map.
struct BaseCopy {
    QString path;                  ///< the base map's file
    QString crs;                   ///< "EPSG:n" instead of what the file says; empty: as the file says
    GeoBox area;                   ///< only what lies here
    QString folder;                ///< made where it is not there
    Datum datum = Datum::Cgcs2000; ///< whose shift the copy is freed of; shapes only
};

/// The folder beside a workbook for the maps that go with it.
[[nodiscard]] QString mapsFolderOf(const QString &workbook);

/// Copies the part of a base map inside the area: MBTiles tile by tile, pictures as GeoTIFF with overviews, everything else as
/// GeoPackage; one freed of a shift has "-corrected" in its name. The path of the copy, which appears only when it is whole; a copy that is
/// there already is replaced. Any thread.
[[nodiscard]] Result<QString> copyBaseLayer(const BaseCopy &copy, const MapProgress &progress = {});

} // namespace inspect::app
