// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/points.h"
#include "inspect/workbook.h"

#include <QVector>

#include <optional>

namespace inspect {

/// A unit that two closings of one period gave different results.
struct ClosedDifference {
    QString unit;            ///< "东风村 (110105001201)"
    QString standard;        ///< code
    std::optional<Points> a; ///< none: no score
    std::optional<Points> b;
    bool isInA = true; ///< whether that closing knows the unit at all
    bool isInB = true;
    bool operator==(const ClosedDifference &) const = default;
};
/// In the order of standards and codes; empty where both came to the same scores.
[[nodiscard]] Result<QVector<ClosedDifference>> closedDifferences(const Workbook &workbook, const ClosingId &a, const ClosingId &b);

} // namespace inspect
