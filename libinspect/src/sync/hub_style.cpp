// SPDX-License-Identifier: GPL-2.0-or-later
#include "hub_style.h"

#include <QXmlStreamWriter>

namespace inspect {

namespace {

struct Band {
    int value;
    const char *label;
    const char *fill; ///< red,green,blue,alpha, as QGIS writes it
    const char *outline;
};

const Band kBands[] = {{5, "★★★★★", "63,143,197,255", "36,82,113,255"},     {4, "★★★★", "159,207,230,255", "91,118,131,255"},
                       {3, "★★★", "253,240,176,255", "145,137,101,255"},    {2, "★★", "244,162,97,255", "139,93,55,255"},
                       {1, "★", "215,64,74,255", "123,37,42,255"},          {0, "无星", "158,27,47,255", "90,15,27,255"},
                       {-1, "未检查", "217,217,217,255", "122,122,122,255"}};

void option(QXmlStreamWriter &xml, const char *name, const QString &value)
{
    xml.writeEmptyElement(QStringLiteral("Option"));
    xml.writeAttribute(QStringLiteral("name"), QString::fromLatin1(name));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("QString"));
    xml.writeAttribute(QStringLiteral("value"), value);
}

void symbol(QXmlStreamWriter &xml, ShapeType shape, const QString &name, const QString &fill, const QString &outline)
{
    const bool isLine = shape == ShapeType::Line;
    const bool isPoint = shape == ShapeType::Point;
    xml.writeStartElement(QStringLiteral("symbol"));
    xml.writeAttribute(QStringLiteral("name"), name);
    xml.writeAttribute(QStringLiteral("type"), isLine    ? QStringLiteral("line")
                                               : isPoint ? QStringLiteral("marker")
                                                         : QStringLiteral("fill"));
    xml.writeAttribute(QStringLiteral("alpha"), QStringLiteral("1"));
    xml.writeStartElement(QStringLiteral("layer"));
    xml.writeAttribute(QStringLiteral("class"), isLine    ? QStringLiteral("SimpleLine")
                                                : isPoint ? QStringLiteral("SimpleMarker")
                                                          : QStringLiteral("SimpleFill"));
    xml.writeAttribute(QStringLiteral("enabled"), QStringLiteral("1"));
    xml.writeStartElement(QStringLiteral("Option"));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("Map"));
    option(xml, isLine ? "line_color" : "color", fill);
    if (isLine) {
        option(xml, "line_width", QStringLiteral("1.2"));
        option(xml, "line_width_unit", QStringLiteral("MM"));
    } else {
        option(xml, "outline_color", outline);
        option(xml, "outline_width", QStringLiteral("0.3"));
        option(xml, "outline_width_unit", QStringLiteral("MM"));
        option(xml, "outline_style", QStringLiteral("solid"));
    }
    if (isPoint) {
        option(xml, "name", QStringLiteral("circle"));
        option(xml, "size", QStringLiteral("3"));
        option(xml, "size_unit", QStringLiteral("MM"));
    } else if (!isLine) {
        option(xml, "style", QStringLiteral("solid"));
    }
    xml.writeEndElement(); // Option
    xml.writeEndElement(); // layer
    xml.writeEndElement(); // symbol
}

void labels(QXmlStreamWriter &xml, const QString &field)
{
    xml.writeStartElement(QStringLiteral("labeling"));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("simple"));
    xml.writeStartElement(QStringLiteral("settings"));
    xml.writeEmptyElement(QStringLiteral("text-style"));
    xml.writeAttribute(QStringLiteral("fieldName"), field);
    xml.writeAttribute(QStringLiteral("fontFamily"), QStringLiteral("Noto Sans CJK SC"));
    xml.writeAttribute(QStringLiteral("fontSize"), QStringLiteral("9"));
    xml.writeAttribute(QStringLiteral("fontSizeUnit"), QStringLiteral("Point"));
    xml.writeAttribute(QStringLiteral("textColor"), QStringLiteral("40,40,40,255"));
    xml.writeEndElement();
    xml.writeEndElement();
}

void begin(QXmlStreamWriter &xml)
{
    xml.writeStartElement(QStringLiteral("qgis"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("3.40.0"));
    xml.writeAttribute(QStringLiteral("styleCategories"), QStringLiteral("Symbology|Labeling"));
    xml.writeAttribute(QStringLiteral("labelsEnabled"), QStringLiteral("1"));
    xml.writeStartElement(QStringLiteral("renderer-v2"));
}

} // namespace

QByteArray starStyle(ShapeType shape)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    begin(xml);
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("categorizedSymbol"));
    xml.writeAttribute(QStringLiteral("attr"), QStringLiteral("band"));
    xml.writeStartElement(QStringLiteral("categories"));
    int index = 0;
    for (const Band &band : kBands) {
        xml.writeEmptyElement(QStringLiteral("category"));
        xml.writeAttribute(QStringLiteral("value"), QString::number(band.value));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("integer"));
        xml.writeAttribute(QStringLiteral("label"), QString::fromUtf8(band.label));
        xml.writeAttribute(QStringLiteral("symbol"), QString::number(index++));
        xml.writeAttribute(QStringLiteral("render"), QStringLiteral("true"));
    }
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("symbols"));
    index = 0;
    for (const Band &band : kBands)
        symbol(xml, shape, QString::number(index++), QString::fromLatin1(band.fill), QString::fromLatin1(band.outline));
    xml.writeEndElement(); // symbols
    xml.writeEndElement(); // renderer-v2
    labels(xml, QStringLiteral("name"));
    xml.writeEndElement();
    return bytes;
}

QByteArray pinStyle()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    begin(xml);
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("singleSymbol"));
    xml.writeStartElement(QStringLiteral("symbols"));
    symbol(xml, ShapeType::Point, QStringLiteral("0"), QStringLiteral("200,30,40,255"), QStringLiteral("255,255,255,255"));
    xml.writeEndElement();
    xml.writeEndElement();
    labels(xml, QStringLiteral("clause"));
    xml.writeEndElement();
    return bytes;
}

int bandOfScore(double score)
{
    constexpr double limits[] = {60, 70, 80, 90, 95};
    int band = 0;
    for (const double limit : limits)
        band += score >= limit ? 1 : 0;
    return band;
}

} // namespace inspect
