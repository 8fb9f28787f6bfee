// SPDX-License-Identifier: GPL-2.0-or-later
// What the mouse, the keyboard and a touch pad do.
#include "canvas/map_canvas_data.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kDragFromPx = 5;    ///< a press that moves less is a click
constexpr double kWheelStep = 1.25;  ///< per notch
constexpr double kKeyStep = 1.5;     ///< zoom per key
constexpr double kArrowShare = 0.15; ///< of the window, per key

} // namespace

void MapCanvas::setTool(Tool tool)
{
    if (tool != d->tool) {
        d->sketch.clear();
        d->tool = tool;
    }
    switch (tool) {
    case Tool::DrawPolygon: d->sketch.begin(ShapeSketch::Kind::Polygon); break;
    case Tool::DrawLine: d->sketch.begin(ShapeSketch::Kind::Line); break;
    case Tool::DrawRectangle: d->sketch.begin(ShapeSketch::Kind::Rectangle); break;
    case Tool::DrawPoint: d->sketch.begin(ShapeSketch::Kind::Point); break;
    case Tool::Pan:
    case Tool::Pick: break;
    }
    d->hovered = UnitId();
    updateCursor();
    update();
}

void MapCanvas::updateCursor()
{
    if (d->dragging)
        setCursor(Qt::ClosedHandCursor);
    else if (d->isDrawing())
        setCursor(Qt::CrossCursor);
    else
        setCursor(d->tool == Tool::Pan ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

bool MapCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture)
        return pinch(static_cast<QGestureEvent *>(event));
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            d->view.zoom(1 + gesture->value(), gesture->position());
            viewChanged();
            return true;
        }
    }
    // While drawing, Esc, Enter and Backspace belong to the map, not to the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride && d->isDrawing()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace) {
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
    d->view.zoom(pinched->scaleFactor(), mapFromGlobal(pinched->centerPoint().toPoint()));
    viewChanged();
    event->accept();
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
    if (event->button() == Qt::RightButton) {
        if (d->isDrawing())
            finishSketch();
        return;
    }
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    d->pressedAt = event->position();
    d->lastAt = event->position();
    d->dragging = false;
    // A rectangle may be drawn by dragging from corner to corner as well as by two clicks.
    if (d->tool == Tool::DrawRectangle && event->button() == Qt::LeftButton) {
        d->firstCorner = d->sketch.isEmpty();
        if (d->firstCorner)
            (void)d->sketch.add(d->view.toMap(event->position()));
    }
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const bool drawsRectangle = d->tool == Tool::DrawRectangle && (event->buttons() & Qt::LeftButton);
    if (d->pressedAt && (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) && !drawsRectangle) {
        const QPointF moved = at - *d->pressedAt;
        if (!d->dragging && std::hypot(moved.x(), moved.y()) >= kDragFromPx) {
            d->dragging = true;
            updateCursor();
        }
        if (d->dragging) {
            d->view.pan((at - d->lastAt));
            d->lastAt = at;
            d->fitWanted = false;
            viewChanged();
            return;
        }
    }
    d->sketch.hover(d->view.toMap(at));
    if (d->tool == Tool::Pick && d->scene.shapes) {
        const QVector<UnitId> under = unitsAt(at);
        const UnitId hovered = under.isEmpty() ? UnitId() : under.first();
        if (hovered != d->hovered) {
            d->hovered = hovered;
            update();
        }
    } else if (d->isDrawing() && !d->sketch.isEmpty()) {
        update();
    }
    const QPointF place = lonLatAt(at);
    if (std::isfinite(place.x()) && std::isfinite(place.y()))
        Q_EMIT cursorMoved(place.x(), place.y());
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!d->pressedAt || event->button() == Qt::RightButton)
        return;
    const QPointF moved = event->position() - *d->pressedAt;
    const bool wasDragging = std::exchange(d->dragging, false);
    d->pressedAt.reset();
    updateCursor();
    if (event->button() != Qt::LeftButton || wasDragging)
        return;
    if (d->tool == Tool::DrawRectangle) {
        const bool dragged = std::hypot(moved.x(), moved.y()) >= kDragFromPx;
        // The press set the first corner; a click without a drag waits for the second.
        if ((dragged || !d->firstCorner) && d->sketch.add(d->view.toMap(event->position())))
            finishSketch();
        return;
    }
    clickAt(event->position());
}

void MapCanvas::clickAt(const QPointF &window)
{
    const QPointF place = lonLatAt(window);
    if (d->tool == Tool::Pick) {
        Q_EMIT unitsClicked(unitsAt(window), place.x(), place.y());
    } else if (d->isDrawing()) {
        if (d->sketch.add(d->view.toMap(window)))
            finishSketch();
        update();
    }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (d->isDrawing()) {
        finishSketch();
    } else {
        d->view.zoom(2, event->position());
        viewChanged();
    }
}

void MapCanvas::finishSketch()
{
    if (!d->sketch.isComplete())
        return;
    const std::optional<QByteArray> wkb = d->sketch.wkb(*d->zone);
    d->sketch.clear();
    update();
    if (wkb)
        Q_EMIT shapeDrawn(*wkb);
}

void MapCanvas::cancelSketch()
{
    if (!d->isDrawing())
        return;
    d->sketch.clear();
    update();
    Q_EMIT drawingCancelled();
}

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0)
        return;
    d->view.zoom(std::pow(kWheelStep, notches), event->position());
    d->fitWanted = false;
    viewChanged();
    event->accept();
}

bool MapCanvas::drawingKey(int key)
{
    if (!d->isDrawing())
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: finishSketch(); return true;
    case Qt::Key_Escape: cancelSketch(); return true;
    case Qt::Key_Backspace:
        d->sketch.takeBack();
        update();
        return true;
    default: return false;
    }
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
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
    default:
        if (!drawingKey(event->key()))
            QWidget::keyPressEvent(event);
        return;
    }
    d->fitWanted = false;
    viewChanged();
}

void MapCanvas::leaveEvent(QEvent *)
{
    if (d->hovered.isNull())
        return;
    d->hovered = UnitId();
    update();
}

} // namespace inspect::app
