// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/merge.h"

#include <geos_c.h>

#include <cmath>
#include <limits>
#include <memory>

namespace inspect {

namespace {

void silent(const char *, void *) {}

struct Geos {
    Geos() : handle(GEOS_init_r())
    {
        GEOSContext_setErrorMessageHandler_r(handle, silent, nullptr);
        GEOSContext_setNoticeMessageHandler_r(handle, silent, nullptr);
    }
    ~Geos() { GEOS_finish_r(handle); }
    Geos(const Geos &) = delete;
    Geos &operator=(const Geos &) = delete;

    GEOSContextHandle_t handle;
};

constexpr double kMetresPerDegree = 111'320.0; // along a meridian; near enough to judge a decimetre

/// Degrees to metres on the spot: x by the cosine of the first shape's latitude.
int toMetres(double *x, double *y, void *cosine)
{
    *x *= kMetresPerDegree * *static_cast<double *>(cosine);
    *y *= kMetresPerDegree;
    return 1;
}

} // namespace

double shapeDistanceM(const QByteArray &wkbA, const QByteArray &wkbB)
{
    constexpr double kFar = std::numeric_limits<double>::infinity();
    const Geos geos;
    const auto destroy = [&geos](GEOSGeometry *geometry) { GEOSGeom_destroy_r(geos.handle, geometry); };
    using Geometry = std::unique_ptr<GEOSGeometry, decltype(destroy)>;
    const auto read = [&](const QByteArray &wkb) {
        return Geometry(GEOSGeomFromWKB_buf_r(geos.handle, reinterpret_cast<const unsigned char *>(wkb.constData()), size_t(wkb.size())),
                        destroy);
    };
    const Geometry a = read(wkbA);
    const Geometry b = read(wkbB);
    double latitude = 0;
    if (!a || !b || GEOSGeom_getYMin_r(geos.handle, a.get(), &latitude) == 0)
        return kFar;
    double cosine = std::cos(latitude * M_PI / 180);
    const auto scaled = [&](const Geometry &geometry) {
        return Geometry(GEOSGeom_transformXY_r(geos.handle, geometry.get(), toMetres, &cosine), destroy);
    };
    const Geometry metresA = scaled(a);
    const Geometry metresB = scaled(b);
    double distance = 0; // both ways
    if (!metresA || !metresB || GEOSHausdorffDistance_r(geos.handle, metresA.get(), metresB.get(), &distance) == 0)
        return kFar;
    return distance;
}

} // namespace inspect
