// SPDX-License-Identifier: GPL-2.0-or-later
// Where the map is, where it goes, and what the window shows of it.
#include "canvas/map_canvas_data.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>

namespace inspect::app {

namespace {

constexpr int kFlightMs = 420;
constexpr double kNearScale = 5000;                                                    ///< of a place that one goes to without a scale
constexpr double kChinaWest = 73, kChinaEast = 136, kChinaSouth = 3, kChinaNorth = 54; ///< degrees

/// The part of a base map's bounds that one may go to: a map of the world shows China.
QRectF withinChina(const QRectF &degrees)
{
    const QRectF china(QPointF(kChinaWest, kChinaSouth), QPointF(kChinaEast, kChinaNorth));
    return degrees.intersects(china) ? degrees.intersected(china) : china;
}

} // namespace

void MapCanvas::zoomToAll()
{
    d->flight.stop();
    if (d->shaping.isRunning() || !isVisible()) {
        d->fitWanted = true;
        if (d->shaping.isRunning())
            return;
    }
    fitAll();
    viewChanged();
}

/// Units are what the map is about; a base map may reach far beyond and counts only without them.
void MapCanvas::fitAll()
{
    if (d->scene.shapes && !d->scene.shapes->bounds().isNull()) {
        d->view.fit(d->scene.shapes->bounds());
    } else {
        const auto degrees = d->bases.boundsInDegrees();
        if (!degrees)
            return;
        const QRectF box = withinChina(*degrees);
        setMeridian(ZoneProjection::meridianFor(box.center().x()));
        const QPolygonF corners{d->zone->toMap(box.left(), box.top()), d->zone->toMap(box.right(), box.top()),
                                d->zone->toMap(box.right(), box.bottom()), d->zone->toMap(box.left(), box.bottom())};
        const QRectF metres = corners.boundingRect();
        if (!std::isfinite(metres.width()) || !std::isfinite(metres.height()))
            return;
        d->view.fit(metres);
    }
    // Before the window has its size the fit is only a guess.
    d->fitWanted = !isVisible();
    viewChanged();
}

std::optional<MapCanvas::ViewPlace> MapCanvas::placeOf(const UnitId &unit) const
{
    const UnitShape *shape = d->shapeOf(unit);
    if (!shape)
        return std::nullopt;
    const double margin = 0.25 * std::max(shape->bounds.width(), shape->bounds.height());
    MapView there = d->view;
    there.fit(shape->bounds.adjusted(-margin, -margin, margin, margin));
    const QPointF middle = d->zone->toLonLat(there.centre());
    return ViewPlace{middle.x(), middle.y(), there.scaleDenominator()};
}

void MapCanvas::zoomToUnit(const UnitId &unit)
{
    d->flight.stop();
    if (d->shaping.isRunning()) {
        d->zoomWanted = unit;
        d->fitWanted = false;
        return;
    }
    const auto place = placeOf(unit);
    if (!place)
        return;
    d->view.setCentre(d->zone->toMap(place->lon, place->lat));
    d->view.setScaleDenominator(place->scaleDenominator);
    viewMoved();
}

void MapCanvas::flyToUnit(const UnitId &unit)
{
    if (d->shaping.isRunning())
        return zoomToUnit(unit);
    if (const auto place = placeOf(unit))
        flyTo(*place);
}

void MapCanvas::flyTo(double lon, double lat) { flyTo({lon, lat, std::min(kNearScale, d->view.scaleDenominator())}); }

void MapCanvas::flyTo(const ViewPlace &place)
{
    d->flight.stop();
    rememberView();
    const QPointF there = d->zone->toMap(place.lon, place.lat);
    if (!std::isfinite(there.x()) || !std::isfinite(there.y()))
        return;
    d->flightFrom = d->view;
    d->flightTo = d->view;
    d->flightTo.setCentre(there);
    d->flightTo.setScaleDenominator(place.scaleDenominator);
    d->fitWanted = false;
    d->flight.setDuration(isVisible() ? kFlightMs : 0);
    d->flight.setStartValue(0.0);
    d->flight.setEndValue(1.0);
    d->flight.start();
    updateState();
}

void MapCanvas::showPin(double lon, double lat)
{
    d->ringed = QPointF(lon, lat);
    flyTo(lon, lat);
    update();
}

std::optional<QPointF> MapCanvas::ringedPin() const { return d->ringed; }

bool MapCanvas::isFlying() const { return d->flight.state() == QAbstractAnimation::Running; }

MapCanvas::ViewPlace MapCanvas::viewPlace() const
{
    const QPointF middle = d->zone->toLonLat(d->view.centre());
    return {middle.x(), middle.y(), d->view.scaleDenominator()};
}

int MapCanvas::zoneEpsg() const { return ZoneProjection::epsgOf(d->zone->centralMeridian()); }

QRectF MapCanvas::extentInDegrees() const
{
    QPolygonF corners;
    for (const QPointF &corner : {QPointF(0, 0), QPointF(width(), 0), QPointF(width(), height()), QPointF(0, height())})
        corners.append(lonLatAt(corner));
    return corners.boundingRect();
}

void MapCanvas::setMark(const std::optional<QPointF> &degrees)
{
    d->mark = degrees;
    update();
}

void MapCanvas::centreOn(double lon, double lat)
{
    d->flight.stop();
    d->view.setCentre(d->zone->toMap(lon, lat));
    viewMoved();
}

void MapCanvas::zoomBy(double factor)
{
    d->flight.stop();
    d->view.zoom(factor, QRectF(rect()).center());
    viewMoved();
}

/// The user, or what they asked for, moved the view: it no longer follows the units.
void MapCanvas::viewMoved()
{
    d->fitWanted = false;
    viewChanged();
}

void MapCanvas::viewChanged()
{
    Q_EMIT scaleChanged(d->view.scaleDenominator());
    update();
    if (!d->soon.isActive())
        d->soon.start();
    d->rest.start();
    updateState();
}

void MapCanvas::rememberView()
{
    d->rest.stop();
    d->history.add({d->zone->toLonLat(d->view.centre()), d->view.metresPerPixel()});
    Q_EMIT viewsChanged();
}

void MapCanvas::goBack()
{
    rememberView(); // where it has not rested yet
    showKept(d->history.back());
}

void MapCanvas::goForward() { showKept(d->history.forward()); }

void MapCanvas::showKept(const std::optional<ViewHistory::View> &view)
{
    if (!view)
        return;
    d->flight.stop();
    d->view.setCentre(d->zone->toMap(view->place.x(), view->place.y()));
    d->view.setMetresPerPixel(view->metresPerPixel);
    viewMoved();
    Q_EMIT viewsChanged();
}

bool MapCanvas::canGoBack() const { return d->history.canGoBack(); }
bool MapCanvas::canGoForward() const { return d->history.canGoForward(); }

void MapCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    d->stack.paint(painter, event->region(), d->view, devicePixelRatioF(), groundColour(d->light));
    painter.setRenderHint(QPainter::Antialiasing);
    paintOverlay(painter);
}

void MapCanvas::paintOverlay(QPainter &painter) const
{
    MapOverlay overlay(painter, d->view);
    if (d->hovered != d->selected) {
        if (const UnitShape *shape = d->unitsVisible ? d->shapeOf(d->hovered) : nullptr)
            overlay.unit(*shape, false);
    }
    if (const UnitShape *shape = d->shapeOf(d->selected))
        overlay.unit(*shape, true);
    if (d->ringed)
        overlay.ring(d->zone->toMap(d->ringed->x(), d->ringed->y()));
    if (d->position)
        overlay.position({d->zone->toMap(d->position->lon, d->position->lat), d->position->accuracyM});
    paintPointedOut(painter);
    if (d->mapTool)
        d->mapTool->paint(painter, toolView());
    if (d->mark)
        overlay.mark(d->zone->toMap(d->mark->x(), d->mark->y()));
    if (d->boxFrom)
        overlay.box(QRectF(*d->boxFrom, d->lastAt).normalized());
    overlay.scaleBar();
    overlay.northArrow();
    if (d->keyVisible && d->unitsVisible)
        overlay.key(d->key);
    const bool empty = !d->bases.shows() && (!d->scene.shapes || d->scene.shapes->bounds().isNull());
    if (empty && !d->isDrawing() && !d->shaping.isRunning() && !d->bases.isOpening())
        overlay.note(tr("Nothing to show yet. Import units, draw one, or add a base map."));
}

} // namespace inspect::app
