// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/zone_projection.h"

#include <proj.h>

#include <algorithm>
#include <cmath>

namespace inspect::app {

struct ZoneProjection::Handles {
    PJ_CONTEXT *context = proj_context_create();
    PJ *transform = nullptr;
    ~Handles()
    {
        proj_destroy(transform);
        proj_context_destroy(context);
    }
};

ZoneProjection::ZoneProjection(int centralMeridian) : mMeridian(centralMeridian), mHandles(std::make_unique<Handles>())
{
    proj_log_level(mHandles->context, PJ_LOG_NONE);
    // CGCS2000 has the axis and flattening of GRS80.
    const QByteArray pipeline = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=tmerc +lat_0=0 +k=1 "
                                "+x_0=500000 +y_0=0 +ellps=GRS80 +lon_0=" +
                                QByteArray::number(centralMeridian);
    mHandles->transform = proj_create(mHandles->context, pipeline.constData());
    Q_ASSERT(mHandles->transform);
}

ZoneProjection::~ZoneProjection() = default;

int ZoneProjection::meridianFor(double longitude)
{
    if (!std::isfinite(longitude))
        return 114;
    return 3 * static_cast<int>(std::clamp(std::lround(longitude / 3.0), 25L, 45L));
}

QString ZoneProjection::describe(int centralMeridian)
{
    return QStringLiteral("CGCS2000 / 3-degree Gauss-Kruger CM %1E (EPSG:%2)").arg(centralMeridian).arg(epsgOf(centralMeridian));
}

void ZoneProjection::forward(double *x, double *y, size_t count) const
{
    proj_trans_generic(mHandles->transform, PJ_FWD, x, sizeof(double), count, y, sizeof(double), count, nullptr, 0, 0, nullptr, 0, 0);
}

void ZoneProjection::inverse(double *x, double *y, size_t count) const
{
    proj_trans_generic(mHandles->transform, PJ_INV, x, sizeof(double), count, y, sizeof(double), count, nullptr, 0, 0, nullptr, 0, 0);
}

QPointF ZoneProjection::toMap(double lon, double lat) const
{
    forward(&lon, &lat, 1);
    return {lon, lat};
}

QPointF ZoneProjection::toLonLat(const QPointF &map) const
{
    double x = map.x();
    double y = map.y();
    inverse(&x, &y, 1);
    return {x, y};
}

} // namespace inspect::app
