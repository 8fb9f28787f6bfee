// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/rating_map_layout.h"

#include "gis/unit_theme.h"
#include "gis/zone_projection.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgscoordinatereferencesystem.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslayertree.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemscalebar.h>
#include <qgslinesymbol.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgsrectangle.h>
#include <qgstextformat.h>
#include <qgsvectorlayer.h>

#include <QCoreApplication>
#include <QDate>
#include <QDomDocument>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace inspect::app {

namespace {

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(RatingMap)
};

/// The next coarser round scale.
double roundScale(double needed)
{
    const double ten = std::pow(10, std::floor(std::log10(std::max(needed, 1.0))));
    for (const double step : {1.0, 1.2, 1.5, 1.8, 2.0, 2.2, 2.5, 2.8, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 7.0, 8.0, 9.0, 10.0}) {
        if (ten * step >= needed * (1 - 1e-9))
            return ten * step;
    }
    return needed;
}

template <class Item>
Item *itemNamed(const QgsPrintLayout &layout, const char *id)
{
    return dynamic_cast<Item *>(layout.itemById(QString::fromLatin1(id)));
}

/// Without shaping: it would take other glyphs for the digits of Latin texts, which a PDF cannot tell the characters of.
QgsTextFormat unshaped(QgsTextFormat format)
{
    QFont font = format.font();
    font.setStyleStrategy(QFont::PreferNoShaping);
    format.setFont(font);
    return format;
}

/// A text wider than its place is written smaller rather than cut.
void setLabel(const QgsPrintLayout &layout, const char *id, const QString &text)
{
    auto *label = itemNamed<QgsLayoutItemLabel>(layout, id);
    if (!label)
        return;
    QgsTextFormat format = unshaped(label->textFormat());
    label->setTextFormat(format);
    label->setText(text);
    const double share = label->rect().width() / label->sizeForText().width();
    if (share < 1) {
        format.setSize(format.size() * share * 0.98);
        label->setTextFormat(format);
    }
}

std::unique_ptr<QgsSymbol> legendSymbol(const LegendRow &row)
{
    const UnitLook look = lookOfStars(row.stars);
    auto symbol = std::make_unique<QgsFillSymbol>();
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>(look.fill, Qt::SolidPattern, look.outline);
    fill->setStrokeWidth(0.3);
    symbol->changeSymbolLayer(0, fill.release());
    const auto addHatch = [&](double angle) {
        auto lines = std::make_unique<QgsLinePatternFillSymbolLayer>();
        lines->setLineAngle(angle);
        lines->setDistance(1.6);
        QColor ink = look.outline;
        ink.setAlphaF(0.55F);
        std::unique_ptr<QgsLineSymbol> line(QgsLineSymbol::createSimple({{QStringLiteral("line_width"), QStringLiteral("0.2")}}));
        line->setColor(ink);
        lines->setSubSymbol(line.release());
        symbol->appendSymbolLayer(lines.release());
    };
    if (look.hatch == Hatch::Rising || look.hatch == Hatch::Crossed)
        addHatch(45);
    if (look.hatch == Hatch::Falling || look.hatch == Hatch::Crossed)
        addHatch(135);
    return symbol;
}

/// The legend's rows come from a layer that only the legend shows: QGIS draws their symbols sharp on paper.
QgsVectorLayer *addLegendLayer(QgsProject &project, const QVector<LegendRow> &rows)
{
    auto layer =
        std::make_unique<QgsVectorLayer>(QStringLiteral("Polygon?crs=EPSG:4490&field=stars:integer"), QString(), QStringLiteral("memory"));
    QgsCategoryList categories;
    for (const LegendRow &row : rows) {
        const QString name = !row.stars ? Sheet::tr("Not inspected") : *row.stars == 0 ? Sheet::tr("No star") : starText(row.stars);
        categories.append(QgsRendererCategory(row.stars ? QVariant(*row.stars) : QVariant(-1), legendSymbol(row).release(),
                                              QStringLiteral("%1   %2").arg(name).arg(row.units)));
    }
    layer->setRenderer(new QgsCategorizedSymbolRenderer(QStringLiteral("stars"), categories));
    QgsVectorLayer *raw = layer.get();
    project.addMapLayer(layer.release(), false);
    return raw;
}

void fillLegend(const QgsPrintLayout &layout, QgsProject &project, const QVector<LegendRow> &rows)
{
    auto *legend = itemNamed<QgsLayoutItemLegend>(layout, "legend");
    if (!legend)
        return;
    legend->setAutoUpdateModel(false);
    QgsLayerTree *root = legend->model()->rootGroup();
    root->clear();
    QgsLayerTreeLayer *node = root->addLayer(addLegendLayer(project, rows));
    node->setCustomProperty(QStringLiteral("legend/title-style"), QStringLiteral("hidden"));
    for (const QgsLegendStyle::Style part : {QgsLegendStyle::Title, QgsLegendStyle::SymbolLabel})
        legend->rstyle(part).setTextFormat(unshaped(legend->rstyle(part).textFormat()));
    legend->setTitle(Sheet::tr("Legend"));
    legend->adjustBoxSize();
}

/// Two segments of a round length, together no longer than `widthMm`.
void fillScaleBar(const QgsPrintLayout &layout, const QgsLayoutItemMap &map, double widthMm)
{
    auto *bar = itemNamed<QgsLayoutItemScaleBar>(layout, "scale_bar");
    if (!bar)
        return;
    const double metres = map.scale() * widthMm / 1000 / 2;
    const double ten = std::pow(10, std::floor(std::log10(std::max(metres, 1.0))));
    double segment = ten;
    for (const double step : {2.0, 5.0}) {
        if (ten * step <= metres)
            segment = ten * step;
    }
    const bool kilometres = segment >= 1000;
    bar->setTextFormat(unshaped(bar->textFormat()));
    bar->setUnits(Qgis::DistanceUnit::Meters);
    bar->setMapUnitsPerScaleBarUnit(kilometres ? 1000 : 1);
    bar->setUnitLabel(kilometres ? Sheet::tr("km") : Sheet::tr("m"));
    bar->setUnitsPerSegment(segment);
    bar->update();
}

/// A sheet stands for units that reach farther north than east.
Result<std::unique_ptr<QgsPrintLayout>> loadLayout(QgsProject &project, RatingMapRequest::Paper paper, bool tall)
{
    const QString path = QStringLiteral(":/layouts/rating-map-%1%2.qpt")
                             .arg(paper == RatingMapRequest::Paper::A3 ? QStringLiteral("a3") : QStringLiteral("a4"),
                                  tall ? QStringLiteral("-tall") : QString());
    QFile file(path);
    QDomDocument document;
    auto layout = std::make_unique<QgsPrintLayout>(&project);
    bool loaded = false;
    if (file.open(QIODevice::ReadOnly) && document.setContent(&file))
        layout->loadFromTemplate(document, QgsReadWriteContext(), true, &loaded);
    if (!loaded || !itemNamed<QgsLayoutItemMap>(*layout, "map"))
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "The layout %1 is damaged: install the program again"), {path});
    return layout;
}

} // namespace

QVector<LegendRow> legendRows(const QVector<MapUnit> &units)
{
    // Most stars first, not inspected last.
    std::map<int, int, std::greater<>> counts;
    for (const MapUnit &unit : units) {
        if (!unit.wkb.isEmpty())
            ++counts[unit.state == ScoreState::Scored && unit.stars ? *unit.stars : -1];
    }
    QVector<LegendRow> rows;
    for (const auto &[stars, count] : counts)
        rows.append({stars >= 0 ? std::optional<int>(stars) : std::nullopt, count});
    return rows;
}

Result<std::unique_ptr<QgsPrintLayout>> ratingMapLayout(QgsProject &project, const RatingMapRequest &request,
                                                        const QList<QgsMapLayer *> &layers, const QgsRectangle &extent, int centralMeridian,
                                                        const QVector<LegendRow> &legend)
{
    auto loaded = loadLayout(project, request.paper, extent.height() > extent.width());
    if (!loaded)
        return loaded;
    const QgsPrintLayout &layout = **loaded;
    const QgsCoordinateReferenceSystem crs = QgsCoordinateReferenceSystem::fromEpsgId(ZoneProjection::epsgOf(centralMeridian));
    auto *map = itemNamed<QgsLayoutItemMap>(layout, "map");
    map->setCrs(crs);
    map->setKeepLayerSet(true);
    map->setLayers(layers);
    QgsRectangle shown = extent;
    // A single point or a straight road has no size of its own: show 200 m round it.
    shown.grow(std::max(0.03 * std::max(shown.width(), shown.height()), 100.0));
    map->zoomToExtent(shown);
    map->setScale(roundScale(map->scale()));

    const QString title = request.title.isEmpty() ? Sheet::tr("Star-rating map") : request.title;
    setLabel(layout, "title", title);
    setLabel(layout, "period", request.period.isEmpty() ? QString() : Sheet::tr("Period: %1").arg(request.period));
    setLabel(layout, "scale",
             QStringLiteral("1:%1").arg(QLocale(QLocale::English).toString(std::lround(map->scale())).replace(u',', u' ')));
    setLabel(layout, "crs",
             Sheet::tr("CRS: CGCS2000, 3-degree Gauss-Krüger zone, central meridian %1° E (EPSG:%2)")
                 .arg(centralMeridian)
                 .arg(ZoneProjection::epsgOf(centralMeridian)));
    setLabel(layout, "organisation", Sheet::tr("Compiled by: %1").arg(request.organisation));
    const QString date = request.date.isEmpty() ? QDate::currentDate().toString(Qt::ISODate) : request.date;
    setLabel(layout, "date", Sheet::tr("Date: %1").arg(date));
    setLabel(layout, "review", Sheet::tr("Map review number: %1").arg(request.reviewNumber));
    int total = 0;
    for (const LegendRow &row : legend)
        total += row.units;
    setLabel(layout, "count", Sheet::tr("Units: %1").arg(total));
    fillLegend(layout, project, legend);
    fillScaleBar(layout, *map, request.paper == RatingMapRequest::Paper::A3 ? 45 : 32);
    return loaded;
}

} // namespace inspect::app
