// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>

namespace inspect::app {

/// The map's plane: a 3-degree Gauss–Krüger zone of CGCS2000 without zone prefix (EPSG:4534 at 75°E … 4554 at 135°E), easting and
/// northing in metres. Copies share nothing, so each thread uses its own; creating one needs no database.
class ZoneProjection {
public:
    /// `centralMeridian`: a multiple of 3, 75 … 135.
    explicit ZoneProjection(int centralMeridian = 114);
    ~ZoneProjection();
    ZoneProjection(const ZoneProjection &) = delete;
    ZoneProjection &operator=(const ZoneProjection &) = delete;

    /// The zone whose middle is nearest; longitudes outside China take the first or last one.
    [[nodiscard]] static int meridianFor(double longitude);
    [[nodiscard]] static int epsgOf(int centralMeridian) { return 4534 + (centralMeridian - 75) / 3; }
    /// "CGCS2000 / 3-degree Gauss-Kruger CM 114E (EPSG:4547)"
    [[nodiscard]] static QString describe(int centralMeridian);

    [[nodiscard]] int centralMeridian() const { return mMeridian; }
    /// Degrees to metres in place; what cannot be projected becomes infinite.
    void forward(double *x, double *y, size_t count) const;
    void inverse(double *x, double *y, size_t count) const;
    [[nodiscard]] QPointF toMap(double lon, double lat) const;
    [[nodiscard]] QPointF toLonLat(const QPointF &map) const;

private:
    struct Handles;
    int mMeridian;
    std::unique_ptr<Handles> mHandles;
};

} // namespace inspect::app
