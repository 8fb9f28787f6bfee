// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/base_style.h"

#include "gis/cartography.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgspallabeling.h>
#include <qgsrulebasedlabeling.h>
#include <qgsrulebasedrenderer.h>
#include <qgstextbuffersettings.h>
#include <qgstextformat.h>
#include <qgsvectorlayer.h>
#include <qgsvectortilebasiclabeling.h>
#include <qgsvectortilebasicrenderer.h>
#include <qgsvectortilelayer.h>

#include <cmath>
#include <memory>

namespace inspect::app {

namespace {

constexpr int kFillPasses = 100; ///< fills lie over all casings, so that crossings join
constexpr double kEdgeMm = 0.15;
constexpr double kCasingMm = 0.35; ///< both sides together
constexpr double kRimMm = 0.6;

std::unique_ptr<QgsSymbolLayer> stroke(const QColor &colour, double width, int pass)
{
    auto line = std::make_unique<QgsSimpleLineSymbolLayer>(colour, width);
    line->setPenCapStyle(Qt::RoundCap);
    line->setPenJoinStyle(Qt::RoundJoin);
    line->setRenderingPass(pass);
    return line;
}

std::unique_ptr<QgsSymbolLayer> casing(const CartographyRow &row, int pass) { return stroke(row.edge, row.width + kCasingMm, pass); }

std::unique_ptr<QgsSymbolLayer> ink(const CartographyRow &row, int pass) { return stroke(row.ink, row.width, kFillPasses + pass); }

std::unique_ptr<QgsSymbol> lineSymbol(const CartographyRow &row, int pass)
{
    QgsSymbolLayerList parts;
    if (row.edge.isValid())
        parts.append(casing(row, pass).release());
    parts.append(ink(row, pass).release());
    return std::make_unique<QgsLineSymbol>(parts);
}

std::unique_ptr<QgsSymbol> areaSymbol(const CartographyRow &row, int pass)
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>(row.ink, Qt::SolidPattern, row.edge.isValid() ? row.edge : row.ink,
                                                           row.edge.isValid() ? Qt::SolidLine : Qt::NoPen, kEdgeMm);
    fill->setRenderingPass(pass);
    return std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{fill.release()});
}

std::unique_ptr<QgsSymbol> plainSymbol(Qgis::GeometryType type, const Cartography &look)
{
    CartographyRow row;
    row.ink = type == Qgis::GeometryType::Polygon ? look.land : look.plain;
    row.width = 0.35;
    if (type == Qgis::GeometryType::Polygon) {
        row.edge = look.plainEdge;
        return areaSymbol(row, 0);
    }
    if (type == Qgis::GeometryType::Line)
        return lineSymbol(row, 0);
    return std::unique_ptr<QgsSymbol>(QgsMarkerSymbol::createSimple({{QStringLiteral("size"), QStringLiteral("1.2")},
                                                                     {QStringLiteral("color"), look.plain.name()},
                                                                     {QStringLiteral("outline_style"), QStringLiteral("no")}}));
}

/// A layer of a file says nothing of its name in a tile scheme, unless it is called so.
bool fits(const QgsVectorLayer &layer, const CartographyRow &row)
{
    return layer.fields().indexFromName(row.field) >= 0 && (row.layer.isEmpty() || layer.name() == row.layer);
}

template <class Make>
void addRules(QgsRuleBasedRenderer::Rule &root, const QgsVectorLayer &layer, const QVector<CartographyRow> &rows, Make make)
{
    int pass = 0;
    for (const CartographyRow &row : rows) {
        ++pass;
        if (!fits(layer, row))
            continue;
        auto rule = std::make_unique<QgsRuleBasedRenderer::Rule>(make(row, pass).release());
        rule->setFilterExpression(Cartography::filter(rows, row));
        rule->setMinimumScale(row.least);
        root.appendChild(rule.release());
    }
}

/// Where a file keeps what things are called: KML says Name, DXF keeps its texts in Text. Empty: nowhere.
QString nameField(const QgsVectorLayer &layer)
{
    for (const QString &field : {QStringLiteral("name"), QStringLiteral("Name"), QStringLiteral("NAME"), QStringLiteral("名称"),
                                 QStringLiteral("name_zh"), QStringLiteral("Text")}) {
        if (layer.fields().indexFromName(field) >= 0)
            return field;
    }
    return {};
}

QgsPalLayerSettings nameSettings(const CartographyRow &row, const Cartography &look, const QString &field = QStringLiteral("name"))
{
    QgsTextFormat format;
    format.setFont(QFont(QStringLiteral("Noto Sans CJK SC")));
    format.setSize(row.points);
    format.setColor(row.ink);
    QgsTextBufferSettings rim;
    rim.setEnabled(true);
    rim.setSize(kRimMm);
    rim.setColor(look.rim);
    format.setBuffer(rim);
    QgsPalLayerSettings settings;
    settings.setFormat(format);
    settings.fieldName = field;
    settings.placement = row.on == CartographyRow::On::Line    ? Qgis::LabelPlacement::Curved
                         : row.on == CartographyRow::On::Point ? Qgis::LabelPlacement::OverPoint
                                                               : Qgis::LabelPlacement::Horizontal;
    return settings;
}

Qgis::GeometryType geometryOf(CartographyRow::On on)
{
    return on == CartographyRow::On::Line    ? Qgis::GeometryType::Line
           : on == CartographyRow::On::Point ? Qgis::GeometryType::Point
                                             : Qgis::GeometryType::Polygon;
}

void addNames(QgsVectorLayer &layer, const Cartography &look)
{
    const QString field = nameField(layer);
    if (field.isEmpty())
        return;
    auto root = std::make_unique<QgsRuleBasedLabeling::Rule>(nullptr);
    for (CartographyRow row : look.names) {
        if (row.alone)
            row.field = field;
        if (geometryOf(row.on) != layer.geometryType() || !fits(layer, row) || (row.alone && !root->children().isEmpty()))
            continue;
        root->appendChild(new QgsRuleBasedLabeling::Rule(new QgsPalLayerSettings(nameSettings(row, look, field)), 0, row.least,
                                                         Cartography::filter({row}, row)));
    }
    if (root->children().isEmpty())
        return;
    layer.setLabeling(new QgsRuleBasedLabeling(root.release()));
    layer.setLabelsEnabled(true);
}

/// The tile zoom from which a scale is shown: a tile of 256 pixels at 96 dpi on the equator.
int zoomOfScale(double least)
{
    constexpr double scaleOfZoom0 = 559082264.0;
    return least > 0 ? std::max(0, int(std::floor(std::log2(scaleOfZoom0 / least)))) : -1;
}

template <class Make>
void addTileStyles(QList<QgsVectorTileBasicRendererStyle> &styles, const QVector<CartographyRow> &rows, Make make)
{
    int pass = 0;
    for (const CartographyRow &row : rows) {
        std::unique_ptr<QgsSymbol> symbol = make(row, ++pass);
        if (!symbol)
            continue;
        QgsVectorTileBasicRendererStyle made(row.field, row.layer, geometryOf(row.on));
        // Fields that a tile layer does not have make the expression null: nothing is drawn by that row.
        made.setFilterExpression(Cartography::filter(rows, row));
        made.setSymbol(symbol.release());
        made.setMinZoomLevel(zoomOfScale(row.least));
        styles.append(made);
    }
}

void addTileNames(QgsVectorTileLayer &layer, const Cartography &look)
{
    QList<QgsVectorTileBasicLabelingStyle> styles;
    for (const CartographyRow &row : look.names) {
        if (row.alone)
            continue;
        QgsVectorTileBasicLabelingStyle made;
        made.setStyleName(row.field);
        made.setLayerName(row.layer);
        made.setGeometryType(geometryOf(row.on));
        made.setFilterExpression(Cartography::filter({row}, row));
        made.setLabelSettings(nameSettings(row, look));
        made.setMinZoomLevel(zoomOfScale(row.least));
        styles.append(made);
    }
    auto labeling = std::make_unique<QgsVectorTileBasicLabeling>();
    labeling->setStyles(styles);
    layer.setLabeling(labeling.release());
    layer.setLabelsEnabled(true);
}

} // namespace

QColor groundColour(MapLight light) { return Cartography::of(light).ground; }

void styleBaseLayer(QgsVectorLayer &layer, MapLight light)
{
    const Cartography &look = Cartography::of(light);
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>(nullptr);
    if (layer.geometryType() == Qgis::GeometryType::Polygon)
        addRules(*root, layer, look.areas, areaSymbol);
    else if (layer.geometryType() == Qgis::GeometryType::Line)
        addRules(*root, layer, look.lines, lineSymbol);
    if (root->children().isEmpty()) {
        auto plain = std::make_unique<QgsRuleBasedRenderer::Rule>(plainSymbol(layer.geometryType(), look).release());
        // The text of a drawing stands where a dot would be; QGIS names only what it draws, so nothing is drawn there.
        if (layer.geometryType() == Qgis::GeometryType::Point && nameField(layer) == QLatin1String("Text")) {
            plain->setFilterExpression(QStringLiteral("\"Text\" IS NULL OR \"Text\" = ''"));
            std::unique_ptr<QgsSymbol> nothing(QgsMarkerSymbol::createSimple({{QStringLiteral("size"), QStringLiteral("0.1")},
                                                                              {QStringLiteral("color"), QStringLiteral("0,0,0,0")},
                                                                              {QStringLiteral("outline_style"), QStringLiteral("no")}}));
            auto text = std::make_unique<QgsRuleBasedRenderer::Rule>(nothing.release());
            text->setFilterExpression(QStringLiteral("\"Text\" <> ''"));
            root->appendChild(text.release());
        }
        root->appendChild(plain.release());
    }
    auto renderer = std::make_unique<QgsRuleBasedRenderer>(root.release());
    renderer->setUsingSymbolLevels(true);
    layer.setRenderer(renderer.release());
    addNames(layer, look);
}

void styleBaseLayer(QgsVectorTileLayer &layer, MapLight light)
{
    const Cartography &look = Cartography::of(light);
    QList<QgsVectorTileBasicRendererStyle> styles;
    QgsVectorTileBasicRendererStyle plain(QStringLiteral("plain"), QString(), Qgis::GeometryType::Polygon);
    plain.setSymbol(plainSymbol(Qgis::GeometryType::Polygon, look).release());
    styles.append(plain);
    addTileStyles(styles, look.areas, areaSymbol);
    // Tiles know no passes: what is styled first lies below, so all casings come before all inks.
    addTileStyles(styles, look.lines, [](const CartographyRow &row, int pass) {
        return row.edge.isValid() ? std::make_unique<QgsLineSymbol>(QgsSymbolLayerList{casing(row, pass).release()}) : nullptr;
    });
    addTileStyles(styles, look.lines, [](const CartographyRow &row, int pass) {
        return std::make_unique<QgsLineSymbol>(QgsSymbolLayerList{ink(row, pass).release()});
    });
    auto renderer = std::make_unique<QgsVectorTileBasicRenderer>();
    renderer->setStyles(styles);
    layer.setRenderer(renderer.release());
    addTileNames(layer, look);
}

} // namespace inspect::app
