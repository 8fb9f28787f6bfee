// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/edit_tools.h"

#include "canvas/map_overlay.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace inspect::app {

namespace {

constexpr double kGripPx = 12; ///< a finger in gloves finds a corner within this
constexpr double kPickPx = 7;
constexpr int kMostGripsDrawn = 2000;
constexpr double kGripGapPx = 9;
const QColor kInk(0xc2185b);

double distance(const QPointF &a, const QPointF &b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

QPointF nearest(const QPointF &a, const QPointF &b, const QPointF &at)
{
    const MapPoint p = nearestOn({a.x(), a.y()}, {b.x(), b.y()}, {at.x(), at.y()});
    return {p.x, p.y};
}

bool isClosed(const QPolygonF &ring) { return ring.size() > 2 && ring.first() == ring.last(); }

} // namespace

// ── corners ──────────────────────────────────────────────────────────────────

void CornerTool::setUnit(const UnitId &unit)
{
    mUnit = unit;
    mGrip.reset();
    setState(State::Idle);
    Q_EMIT changed();
}

std::optional<CornerTool::Grip> CornerTool::gripAt(const QPointF &map, const ToolView &view) const
{
    const UnitShape *shape = view.shapeOf(mUnit);
    if (!shape)
        return std::nullopt;
    const double reach = view.metres(kGripPx);
    if (shape->type == ShapeType::Point)
        return distance(shape->anchor, map) <= reach ? std::optional(Grip{shape->anchor, true, shape->anchor, shape->anchor})
                                                     : std::nullopt;
    std::optional<Grip> best;
    double least = reach;
    for (const QPolygonF &ring : shape->levels[0]) {
        const qsizetype corners = isClosed(ring) ? ring.size() - 1 : ring.size();
        for (qsizetype i = 0; i < corners; ++i) {
            const double away = distance(ring[i], map);
            if (away > least)
                continue;
            least = away;
            const bool closed = isClosed(ring);
            const QPointF before = i > 0 ? ring[i - 1] : closed ? ring[corners - 1] : ring[i];
            const QPointF after = i + 1 < ring.size() ? ring[i + 1] : ring[i];
            best = Grip{ring[i], true, before, after};
        }
    }
    if (best)
        return best;
    for (const QPolygonF &ring : shape->levels[0]) {
        for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
            const QPointF foot = nearest(ring[i], ring[i + 1], map);
            if (const double away = distance(foot, map); away <= least) {
                least = away;
                best = Grip{foot, false, ring[i], ring[i + 1]};
            }
        }
    }
    return best;
}

bool CornerTool::press(const ToolEvent &event, const ToolView &view)
{
    mGrip = gripAt(event.map, view);
    if (!mGrip)
        return false;
    if (mGrip->isCorner && (event.modifiers & Qt::AltModifier)) {
        remove(*mGrip, view);
        return true;
    }
    mTo = mGrip->at;
    setState(State::Dragging);
    Q_EMIT changed();
    return true;
}

void CornerTool::move(const ToolEvent &event, const ToolView &view)
{
    if (state() != State::Dragging) {
        const auto grip = gripAt(event.map, view);
        if (grip.has_value() != mGrip.has_value() || (grip && grip->at != mGrip->at)) {
            mGrip = grip;
            Q_EMIT changed();
        }
        return;
    }
    mSnap = isSnapping() && !(event.modifiers & Qt::ControlModifier) ? snapAt(view, event.map, kSnapPx) : std::nullopt;
    // Not to where it comes from, which would hold it for ever.
    if (mSnap && distance({mSnap->place.x, mSnap->place.y}, mGrip->at) < view.metres(kSnapPx) && mSnap->kind != SnapKind::Corner)
        mSnap.reset();
    mTo = mSnap ? QPointF(mSnap->place.x, mSnap->place.y) : event.map;
    Q_EMIT changed();
}

void CornerTool::release(const ToolEvent &, const ToolView &view)
{
    if (state() != State::Dragging || !mGrip)
        return;
    setState(State::Idle);
    mSnap.reset();
    const Grip grip = *std::exchange(mGrip, std::nullopt);
    Q_EMIT changed();
    if (distance(grip.at, mTo) > view.metres(1))
        Q_EMIT cornerMoved(view.toGeo(grip.at), view.toGeo(mTo), view.unitsNear(grip.at, view.metres(1)));
}

void CornerTool::click(const ToolEvent &event, const ToolView &view)
{
    const QVector<UnitId> under = view.unitsAt(event.map, view.metres(kPickPx));
    if (!under.isEmpty() && under.first() != mUnit)
        Q_EMIT unitWanted(under.first());
}

/// On a side: a new corner where it is.
void CornerTool::doubleClick(const ToolEvent &event, const ToolView &view)
{
    setState(State::Idle);
    const auto grip = gripAt(event.map, view);
    if (grip && !grip->isCorner)
        Q_EMIT cornerMoved(view.toGeo(grip->at), view.toGeo(grip->at), view.unitsNear(grip->at, view.metres(1)));
}

void CornerTool::remove(const Grip &grip, const ToolView &view)
{
    mGrip.reset();
    Q_EMIT changed();
    Q_EMIT cornerRemoved(view.toGeo(grip.at), view.unitsNear(grip.at, view.metres(1)));
}

bool CornerTool::key(int key, const ToolView &view)
{
    if (key != Qt::Key_Delete)
        return false;
    if (mGrip && mGrip->isCorner && state() == State::Idle)
        remove(*mGrip, view);
    return true;
}

/// The first Esc lets go of the corner, the next one of the tool.
void CornerTool::cancel()
{
    mSnap.reset();
    if (state() == State::Dragging) {
        mGrip.reset();
        setState(State::Idle);
        Q_EMIT changed();
    } else {
        Q_EMIT cancelled();
    }
}

void CornerTool::paint(QPainter &painter, const ToolView &view) const
{
    const UnitShape *shape = view.shapeOf(mUnit);
    if (!shape)
        return;
    MapOverlay(painter, view.view).unit(*shape, true);
    const QRectF seen = view.view.extent();
    painter.setPen(QPen(kInk, 1.6));
    painter.setBrush(Qt::white);
    int drawn = 0;
    for (const QPolygonF &ring : shape->levels[0]) {
        std::optional<QPointF> last;
        for (const QPointF &corner : ring) {
            if (!seen.contains(corner) || drawn >= kMostGripsDrawn)
                continue;
            const QPointF at = view.view.toWindow(corner);
            if (last && distance(*last, at) < kGripGapPx)
                continue; // too dense to tell apart: zooming in shows them
            last = at;
            ++drawn;
            painter.drawRect(QRectF(at - QPointF(3.5, 3.5), QSizeF(7, 7)));
        }
    }
    if (!mGrip)
        return;
    if (state() == State::Dragging) {
        painter.setBrush(Qt::NoBrush);
        const QPolygonF sides{view.view.toWindow(mGrip->before), view.view.toWindow(mTo), view.view.toWindow(mGrip->after)};
        painter.setPen(QPen(Qt::white, 5));
        painter.drawPolyline(sides);
        painter.setPen(QPen(kInk, 2.4, Qt::DashLine));
        painter.drawPolyline(sides);
    }
    const QPointF at = view.view.toWindow(state() == State::Dragging ? mTo : mGrip->at);
    painter.setPen(QPen(kInk, 2));
    painter.setBrush(mGrip->isCorner ? kInk : QColor(Qt::white));
    if (mGrip->isCorner)
        painter.drawRect(QRectF(at - QPointF(5, 5), QSizeF(10, 10)));
    else
        painter.drawEllipse(at, 5, 5);
    if (mSnap)
        paintSnap(painter, view.view, *mSnap);
}

// ── moving and turning ───────────────────────────────────────────────────────

void TransformTool::setUnits(const QVector<UnitId> &units)
{
    mUnits = units;
    setState(State::Idle);
    Q_EMIT changed();
}

QRectF TransformTool::bounds(const ToolView &view) const
{
    QRectF all;
    for (const UnitId &id : mUnits) {
        if (const UnitShape *shape = view.shapeOf(id))
            all = all.united(shape->bounds.isEmpty() ? shape->bounds.adjusted(-1, -1, 1, 1) : shape->bounds);
    }
    return all;
}

double TransformTool::angle(const QPointF &about) const
{
    const double before = std::atan2(mFrom.y() - about.y(), mFrom.x() - about.x());
    const double now = std::atan2(mTo.y() - about.y(), mTo.x() - about.x());
    return std::remainder(now - before, 2 * std::numbers::pi) * 180 / std::numbers::pi;
}

QTransform TransformTool::transform(const ToolView &view) const
{
    if (mKind == Kind::Move)
        return QTransform::fromTranslate(mTo.x() - mFrom.x(), mTo.y() - mFrom.y());
    const QPointF about = bounds(view).center();
    QTransform turn;
    turn.translate(about.x(), about.y());
    turn.rotate(angle(about));
    turn.translate(-about.x(), -about.y());
    return turn;
}

bool TransformTool::press(const ToolEvent &event, const ToolView &view)
{
    const double margin = view.metres(kGripPx);
    const QRectF all = bounds(view);
    if (all.isNull() || !all.adjusted(-margin, -margin, margin, margin).contains(event.map))
        return false;
    mFrom = mTo = event.map;
    setState(State::Dragging);
    return true;
}

void TransformTool::move(const ToolEvent &event, const ToolView &)
{
    if (state() != State::Dragging)
        return;
    mTo = event.map;
    Q_EMIT changed();
}

void TransformTool::release(const ToolEvent &event, const ToolView &view)
{
    if (state() != State::Dragging)
        return;
    mTo = event.map;
    setState(State::Idle);
    Q_EMIT changed();
    if (distance(mFrom, mTo) < view.metres(3))
        return click(event, view);
    const QPointF about = bounds(view).center();
    if (mKind == Kind::Move)
        Q_EMIT moved(mTo.x() - mFrom.x(), mTo.y() - mFrom.y());
    else
        Q_EMIT turned(view.toGeo(about), angle(about));
}

void TransformTool::click(const ToolEvent &event, const ToolView &view)
{
    const QVector<UnitId> under = view.unitsAt(event.map, view.metres(kPickPx));
    if (!under.isEmpty() && !mUnits.contains(under.first()))
        Q_EMIT unitWanted(under.first());
}

void TransformTool::cancel()
{
    if (state() == State::Dragging) {
        setState(State::Idle);
        Q_EMIT changed();
    } else {
        Q_EMIT cancelled();
    }
}

void TransformTool::paint(QPainter &painter, const ToolView &view) const
{
    MapOverlay overlay(painter, view.view);
    const QTransform there = state() == State::Dragging ? transform(view) : QTransform();
    for (const UnitId &id : mUnits) {
        const UnitShape *shape = view.shapeOf(id);
        if (!shape)
            continue;
        overlay.unit(*shape, true);
        if (state() != State::Dragging)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(kInk, 2.4, Qt::DashLine));
        for (const QPolygonF &ring : shape->at(view.view.metresPerPixel()))
            painter.drawPolyline(view.view.toWindow().map(there.map(ring)));
        if (shape->type == ShapeType::Point)
            painter.drawEllipse(view.view.toWindow(there.map(shape->anchor)), 8, 8);
    }
}

// ── choosing several ─────────────────────────────────────────────────────────

void SelectTool::setUnits(const QVector<UnitId> &units)
{
    mUnits = units;
    setState(units.isEmpty() ? State::Idle : State::Drawing);
    Q_EMIT unitsChanged(mUnits);
    Q_EMIT changed();
}

void SelectTool::click(const ToolEvent &event, const ToolView &view)
{
    const QVector<UnitId> under = view.unitsAt(event.map, view.metres(kPickPx));
    if (under.isEmpty())
        return;
    QVector<UnitId> units = mUnits;
    if (!units.removeOne(under.first()))
        units.append(under.first());
    setUnits(units);
}

void SelectTool::finish(const ToolView &)
{
    if (!mUnits.isEmpty())
        Q_EMIT accepted(mUnits);
}

void SelectTool::takeBack()
{
    if (!mUnits.isEmpty())
        setUnits(mUnits.mid(0, mUnits.size() - 1));
}

void SelectTool::cancel()
{
    setUnits({});
    Q_EMIT cancelled();
}

void SelectTool::paint(QPainter &painter, const ToolView &view) const
{
    MapOverlay overlay(painter, view.view);
    for (const UnitId &id : mUnits) {
        if (const UnitShape *shape = view.shapeOf(id))
            overlay.unit(*shape, true);
    }
}

} // namespace inspect::app
