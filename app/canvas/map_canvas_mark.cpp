// SPDX-License-Identifier: GPL-2.0-or-later
// What is pointed out on the map: a finding, a place that was looked for.
#include "canvas/map_canvas_data.h"

#include "inspect/shape_edit.h"

#include <QPainter>

namespace inspect::app {

namespace {

const QColor kMark(0xd8, 0x43, 0x15);
constexpr double kSmallestPx = 18; ///< a mark smaller than this gets a ring round it
constexpr double kPlaceMetres = 300;

} // namespace

void MapCanvas::pointOut(const QByteArray &wkb)
{
    d->pointed = wkb.isEmpty() ? QVector<QVector<GeoPoint>>() : linesOf(wkb).value_or(QVector<QVector<GeoPoint>>());
    update();
}

void MapCanvas::showShape(const QByteArray &wkb)
{
    pointOut(wkb);
    QPolygonF all;
    for (const QVector<GeoPoint> &line : std::as_const(d->pointed)) {
        for (const GeoPoint &place : line)
            all.append(d->zone->toMap(place.lon, place.lat));
    }
    if (all.isEmpty())
        return;
    const QRectF box = all.boundingRect();
    const double margin = std::max({box.width(), box.height(), kPlaceMetres}) / 2;
    d->flight.stop();
    d->view.fit(box.adjusted(-margin, -margin, margin, margin));
    viewMoved();
}

void MapCanvas::paintPointedOut(QPainter &painter) const
{
    if (d->pointed.isEmpty())
        return;
    painter.setBrush(Qt::NoBrush);
    QRectF all;
    for (const QVector<GeoPoint> &line : std::as_const(d->pointed)) {
        QPolygonF drawn;
        for (const GeoPoint &place : line)
            drawn.append(d->view.toWindow(d->zone->toMap(place.lon, place.lat)));
        all = all.isNull() ? drawn.boundingRect() : all.united(drawn.boundingRect());
        for (const QPen &pen : {QPen(QColor(255, 255, 255, 220), 6), QPen(kMark, 3)}) {
            painter.setPen(pen);
            painter.drawPolyline(drawn);
        }
    }
    if (std::max(all.width(), all.height()) > kSmallestPx)
        return;
    for (const QPen &pen : {QPen(QColor(255, 255, 255, 220), 6), QPen(kMark, 3)}) {
        painter.setPen(pen);
        painter.drawEllipse(all.center(), kSmallestPx, kSmallestPx);
        painter.drawPoint(all.center());
    }
}

} // namespace inspect::app
