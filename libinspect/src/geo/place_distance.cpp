// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/place_distance.h"

#include "inspect/shape_edit.h"

#include <QHash>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inspect {
namespace {

constexpr double kMetresPerDegree = 111'195; ///< of a great circle on the mean sphere
constexpr qsizetype kAskEvery = 512;         ///< places

struct Metres {
    double x = 0;
    double y = 0;
};

/// In metres east and north of `origin`.
Metres from(const GeoPoint &origin, const GeoPoint &place)
{
    return {(place.lon - origin.lon) * kMetresPerDegree * std::cos(qDegreesToRadians(origin.lat)),
            (place.lat - origin.lat) * kMetresPerDegree};
}

/// Square of the distance of 0, 0 from a stretch.
double squareTo(const Metres &a, const Metres &b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double share = length > 0 ? std::clamp(-(a.x * dx + a.y * dy) / length, 0.0, 1.0) : 0;
    const double x = a.x + share * dx;
    const double y = a.y + share * dy;
    return x * x + y * y;
}

} // namespace

Result<Outline> Outline::of(const QByteArray &wkb)
{
    Outline outline;
    if (wkb.isEmpty())
        return outline;
    auto lines = linesOf(wkb);
    if (!lines)
        return tl::make_unexpected(lines.error());
    outline.mLines = std::move(*lines);
    outline.mIsArea = shapeTypeOf(wkb) == ShapeType::Polygon;
    return outline;
}

double Outline::metresFrom(const GeoPoint &place) const
{
    double least = std::numeric_limits<double>::infinity();
    bool isInside = false;
    for (const QVector<GeoPoint> &line : mLines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            const Metres b = from(place, line[i]);
            const Metres a = i > 0 ? from(place, line[i - 1]) : b;
            least = std::min(least, squareTo(a, b));
            // Borders and holes alike that a ray to the east crosses: an odd number of them is inside.
            if ((a.y > 0) != (b.y > 0) && a.x - a.y * (b.x - a.x) / (b.y - a.y) > 0)
                isInside = !isInside;
        }
    }
    return mLines.isEmpty() || (mIsArea && isInside) ? 0 : std::sqrt(least);
}

Result<QVector<UnitFinding>> farPlaces(const QVector<Unit> &units, const QVector<RecordedPlace> &places, double leastM,
                                       const std::function<bool(int)> &progress)
{
    QHash<UnitId, const Unit *> byId;
    for (const Unit &unit : units)
        byId.insert(unit.id, &unit);
    QHash<UnitId, Outline> outlines;
    QVector<UnitFinding> found;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (i % kAskEvery == 0 && progress && !progress(int(100 * i / places.size())))
            return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The check was cancelled"));
        const RecordedPlace &recorded = places.at(i);
        const Unit *unit = byId.value(recorded.unit);
        if (unit == nullptr || unit->wkb.isEmpty())
            continue;
        auto outline = outlines.constFind(recorded.unit);
        if (outline == outlines.constEnd())
            outline = outlines.insert(recorded.unit, Outline::of(unit->wkb).value_or(Outline()));
        UnitFinding finding;
        finding.distanceM = outline->metresFrom(recorded.place);
        if (finding.distanceM <= leastM)
            continue;
        finding.kind = FindingKind::FarPlace;
        finding.units = {recorded.unit};
        finding.place = wkbOfPoint(recorded.place);
        finding.detail = recorded.what;
        found.append(finding);
    }
    std::stable_sort(found.begin(), found.end(), [](const UnitFinding &a, const UnitFinding &b) { return a.distanceM > b.distanceM; });
    return found;
}

} // namespace inspect
