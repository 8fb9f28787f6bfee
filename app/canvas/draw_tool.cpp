// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/draw_tool.h"

#include "canvas/map_overlay.h"
#include "inspect/geodesic.h"
#include "inspect/shape_edit.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <cmath>
#include <numbers>

namespace inspect::app {

namespace {

constexpr double kDragFromPx = 5;
constexpr double kStrokeStepPx = 2;
constexpr double kStrokeTolerancePx = 2; ///< a freehand line keeps no wiggle finer than this
constexpr double kTraceReachPx = 25;

double distance(const QPointF &a, const QPointF &b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

} // namespace

DrawTool::DrawTool(Kind kind, QObject *parent) : MapTool(parent)
{
    mSketch.begin(kind);
    connect(&mRouting, &QFutureWatcherBase::finished, this, &DrawTool::wayFound);
    connect(&mLooking, &QFutureWatcherBase::finished, this, &DrawTool::sawAhead);
}

void DrawTool::setManner(Manner manner)
{
    mManner = manner;
    mStroke.clear();
    mAhead.clear();
    Q_EMIT changed();
}

void DrawTool::setNetwork(std::shared_ptr<const LineNetwork> network, const QVector<QPolygonF> &lines)
{
    mNetwork = std::move(network);
    mLines = lines;
}

void DrawTool::resume(const QVector<QPointF> &points)
{
    for (const QPointF &point : points) {
        mSizes.append(mSketch.points().size());
        (void)mSketch.add(point);
    }
    changedPoints();
}

void DrawTool::changedPoints()
{
    mAhead.clear();
    setState(mSketch.isEmpty() || mIsKept ? State::Idle : mRouting.isRunning() ? State::Waiting : State::Drawing);
    Q_EMIT pointsChanged();
    Q_EMIT changed();
}

QPointF DrawTool::snapped(const ToolEvent &event, const ToolView &view)
{
    // Along roads only the roads hold the pointer, wherever the units' borders run.
    if (isTracing()) {
        const auto onRoad = mNetwork->nearest({event.map.x(), event.map.y()}, view.metres(kTraceReachPx));
        mSnap = onRoad ? std::optional(Snap{SnapKind::Side, *onRoad}) : std::nullopt;
        return onRoad ? QPointF(onRoad->x, onRoad->y) : event.map;
    }
    // Ctrl lets go of the magnet for once.
    mSnap = isSnapping() && !(event.modifiers & Qt::ControlModifier) ? snapAt(view, event.map, kSnapPx, mLines) : std::nullopt;
    return mSnap ? QPointF(mSnap->place.x, mSnap->place.y) : event.map;
}

void DrawTool::add(const QPointF &map, const ToolView &view)
{
    if (std::exchange(mIsKept, false)) {
        mSketch.begin(mSketch.kind());
        mSizes.clear();
    }
    const qsizetype before = mSketch.points().size();
    const bool isDone = mSketch.add(map);
    if (mSketch.points().size() > before)
        mSizes.append(before);
    changedPoints();
    if (isDone)
        finish(view);
}

void DrawTool::addPlace(const GeoPoint &place, const ToolView &view) { addTyped(view.toMap(place), view); }

/// A point by its numbers: nothing leads back to where the pointer happens to rest, until it moves.
void DrawTool::addTyped(const QPointF &map, const ToolView &view)
{
    mHover.reset();
    add(map, view);
    if (!mSketch.isEmpty())
        mSketch.hover(mSketch.points().constLast());
    Q_EMIT changed();
}

void DrawTool::addBy(double lengthM, double bearing, const ToolView &view)
{
    if (mSketch.isEmpty() || !(lengthM > 0))
        return;
    const QPointF from = mSketch.points().constLast();
    const double angle = bearing * std::numbers::pi / 180;
    const QPointF along(std::sin(angle), std::cos(angle));
    // The plane is a little larger or smaller than the ground: measured once, it can be made good.
    const GeoPoint a = view.toGeo(from);
    const GeoPoint b = view.toGeo(from + along * lengthM);
    const double ground = geodesicDistanceM(a.lon, a.lat, b.lon, b.lat);
    addTyped(from + along * lengthM * (ground > 0 ? lengthM / ground : 1), view);
}

std::optional<DrawTool::Leg> DrawTool::leg(const ToolView &view) const
{
    if (mSketch.isEmpty() || !mHover || mIsKept)
        return std::nullopt;
    const QPointF from = mSketch.points().constLast();
    const GeoPoint a = view.toGeo(from);
    const GeoPoint b = view.toGeo(*mHover);
    const double bearing = std::atan2(mHover->x() - from.x(), mHover->y() - from.y()) * 180 / std::numbers::pi;
    return Leg{geodesicDistanceM(a.lon, a.lat, b.lon, b.lat), bearing < 0 ? bearing + 360 : bearing};
}

bool DrawTool::press(const ToolEvent &event, const ToolView &view)
{
    mPressedAt = event.window;
    if (kind() == Kind::Rectangle) {
        mIsFirstCorner = mSketch.isEmpty() || mIsKept;
        if (mIsFirstCorner)
            add(snapped(event, view), view);
        setState(State::Dragging);
        return true;
    }
    if (mManner == Manner::Freehand && kind() != Kind::Point) {
        mStroke = {snapped(event, view)};
        setState(State::Dragging);
        return true;
    }
    return false;
}

void DrawTool::move(const ToolEvent &event, const ToolView &view)
{
    const QPointF at = snapped(event, view);
    mHover = at;
    mSketch.hover(at);
    if (isTracing() && !mSketch.isEmpty() && !mIsKept && state() != State::Waiting)
        lookAhead(at, view.metres(kTraceReachPx));
    if (state() == State::Dragging && !mStroke.isEmpty() && distance(mStroke.constLast(), event.map) >= view.metres(kStrokeStepPx))
        mStroke.append(event.map);
    Q_EMIT changed();
    Q_EMIT hovered();
}

void DrawTool::release(const ToolEvent &event, const ToolView &view)
{
    if (kind() == Kind::Rectangle) {
        setState(State::Drawing);
        const bool wasDragged = distance(event.window, mPressedAt) >= kDragFromPx;
        // The press set the first corner; a click without a drag waits for the second.
        if (wasDragged || !mIsFirstCorner)
            add(snapped(event, view), view);
        return;
    }
    if (mStroke.isEmpty())
        return;
    mStroke.append(snapped(event, view));
    QVector<MapPoint> drawn;
    for (const QPointF &p : std::as_const(mStroke))
        drawn.append({p.x(), p.y()});
    mStroke.clear();
    const bool isStroke = distance(event.window, mPressedAt) >= kDragFromPx || drawn.size() > 3;
    const qsizetype before = mSketch.points().size();
    if (!isStroke)
        drawn.resize(1);
    for (const MapPoint &p : simplifiedLine(drawn, view.metres(kStrokeTolerancePx)))
        (void)mSketch.add({p.x, p.y});
    if (mSketch.points().size() > before)
        mSizes.append(before);
    changedPoints();
}

void DrawTool::click(const ToolEvent &event, const ToolView &view)
{
    const QPointF at = snapped(event, view);
    if (mManner != Manner::Trace || kind() == Kind::Point)
        return add(at, view);
    if (!mSketch.isEmpty() && !mIsKept)
        return traceTo(at, view);
    // The first click belongs on a road as well.
    if (isTracing() && !mSnap)
        return Q_EMIT wayMissing();
    add(at, view);
}

void DrawTool::traceTo(const QPointF &map, const ToolView &view)
{
    if (mRouting.isRunning())
        return;
    if (!mNetwork || mNetwork->isEmpty())
        return Q_EMIT wayMissing();
    const QPointF from = mSketch.points().constLast();
    const double reach = view.metres(kTraceReachPx);
    mRouting.setFuture(QtConcurrent::run([network = mNetwork, from, map, reach] {
        return network->way({from.x(), from.y()}, {map.x(), map.y()}, reach);
    }));
    setState(State::Waiting);
}

void DrawTool::wayFound()
{
    const std::optional<QVector<MapPoint>> way = mRouting.result();
    // Given up meanwhile, or no way.
    if (state() != State::Waiting)
        return;
    if (!way) {
        setState(State::Drawing);
        return Q_EMIT wayMissing();
    }
    const qsizetype before = mSketch.points().size();
    mSizes.append(before);
    for (const MapPoint &p : *way)
        (void)mSketch.add({p.x, p.y});
    changedPoints();
}

/// The way to the pointer is sought beside the events; where that is slower than the hand, only the newest place is kept.
void DrawTool::lookAhead(const QPointF &to, double reachM)
{
    const Ahead wanted{mSketch.points().constLast(), to, reachM, std::nullopt};
    if (mLooking.isRunning()) {
        mLookNext = wanted;
        return;
    }
    mLooking.setFuture(QtConcurrent::run([network = mNetwork, wanted] {
        Ahead seen = wanted;
        seen.way = network->way({wanted.from.x(), wanted.from.y()}, {wanted.to.x(), wanted.to.y()}, wanted.reachM);
        return seen;
    }));
}

void DrawTool::sawAhead()
{
    const Ahead seen = mLooking.result();
    const std::optional<Ahead> next = std::exchange(mLookNext, std::nullopt);
    if (mSketch.isEmpty() || state() == State::Waiting || !isTracing() || mSketch.points().constLast() != seen.from)
        return;
    mAhead.clear();
    for (const MapPoint &p : seen.way.value_or(QVector<MapPoint>()))
        mAhead.append({p.x, p.y});
    Q_EMIT changed();
    if (next && mSketch.points().constLast() == next->from)
        lookAhead(next->to, next->reachM);
}

void DrawTool::doubleClick(const ToolEvent &, const ToolView &view) { finish(view); }

void DrawTool::finish(const ToolView &view)
{
    if (state() == State::Waiting || mIsKept)
        return;
    if (!mSketch.isComplete())
        return mSketch.isEmpty() ? void() : Q_EMIT tooFew();
    const std::optional<QByteArray> wkb = mSketch.wkb(view.zone);
    if (!wkb)
        return;
    if (mKeeps) {
        mIsKept = true;
        mSketch.hover(mSketch.points().constLast());
    } else {
        mSketch.begin(kind());
        mSizes.clear();
    }
    mIsFinishing = true;
    changedPoints();
    mIsFinishing = false;
    Q_EMIT drawn(*wkb);
}

void DrawTool::takeBack()
{
    if (mIsKept || mSizes.isEmpty())
        return;
    const qsizetype before = mSizes.takeLast();
    while (mSketch.points().size() > before)
        mSketch.takeBack();
    if (!mHover && !mSketch.isEmpty())
        mSketch.hover(mSketch.points().constLast());
    changedPoints();
}

void DrawTool::cancel()
{
    mIsKept = false;
    mStroke.clear();
    mSizes.clear();
    mSketch.begin(kind());
    setState(State::Idle);
    changedPoints();
    Q_EMIT cancelled();
}

void DrawTool::paint(QPainter &painter, const ToolView &view) const
{
    MapOverlay overlay(painter, view.view);
    if (isTracing() && !mSketch.isEmpty() && !mIsKept)
        overlay.sketchWithWay(mSketch, mAhead, view.zone);
    else
        overlay.sketch(mSketch, view.zone);
    if (!mStroke.isEmpty()) {
        QPolygonF stroke;
        for (const QPointF &p : mStroke)
            stroke.append(view.view.toWindow(p));
        painter.setPen(QPen(QColor(0xc2185b), 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(stroke);
    }
    if (mSnap)
        paintSnap(painter, view.view, *mSnap);
}

} // namespace inspect::app
