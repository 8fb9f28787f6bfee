// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/base_features.h"

#include "gis/gdal_handle.h"
#include "inspect/drawing_texts.h"

#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <cmath>

namespace inspect::app {

namespace {

constexpr double kMetresPerDegree = 111320;
constexpr int kMostRead = 200; ///< features of one layer near one place
constexpr size_t kMostOpen = 12;

struct FeatureDestroyer {
    void operator()(void *feature) const { OGR_F_Destroy(static_cast<OGRFeatureH>(feature)); }
};
struct GeometryDestroyer {
    void operator()(void *geometry) const { OGR_G_DestroyGeometry(static_cast<OGRGeometryH>(geometry)); }
};
using Geometry = std::unique_ptr<void, GeometryDestroyer>;

QString text(OGRFeatureH feature, const char *field)
{
    const int index = OGR_F_GetFieldIndex(feature, field);
    return index < 0 || !OGR_F_IsFieldSetAndNotNull(feature, index) ? QString() : QString::fromUtf8(OGR_F_GetFieldAsString(feature, index));
}

QString sortOf(OGRFeatureH feature)
{
    for (const char *field :
         {"highway", "railway", "waterway", "natural", "landuse", "leisure", "building", "place", "boundary", "class", "kind"}) {
        if (const QString value = text(feature, field); !value.isEmpty())
            return value == QLatin1String("yes") ? QString::fromLatin1(field) : value;
    }
    return {};
}

} // namespace

struct BaseFeatureReader::Open {
    Source source;
    GdalHandle dataset;

    void look(OGRLayerH layer, double lon, double lat, double toleranceM, QVector<BaseFeature> &found) const
    {
        OGRSpatialReferenceH degrees = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(degrees, 4490);
        OSRSetAxisMappingStrategy(degrees, OAMS_TRADITIONAL_GIS_ORDER);
        OGRSpatialReferenceH own = OGR_L_GetSpatialRef(layer);
        OGRSpatialReferenceH given = nullptr;
        if (!source.crs.isEmpty()) {
            given = OSRNewSpatialReference(nullptr);
            OSRSetFromUserInput(given, source.crs.toUtf8().constData());
            OSRSetAxisMappingStrategy(given, OAMS_TRADITIONAL_GIS_ORDER);
            own = given;
        }
        OGRCoordinateTransformationH there = own && !OSRIsSame(own, degrees) ? OCTNewCoordinateTransformation(degrees, own) : nullptr;
        double x = lon;
        double y = lat;
        if (!there || OCTTransform(there, 1, &x, &y, nullptr)) {
            const bool inDegrees = !own || OSRIsGeographic(own);
            const double reach = inDegrees ? toleranceM / kMetresPerDegree : toleranceM;
            // A degree of longitude is shorter: distances are measured with x drawn together.
            const double squeeze = inDegrees ? std::cos(lat * M_PI / 180) : 1;
            read(layer, x, y, reach, squeeze, inDegrees ? kMetresPerDegree : 1, found);
        }
        if (there)
            OCTDestroyCoordinateTransformation(there);
        if (given)
            OSRDestroySpatialReference(given);
        OSRDestroySpatialReference(degrees);
    }

    static void read(OGRLayerH layer, double x, double y, double reach, double squeeze, double metres, QVector<BaseFeature> &found)
    {
        OGR_L_SetSpatialFilterRect(layer, x - reach / squeeze, y - reach, x + reach / squeeze, y + reach);
        OGR_L_ResetReading(layer);
        const Geometry place(OGR_G_CreateGeometry(wkbPoint));
        OGR_G_SetPoint_2D(static_cast<OGRGeometryH>(place.get()), 0, x, y);
        for (int i = 0; i < kMostRead; ++i) {
            const std::unique_ptr<void, FeatureDestroyer> row(OGR_L_GetNextFeature(layer));
            if (!row)
                break;
            auto *feature = static_cast<OGRFeatureH>(row.get());
            OGRGeometryH shape = OGR_F_GetGeometryRef(feature);
            const double away = shape ? OGR_G_Distance(shape, static_cast<OGRGeometryH>(place.get())) : -1;
            const BaseFeature one{QString::fromUtf8(OGR_L_GetName(layer)), text(feature, "name"), sortOf(feature), away * metres};
            if (away >= 0 && away <= reach && !(one.name.isEmpty() && one.sort.isEmpty()))
                found.append(one);
        }
        OGR_L_SetSpatialFilter(layer, nullptr);
    }
};

BaseFeatureReader::BaseFeatureReader() = default;
BaseFeatureReader::~BaseFeatureReader() = default;

BaseFeatureReader::Open *BaseFeatureReader::opened(const Source &source)
{
    const auto known = std::find_if(mOpen.begin(), mOpen.end(), [&](const auto &open) { return open->source == source; });
    if (known != mOpen.end())
        return known->get();
    auto open = std::make_unique<Open>();
    open->source = source;
    open->dataset = openWithGdal(readableDrawing(source.path), GDAL_OF_VECTOR);
    if (mOpen.size() >= kMostOpen)
        mOpen.erase(mOpen.begin());
    mOpen.push_back(std::move(open));
    return mOpen.back().get();
}

QVector<BaseFeature> BaseFeatureReader::at(const QVector<Source> &sources, double lon, double lat, double toleranceM, int most)
{
    QVector<BaseFeature> found;
    for (const Source &source : sources) {
        const Open *open = opened(source);
        if (!open->dataset)
            continue;
        for (int i = 0; i < GDALDatasetGetLayerCount(open->dataset.get()); ++i)
            open->look(GDALDatasetGetLayer(open->dataset.get(), i), lon, lat, toleranceM, found);
    }
    // What has a name says more than what is a little nearer; within an area everything is at distance 0.
    std::stable_sort(found.begin(), found.end(), [](const BaseFeature &a, const BaseFeature &b) {
        return a.name.isEmpty() != b.name.isEmpty() ? b.name.isEmpty() : a.distanceM < b.distanceM;
    });
    QVector<BaseFeature> chosen;
    for (const BaseFeature &one : std::as_const(found)) {
        const bool isTwin = std::any_of(chosen.cbegin(), chosen.cend(),
                                        [&](const BaseFeature &other) { return other.name == one.name && other.sort == one.sort; });
        if (!isTwin && chosen.size() < most)
            chosen.append(one);
    }
    return chosen;
}

} // namespace inspect::app
