// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <geos_c.h>

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace inspect::geo {

/// One GEOS context a thread, with what it last complained about. GEOS prints nothing by itself.
class GeosWork {
public:
    [[nodiscard]] static GeosWork &ofThread();
    GeosWork(const GeosWork &) = delete;
    GeosWork &operator=(const GeosWork &) = delete;
    ~GeosWork();

    struct GeometryDeleter {
        void operator()(GEOSGeometry *geometry) const { GEOSGeom_destroy_r(ofThread().mHandle, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;
    struct PreparedDeleter {
        void operator()(const GEOSPreparedGeometry *prepared) const { GEOSPreparedGeom_destroy_r(ofThread().mHandle, prepared); }
    };
    using Prepared = std::unique_ptr<const GEOSPreparedGeometry, PreparedDeleter>;

    [[nodiscard]] GEOSContextHandle_t handle() const { return mHandle; }
    [[nodiscard]] Result<Geometry> read(const QByteArray &wkb);
    [[nodiscard]] QByteArray write(const GEOSGeometry &geometry);
    [[nodiscard]] Geometry own(GEOSGeometry *geometry) const { return Geometry(geometry); }
    [[nodiscard]] QString lastMessage() const { return mMessage; }

    /// The parts of one type (GEOS_POINT, GEOS_LINESTRING or GEOS_POLYGON) as a multi-geometry, at any depth of collections.
    [[nodiscard]] Geometry partsOf(const GEOSGeometry &geometry, int type);
    /// 0, 1 or 2 for points, lines, areas; -1 for a mix or nothing.
    [[nodiscard]] int dimensionOf(const GEOSGeometry &geometry) const;

private:
    GeosWork();
    void collect(const GEOSGeometry &geometry, int type, std::vector<GEOSGeometry *> &into) const;

    GEOSContextHandle_t mHandle;
    GEOSWKBReader *mReader;
    GEOSWKBWriter *mWriter;
    QString mMessage;
};

} // namespace inspect::geo
