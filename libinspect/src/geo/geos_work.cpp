// SPDX-License-Identifier: GPL-2.0-or-later
#include "geos_work.h"

#include <QCoreApplication>

namespace inspect::geo {

GeosWork &GeosWork::ofThread()
{
    thread_local GeosWork work;
    return work;
}

GeosWork::GeosWork() : mHandle(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(
        mHandle, [](const char *message, void *self) { static_cast<GeosWork *>(self)->mMessage = QString::fromUtf8(message); }, this);
    GEOSContext_setNoticeMessageHandler_r(
        mHandle, [](const char *, void *) {}, nullptr);
    mReader = GEOSWKBReader_create_r(mHandle);
    mWriter = GEOSWKBWriter_create_r(mHandle);
    GEOSWKBWriter_setOutputDimension_r(mHandle, mWriter, 2);
    GEOSWKBWriter_setByteOrder_r(mHandle, mWriter, GEOS_WKB_NDR);
    GEOSWKBWriter_setFlavor_r(mHandle, mWriter, GEOS_WKB_ISO);
}

GeosWork::~GeosWork()
{
    GEOSWKBReader_destroy_r(mHandle, mReader);
    GEOSWKBWriter_destroy_r(mHandle, mWriter);
    GEOS_finish_r(mHandle);
}

Result<GeosWork::Geometry> GeosWork::read(const QByteArray &wkb)
{
    mMessage.clear();
    Geometry geometry(GEOSWKBReader_read_r(mHandle, mReader, reinterpret_cast<const unsigned char *>(wkb.constData()), size_t(wkb.size())));
    if (!geometry)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A shape cannot be read (%1); draw or import it anew"),
                       {mMessage});
    return geometry;
}

QByteArray GeosWork::write(const GEOSGeometry &geometry)
{
    if (GEOSisEmpty_r(mHandle, &geometry) != 0)
        return {};
    size_t size = 0;
    unsigned char *bytes = GEOSWKBWriter_write_r(mHandle, mWriter, &geometry, &size);
    QByteArray wkb(reinterpret_cast<const char *>(bytes), qsizetype(bytes ? size : 0));
    GEOSFree_r(mHandle, bytes);
    return wkb;
}

void GeosWork::collect(const GEOSGeometry &geometry, int type, std::vector<GEOSGeometry *> &into) const
{
    const int own = GEOSGeomTypeId_r(mHandle, &geometry);
    if (own == type || (own == GEOS_LINEARRING && type == GEOS_LINESTRING)) {
        if (GEOSisEmpty_r(mHandle, &geometry) == 0)
            into.push_back(GEOSGeom_clone_r(mHandle, &geometry));
        return;
    }
    if (own < GEOS_MULTIPOINT)
        return;
    const int count = GEOSGetNumGeometries_r(mHandle, &geometry);
    for (int i = 0; i < count; ++i)
        collect(*GEOSGetGeometryN_r(mHandle, &geometry, i), type, into);
}

GeosWork::Geometry GeosWork::partsOf(const GEOSGeometry &geometry, int type)
{
    std::vector<GEOSGeometry *> parts;
    collect(geometry, type, parts);
    const int multi = type == GEOS_POLYGON ? GEOS_MULTIPOLYGON : type == GEOS_LINESTRING ? GEOS_MULTILINESTRING : GEOS_MULTIPOINT;
    return own(GEOSGeom_createCollection_r(mHandle, multi, parts.data(), unsigned(parts.size())));
}

int GeosWork::dimensionOf(const GEOSGeometry &geometry) const
{
    switch (GEOSGeomTypeId_r(mHandle, &geometry)) {
    case GEOS_POINT:
    case GEOS_MULTIPOINT: return 0;
    case GEOS_LINESTRING:
    case GEOS_LINEARRING:
    case GEOS_MULTILINESTRING: return 1;
    case GEOS_POLYGON:
    case GEOS_MULTIPOLYGON: return 2;
    default: break;
    }
    int common = -1;
    const int count = GEOSGetNumGeometries_r(mHandle, &geometry);
    for (int i = 0; i < count; ++i) {
        const int dimension = dimensionOf(*GEOSGetGeometryN_r(mHandle, &geometry, i));
        if (dimension < 0 || (i > 0 && dimension != common))
            return -1;
        common = dimension;
    }
    return common;
}

} // namespace inspect::geo
