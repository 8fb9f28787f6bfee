// SPDX-License-Identifier: GPL-2.0-or-later
// What the mouse, the keyboard and a touch pad do.
#include "canvas/map_canvas_data.h"

#include <QGestureEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kDragFromPx = 5;    ///< a press that moves less is a click
constexpr double kNumberReachPx = 4; ///< beside a number's letters
constexpr double kWheelStep = 1.25;  ///< per notch
constexpr double kKeyStep = 1.5;     ///< zoom per key
constexpr double kArrowShare = 0.15; ///< of the window, per key

} // namespace

void MapCanvas::setTool(Tool tool)
{
    d->tool = tool;
    takeUp(nullptr);
}

void MapCanvas::setMapTool(MapTool *tool)
{
    d->tool = tool ? Tool::Given : Tool::Pick;
    takeUp(tool);
}

MapTool *MapCanvas::mapTool() const { return d->mapTool; }

void MapCanvas::takeUp(MapTool *tool)
{
    if (d->mapTool)
        d->mapTool->disconnect(this);
    d->mapTool = tool;
    const bool wasDrawing = std::exchange(d->hadTool, d->isDrawing()); // the tool before may be gone already
    if (wasDrawing != d->isDrawing() && d->bases.shows()) {
        d->unitsWanted = true; // what is below shows through while something is drawn along it
        d->coarseUnitsWanted = true;
        viewChanged();
    }
    if (tool) {
        connect(tool, &MapTool::changed, this, [this] {
            updateCursor();
            update();
        });
    }
    d->toolDrags = false;
    d->hovered = UnitId();
    updateCursor();
    update();
    Q_EMIT toolChanged(d->tool);
}

ToolView MapCanvas::toolView() const { return {d->view, *d->zone, d->scene}; }

ToolEvent MapCanvas::toolEvent(const QPointF &window, Qt::KeyboardModifiers modifiers) const
{
    return {d->view.toMap(window), window, modifiers};
}

void MapCanvas::updateCursor()
{
    if (d->dragging)
        setCursor(Qt::ClosedHandCursor);
    else if (d->isDrawing())
        setCursor(d->mapTool->cursor());
    else
        setCursor(d->tool == Tool::Pan ? Qt::OpenHandCursor : d->isOverNumber ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool MapCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) { // the key's words, and stars or grades in the picture
        unitsChanged();
        orderPictures();
    }
    if (event->type() == QEvent::Gesture)
        return pinch(static_cast<QGestureEvent *>(event));
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            d->flight.stop();
            d->view.zoom(1 + gesture->value(), gesture->position());
            viewMoved();
            return true;
        }
    }
    // While drawing, Esc, Enter and Backspace belong to the map, not to the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride && d->isDrawing()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace || key == Qt::Key_Delete) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool MapCanvas::pinch(QGestureEvent *event)
{
    const auto *pinched = static_cast<QPinchGesture *>(event->gesture(Qt::PinchGesture));
    if (!pinched)
        return false;
    event->accept();
    // Qt 6.4 hands every step on twice, and takes it for two.
    const std::pair step(pinched->scaleFactor(), pinched->centerPoint());
    if (d->pinchStep == step) {
        d->pinchStep.reset();
        return true;
    }
    d->pinchStep = step;
    d->flight.stop();
    // The first finger also came as a press of the button: what it moves now is the pinch's.
    d->pressedAt.reset();
    d->boxFrom.reset();
    d->dragging = false;
    d->toolDrags = false;
    const QPointF at = mapFromGlobal(pinched->centerPoint());
    const QPointF before = mapFromGlobal(pinched->lastCenterPoint());
    if (pinched->state() != Qt::GestureStarted && !before.isNull())
        d->view.pan(at - before); // two fingers also move the map
    d->view.zoom(pinched->scaleFactor(), at);
    viewMoved();
    return true;
}

void MapCanvas::resizeEvent(QResizeEvent *)
{
    d->view.setSize(size());
    if (d->fitWanted && !d->shaping.isRunning())
        fitAll();
    viewChanged();
}

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        return goBack();
    if (event->button() == Qt::ForwardButton)
        return goForward();
    if (event->button() == Qt::RightButton) {
        if (d->isDrawing())
            d->mapTool->finish(toolView());
        return;
    }
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    d->flight.stop();
    d->pressedAt = event->position();
    d->lastAt = event->position();
    d->dragging = false;
    if (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier) && !d->isDrawing()) {
        d->boxFrom = event->position();
        return;
    }
    d->toolDrags = d->isDrawing() && event->button() == Qt::LeftButton &&
                   d->mapTool->press(toolEvent(event->position(), event->modifiers()), toolView());
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (d->boxFrom) {
        d->lastAt = at;
        return update();
    }
    if (d->pressedAt && (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) && !d->toolDrags) {
        const QPointF moved = at - *d->pressedAt;
        if (!d->dragging && std::hypot(moved.x(), moved.y()) >= kDragFromPx) {
            d->dragging = true;
            updateCursor();
        }
        if (d->dragging) {
            d->view.pan((at - d->lastAt));
            d->lastAt = at;
            viewMoved();
            return;
        }
    }
    if (d->isDrawing())
        d->mapTool->move(toolEvent(at, event->modifiers()), toolView());
    if (d->tool == Tool::Pick && d->scene.shapes) {
        const QVector<UnitId> under = unitsAt(at);
        if (const bool isOverNumber = !numberAt(at).isNull(); isOverNumber != d->isOverNumber) {
            d->isOverNumber = isOverNumber;
            updateCursor();
        }
        const UnitId hovered = under.isEmpty() ? UnitId() : under.first();
        if (hovered != d->hovered) {
            d->hovered = hovered;
            update();
        }
    }
    const QPointF place = lonLatAt(at);
    if (std::isfinite(place.x()) && std::isfinite(place.y()))
        Q_EMIT cursorMoved(place.x(), place.y());
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!d->pressedAt || event->button() == Qt::RightButton)
        return;
    if (d->boxFrom)
        return finishBox(event->position());
    const bool wasDragging = std::exchange(d->dragging, false);
    const bool toolDragged = std::exchange(d->toolDrags, false);
    d->pressedAt.reset();
    updateCursor();
    if (event->button() != Qt::LeftButton || wasDragging)
        return;
    if (toolDragged && d->isDrawing())
        return d->mapTool->release(toolEvent(event->position(), event->modifiers()), toolView());
    clickAt(event->position());
}

UnitId MapCanvas::numberAt(const QPointF &window) const
{
    if (!d->unitsVisible || !d->unitPicture.shows({d->view.toMap(window), QSizeF(1e-3, 1e-3)}, d->view.metresPerPixel()))
        return {};
    const QPointF at = d->view.toMap(window);
    const double reach = kNumberReachPx * d->view.metresPerPixel();
    for (auto it = d->unitPicture.numbers.cbegin(); it != d->unitPicture.numbers.cend(); ++it) {
        if (it->adjusted(-reach, -reach, reach, reach).contains(at))
            return it.key();
    }
    return {};
}

/// A box too small to be meant is a click.
void MapCanvas::finishBox(const QPointF &to)
{
    const QRectF box = QRectF(*std::exchange(d->boxFrom, std::nullopt), to).normalized();
    d->pressedAt.reset();
    update();
    if (box.width() < kDragFromPx || box.height() < kDragFromPx)
        return clickAt(to);
    rememberView();
    const double factor = std::min(width() / box.width(), height() / box.height());
    d->view.setCentre(d->view.toMap(box.center()));
    d->view.zoom(factor, QRectF(rect()).center());
    viewMoved();
}

void MapCanvas::clickAt(const QPointF &window)
{
    const QPointF place = lonLatAt(window);
    d->ringed.reset();
    if (d->tool == Tool::Pick) {
        const QVector<UnitId> under = unitsAt(window);
        UnitId numbered = numberAt(window);
        // Within the chosen unit a click gives a place first of all.
        if (numbered != d->selected && under.contains(d->selected))
            numbered = UnitId();
        Q_EMIT unitsClicked(numbered.isNull() ? under : QVector<UnitId>{numbered}, place.x(), place.y());
        if (!numbered.isNull())
            Q_EMIT numberClicked(numbered);
    } else if (d->isDrawing()) {
        d->mapTool->click(toolEvent(window, QGuiApplication::keyboardModifiers()), toolView());
    }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (d->isDrawing()) {
        d->mapTool->doubleClick(toolEvent(event->position(), event->modifiers()), toolView());
    } else {
        d->view.zoom(2, event->position());
        viewMoved();
    }
}

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0)
        return;
    d->flight.stop();
    d->view.zoom(std::pow(kWheelStep, notches), event->position());
    viewMoved();
    event->accept();
}

bool MapCanvas::drawingKey(int key)
{
    if (!d->isDrawing())
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: d->mapTool->finish(toolView()); return true;
    case Qt::Key_Escape: d->mapTool->cancel(); return true;
    case Qt::Key_Backspace: d->mapTool->takeBack(); return true;
    default: return d->mapTool->key(key, toolView());
    }
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & Qt::AltModifier) {
        if (event->key() == Qt::Key_Left)
            return goBack();
        if (event->key() == Qt::Key_Right)
            return goForward();
    }
    if (d->boxFrom && event->key() == Qt::Key_Escape) {
        d->boxFrom.reset();
        d->pressedAt.reset();
        return update();
    }
    d->flight.stop();
    const double dx = width() * kArrowShare;
    const double dy = height() * kArrowShare;
    switch (event->key()) {
    case Qt::Key_Left: d->view.pan({dx, 0}); break;
    case Qt::Key_Right: d->view.pan({-dx, 0}); break;
    case Qt::Key_Up: d->view.pan({0, dy}); break;
    case Qt::Key_Down: d->view.pan({0, -dy}); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: d->view.zoom(kKeyStep, rect().center()); break;
    case Qt::Key_Minus: d->view.zoom(1 / kKeyStep, rect().center()); break;
    case Qt::Key_Home: zoomToAll(); return;
    case Qt::Key_N:
        if (!d->isDrawing())
            Q_EMIT nextWanted();
        return;
    default:
        if (!drawingKey(event->key()))
            QWidget::keyPressEvent(event);
        return;
    }
    viewMoved();
}

void MapCanvas::leaveEvent(QEvent *)
{
    if (d->hovered.isNull())
        return;
    d->hovered = UnitId();
    update();
}

} // namespace inspect::app
