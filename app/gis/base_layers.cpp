// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/base_layers.h"

#include "gis/gdal_handle.h"
#include "gis/raster_overviews.h"
#include "gis/world_cut.h"
#include "inspect/drawing_texts.h"
#include "inspect/unit_import.h"

#include <qgsfeature.h>
#include <qgsfeatureiterator.h>
#include <qgsfeaturerequest.h>
#include <qgsgeometry.h>
#include <qgsmbtiles.h>
#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>
#include <qgsrasterdataprovider.h>
#include <qgsrasterlayer.h>
#include <qgsrasterpipe.h>
#include <qgsvectorlayer.h>
#include <qgsvectortilelayer.h>

#include <QFileInfo>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <array>

namespace inspect::app {

namespace {

tl::unexpected<Error> damaged(const QString &path)
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "The file %1 cannot be read as a map: it is damaged or of an unknown kind. Copy or export it "
                                              "again, or choose a file of another "
                                              "kind (GeoPackage, MBTiles, GeoTIFF, shapefile …)"),
                   {path}, path);
}

/// A look at the whole picture at thumbnail size: what cannot be read at all shows here, not as a hole in the map later.
bool pictureReads(const QString &path)
{
    const GdalHandle dataset = openWithGdal(path, GDAL_OF_RASTER);
    if (!dataset || GDALGetRasterCount(dataset.get()) == 0)
        return false;
    GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
    // One block in the middle, at the coarsest level there is: quick also for huge files.
    const int levels = GDALGetOverviewCount(band);
    if (levels > 0)
        band = GDALGetOverview(band, levels - 1);
    const int width = std::min(64, GDALGetRasterBandXSize(band));
    const int height = std::min(64, GDALGetRasterBandYSize(band));
    QByteArray pixels(width * height, '\0');
    return GDALRasterIO(band, GF_Read, (GDALGetRasterBandXSize(band) - width) / 2, (GDALGetRasterBandYSize(band) - height) / 2, width,
                        height, pixels.data(), width, height, GDT_Byte, 0, 0) == CE_None;
}

/// Whether the first tile holds a picture at all; GDAL shows what it cannot read as empty.
bool tileIsPicture(const QString &path)
{
    bool isPicture = false;
    const QString connection = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            isPicture = query.exec(QStringLiteral("SELECT tile_data FROM tiles LIMIT 1")) && query.next() &&
                        !QImage::fromData(query.value(0).toByteArray()).isNull();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return isPicture;
}

Result<BaseLayers> openTiles(const QString &path, const QString &name, MapLight light)
{
    QgsMbTiles tiles(path);
    if (!tiles.open())
        return damaged(path);
    BaseLayers layers;
    if (tiles.metadataValue(QStringLiteral("format")) == QStringLiteral("pbf")) {
        const QString uri = QStringLiteral("type=mbtiles&url=%1").arg(QString::fromUtf8(QUrl::toPercentEncoding(path, "/")));
        auto layer = std::make_unique<QgsVectorTileLayer>(uri, name);
        if (!layer->isValid())
            return damaged(path);
        styleBaseLayer(*layer, light);
        layers.push_back(std::move(layer));
        return layers;
    }
    auto layer = std::make_unique<QgsRasterLayer>(path, name, QStringLiteral("gdal"));
    if (!layer->isValid() || !tileIsPicture(path))
        return damaged(path);
    layers.push_back(std::move(layer));
    return layers;
}

/// Places over lines over areas over pictures.
int heightOf(const QgsMapLayer &layer)
{
    const auto *vector = qobject_cast<const QgsVectorLayer *>(&layer);
    if (!vector)
        return 0;
    switch (vector->geometryType()) {
    case Qgis::GeometryType::Polygon:
        // Buildings stand on the ground that landuse colours.
        return vector->fields().indexFromName(QStringLiteral("building")) >= 0  ? 3
               : vector->fields().indexFromName(QStringLiteral("landuse")) >= 0 ? 1
                                                                                : 2;
    case Qgis::GeometryType::Line: return 4;
    default: return 5;
    }
}

/// The files on which a Shapefile's Chinese texts hang do not always say how they are written.
void chooseEncoding(QgsVectorLayer &layer, const QString &path)
{
    if (QFileInfo(path).suffix().compare(QStringLiteral("shp"), Qt::CaseInsensitive) != 0)
        return;
    if (const auto preview = previewSource(path, {}, 1); preview && !preview->encoding.isEmpty())
        layer.setProviderEncoding(preview->encoding);
}

/// Rows without a geometry make no map, however many there are.
bool hasShapes(const QgsVectorLayer &layer)
{
    if (!layer.extent().isNull())
        return true;
    QgsFeatureRequest request;
    request.setNoAttributes();
    QgsFeatureIterator features = layer.getFeatures(request);
    for (QgsFeature feature; features.nextFeature(feature);) {
        if (feature.hasGeometry() && !feature.geometry().isEmpty())
            return true;
    }
    return false;
}

bool isWithin(const QgsRectangle &inner, double west, double south, double east, double north)
{
    return inner.xMinimum() >= west && inner.yMinimum() >= south && inner.xMaximum() <= east && inner.yMaximum() <= north;
}

/// Gives the layer the chosen coordinate system, or degrees where a file without one has nothing else; refuses what cannot be true.
Status settleCrs(QgsMapLayer &layer, const QString &path, const QString &crs)
{
    const QString file = QFileInfo(path).fileName();
    const QgsRectangle extent = layer.extent();
    if (!crs.isEmpty())
        layer.setCrs(QgsCoordinateReferenceSystem(crs));
    const bool couldBeDegrees = isWithin(extent, -180.5, -90.5, 180.5, 90.5);
    if (!layer.crs().isValid() && couldBeDegrees)
        layer.setCrs(QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")));
    if (!layer.crs().isValid())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The map %1 does not say its coordinate system: choose it in the layer's properties"),
                       {file}, file);
    if (layer.crs().isGeographic() && !couldBeDegrees)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The map %1 has coordinates like %2, %3, which are no degrees: choose its coordinate "
                                                  "system in the layer's properties"),
                       {file, QString::number(extent.xMinimum(), 'f', 1), QString::number(extent.yMinimum(), 'f', 1)}, file);
    return {};
}

constexpr auto kCoarsest = "shirong/coarsest";
constexpr auto kTooWide = "shirong/toowide";
constexpr double kMetresPerDegree = 111320;
constexpr double kWidestDegrees = 160; ///< of a shape: a zone has no place for what reaches round half the world
constexpr int kMostLookedAt = 20'000;  ///< shapes
constexpr double kMostReduction = 4;   ///< source pixels read for each drawn one, along each side

/// A stretch over the values costs a read of everything: only where that is quick and the values are no bytes.
void settlePicture(QgsRasterLayer &layer, const QString &path)
{
    if (wantsOverviews(path)) {
        const double unit = layer.crs().isGeographic() ? kMetresPerDegree : 1;
        layer.setCustomProperty(QString::fromLatin1(kCoarsest), layer.rasterUnitsPerPixelX() * unit * kMostReduction);
        return;
    }
    const Qgis::DataType type = layer.dataProvider()->dataType(1);
    if (type != Qgis::DataType::Byte && type != Qgis::DataType::ARGB32)
        layer.setContrastEnhancement(QgsContrastEnhancement::StretchToMinimumMaximum, QgsRasterMinMaxOrigin::CumulativeCut);
}

/// A shape that reaches round the world folds over in a zone's plane: of such a layer the part that the zones have a place for is drawn.
void settleWidth(std::unique_ptr<QgsMapLayer> &layer, MapLight light)
{
    auto &shapes = static_cast<QgsVectorLayer &>(*layer);
    const double widest = kWidestDegrees * (shapes.crs().isGeographic() ? 1 : kMetresPerDegree);
    if (shapes.extent().width() < widest)
        return;
    QgsFeatureRequest request;
    request.setNoAttributes();
    request.setLimit(kMostLookedAt);
    QgsFeatureIterator features = shapes.getFeatures(request);
    for (QgsFeature feature; features.nextFeature(feature);) {
        if (feature.geometry().boundingBox().width() < widest)
            continue;
        if (auto cut = cutToZones(shapes)) {
            styleBaseLayer(*cut, light);
            layer = std::move(cut);
            layer->setCustomProperty(QString::fromLatin1(kTooWide), true);
        }
        return;
    }
}

/// A picture of the whole world is drawn only as far as one side of the zone's middle.
void settleWidth(std::unique_ptr<QgsMapLayer> &layer)
{
    if (auto cut = cutToZones(static_cast<QgsRasterLayer &>(*layer))) {
        layer = std::move(cut);
        layer->setCustomProperty(QString::fromLatin1(kTooWide), true);
    }
}

/// One layer of a file made ready to be drawn; null: it has nothing to show. `isEmpty`: because there is no shape in it.
Result<std::unique_ptr<QgsMapLayer>> readyLayer(const QgsProviderSublayerDetails &part, const QString &path, const BaseOptions &options,
                                                bool &isEmpty)
{
    QgsProviderSublayerDetails::LayerOptions how{QgsCoordinateTransformContext()};
    how.loadDefaultStyle = false;
    std::unique_ptr<QgsMapLayer> layer(part.toLayer(how));
    if (!layer || !layer->isValid())
        return std::unique_ptr<QgsMapLayer>();
    if (auto *vector = qobject_cast<QgsVectorLayer *>(layer.get())) {
        // Attribute tables have nothing to show.
        if (!vector->isSpatial() || vector->featureCount() == 0 || !hasShapes(*vector)) {
            isEmpty = true;
            return std::unique_ptr<QgsMapLayer>();
        }
        chooseEncoding(*vector, path);
        styleBaseLayer(*vector, options.light);
    } else if (qobject_cast<QgsRasterLayer *>(layer.get()) && !pictureReads(path)) {
        return std::unique_ptr<QgsMapLayer>();
    }
    if (const Status settled = settleCrs(*layer, path, options.crs); !settled)
        return tl::unexpected(settled.error());
    if (qobject_cast<QgsRasterLayer *>(layer.get())) {
        settleWidth(layer);
        settlePicture(static_cast<QgsRasterLayer &>(*layer), path);
    } else if (qobject_cast<QgsVectorLayer *>(layer.get())) {
        settleWidth(layer, options.light);
    }
    return layer;
}

} // namespace

bool isPictureFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("mbtiles")) {
        QgsMbTiles tiles(path);
        return tiles.open() && tiles.metadataValue(QStringLiteral("format")) != QLatin1String("pbf");
    }
    constexpr std::array kPictures{"tif", "tiff", "vrt", "img", "jp2"};
    return std::any_of(kPictures.cbegin(), kPictures.cend(), [&](const char *one) { return suffix == QLatin1String(one); });
}

Result<BaseLayers> openBaseLayers(const QString &path, const BaseOptions &options)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The map file %1 is not there: put it back, or remove the layer"),
                       {path}, path);
    }
    if (file.suffix().compare(QStringLiteral("mbtiles"), Qt::CaseInsensitive) == 0)
        return openTiles(path, file.completeBaseName(), options.light);
    BaseLayers layers;
    bool isEmpty = false;
    for (const QgsProviderSublayerDetails &part :
         QgsProviderRegistry::instance()->querySublayers(readableDrawing(path), Qgis::SublayerQueryFlag::ResolveGeometryType)) {
        auto layer = readyLayer(part, path, options, isEmpty);
        if (!layer)
            return tl::unexpected(layer.error());
        if (*layer)
            layers.push_back(std::move(*layer));
    }
    if (layers.empty() && isEmpty)
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "The map %1 holds no shapes, so there is nothing to show: export it again, or choose "
                                                  "another file"),
                       {path}, path);
    if (layers.empty())
        return damaged(path);
    std::stable_sort(layers.begin(), layers.end(), [](const auto &a, const auto &b) { return heightOf(*a) > heightOf(*b); });
    return layers;
}

void handOver(BaseLayers &layers, QThread *thread)
{
    for (const auto &layer : layers) {
        // What reads a picture's file goes with the layer that it belongs to.
        if (auto *picture = qobject_cast<QgsRasterLayer *>(layer.get());
            picture && picture->dataProvider() && !picture->dataProvider()->parent())
            picture->pipe()->moveToThread(thread);
        layer->moveToThread(thread);
    }
}

bool isTooWide(const QgsMapLayer &layer) { return layer.customProperty(QString::fromLatin1(kTooWide)).toBool(); }

double coarsestDrawn(const QgsMapLayer &layer) { return layer.customProperty(QString::fromLatin1(kCoarsest)).toDouble(); }

} // namespace inspect::app
