// SPDX-License-Identifier: GPL-2.0-or-later
// start: from nothing to a coloured map, as a process of its own each time. Ours against `qgis --snapshot` of the same file and against
// plain QGIS core; and the real window.
#include "cli/bench.h"

#include "cli/bench_data.h"
#include "cli/bench_picture.h"
#include "cli/qgis_snapshot.h"
#include "commands/china_time.h"
#include "gis/plain_qgis.h"
#include "gis/qgis_runtime.h"
#include "inspect/period_scores.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QPainter>
#include <QSettings>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cmath>

namespace inspect::app {

namespace {

constexpr int kAllStarsFrom = 1000;                    ///< units; fewer may not have every number of stars large enough
constexpr auto kChildVariable = "SHIRONG_BENCH_CHILD"; ///< a child process that starts once in the way named
const QString kTable = QStringLiteral("scored_units");
const QString kStandard = QStringLiteral("S1");

/// This month, which is what the window shows.
Period shownMonth() { return Period::monthOf(todayInChina()); }

Result<MapUnits> scoredUnits(const Workbook &workbook)
{
    auto scores = scorePeriod(workbook, shownMonth(), kStandard);
    return scores ? mapUnits(workbook, {*scores}) : tl::make_unexpected(scores.error());
}

/// Inspections on the first of the month with deductions for one to five stars; one unit in 17 was not inspected.
Status inspectAll(const Workbook &workbook)
{
    const QString day = shownMonth().starts.toString(Qt::ISODate);
    const QString deductions =
        QStringLiteral("INSERT INTO deductions (uid, inspection_fid, clause, count, points) SELECT randomblob(16), "
                       "fid, '%1', unit_fid % 5 * %2, unit_fid % 5 * %2 * 10000 FROM inspections WHERE unit_fid % 5 > 0");
    const QString statements[] = {
        QStringLiteral("BEGIN IMMEDIATE"),
        QStringLiteral("INSERT INTO inspections (uid, unit_fid, standard_fid, inspector_fid, at, day, state) SELECT randomblob(16), u.fid, "
                       "(SELECT min(fid) FROM standards WHERE code = '%1'), (SELECT min(fid) FROM people), '%2T00:30:00+08:00', '%2', "
                       "'finished' FROM units u WHERE u.fid % 17 > 0")
            .arg(kStandard, day),
        deductions.arg(QStringLiteral("1.1")).arg(6),
        deductions.arg(QStringLiteral("2.1")).arg(2),
        QStringLiteral("COMMIT"),
    };
    for (const QString &sql : statements)
        if (Status done = runSql(workbook, sql); !done)
            return done;
    return {};
}

/// What others can draw without our rules: a spatial table in the same file with the stars that our rules found.
Status writeStars(const Workbook &workbook)
{
    const auto scored = scoredUnits(workbook);
    if (!scored)
        return tl::make_unexpected(scored.error());
    for (const QString &sql :
         {QStringLiteral("BEGIN IMMEDIATE"), QStringLiteral("CREATE TABLE %1 (fid INTEGER PRIMARY KEY, stars TEXT NOT NULL)").arg(kTable),
          QStringLiteral("SELECT AddGeometryColumn('%1', 'geom', 4490, 'MULTIPOLYGON', 'XY')").arg(kTable)})
        if (Status done = runSql(workbook, sql); !done)
            return done;
    QSqlQuery insert(workbook.database());
    insert.prepare(
        QStringLiteral("INSERT INTO %1 (fid, stars, geom) SELECT s.fid, ?, s.geom FROM units u JOIN unit_versions v ON v.unit_fid = "
                       "u.fid JOIN unit_polygons s ON s.fid = v.fid WHERE u.uid = ?")
            .arg(kTable));
    for (const MapUnit &unit : **scored) {
        insert.bindValue(0, unit.stars ? QString::number(*unit.stars) : QStringLiteral("none"));
        insert.bindValue(1, unit.id.bytes());
        if (!insert.exec())
            return failure(ErrorCode::Internal, "%1", {insert.lastError().text()});
    }
    if (Status indexed = runSql(workbook, QStringLiteral("SELECT CreateSpatialIndex('%1', 'geom')").arg(kTable)); !indexed)
        return indexed;
    return runSql(workbook, QStringLiteral("COMMIT"));
}

Result<QRectF> extentOf(const Workbook &workbook)
{
    QSqlQuery query(workbook.database());
    if (!query.exec(QStringLiteral("SELECT min(xmin), min(ymin), max(xmax), max(ymax) FROM idx_%1_geom").arg(kTable)) || !query.next())
        return failure(ErrorCode::Internal, "%1", {query.lastError().text()});
    return QRectF(QPointF(query.value(0).toDouble(), query.value(1).toDouble()),
                  QPointF(query.value(2).toDouble(), query.value(3).toDouble()));
}

Status checkPicture(const QString &way, const QImage &picture, qsizetype unitCount)
{
    return unitCount < kAllStarsFrom || showsEveryStar(picture)
               ? Status()
               : failure(ErrorCode::Internal, "The start \"%1\" drew no coloured map", {way});
}

/// As the program starts: units are read, scored and drawn; the map library, which only base maps need, comes after the first picture.
Status startOurs(const QString &file)
{
    auto workbook = Workbook::openReader(file);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto scored = scoredUnits(**workbook);
    if (!scored)
        return tl::make_unexpected(scored.error());
    const UnitScene scene = makeScene(*scored);
    QImage image(kBenchPicture, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawUnits(painter, scene, wholeIn(scene));
    painter.end();
    return checkPicture(QStringLiteral("ours"), image, (*scored)->size());
}

Status startCore(const QString &file)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    auto plain = PlainQgis::ofFile(file, kTable);
    if (!plain)
        return tl::make_unexpected(plain.error());
    (*plain)->colourBy(QStringLiteral("stars"), starFills());
    if (Status drawn = (*plain)->render(kBenchPicture); !drawn)
        return drawn;
    return checkPicture(QStringLiteral("qgis_core"), (*plain)->picture(), (*plain)->featureCount());
}

MeasuredChild ourselves(const QString &way, const QString &file)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kChildVariable), way);
    return {way,
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("bench"), file, QStringLiteral("--what"), QStringLiteral("start")},
            environment};
}

/// The program with its window, in a home of its own in which someone has said who works here.
MeasuredChild window(const QString &file, const QString &home, const BenchScreen &screen, const QStringList &options)
{
    QSettings settings(home + QStringLiteral("/Shirong/shirong.conf"), QSettings::IniFormat);
    settings.setValue(QStringLiteral("me/name"), QStringLiteral("bench"));
    settings.setValue(QStringLiteral("me/organisation"), QStringLiteral("bench"));
    settings.sync();
    QProcessEnvironment environment = screen.environment();
    if (screen.display().isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
    return {QStringLiteral("window"), QCoreApplication::applicationDirPath() + QStringLiteral("/shirong"),
            QStringList{file, QStringLiteral("--size"), QStringLiteral("%1x%2").arg(kBenchPicture.width()).arg(kBenchPicture.height())} +
                options,
            environment};
}

/// One of the processes that are held against each other, and the memory that its runs took.
struct Side {
    MeasuredChild child;
    QVector<double> peaks;
    Status run()
    {
        const auto peak = child.run();
        if (peak)
            peaks.append(*peak);
        return peak ? Status() : tl::make_unexpected(peak.error());
    }
};

double megabytes(double kb) { return std::round(kb / 102.4) / 10; }

/// Time and memory of `ours` against the others'. Each was run once before, so that files are in the cache for all.
Result<QJsonObject> measureSides(const QString &what, int unitCount, Side &ours, QVector<Side> &others)
{
    QVector<Baseline> baselines;
    for (Side &other : others)
        baselines.append({other.child.name, [&other] { return other.run(); }});
    auto result = measure(
        what, unitCount, [&ours] { return ours.run(); }, baselines, unitCount < kAllStarsFrom ? 1 : 5);
    if (!result)
        return result;
    QJsonArray list = result->value(QLatin1String("baselines")).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        QJsonObject baseline = list[i].toObject();
        baseline.insert(QStringLiteral("memory_mb"), megabytes(median(others[i].peaks)));
        baseline.insert(QStringLiteral("memory_ratio"),
                        std::round(median(ours.peaks) / std::max(1.0, median(others[i].peaks)) * 1000) / 1000);
        list[i] = baseline;
    }
    result->insert(QStringLiteral("baselines"), list);
    result->insert(QStringLiteral("memory_mb"), megabytes(median(ours.peaks)));
    return result;
}

/// One uncounted start of each side: it warms the file cache, and its picture is looked at.
Status tryOut(const MeasuredChild &child, const QString &picture, int unitCount)
{
    if (const auto peak = child.run(); !peak)
        return tl::make_unexpected(peak.error());
    return picture.isEmpty() ? Status() : checkPicture(child.name, QImage(picture), unitCount);
}

Result<QJsonObject> measureStarts(const QString &file, const QRectF &extent, const QString &home, int unitCount)
{
    const BenchScreen screen;
    Side ours{ourselves(QStringLiteral("ours"), file), {}};
    QVector<Side> others;
    std::unique_ptr<QgisSnapshot> qgis;
    if (!QgisSnapshot::program().isEmpty() && !screen.display().isEmpty()) {
        auto prepared = QgisSnapshot::prepare({file, kTable, extent}, screen);
        if (!prepared)
            return tl::make_unexpected(prepared.error());
        qgis = std::move(*prepared);
        if (Status tried = tryOut(qgis->child(), qgis->picture(), unitCount); !tried)
            return tl::make_unexpected(tried.error());
        others.append({qgis->child(), {}});
    }
    others.append({ourselves(QStringLiteral("qgis_core"), file), {}});
    for (const MeasuredChild &child : {ours.child, others.constLast().child})
        if (Status tried = tryOut(child, {}, unitCount); !tried)
            return tl::make_unexpected(tried.error());
    auto result = measureSides(QStringLiteral("start"), unitCount, ours, others);
    Side shown{window(file, home, screen, {QStringLiteral("--until-map")}), {}};
    if (!result || !QFileInfo(shown.child.program).isExecutable())
        return result;
    const QString picture = home + QStringLiteral("/window.png");
    if (Status tried = tryOut(window(file, home, screen, {QStringLiteral("--screenshot"), picture}), picture, unitCount); !tried)
        return tl::make_unexpected(tried.error());
    for (Side &other : others)
        other.peaks.clear();
    const auto part = measureSides(QStringLiteral("start_window"), unitCount, shown, others);
    if (!part)
        return part;
    result->insert(QStringLiteral("parts"), QJsonArray{*part});
    return result;
}

} // namespace

Result<QJsonObject> benchStart(int unitCount)
{
    if (const QString way = qEnvironmentVariable(kChildVariable); !way.isEmpty()) {
        const QString file = QCoreApplication::arguments().value(2);
        const Status started = way == QLatin1String("qgis_core") ? startCore(file) : startOurs(file);
        return started ? Result<QJsonObject>(QJsonObject{{QStringLiteral("what"), way}}) : tl::make_unexpected(started.error());
    }
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("start.sqlite"));
    QRectF extent;
    {
        const auto made = benchWorkbook(file, benchUnits(unitCount));
        if (!made)
            return tl::make_unexpected(made.error());
        for (const auto &step : {inspectAll, writeStars})
            if (Status done = step(**made); !done)
                return tl::make_unexpected(done.error());
        const auto found = extentOf(**made);
        if (!found)
            return tl::make_unexpected(found.error());
        extent = *found;
    }
    return measureStarts(file, extent, folder.path(), unitCount);
}

} // namespace inspect::app
