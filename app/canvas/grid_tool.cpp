// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/grid_tool.h"

#include <QPainter>

namespace inspect::app {

namespace {

const QColor kCell(0xad, 0x14, 0x57);

} // namespace

GridTool::GridTool(QObject *parent) : DrawTool(Kind::Rectangle, parent)
{
    setKeeping(true);
    setSnapping(false);
}

void GridTool::setCells(const QVector<QPolygonF> &cells)
{
    mCells = cells;
    mPicture = {};
    Q_EMIT changed();
}

void GridTool::paint(QPainter &painter, const ToolView &view) const
{
    const QTransform toWindow = view.view.toWindow();
    const double pixels = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const QSize size = (view.view.size() * pixels).toSize();
    if (mPicture.size() != size || mPictureOf != toWindow) {
        mPicture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        mPicture.setDevicePixelRatio(pixels);
        mPicture.fill(Qt::transparent);
        mPictureOf = toWindow;
        QPainter cells(&mPicture);
        cells.setPen(QPen(kCell, 0));
        const QRectF seen = view.view.extent();
        for (const QPolygonF &cell : mCells) {
            if (seen.intersects(cell.boundingRect()))
                cells.drawPolyline(toWindow.map(cell));
        }
    }
    painter.drawImage(QPointF(0, 0), mPicture);
    DrawTool::paint(painter, view);
}

} // namespace inspect::app
