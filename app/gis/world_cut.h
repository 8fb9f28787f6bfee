// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QRectF>

#include <memory>

class QgsMapLayer;
class QgsRasterLayer;
class QgsVectorLayer;

namespace inspect::app {

/// Degrees: of a map that reaches round the world, what a map in one 3-degree zone can show. Further off, the zone's plane folds over.
[[nodiscard]] QRectF zonesPart();

/// The same picture, without what lies outside zonesPart(); null: it does not reach round the world, or cannot be cut.
[[nodiscard]] std::unique_ptr<QgsRasterLayer> cutToZones(const QgsRasterLayer &picture);
/// A copy in memory; its shapes get so many corners that their sides keep their way in the plane. Null: nothing of it lies there.
[[nodiscard]] std::unique_ptr<QgsVectorLayer> cutToZones(const QgsVectorLayer &shapes);

} // namespace inspect::app
