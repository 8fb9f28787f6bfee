// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/rating_map.h"

#include "gis/base_layers.h"
#include "gis/unit_layer.h"
#include "papers/pdf_text.h"
#include "papers/rating_map_layout.h"

#include <qgslayoutexporter.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsrectangle.h>
#include <qgsvectorlayer.h>

#include <QFileInfo>
#include <QTemporaryDir>

namespace inspect::app {

namespace {

constexpr double kPrintDpi = 300;

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The map was not made: it was cancelled"));
}

/// The names' sizes in 1/96 inch on A4: few units have room for 13.5 pt, many for 9 pt at most; down to 4.5 pt, which still reads on
/// paper.
RenderConfig paperLook(const RatingMapRequest &request, qsizetype units)
{
    RenderConfig look;
    look.outlined = true;
    look.theme = request.theme;
    look.scores = request.scores;
    const double sheet = request.paper == RatingMapRequest::Paper::A3 ? 1.4 : 1;
    look.namePx = (units <= 8 ? 18 : units <= 24 ? 15 : 12) * sheet;
    look.smallestNamePx = 6;
    look.fillOpacity = request.baseLayers.isEmpty() ? 1 : 0.85;
    return look;
}

Status writeSheet(QgsPrintLayout &layout, const QString &path, const QString &suffix)
{
    QgsLayoutExporter exporter(&layout);
    QgsLayoutExporter::ExportResult result = QgsLayoutExporter::FileError;
    if (suffix == QStringLiteral("pdf")) {
        QgsLayoutExporter::PdfExportSettings settings;
        settings.dpi = kPrintDpi;
        settings.forceVectorOutput = true;
        settings.appendGeoreference = false;
        settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
        result = exporter.exportToPdf(path, settings);
    } else if (suffix == QStringLiteral("svg")) {
        QgsLayoutExporter::SvgExportSettings settings;
        settings.dpi = kPrintDpi;
        settings.forceVectorOutput = true;
        settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
        result = exporter.exportToSvg(path, settings);
    } else {
        QgsLayoutExporter::ImageExportSettings settings;
        settings.dpi = kPrintDpi;
        result = exporter.exportToImage(path, settings);
    }
    if (result != QgsLayoutExporter::Success)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The map could not be drawn up: %1"), {exporter.errorMessage()}, path);
    return suffix == QStringLiteral("pdf") ? mendPdfText(path) : Status();
}

/// The group's units; those without an outline stand neither on the map nor in the legend's numbers.
MapUnits chosenUnits(const RatingMapRequest &request, qsizetype &ofGroup)
{
    auto chosen = std::make_shared<QVector<MapUnit>>();
    ofGroup = 0;
    if (!request.units)
        return chosen;
    for (const MapUnit &unit : *request.units) {
        if (!request.group.isEmpty() && unit.group != request.group)
            continue;
        ++ofGroup;
        if (!unit.wkb.isEmpty())
            chosen->append(unit);
    }
    return chosen;
}

/// To the project, which owns it, below those that are there.
void add(QgsProject &project, QList<QgsMapLayer *> &layers, std::unique_ptr<QgsMapLayer> layer)
{
    layers.append(layer.get());
    project.addMapLayer(layer.release(), false);
}

Status addBase(QgsProject &project, QList<QgsMapLayer *> &layers, const PaperLayer &base)
{
    auto opened = openBaseLayers(base.path, {base.crs, MapLight::Day});
    if (!opened)
        return tl::unexpected(opened.error());
    for (auto &layer : *opened) {
        // QGIS writes names over everything: the base map's would lie on the units' own.
        if (auto *vector = qobject_cast<QgsVectorLayer *>(layer.get()))
            vector->setLabelsEnabled(false);
        layer->setOpacity(base.opacity);
        add(project, layers, std::move(layer));
    }
    return {};
}

} // namespace

Status makeRatingMap(const RatingMapRequest &request, const QString &outPath, const PaperProgress &progress)
{
    const auto goesOn = [&progress](int percent) { return !progress || progress(percent); };
    const QString suffix = QFileInfo(outPath).suffix().toLower();
    if (suffix != QStringLiteral("pdf") && suffix != QStringLiteral("svg") && suffix != QStringLiteral("png")) {
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "A map is written as .pdf, .svg or .png: give %1 one of these endings"), {outPath});
    }
    qsizetype ofGroup = 0;
    const MapUnits units = chosenUnits(request, ofGroup);
    if (ofGroup == 0) {
        return request.group.isEmpty()
                   ? failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no unit to draw: import or draw units first"))
                   : failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "There is no unit in the group %1: check the group's name"),
                             {request.group});
    }
    if (!goesOn(5))
        return cancelled();
    const UnitScene scene = makeScene(units);
    if (scene.shapes->bounds().isNull()) {
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "None of the %1 units has an outline: draw or import outlines first"),
                       {QString::number(ofGroup)});
    }
    if (!goesOn(20))
        return cancelled();

    QgsProject project;
    QList<QgsMapLayer *> layers;
    add(project, layers, std::make_unique<UnitLayer>(scene, paperLook(request, units->size())));
    for (const PaperLayer &base : request.baseLayers) {
        if (const Status added = addBase(project, layers, base); !added)
            return added;
    }
    if (!goesOn(35))
        return cancelled();
    const QRectF b = scene.shapes->bounds();
    auto layout = ratingMapLayout(project, request, layers, QgsRectangle(b.left(), b.top(), b.right(), b.bottom()),
                                  scene.shapes->centralMeridian(), UnitLooks(units, request.theme).key());
    if (!layout)
        return tl::unexpected(layout.error());
    if (!goesOn(45))
        return cancelled();
    const QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("sheet.") + suffix);
    if (const Status written = writeSheet(**layout, made, suffix); !written)
        return written;
    if (!goesOn(95))
        return cancelled();
    const Status placed = putPaperInPlace(made, outPath);
    if (placed)
        (void)goesOn(100);
    return placed;
}

} // namespace inspect::app
