// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/base_style.h"

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
#include <qgsvectortilebasicrenderer.h>
#include <qgsvectortilelayer.h>

#include <memory>

namespace inspect::app {

namespace {

struct LineStyle {
    const char *field;
    const char *values; ///< comma-separated; empty: any other value
    QRgb colour;
    QRgb casing; ///< 0: none
    double widthMm;
    double leastScale; ///< denominators above this do not show it; 0: always
};

/// Drawn from first to last.
constexpr LineStyle kLines[] = {
    {"waterway", "", 0x9cc5e0, 0, 0.7, 0},
    {"highway", "footway,path,steps,cycleway,track,pedestrian", 0xc9c2b8, 0, 0.25, 15000},
    {"highway", "", 0xffffff, 0xc4c0ba, 0.7, 60000},
    {"highway", "tertiary,tertiary_link,unclassified", 0xffffff, 0xb5b0a8, 1.0, 120000},
    {"highway", "secondary,secondary_link", 0xfff7d6, 0xbfae7a, 1.2, 0},
    {"highway", "primary,primary_link", 0xfdeab0, 0xb99a4e, 1.4, 0},
    {"highway", "motorway,motorway_link,trunk,trunk_link", 0xfad58a, 0xb4803c, 1.6, 0},
    {"railway", "", 0x8a8a8a, 0, 0.45, 0},
    {"boundary", "", 0xa58fb5, 0, 0.3, 0},
};

struct AreaStyle {
    const char *field;
    const char *values;
    QRgb fill;
    QRgb edge; ///< 0: none
    double leastScale;
};

constexpr AreaStyle kAreas[] = {
    {"landuse", "", 0xf1efe9, 0, 0},
    {"landuse", "residential,village", 0xefece6, 0, 0},
    {"landuse", "commercial,retail,industrial,construction,railway", 0xebe6e3, 0, 0},
    {"landuse", "farmland,farm,orchard,vineyard,greenhouse_horticulture,farmyard,paddy", 0xeff3df, 0, 0},
    {"landuse", "forest,grass,meadow,cemetery,recreation_ground,village_green,park,plant_nursery", 0xd9e8c8, 0, 0},
    {"natural", "wood,scrub,grassland,heath,tree_row", 0xd3e4c2, 0, 0},
    {"leisure", "", 0xd7ebc8, 0, 0},
    {"landuse", "reservoir,basin,pond", 0xb9d8ea, 0x9cc5e0, 0},
    {"natural", "water,bay,wetland", 0xb9d8ea, 0x9cc5e0, 0},
    {"water", "", 0xb9d8ea, 0x9cc5e0, 0},
    {"waterway", "", 0xb9d8ea, 0x9cc5e0, 0},
    {"building", "", 0xdfdad2, 0xc4bdb2, 30000},
};

/// "highway" IN ('a','b'); any value where none is named.
QString condition(const char *field, const char *values)
{
    const QString name = QString::fromLatin1(field);
    const QString list = QString::fromLatin1(values);
    if (list.isEmpty())
        return QStringLiteral("\"%1\" IS NOT NULL AND \"%1\" <> ''").arg(name);
    return QStringLiteral("\"%1\" IN ('%2')").arg(name, list.split(u',').join(QStringLiteral("','")));
}

QString others(const char *field, const QStringList &taken)
{
    const QString any = condition(field, "");
    return taken.isEmpty() ? any : any + QStringLiteral(" AND NOT (%1)").arg(taken.join(QStringLiteral(" OR ")));
}

/// What a table's row asks for: a row for "any other" value leaves out what the other rows of its field name.
template <class Style, size_t N>
QString filterOf(const Style (&table)[N], const Style &row)
{
    if (*row.values)
        return condition(row.field, row.values);
    QStringList taken;
    for (const Style &other : table) {
        if (*other.values && QByteArrayView(other.field) == QByteArrayView(row.field))
            taken.append(condition(other.field, other.values));
    }
    return others(row.field, taken);
}

std::unique_ptr<QgsSymbolLayer> stroke(QRgb colour, double width, int pass)
{
    auto line = std::make_unique<QgsSimpleLineSymbolLayer>(QColor(colour), width);
    line->setPenCapStyle(Qt::RoundCap);
    line->setPenJoinStyle(Qt::RoundJoin);
    line->setRenderingPass(pass);
    return line;
}

std::unique_ptr<QgsSymbol> lineSymbol(const LineStyle &style, int pass)
{
    QgsSymbolLayerList parts;
    if (style.casing)
        parts.append(stroke(style.casing, style.widthMm + 0.35, pass).release());
    // Fills lie over all casings, so that crossings join.
    parts.append(stroke(style.colour, style.widthMm, 20 + pass).release());
    return std::make_unique<QgsLineSymbol>(parts);
}

std::unique_ptr<QgsSymbol> areaSymbol(const AreaStyle &style, int pass)
{
    auto fill = std::make_unique<QgsSimpleFillSymbolLayer>(
        QColor(style.fill), Qt::SolidPattern, QColor(style.edge ? style.edge : style.fill), style.edge ? Qt::SolidLine : Qt::NoPen, 0.15);
    fill->setRenderingPass(pass);
    return std::make_unique<QgsFillSymbol>(QgsSymbolLayerList{fill.release()});
}

std::unique_ptr<QgsSymbol> plainSymbol(Qgis::GeometryType type)
{
    switch (type) {
    case Qgis::GeometryType::Polygon: return areaSymbol({"", "", 0xf1efe9, 0xbdb6aa, 0}, 0);
    case Qgis::GeometryType::Line: return lineSymbol({"", "", 0xb5b0a8, 0, 0.35, 0}, 0);
    default:
        return std::unique_ptr<QgsSymbol>(QgsMarkerSymbol::createSimple({{QStringLiteral("size"), QStringLiteral("1.2")},
                                                                         {QStringLiteral("color"), QStringLiteral("#8a8a8a")},
                                                                         {QStringLiteral("outline_style"), QStringLiteral("no")}}));
    }
}

template <class Style, size_t N, class Make>
void addRules(QgsRuleBasedRenderer::Rule &root, const QgsVectorLayer &layer, const Style (&table)[N], Make make)
{
    int pass = 0;
    for (const Style &style : table) {
        ++pass;
        if (layer.fields().indexFromName(QString::fromLatin1(style.field)) < 0)
            continue;
        auto rule = std::make_unique<QgsRuleBasedRenderer::Rule>(make(style, pass).release());
        rule->setFilterExpression(filterOf(table, style));
        rule->setMinimumScale(style.leastScale);
        root.appendChild(rule.release());
    }
}

QgsPalLayerSettings nameSettings(const QString &field, double points, QRgb colour, Qgis::LabelPlacement placement)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    QgsTextFormat format;
    format.setFont(font);
    format.setSize(points);
    format.setColor(QColor(colour));
    QgsTextBufferSettings rim;
    rim.setEnabled(true);
    rim.setSize(0.6);
    rim.setColor(QColor(255, 255, 255, 200));
    format.setBuffer(rim);
    QgsPalLayerSettings settings;
    settings.setFormat(format);
    settings.fieldName = field;
    settings.placement = placement;
    return settings;
}

void addNames(QgsVectorLayer &layer)
{
    const QString name = QStringLiteral("name");
    if (layer.fields().indexFromName(name) < 0)
        return;
    auto root = std::make_unique<QgsRuleBasedLabeling::Rule>(nullptr);
    const auto add = [&](const char *field, const char *values, double points, QRgb colour, Qgis::LabelPlacement placement, double least) {
        if (layer.fields().indexFromName(QString::fromLatin1(field)) < 0)
            return;
        auto rule = std::make_unique<QgsRuleBasedLabeling::Rule>(new QgsPalLayerSettings(nameSettings(name, points, colour, placement)),
                                                                 least, 0, condition(field, values));
        root->appendChild(rule.release());
    };
    switch (layer.geometryType()) {
    case Qgis::GeometryType::Line:
        add("highway", "motorway,trunk,primary,secondary", 7.5, 0x5c5648, Qgis::LabelPlacement::Curved, 60000);
        add("highway", "tertiary,residential,unclassified,living_street,service", 7, 0x6d675c, Qgis::LabelPlacement::Curved, 12000);
        add("waterway", "", 7.5, 0x3d7ba6, Qgis::LabelPlacement::Curved, 60000);
        break;
    case Qgis::GeometryType::Point: add("place", "", 8.5, 0x4a4a4a, Qgis::LabelPlacement::OverPoint, 150000); break;
    case Qgis::GeometryType::Polygon:
        add("natural", "water", 7.5, 0x3d7ba6, Qgis::LabelPlacement::Horizontal, 25000);
        add("leisure", "", 7, 0x4f7a3a, Qgis::LabelPlacement::Horizontal, 15000);
        break;
    default: break;
    }
    if (root->children().isEmpty())
        return;
    layer.setLabeling(new QgsRuleBasedLabeling(root.release()));
    layer.setLabelsEnabled(true);
}

template <class Style, size_t N, class Make>
void addTileStyles(QList<QgsVectorTileBasicRendererStyle> &styles, const Style (&table)[N], Qgis::GeometryType type, Make make)
{
    int pass = 0;
    for (const Style &style : table) {
        QgsVectorTileBasicRendererStyle made(QString::fromLatin1(style.field), QString(), type);
        // Fields that a tile layer does not have make the expression null: nothing is drawn by that row.
        made.setFilterExpression(filterOf(table, style));
        made.setSymbol(make(style, ++pass).release());
        styles.append(made);
    }
}

} // namespace

void styleBaseLayer(QgsVectorLayer &layer)
{
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>(nullptr);
    if (layer.geometryType() == Qgis::GeometryType::Polygon)
        addRules(*root, layer, kAreas, areaSymbol);
    else if (layer.geometryType() == Qgis::GeometryType::Line)
        addRules(*root, layer, kLines, lineSymbol);
    if (root->children().isEmpty())
        root->appendChild(new QgsRuleBasedRenderer::Rule(plainSymbol(layer.geometryType()).release()));
    auto renderer = std::make_unique<QgsRuleBasedRenderer>(root.release());
    renderer->setUsingSymbolLevels(true);
    layer.setRenderer(renderer.release());
    addNames(layer);
}

void styleBaseLayer(QgsVectorTileLayer &layer)
{
    QList<QgsVectorTileBasicRendererStyle> styles;
    QgsVectorTileBasicRendererStyle plainArea(QStringLiteral("area"), QString(), Qgis::GeometryType::Polygon);
    plainArea.setSymbol(plainSymbol(Qgis::GeometryType::Polygon).release());
    styles.append(plainArea);
    addTileStyles(styles, kAreas, Qgis::GeometryType::Polygon, areaSymbol);
    addTileStyles(styles, kLines, Qgis::GeometryType::Line, lineSymbol);
    auto renderer = std::make_unique<QgsVectorTileBasicRenderer>();
    renderer->setStyles(styles);
    layer.setRenderer(renderer.release());
}

} // namespace inspect::app
