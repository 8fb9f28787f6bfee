// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/cartography.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

/// Outside any namespace, as the macro demands; a static library's resources do not come in by themselves.
static void initStyles() { Q_INIT_RESOURCE(gis_styles); }

namespace inspect::app {

namespace {

/// "field" IN ('a','b'); any value where none is named.
QString condition(const QString &field, const QStringList &values)
{
    if (values.isEmpty())
        return QStringLiteral("\"%1\" IS NOT NULL AND \"%1\" <> ''").arg(field);
    return QStringLiteral("\"%1\" IN ('%2')").arg(field, values.join(QStringLiteral("','")));
}

CartographyRow::On shapeOf(const QString &text)
{
    return text == QLatin1String("point")  ? CartographyRow::On::Point
           : text == QLatin1String("line") ? CartographyRow::On::Line
                                           : CartographyRow::On::Area;
}

Cartography read(const char *theme)
{
    initStyles();
    QFile file(QStringLiteral(":/styles/base.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? Cartography::parsed(file.readAll(), QString::fromLatin1(theme)) : Cartography();
}

} // namespace

Cartography Cartography::parsed(const QByteArray &json, const QString &theme)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject look = root[QLatin1String("themes")][theme].toObject();
    const QJsonObject colours = look[QLatin1String("colours")].toObject();
    const auto colour = [&](const QJsonValue &name) { return QColor(colours[name.toString()].toString()); };
    const double lines = look[QLatin1String("lineScale")].toDouble(1);
    const double names = look[QLatin1String("nameScale")].toDouble(1);
    Cartography made;
    made.ground = QColor(look[QLatin1String("ground")].toString());
    made.rim = QColor(look[QLatin1String("rim")].toString());
    made.plain = colour(QStringLiteral("plain"));
    made.plainEdge = colour(QStringLiteral("plain-edge"));
    made.land = colour(QStringLiteral("land"));
    const auto rows = [&](const char *part, CartographyRow::On on) {
        QVector<CartographyRow> list;
        for (const QJsonValue value : root[QLatin1String(part)].toArray()) {
            CartographyRow row;
            row.on = value[QLatin1String("on")].isString() ? shapeOf(value[QLatin1String("on")].toString()) : on;
            row.layer = value[QLatin1String("layer")].toString();
            row.field = value[QLatin1String("field")].toString();
            for (const QJsonValue one : value[QLatin1String("values")].toArray())
                row.values.append(one.toString());
            row.ink = colour(value[QLatin1String(on == CartographyRow::On::Area && row.on == on ? "fill" : "ink")]);
            row.edge = colour(value[QLatin1String(on == CartographyRow::On::Area ? "edge" : "casing")]);
            row.width = value[QLatin1String("width")].toDouble() * lines;
            row.points = value[QLatin1String("points")].toDouble() * names;
            row.least = value[QLatin1String("least")].toDouble();
            row.alone = value[QLatin1String("alone")].toBool();
            list.append(row);
        }
        return list;
    };
    made.areas = rows("areas", CartographyRow::On::Area);
    made.lines = rows("lines", CartographyRow::On::Line);
    made.names = rows("names", CartographyRow::On::Point);
    return made;
}

const Cartography &Cartography::of(MapLight light)
{
    static const std::array<Cartography, 3> kAll{read("day"), read("night"), read("sun")};
    return kAll[size_t(light)];
}

QString Cartography::filter(const QVector<CartographyRow> &rows, const CartographyRow &row)
{
    if (!row.values.isEmpty())
        return condition(row.field, row.values);
    QStringList taken;
    for (const CartographyRow &other : rows) {
        if (!other.values.isEmpty() && other.field == row.field && other.layer == row.layer)
            taken.append(condition(other.field, other.values));
    }
    const QString any = condition(row.field, {});
    return taken.isEmpty() ? any : any + QStringLiteral(" AND NOT (%1)").arg(taken.join(QStringLiteral(" OR ")));
}

} // namespace inspect::app
