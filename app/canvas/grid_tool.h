// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/draw_tool.h"

#include <QImage>

namespace inspect::app {

/// Draws the rectangle that a grid shall fill, and shows the cells before they are made. The cells' picture is kept while the
/// view stands still, so that ten thousand of them cost nothing when the pointer moves.
class GridTool : public DrawTool {
    Q_OBJECT
public:
    explicit GridTool(QObject *parent = nullptr);

    /// Borders of the cells in map metres.
    void setCells(const QVector<QPolygonF> &cells);
    [[nodiscard]] qsizetype cells() const { return mCells.size(); }

    void paint(QPainter &painter, const ToolView &view) const override;

private:
    QVector<QPolygonF> mCells;
    mutable QImage mPicture;
    mutable QTransform mPictureOf;
};

} // namespace inspect::app
