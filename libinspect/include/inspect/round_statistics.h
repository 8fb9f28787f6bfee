// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ids.h"
#include "inspect/points.h"
#include "inspect/standard.h"

#include <QVector>

namespace inspect {

/// How far several inspectors of the same units agree, for rounds in which each scores alone. Pure, exact, in any order of input.

/// One sheet's printed total.
struct SheetTotal {
    UnitId unit;
    PersonId inspector;
    Points total;
};

struct UnitSpread {
    UnitId unit;
    int inspectors = 0;
    Points mean;      ///< printed
    Points range;     ///< highest less lowest
    Points deviation; ///< standard deviation over the inspectors, printed; 0 for one
};

/// Two inspectors over the units that both have scored.
struct PairAgreement {
    PersonId a; ///< the smaller id
    PersonId b;
    int units = 0;
    Points difference; ///< mean of a − b, printed: above 0 where a is the milder one
    Points distance;   ///< mean of |a − b|, printed
    int close = 0;     ///< units on which they are not more than the tolerance apart
    int sameGrade = 0; ///< units to which both give the same grade
};

struct RoundStatistics {
    int sheets = 0;
    Points mean;                  ///< over units, printed
    Points range;                 ///< mean of the units' ranges, over those with several inspectors, printed
    QVector<UnitSpread> units;    ///< by id
    QVector<PairAgreement> pairs; ///< by a, b; only pairs with a unit in common
};

/// Several sheets of one inspector for one unit count as their mean. `grades` as in the standard; `tolerance` in points.
[[nodiscard]] RoundStatistics roundStatistics(const QVector<SheetTotal> &sheets, const QVector<GradeBand> &grades,
                                              Points tolerance = Points::of(2));

} // namespace inspect
