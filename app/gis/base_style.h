// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsVectorLayer;
class QgsVectorTileLayer;

namespace inspect::app {

/// Built-in cartography: a quiet map below the coloured units, by the fields OpenStreetMap data carry (highway, railway,
/// waterway, natural, landuse, leisure, building, place); layers without them are drawn in thin grey.
void styleBaseLayer(QgsVectorLayer &layer);
void styleBaseLayer(QgsVectorTileLayer &layer);

} // namespace inspect::app
