// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/geometry.h"

#include <QVector>

#include <functional>

namespace inspect {

enum class FindingKind { SelfCrossing, Overlap, Gap, OutsideParent, DoubleCode, FarPlace };

/// Something about units' shapes or codes that a person should look at.
struct UnitFinding {
    FindingKind kind = FindingKind::SelfCrossing;
    QVector<UnitId> units; ///< Overlap: the two; Gap: those round it, longest common border first; OutsideParent: unit, parent
    QByteArray place;      ///< where, degrees: the overlap, the gap, what lies outside; else the shape itself, or empty
    double areaM2 = 0;     ///< of `place` where that is an area
    QString detail;        ///< the code that is double; GEOS's reason; what was recorded at the far place
    double distanceM = 0;  ///< FarPlace: from the unit
};

/// Units of one day. Areas of one kind must not overlap; those below one parent must leave no gap where they fill at least half of
/// it, nor reach outside it; without parents, holes between them are gaps. Differences under `leastM2` are borders drawn
/// twice, not findings. `progress` gets 0–100 and returns false to cancel.
[[nodiscard]] Result<QVector<UnitFinding>> checkUnits(const QVector<Unit> &units, double leastM2 = 1,
                                                      const std::function<bool(int)> &progress = {});

} // namespace inspect
