// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>

class QgsVectorLayer;
class QgsVectorTileLayer;

namespace inspect::app {

/// For what light the map is drawn.
enum class MapLight {
    Day,
    Night,
    Sun ///< bright sunlight on the screen: strong contrast, wider lines, larger names
};

/// The ground that shows where no layer draws.
[[nodiscard]] QColor groundColour(MapLight light);

/// Built-in cartography (maps/styles/base.json): a quiet map below the coloured units, by the fields OpenStreetMap data carry (highway,
/// railway, waterway, natural, landuse, leisure, building, place) or by OpenMapTiles' layers and classes; layers without them are
/// drawn in thin grey.
void styleBaseLayer(QgsVectorLayer &layer, MapLight light);
void styleBaseLayer(QgsVectorTileLayer &layer, MapLight light);

} // namespace inspect::app
