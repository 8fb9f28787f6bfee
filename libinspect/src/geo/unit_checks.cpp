// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/unit_checks.h"

#include "inspect/geodesic.h"
#include "inspect/shape_edit.h"

#include "geos_work.h"
#include "grid_runs.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inspect {
namespace {

using geo::GeosWork;

constexpr double kTilesFromShare = 0.5; ///< children that fill this much of their parent are meant to fill it
constexpr double kThinM = 0.05;         ///< what is thinner lies between two drawings of one border
constexpr double kEarthM = 6'371'000;
constexpr double kSteepest = 1.4; ///< tangent of the northernmost latitude of the zones
constexpr double kMetresPerDegree = 111'320;
constexpr double kTouchesDegrees = 1e-7;
constexpr double kMostDropped = 0.3; ///< of a cell: the share that a dropped sliver has at most

const QString kGridKind = QStringLiteral("grid");

/// How far a straight side in degrees and a straight one in the zone lie apart in the middle of the longest one.
double bowM(const QByteArray &wkb)
{
    double longest = 0;
    const auto lines = linesOf(wkb);
    for (const QVector<GeoPoint> &line : lines.value_or(QVector<QVector<GeoPoint>>())) {
        for (qsizetype i = 1; i < line.size(); ++i)
            longest = std::max(longest, std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat));
    }
    return std::pow(longest * kMetresPerDegree, 2) * kSteepest / (8 * kEarthM);
}

struct Area {
    int unit; ///< into the units
    GeosWork::Geometry geometry;
};

class Checks {
public:
    Checks(const QVector<Unit> &units, double leastM2, const std::function<bool(int)> &progress)
        : mUnits(units), mLeastM2(leastM2), mProgress(progress)
    {
    }

    Result<QVector<UnitFinding>> run()
    {
        for (int i = 0; i < mUnits.size(); ++i)
            mIndexOf.insert(mUnits[i].id, i);
        codes();
        if (!readAreas())
            return cancelled();
        overlaps();
        readGrounds();
        if (mIsCancelled || !parents())
            return cancelled();
        for (const QVector<int> &group : groups()) {
            if (!goOn(80))
                return cancelled();
            gaps(group);
        }
        return mFindings;
    }

private:
    static tl::unexpected<Error> cancelled()
    {
        return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The check was cancelled"));
    }
    [[nodiscard]] bool goOn(int percent)
    {
        mIsCancelled = mIsCancelled || (mProgress && !mProgress(percent));
        return !mIsCancelled;
    }

    void codes()
    {
        QMap<QString, QVector<UnitId>> byCode;
        for (const Unit &unit : mUnits) {
            if (!unit.code.isEmpty())
                byCode[unit.code].append(unit.id);
        }
        for (auto it = byCode.cbegin(); it != byCode.cend(); ++it) {
            if (it->size() > 1)
                mFindings.append({FindingKind::DoubleCode, *it, {}, 0, it.key()});
        }
    }

    bool readAreas()
    {
        for (int i = 0; i < mUnits.size(); ++i) {
            if (i % 256 == 0 && !goOn(int(qint64(i) * 30 / mUnits.size())))
                return false;
            const Unit &unit = mUnits[i];
            if (unit.wkb.isEmpty())
                continue;
            auto geometry = mWork.read(unit.wkb);
            if (!geometry || mWork.dimensionOf(**geometry) != 2)
                continue;
            if (const QString reason = invalidReason(unit.wkb).value_or(QString()); !reason.isEmpty()) {
                mFindings.append({FindingKind::SelfCrossing, {unit.id}, unit.wkb, 0, reason});
                continue; // what is broken cannot be laid over others
            }
            mAreas.push_back({i, std::move(*geometry)});
            mAreaOf.insert(i, int(mAreas.size()) - 1);
        }
        return true;
    }

    void overlaps()
    {
        struct Tree {
            GEOSContextHandle_t geos;
            GEOSSTRtree *tree;
            ~Tree() { GEOSSTRtree_destroy_r(geos, tree); }
        } tree{mWork.handle(), GEOSSTRtree_create_r(mWork.handle(), 10)};
        for (Area &area : mAreas)
            GEOSSTRtree_insert_r(tree.geos, tree.tree, area.geometry.get(), &area);
        struct Near {
            std::vector<const Area *> found;
        } near;
        for (size_t i = 0; i < mAreas.size(); ++i) {
            if (i % 64 == 0 && !goOn(30 + int(i * 40 / mAreas.size())))
                return;
            near.found.clear();
            GEOSSTRtree_query_r(
                tree.geos, tree.tree, mAreas[i].geometry.get(),
                [](void *item, void *data) { static_cast<Near *>(data)->found.push_back(static_cast<const Area *>(item)); }, &near);
            const GeosWork::Prepared prepared(GEOSPrepare_r(mWork.handle(), mAreas[i].geometry.get()));
            for (const Area *other : near.found) {
                if (other > &mAreas[i] && mUnits[other->unit].kind == mUnits[mAreas[i].unit].kind)
                    overlap(mAreas[i], *prepared, *other);
            }
        }
    }

    void overlap(const Area &a, const GEOSPreparedGeometry &prepared, const Area &b)
    {
        if (GEOSPreparedIntersects_r(mWork.handle(), &prepared, b.geometry.get()) != 1 ||
            GEOSPreparedTouches_r(mWork.handle(), &prepared, b.geometry.get()) == 1)
            return;
        const auto common = mWork.own(GEOSIntersection_r(mWork.handle(), a.geometry.get(), b.geometry.get()));
        if (!common)
            return;
        const QByteArray place = mWork.write(*broadParts(*common, kThinM));
        const double areaM2 = place.isEmpty() ? 0 : geodesicAreaM2(place);
        if (areaM2 >= mLeastM2)
            mFindings.append({FindingKind::Overlap, {mUnits[a.unit].id, mUnits[b.unit].id}, place, areaM2, {}});
    }

    [[nodiscard]] const Area *parentArea(const Unit &unit) const
    {
        const int parent = mIndexOf.value(unit.parent, -1);
        const int area = parent < 0 ? -1 : mAreaOf.value(parent, -1);
        return area < 0 ? nullptr : &mAreas[size_t(area)];
    }

    /// Without what is thinner than two drawings of one border are apart, however long that is.
    [[nodiscard]] GeosWork::Geometry broadParts(const GEOSGeometry &geometry, double thinM)
    {
        const auto pieces = mWork.partsOf(geometry, GEOS_POLYGON);
        std::vector<GEOSGeometry *> broad;
        for (int i = 0; i < GEOSGetNumGeometries_r(mWork.handle(), pieces.get()); ++i) {
            const GEOSGeometry *piece = GEOSGetGeometryN_r(mWork.handle(), pieces.get(), i);
            const GeodesicSize size = geodesicSize(mWork.write(*piece));
            if (size.areaM2 * 2 >= size.lengthM * thinM)
                broad.push_back(GEOSGeom_clone_r(mWork.handle(), piece));
        }
        return mWork.own(GEOSGeom_createCollection_r(mWork.handle(), GEOS_MULTIPOLYGON, broad.data(), unsigned(broad.size())));
    }

    /// What a grid was cut at: the areas that its cells belong to, all of them together where it was laid over several.
    void readGrounds()
    {
        mRunOf = geo::gridRuns(mUnits);
        for (const Area &area : mAreas) {
            const Area *parent = parentArea(mUnits[area.unit]);
            const int run = mRunOf[area.unit];
            if (parent && run >= 0 && !mGroundOf[run].contains(parent))
                mGroundOf[run].append(parent);
        }
    }

    /// The areas that the unit may reach over, its parent first; none without a parent.
    [[nodiscard]] QVector<const Area *> groundOf(const Unit &unit, int run) const
    {
        const Area *parent = parentArea(unit);
        if (!parent)
            return {};
        QVector<const Area *> ground = mGroundOf.value(run);
        ground.removeAll(parent);
        ground.prepend(parent);
        return ground;
    }

    [[nodiscard]] double thinnest(const Unit &unit, const Area &parent)
    {
        if (unit.kind != kGridKind)
            return kThinM;
        const auto known = mBowOf.constFind(parent.unit);
        return kThinM + (known != mBowOf.constEnd() ? *known : *mBowOf.insert(parent.unit, bowM(mUnits[parent.unit].wkb)));
    }

    bool parents()
    {
        for (size_t i = 0; i < mAreas.size(); ++i) {
            if (i % 64 == 0 && !goOn(70 + int(i * 10 / mAreas.size())))
                return false;
            const Unit &unit = mUnits[mAreas[i].unit];
            const auto ground = groundOf(unit, mRunOf[mAreas[i].unit]);
            auto outside = mWork.own(GEOSGeom_clone_r(mWork.handle(), mAreas[i].geometry.get()));
            for (qsizetype g = 0; g < ground.size() && outside; ++g) {
                if (g > 0 && GEOSIntersects_r(mWork.handle(), outside.get(), ground[g]->geometry.get()) != 1)
                    continue;
                outside = mWork.own(GEOSDifference_r(mWork.handle(), outside.get(), ground[g]->geometry.get()));
                outside = outside ? broadParts(*outside, thinnest(unit, *ground[g])) : nullptr;
                if (outside && GEOSisEmpty_r(mWork.handle(), outside.get()) == 1)
                    outside.reset();
            }
            const QByteArray place = outside && !ground.isEmpty() ? mWork.write(*outside) : QByteArray();
            const double areaM2 = place.isEmpty() ? 0 : geodesicAreaM2(place);
            if (areaM2 >= mLeastM2)
                mFindings.append({FindingKind::OutsideParent, {unit.id, unit.parent}, place, areaM2, {}});
        }
        return true;
    }

    /// Areas of one kind below one parent; a grid that was laid over several is one group.
    [[nodiscard]] QVector<QVector<int>> groups() const
    {
        QMap<std::pair<QString, QByteArray>, QVector<int>> byParent;
        for (size_t i = 0; i < mAreas.size(); ++i) {
            const Unit &unit = mUnits[mAreas[i].unit];
            const auto ground = groundOf(unit, mRunOf[mAreas[i].unit]);
            byParent[{unit.kind, ground.size() > 1  ? QByteArray::number(mRunOf[mAreas[i].unit])
                                 : ground.isEmpty() ? QByteArray()
                                                    : unit.parent.bytes()}]
                .append(int(i));
        }
        QVector<QVector<int>> groups;
        for (const QVector<int> &group : byParent) {
            if (group.size() > 1)
                groups.append(group);
        }
        return groups;
    }

    void gaps(const QVector<int> &group)
    {
        std::vector<GEOSGeometry *> parts;
        for (const int i : group)
            parts.push_back(GEOSGeom_clone_r(mWork.handle(), mAreas[size_t(i)].geometry.get()));
        const auto all =
            mWork.own(GEOSGeom_createCollection_r(mWork.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(), unsigned(parts.size())));
        const auto covered = mWork.own(GEOSUnaryUnion_r(mWork.handle(), all.get()));
        if (!covered)
            return;
        const int first = mAreas[size_t(group.first())].unit;
        const auto ground = groundOf(mUnits[first], mRunOf[first]);
        const auto parent = together(ground);
        const bool isFilled = parent && fills(*covered, *parent);
        const auto open = mWork.own(isFilled ? GEOSDifference_r(mWork.handle(), parent.get(), covered.get()) : holesOf(*covered).release());
        if (!open)
            return;
        const Leftovers leftovers = isFilled && mUnits[first].kind == kGridKind ? leftoversOf(group, *parent) : Leftovers();
        const auto pieces = broadParts(*open, ground.isEmpty() ? kThinM : thinnest(mUnits[first], *ground.first()));
        for (int i = 0; i < GEOSGetNumGeometries_r(mWork.handle(), pieces.get()); ++i)
            gap(*GEOSGetGeometryN_r(mWork.handle(), pieces.get(), i), group, leftovers);
    }

    [[nodiscard]] GeosWork::Geometry together(const QVector<const Area *> &ground)
    {
        if (ground.isEmpty())
            return {};
        std::vector<GEOSGeometry *> parts;
        for (const Area *area : ground)
            parts.push_back(GEOSGeom_clone_r(mWork.handle(), area->geometry.get()));
        const auto all =
            mWork.own(GEOSGeom_createCollection_r(mWork.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(), unsigned(parts.size())));
        return mWork.own(GEOSUnaryUnion_r(mWork.handle(), all.get()));
    }

    /// What a grid leaves free on purpose: slivers at the border of its ground, each smaller than the smallest cell that was kept. Those
    /// of neighbouring squares hang together.
    struct Leftovers {
        double largestM2 = 0; ///< in each square; 0: nothing is left free on purpose
        double sideM = 0;     ///< of a square
        GeosWork::Geometry border = {};
    };
    [[nodiscard]] Leftovers leftoversOf(const QVector<int> &group, const GEOSGeometry &ground)
    {
        double smallest = std::numeric_limits<double>::max();
        double largest = 0;
        for (const int i : group) {
            const double areaM2 = geodesicAreaM2(mUnits[mAreas[size_t(i)].unit].wkb);
            smallest = std::min(smallest, areaM2);
            largest = std::max(largest, areaM2);
        }
        return {std::min(smallest, kMostDropped * largest), std::sqrt(largest), mWork.own(GEOSBoundary_r(mWork.handle(), &ground))};
    }

    [[nodiscard]] bool fills(const GEOSGeometry &covered, const GEOSGeometry &parent) const
    {
        double own = 0;
        double whole = 0;
        GEOSArea_r(mWork.handle(), &covered, &own);
        GEOSArea_r(mWork.handle(), &parent, &whole);
        return own >= whole * kTilesFromShare;
    }

    [[nodiscard]] GeosWork::Geometry holesOf(const GEOSGeometry &covered)
    {
        std::vector<GEOSGeometry *> holes;
        const auto areas = mWork.partsOf(covered, GEOS_POLYGON);
        for (int i = 0; i < GEOSGetNumGeometries_r(mWork.handle(), areas.get()); ++i) {
            const GEOSGeometry *area = GEOSGetGeometryN_r(mWork.handle(), areas.get(), i);
            for (int h = 0; h < GEOSGetNumInteriorRings_r(mWork.handle(), area); ++h) {
                GEOSGeometry *ring = GEOSGeom_clone_r(mWork.handle(), GEOSGetInteriorRingN_r(mWork.handle(), area, h));
                holes.push_back(GEOSGeom_createPolygon_r(mWork.handle(), ring, nullptr, 0));
            }
        }
        const auto all = mWork.own(GEOSGeom_createCollection_r(mWork.handle(), GEOS_MULTIPOLYGON, holes.data(), unsigned(holes.size())));
        return mWork.own(GEOSDifference_r(mWork.handle(), all.get(), &covered));
    }

    [[nodiscard]] bool isLeftover(const GEOSGeometry &piece, const Leftovers &leftovers)
    {
        if (leftovers.largestM2 <= 0)
            return false;
        const GeodesicSize size = geodesicSize(mWork.write(piece));
        const double squares = 1 + size.lengthM / 2 / leftovers.sideM;
        return size.areaM2 < leftovers.largestM2 * squares &&
               GEOSDistanceWithin_r(mWork.handle(), &piece, leftovers.border.get(), kTouchesDegrees) == 1;
    }

    void gap(const GEOSGeometry &piece, const QVector<int> &group, const Leftovers &leftovers)
    {
        const QByteArray place = mWork.write(piece);
        const double areaM2 = place.isEmpty() ? 0 : geodesicAreaM2(place);
        if (areaM2 < mLeastM2 || isLeftover(piece, leftovers))
            return;
        std::vector<std::pair<double, UnitId>> round;
        for (const int i : group) {
            const Area &area = mAreas[size_t(i)];
            if (GEOSIntersects_r(mWork.handle(), &piece, area.geometry.get()) != 1)
                continue;
            if (const double length = sharedBorder(place, mUnits[area.unit].wkb); length > 0)
                round.emplace_back(length, mUnits[area.unit].id);
        }
        std::sort(round.begin(), round.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        UnitFinding finding{FindingKind::Gap, {}, place, areaM2, {}};
        for (const auto &[length, id] : round)
            finding.units.append(id);
        mFindings.append(finding);
    }

    const QVector<Unit> &mUnits;
    double mLeastM2;
    const std::function<bool(int)> &mProgress;
    bool mIsCancelled = false;
    GeosWork &mWork = GeosWork::ofThread();
    std::vector<Area> mAreas;
    QHash<int, int> mAreaOf; ///< unit → area
    QHash<UnitId, int> mIndexOf;
    QVector<int> mRunOf; ///< unit → grid that it was made with
    QHash<int, QVector<const Area *>> mGroundOf;
    QHash<int, double> mBowOf; ///< of the parents of grids
    QVector<UnitFinding> mFindings;
};

} // namespace

Result<QVector<UnitFinding>> checkUnits(const QVector<Unit> &units, double leastM2, const std::function<bool(int)> &progress)
{
    return Checks(units, leastM2, progress).run();
}

} // namespace inspect
