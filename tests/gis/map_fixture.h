// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/map_items.h"

#include <qgsgeometry.h>
#include <qgslinestring.h>
#include <qgspoint.h>
#include <qgsrectangle.h>

#include <cmath>

namespace inspect::fixture {

/// A rectangle of degrees as a unit; stars and score none: not inspected.
inline MapUnit areaUnit(const QString &name, double west, double south, double width, double height, std::optional<int> stars = {})
{
    MapUnit unit;
    unit.id = UnitId::fresh();
    unit.code = name;
    unit.name = name;
    unit.kind = QStringLiteral("village");
    unit.group = unit.kind;
    unit.wkb = QgsGeometry::fromRect(QgsRectangle(west, south, west + width, south + height)).asWkb();
    if (stars) {
        unit.state = ScoreState::Scored;
        unit.stars = stars;
        unit.score = Points::ofRaw((55 + 8 * *stars) * Points::kScale + 5000);
    }
    return unit;
}

inline MapUnit lineUnit(const QString &name, double fromLon, double fromLat, double toLon, double toLat, std::optional<int> stars = {})
{
    MapUnit unit = areaUnit(name, 0, 0, 1, 1, stars);
    unit.kind = QStringLiteral("road");
    unit.wkb = QgsLineString(QVector<double>{fromLon, toLon}, QVector<double>{fromLat, toLat}).asWkb();
    return unit;
}

inline MapUnits shared(const QVector<MapUnit> &units) { return std::make_shared<const QVector<MapUnit>>(units); }

/// `count` adjoining cells of 0.002° near 114° E, 22.5° N, with zero to five stars in turn, each seventh not inspected.
inline MapUnits cells(int count)
{
    QVector<MapUnit> units;
    units.reserve(count);
    const int side = int(std::ceil(std::sqrt(count)));
    for (int i = 0; i < count; ++i) {
        units.append(areaUnit(QStringLiteral("第%1网格").arg(i + 1), 114.0 + 0.002 * (i % side), 22.5 + 0.002 * (i / side), 0.002, 0.002,
                              i % 7 == 6 ? std::nullopt : std::optional<int>(i % 6)));
    }
    return shared(units);
}

} // namespace inspect::fixture
