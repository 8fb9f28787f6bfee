// SPDX-License-Identifier: GPL-2.0-or-later
// start and redraw: our drawing against QGIS's own jobs and bare QPainter.
#include "cli/bench.h"

#include "cli/bench_data.h"
#include "gis/plain_qgis.h"
#include "gis/qgis_runtime.h"
#include "gis/unit_drawing.h"
#include "inspect/records.h"

#include <QCoreApplication>
#include <QImage>
#include <QJsonDocument>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <sys/resource.h>

namespace inspect::app {

namespace {

constexpr QSize kWindow(1920, 1080);
constexpr int kMany = 100000;
constexpr int kUsual = 10000;
constexpr int kMostLabelled = 20000;                   ///< beyond that QGIS takes minutes to place its labels
constexpr auto kChildVariable = "SHIRONG_BENCH_CHILD"; ///< a child process that starts once in the way named

RenderConfig configFor(const UnitScene &scene)
{
    RenderConfig config;
    config.deviceRect = QRectF(QPointF(0, 0), kWindow);
    config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), config.deviceRect);
    return config;
}

using Texts = QVector<std::pair<QPointF, QString>>;

/// The same outlines in the same number of colours, and the same texts, by nothing but QPainter.
Status renderByPainter(const UnitScene &scene, const RenderConfig &config, const Texts &texts)
{
    QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(70, 70, 70), 1));
    for (qsizetype i = 0; i < scene.shapes->size(); ++i) {
        painter.setBrush(QColor::fromHsv(int(i % 5) * 60, 120, 220));
        for (const QPolygonF &ring : scene.shapes->at(i).levels[0])
            painter.drawPolygon(config.mapToDevice.map(ring));
    }
    QFont font(config.fontFamily);
    font.setPixelSize(int(config.namePx));
    painter.setFont(font);
    for (const auto &[middle, text] : texts)
        painter.drawText(QRectF(middle - QPointF(100, 10), QSizeF(200, 20)), Qt::AlignCenter, text);
    return {};
}

/// The most memory this process has had, in KB.
qint64 peakKb()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

/// As the program starts: units are read and drawn; the map library, which only base maps need, comes after the first picture.
Status startOurs(const QString &file)
{
    auto workbook = Workbook::openReader(file);
    if (!workbook)
        return tl::make_unexpected(workbook.error());
    const auto all = units(**workbook);
    if (!all)
        return tl::make_unexpected(all.error());
    const UnitScene scene = makeScene(benchMapUnits(*all));
    QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawUnits(painter, scene, configFor(scene));
    return {};
}

/// What a child does: the whole way from nothing to a coloured picture, ours or with plain QGIS core.
Status startOnce(const QString &way, const QString &file)
{
    if (way != QLatin1String("qgis_core"))
        return startOurs(file);
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    auto plain = PlainQgis::ofFile(file, QStringLiteral("unit_polygons"));
    return plain ? (*plain)->render(kWindow) : tl::make_unexpected(plain.error());
}

/// `peaks` gets the child's memory in KB.
Status runChild(const QString &way, const QString &file, QVector<double> &peaks)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kChildVariable), way);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("bench"), file, QStringLiteral("--what"), QStringLiteral("start")});
    if (!child.waitForFinished(120000) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0)
        return failure(ErrorCode::Internal, "The start \"%1\" failed: %2", {way, QString::fromUtf8(child.readAllStandardError())});
    peaks.append(QJsonDocument::fromJson(child.readAllStandardOutput()).object().value(QStringLiteral("peak_kb")).toDouble());
    return {};
}

} // namespace

Result<QJsonObject> benchStart(int unitCount)
{
    if (const QString way = qEnvironmentVariable(kChildVariable); !way.isEmpty()) {
        const Status started = startOnce(way, QCoreApplication::arguments().value(2));
        return started ? Result<QJsonObject>(QJsonObject{{QStringLiteral("what"), way}, {QStringLiteral("peak_kb"), peakKb()}})
                       : tl::make_unexpected(started.error());
    }
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("start.sqlite"));
    if (auto made = benchWorkbook(file, benchUnits(unitCount)); !made)
        return tl::make_unexpected(made.error());
    QVector<double> own;
    QVector<double> others;
    auto result = measure(QStringLiteral("start"), unitCount, [&] { return runChild(QStringLiteral("ours"), file, own); },
                          {{QStringLiteral("qgis_core"), [&] { return runChild(QStringLiteral("qgis_core"), file, others); }}});
    if (result) {
        result->insert(QStringLiteral("memory_mb"), std::round(median(own) / 102.4) / 10);
        result->insert(QStringLiteral("memory_ratio"), std::round(median(own) / std::max(1.0, median(others)) * 1000) / 1000);
    }
    return result;
}

Result<QJsonObject> benchRedraw(int unitCount)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    const UnitScene scene = makeScene(benchMapUnits(benchUnits(unitCount)));
    RenderConfig config = configFor(scene);
    config.scores = false; // names alone, as QGIS is asked for
    const auto plain = PlainQgis::ofUnits(scene.units, false);
    const auto labelled = PlainQgis::ofUnits(scene.units, true);
    RenderReport report;
    Texts texts;
    RenderConfig noting = config;
    noting.written = &texts;
    {
        QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        report = drawUnits(painter, scene, noting);
    }
    const auto ours = [&]() -> Status {
        QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        (void)drawUnits(painter, scene, config);
        return {};
    };
    QVector<Baseline> baselines{{QStringLiteral("qpainter"), [&] { return renderByPainter(scene, config, {}); }},
                                {QStringLiteral("qpainter_texts"), [&] { return renderByPainter(scene, config, texts); }},
                                {QStringLiteral("qgis_job"), [&] { return plain->render(kWindow); }}};
    const UnitScene usual = unitCount >= kMany ? makeScene(benchMapUnits(benchUnits(kUsual))) : UnitScene();
    if (unitCount >= kMany)
        baselines.append({QStringLiteral("of_10000"), [&, usualConfig = configFor(usual)]() mutable -> Status {
                              usualConfig.scores = false;
                              QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
                              image.fill(Qt::white);
                              QPainter painter(&image);
                              (void)drawUnits(painter, usual, usualConfig);
                              return {};
                          }});
    if (unitCount <= kMostLabelled)
        baselines.append({QStringLiteral("qgis_labels"), [&] { return labelled->render(kWindow); }});
    auto result = measure(QStringLiteral("redraw"), unitCount, ours, baselines);
    if (result) {
        result->insert(QStringLiteral("names_drawn"), report.namesDrawn); // none where no unit is large enough for its name
        if (unitCount <= kMostLabelled)
            result->insert(QStringLiteral("names_drawn_by_qgis"), labelled->labelsDrawn());
    }
    return result;
}

} // namespace inspect::app
