// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/table_desk.h"

#include "canvas/map_canvas.h"
#include "commands/session.h"
#include "commands/unit_commands.h"
#include "panels/checks_panel.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "panels/unit_form.h"
#include "panels/unit_table.h"
#include "shell/menus.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kMarginPx = 8;
constexpr int kHeightPx = 230;
constexpr int kLowHeightPx = 180; ///< of the checks over a low window
constexpr int kLaidOutMs = 150;   ///< after which the record panel is as low as it can be
constexpr int kOfHundred = 45;    ///< of the window's height, for the rows
constexpr int kLowPx = 560;       ///< a window lower than this has no room for a dock: it would grow beyond the screen

} // namespace

TableDesk::TableDesk(const WindowParts &parts)
    : QObject(&parts.window), mParts(parts), mTable(new UnitTable(parts.session, &parts.window)),
      mChecks(new ChecksPanel(parts.session, &parts.window))
{
    Menus &menus = mParts.menus;
    menus.addSeparator(Menus::Place::Edit);
    QAction *table =
        menus.add(Menus::Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Table of units"), "table", QKeySequence(Qt::Key_F11));
    QAction *checks = menus.add(Menus::Place::Edit, QT_TRANSLATE_NOOP("inspect::app::Menus", "Check &shapes and codes"), "checkmark",
                                QKeySequence(Qt::Key_F12));
    mTableDock = dock(mTable, "tableDock", table);
    mChecksDock = dock(mChecks, "checksDock", checks);
    if (auto *window = qobject_cast<QMainWindow *>(&mParts.window))
        window->tabifyDockWidget(mTableDock, mChecksDock);
    connect(checks, &QAction::triggered, this, [this](bool shown) {
        if (shown)
            mChecks->check();
    });
    connect(mTable, &UnitTable::unitChosen, this, mParts.chooseUnit);
    connect(mTable, &UnitTable::unitActivated, &mParts.canvas, &MapCanvas::zoomToUnit);
    connect(mTable, &UnitTable::told, &mParts.messages, &MessageBar::tell);
    connect(mTable, &UnitTable::refused, &mParts.messages, &MessageBar::warn);
    connect(mChecks, &ChecksPanel::told, &mParts.messages, &MessageBar::tell);
    connect(mChecks, &ChecksPanel::told, this, [this] { mParts.canvas.pointOut({}); }); // what was pointed out is put right
    connect(mChecks, &ChecksPanel::findingChosen, this, [this](const QByteArray &place, const UnitId &unit) {
        mParts.chooseUnit(unit);
        mParts.canvas.showShape(place);
    });
    connect(mChecks, &ChecksPanel::editWanted, this, [this](const UnitId &id) {
        const SnapshotPtr s = mParts.session.snapshot();
        const Unit *unit = s->unit(id);
        if (!unit)
            return;
        UnitForm form(s, *unit, &mParts.window);
        if (form.exec() == QDialog::Accepted && !(form.unit() == *unit))
            mParts.session.run(editUnit(form.unit()));
    });
    const auto follow = [this, table, checks] {
        const bool isOpen = mParts.session.isOpen();
        for (QAction *action : {table, checks})
            action->setEnabled(isOpen);
        if (!isOpen) {
            mTableDock->hide();
            mChecksDock->hide();
        }
    };
    connect(&mParts.session, &Session::changed, this, follow);
    follow();
    mParts.window.installEventFilter(this);
    retranslate();
}

/// Shown and hidden by its menu entry; closing it by its own button unchecks the entry.
QDockWidget *TableDesk::dock(QWidget *content, const char *name, QAction *action)
{
    auto *dock = new QDockWidget(&mParts.window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(content);
    dock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    dock->hide();
    if (auto *window = qobject_cast<QMainWindow *>(&mParts.window))
        window->addDockWidget(Qt::BottomDockWidgetArea, dock);
    action->setCheckable(true);
    connect(action, &QAction::triggered, dock, [this, dock](bool shown) {
        if (!shown) {
            dock->hide();
            return mParts.canvas.pointOut({});
        }
        const QSize window = mParts.window.size();
        dock->setFloating(window.height() < kLowPx);
        if (dock->isFloating()) {
            // Rows need height; a finding is looked at on the map.
            dock->resize(window.width() - 2 * kMarginPx, dock == mTableDock ? window.height() - 2 * kMarginPx : kLowHeightPx);
            dock->move(mParts.window.mapToGlobal(QPoint(kMarginPx, window.height() - dock->height() - kMarginPx)));
        }
        dock->show();
        dock->raise();
        makeRoom();
        // Once the record panel has made room.
        QTimer::singleShot(kLaidOutMs, dock, [this, dock] {
            if (auto *docks = qobject_cast<QMainWindow *>(&mParts.window); docks && !dock->isFloating())
                docks->resizeDocks({dock}, {std::max(kHeightPx, mParts.window.height() * kOfHundred / 100)}, Qt::Vertical);
        });
    });
    connect(dock, &QDockWidget::visibilityChanged, action, [this, dock, action] {
        action->setChecked(!dock->isHidden());
        makeRoom();
        if (dock->isHidden())
            mParts.canvas.pointOut({});
    });
    return dock;
}

/// The record panel keeps to the checklist while rows need the height.
void TableDesk::makeRoom()
{
    const auto takesHeight = [](const QDockWidget *dock) { return dock && !dock->isHidden() && !dock->isFloating(); };
    mParts.record.setCompact(mParts.window.height() < kLowPx || takesHeight(mTableDock) || takesHeight(mChecksDock));
}

bool TableDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void TableDesk::retranslate()
{
    mTableDock->setWindowTitle(tr("Table of units"));
    mChecksDock->setWindowTitle(tr("Checks"));
}

} // namespace inspect::app
