// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/world_cut.h"

#include "gis/gdal_handle.h"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgscoordinatetransformcontext.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsfeatureiterator.h>
#include <qgsfeaturerequest.h>
#include <qgsgeometry.h>
#include <qgsrasterlayer.h>
#include <qgsrectangle.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>
#include <qgswkbtypes.h>

#include <QStringList>
#include <QUuid>

#include <gdal_utils.h>

#include <optional>

namespace inspect::app {

namespace {

constexpr double kWorldWideDegrees = 100;
constexpr double kMetresPerDegree = 111'320;
constexpr double kStepDegrees = 0.5; ///< between corners
constexpr int kAtOnce = 1000;

std::optional<QgsRectangle> transformed(const QgsRectangle &box, const QgsCoordinateReferenceSystem &from,
                                        const QgsCoordinateReferenceSystem &to)
{
    try {
        const QgsRectangle made = QgsCoordinateTransform(from, to, QgsCoordinateTransformContext()).transformBoundingBox(box);
        return made.isFinite() && !made.isEmpty() ? std::optional(made) : std::nullopt;
    } catch (const QgsCsException &) {
        return std::nullopt;
    }
}

QgsCoordinateReferenceSystem degrees() { return QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")); }

/// zonesPart() in the layer's own coordinates.
std::optional<QgsRectangle> partIn(const QgsMapLayer &layer)
{
    const QRectF part = zonesPart();
    const QgsRectangle box(part.left(), part.top(), part.right(), part.bottom());
    return layer.crs().isGeographic() ? std::optional(box) : transformed(box, degrees(), layer.crs());
}

double widthInDegrees(const QgsMapLayer &layer)
{
    if (layer.crs().isGeographic())
        return layer.extent().width();
    const auto box = transformed(layer.extent(), layer.crs(), degrees());
    return box ? box->width() : 0;
}

} // namespace

QRectF zonesPart() { return {QPointF(60, -10), QPointF(150, 62)}; }

std::unique_ptr<QgsRasterLayer> cutToZones(const QgsRasterLayer &picture)
{
    if (!picture.crs().isValid() || widthInDegrees(picture) < kWorldWideDegrees)
        return nullptr;
    const auto part = partIn(picture);
    const GdalHandle source = openWithGdal(picture.source(), GDAL_OF_RASTER);
    if (!part || !source)
        return nullptr;
    const QgsRectangle seen = part->intersect(picture.extent());
    if (seen.isEmpty())
        return nullptr;
    QList<QByteArray> words{"-of", "VRT", "-projwin"};
    for (const double side : {seen.xMinimum(), seen.yMaximum(), seen.xMaximum(), seen.yMinimum()})
        words.append(QByteArray::number(side, 'g', 17));
    QVector<char *> arguments;
    for (QByteArray &word : words)
        arguments.append(word.data());
    arguments.append(nullptr);
    const QString target = QStringLiteral("/vsimem/%1.vrt").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    GDALTranslateOptions *options = GDALTranslateOptionsNew(arguments.data(), nullptr);
    const GdalHandle written(GDALTranslate(target.toUtf8().constData(), source.get(), options, nullptr));
    GDALTranslateOptionsFree(options);
    if (!written)
        return nullptr;
    GDALFlushCache(written.get());
    QgsRasterLayer::LayerOptions how(false);
    auto cut = std::make_unique<QgsRasterLayer>(target, picture.name(), QStringLiteral("gdal"), how);
    if (!cut->isValid())
        return nullptr;
    cut->setCrs(picture.crs());
    return cut;
}

std::unique_ptr<QgsVectorLayer> cutToZones(const QgsVectorLayer &shapes)
{
    const auto part = partIn(shapes);
    if (!part)
        return nullptr;
    const auto type = QgsWkbTypes::multiType(QgsWkbTypes::flatType(shapes.wkbType()));
    auto cut = std::make_unique<QgsVectorLayer>(QgsWkbTypes::displayString(type), shapes.name(), QStringLiteral("memory"));
    cut->setCrs(shapes.crs());
    cut->dataProvider()->addAttributes(shapes.fields().toList());
    cut->updateFields();
    const QgsGeometry frame = QgsGeometry::fromRect(*part);
    const double step = kStepDegrees * (shapes.crs().isGeographic() ? 1 : kMetresPerDegree);
    QgsFeatureList made;
    QgsFeatureRequest request;
    request.setFilterRect(*part);
    QgsFeatureIterator features = shapes.getFeatures(request);
    for (QgsFeature feature; features.nextFeature(feature);) {
        QgsGeometry geometry = feature.geometry();
        if (!part->contains(geometry.boundingBox()))
            geometry = geometry.intersection(frame);
        if (geometry.isEmpty() || geometry.type() != shapes.geometryType())
            continue;
        geometry = geometry.densifyByDistance(step);
        geometry.convertToMultiType();
        feature.setGeometry(geometry);
        made.append(feature);
        if (made.size() >= kAtOnce) {
            cut->dataProvider()->addFeatures(made);
            made.clear();
        }
    }
    cut->dataProvider()->addFeatures(made);
    cut->updateExtents();
    if (cut->featureCount() == 0)
        return nullptr;
    return cut;
}

} // namespace inspect::app
