// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/snapping.h"

#include <algorithm>
#include <cmath>

namespace inspect {
namespace {

double distance(const MapPoint &a, const MapPoint &b) { return std::hypot(a.x - b.x, a.y - b.y); }

std::optional<MapPoint> crossing(const MapPoint &a, const MapPoint &b, const MapPoint &c, const MapPoint &d)
{
    const double dx1 = b.x - a.x;
    const double dy1 = b.y - a.y;
    const double dx2 = d.x - c.x;
    const double dy2 = d.y - c.y;
    const double turn = dx1 * dy2 - dy1 * dx2;
    if (turn == 0)
        return std::nullopt;
    const double t = ((c.x - a.x) * dy2 - (c.y - a.y) * dx2) / turn;
    const double u = ((c.x - a.x) * dy1 - (c.y - a.y) * dx1) / turn;
    if (t < 0 || t > 1 || u < 0 || u > 1)
        return std::nullopt;
    return MapPoint{a.x + t * dx1, a.y + t * dy1};
}

} // namespace

MapPoint nearestOn(const MapPoint &a, const MapPoint &b, const MapPoint &at)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double t = length2 > 0 ? std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
    return {a.x + t * dx, a.y + t * dy};
}

void Snapper::keep(std::optional<Snap> &kept, SnapKind kind, const MapPoint &place) const
{
    const double away = distance(place, mAt);
    if (away <= mTolerance && (!kept || away < kept->distanceM))
        kept = Snap{kind, place, away};
}

void Snapper::offerCorner(const MapPoint &corner) { keep(mCorner, SnapKind::Corner, corner); }

void Snapper::offerSide(const MapPoint &a, const MapPoint &b)
{
    if (std::max(a.x, b.x) < mAt.x - mTolerance || std::min(a.x, b.x) > mAt.x + mTolerance || std::max(a.y, b.y) < mAt.y - mTolerance ||
        std::min(a.y, b.y) > mAt.y + mTolerance)
        return;
    offerCorner(a);
    offerCorner(b);
    const MapPoint near = nearestOn(a, b, mAt);
    if (distance(near, mAt) > mTolerance)
        return;
    keep(mSide, SnapKind::Side, near);
    mSides.append({a, b});
}

std::optional<Snap> Snapper::best() const
{
    if (mCorner)
        return mCorner;
    std::optional<Snap> cross;
    for (qsizetype i = 0; i < mSides.size(); ++i) {
        for (qsizetype k = i + 1; k < mSides.size(); ++k) {
            if (const auto place = crossing(mSides[i].a, mSides[i].b, mSides[k].a, mSides[k].b))
                keep(cross, SnapKind::Crossing, *place);
        }
    }
    return cross ? cross : mSide;
}

} // namespace inspect
