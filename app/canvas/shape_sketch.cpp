// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/shape_sketch.h"

#include "gis/zone_projection.h"

#include <qgslinestring.h>
#include <qgspoint.h>
#include <qgspolygon.h>

#include <QPolygonF>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kSamePlaceMetres = 0.001;

QVector<QPointF> corners(const QPointF &a, const QPointF &b) { return {a, {b.x(), a.y()}, b, {a.x(), b.y()}, a}; }

} // namespace

void ShapeSketch::begin(Kind kind)
{
    clear();
    mKind = kind;
}

void ShapeSketch::clear()
{
    mPoints.clear();
    mHover.reset();
}

bool ShapeSketch::add(const QPointF &map)
{
    // A double click brings its place twice.
    if (!mPoints.isEmpty()) {
        const QPointF d = map - mPoints.constLast();
        if (std::hypot(d.x(), d.y()) < kSamePlaceMetres)
            return false;
    }
    mPoints.append(map);
    return isComplete() && (mKind == Kind::Point || mKind == Kind::Rectangle);
}

void ShapeSketch::takeBack()
{
    if (!mPoints.isEmpty())
        mPoints.removeLast();
}

bool ShapeSketch::isComplete() const
{
    switch (mKind) {
    case Kind::Point: return !mPoints.isEmpty();
    case Kind::Line: return mPoints.size() >= 2;
    case Kind::Polygon: return mPoints.size() >= 3;
    case Kind::Rectangle: return mPoints.size() >= 2 && mPoints[0].x() != mPoints[1].x() && mPoints[0].y() != mPoints[1].y();
    }
    return false;
}

QVector<QPointF> ShapeSketch::outline(bool withHover) const
{
    QVector<QPointF> line = mPoints;
    if (withHover && mHover && !line.isEmpty())
        line.append(*mHover);
    if (mKind == Kind::Rectangle)
        return line.size() >= 2 ? corners(line[0], line[1]) : line;
    if (mKind == Kind::Polygon && line.size() >= 3)
        line.append(line.first());
    return line;
}

std::optional<QByteArray> ShapeSketch::wkb(const ZoneProjection &zone, bool withHover) const
{
    const QVector<QPointF> line = outline(withHover);
    const qsizetype least = mKind == Kind::Point ? 1 : mKind == Kind::Line ? 2 : 4;
    if (line.size() < least || (!withHover && !isComplete()))
        return std::nullopt;
    QVector<double> xs;
    QVector<double> ys;
    for (const QPointF &p : line) {
        const QPointF degrees = zone.toLonLat(p);
        if (!std::isfinite(degrees.x()) || !std::isfinite(degrees.y()))
            return std::nullopt;
        xs.append(degrees.x());
        ys.append(degrees.y());
    }
    if (mKind == Kind::Point)
        return QgsPoint(xs[0], ys[0]).asWkb();
    if (mKind == Kind::Line)
        return QgsLineString(xs, ys).asWkb();
    return QgsPolygon(new QgsLineString(xs, ys)).asWkb();
}

} // namespace inspect::app
