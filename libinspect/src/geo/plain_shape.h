// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/geometry.h"

#include "geos_work.h"

#include <vector>

namespace inspect::geo {

constexpr double kLeastArea = 1e-13; ///< square degrees, about a square millimetre: what is smaller is rounding

/// A shape as plain lists of places: parts (areas, lines, points) of rings of places; a line has one ring that is not closed.
struct PlainShape {
    using Ring = std::vector<GeoPoint>;
    ShapeType type = ShapeType::None;
    std::vector<std::vector<Ring>> parts;

    [[nodiscard]] static Result<PlainShape> of(const QByteArray &wkb);
    /// Multi-geometry; a single point stays a point.
    [[nodiscard]] QByteArray wkb() const;
};

[[nodiscard]] GeosWork::Geometry lineOf(GeosWork &work, const PlainShape::Ring &points);
[[nodiscard]] GeosWork::Geometry ringOf(GeosWork &work, const PlainShape::Ring &points);

} // namespace inspect::geo
