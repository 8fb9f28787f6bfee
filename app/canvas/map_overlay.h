// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_view.h"
#include "canvas/shape_sketch.h"
#include "gis/unit_drawing.h"

#include <QCoreApplication>

class QPainter;

namespace inspect::app {

/// What lies over the map and follows the pointer: drawn on every paint, so it must stay cheap.
class MapOverlay {
    Q_DECLARE_TR_FUNCTIONS(MapOverlay)
public:
    struct Fix {
        QPointF at; ///< map metres
        double accuracyM = 0;
    };

    MapOverlay(QPainter &painter, const MapView &view) : mPainter(painter), mView(view) {}

    void unit(const UnitShape &shape, bool selected);
    void sketch(const ShapeSketch &sketch, const ZoneProjection &zone);
    /// With the way that the next click adds, dashed.
    void sketchWithWay(const ShapeSketch &sketch, const QVector<QPointF> &way, const ZoneProjection &zone);
    void position(const Fix &fix);
    void ring(const QPointF &map); ///< round the pin that stands there
    void mark(const QPointF &map); ///< a place that was looked for
    void scaleBar();
    void northArrow();
    void note(const QString &text); ///< in the middle, for an empty map
    void box(const QRectF &window); ///< a rectangle to zoom to, while it is drawn
    /// What the units' colours mean, in the lower right corner; as many rows as there is room for.
    void key(const QVector<ThemeKeyRow> &rows);

    /// "1.25 km", "230 m", "1.8 km²", "5 400 m²"
    [[nodiscard]] static QString lengthText(double metres);
    [[nodiscard]] static QString areaText(double squareMetres);

private:
    void plate(const QRectF &rect);
    void outline(const ShapeSketch &sketch);
    void size(const ShapeSketch &sketch, const ZoneProjection &zone);

    QPainter &mPainter;
    const MapView &mView;
};

} // namespace inspect::app
