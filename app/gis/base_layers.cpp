// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/base_layers.h"

#include "gis/base_style.h"

#include <gdal.h>
#include <qgsmbtiles.h>
#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>
#include <qgsrasterlayer.h>
#include <qgsvectorlayer.h>
#include <qgsvectortilelayer.h>

#include <QFileInfo>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace inspect::app {

namespace {

tl::unexpected<Error> damaged(const QString &path)
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "The file %1 cannot be read as a map: it is damaged or of an unknown kind"), {path}, path);
}

/// A look at the whole picture at thumbnail size: what cannot be read at all shows here, not as a hole in the map later.
bool pictureReads(const QString &path)
{
    GDALDatasetH dataset = GDALOpenEx(path.toUtf8().constData(), GDAL_OF_RASTER | GDAL_OF_READONLY, nullptr, nullptr, nullptr);
    if (!dataset)
        return false;
    bool reads = false;
    if (GDALGetRasterCount(dataset) > 0) {
        GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
        // One block in the middle, at the coarsest level there is: quick also for huge files.
        const int levels = GDALGetOverviewCount(band);
        if (levels > 0)
            band = GDALGetOverview(band, levels - 1);
        const int width = std::min(64, GDALGetRasterBandXSize(band));
        const int height = std::min(64, GDALGetRasterBandYSize(band));
        QByteArray pixels(width * height, '\0');
        reads = GDALRasterIO(band, GF_Read, (GDALGetRasterBandXSize(band) - width) / 2, (GDALGetRasterBandYSize(band) - height) / 2, width,
                             height, pixels.data(), width, height, GDT_Byte, 0, 0) == CE_None;
    }
    GDALClose(dataset);
    return reads;
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

Result<BaseLayers> openTiles(const QString &path, const QString &name)
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
        styleBaseLayer(*layer);
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

} // namespace

Result<BaseLayers> openBaseLayers(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The map file %1 is not there: put it back, or remove the layer"),
                       {path}, path);
    }
    const QString name = file.completeBaseName();
    if (file.suffix().compare(QStringLiteral("mbtiles"), Qt::CaseInsensitive) == 0)
        return openTiles(path, name);
    BaseLayers layers;
    const QgsProviderSublayerDetails::LayerOptions options{QgsCoordinateTransformContext()};
    for (const QgsProviderSublayerDetails &part :
         QgsProviderRegistry::instance()->querySublayers(path, Qgis::SublayerQueryFlag::ResolveGeometryType)) {
        std::unique_ptr<QgsMapLayer> layer(part.toLayer(options));
        if (!layer || !layer->isValid())
            continue;
        if (auto *vector = qobject_cast<QgsVectorLayer *>(layer.get())) {
            // Attribute tables have nothing to show.
            if (!vector->isSpatial())
                continue;
            styleBaseLayer(*vector);
        } else if (qobject_cast<QgsRasterLayer *>(layer.get()) && !pictureReads(path)) {
            continue;
        }
        layers.push_back(std::move(layer));
    }
    if (layers.empty())
        return damaged(path);
    std::stable_sort(layers.begin(), layers.end(), [](const auto &a, const auto &b) { return heightOf(*a) > heightOf(*b); });
    return layers;
}

} // namespace inspect::app
