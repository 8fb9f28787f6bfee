// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/label_space.h"
#include "gis/unit_drawing.h"

namespace inspect::app {

/// Names of `visible` (drawing order) into the painter; only those that fit into their unit and into each other's gaps. They go round
/// the pins as far as their units have room. Returns how many were drawn; `taken` gets the places where they stand.
int drawNames(QPainter &painter, const UnitScene &scene, const QVector<int> &visible, const RenderConfig &config, const UnitLooks &looks,
              const QVector<QRectF> &pins, LabelSpace &taken);

} // namespace inspect::app
