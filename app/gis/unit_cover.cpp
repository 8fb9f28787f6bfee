// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_cover.h"

#include <algorithm>

namespace inspect::app {

namespace {

constexpr double kReach = 0.9; ///< of the circle within an area: a border that comes into it crosses the area

bool holds(const UnitShape &area, const QPointF &place) { return area.bounds.contains(place) && area.touches(place, 0); }

/// Whether an area's border comes into the circle that lies within another.
bool bordersCross(const UnitShape &area, const UnitShape &other)
{
    const double reach = kReach * other.anchorRadius;
    return reach > 0 && area.bounds.adjusted(-reach, -reach, reach, reach).contains(other.anchor) &&
           area.outlineComesWithin(reach, other.anchor);
}

bool overlap(const UnitShape &large, const UnitShape &small)
{
    return holds(large, small.anchor) || holds(small, large.anchor) || bordersCross(large, small) || bordersCross(small, large);
}

/// The kind that most areas are of; -1 where they are all of one.
int commonestKind(const QVector<UnitShape> &shapes, const QVector<int> &kindOf)
{
    QHash<int, int> areas;
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        if (shapes[i].type == ShapeType::Polygon)
            ++areas[kindOf[i]];
    }
    int commonest = -1;
    for (auto it = areas.cbegin(); it != areas.cend(); ++it) {
        if (commonest < 0 || it.value() > areas.value(commonest))
            commonest = it.key();
    }
    return areas.size() > 1 ? commonest : -1;
}

} // namespace

QVector<quint64> coverOf(const QVector<UnitShape> &shapes, const QVector<int> &kindOf, const QVector<int> &rank,
                         const std::function<QVector<int>(const QRectF &)> &find)
{
    // Looked for from the fewer sides: the cells of a grid are met from the areas that they lie in.
    const int commonest = commonestKind(shapes, kindOf);
    if (commonest < 0)
        return {};
    QVector<quint64> covered(shapes.size(), 0);
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        if (shapes[i].type != ShapeType::Polygon || kindOf[i] == commonest)
            continue;
        for (const int other : find(shapes[i].bounds)) {
            if (shapes[other].type != ShapeType::Polygon || kindOf[other] == kindOf[i])
                continue;
            const bool isBelow = rank[i] < rank[other];
            const int below = isBelow ? int(i) : other;
            const int above = isBelow ? other : int(i);
            const quint64 bit = kindBit(kindOf[above]);
            if (!(covered[below] & bit) && overlap(shapes[below], shapes[above]))
                covered[below] |= bit;
        }
    }
    return covered;
}

} // namespace inspect::app
