// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/map_features.h"

#include "gdal_source.h"
#include "inspect/drawing_texts.h"

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace inspect {
namespace {

const char *const kTileDrivers[] = {"MBTiles", nullptr};
/// Local files of whole shapes.
const char *const kDrivers[] = {"GPKG", "ESRI Shapefile", "GeoJSON",      "LIBKML", "KML", "DXF", "SQLite", "FlatGeobuf", "GML",
                                "GPX",  "OpenFileGDB",    "MapInfo File", nullptr};
constexpr int kEpsgDegrees = 4490;

struct TransformDeleter {
    void operator()(OGRCoordinateTransformation *transform) const { OCTDestroyCoordinateTransformation(transform); }
};
using Transform = std::unique_ptr<OGRCoordinateTransformation, TransformDeleter>;

/// Between a layer's system and degrees; none where they are the same or the layer does not say its own.
Transform transformOf(const OGRSpatialReference *source, bool toDegrees)
{
    if (!source || source->IsGeographic())
        return {};
    OGRSpatialReference degrees;
    degrees.importFromEPSG(kEpsgDegrees);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference own(*source);
    own.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return Transform(toDegrees ? OGRCreateCoordinateTransformation(&own, &degrees) : OGRCreateCoordinateTransformation(&degrees, &own));
}

/// The box in the layer's own system.
std::optional<GeoBox> boxIn(const OGRSpatialReference *system, GeoBox box)
{
    const Transform there = transformOf(system, false);
    if (!there)
        return box;
    GeoBox out;
    if (!there->TransformBounds(box.west, box.south, box.east, box.north, &out.west, &out.south, &out.east, &out.north, 21))
        return std::nullopt;
    return std::isfinite(out.west + out.south + out.east + out.north) ? std::optional(out) : std::nullopt;
}

/// From the first column of these that says something, whatever its case: OpenStreetMap's, plain ones, and those of Chinese surveys
/// (administrative area, owning unit, road).
QString nameOf(const OGRFeature &feature)
{
    for (const char *field : {"name", "name:zh", "name_zh", "name_chn", "名称", "道路名称", "村名", "mc", "xzqmc", "qsdwmc", "text"}) {
        const int index = feature.GetFieldIndex(field);
        if (index < 0 || !feature.IsFieldSetAndNotNull(index))
            continue;
        if (const QString name = QString::fromUtf8(feature.GetFieldAsString(index)).simplified(); !name.isEmpty())
            return name;
    }
    return {};
}

std::optional<QByteArray> shapeOf(const OGRFeature &feature, OGRCoordinateTransformation *transform)
{
    const OGRGeometry *own = feature.GetGeometryRef();
    if (!own || own->IsEmpty())
        return std::nullopt;
    std::unique_ptr<OGRGeometry> geometry(own->getLinearGeometry());
    geometry->flattenTo2D();
    if (transform && geometry->transform(transform) != OGRERR_NONE)
        return std::nullopt;
    QByteArray wkb(qsizetype(geometry->WkbSize()), Qt::Uninitialized);
    if (geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char *>(wkb.data()), wkbVariantIso) != OGRERR_NONE)
        return std::nullopt;
    const auto stored = asStored(wkb);
    return stored && !stored->isEmpty() ? std::optional(*stored) : std::nullopt;
}

bool mayHold(const OGRLayer &layer, ShapeType shape)
{
    const OGRwkbGeometryType type = wkbFlatten(const_cast<OGRLayer &>(layer).GetGeomType());
    if (type == wkbUnknown || type == wkbGeometryCollection)
        return true;
    const ShapeType own = exchange::shapeTypeOf(type);
    return own == shape;
}

/// False: asked to stop.
bool readLayer(OGRLayer &layer, const OGRSpatialReference *system, const GeoBox &box, ShapeType shape, int most,
               const std::function<bool()> &goOn, QVector<MapFeature> &into)
{
    const auto window = boxIn(system, box);
    if (!window)
        return true;
    layer.SetSpatialFilterRect(window->west, window->south, window->east, window->north);
    const Transform back = transformOf(system, true);
    layer.ResetReading();
    for (int row = 0; into.size() < most; ++row) {
        if (row % 256 == 0 && goOn && !goOn())
            return false;
        const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
        if (!feature)
            break;
        const auto wkb = shapeOf(*feature, back.get());
        if (wkb && shapeTypeOf(*wkb) == shape)
            into.append({nameOf(*feature), *wkb});
    }
    return true;
}

} // namespace

bool isTileFile(const QString &path) { return path.endsWith(QLatin1String(".mbtiles"), Qt::CaseInsensitive); }

Result<QVector<MapFeature>> mapFeatures(const QString &path, const GeoBox &box, ShapeType shape, int most,
                                        const std::function<bool()> &goOn, const QString &crs)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The map file %1 is not there: put it back, or remove the layer"),
                       {path}, path);
    const exchange::GdalMessages quiet;
    GDALAllRegister();
    QVector<MapFeature> found;
    if (isTileFile(path) && shape != ShapeType::Line)
        return found;
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(readableDrawing(path).toUtf8().constData(),
                                                                 GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                                 isTileFile(path) ? kTileDrivers : kDrivers, nullptr, nullptr));
    if (!dataset)
        return found;
    OGRSpatialReference stated;
    const bool isStated = !crs.isEmpty() && stated.SetFromUserInput(crs.toUtf8().constData()) == OGRERR_NONE;
    for (int i = 0; i < dataset->GetLayerCount(); ++i) {
        OGRLayer *layer = dataset->GetLayer(i);
        if (layer && mayHold(*layer, shape) &&
            !readLayer(*layer, isStated ? &stated : layer->GetSpatialRef(), box, shape, most, goOn, found))
            return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "Reading the base map was cancelled"));
    }
    return found;
}

} // namespace inspect
