// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/unit.h"

#include <QByteArray>
#include <QString>

namespace inspect {

/// A QGIS style (QML) that colours a published layer by its column "band": 0 to 5 stars, -1 not inspected; legend in Chinese, names as
/// labels. The colours are those of the program's own map.
[[nodiscard]] QByteArray starStyle(ShapeType shape);
/// Red points with clause and count.
[[nodiscard]] QByteArray pinStyle();

/// The band of a result that has no stars: by the usual limits.
[[nodiscard]] int bandOfScore(double score);

} // namespace inspect
