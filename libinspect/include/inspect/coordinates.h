// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/geometry.h"

#include <memory>

namespace inspect {

/// Metres east and north in a 3-degree Gauss–Krüger zone without prefix.
struct MapPoint {
    double x = 0;
    double y = 0;
    bool operator==(const MapPoint &) const = default;
};

/// What a pair of degrees refers to. WGS 84 is taken as equal to CGCS2000. Gcj02: Amap, Tencent; Bd09: Baidu.
enum class Datum { Cgcs2000, Gcj02, Bd09 };

/// To CGCS2000; good to 0.1 m and better. Outside mainland China's mapping area, where no shift is applied, nothing changes.
[[nodiscard]] GeoPoint toCgcs2000(const GeoPoint &place, Datum from);
[[nodiscard]] GeoPoint fromCgcs2000(const GeoPoint &place, Datum to);

/// EPSG:4534 (75°E) … 4554 (135°E): the zone whose meridian is nearest; none outside 73.5°–136.5° E.
[[nodiscard]] std::optional<int> zoneFor(double lon);
/// Degrees east of such a zone's central meridian; none for another code.
[[nodiscard]] std::optional<double> centralMeridian(int epsg);

/// Between EPSG:4490 and one zone. Bound to the thread that uses it first.
class ZoneTransform {
public:
    [[nodiscard]] static Result<ZoneTransform> open(int epsg);
    ~ZoneTransform();
    ZoneTransform(ZoneTransform &&) noexcept;
    ZoneTransform &operator=(ZoneTransform &&) noexcept;

    [[nodiscard]] int epsg() const;
    /// Not finite where the zone does not reach.
    [[nodiscard]] MapPoint toMap(const GeoPoint &place) const;
    [[nodiscard]] GeoPoint toGeo(const MapPoint &place) const;
    [[nodiscard]] Result<QByteArray> toMap(const QByteArray &wkb) const;
    [[nodiscard]] Result<QByteArray> toGeo(const QByteArray &wkb) const;

private:
    struct Data;
    explicit ZoneTransform(std::unique_ptr<Data> data);
    std::unique_ptr<Data> d;
};

/// A place as people write or paste it: "116.3,39.9", "39.9 116.3" (the order is told by what lies in China, else longitude comes
/// first), "39°54′N 116°18′E", "北纬39°54′ 东经116°18′", or a WKT shape in degrees, of which `wkb` holds all and `place` a point on it.
struct WrittenPlace {
    GeoPoint place;
    QByteArray wkb; ///< empty unless WKT
};
[[nodiscard]] Result<WrittenPlace> parsePlace(const QString &text, Datum datum = Datum::Cgcs2000);

} // namespace inspect
