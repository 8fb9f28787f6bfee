// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/plain_qgis.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsfeature.h>
#include <qgsfeatureiterator.h>
#include <qgsfeaturerequest.h>
#include <qgsfillsymbol.h>
#include <qgsgeometry.h>
#include <qgslabelingresults.h>
#include <qgsmaprendererparalleljob.h>
#include <qgsmapsettings.h>
#include <qgspallabeling.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace inspect::app {

PlainQgis::PlainQgis(std::unique_ptr<QgsVectorLayer> layer) : mLayer(std::move(layer)) {}

PlainQgis::~PlainQgis() = default;

std::unique_ptr<PlainQgis> PlainQgis::ofUnits(const MapUnits &units, bool labels)
{
    auto layer = std::make_unique<QgsVectorLayer>(QStringLiteral("Polygon?crs=EPSG:4490&field=name:string"), QStringLiteral("units"),
                                                  QStringLiteral("memory"));
    QgsFeatureList features;
    for (const MapUnit &unit : *units) {
        QgsFeature feature(layer->fields());
        QgsGeometry geometry;
        geometry.fromWkb(unit.wkb);
        feature.setGeometry(geometry);
        feature.setAttribute(0, unit.name);
        features.append(feature);
    }
    layer->dataProvider()->addFeatures(features);
    layer->updateExtents();
    layer->dataProvider()->createSpatialIndex();
    if (labels) {
        QgsPalLayerSettings settings;
        settings.fieldName = QStringLiteral("name");
        layer->setLabeling(new QgsVectorLayerSimpleLabeling(settings));
        layer->setLabelsEnabled(true);
    }
    return std::unique_ptr<PlainQgis>(new PlainQgis(std::move(layer)));
}

Result<std::unique_ptr<PlainQgis>> PlainQgis::ofFile(const QString &path, const QString &layer)
{
    auto opened = std::make_unique<QgsVectorLayer>(path + QStringLiteral("|layername=") + layer, layer, QStringLiteral("ogr"));
    if (!opened->isValid())
        return failure(ErrorCode::Damaged, "QGIS cannot read the layer", {}, path);
    return std::unique_ptr<PlainQgis>(new PlainQgis(std::move(opened)));
}

void PlainQgis::colourBy(const QString &column, const QVector<std::pair<QString, QColor>> &fills)
{
    QgsCategoryList categories;
    for (const auto &[value, colour] : fills)
        categories.append(
            QgsRendererCategory(value,
                                QgsFillSymbol::createSimple({{QStringLiteral("color"), colour.name()},
                                                             {QStringLiteral("outline_color"), QStringLiteral("70,70,70")},
                                                             {QStringLiteral("outline_width"), QStringLiteral("1")},
                                                             {QStringLiteral("outline_width_unit"), QStringLiteral("Pixel")}}),
                                value));
    mLayer->setRenderer(new QgsCategorizedSymbolRenderer(column, categories));
}

qint64 PlainQgis::featureCount() const { return mLayer->featureCount(); }

int PlainQgis::featuresAt(double lon, double lat) const
{
    constexpr double reach = 1e-6; // degrees
    QgsFeatureRequest request(QgsRectangle(lon - reach, lat - reach, lon + reach, lat + reach));
    request.setFlags(Qgis::FeatureRequestFlag::ExactIntersect);
    QgsFeatureIterator rows = mLayer->getFeatures(request);
    QgsFeature feature;
    int found = 0;
    while (rows.nextFeature(feature))
        ++found;
    return found;
}

Status PlainQgis::render(const QSize &size) const
{
    QgsMapSettings settings;
    settings.setLayers({mLayer.get()});
    settings.setOutputSize(size);
    settings.setDestinationCrs(mLayer->crs());
    settings.setExtent(mLayer->extent());
    settings.setFlag(Qgis::MapSettingsFlag::DrawLabeling, true);
    QgsMapRendererParallelJob job(settings);
    job.start();
    job.waitForFinished();
    const std::unique_ptr<QgsLabelingResults> labels(job.takeLabelingResults());
    mLabelsDrawn = labels ? int(labels->allLabels().size()) : 0;
    mPicture = job.renderedImage();
    return mPicture.isNull() ? failure(ErrorCode::Internal, "QGIS drew nothing") : Status();
}

} // namespace inspect::app
