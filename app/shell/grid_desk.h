// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shell/window_parts.h"

#include <QObject>

#include <memory>

namespace inspect::app {

class Drawing;
class GridPanel;
class GridTool;

/// Making a grid of cells: the panel beside the map, the rectangle and the preview on it.
class GridDesk : public QObject {
    Q_OBJECT
public:
    GridDesk(const WindowParts &parts, Drawing &drawing);
    ~GridDesk() override;

    void begin();
    void stop();
    [[nodiscard]] GridPanel &panel() { return *mPanel; }

private:
    WindowParts mParts;
    Drawing &mDrawing;
    GridPanel *mPanel;
    std::unique_ptr<GridTool> mTool; ///< null: no grid is being made
};

} // namespace inspect::app
