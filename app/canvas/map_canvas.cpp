// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_canvas.h"

#include "canvas/map_canvas_data.h"
#include "gis/background_threads.h"

#include <QPainter>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kOverscan = 0.25;     ///< of the window's size, on each side
constexpr int kGatherMs = 30;          ///< changes within this time make one picture
constexpr int kRestMs = 700;           ///< a view that stays so long is remembered
constexpr double kNearEdge = 0.08;     ///< of the window: a picture that reaches less far is drawn anew
constexpr double kPickTolerancePx = 7; ///< round the pointer, for points and lines
constexpr qsizetype kMostMended = 200; ///< units; beyond that all are drawn anew
constexpr int kCoarseWindows = 2;      ///< windows on each side that the coarse picture shows
constexpr double kCoarseFactor = 4;    ///< its pixels against the window's
constexpr double kCoarseStale = 2.5;   ///< times the scale may change before it is drawn anew
constexpr double kFill = 0.92;         ///< opacity of the units
constexpr double kFillOverBase = 0.62; ///< where a base map lies below
constexpr double kDrawingFill = 0.12;  ///< there while something is drawn: one draws along what is below

QRectF grown(const QRectF &rect, double share)
{
    const double dx = rect.width() * share;
    const double dy = rect.height() * share;
    return rect.adjusted(-dx, -dy, dx, dy);
}

} // namespace

MapCanvas::MapCanvas(QWidget *parent) : QWidget(parent), d(std::make_unique<Data>())
{
    keepPoolBehindTheWindow();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(200, 150);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Map"));
    d->view.setSize(size());
    d->soon.setSingleShot(true);
    d->soon.setInterval(kGatherMs);
    connect(&d->soon, &QTimer::timeout, this, &MapCanvas::orderPictures);
    connect(&d->shaping, &QFutureWatcher<std::shared_ptr<const UnitShapes>>::finished, this, &MapCanvas::applyShapes);
    d->rest.setSingleShot(true);
    d->rest.setInterval(kRestMs);
    connect(&d->rest, &QTimer::timeout, this, &MapCanvas::rememberView);
    connect(&d->flight, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        d->view.setBetween(d->flightFrom, d->flightTo, share.toDouble());
        viewChanged();
    });
    connect(&d->flight, &QVariantAnimation::finished, this, &MapCanvas::updateState);
    connect(&d->bases, &BaseStack::changed, this, [this] {
        d->baseWanted = true;
        d->coarseBaseWanted = true;
        d->unitsWanted = true; // their opacity follows whether something lies below
        d->coarseUnitsWanted = true;
        if (d->fitWanted && !d->shaping.isRunning())
            fitAll();
        viewChanged();
    });
    connect(&d->unitRaster, &UnitRaster::finished, this, [this](const MapPicture &picture) {
        d->unitPicture = picture;
        d->unitsCame = picture.isOfUnits;
        layPictures();
    });
    connect(&d->baseRaster, &BaseRaster::finished, this, [this](const MapPicture &picture) {
        d->basePicture = picture;
        layPictures();
    });
    connect(&d->coarseUnitRaster, &UnitRaster::finished, this, [this](const MapPicture &picture) {
        d->coarseUnitPicture = picture;
        layPictures();
    });
    connect(&d->coarseBaseRaster, &BaseRaster::finished, this, [this](const MapPicture &picture) {
        d->coarseBasePicture = picture;
        layPictures();
    });
    connect(&d->stack, &PictureStack::changed, this, [this] {
        update();
        // The first picture was of the window alone; one that was ordered earlier may have come after the view had gone back.
        const auto isAmiss = [this](const MapPicture &picture, bool isBusy) {
            return !isBusy && !picture.isNull() && !picture.shows(grown(d->view.extent(), kNearEdge), d->view.metresPerPixel());
        };
        if (!d->soon.isActive() && (isAmiss(d->unitPicture, d->unitRaster.isBusy()) || isAmiss(d->basePicture, d->baseRaster.isBusy())))
            d->soon.start();
        updateState();
        if (!d->stack.isBusy() && std::exchange(d->unitsCame, false))
            Q_EMIT unitsDrawn();
    });
}

MapCanvas::~MapCanvas()
{
    d->shaping.disconnect(this);
    d->shaping.waitForFinished();
    d->bases.disconnect(this);
}

// ── content ──────────────────────────────────────────────────────────────────

void MapCanvas::setUnits(const MapUnits &units)
{
    const bool sameZone = d->scene.shapes && (!d->chosenZone || d->scene.shapes->centralMeridian() == *d->chosenZone);
    if (sameZone && !d->shaping.isRunning() && d->scene.shapes->fits(units)) {
        const MapUnits before = std::exchange(d->scene.units, units);
        unitsChanged();
        mendPicture(before);
        orderPictures();
        return;
    }
    d->unitsToShape = units;
    if (!d->shaping.isRunning()) {
        d->shaping.setFuture(QtConcurrent::run([units, previous = d->scene.shapes, zone = d->chosenZone] {
            return UnitShapes::build(units, zone.value_or(UnitShapes::meridianFor(units)), previous);
        }));
    }
    updateState();
}

void MapCanvas::applyShapes()
{
    const std::shared_ptr<const UnitShapes> shapes = d->shaping.result();
    if (!shapes->fits(d->unitsToShape) || (d->chosenZone && shapes->centralMeridian() != *d->chosenZone)) {
        // Other units came in while these were shaped, or another zone was chosen.
        const MapUnits units = d->unitsToShape;
        d->shaping.setFuture(QtConcurrent::run([units, shapes, zone = d->chosenZone] {
            return UnitShapes::build(units, zone.value_or(UnitShapes::meridianFor(units)), shapes);
        }));
        return;
    }
    d->scene.units = std::exchange(d->unitsToShape, nullptr);
    QThreadPool::globalInstance()->start([before = std::exchange(d->scene.shapes, shapes)]() mutable { before.reset(); });
    d->hovered = UnitId();
    if (!shapes->bounds().isNull())
        setMeridian(shapes->centralMeridian());
    d->scene.pins = placePins(d->pins, d->zone->centralMeridian());
    unitsChanged();
    if (d->fitWanted)
        fitAll();
    else if (!d->zoomWanted.isNull())
        zoomToUnit(std::exchange(d->zoomWanted, UnitId()));
    orderPictures();
}

void MapCanvas::setZone(std::optional<int> centralMeridian)
{
    if (centralMeridian == d->chosenZone)
        return;
    d->chosenZone = centralMeridian;
    const MapUnits units = d->shaping.isRunning() ? d->unitsToShape : d->scene.units;
    if (!units || units->isEmpty()) {
        if (centralMeridian)
            setMeridian(*centralMeridian);
        return viewChanged();
    }
    if (!d->shaping.isRunning())
        d->scene.shapes.reset(); // shaped anew, whatever they look like
    setUnits(units);
}

/// The view keeps its place when the plane changes under it.
void MapCanvas::setMeridian(int centralMeridian)
{
    if (d->zone->centralMeridian() == centralMeridian)
        return;
    const QPointF place = d->zone->toLonLat(d->view.centre());
    d->zone = std::make_unique<ZoneProjection>(centralMeridian);
    d->view.setCentre(d->zone->toMap(place.x(), place.y()));
    d->basePicture = {};
    d->unitPicture = {};
    d->coarseBasePicture = {};
    d->coarseUnitPicture = {};
    d->stack.clear();
    if (d->mapTool && d->mapTool->state() != MapTool::State::Idle)
        d->mapTool->cancel(); // its points are metres of the other zone
    Q_EMIT crsChanged(crsText());
}

void MapCanvas::setPins(const MapPins &pins)
{
    d->pins = pins;
    d->scene.pins = placePins(pins, d->zone->centralMeridian());
    d->unitsWanted = true;
    viewChanged();
}

void MapCanvas::setUnitsVisible(bool visible)
{
    d->unitsVisible = visible;
    d->unitsWanted = true;
    d->coarseUnitsWanted = true;
    viewChanged();
}

void MapCanvas::setUnitOpacity(double opacity)
{
    if (opacity == d->unitOpacity)
        return;
    d->unitOpacity = opacity;
    d->unitsWanted = true;
    d->coarseUnitsWanted = true;
    viewChanged();
}

void MapCanvas::setHiddenKinds(const QSet<QString> &kinds)
{
    if (kinds == d->scene.hiddenKinds)
        return;
    d->scene.hiddenKinds = kinds;
    d->hovered = UnitId();
    unitsChanged();
    viewChanged();
    Q_EMIT hiddenKindsChanged(kinds);
}

QSet<QString> MapCanvas::hiddenKinds() const { return d->scene.hiddenKinds; }

void MapCanvas::showKind(const QString &kind)
{
    QSet<QString> kinds = d->scene.hiddenKinds;
    if (kinds.remove(kind))
        setHiddenKinds(kinds);
}

void MapCanvas::setPinsVisible(bool visible)
{
    d->pinsVisible = visible;
    d->unitsWanted = true;
    viewChanged();
}

void MapCanvas::setTheme(Theme theme)
{
    d->theme = theme;
    unitsChanged();
    orderPictures();
}

Theme MapCanvas::theme() const { return d->theme; }

/// A score that changed colours one unit: where the window's picture stands for the view, only that place of it is drawn anew.
void MapCanvas::mendPicture(const MapUnits &before)
{
    if (!before || !d->unitsVisible || d->unitRaster.isBusy() || !d->unitPicture.shows(d->view.extent(), d->view.metresPerPixel()))
        return;
    const QVector<int> changed = changedLooks(before, d->scene.units, d->theme);
    if (changed.size() > kMostMended)
        return;
    d->unitsWanted = false;
    if (!changed.isEmpty())
        d->unitRaster.patch(d->unitPicture, changed, shownScene(), unitLook(), devicePixelRatioF());
}

/// What the pictures of the units show is out of date.
void MapCanvas::unitsChanged()
{
    d->unitsWanted = true;
    d->coarseUnitsWanted = true;
    d->key = UnitLooks(d->scene.units, d->theme).key(d->scene.hiddenKinds);
}

void MapCanvas::setKeyVisible(bool visible)
{
    d->keyVisible = visible;
    update();
}

void MapCanvas::setBaseLayers(const QVector<BaseLayer> &layers) { d->bases.set(layers); }

BaseStack &MapCanvas::bases() { return d->bases; }

void MapCanvas::setLight(MapLight light)
{
    d->light = light;
    d->bases.setLight(light);
    d->stack.clear(); // laid on the other ground
    layPictures();
    update();
}

void MapCanvas::setSelectedUnit(const UnitId &unit)
{
    d->selected = unit;
    update();
}

void MapCanvas::setPosition(double lon, double lat, double accuracyM)
{
    d->position = Data::Position{lon, lat, accuracyM};
    update();
}

void MapCanvas::clearPosition()
{
    d->position.reset();
    update();
}

/// Orders what the pictures at hand do not show; called at the end of every burst of changes.
void MapCanvas::orderPictures()
{
    d->soon.stop();
    const QRectF seen = d->view.extent();
    PictureOrder order;
    order.extent = grown(seen, kOverscan);
    order.metresPerPixel = d->view.metresPerPixel();
    order.devicePixels = devicePixelRatioF();
    const QRectF needed = grown(seen, kNearEdge);
    if (!drawsUnits()) {
        leaveUnitsOut();
    } else if (d->unitsWanted || !d->unitPicture.shows(needed, order.metresPerPixel)) {
        PictureOrder ofUnits = order;
        if (d->unitPicture.isNull())
            ofUnits.extent = seen; // comes sooner and takes less room; what lies round it follows
        d->unitRaster.order(shownScene(), unitLook(), ofUnits);
    }
    d->unitsWanted = false;
    const SharedLayers layers = d->bases.drawn(d->view.scaleDenominator(), order.metresPerPixel);
    if (layers.isEmpty()) {
        d->baseRaster.stop();
        const bool wasSeen = !d->basePicture.isNull() || !d->coarseBasePicture.isNull();
        d->basePicture = {};
        d->coarseBasePicture = {};
        if (wasSeen)
            layPictures();
    } else if (d->baseWanted || !d->basePicture.shows(needed, order.metresPerPixel)) {
        d->baseRaster.order(layers, ZoneProjection::epsgOf(d->zone->centralMeridian()), order);
    }
    d->baseWanted = false;
    updateState();
    update();
}

/// Whether there is anything to draw of units; a picture of nothing takes as much room as any.
bool MapCanvas::drawsUnits() const
{
    const bool hasUnits = d->unitsVisible && d->scene.units && !d->scene.units->isEmpty();
    return d->scene.shapes && (hasUnits || (d->pinsVisible && d->scene.pins && !d->scene.pins->isEmpty()));
}

void MapCanvas::leaveUnitsOut()
{
    d->unitRaster.stop();
    d->coarseUnitRaster.stop();
    const bool wasSeen = !d->unitPicture.isNull() || !d->coarseUnitPicture.isNull();
    d->unitPicture = {};
    d->coarseUnitPicture = {};
    if (wasSeen)
        layPictures();
}

void MapCanvas::layPictures()
{
    d->stack.order({groundColour(d->light), d->coarseBasePicture, d->basePicture, d->coarseUnitPicture, d->unitPicture}, d->view,
                   devicePixelRatioF());
    updateState();
}

/// The wide surrounding at a quarter of the resolution, once the window itself is served.
void MapCanvas::orderCoarse()
{
    const QRectF seen = d->view.extent();
    PictureOrder order;
    order.extent = grown(seen, kCoarseWindows);
    order.metresPerPixel = d->view.metresPerPixel() * kCoarseFactor;
    order.devicePixels = devicePixelRatioF();
    const auto isStale = [&](const MapPicture &picture) {
        return picture.isNull() || std::abs(std::log(picture.metresPerPixel / order.metresPerPixel)) > std::log(kCoarseStale) ||
               !picture.extent.contains(grown(seen, 0.5));
    };
    if (drawsUnits() && !d->coarseUnitRaster.isBusy() && (d->coarseUnitsWanted || isStale(d->coarseUnitPicture))) {
        RenderConfig look = unitLook();
        look.names = false;
        look.pins = false;
        look.hatches = false;
        d->coarseUnitsWanted = false;
        d->coarseUnitRaster.order(shownScene(), look, order);
    }
    const SharedLayers layers = d->bases.drawn(d->view.scaleDenominator(), order.metresPerPixel);
    if (!layers.isEmpty() && !d->coarseBaseRaster.isBusy() && (d->coarseBaseWanted || isStale(d->coarseBasePicture))) {
        d->coarseBaseWanted = false;
        d->coarseBaseRaster.order(layers, ZoneProjection::epsgOf(d->zone->centralMeridian()), order, false);
    }
}

UnitScene MapCanvas::shownScene() const
{
    UnitScene scene = d->scene;
    if (!d->unitsVisible) {
        scene.units = std::make_shared<const QVector<MapUnit>>();
        scene.shapes = UnitShapes::build(scene.units, d->zone->centralMeridian());
    }
    return scene;
}

RenderConfig MapCanvas::unitLook() const
{
    RenderConfig look;
    look.theme = d->theme;
    const bool isSeenThrough = d->bases.shows() && d->isDrawing();
    look.fillOpacity = d->unitOpacity * (isSeenThrough ? kDrawingFill : d->bases.shows() ? kFillOverBase : kFill);
    look.hatches = !isSeenThrough;
    look.pins = d->pinsVisible;
    return look;
}

void MapCanvas::updateState()
{
    const bool drawing = d->unitRaster.isBusy() || d->baseRaster.isBusy() || d->stack.isBusy() || d->shaping.isRunning() ||
                         d->bases.isOpening() || isFlying();
    const State state = drawing ? State::Rendering : d->soon.isActive() ? State::Stale : State::Idle;
    if (state == State::Idle)
        orderCoarse();
    if (state == d->state)
        return;
    d->state = state;
    Q_EMIT stateChanged(state);
}

MapCanvas::State MapCanvas::state() const { return d->state; }
double MapCanvas::scaleDenominator() const { return d->view.scaleDenominator(); }
int MapCanvas::centralMeridian() const { return d->zone->centralMeridian(); }
QString MapCanvas::crsText() const { return ZoneProjection::describe(d->zone->centralMeridian()); }
MapCanvas::Tool MapCanvas::tool() const { return d->tool; }

QPointF MapCanvas::windowPosition(double lon, double lat) const { return d->view.toWindow(d->zone->toMap(lon, lat)); }

QPointF MapCanvas::lonLatAt(const QPointF &window) const { return d->zone->toLonLat(d->view.toMap(window)); }

QVector<UnitId> MapCanvas::unitsAt(const QPointF &window) const
{
    QVector<UnitId> found;
    if (!d->scene.shapes || !d->unitsVisible)
        return found;
    for (const int index : d->scene.unitsAt(d->view.toMap(window), kPickTolerancePx * d->view.metresPerPixel()))
        found.append(d->scene.units->at(index).id);
    return found;
}

} // namespace inspect::app
