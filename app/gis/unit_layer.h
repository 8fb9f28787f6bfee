// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/unit_drawing.h"

#include <qgspluginlayer.h>

namespace inspect::app {

/// The units as a layer of a QGIS map, drawn by drawUnits() on paper as on the screen. Its CRS is the scene's zone; a map that
/// shows it has that CRS too.
class UnitLayer : public QgsPluginLayer {
    Q_OBJECT
public:
    /// Of `look` only what does not depend on the map is used.
    UnitLayer(const UnitScene &scene, const RenderConfig &look);

    [[nodiscard]] UnitLayer *clone() const override;
    QgsMapLayerRenderer *createMapRenderer(QgsRenderContext &context) override;
    void setTransformContext(const QgsCoordinateTransformContext &context) override;
    bool writeSymbology(QDomNode &node, QDomDocument &document, QString &message, const QgsReadWriteContext &context,
                        StyleCategories categories = AllStyleCategories) const override;
    bool readSymbology(const QDomNode &node, QString &message, QgsReadWriteContext &context,
                       StyleCategories categories = AllStyleCategories) override;

private:
    UnitScene mScene;
    RenderConfig mLook;
};

} // namespace inspect::app
