// SPDX-License-Identifier: GPL-2.0-or-later
// redraw: our drawing against QGIS's own jobs and bare QPainter.
#include "cli/bench.h"

#include "cli/bench_data.h"
#include "cli/bench_picture.h"
#include "gis/plain_qgis.h"
#include "gis/qgis_runtime.h"
#include "gis/unit_drawing.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace inspect::app {

namespace {

constexpr int kMany = 100000;
constexpr int kUsual = 10000;
constexpr int kMostLabelled = 20000; ///< beyond that QGIS takes minutes to place its labels

using Texts = QVector<std::pair<QPointF, QString>>;

/// The same outlines in the same number of colours, and the same texts, by nothing but QPainter.
Status renderByPainter(const UnitScene &scene, const RenderConfig &config, const Texts &texts)
{
    QImage image(kBenchPicture, QImage::Format_ARGB32_Premultiplied);
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

} // namespace

Result<QJsonObject> benchRedraw(int unitCount)
{
    const auto runtime = QgisRuntime::start();
    if (!runtime)
        return tl::make_unexpected(runtime.error());
    const UnitScene scene = makeScene(benchMapUnits(benchUnits(unitCount)));
    RenderConfig config = wholeIn(scene);
    config.scores = false; // names alone, as QGIS is asked for
    const auto plain = PlainQgis::ofUnits(scene.units, false);
    const auto labelled = PlainQgis::ofUnits(scene.units, true);
    RenderReport report;
    Texts texts;
    RenderConfig noting = config;
    noting.written = &texts;
    {
        QImage image(kBenchPicture, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        report = drawUnits(painter, scene, noting);
    }
    const auto ours = [&]() -> Status {
        QImage image(kBenchPicture, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        (void)drawUnits(painter, scene, config);
        return {};
    };
    QVector<Baseline> baselines{{QStringLiteral("qpainter"), [&] { return renderByPainter(scene, config, {}); }},
                                {QStringLiteral("qpainter_texts"), [&] { return renderByPainter(scene, config, texts); }},
                                {QStringLiteral("qgis_job"), [&] { return plain->render(kBenchPicture); }}};
    const UnitScene usual = unitCount >= kMany ? makeScene(benchMapUnits(benchUnits(kUsual))) : UnitScene();
    if (unitCount >= kMany)
        baselines.append({QStringLiteral("of_10000"), [&, usualConfig = wholeIn(usual)]() mutable -> Status {
                              usualConfig.scores = false;
                              QImage image(kBenchPicture, QImage::Format_ARGB32_Premultiplied);
                              image.fill(Qt::white);
                              QPainter painter(&image);
                              (void)drawUnits(painter, usual, usualConfig);
                              return {};
                          }});
    if (unitCount <= kMostLabelled)
        baselines.append({QStringLiteral("qgis_labels"), [&] { return labelled->render(kBenchPicture); }});
    auto result = measure(QStringLiteral("redraw"), unitCount, ours, baselines);
    if (result) {
        result->insert(QStringLiteral("names_drawn"), report.namesDrawn); // none where no unit is large enough for its name
        if (unitCount <= kMostLabelled)
            result->insert(QStringLiteral("names_drawn_by_qgis"), labelled->labelsDrawn());
    }
    return result;
}

} // namespace inspect::app
