// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "papers/rating_map.h"

#include <memory>

class QgsMapLayer;
class QgsPrintLayout;
class QgsProject;
class QgsRectangle;

namespace inspect::app {

/// The layout of a paper size, loaded from maps/layouts and filled in. `layers` (topmost first) belong to the project.
[[nodiscard]] Result<std::unique_ptr<QgsPrintLayout>> ratingMapLayout(QgsProject &project, const RatingMapRequest &request,
                                                                      const QList<QgsMapLayer *> &layers, const QgsRectangle &extent,
                                                                      int centralMeridian, const QVector<ThemeKeyRow> &legend);

} // namespace inspect::app
