// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/map_items.h"

#include <QColor>
#include <QString>

namespace inspect::app {

enum class Theme {
    Stars, ///< one colour per number of stars
    Score  ///< a ramp over the score, for standards without stars or for finer differences
};

/// Lines drawn over a fill, so that a black-and-white print and a colour-blind eye tell the ends of the scale apart.
enum class Hatch { None, Falling, Crossed, Rising };

struct UnitLook {
    QColor fill;
    QColor outline;
    Hatch hatch = Hatch::None;
};

/// Blue (good) over pale yellow to red (bad), after ColorBrewer's RdYlBu, which stays ordered for the common kinds of colour
/// blindness; grey with rising lines: not inspected.
[[nodiscard]] UnitLook lookOf(const MapUnit &unit, Theme theme);
[[nodiscard]] UnitLook lookOfStars(std::optional<int> stars);
/// "★★★"; empty for none.
[[nodiscard]] QString starText(std::optional<int> stars);

} // namespace inspect::app
