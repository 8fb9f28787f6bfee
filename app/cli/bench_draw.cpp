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
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

namespace inspect::app {

namespace {

constexpr QSize kWindow(1920, 1080);
constexpr auto kChildVariable = "SHIRONG_BENCH_CHILD"; ///< a child process that starts once in the way named

RenderConfig configFor(const UnitScene &scene)
{
    RenderConfig config;
    config.deviceRect = QRectF(QPointF(0, 0), kWindow);
    config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), config.deviceRect);
    return config;
}

/// The same outlines in the same colours by nothing but QPainter.
Status renderByPainter(const UnitScene &scene, const RenderConfig &config)
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
    return {};
}

/// What a child does: the whole way from nothing to a coloured picture, ours or with plain QGIS core.
Status startOnce(const QString &way, const QString &file)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    if (way == QLatin1String("qgis_core")) {
        auto plain = PlainQgis::ofFile(file, QStringLiteral("unit_polygons"));
        return plain ? (*plain)->render(kWindow) : tl::make_unexpected(plain.error());
    }
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

Status runChild(const QString &way, const QString &file)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kChildVariable), way);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("bench"), file, QStringLiteral("--what"), QStringLiteral("start")});
    if (!child.waitForFinished(120000) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0)
        return failure(ErrorCode::Internal, "The start \"%1\" failed: %2", {way, QString::fromUtf8(child.readAllStandardError())});
    return {};
}

} // namespace

Result<QJsonObject> benchStart(int unitCount)
{
    if (const QString way = qEnvironmentVariable(kChildVariable); !way.isEmpty()) {
        const Status started = startOnce(way, QCoreApplication::arguments().value(2));
        return started ? Result<QJsonObject>(QJsonObject{{QStringLiteral("what"), way}}) : tl::make_unexpected(started.error());
    }
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("start.sqlite"));
    if (auto made = benchWorkbook(file, benchUnits(unitCount)); !made)
        return tl::make_unexpected(made.error());
    return measure(QStringLiteral("start"), unitCount, [&] { return runChild(QStringLiteral("ours"), file); },
                   {{QStringLiteral("qgis_core"), [&] { return runChild(QStringLiteral("qgis_core"), file); }}});
}

Result<QJsonObject> benchRedraw(int unitCount)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    const UnitScene scene = makeScene(benchMapUnits(benchUnits(unitCount)));
    const RenderConfig config = configFor(scene);
    const auto plain = PlainQgis::ofUnits(scene.units, false);
    const auto labelled = PlainQgis::ofUnits(scene.units, true);
    RenderReport report;
    const auto ours = [&]() -> Status {
        QImage image(kWindow, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        report = drawUnits(painter, scene, config);
        return {};
    };
    auto result = measure(QStringLiteral("redraw"), unitCount, ours,
                          {{QStringLiteral("qpainter"), [&] { return renderByPainter(scene, config); }},
                           {QStringLiteral("qgis_job"), [&] { return plain->render(kWindow); }},
                           {QStringLiteral("qgis_labels"), [&] { return labelled->render(kWindow); }}});
    if (result)
        result->insert(QStringLiteral("names_drawn"), report.namesDrawn);
    return result;
}

} // namespace inspect::app
