// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/geometry.h"
#include "inspect/unit.h"

#include <QDateTime>
#include <QVector>

namespace inspect::app {

/// What is being drawn, as the workbook keeps it against the end of the program: points on the way, or a shape whose form is open.
struct HalfDrawn {
    Unit unit;                ///< its kind; its id where an old unit is drawn anew; with a shape (WKB, EPSG:4490) also what the form says
    int what = 0;             ///< DrawBar::What
    QString title;            ///< what the offer to go on calls it
    QDateTime at;             ///< of the last change
    QVector<GeoPoint> points; ///< degrees; empty once the shape is done

    [[nodiscard]] bool isEmpty() const { return points.isEmpty() && unit.wkb.isEmpty(); }
    /// One line of JSON.
    [[nodiscard]] QString text() const;
    /// What text() wrote; anything else gives an empty one.
    [[nodiscard]] static HalfDrawn of(const QString &text);
};

} // namespace inspect::app
