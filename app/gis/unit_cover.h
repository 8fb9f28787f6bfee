// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/unit_shapes.h"

#include <algorithm>
#include <functional>

namespace inspect::app {

/// Kinds beyond the 63rd share a bit.
[[nodiscard]] inline quint64 kindBit(int kind) { return quint64(1) << std::min(kind, 63); }

/// For each area the kinds of which smaller areas, drawn after it, lie over a part of it; empty where all areas are of one kind. Areas
/// that only touch do not cover each other. `find`: indices of shapes whose bounds meet a rectangle.
[[nodiscard]] QVector<quint64> coverOf(const QVector<UnitShape> &shapes, const QVector<int> &kindOf, const QVector<int> &rank,
                                       const std::function<QVector<int>(const QRectF &)> &find);

} // namespace inspect::app
