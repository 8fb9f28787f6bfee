// SPDX-License-Identifier: GPL-2.0-or-later
#include "demo_parts.h"

#include <QFile>

#include <cpl_vsi.h>
#include <gdal_utils.h>

namespace inspect {

namespace {

/// One GeoJSON document as a layer of the GeoPackage; the first makes the file.
bool addLayer(const QString &name, const QByteArray &target, bool isFirst)
{
    const QByteArray source = "/vsimem/shirong-demo-" + name.toUtf8() + ".geojson";
    QByteArray bytes = demoDrawing(name); // read only: GDAL does not own it
    VSILFILE *memory = VSIFileFromMemBuffer(source.constData(), reinterpret_cast<GByte *>(const_cast<char *>(bytes.constData())),
                                            vsi_l_offset(bytes.size()), FALSE);
    if (memory == nullptr)
        return false;
    VSIFCloseL(memory);
    const QByteArray layer = name.toUtf8();
    const char *arguments[] = {"-f", "GPKG", "-a_srs", "EPSG:4490", "-nln", layer.constData(), isFirst ? "-overwrite" : "-update", nullptr};
    GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(const_cast<char **>(arguments), nullptr);
    GDALDatasetH read = GDALOpenEx(source.constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr);
    bool ok = read != nullptr;
    if (ok) {
        int misused = 0;
        GDALDatasetH written = GDALVectorTranslate(target.constData(), nullptr, 1, &read, options, &misused);
        ok = written != nullptr && misused == 0;
        if (written != nullptr)
            GDALClose(written);
        GDALClose(read);
    }
    GDALVectorTranslateOptionsFree(options);
    VSIUnlink(source.constData());
    return ok;
}

} // namespace

Status writeDemoBaseMap(const QString &path)
{
    GDALAllRegister();
    const QStringList layers{QStringLiteral("landuse"),   QStringLiteral("water"), QStringLiteral("waterways"),
                             QStringLiteral("buildings"), QStringLiteral("roads"), QStringLiteral("places")};
    for (const QString &layer : layers)
        if (!addLayer(layer, QFile::encodeName(path), layer == layers.first()))
            return failure(ErrorCode::Io,
                           QT_TRANSLATE_NOOP("Error", "The base map could not be written. Is there room, and may you write there?"), {},
                           path);
    return {};
}

} // namespace inspect
