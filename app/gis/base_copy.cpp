// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/base_copy.h"

#include "gis/gdal_handle.h"
#include "inspect/drawing_texts.h"
#include "inspect/shift_check.h"

#include <gdal_utils.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kMercatorLimit = 85.0511; ///< degrees; tiles end there

QString fileName(const BaseCopy &copy) { return QFileInfo(copy.path).fileName(); }

tl::unexpected<Error> notCopied(const BaseCopy &copy, const QString &why)
{
    return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The map %1 could not be copied: %2"), {fileName(copy), why});
}

tl::unexpected<Error> stopped(const BaseCopy &copy)
{
    return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The map %1 was not copied"), {fileName(copy)});
}

/// Tile columns and rows (rows counted from the south, as MBTiles do) of a zoom that meet the area.
struct TileRange {
    qint64 fromColumn, toColumn, fromRow, toRow;
};
TileRange tilesOf(const GeoBox &area, int zoom)
{
    const double side = std::pow(2.0, zoom);
    const auto column = [side](double lon) { return qint64(std::clamp(std::floor((lon + 180) / 360 * side), 0.0, side - 1)); };
    const auto row = [side](double lat) {
        const double phi = std::clamp(lat, -kMercatorLimit, kMercatorLimit) * M_PI / 180;
        const double fromNorth = std::floor((1 - std::asinh(std::tan(phi)) / M_PI) / 2 * side);
        return qint64(std::clamp(side - 1 - fromNorth, 0.0, side - 1));
    };
    return {column(area.west), column(area.east), row(area.south), row(area.north)};
}

class TileCopier {
public:
    TileCopier(const BaseCopy &copy, const QString &target, const MapProgress &progress)
        : mCopy(copy), mProgress(progress), mConnection(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), mConnection);
        database.setDatabaseName(target);
    }
    ~TileCopier()
    {
        QSqlDatabase::database(mConnection, false).close();
        QSqlDatabase::removeDatabase(mConnection);
    }

    Status run()
    {
        QSqlDatabase database = QSqlDatabase::database(mConnection, false);
        if (!database.open())
            return notCopied(mCopy, database.lastError().text());
        QSqlQuery query(database);
        query.prepare(QStringLiteral("ATTACH ? AS source"));
        query.addBindValue(mCopy.path);
        if (!query.exec())
            return notCopied(mCopy, query.lastError().text());
        for (const char *sql : {"BEGIN", "CREATE TABLE metadata (name TEXT, value TEXT)",
                                "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)",
                                "INSERT INTO metadata SELECT name, value FROM source.metadata WHERE name NOT IN ('bounds', 'center')"}) {
            if (!query.exec(QString::fromLatin1(sql)))
                return notCopied(mCopy, query.lastError().text());
        }
        if (Status copied = copyZooms(query); !copied)
            return copied;
        const GeoBox &a = mCopy.area;
        query.prepare(QStringLiteral("INSERT INTO metadata VALUES ('bounds', ?)"));
        query.addBindValue(
            QStringLiteral("%1,%2,%3,%4").arg(a.west, 0, 'f', 6).arg(a.south, 0, 'f', 6).arg(a.east, 0, 'f', 6).arg(a.north, 0, 'f', 6));
        if (!query.exec() || !query.exec(QStringLiteral("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)")) ||
            !query.exec(QStringLiteral("COMMIT")))
            return notCopied(mCopy, query.lastError().text());
        return {};
    }

private:
    Status copyZooms(QSqlQuery &query)
    {
        if (!query.exec(QStringLiteral("SELECT DISTINCT zoom_level FROM source.tiles ORDER BY 1")))
            return notCopied(mCopy, query.lastError().text());
        QVector<int> zooms;
        while (query.next())
            zooms.append(query.value(0).toInt());
        query.prepare(QStringLiteral("INSERT INTO tiles SELECT zoom_level, tile_column, tile_row, tile_data FROM source.tiles WHERE "
                                     "zoom_level = ? AND tile_column BETWEEN ? AND ? AND tile_row BETWEEN ? AND ?"));
        for (qsizetype i = 0; i < zooms.size(); ++i) {
            if (mProgress && !mProgress(int(100 * i / zooms.size())))
                return stopped(mCopy);
            const TileRange r = tilesOf(mCopy.area, zooms[i]);
            for (const qint64 value : {qint64(zooms[i]), r.fromColumn, r.toColumn, r.fromRow, r.toRow})
                query.addBindValue(value);
            if (!query.exec())
                return notCopied(mCopy, query.lastError().text());
        }
        return {};
    }

    const BaseCopy &mCopy;
    const MapProgress &mProgress;
    QString mConnection;
};

/// The picture's own pixels that hold the area, so that nothing is resampled.
Status copyPicture(const BaseCopy &copy, GDALDatasetH source, const QString &target, const MapProgress &progress)
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 9); };
    const GeoBox &a = copy.area;
    const QByteArray window[] = {number(a.west), number(a.north), number(a.east), number(a.south)};
    const QByteArray crs = copy.crs.toUtf8();
    std::vector<const char *> arguments{
        "-of", "GTiff", "-co", "TILED=YES", "-co", "COMPRESS=DEFLATE", "-co", "BIGTIFF=IF_SAFER", "-co", "SPARSE_OK=TRUE", "-projwin"};
    for (const QByteArray &side : window)
        arguments.push_back(side.constData());
    arguments.insert(arguments.end(), {"-projwin_srs", "EPSG:4490"});
    if (!crs.isEmpty())
        arguments.insert(arguments.end(), {"-a_srs", crs.constData()});
    arguments.push_back(nullptr);
    GDALTranslateOptions *options = GDALTranslateOptionsNew(const_cast<char **>(arguments.data()), nullptr);
    GdalProgress reporter(progress, 0, 80);
    GDALTranslateOptionsSetProgress(options, GdalProgress::report, &reporter);
    const GdalFailures failures;
    int misused = FALSE;
    const GdalHandle made(GDALTranslate(target.toUtf8().constData(), source, options, &misused));
    GDALTranslateOptionsFree(options);
    if (reporter.isCancelled())
        return stopped(copy);
    return made ? Status() : notCopied(copy, failures.first());
}

Status copyShapes(const BaseCopy &copy, GDALDatasetH source, const QString &target, const MapProgress &progress)
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 9); };
    const GeoBox &a = copy.area;
    const QByteArray box[] = {number(a.west), number(a.south), number(a.east), number(a.north)};
    const QByteArray crs = copy.crs.toUtf8();
    std::vector<const char *> arguments{"-f", "GPKG", "-skipfailures", "-makevalid", "-nlt", "PROMOTE_TO_MULTI", "-t_srs", "EPSG:4490"};
    if (!crs.isEmpty())
        arguments.insert(arguments.end(), {"-s_srs", crs.constData()});
    // -clipdst also skips by the index what lies elsewhere.
    arguments.push_back("-clipdst");
    for (const QByteArray &side : box)
        arguments.push_back(side.constData());
    arguments.push_back(nullptr);
    GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(const_cast<char **>(arguments.data()), nullptr);
    GdalProgress reporter(progress);
    GDALVectorTranslateOptionsSetProgress(options, GdalProgress::report, &reporter);
    const GdalFailures failures;
    int misused = FALSE;
    const GdalHandle made(GDALVectorTranslate(target.toUtf8().constData(), nullptr, 1, &source, options, &misused));
    GDALVectorTranslateOptionsFree(options);
    if (reporter.isCancelled())
        return stopped(copy);
    return made ? Status() : notCopied(copy, failures.first());
}

QByteArray wkbOf(OGRGeometryH geometry)
{
    QByteArray wkb(OGR_G_WkbSize(geometry), Qt::Uninitialized);
    return OGR_G_ExportToIsoWkb(geometry, wkbNDR, reinterpret_cast<unsigned char *>(wkb.data())) == OGRERR_NONE ? wkb : QByteArray();
}

/// One feature moved to where it belongs; false: its shape cannot be read.
bool moveBack(OGRLayerH layer, OGRFeatureH feature, Datum datum)
{
    OGRGeometryH geometry = OGR_F_GetGeometryRef(feature);
    if (!geometry)
        return true;
    OGR_G_FlattenTo2D(geometry);
    const auto moved = withoutShift(wkbOf(geometry), datum);
    OGRGeometryH there = nullptr;
    if (!moved || OGR_G_CreateFromWkb(moved->constData(), nullptr, &there, int(moved->size())) != OGRERR_NONE)
        return false;
    return OGR_F_SetGeometryDirectly(feature, there) == OGRERR_NONE && OGR_L_SetFeature(layer, feature) == OGRERR_NONE;
}

/// Takes a web map's shift off all shapes of a GeoPackage in degrees.
Status correctShapes(const BaseCopy &copy, const QString &path, const MapProgress &progress)
{
    const GdalFailures failures;
    const GdalHandle target(GDALOpenEx(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr));
    if (!target || GDALDatasetStartTransaction(target.get(), FALSE) != OGRERR_NONE)
        return notCopied(copy, failures.first());
    constexpr int kAskEvery = 500;
    for (int i = 0; i < GDALDatasetGetLayerCount(target.get()); ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(target.get(), i);
        QVector<GIntBig> rows; // changed rows would come round again
        OGR_L_ResetReading(layer);
        while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
            rows.append(OGR_F_GetFID(feature));
            OGR_F_Destroy(feature);
        }
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (row % kAskEvery == 0 && progress && !progress(50 + int(50 * row / rows.size())))
                return stopped(copy);
            OGRFeatureH feature = OGR_L_GetFeature(layer, rows[row]);
            const bool isMoved = feature && moveBack(layer, feature, copy.datum);
            if (feature)
                OGR_F_Destroy(feature);
            if (!isMoved)
                return notCopied(copy, failures.first());
        }
    }
    return GDALDatasetCommitTransaction(target.get()) == OGRERR_NONE ? Status() : notCopied(copy, failures.first());
}

} // namespace

QString mapsFolderOf(const QString &workbook)
{
    const QFileInfo file(workbook);
    return file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".maps");
}

Result<QString> copyBaseLayer(const BaseCopy &copy, const MapProgress &progress)
{
    const QFileInfo file(copy.path);
    if (!file.exists()) {
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The map file %1 is not there: put it back, or remove the layer"),
                       {copy.path}, copy.path);
    }
    if (progress && !progress(0))
        return stopped(copy);
    QDir().mkpath(copy.folder);
    const bool isTiles = file.suffix().compare(QStringLiteral("mbtiles"), Qt::CaseInsensitive) == 0;
    GdalHandle picture = isTiles ? GdalHandle() : openWithGdal(copy.path, GDAL_OF_RASTER);
    if (picture && GDALGetRasterCount(picture.get()) == 0)
        picture.reset();
    const QString suffix = isTiles ? QStringLiteral("mbtiles") : picture ? QStringLiteral("tif") : QStringLiteral("gpkg");
    const bool isCorrected = copy.datum != Datum::Cgcs2000;
    if (isCorrected && (isTiles || picture))
        return notCopied(copy, QStringLiteral("GCJ-02, BD-09"));
    const QString target = QStringLiteral("%1/%2%3.%4")
                               .arg(copy.folder, file.completeBaseName(), isCorrected ? QStringLiteral("-corrected") : QString(), suffix);
    if (QFileInfo(target).absoluteFilePath() == file.absoluteFilePath())
        return target;
    const QString part = QStringLiteral("%1/part-%2.%3").arg(copy.folder, QUuid::createUuid().toString(QUuid::Id128), suffix);
    Status done;
    if (isTiles) {
        done = TileCopier(copy, part, progress).run();
    } else if (picture) {
        done = copyPicture(copy, picture.get(), part, progress);
        if (done && wantsOverviews(part))
            done = buildOverviews(part, [&](int percent) { return !progress || progress(80 + percent / 5); });
    } else if (const GdalHandle shapes = openWithGdal(readableDrawing(copy.path), GDAL_OF_VECTOR)) {
        done =
            copyShapes(copy, shapes.get(), part, [&](int percent) { return !progress || progress(isCorrected ? percent / 2 : percent); });
        if (done && isCorrected)
            done = correctShapes(copy, part, progress);
    } else {
        done = failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The map %1 cannot be read, so it was not copied"), {fileName(copy)});
    }
    const QString small = QStringLiteral(".ovr");
    if (!done) {
        QFile::remove(part);
        QFile::remove(part + small);
        return tl::unexpected(done.error());
    }
    QFile::remove(target);
    QFile::remove(target + small);
    if (!QFile::rename(part, target))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 cannot be written: check the disk"), {target}, target);
    if (QFile::exists(part + small))
        QFile::rename(part + small, target + small);
    return target;
}

} // namespace inspect::app
