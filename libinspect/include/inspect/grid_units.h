// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/grid_maker.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

namespace inspect {

struct GridRequest {
    QString withinCode;           ///< a unit with an area, or …
    std::optional<GeoBox> extent; ///< … degrees
    QByteArray drawn;             ///< an area in degrees; with `withinCode`: the part of it inside that unit
    double cellM = 200;
    double rotation = 0;
    double minShare = 0.01;
    QString prefix;     ///< empty: the first 12 digits of the unit's code; for an extent those of the unit round its middle, else zeros
    QString parentKind; ///< without `withinCode`: each cell belongs to the unit of this kind that holds its interior point
    QString group;      ///< ranking group of the cells
    QDate validFrom;    ///< null: no start
};

/// Cells as units of kind "grid" under the unit, or each under its own one of `parentKind`, in one undo step. Conflict where a cell's code
/// is taken.
[[nodiscard]] Result<QVector<Unit>> addGridUnits(Workbook &workbook, const GridRequest &request,
                                                 const std::function<bool(int)> &progress = {});

/// What the codes of cells begin with where nobody chose it: the twelve digits of the smallest of the units that holds the middle of the
/// area; none where none does.
[[nodiscard]] std::optional<QString> gridDivision(const QVector<Unit> &units, const QByteArray &area);
/// `goesOn`: nobody chose the prefix, so that the numbers follow those that are taken. Conflict where a code is taken all the same.
[[nodiscard]] Status settleGridCodes(const QVector<Unit> &known, const QString &prefix, bool goesOn, QVector<GridCell> &cells);

} // namespace inspect
