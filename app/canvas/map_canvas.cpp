// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_canvas.h"

#include "canvas/map_canvas_data.h"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgscoordinatetransformcontext.h>
#include <qgsexception.h>
#include <qgsrectangle.h>

#include <QPainter>
#include <QtConcurrentRun>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kOverscan = 0.25;     ///< of the window's size, on each side
constexpr int kGatherMs = 30;          ///< changes within this time make one picture
constexpr double kPickTolerancePx = 7; ///< round the pointer, for points and lines
const QColor kGround(0xf7f6f2);

void paintPicture(QPainter &painter, const MapPicture &picture, const MapView &view, double devicePixels)
{
    if (picture.isNull())
        return;
    QPointF corner = view.toWindow({picture.extent.left(), picture.extent.bottom()});
    const double grow = picture.metresPerPixel / view.metresPerPixel();
    if (std::abs(grow - 1) < 1e-6) {
        // Pixel on pixel: a shifted picture stays sharp.
        corner = QPointF(std::round(corner.x() * devicePixels), std::round(corner.y() * devicePixels)) / devicePixels;
    }
    const QSizeF size = QSizeF(picture.image.size()) / devicePixels * grow;
    painter.drawImage(QRectF(corner, size), picture.image);
}

/// Bounds of a layer in the zone; nothing for a layer without a CRS or place.
std::optional<QRectF> boundsOf(const QgsMapLayer &layer, const QgsCoordinateReferenceSystem &crs)
{
    if (layer.extent().isEmpty() || !layer.crs().isValid())
        return std::nullopt;
    try {
        const QgsCoordinateTransform transform(layer.crs(), crs, QgsCoordinateTransformContext());
        const QgsRectangle r = transform.transformBoundingBox(layer.extent());
        if (!r.isFinite())
            return std::nullopt;
        return QRectF(QPointF(r.xMinimum(), r.yMinimum()), QPointF(r.xMaximum(), r.yMaximum()));
    } catch (const QgsCsException &) {
        return std::nullopt;
    }
}

} // namespace

MapCanvas::MapCanvas(QWidget *parent) : QWidget(parent), d(std::make_unique<Data>())
{
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
    connect(&d->unitRaster, &UnitRaster::finished, this, [this](const MapPicture &picture) {
        d->unitPicture = picture;
        update();
        updateState();
    });
    connect(&d->baseRaster, &BaseRaster::finished, this, [this](const MapPicture &picture) {
        d->basePicture = picture;
        update();
        updateState();
    });
}

MapCanvas::~MapCanvas()
{
    d->shaping.disconnect(this);
    d->shaping.waitForFinished();
    d->baseRaster.stop();
}

// ── content ──────────────────────────────────────────────────────────────────

void MapCanvas::setUnits(const MapUnits &units)
{
    if (d->scene.shapes && !d->shaping.isRunning() && d->scene.shapes->fits(units)) {
        d->scene.units = units;
        d->unitsWanted = true;
        orderPictures();
        return;
    }
    d->unitsToShape = units;
    if (!d->shaping.isRunning()) {
        d->shaping.setFuture(QtConcurrent::run(
            [units, previous = d->scene.shapes] { return UnitShapes::build(units, UnitShapes::meridianFor(units), previous); }));
    }
    updateState();
}

void MapCanvas::applyShapes()
{
    const std::shared_ptr<const UnitShapes> shapes = d->shaping.result();
    if (!shapes->fits(d->unitsToShape)) {
        // Other units came in while these were shaped.
        const MapUnits units = d->unitsToShape;
        d->shaping.setFuture(
            QtConcurrent::run([units, shapes] { return UnitShapes::build(units, UnitShapes::meridianFor(units), shapes); }));
        return;
    }
    d->scene.units = std::exchange(d->unitsToShape, nullptr);
    d->scene.shapes = shapes;
    d->hovered = UnitId();
    if (!shapes->bounds().isNull())
        setMeridian(shapes->centralMeridian());
    d->scene.pins = placePins(d->pins, d->zone->centralMeridian());
    d->unitsWanted = true;
    if (d->fitWanted)
        fitAll();
    else if (!d->zoomWanted.isNull())
        zoomToUnit(std::exchange(d->zoomWanted, UnitId()));
    orderPictures();
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
    cancelSketch();
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
    viewChanged();
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
    d->unitsWanted = true;
    orderPictures();
}

Status MapCanvas::setBaseLayers(const QVector<BaseLayer> &layers)
{
    d->baseRaster.stop();
    Status first;
    std::vector<Data::OpenLayer> old = std::move(d->base);
    d->base.clear();
    for (const BaseLayer &setting : layers) {
        Data::OpenLayer open{setting, {}};
        const auto known =
            std::find_if(old.begin(), old.end(), [&](const auto &o) { return o.setting.path == setting.path && !o.layers.empty(); });
        if (known != old.end()) {
            open.layers = std::move(known->layers);
        } else if (auto opened = openBaseLayers(setting.path)) {
            open.layers = std::move(*opened);
        } else if (first) {
            first = tl::make_unexpected(opened.error());
        }
        for (const auto &layer : open.layers)
            layer->setOpacity(setting.opacity);
        d->base.push_back(std::move(open));
    }
    d->baseWanted = true;
    d->unitsWanted = true; // their opacity follows whether something lies below
    if (d->fitWanted && !d->shaping.isRunning())
        fitAll();
    viewChanged();
    return first;
}

Status MapCanvas::addBaseLayer(const QString &path)
{
    QVector<BaseLayer> layers = baseLayers();
    layers.prepend({path, path.section(u'/', -1), true, 1});
    const Status status = checkBaseLayer(path);
    return status ? setBaseLayers(layers) : status;
}

QVector<MapCanvas::BaseLayer> MapCanvas::baseLayers() const
{
    QVector<BaseLayer> layers;
    for (const Data::OpenLayer &layer : d->base)
        layers.append(layer.setting);
    return layers;
}

Status MapCanvas::checkBaseLayer(const QString &path)
{
    const auto opened = openBaseLayers(path);
    return opened ? Status() : tl::make_unexpected(opened.error());
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

// ── view ─────────────────────────────────────────────────────────────────────

void MapCanvas::zoomToAll()
{
    if (d->shaping.isRunning() || !isVisible()) {
        d->fitWanted = true;
        if (d->shaping.isRunning())
            return;
    }
    fitAll();
    viewChanged();
}

void MapCanvas::fitAll()
{
    std::optional<QRectF> all;
    if (d->scene.shapes && !d->scene.shapes->bounds().isNull())
        all = d->scene.shapes->bounds();
    for (const Data::OpenLayer &layer : d->base) {
        if (all)
            break; // units are what the map is about; a base map may reach far beyond
        for (const auto &part : layer.layers) {
            if (const auto box = boundsOf(*part, QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490")))) {
                setMeridian(ZoneProjection::meridianFor(box->center().x()));
                const auto here =
                    boundsOf(*part, QgsCoordinateReferenceSystem::fromEpsgId(ZoneProjection::epsgOf(d->zone->centralMeridian())));
                if (here)
                    all = all ? all->united(*here) : *here;
            }
        }
    }
    if (!all)
        return;
    d->view.fit(*all);
    // Before the window has its size the fit is only a guess.
    d->fitWanted = !isVisible();
    viewChanged();
}

void MapCanvas::zoomToUnit(const UnitId &unit)
{
    if (d->shaping.isRunning()) {
        d->zoomWanted = unit;
        d->fitWanted = false;
        return;
    }
    const UnitShape *shape = d->shapeOf(unit);
    if (!shape)
        return;
    const double margin = 0.25 * std::max(shape->bounds.width(), shape->bounds.height());
    d->view.fit(shape->bounds.adjusted(-margin, -margin, margin, margin));
    d->fitWanted = false;
    viewChanged();
}

void MapCanvas::centreOn(double lon, double lat)
{
    d->view.setCentre(d->zone->toMap(lon, lat));
    d->fitWanted = false;
    viewChanged();
}

void MapCanvas::zoomBy(double factor)
{
    d->view.zoom(factor, rect().center());
    viewChanged();
}

void MapCanvas::viewChanged()
{
    Q_EMIT scaleChanged(d->view.scaleDenominator());
    update();
    if (!d->soon.isActive())
        d->soon.start();
    updateState();
}

/// Orders what the pictures at hand do not show; called at the end of every burst of changes.
void MapCanvas::orderPictures()
{
    d->soon.stop();
    const QRectF seen = d->view.extent();
    PictureOrder order;
    const double dx = seen.width() * kOverscan;
    const double dy = seen.height() * kOverscan;
    order.extent = seen.adjusted(-dx, -dy, dx, dy);
    order.metresPerPixel = d->view.metresPerPixel();
    order.devicePixels = devicePixelRatioF();
    const bool showsBase = d->showsBase();
    if (d->scene.shapes && (d->unitsWanted || !d->unitPicture.shows(seen, order.metresPerPixel))) {
        RenderConfig look;
        look.theme = d->theme == Theme::Stars ? app::Theme::Stars : app::Theme::Score;
        look.fillOpacity = showsBase ? 0.62 : 0.92;
        look.pins = d->pinsVisible;
        UnitScene scene = d->scene;
        if (!d->unitsVisible) {
            scene.units = std::make_shared<const QVector<MapUnit>>();
            scene.shapes = UnitShapes::build(scene.units, d->zone->centralMeridian());
        }
        d->unitRaster.order(scene, look, order);
        d->unitsWanted = false;
    }
    if (d->baseWanted || (showsBase && !d->basePicture.shows(seen, order.metresPerPixel))) {
        d->baseWanted = false;
        QList<QgsMapLayer *> layers;
        for (const Data::OpenLayer &layer : d->base) {
            for (const auto &part : layer.layers) {
                if (layer.setting.visible)
                    layers.append(part.get());
            }
        }
        if (layers.isEmpty()) {
            d->baseRaster.stop();
            d->basePicture = {};
        } else {
            d->baseRaster.order(layers, ZoneProjection::epsgOf(d->zone->centralMeridian()), order);
        }
    }
    updateState();
    update();
}

void MapCanvas::updateState()
{
    const bool drawing = d->unitRaster.isBusy() || d->baseRaster.isBusy() || d->shaping.isRunning();
    const State state = drawing ? State::Rendering : d->soon.isActive() ? State::Stale : State::Idle;
    if (state == d->state)
        return;
    d->state = state;
    Q_EMIT stateChanged(state);
}

MapCanvas::State MapCanvas::state() const { return d->state; }
double MapCanvas::scaleDenominator() const { return d->view.scaleDenominator(); }
QString MapCanvas::crsText() const { return ZoneProjection::describe(d->zone->centralMeridian()); }
MapCanvas::Tool MapCanvas::tool() const { return d->tool; }

QPointF MapCanvas::windowPosition(double lon, double lat) const { return d->view.toWindow(d->zone->toMap(lon, lat)); }

QPointF MapCanvas::lonLatAt(const QPointF &window) const { return d->zone->toLonLat(d->view.toMap(window)); }

QVector<UnitId> MapCanvas::unitsAt(const QPointF &window) const
{
    QVector<UnitId> found;
    if (!d->scene.shapes || !d->unitsVisible)
        return found;
    for (const int index : d->scene.shapes->unitsAt(d->view.toMap(window), kPickTolerancePx * d->view.metresPerPixel()))
        found.append(d->scene.units->at(index).id);
    return found;
}

void MapCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), kGround);
    paintPicture(painter, d->basePicture, d->view, devicePixelRatioF());
    paintPicture(painter, d->unitPicture, d->view, devicePixelRatioF());
    painter.setRenderHint(QPainter::Antialiasing);
    MapOverlay overlay(painter, d->view);
    if (d->hovered != d->selected) {
        if (const UnitShape *shape = d->unitsVisible ? d->shapeOf(d->hovered) : nullptr)
            overlay.unit(*shape, false);
    }
    if (const UnitShape *shape = d->shapeOf(d->selected))
        overlay.unit(*shape, true);
    if (d->position)
        overlay.position({d->zone->toMap(d->position->lon, d->position->lat), d->position->accuracyM});
    overlay.sketch(d->sketch, *d->zone);
    overlay.scaleBar();
    overlay.northArrow();
    const bool empty = !d->showsBase() && (!d->scene.shapes || d->scene.shapes->bounds().isNull());
    if (empty && !d->isDrawing() && !d->shaping.isRunning())
        overlay.note(tr("Nothing to show yet. Import units, draw one, or add a base map."));
}

} // namespace inspect::app
