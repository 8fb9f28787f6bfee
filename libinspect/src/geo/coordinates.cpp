// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/coordinates.h"

#include <proj.h>

#include <cmath>
#include <numbers>

#include <QCoreApplication>

namespace inspect {
namespace {

constexpr int kFirstZone = 4534; // 75°E
constexpr int kLastZone = 4554;  // 135°E
constexpr double kFirstMeridian = 75;
constexpr double kZoneWidth = 3;

// The shift is defined on the Krasovsky ellipsoid and inside this box only.
constexpr double kShiftSemiMajorM = 6378245.0;
constexpr double kShiftEccentricity2 = 0.00669342162296594323;
constexpr GeoBox kShiftedArea{72.004, 0.8293, 137.8347, 55.8271};
constexpr double kBaiduTurns = std::numbers::pi * 3000.0 / 180.0;
constexpr int kReverseRounds = 12; // the error shrinks about a thousandfold a round; more are never needed
constexpr double kReverseEnoughDegrees = 1e-10;

bool isShifted(const GeoPoint &p)
{
    return p.lon >= kShiftedArea.west && p.lon <= kShiftedArea.east && p.lat >= kShiftedArea.south && p.lat <= kShiftedArea.north;
}

/// The waves that both directions of the shift share; `t` runs over the axis they follow.
double waves(double t, double a, double b, double c)
{
    using std::numbers::pi;
    return (20.0 * std::sin(t * pi) + 40.0 * std::sin(t / 3.0 * pi)) * 2.0 / 3.0 +
           (a * std::sin(t / 12.0 * pi) + b * std::sin(t / 30.0 * pi)) * c;
}

double ripple(double x)
{
    using std::numbers::pi;
    return (20.0 * std::sin(6.0 * x * pi) + 20.0 * std::sin(2.0 * x * pi)) * 2.0 / 3.0;
}

GeoPoint gcjFromWgs(const GeoPoint &p)
{
    if (!isShifted(p))
        return p;
    using std::numbers::pi;
    const double x = p.lon - 105.0;
    const double y = p.lat - 35.0;
    const double root = std::sqrt(std::abs(x));
    const double north =
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple(x) + waves(y, 160.0, 320.0, 2.0 / 3.0);
    const double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple(x) + waves(x, 150.0, 300.0, 2.0 / 3.0);
    const double phi = p.lat / 180.0 * pi;
    const double w2 = 1.0 - kShiftEccentricity2 * std::sin(phi) * std::sin(phi);
    const double meridianM = kShiftSemiMajorM * (1.0 - kShiftEccentricity2) / (w2 * std::sqrt(w2));
    const double parallelM = kShiftSemiMajorM / std::sqrt(w2) * std::cos(phi);
    return {p.lon + east * 180.0 / (parallelM * pi), p.lat + north * 180.0 / (meridianM * pi)};
}

GeoPoint wgsFromGcj(const GeoPoint &p)
{
    GeoPoint guess = p;
    for (int i = 0; i < kReverseRounds; ++i) {
        const GeoPoint there = gcjFromWgs(guess);
        const double lonError = p.lon - there.lon;
        const double latError = p.lat - there.lat;
        guess = {guess.lon + lonError, guess.lat + latError};
        if (std::abs(lonError) + std::abs(latError) < kReverseEnoughDegrees)
            break;
    }
    return guess;
}

GeoPoint bdFromGcj(const GeoPoint &p)
{
    const double z = std::hypot(p.lon, p.lat) + 0.00002 * std::sin(p.lat * kBaiduTurns);
    const double theta = std::atan2(p.lat, p.lon) + 0.000003 * std::cos(p.lon * kBaiduTurns);
    return {z * std::cos(theta) + 0.0065, z * std::sin(theta) + 0.006};
}

GeoPoint gcjFromBd(const GeoPoint &p)
{
    GeoPoint guess{p.lon - 0.0065, p.lat - 0.006};
    for (int i = 0; i < kReverseRounds; ++i) {
        const GeoPoint there = bdFromGcj(guess);
        const double lonError = p.lon - there.lon;
        const double latError = p.lat - there.lat;
        guess = {guess.lon + lonError, guess.lat + latError};
        if (std::abs(lonError) + std::abs(latError) < kReverseEnoughDegrees)
            break;
    }
    return guess;
}

} // namespace

GeoPoint toCgcs2000(const GeoPoint &place, Datum from)
{
    switch (from) {
    case Datum::Cgcs2000: return place;
    case Datum::Gcj02: return wgsFromGcj(place);
    case Datum::Bd09: return isShifted(place) ? wgsFromGcj(gcjFromBd(place)) : place;
    }
    return place;
}

GeoPoint fromCgcs2000(const GeoPoint &place, Datum to)
{
    switch (to) {
    case Datum::Cgcs2000: return place;
    case Datum::Gcj02: return gcjFromWgs(place);
    case Datum::Bd09: return isShifted(place) ? bdFromGcj(gcjFromWgs(place)) : place;
    }
    return place;
}

std::optional<int> zoneFor(double lon)
{
    const double number = std::floor((lon - kFirstMeridian + kZoneWidth / 2) / kZoneWidth);
    if (!(number >= 0 && number <= kLastZone - kFirstZone)) {
        if (lon == kFirstMeridian + kZoneWidth * (kLastZone - kFirstZone) + kZoneWidth / 2)
            return kLastZone;
        return std::nullopt;
    }
    return kFirstZone + int(number);
}

std::optional<double> centralMeridian(int epsg)
{
    if (epsg < kFirstZone || epsg > kLastZone)
        return std::nullopt;
    return kFirstMeridian + kZoneWidth * (epsg - kFirstZone);
}

struct ZoneTransform::Data {
    int epsg = 0;
    PJ_CONTEXT *context = nullptr;
    PJ *projection = nullptr;

    Data() = default;
    Data(const Data &) = delete;
    Data &operator=(const Data &) = delete;
    ~Data()
    {
        proj_destroy(projection);
        proj_context_destroy(context);
    }
};

ZoneTransform::ZoneTransform(std::unique_ptr<Data> data) : d(std::move(data)) {}
ZoneTransform::~ZoneTransform() = default;
ZoneTransform::ZoneTransform(ZoneTransform &&) noexcept = default;
ZoneTransform &ZoneTransform::operator=(ZoneTransform &&) noexcept = default;

Result<ZoneTransform> ZoneTransform::open(int epsg)
{
    const auto meridian = centralMeridian(epsg);
    if (!meridian)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "EPSG:%1 is not a 3-degree zone; use EPSG:4534 to EPSG:4554"),
                       {QString::number(epsg)});
    auto data = std::make_unique<Data>();
    data->epsg = epsg;
    data->context = proj_context_create();
    proj_log_func(data->context, nullptr, [](void *, int, const char *) {});
    // Written out, so that no database is read: CGCS2000's ellipsoid is GRS80, the zones have scale 1 and 500 km false easting.
    const QByteArray steps = QStringLiteral("+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=tmerc "
                                            "+lat_0=0 +lon_0=%1 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80")
                                 .arg(*meridian)
                                 .toLatin1();
    data->projection = proj_create(data->context, steps.constData());
    if (!data->projection)
        return failure(
            ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "The projection of EPSG:%1 cannot be set up: %2"),
            {QString::number(epsg), QString::fromUtf8(proj_context_errno_string(data->context, proj_context_errno(data->context)))});
    return ZoneTransform(std::move(data));
}

int ZoneTransform::epsg() const { return d->epsg; }

MapPoint ZoneTransform::toMap(const GeoPoint &place) const
{
    const PJ_COORD out = proj_trans(d->projection, PJ_FWD, proj_coord(place.lon, place.lat, 0, 0));
    return {out.xy.x, out.xy.y};
}

GeoPoint ZoneTransform::toGeo(const MapPoint &place) const
{
    const PJ_COORD out = proj_trans(d->projection, PJ_INV, proj_coord(place.x, place.y, 0, 0));
    return {out.xy.x, out.xy.y};
}

Result<QByteArray> ZoneTransform::toMap(const QByteArray &wkb) const
{
    return withVertices(wkb, [this](double &x, double &y) {
        const MapPoint there = toMap(GeoPoint{x, y});
        x = there.x;
        y = there.y;
    });
}

Result<QByteArray> ZoneTransform::toGeo(const QByteArray &wkb) const
{
    return withVertices(wkb, [this](double &x, double &y) {
        const GeoPoint there = toGeo(MapPoint{x, y});
        x = there.lon;
        y = there.lat;
    });
}

} // namespace inspect
