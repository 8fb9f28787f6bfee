// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/unit_drawing.h"

#include <QColor>
#include <QImage>

#include <optional>

namespace inspect::app {

/// What benchmarks draw: as large as a usual screen.
constexpr QSize kBenchPicture(1920, 1080);

/// All of the scene in such a picture.
[[nodiscard]] RenderConfig wholeIn(const UnitScene &scene);
/// "none" and "1" to "5" with the fills that the map gives them.
[[nodiscard]] QVector<std::pair<QString, QColor>> starFills();
/// Whether units of every number of stars can be seen in it.
[[nodiscard]] bool showsEveryStar(const QImage &picture);

} // namespace inspect::app
