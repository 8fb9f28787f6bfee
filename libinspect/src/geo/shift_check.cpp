// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/shift_check.h"

#include "inspect/geodesic.h"
#include "inspect/shape_edit.h"

#include "geos_work.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inspect {
namespace {

using geo::GeosWork;

constexpr int kMostCorners = 1500;
constexpr int kLeastCorners = 8;
constexpr double kClearlyBetter = 0.5; ///< of the distance before: what is left after a true correction
constexpr double kLeastGainM = 10;
constexpr double kMetresPerDegree = 111'320;

/// Every n-th corner of the layer, so that at most kMostCorners are measured.
QVector<GeoPoint> sampleOf(const QVector<QByteArray> &layer)
{
    QVector<GeoPoint> all;
    for (const QByteArray &wkb : layer) {
        if (const auto corners = cornersOf(wkb))
            all += *corners;
    }
    const qsizetype step = std::max<qsizetype>(1, all.size() / kMostCorners);
    QVector<GeoPoint> sample;
    for (qsizetype i = 0; i < all.size(); i += step)
        sample.append(all[i]);
    return sample;
}

class Roads {
public:
    /// `latitude`: degrees of longitude are shrunk by its cosine, so that distances are true enough to compare.
    Roads(const QVector<QByteArray> &roads, double latitude) : mShrink(std::cos(latitude * std::numbers::pi / 180))
    {
        std::vector<GEOSGeometry *> parts;
        for (const QByteArray &road : roads) {
            const auto flat = withVertices(road, [this](double &x, double &) { x *= mShrink; });
            auto line = flat ? mWork.read(*flat) : Result<GeosWork::Geometry>(tl::unexpected(flat.error()));
            if (line)
                parts.push_back(line->release());
        }
        mCount = int(parts.size());
        mAll = mWork.own(GEOSGeom_createCollection_r(mWork.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(), unsigned(parts.size())));
        mPrepared.reset(GEOSPrepare_r(mWork.handle(), mAll.get()));
    }

    [[nodiscard]] bool isEmpty() const { return mCount == 0; }

    [[nodiscard]] double medianM(const QVector<GeoPoint> &corners, Datum datum) const
    {
        std::vector<double> away;
        for (const GeoPoint &corner : corners) {
            const GeoPoint at = toCgcs2000(corner, datum);
            const auto point = mWork.own(GEOSGeom_createPointFromXY_r(mWork.handle(), at.lon * mShrink, at.lat));
            double distance = 0;
            if (GEOSPreparedDistance_r(mWork.handle(), mPrepared.get(), point.get(), &distance) == 1)
                away.push_back(distance * kMetresPerDegree);
        }
        const auto middle = away.begin() + qsizetype(away.size() / 2);
        std::nth_element(away.begin(), middle, away.end());
        return away.empty() ? 0 : *middle;
    }

private:
    GeosWork &mWork = GeosWork::ofThread();
    double mShrink;
    int mCount = 0;
    GeosWork::Geometry mAll;
    GeosWork::Prepared mPrepared;
};

} // namespace

std::optional<ShiftEvidence> shiftEvidence(const QVector<QByteArray> &layer, const QVector<QByteArray> &roads)
{
    const QVector<GeoPoint> corners = sampleOf(layer);
    if (corners.size() < kLeastCorners)
        return std::nullopt;
    const GeoPoint middle = corners[corners.size() / 2];
    const Roads network(roads, middle.lat);
    if (network.isEmpty())
        return std::nullopt;
    const double before = network.medianM(corners, Datum::Cgcs2000);
    std::optional<ShiftEvidence> best;
    for (const Datum datum : {Datum::Gcj02, Datum::Bd09}) {
        const double after = network.medianM(corners, datum);
        if (after > before * kClearlyBetter || before - after < kLeastGainM || (best && after >= best->afterM))
            continue;
        const GeoPoint there = toCgcs2000(middle, datum);
        best = ShiftEvidence{datum, int(corners.size()), before, after, geodesicDistanceM(middle.lon, middle.lat, there.lon, there.lat)};
    }
    return best;
}

Result<QByteArray> withoutShift(const QByteArray &wkb, Datum datum)
{
    return withVertices(wkb, [datum](double &x, double &y) {
        const GeoPoint there = toCgcs2000({x, y}, datum);
        x = there.lon;
        y = there.lat;
    });
}

} // namespace inspect
