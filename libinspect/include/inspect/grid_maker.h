// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"

#include <QVector>

#include <functional>

namespace inspect {

constexpr double kSmallestCellM = 1;
constexpr double kLargestCellM = 10'000;
constexpr int kMostCells = 200'000;
constexpr int kMostCodedCells = 999; ///< that a 15-digit code with a 12-digit prefix tells apart

struct GridPlan {
    QByteArray within;      ///< area in EPSG:4490 that is filled; cells are cut at its border
    double cellM = 200;     ///< side of a cell in the 3-degree zone
    double rotation = 0;    ///< degrees counter-clockwise
    double minShare = 0.01; ///< cells with less than this share of a whole one are dropped
    QString prefix;         ///< of the codes. 12 characters or none: three digits follow, so at most 999 cells. Fewer digits: the
                            ///< serial fills 15. Anything else: as many digits as are needed, at least three
};

struct GridCell {
    QString code;
    QByteArray wkb;   ///< MultiPolygon, EPSG:4490
    double share = 1; ///< of a whole cell
};

/// Coded by rows from the north-west. InvalidInput naming the smallest cell that would do where there are too many. `progress` gets
/// 0–100 and returns false to cancel.
[[nodiscard]] Result<QVector<GridCell>> makeGrid(const GridPlan &plan, const std::function<bool(int)> &progress = {});

/// How many cells the plan makes, without making them: for the live count beside the map.
[[nodiscard]] Result<int> countGrid(const GridPlan &plan);

/// The first 12 characters of a code that begins with 12 digits; a 9-digit township's filled up with "000"; else none.
[[nodiscard]] std::optional<QString> gridPrefixOf(const QString &parentCode);

} // namespace inspect
