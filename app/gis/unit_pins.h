// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/label_space.h"
#include "gis/unit_drawing.h"

namespace inspect::app {

/// Pins that would cover each other: one pin with the sum of their counts, at the mean of their places.
struct PinCluster {
    QPointF sum; ///< device pixels
    int places = 0;
    qint64 count = 0;
    [[nodiscard]] QPointF at() const { return sum / places; }
};

/// Those in view, from the back to the front.
[[nodiscard]] QVector<PinCluster> clustersOf(const QVector<PlacedPin> &pins, const RenderConfig &config);

/// What each of them covers.
[[nodiscard]] QVector<QRectF> pinRects(const QVector<PinCluster> &clusters, const RenderConfig &config);

/// Draws them so that none lies on a name: one that would is moved beside it, a single one with a line to its place; where nothing is
/// free near by it is counted in the nearest pin.
void drawPins(QPainter &painter, const QVector<PinCluster> &clusters, const LabelSpace &names, const RenderConfig &config);

} // namespace inspect::app
