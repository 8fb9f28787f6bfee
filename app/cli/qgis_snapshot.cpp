// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/qgis_snapshot.h"

#include "cli/bench_picture.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QXmlStreamWriter>

namespace inspect::app {

namespace {

constexpr int kServerStartMs = 10000;
const QString kLayer = QStringLiteral("units_coloured_by_stars"); ///< QGIS takes no id of ten letters or fewer

/// An element with attributes and without content.
void writeEmpty(QXmlStreamWriter &xml, const QString &name, const QVector<std::pair<QString, QString>> &attributes)
{
    xml.writeEmptyElement(name);
    for (const auto &[key, value] : attributes)
        xml.writeAttribute(key, value);
}

void writeCrs(QXmlStreamWriter &xml, const QString &around)
{
    xml.writeStartElement(around);
    xml.writeStartElement(QStringLiteral("spatialrefsys"));
    xml.writeTextElement(QStringLiteral("authid"), QStringLiteral("EPSG:4490"));
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeCanvas(QXmlStreamWriter &xml, const QRectF &extent)
{
    xml.writeStartElement(QStringLiteral("mapcanvas"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("theMapCanvas"));
    xml.writeTextElement(QStringLiteral("units"), QStringLiteral("degrees"));
    xml.writeStartElement(QStringLiteral("extent"));
    const std::pair<const char *, double> edges[] = {
        {"xmin", extent.left()}, {"ymin", extent.top()}, {"xmax", extent.right()}, {"ymax", extent.bottom()}};
    for (const auto &[name, value] : edges)
        xml.writeTextElement(QString::fromLatin1(name), QString::number(value, 'f', 9));
    xml.writeEndElement();
    writeCrs(xml, QStringLiteral("destinationsrs"));
    xml.writeEndElement();
}

/// One colour for each number of stars, as our own map has them, with thin grey outlines.
void writeColours(QXmlStreamWriter &xml)
{
    const auto fills = starFills();
    xml.writeStartElement(QStringLiteral("renderer-v2"));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("categorizedSymbol"));
    xml.writeAttribute(QStringLiteral("attr"), QStringLiteral("stars"));
    xml.writeStartElement(QStringLiteral("categories"));
    for (qsizetype i = 0; i < fills.size(); ++i)
        writeEmpty(xml, QStringLiteral("category"),
                   {{QStringLiteral("symbol"), QString::number(i)},
                    {QStringLiteral("value"), fills[i].first},
                    {QStringLiteral("label"), fills[i].first},
                    {QStringLiteral("type"), QStringLiteral("string")},
                    {QStringLiteral("render"), QStringLiteral("true")}});
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("symbols"));
    for (qsizetype i = 0; i < fills.size(); ++i) {
        xml.writeStartElement(QStringLiteral("symbol"));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("fill"));
        xml.writeAttribute(QStringLiteral("name"), QString::number(i));
        xml.writeStartElement(QStringLiteral("layer"));
        xml.writeAttribute(QStringLiteral("class"), QStringLiteral("SimpleFill"));
        const QColor fill = fills[i].second;
        const std::pair<const char *, QString> properties[] = {
            {"color", QStringLiteral("%1,%2,%3,255").arg(fill.red()).arg(fill.green()).arg(fill.blue())},
            {"outline_color", QStringLiteral("70,70,70,255")},
            {"outline_width", QStringLiteral("1")},
            {"outline_width_unit", QStringLiteral("Pixel")}};
        for (const auto &[key, value] : properties)
            writeEmpty(xml, QStringLiteral("prop"), {{QStringLiteral("k"), QString::fromLatin1(key)}, {QStringLiteral("v"), value}});
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeLayer(QXmlStreamWriter &xml, const QgisSnapshot::Layer &layer)
{
    xml.writeStartElement(QStringLiteral("projectlayers"));
    xml.writeStartElement(QStringLiteral("maplayer"));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("vector"));
    xml.writeAttribute(QStringLiteral("geometry"), QStringLiteral("Polygon"));
    xml.writeTextElement(QStringLiteral("id"), kLayer);
    xml.writeTextElement(QStringLiteral("datasource"), QStringLiteral("dbname='%1' table=\"%2\" (geom)").arg(layer.file, layer.table));
    xml.writeTextElement(QStringLiteral("layername"), layer.table);
    writeCrs(xml, QStringLiteral("srs"));
    xml.writeStartElement(QStringLiteral("provider"));
    xml.writeAttribute(QStringLiteral("encoding"), QStringLiteral("UTF-8"));
    xml.writeCharacters(QStringLiteral("spatialite"));
    xml.writeEndElement();
    writeColours(xml);
    xml.writeEndElement();
    xml.writeEndElement();
}

Status writeProject(const QString &path, const QgisSnapshot::Layer &layer)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, "%1 cannot be written", {path});
    QXmlStreamWriter xml(&file);
    xml.writeStartElement(QStringLiteral("qgis"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("3.22.0"));
    xml.writeAttribute(QStringLiteral("projectname"), QStringLiteral("start"));
    writeCrs(xml, QStringLiteral("projectCrs"));
    xml.writeStartElement(QStringLiteral("layer-tree-group"));
    writeEmpty(xml, QStringLiteral("layer-tree-layer"),
               {{QStringLiteral("id"), kLayer},
                {QStringLiteral("name"), layer.table},
                {QStringLiteral("checked"), QStringLiteral("Qt::Checked")}});
    xml.writeEndElement();
    writeCanvas(xml, layer.extent);
    writeLayer(xml, layer);
    xml.writeEndDocument();
    return xml.hasError() ? failure(ErrorCode::Io, "%1 cannot be written", {path}) : Status();
}

} // namespace

BenchScreen::BenchScreen() : mDisplay(qEnvironmentVariable("DISPLAY"))
{
    const QString server = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
    if (!mDisplay.isEmpty() || server.isEmpty())
        return;
    mServer.start(server, {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                           QStringLiteral("%1x%2x24").arg(kBenchPicture.width()).arg(kBenchPicture.height()), QStringLiteral("-nolisten"),
                           QStringLiteral("tcp"), QStringLiteral("-noreset")});
    if (mServer.waitForReadyRead(kServerStartMs))
        mDisplay = QLatin1Char(':') + QString::fromLatin1(mServer.readAllStandardOutput().trimmed());
}

BenchScreen::~BenchScreen()
{
    mServer.terminate();
    mServer.waitForFinished();
}

QProcessEnvironment BenchScreen::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_QPA_PLATFORM")); // "offscreen" for ourselves
    environment.insert(QStringLiteral("DISPLAY"), mDisplay);
    return environment;
}

QString QgisSnapshot::program() { return QStandardPaths::findExecutable(QStringLiteral("qgis")); }

Result<std::unique_ptr<QgisSnapshot>> QgisSnapshot::prepare(const Layer &layer, const BenchScreen &screen)
{
    std::unique_ptr<QgisSnapshot> made(new QgisSnapshot);
    const QString project = made->mFolder.filePath(QStringLiteral("start.qgs"));
    if (Status written = writeProject(project, layer); !written)
        return tl::make_unexpected(written.error());
    const auto size = [](int pixels) { return QString::number(pixels); };
    made->mChild.name = QStringLiteral("qgis_snapshot");
    made->mChild.program = program();
    made->mChild.arguments = {QStringLiteral("--nologo"),        QStringLiteral("--noversioncheck"),
                              QStringLiteral("--noplugins"),     QStringLiteral("--nocustomization"),
                              QStringLiteral("--profiles-path"), made->mFolder.path(),
                              QStringLiteral("--project"),       project,
                              QStringLiteral("--snapshot"),      made->picture(),
                              QStringLiteral("--width"),         size(kBenchPicture.width()),
                              QStringLiteral("--height"),        size(kBenchPicture.height())};
    made->mChild.environment = screen.environment();
    // Its own folder first, so that it finds the Python it was built for, whatever other ones are about.
    made->mChild.environment.insert(QStringLiteral("PATH"), QFileInfo(program()).absolutePath() + QLatin1Char(':') +
                                                                made->mChild.environment.value(QStringLiteral("PATH")));
    made->mChild.environment.insert(QStringLiteral("TMPDIR"), made->mFolder.path()); // it leaves some behind
    made->mChild.fineExits = {0, 1};                                                 // it ends with 1 after a picture, too
    return made;
}

} // namespace inspect::app
