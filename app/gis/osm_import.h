// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/raster_overviews.h"

namespace inspect::app {

/// An OpenStreetMap extract (.osm, .pbf): it is not drawn from directly but brought once into a GeoPackage.
[[nodiscard]] bool isOsmExtract(const QString &path);

/// Writes `geopackage` with the layers areas, lines and places, indexed, and with the built-in style kept in it so that QGIS draws it
/// alike. A file of that name is replaced only by a whole one. Needs a running QgisRuntime; any thread.
[[nodiscard]] Status importOsm(const QString &extract, const QString &geopackage, const MapProgress &progress = {});

} // namespace inspect::app
