// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/grid_desk.h"

#include "canvas/grid_tool.h"
#include "canvas/map_canvas.h"
#include "panels/grid_panel.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "shell/drawing.h"
#include "shell/menus.h"
#include "shell/over_map.h"

#include <QAction>

namespace inspect::app {

GridDesk::GridDesk(const WindowParts &parts, Drawing &drawing)
    : QObject(&parts.window), mParts(parts), mDrawing(drawing), mPanel(new GridPanel(parts.session, &parts.canvas))
{
    mDrawing.overMap().add(mPanel, OverMap::Corner::Right);
    connect(mParts.menus.grid, &QAction::triggered, this, &GridDesk::begin);
    connect(mPanel, &GridPanel::previewChanged, this, [this](const QVector<QPolygonF> &cells) {
        if (mTool)
            mTool->setCells(cells);
    });
    connect(mPanel, &GridPanel::made, this, [this](int cells) {
        stop();
        mParts.canvas.showKind(QStringLiteral("grid"));
        mParts.messages.tell(tr("%L1 cells were made; undo takes them all back.").arg(cells));
    });
    connect(mPanel, &GridPanel::closed, this, &GridDesk::stop);
    connect(&mDrawing, &Drawing::begun, this, &GridDesk::stop);
    connect(&mParts.session, &Session::changed, this, [this](const SnapshotPtr &snapshot) {
        if (snapshot->path.isEmpty() || snapshot->isPastMap)
            stop();
    });
}

GridDesk::~GridDesk() = default;

void GridDesk::begin()
{
    if (mDrawing.showsPast())
        return;
    Q_EMIT mDrawing.begun(); // whatever else is being drawn or edited ends
    mDrawing.stop();
    mTool = std::make_unique<GridTool>();
    connect(mTool.get(), &DrawTool::drawn, mPanel, &GridPanel::setDrawn);
    connect(
        mTool.get(), &MapTool::cancelled, this,
        [this, tool = mTool.get()] {
            if (mTool.get() == tool)
                stop();
        },
        Qt::QueuedConnection);
    mParts.canvas.setMapTool(mTool.get());
    mParts.messages.guide(tr("Drag a rectangle for the cells, or choose a unit to fill. Esc: stop."));
    mPanel->begin(mParts.record.unit(), mParts.canvas.centralMeridian());
    mParts.canvas.setFocus();
}

void GridDesk::stop()
{
    if (!mTool)
        return;
    mParts.canvas.setMapTool(nullptr);
    mTool.reset();
    mPanel->hide();
    mParts.messages.dismiss();
}

} // namespace inspect::app
