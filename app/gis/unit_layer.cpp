// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_layer.h"

#include "gis/zone_projection.h"

#include <qgsfeedback.h>
#include <qgsmaplayerrenderer.h>
#include <qgsmaptopixel.h>
#include <qgsrectangle.h>
#include <qgsrendercontext.h>

#include <QPainter>

namespace inspect::app {

namespace {

class UnitLayerRenderer : public QgsMapLayerRenderer {
public:
    UnitLayerRenderer(const QString &layer, QgsRenderContext &context, UnitScene scene, RenderConfig look)
        : QgsMapLayerRenderer(layer, &context), mScene(std::move(scene)), mLook(std::move(look))
    {
    }

    QgsFeedback *feedback() const override { return &mFeedback; }

    bool render() override
    {
        QgsRenderContext &context = *renderContext();
        RenderConfig config = mLook;
        const QgsMapToPixel &map = context.mapToPixel();
        config.mapToDevice = map.transform();
        config.deviceRect = QRectF(0, 0, map.mapWidth(), map.mapHeight());
        config.scale = context.scaleFactor() * 25.4 / 96;
        config.isCancelled = [this, &context] { return context.renderingStopped() || mFeedback.isCanceled(); };
        return !drawUnits(*context.painter(), mScene, config).cancelled;
    }

private:
    UnitScene mScene;
    RenderConfig mLook;
    mutable QgsFeedback mFeedback;
};

} // namespace

UnitLayer::UnitLayer(const UnitScene &scene, const RenderConfig &look)
    : QgsPluginLayer(QStringLiteral("shirong_units"), QStringLiteral("units")), mScene(scene), mLook(look)
{
    mValid = true;
    setCrs(QgsCoordinateReferenceSystem::fromEpsgId(ZoneProjection::epsgOf(scene.shapes->centralMeridian())));
    const QRectF b = scene.shapes->bounds();
    setExtent(QgsRectangle(b.left(), b.top(), b.right(), b.bottom()));
}

UnitLayer *UnitLayer::clone() const { return new UnitLayer(mScene, mLook); }

QgsMapLayerRenderer *UnitLayer::createMapRenderer(QgsRenderContext &context) { return new UnitLayerRenderer(id(), context, mScene, mLook); }

void UnitLayer::setTransformContext(const QgsCoordinateTransformContext &) {}

bool UnitLayer::writeSymbology(QDomNode &, QDomDocument &, QString &, const QgsReadWriteContext &, StyleCategories) const { return true; }

bool UnitLayer::readSymbology(const QDomNode &, QString &, QgsReadWriteContext &, StyleCategories) { return true; }

} // namespace inspect::app
