// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/rating_map_layout.h"

#include "gis/zone_projection.h"
#include "inspect/scoresheet_content.h"

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
#include <cmath>

namespace inspect::app {

namespace {

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(RatingMap)
};

constexpr qsizetype kMostLegendRows = 20;  ///< what is beyond stands in one row
constexpr double kLegendRowsPerColumn = 4; ///< at full size, of a standing sheet
constexpr double kLegendRowsLying = 10;

/// The next coarser round scale, never more than a twentieth coarser: the units are to fill the sheet.
double roundScale(double needed)
{
    const double ten = std::pow(10, std::floor(std::log10(std::max(needed, 1.0))));
    const double share = needed / ten;
    const double step = share < 2 ? 0.05 : share < 5 ? 0.1 : 0.2;
    return ten * step * std::ceil(share / step - 1e-9);
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

std::unique_ptr<QgsSymbol> legendSymbol(const UnitLook &look)
{
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

/// No more rows than the sheet has room for: the last one stands for the rest.
QVector<ThemeKeyRow> fittingRows(const QVector<ThemeKeyRow> &rows)
{
    if (rows.size() <= kMostLegendRows)
        return rows;
    QVector<ThemeKeyRow> fitting = rows.first(kMostLegendRows - 1);
    ThemeKeyRow rest{{QColor(Qt::white), QColor(0x7a7a7a), Hatch::None}, {}, 0};
    for (const ThemeKeyRow &row : rows.sliced(kMostLegendRows - 1))
        rest.units += row.units;
    rest.text = Sheet::tr("%1 others").arg(rows.size() - kMostLegendRows + 1);
    fitting.append(rest);
    return fitting;
}

/// The legend's rows come from a layer that only the legend shows: QGIS draws their symbols sharp on paper.
QgsVectorLayer *addLegendLayer(QgsProject &project, const QVector<ThemeKeyRow> &rows)
{
    auto layer =
        std::make_unique<QgsVectorLayer>(QStringLiteral("Polygon?crs=EPSG:4490&field=look:integer"), QString(), QStringLiteral("memory"));
    QgsCategoryList categories;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        categories.append(QgsRendererCategory(QVariant(int(i)), legendSymbol(rows[i].look).release(),
                                              QStringLiteral("%1   %2").arg(rows[i].text).arg(rows[i].units)));
    }
    layer->setRenderer(new QgsCategorizedSymbolRenderer(QStringLiteral("look"), categories));
    QgsVectorLayer *raw = layer.get();
    project.addMapLayer(layer.release(), false);
    return raw;
}

void fillLegend(const QgsPrintLayout &layout, QgsProject &project, const QVector<ThemeKeyRow> &rows)
{
    auto *legend = itemNamed<QgsLayoutItemLegend>(layout, "legend");
    if (!legend)
        return;
    legend->setAutoUpdateModel(false);
    QgsLayerTree *root = legend->model()->rootGroup();
    root->clear();
    QgsLayerTreeLayer *node = root->addLayer(addLegendLayer(project, rows));
    node->setCustomProperty(QStringLiteral("legend/title-style"), QStringLiteral("hidden"));
    // Many rows are written smaller rather than over what stands below.
    const bool isLying = legend->columnCount() == 1;
    if (!isLying && double(rows.size()) > legend->columnCount() * kLegendRowsPerColumn)
        legend->setColumnCount(3);
    const double room = isLying ? kLegendRowsLying : legend->columnCount() * kLegendRowsPerColumn;
    const double shrunk = std::min(1.0, room / double(std::max<qsizetype>(1, rows.size())));
    for (const QgsLegendStyle::Style part : {QgsLegendStyle::Title, QgsLegendStyle::SymbolLabel})
        legend->rstyle(part).setTextFormat(unshaped(legend->rstyle(part).textFormat()));
    if (shrunk < 1) {
        QgsTextFormat format = legend->rstyle(QgsLegendStyle::SymbolLabel).textFormat();
        format.setSize(format.size() * shrunk);
        legend->rstyle(QgsLegendStyle::SymbolLabel).setTextFormat(format);
        legend->setSymbolHeight(legend->symbolHeight() * shrunk);
        legend->rstyle(QgsLegendStyle::Symbol)
            .setMargin(QgsLegendStyle::Top, legend->rstyle(QgsLegendStyle::Symbol).margin(QgsLegendStyle::Top) * shrunk);
    }
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

/// The printed text of an ISO date.
QString dateText(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid()
               ? Sheet::tr("%1-%2-%3").arg(date.year()).arg(date.month(), 2, 10, QLatin1Char('0')).arg(date.day(), 2, 10, QLatin1Char('0'))
               : iso;
}

QString periodLine(const RatingMapRequest &request)
{
    if (request.period.isEmpty())
        return {};
    QString period = Sheet::tr("Period: %1").arg(periodTitle(request.period));
    if (!request.standards.isEmpty())
        period = Sheet::tr("%1    Standard: %2").arg(period, request.standards.join(Sheet::tr(", ")));
    return request.comparedWith.isEmpty() ? period : Sheet::tr("%1, compared with %2").arg(period, periodTitle(request.comparedWith));
}

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

/// The sheet, lying or standing, on which the extent comes out larger; lying where both are alike.
Result<std::unique_ptr<QgsPrintLayout>> betterLayout(QgsProject &project, RatingMapRequest::Paper paper, const QgsRectangle &extent)
{
    const auto magnification = [&extent](const QgsPrintLayout &layout) {
        const QRectF frame = itemNamed<QgsLayoutItemMap>(layout, "map")->rect();
        return std::min(frame.width() / std::max(extent.width(), 1e-9), frame.height() / std::max(extent.height(), 1e-9));
    };
    auto lying = loadLayout(project, paper, false);
    auto standing = loadLayout(project, paper, true);
    if (!lying || !standing)
        return lying ? std::move(standing) : std::move(lying);
    return magnification(**standing) > 1.02 * magnification(**lying) ? std::move(standing) : std::move(lying);
}

} // namespace

QString mapTitle(Theme theme)
{
    switch (theme) {
    case Theme::Stars: return Sheet::tr("Star-rating map");
    case Theme::Score: return Sheet::tr("Map of scores");
    case Theme::Coverage: return Sheet::tr("Map of what was inspected");
    case Theme::Cases: return Sheet::tr("Map of open cases");
    case Theme::Heads: return Sheet::tr("Map of responsible heads");
    case Theme::Change: return Sheet::tr("Map of changed scores");
    case Theme::Places: return Sheet::tr("Map of changed ranks");
    }
    Q_UNREACHABLE();
}

Result<std::unique_ptr<QgsPrintLayout>> ratingMapLayout(QgsProject &project, const RatingMapRequest &request,
                                                        const QList<QgsMapLayer *> &layers, const QgsRectangle &extent, int centralMeridian,
                                                        const QVector<ThemeKeyRow> &legend)
{
    QgsRectangle shown = extent;
    // A single point or a straight road has no size of its own: show 200 m round it.
    shown.grow(std::max(0.025 * std::max(shown.width(), shown.height()), 100.0));
    auto loaded = betterLayout(project, request.paper, shown);
    if (!loaded)
        return loaded;
    const QgsPrintLayout &layout = **loaded;
    const QgsCoordinateReferenceSystem crs = QgsCoordinateReferenceSystem::fromEpsgId(ZoneProjection::epsgOf(centralMeridian));
    auto *map = itemNamed<QgsLayoutItemMap>(layout, "map");
    map->setCrs(crs);
    map->setKeepLayerSet(true);
    map->setLayers(layers);
    map->zoomToExtent(shown);
    map->setScale(roundScale(map->scale()));

    setLabel(layout, "title", request.title.isEmpty() ? mapTitle(request.theme) : request.title);
    setLabel(layout, "period", periodLine(request));
    setLabel(layout, "north_letter", Sheet::tr("N", "north"));
    setLabel(layout, "scale",
             QStringLiteral("1:%1").arg(QLocale(QLocale::English).toString(std::lround(map->scale())).replace(u',', u' ')));
    setLabel(layout, "crs",
             Sheet::tr("CRS: CGCS2000, 3-degree Gauss-Krüger zone, central meridian %1° E (EPSG:%2)")
                 .arg(centralMeridian)
                 .arg(ZoneProjection::epsgOf(centralMeridian)));
    setLabel(layout, "organisation", Sheet::tr("Compiled by: %1").arg(request.organisation));
    const QString date = request.date.isEmpty() ? QDate::currentDate().toString(Qt::ISODate) : request.date;
    setLabel(layout, "date", Sheet::tr("Date: %1").arg(dateText(date)));
    setLabel(layout, "review", Sheet::tr("Map review number: %1").arg(request.reviewNumber));
    int total = 0;
    for (const ThemeKeyRow &row : legend)
        total += row.units;
    setLabel(layout, "count", Sheet::tr("Units: %1").arg(total));
    fillLegend(layout, project, fittingRows(legend));
    fillScaleBar(layout, *map, request.paper == RatingMapRequest::Paper::A3 ? 45 : 32);
    return loaded;
}

} // namespace inspect::app
