// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_canvas.h"
#include "commands/command.h"
#include "gis/qgis_runtime.h"
#include "shell/main_window.h"

#include <QTemporaryDir>
#include <QtTest>

class QDialog;

namespace inspect::app {

/// Does something in the dialog that opens next.
void inNextDialog(std::function<void(QDialog *)> act);
/// Types a name into the form that opens next, and accepts it.
void nameIt(const char *name);

/// A window on a new workbook with two villages side by side, worked with real mouse and key events.
class EditingWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

protected:
    void settle()
    {
        QCoreApplication::processEvents(); // tools hand on what they made in the next round
        QTRY_VERIFY_WITH_TIMEOUT(!qApp->findChild<QTimer *>(QStringLiteral("naming")), 5000); // see nameIt
        QTRY_VERIFY_WITH_TIMEOUT(mWindow->isIdle(), 30000);
    }
    [[nodiscard]] MapCanvas &map() const { return mWindow->canvas(); }
    [[nodiscard]] SnapshotPtr now() const { return mWindow->session().snapshot(); }
    [[nodiscard]] QAction *action(const char *text) const;
    void trigger(const char *text);
    [[nodiscard]] QPoint at(double lon, double lat) const { return map().windowPosition(lon, lat).toPoint(); }
    void click(double lon, double lat, Qt::KeyboardModifiers modifiers = {}) { clickAt(at(lon, lat), modifiers); }
    void clickAt(const QPoint &window, Qt::KeyboardModifiers modifiers = {});
    void drag(const QPoint &from, const QPoint &to);
    void hover(const QPoint &window);
    void key(Qt::Key key)
    {
        QTest::keyClick(&map(), key);
        QCoreApplication::processEvents();
    }
    void run(const Command &command);
    UnitId add(const char *name, const char *code, const QByteArray &wkb, const char *kind = "village");
    /// The base map with roads.geojson of the test's folder, and nothing else.
    void showRoads();
    [[nodiscard]] Unit named(const char *name) const;
    [[nodiscard]] QMap<QByteArray, QByteArray> shapes() const;
    /// What was done is taken back and done again: each time all is as it was.
    void undoAndRedo(const QMap<QByteArray, QByteArray> &before);

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
    std::unique_ptr<MainWindow> mWindow;
};

} // namespace inspect::app
