// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/osm_import.h"

#include "gis/base_layers.h"
#include "gis/gdal_handle.h"

#include <cpl_vsi.h>
#include <gdal_utils.h>
#include <ogr_api.h>
#include <qgsvectorlayer.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

/// Outside any namespace, as the macro demands; a static library's resources do not come in by themselves.
static void initOsmStyles() { Q_INIT_RESOURCE(gis_styles); }

namespace inspect::app {

namespace {

constexpr auto kConfig = "/vsimem/shirong-osm.ini";
constexpr int kTranslated = 95; ///< percent; the rest is tidying up

/// Which tags are kept (maps/styles/osm.ini), where GDAL can read it.
bool placeConfig()
{
    initOsmStyles();
    QFile file(QStringLiteral(":/styles/osm.ini"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = file.readAll();
    VSILFILE *into = VSIFOpenL(kConfig, "wb");
    if (!into)
        return false;
    const bool written = VSIFWriteL(content.constData(), 1, size_t(content.size()), into) == size_t(content.size());
    return VSIFCloseL(into) == 0 && written;
}

tl::unexpected<Error> damaged(const QString &extract)
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "The OpenStreetMap extract %1 cannot be read: it is damaged or empty. Download it again"),
                   {QFileInfo(extract).fileName()});
}

/// What no rule draws goes: most points of an extract are poles and benches.
bool tidy(GDALDatasetH target)
{
    const char *const statements[] = {
        "DELETE FROM points WHERE place IS NULL OR name IS NULL",
        "DELETE FROM lines WHERE highway IS NULL AND waterway IS NULL AND railway IS NULL",
        "DELETE FROM multipolygons WHERE coalesce(\"natural\", landuse, leisure, water, waterway, building) IS NULL",
        "ALTER TABLE points RENAME TO places",
        "ALTER TABLE multipolygons RENAME TO areas",
    };
    for (const char *sql : statements) {
        const GdalFailures failures;
        OGRLayerH rows = GDALDatasetExecuteSQL(target, sql, nullptr, nullptr);
        if (rows)
            GDALDatasetReleaseResultSet(target, rows);
        if (failures.any())
            return false;
    }
    return true;
}

/// QGIS finds the style in the file; that it could not be kept there takes nothing from the map.
void keepStyles(const QString &geopackage)
{
    auto layers = openBaseLayers(geopackage);
    if (!layers)
        return;
    for (const auto &layer : *layers) {
        if (auto *vector = qobject_cast<QgsVectorLayer *>(layer.get())) {
            QString problem;
            vector->saveStyleToDatabase(QStringLiteral("shirong"), QStringLiteral("市容巡检"), true, QString(), problem);
        }
    }
}

} // namespace

bool isOsmExtract(const QString &path)
{
    const QString name = QFileInfo(path).fileName().toLower();
    return name.endsWith(QLatin1String(".osm")) || name.endsWith(QLatin1String(".pbf"));
}

Status importOsm(const QString &extract, const QString &geopackage, const MapProgress &progress)
{
    if (!QFileInfo::exists(extract)) {
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The map file %1 is not there: put it back, or remove the layer"),
                       {extract}, extract);
    }
    if (!placeConfig())
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "The program's own style files are missing: install it again"));
    const QByteArray config = QByteArray("CONFIG_FILE=") + kConfig;
    const char *const how[] = {config.constData(), nullptr};
    const GdalHandle source = openWithGdal(extract, GDAL_OF_VECTOR, how);
    if (!source)
        return damaged(extract);
    const QString part = geopackage + QStringLiteral(".part.gpkg");
    QDir().mkpath(QFileInfo(geopackage).absolutePath());
    QFile::remove(part);
    const char *arguments[] = {"-f", "GPKG", "points", "lines", "multipolygons", nullptr};
    GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(const_cast<char **>(arguments), nullptr);
    GdalProgress reporter(progress, 0, kTranslated);
    GDALVectorTranslateOptionsSetProgress(options, GdalProgress::report, &reporter);
    GDALDatasetH from = source.get();
    const GdalFailures failures;
    int misused = FALSE;
    GdalHandle target(GDALVectorTranslate(part.toUtf8().constData(), nullptr, 1, &from, options, &misused));
    GDALVectorTranslateOptionsFree(options);
    Status done;
    if (reporter.isCancelled())
        done = failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The import of %1 was cancelled; nothing was changed"),
                       {QFileInfo(extract).fileName()});
    else if (!target || failures.any() || !tidy(target.get()))
        done = damaged(extract);
    target.reset();
    if (!done) {
        QFile::remove(part);
        return done;
    }
    keepStyles(part);
    QFile::remove(geopackage);
    if (!QFile::rename(part, geopackage))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 cannot be written: check the disk"), {geopackage}, geopackage);
    if (progress)
        (void)progress(100);
    return {};
}

} // namespace inspect::app
