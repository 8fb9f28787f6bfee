// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ids.h"

#include <functional>

class QWidget;

namespace inspect::app {

class LayerPanel;
class MapCanvas;
class Menus;
class MessageBar;
class RecordPanel;
class Session;
class SideColumn;
class StatusLine;
class UnitPanel;

/// What a desk works with: the parts of the window that it may use. A desk (score desk, sync desk …) is a QObject below the window
/// that puts its own entries into the menus and owns its own dialogs and panels, so that the window itself need not know them.
struct WindowParts {
    QWidget &window;
    Session &session;
    MapCanvas &canvas;
    Menus &menus;
    MessageBar &messages;
    UnitPanel &units;
    LayerPanel &layers;
    RecordPanel &record;
    StatusLine &status;
    std::function<void(const UnitId &)> chooseUnit; ///< selects it everywhere and shows it on the map
    SideColumn &side;
};

} // namespace inspect::app
