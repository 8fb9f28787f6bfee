// SPDX-License-Identifier: GPL-2.0-or-later
#include "hub_project.h"

#include "hub_style.h"

#include <QFileInfo>
#include <QXmlStreamWriter>

namespace inspect {

namespace {

struct ProjectLayer {
    const char *table;
    const char *title;
    const char *geometry;
    const char *wkbType;
};

// The topmost first.
const ProjectLayer kLayers[] = {{"deductions", "扣分点", "Point", "Point"},
                                {"unit_points", "考核单元（点）", "Point", "Point"},
                                {"unit_lines", "考核单元（线）", "Line", "MultiLineString"},
                                {"unit_areas", "考核单元（面）", "Polygon", "MultiPolygon"}};

/// QGIS gives a layer another id where this has ten characters or fewer.
QString idOf(const ProjectLayer &layer) { return QStringLiteral("shirong_") + QString::fromLatin1(layer.table); }

QString sourceOf(const ProjectLayer &layer, const QString &hubName)
{
    QString name = hubName;
    return QStringLiteral("dbname='./%1' table=\"%2\" (geom)")
        .arg(name.replace(QLatin1Char('\''), QLatin1String("\\'")), QString::fromLatin1(layer.table));
}

void writeReferenceSystem(QXmlStreamWriter &xml)
{
    xml.writeStartElement(QStringLiteral("spatialrefsys"));
    xml.writeTextElement(QStringLiteral("srsid"), QStringLiteral("27734")); // QGIS looks at the code only where there is a number
    xml.writeTextElement(QStringLiteral("authid"), QStringLiteral("EPSG:4490"));
    xml.writeEndElement();
}

void writeCrs(QXmlStreamWriter &xml, const char *element)
{
    xml.writeStartElement(QString::fromLatin1(element));
    writeReferenceSystem(xml);
    xml.writeEndElement();
}

/// Renderer and labels as they stand in the shared file's own styles.
QByteArray styleOf(const ProjectLayer &layer)
{
    const QByteArray table = layer.table;
    const QByteArray whole = table == "deductions"   ? pinStyle()
                             : table == "unit_areas" ? starStyle(ShapeType::Polygon)
                             : table == "unit_lines" ? starStyle(ShapeType::Line)
                                                     : starStyle(ShapeType::Point);
    const qsizetype from = whole.indexOf('>', whole.indexOf("<qgis")) + 1;
    return whole.mid(from, whole.lastIndexOf("</qgis>") - from);
}

void writeLayer(QXmlStreamWriter &xml, const ProjectLayer &layer, const QString &hubName)
{
    xml.writeStartElement(QStringLiteral("maplayer"));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("vector"));
    xml.writeAttribute(QStringLiteral("geometry"), QString::fromLatin1(layer.geometry));
    xml.writeAttribute(QStringLiteral("wkbType"), QString::fromLatin1(layer.wkbType));
    xml.writeAttribute(QStringLiteral("labelsEnabled"), QStringLiteral("1"));
    xml.writeAttribute(QStringLiteral("readOnly"), QStringLiteral("1"));
    xml.writeTextElement(QStringLiteral("id"), idOf(layer));
    xml.writeTextElement(QStringLiteral("datasource"), sourceOf(layer, hubName));
    xml.writeTextElement(QStringLiteral("layername"), QString::fromUtf8(layer.title));
    writeCrs(xml, "srs");
    xml.writeStartElement(QStringLiteral("provider"));
    xml.writeAttribute(QStringLiteral("encoding"), QStringLiteral("UTF-8"));
    xml.writeCharacters(QStringLiteral("spatialite"));
    xml.writeEndElement();
    xml.writeCharacters(QString()); // closes the tag before what is put in below it
    xml.device()->write(styleOf(layer));
    xml.writeEndElement();
}

void writeExtent(QXmlStreamWriter &xml, const QRectF &extent)
{
    xml.writeStartElement(QStringLiteral("ProjectViewSettings"));
    xml.writeAttribute(QStringLiteral("UseProjectScales"), QStringLiteral("0"));
    xml.writeStartElement(QStringLiteral("DefaultViewExtent"));
    const auto number = [](double value) { return QString::number(value, 'f', 6); };
    const double margin = std::max({extent.width(), extent.height(), 0.002}) * 0.05;
    xml.writeAttribute(QStringLiteral("xmin"), number(extent.left() - margin));
    xml.writeAttribute(QStringLiteral("xmax"), number(extent.right() + margin));
    xml.writeAttribute(QStringLiteral("ymin"), number(extent.top() - margin));
    xml.writeAttribute(QStringLiteral("ymax"), number(extent.bottom() + margin));
    writeReferenceSystem(xml);
    xml.writeEndElement();
    xml.writeEndElement();
}

void property(QXmlStreamWriter &xml, const char *scope, const char *name, const char *type, const char *value)
{
    xml.writeStartElement(QString::fromLatin1(scope));
    xml.writeStartElement(QString::fromLatin1(name));
    xml.writeAttribute(QStringLiteral("type"), QString::fromLatin1(type));
    xml.writeCharacters(QString::fromLatin1(value));
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray qgisProject(const QString &hubName, const QRectF &extent)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeDTD(QStringLiteral("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"));
    xml.writeStartElement(QStringLiteral("qgis"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("3.40.0"));
    xml.writeAttribute(QStringLiteral("projectname"), QFileInfo(hubName).completeBaseName());
    xml.writeTextElement(QStringLiteral("title"), QFileInfo(hubName).completeBaseName());
    writeCrs(xml, "projectCrs");
    xml.writeStartElement(QStringLiteral("layer-tree-group"));
    for (const ProjectLayer &layer : kLayers) {
        xml.writeEmptyElement(QStringLiteral("layer-tree-layer"));
        xml.writeAttribute(QStringLiteral("id"), idOf(layer));
        xml.writeAttribute(QStringLiteral("name"), QString::fromUtf8(layer.title));
        xml.writeAttribute(QStringLiteral("providerKey"), QStringLiteral("spatialite"));
        xml.writeAttribute(QStringLiteral("source"), sourceOf(layer, hubName));
        xml.writeAttribute(QStringLiteral("checked"), QStringLiteral("Qt::Checked"));
        xml.writeAttribute(QStringLiteral("expanded"), QByteArray(layer.table) == "unit_areas" ? QStringLiteral("1") : QStringLiteral("0"));
    }
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("projectlayers"));
    for (const ProjectLayer &layer : kLayers)
        writeLayer(xml, layer, hubName);
    xml.writeEndElement();
    if (!extent.isNull())
        writeExtent(xml, extent);
    xml.writeStartElement(QStringLiteral("properties"));
    property(xml, "Paths", "Absolute", "bool", "false");
    property(xml, "SpatialRefSys", "ProjectionsEnabled", "int", "1");
    xml.writeEndElement();
    xml.writeEndElement();
    return bytes;
}

} // namespace inspect
