// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/unit_checks.h"

#include "inspect/geodesic.h"
#include "inspect/shape_edit.h"

#include "geos_work.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

namespace inspect {
namespace {

using geo::GeosWork;

constexpr double kTilesFromShare = 0.5; ///< children that fill this much of their parent are meant to fill it

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
        const QByteArray place = mWork.write(*mWork.partsOf(*common, GEOS_POLYGON));
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

    bool parents()
    {
        for (size_t i = 0; i < mAreas.size(); ++i) {
            if (i % 64 == 0 && !goOn(70 + int(i * 10 / mAreas.size())))
                return false;
            const Unit &unit = mUnits[mAreas[i].unit];
            const Area *parent = parentArea(unit);
            if (!parent)
                continue;
            const auto outside = mWork.own(GEOSDifference_r(mWork.handle(), mAreas[i].geometry.get(), parent->geometry.get()));
            const QByteArray place = outside ? mWork.write(*mWork.partsOf(*outside, GEOS_POLYGON)) : QByteArray();
            const double areaM2 = place.isEmpty() ? 0 : geodesicAreaM2(place);
            if (areaM2 >= mLeastM2)
                mFindings.append({FindingKind::OutsideParent, {unit.id, unit.parent}, place, areaM2, {}});
        }
        return true;
    }

    /// Areas of one kind below one parent.
    [[nodiscard]] QVector<QVector<int>> groups() const
    {
        QMap<std::pair<QString, QByteArray>, QVector<int>> byParent;
        for (size_t i = 0; i < mAreas.size(); ++i) {
            const Unit &unit = mUnits[mAreas[i].unit];
            byParent[{unit.kind, parentArea(unit) ? unit.parent.bytes() : QByteArray()}].append(int(i));
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
        const Area *parent = parentArea(mUnits[mAreas[size_t(group.first())].unit]);
        if (!covered)
            return;
        const auto open =
            mWork.own(parent && fills(*covered, *parent->geometry) ? GEOSDifference_r(mWork.handle(), parent->geometry.get(), covered.get())
                                                                   : holesOf(*covered).release());
        if (!open)
            return;
        const auto pieces = mWork.partsOf(*open, GEOS_POLYGON);
        for (int i = 0; i < GEOSGetNumGeometries_r(mWork.handle(), pieces.get()); ++i)
            gap(*GEOSGetGeometryN_r(mWork.handle(), pieces.get(), i), group);
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

    void gap(const GEOSGeometry &piece, const QVector<int> &group)
    {
        const QByteArray place = mWork.write(piece);
        const double areaM2 = place.isEmpty() ? 0 : geodesicAreaM2(place);
        if (areaM2 < mLeastM2)
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
    QVector<UnitFinding> mFindings;
};

} // namespace

Result<QVector<UnitFinding>> checkUnits(const QVector<Unit> &units, double leastM2, const std::function<bool(int)> &progress)
{
    return Checks(units, leastM2, progress).run();
}

} // namespace inspect
