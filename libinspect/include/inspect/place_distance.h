// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/unit_checks.h"

namespace inspect {

/// A deduction's place farther than this outside its unit is a slip of the hand rather than a matter of borders and receivers, metres.
inline constexpr double kFarFromUnitM = 200;

/// A unit's shape, read once to measure many places against.
class Outline {
public:
    /// EPSG:4490. InvalidInput where the WKB cannot be read.
    [[nodiscard]] static Result<Outline> of(const QByteArray &wkb);

    /// Metres to the nearest part of the shape, within 1 % for some tens of kilometres; 0 inside an area. No shape: 0.
    [[nodiscard]] double metresFrom(const GeoPoint &place) const;

private:
    QVector<QVector<GeoPoint>> mLines;
    bool mIsArea = false;
};

/// A place that was recorded for a unit.
struct RecordedPlace {
    UnitId unit;
    GeoPoint place;
    QString what; ///< the clause
};

/// Those of the places that lie more than `leastM` outside their unit, the farthest first; FindingKind::FarPlace. Units without a shape
/// are left out. `progress` as for checkUnits.
[[nodiscard]] Result<QVector<UnitFinding>> farPlaces(const QVector<Unit> &units, const QVector<RecordedPlace> &places,
                                                     double leastM = kFarFromUnitM, const std::function<bool(int)> &progress = {});

} // namespace inspect
