// SPDX-License-Identifier: GPL-2.0-or-later
// pan, identify, recolour and import: what the map costs the hand and the window.
#include "cli/bench.h"

#include "canvas/map_canvas.h"
#include "cli/bench_data.h"
#include "gis/plain_qgis.h"
#include "gis/qgis_runtime.h"
#include "gis/unit_drawing.h"
#include "gis/zone_projection.h"
#include "inspect/unit_import.h"

#include <gdal_utils.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>

#include <cmath>
#include <ctime>

namespace inspect::app {

namespace {

constexpr QSize kWindow(1920, 1080);
constexpr int kFrames = 600;
constexpr int kClicks = 200;
constexpr double kFrameMs = 1000.0 / 60;
constexpr int kFirstZoom = 9;
constexpr int kLastZoom = 14;

/// A tile with something on it, so that decoding costs what it does.
QByteArray tilePicture(int zoom, int column, int row)
{
    QImage tile(256, 256, QImage::Format_RGB32);
    tile.fill(QColor::fromHsv((column * 37 + row * 61 + zoom * 11) % 360, 40, 240));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 12; ++i)
        painter.drawLine(QPointF((column * 13 + i * 41) % 256, 0), QPointF((row * 17 + i * 29) % 256, 256));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    tile.save(&buffer, "PNG");
    return bytes;
}

/// A base map of pictures over the bench's county.
Status makeTiles(const QString &path)
{
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench-tiles"));
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        for (const char *sql : {"BEGIN", "CREATE TABLE metadata (name TEXT, value TEXT)",
                                "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)",
                                "INSERT INTO metadata VALUES "
                                "('name','bench'),('format','png'),('minzoom','9'),('maxzoom','14'),('bounds','113.7,29.7,114.3,30.2')"})
            query.exec(QString::fromLatin1(sql));
        query.prepare(QStringLiteral("INSERT INTO tiles VALUES (?, ?, ?, ?)"));
        for (int zoom = kFirstZoom; zoom <= kLastZoom; ++zoom) {
            const double side = std::pow(2.0, zoom);
            const auto column = [side](double lon) { return int((lon + 180) / 360 * side); };
            const auto row = [side](double lat) { return int((1 - std::asinh(std::tan(lat * M_PI / 180)) / M_PI) / 2 * side); };
            for (int x = column(113.7); x <= column(114.3); ++x) {
                for (int y = row(30.2); y <= row(29.7); ++y) {
                    query.bindValue(0, zoom);
                    query.bindValue(1, x);
                    query.bindValue(2, int(side) - 1 - y);
                    query.bindValue(3, tilePicture(zoom, x, y));
                    if (!query.exec())
                        problem = query.lastError().text();
                }
            }
        }
        query.exec(QStringLiteral("COMMIT"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bench-tiles"));
    return problem.isEmpty() ? Status() : failure(ErrorCode::Io, "%1", {problem});
}

/// Processor time of this thread: what the window's work costs by itself, however busy the machine is.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

void settle(const MapCanvas &canvas)
{
    QElapsedTimer clock;
    clock.start();
    while (canvas.state() != MapCanvas::State::Idle && clock.elapsed() < 60000)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// A hand's way over the map: circles, and a zoom in and out now and then.
void moveOn(MapCanvas &canvas, int frame)
{
    if (frame % 100 >= 80) {
        canvas.zoomBy(frame % 200 < 100 ? 1.06 : 1 / 1.06);
        return;
    }
    const QPointF middle =
        canvas.lonLatAt(QPointF(canvas.width() / 2.0 + 14 * std::cos(frame / 25.0), canvas.height() / 2.0 + 14 * std::sin(frame / 25.0)));
    canvas.centreOn(middle.x(), middle.y());
}

double at(QVector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, qsizetype(std::ceil(share * double(values.size()))) - 1)];
}

double rounded(double ms) { return std::round(ms * 1000) / 1000; }

/// GeoPackage of the units, as an office would hand it over.
Status writeSource(const QString &path, const QVector<Unit> &units)
{
    GDALAllRegister();
    GDALDatasetH file = GDALCreate(GDALGetDriverByName("GPKG"), path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    if (!file)
        return failure(ErrorCode::Io, "%1", {QString::fromUtf8(CPLGetLastErrorMsg())});
    OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(crs, 4490);
    OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayerH layer = GDALDatasetCreateLayer(file, "villages", crs, wkbPolygon, nullptr);
    for (const char *name : {"name", "code"}) {
        OGRFieldDefnH field = OGR_Fld_Create(name, OFTString);
        OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
    }
    GDALDatasetStartTransaction(file, FALSE);
    for (const Unit &unit : units) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, 0, unit.name.toUtf8().constData());
        OGR_F_SetFieldString(feature, 1, unit.code.toUtf8().constData());
        OGRGeometryH shape = nullptr;
        OGR_G_CreateFromWkb(unit.wkb.constData(), nullptr, &shape, int(unit.wkb.size()));
        OGR_F_SetGeometryDirectly(feature, shape);
        const bool stored = OGR_L_CreateFeature(layer, feature) == OGRERR_NONE;
        OGR_F_Destroy(feature);
        if (!stored)
            return failure(ErrorCode::Io, "%1", {QString::fromUtf8(CPLGetLastErrorMsg())});
    }
    GDALDatasetCommitTransaction(file);
    GDALClose(file);
    OSRDestroySpatialReference(crs);
    return {};
}

/// What ogr2ogr does: the same file into a new SpatiaLite file with its spatial index.
Status byOgr2ogr(const QString &source, const QString &target)
{
    const char *arguments[] = {"-f", "SQLite", "-dsco", "SPATIALITE=YES", "-nlt", "PROMOTE_TO_MULTI", nullptr};
    GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(const_cast<char **>(arguments), nullptr);
    GDALDatasetH from = GDALOpenEx(source.toUtf8().constData(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    int misused = FALSE;
    GDALDatasetH made = GDALVectorTranslate(target.toUtf8().constData(), nullptr, 1, &from, options, &misused);
    GDALVectorTranslateOptionsFree(options);
    const bool done = made != nullptr;
    if (made)
        GDALClose(made);
    GDALClose(from);
    return done ? Status() : failure(ErrorCode::Internal, "ogr2ogr: %1", {QString::fromUtf8(CPLGetLastErrorMsg())});
}

/// Layers of areas as villages, layers of lines as roads.
Result<QVector<ImportPlan>> plansFor(const QString &source)
{
    const auto preview = previewSource(source);
    if (!preview)
        return tl::make_unexpected(preview.error());
    QVector<ImportPlan> plans;
    for (const SourceLayer &layer : preview->layers) {
        ImportPlan plan;
        plan.path = source;
        plan.layer = layer.name;
        plan.kind = layer.shape == ShapeType::Line ? QStringLiteral("road") : QStringLiteral("village");
        plan.fields.name = QStringLiteral("name");
        if (layer.fields.contains(QLatin1String("code")))
            plan.fields.code = QStringLiteral("code");
        if (layer.shape != ShapeType::None && layer.fields.contains(QLatin1String("name")))
            plans.append(plan);
    }
    return plans;
}

} // namespace

Result<QJsonObject> benchPan(int unitCount)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    QTemporaryDir folder;
    const QString tiles = folder.filePath(QStringLiteral("base.mbtiles"));
    if (Status made = makeTiles(tiles); !made)
        return tl::make_unexpected(made.error());
    MapCanvas canvas;
    canvas.resize(kWindow);
    canvas.show();
    BaseSetting base;
    base.path = tiles;
    canvas.setBaseLayers({base});
    canvas.setUnits(benchMapUnits(benchUnits(unitCount)));
    canvas.zoomToAll();
    settle(canvas);
    QVector<double> frames;
    QVector<double> costs;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer clock;
        clock.start();
        const double before = threadMs();
        moveOn(canvas, frame);
        canvas.repaint();
        QApplication::processEvents();
        frames.append(double(clock.nsecsElapsed()) / 1e6);
        costs.append(threadMs() - before);
        // The rest of the frame's time is the event loop's, as in a window; what comes in there is timed too.
        while (double(clock.nsecsElapsed()) / 1e6 < kFrameMs) {
            QElapsedTimer step;
            step.start();
            const double start = threadMs();
            QApplication::processEvents();
            frames.last() = std::max(frames.last(), double(step.nsecsElapsed()) / 1e6);
            costs.last() = std::max(costs.last(), threadMs() - start);
            QThread::usleep(500);
        }
    }
    settle(canvas);
    const QImage picture = canvas.grab().toImage();
    QImage target(kWindow, QImage::Format_ARGB32_Premultiplied);
    QVector<double> blits;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer clock;
        clock.start();
        QPainter(&target).drawImage(QPointF(i, i), picture);
        blits.append(double(clock.nsecsElapsed()) / 1e6);
    }
    return QJsonObject{
        {QStringLiteral("what"), QStringLiteral("pan")},
        {QStringLiteral("items"), kFrames},
        {QStringLiteral("ms"), rounded(at(frames, 0.5))},
        {QStringLiteral("p99_ms"), rounded(at(frames, 0.99))},
        {QStringLiteral("worst_ms"), rounded(at(frames, 1))},
        {QStringLiteral("cpu_p99_ms"), rounded(at(costs, 0.99))},
        {QStringLiteral("cpu_worst_ms"), rounded(at(costs, 1))},
        {QStringLiteral("baselines"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("qpainter")},
                                                             {QStringLiteral("ms"), rounded(at(blits, 0.5))},
                                                             {QStringLiteral("ratio"), rounded(at(frames, 0.5) / at(blits, 0.5))}}}}};
}

Result<QJsonObject> benchIdentify(int unitCount)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    const UnitScene scene = makeScene(benchMapUnits(benchUnits(unitCount)));
    const auto plain = PlainQgis::ofUnits(scene.units, false);
    const ZoneProjection zone(scene.shapes->centralMeridian());
    const QRectF all = scene.shapes->bounds();
    int click = 0;
    int found = 0;
    const auto place = [&] {
        ++click;
        return QPointF(all.left() + all.width() * std::fmod(click * 0.618034, 1),
                       all.top() + all.height() * std::fmod(click * 0.414214, 1) * 0.98);
    };
    auto result = measure(
        QStringLiteral("identify"), unitCount,
        [&]() -> Status {
            found += int(scene.shapes->unitsAt(place(), 30).size());
            return {};
        },
        {{QStringLiteral("qgis_request"),
          [&]() -> Status {
              const QPointF degrees = zone.toLonLat(place());
              return plain->featuresAt(degrees.x(), degrees.y()) >= 0 ? Status() : failure(ErrorCode::Internal, "no answer");
          }}},
        kClicks);
    if (result)
        result->insert(QStringLiteral("found"), found);
    return result;
}

Result<QJsonObject> benchRecolour(int unitCount)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    UnitScene scene = makeScene(benchMapUnits(benchUnits(unitCount)));
    RenderConfig config;
    config.deviceRect = QRectF(QPointF(0, 0), kWindow);
    config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), config.deviceRect);
    const auto plain = PlainQgis::ofUnits(scene.units, false);
    QImage picture(kWindow, QImage::Format_ARGB32_Premultiplied);
    const auto whole = [&]() -> Status {
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        (void)drawUnits(painter, scene, config);
        return {};
    };
    (void)whole();
    int run = 0;
    const auto ours = [&]() -> Status {
        // As the window does it: new values for all units come in, those that look different are found, their place is drawn anew.
        auto after = std::make_shared<QVector<MapUnit>>(*scene.units);
        MapUnit &one = (*after)[++run * 131 % unitCount];
        one.stars = 1 + one.stars.value_or(0) % 5;
        one.state = ScoreState::Scored;
        one.score = one.score.value_or(Points::of(80));
        const QVector<int> changed = changedLooks(scene.units, after, config.theme);
        scene.units = after;
        const QImage patched = recoloured(picture, scene, config, changed);
        if (patched.isNull() || changed.size() != 1)
            return failure(ErrorCode::Internal, "the change was not found");
        picture = patched;
        return {};
    };
    return measure(QStringLiteral("recolour"), unitCount, ours,
                   {{QStringLiteral("redraw"), whole}, {QStringLiteral("qgis_job"), [&] { return plain->render(kWindow); }}}, 15);
}

Result<QJsonObject> benchImport(int unitCount, const QString &given)
{
    QTemporaryDir folder;
    const QString source = given.isEmpty() ? folder.filePath(QStringLiteral("source.gpkg")) : given;
    if (Status made = given.isEmpty() ? writeSource(source, benchUnits(unitCount)) : Status(); !made)
        return tl::make_unexpected(made.error());
    const auto plans = plansFor(source);
    if (!plans)
        return tl::make_unexpected(plans.error());
    int run = 0;
    int other = 0;
    int rows = 0;
    const auto ours = [&]() -> Status {
        auto workbook = Workbook::create(folder.filePath(QStringLiteral("ours%1.sqlite").arg(++run)));
        if (!workbook)
            return tl::make_unexpected(workbook.error());
        rows = 0;
        for (const ImportPlan &plan : *plans) {
            const auto imported = importUnits(**workbook, plan);
            if (!imported)
                return tl::make_unexpected(imported.error());
            rows += imported->added;
        }
        return given.isEmpty() && rows != unitCount ? failure(ErrorCode::Internal, "not all units were imported") : Status();
    };
    auto result = measure(
        QStringLiteral("import"), unitCount, ours,
        {{QStringLiteral("ogr2ogr"), [&] { return byOgr2ogr(source, folder.filePath(QStringLiteral("ogr%1.sqlite").arg(++other))); }}});
    if (result)
        result->insert(QStringLiteral("items"), rows);
    return result;
}

} // namespace inspect::app
