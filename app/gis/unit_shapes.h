// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/map_items.h"

#include <QHash>
#include <QPolygonF>
#include <QRectF>
#include <QSet>

#include <array>
#include <memory>

namespace inspect::app {

using Rings = QVector<QPolygonF>;

/// One unit's outline in map metres, ready to draw at any scale.
struct UnitShape {
    static constexpr int kLevels = 5;
    /// Level n is simplified by at most kTolerances[n] metres.
    static constexpr std::array<double, kLevels> kTolerances{0.0, 2.0, 8.0, 32.0, 128.0};

    ShapeType type = ShapeType::None;
    QRectF bounds;
    double area = 0; ///< m² in the plane; orders drawing and picking, not for printing
    std::array<Rings, kLevels> levels;
    QPointF anchor;          ///< pole of inaccessibility, middle of the longest line, or the point
    double anchorRadius = 0; ///< of the circle round the anchor that lies inside; 0 for lines and points

    /// The coarsest outline that differs by less than half a device pixel.
    [[nodiscard]] const Rings &at(double metresPerPixel) const;
    /// Areas hold the place, lines and points come within the tolerance of it.
    [[nodiscard]] bool touches(const QPointF &place, double toleranceMetres) const;
    [[nodiscard]] bool outlineComesWithin(double metres, const QPointF &place) const;
};

/// The outlines of a set of units in one zone, with an index. Immutable after build(); shared between threads.
class UnitShapes {
public:
    /// Runs on all cores; shapes that `previous` has with the same outline in the same zone are taken over. Units without a
    /// drawable outline keep their place with ShapeType::None.
    [[nodiscard]] static std::shared_ptr<const UnitShapes> build(const MapUnits &units, int centralMeridian,
                                                                 const std::shared_ptr<const UnitShapes> &previous = nullptr);
    /// The zone in the middle of the units; 114 when there is none.
    [[nodiscard]] static int meridianFor(const MapUnits &units);
    ~UnitShapes();
    UnitShapes(const UnitShapes &) = delete;
    UnitShapes &operator=(const UnitShapes &) = delete;

    [[nodiscard]] int centralMeridian() const { return mMeridian; }
    [[nodiscard]] qsizetype size() const { return mShapes.size(); }
    [[nodiscard]] const UnitShape &at(qsizetype index) const { return mShapes.at(index); }
    /// Of all outlines; null when nothing can be drawn.
    [[nodiscard]] QRectF bounds() const { return mBounds; }
    [[nodiscard]] const QString &kindOf(qsizetype index) const { return mKinds[mKindOf[index]]; }
    [[nodiscard]] qsizetype indexOf(const UnitId &id) const { return mIndexOf.value(id, -1); }
    /// True where these are the outlines of exactly these units, so that only colours and names can differ.
    [[nodiscard]] bool fits(const MapUnits &units) const;

    /// Indices of shapes whose bounds meet the rectangle, in drawing order: large areas first, then lines, then points. Units of
    /// hidden kinds are left out, here as below.
    [[nodiscard]] QVector<int> visible(const QRectF &extent, const QSet<QString> &hiddenKinds = {}) const;
    /// Indices of units at a place, the smallest first: points and lines within the tolerance, then areas that hold it.
    [[nodiscard]] QVector<int> unitsAt(const QPointF &place, double toleranceMetres, const QSet<QString> &hiddenKinds = {}) const;
    /// Which kinds' smaller areas lie over a part of this area and so cover its fill: see kindBits().
    [[nodiscard]] quint64 coveredBy(int index) const { return mCovered.isEmpty() ? 0 : mCovered[index]; }
    /// A bit for each of the kinds that these units have.
    [[nodiscard]] quint64 kindBits(const QSet<QString> &kinds) const;

private:
    struct Index;
    UnitShapes();
    void makeOrder();
    void takeKinds(const MapUnits &units);
    void removeHidden(QVector<int> &indices, const QSet<QString> &hiddenKinds) const;

    int mMeridian = 114;
    QVector<UnitShape> mShapes;
    QVector<UnitId> mIds;
    QVector<QByteArray> mWkbs; ///< shared with the units
    QHash<UnitId, qsizetype> mIndexOf;
    QStringList mKinds;        ///< that occur
    QVector<int> mKindOf;      ///< into mKinds, by shape index
    QVector<quint64> mCovered; ///< by shape index; empty: areas are all of one kind
    QVector<int> mOrder;       ///< shape index by drawing order
    QVector<int> mRank;        ///< place in mOrder by shape index
    QRectF mBounds;
    std::unique_ptr<Index> mIndex;
};

} // namespace inspect::app
