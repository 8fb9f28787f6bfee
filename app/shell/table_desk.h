// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shell/window_parts.h"

#include <QObject>

class QAction;
class QDockWidget;

namespace inspect::app {

class ChecksPanel;
class UnitTable;

/// The table of units and the checks, docked below the map.
class TableDesk : public QObject {
    Q_OBJECT
public:
    explicit TableDesk(const WindowParts &parts);

    [[nodiscard]] UnitTable &table() { return *mTable; }
    [[nodiscard]] ChecksPanel &checks() { return *mChecks; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QDockWidget *dock(QWidget *content, const char *name, QAction *action);
    void makeRoom();
    void retranslate();

    WindowParts mParts;
    UnitTable *mTable;
    ChecksPanel *mChecks;
    QDockWidget *mTableDock = nullptr;
    QDockWidget *mChecksDock = nullptr;
};

} // namespace inspect::app
