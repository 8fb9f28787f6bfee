// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_tool.h"

#include <QPainter>

namespace inspect::app {

namespace {

const QColor kSnapInk(0x00796b);

MapPoint pointOf(const QPointF &p) { return {p.x(), p.y()}; }

void offer(Snapper &snapper, const QPolygonF &line)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        snapper.offerSide(pointOf(line[i]), pointOf(line[i + 1]));
    if (line.size() == 1)
        snapper.offerCorner(pointOf(line.first()));
}

} // namespace

const UnitShape *ToolView::shapeOf(const UnitId &id) const
{
    const qsizetype index = scene.shapes && !id.isNull() ? scene.shapes->indexOf(id) : -1;
    return index < 0 || scene.shapes->at(index).type == ShapeType::None ? nullptr : &scene.shapes->at(index);
}

QVector<UnitId> ToolView::unitsIn(const QRectF &map) const
{
    QVector<UnitId> found;
    if (scene.shapes && scene.units) {
        for (const int index : scene.visible(map))
            found.append(scene.units->at(index).id);
    }
    return found;
}

QVector<UnitId> ToolView::unitsNear(const QPointF &map, double toleranceM) const
{
    return unitsIn(QRectF(map - QPointF(toleranceM, toleranceM), QSizeF(2 * toleranceM, 2 * toleranceM)));
}

QVector<UnitId> ToolView::unitsAt(const QPointF &map, double toleranceM) const
{
    QVector<UnitId> found;
    if (scene.shapes && scene.units) {
        for (const int index : scene.unitsAt(map, toleranceM))
            found.append(scene.units->at(index).id);
    }
    return found;
}

std::optional<Snap> snapAt(const ToolView &view, const QPointF &map, double tolerancePx, const QVector<QPolygonF> &lines)
{
    const double tolerance = view.metres(tolerancePx);
    Snapper snapper(pointOf(map), tolerance);
    for (const QPolygonF &line : lines)
        offer(snapper, line);
    for (const UnitId &id : view.unitsNear(map, tolerance)) {
        const UnitShape *shape = view.shapeOf(id);
        if (!shape)
            continue;
        if (shape->type == ShapeType::Point) {
            snapper.offerCorner(pointOf(shape->anchor));
            continue;
        }
        for (const QPolygonF &ring : shape->levels[0])
            offer(snapper, ring);
    }
    return snapper.best();
}

void paintSnap(QPainter &painter, const MapView &view, const Snap &snap)
{
    const QPointF at = view.toWindow(QPointF(snap.place.x, snap.place.y));
    constexpr double kHalf = 7;
    painter.setBrush(Qt::NoBrush);
    for (const QPen &pen : {QPen(Qt::white, 5), QPen(kSnapInk, 2.4)}) {
        painter.setPen(pen);
        switch (snap.kind) {
        case SnapKind::Corner: painter.drawRect(QRectF(at.x() - kHalf, at.y() - kHalf, 2 * kHalf, 2 * kHalf)); break;
        case SnapKind::Crossing:
            painter.drawLine(at - QPointF(kHalf, kHalf), at + QPointF(kHalf, kHalf));
            painter.drawLine(at - QPointF(kHalf, -kHalf), at + QPointF(kHalf, -kHalf));
            break;
        case SnapKind::Side: painter.drawEllipse(at, kHalf, kHalf); break;
        }
    }
}

bool MapTool::press(const ToolEvent &, const ToolView &) { return false; }
void MapTool::move(const ToolEvent &, const ToolView &) {}
void MapTool::release(const ToolEvent &, const ToolView &) {}
void MapTool::click(const ToolEvent &, const ToolView &) {}
void MapTool::doubleClick(const ToolEvent &, const ToolView &) {}
void MapTool::finish(const ToolView &) {}
void MapTool::takeBack() {}
void MapTool::cancel() { Q_EMIT cancelled(); }
bool MapTool::key(int, const ToolView &) { return false; }
void MapTool::paint(QPainter &, const ToolView &) const {}

} // namespace inspect::app
