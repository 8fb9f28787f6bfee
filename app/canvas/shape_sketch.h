// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>
#include <QVector>

#include <optional>

namespace inspect::app {

class ZoneProjection;

/// A shape while it is being drawn: points in map metres come in, WKB in EPSG:4490 comes out. Knows no window and no events.
class ShapeSketch {
public:
    enum class Kind { Polygon, Line, Rectangle, Point };

    void begin(Kind kind);
    void clear();
    [[nodiscard]] Kind kind() const { return mKind; }
    [[nodiscard]] bool isEmpty() const { return mPoints.isEmpty(); }
    [[nodiscard]] const QVector<QPointF> &points() const { return mPoints; }

    /// Adds a corner; true when the shape needs no further one (a point; a rectangle's second corner).
    bool add(const QPointF &map);
    /// Takes back the last corner.
    void takeBack();
    /// Where the next corner would be: follows the pointer.
    void hover(const QPointF &map) { mHover = map; }

    /// Enough corners to finish.
    [[nodiscard]] bool isComplete() const;
    /// The outline as it would be with the pointer's place as next corner; closed for areas.
    [[nodiscard]] QVector<QPointF> outline(bool withHover) const;
    /// Polygon, LineString or Point in degrees; nothing until complete.
    [[nodiscard]] std::optional<QByteArray> wkb(const ZoneProjection &zone, bool withHover = false) const;

private:
    Kind mKind = Kind::Polygon;
    QVector<QPointF> mPoints;
    std::optional<QPointF> mHover;
};

} // namespace inspect::app
