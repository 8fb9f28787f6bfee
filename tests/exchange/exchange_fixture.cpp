// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace inspect::test {

SourceRow row(const char *name, const char *code, const char *wkt)
{
    return {{QString::fromUtf8(name), QString::fromLatin1(code)}, QString::fromLatin1(wkt)};
}

ImportPlan ImportTown::plan(const QString &path) const
{
    ImportPlan made;
    made.path = path;
    made.kind = QStringLiteral("village");
    made.fields.name = QStringLiteral("name");
    made.fields.code = QStringLiteral("code");
    return made;
}

bool writeSource(const QString &path, const SourceFile &file)
{
    GDALAllRegister();
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName(file.driver.toUtf8().constData());
    if (driver == nullptr)
        return false;
    const std::unique_ptr<GDALDataset> data(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!data)
        return false;
    OGRSpatialReference crs;
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (file.epsg != 0 && crs.importFromEPSG(file.epsg) != OGRERR_NONE)
        return false;
    const OGRwkbGeometryType type = file.sortOfShape == "polygon" ? wkbPolygon
                                    : file.sortOfShape == "line"  ? wkbLineString
                                    : file.sortOfShape == "point" ? wkbPoint
                                    : file.sortOfShape == "none"  ? wkbNone
                                                                  : wkbUnknown;
    CPLStringList options;
    for (const QString &option : file.options)
        options.AddString(option.toUtf8().constData());
    OGRLayer *layer = data->CreateLayer(file.layer.toUtf8().constData(), file.epsg != 0 ? &crs : nullptr, type, options.List());
    if (layer == nullptr)
        return false;
    for (const QString &name : file.fields) {
        OGRFieldDefn field(name.toUtf8().constData(), OFTString);
        field.SetWidth(80);
        if (layer->CreateField(&field) != OGRERR_NONE)
            return false;
    }
    for (const SourceRow &row : file.rows) {
        OGRFeature feature(layer->GetLayerDefn());
        for (int i = 0; i < int(row.texts.size()); ++i)
            feature.SetField(i, row.texts.at(i).toUtf8().constData());
        if (!row.wkt.isEmpty()) {
            OGRGeometry *geometry = nullptr;
            if (OGRGeometryFactory::createFromWkt(row.wkt.toLatin1().constData(), nullptr, &geometry) != OGRERR_NONE)
                return false;
            feature.SetGeometryDirectly(geometry);
        }
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return true;
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QImage noisyImage(int width, int height, quint32 seed)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<quint32 *>(image.scanLine(y));
        random.fillRange(line, width);
        for (int x = 0; x < width; ++x)
            line[x] |= 0xFF000000U;
    }
    return image;
}

QString sharedData()
{
    const QString stated = qEnvironmentVariable("SHIRONG_SHARED_DATA");
    const QDir folder(stated.isEmpty() ? QStringLiteral(SHIRONG_SOURCE_DIR "/../shared/data") : stated);
    return folder.exists() ? folder.absolutePath() : QString();
}

QByteArray zipMember(const QString &zip, const QString &member)
{
    const QByteArray path = ("/vsizip/{" + zip + "}/" + member).toUtf8();
    vsi_l_offset size = 0;
    GByte *bytes = nullptr;
    if (VSIIngestFile(nullptr, path.constData(), &bytes, &size, -1) == 0)
        return {};
    const QByteArray content(reinterpret_cast<const char *>(bytes), qsizetype(size));
    VSIFree(bytes);
    return content;
}

} // namespace inspect::test
