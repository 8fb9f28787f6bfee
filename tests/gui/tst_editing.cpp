// SPDX-License-Identifier: GPL-2.0-or-later
// A newcomer's afternoon: a grid, a traced road, a village by hand, a shared border corrected and undone; with real mouse and key events.
#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "commands/shape_commands.h"
#include "commands/unit_commands.h"
#include "gis/qgis_runtime.h"
#include "panels/checks_panel.h"
#include "panels/draw_bar.h"
#include "panels/grid_panel.h"
#include "panels/message_bar.h"
#include "panels/style.h"
#include "panels/unit_table.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "translations/catalogue.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

namespace {

/// Does something in the dialog that opens next.
void inNextDialog(std::function<void(QDialog *)> act)
{
    auto *timer = new QTimer(qApp);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act = std::move(act)] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->stop();
        timer->deleteLater();
        act(dialog);
    });
    timer->start();
}

void nameIt(const char *name)
{
    inNextDialog([name](QDialog *dialog) {
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QString::fromUtf8(name));
        dialog->accept();
    });
}

/// Two roads that meet, as a base map.
const char *const kRoads = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"建设路","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[114.048,22.538],[114.062,22.538],[114.062,22.548]]}},
{"type":"Feature","properties":{"name":"人民路","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[114.062,22.548],[114.074,22.549]]}}]})";

} // namespace

class EditingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { mWindow->messages().dismiss(); }

    void snapping_villageByHand_beginsAtItsNeighboursCorner();
    void corner_dragged_movesTheSharedBorder_undoneAndRedone();
    void corner_deleteKey_takesItAway();
    void reshape_byKeysAndClicks();
    void split_andUndo();
    void merge_byClicksAndEnter();
    void move_andTurn_byDragging();
    void gap_filledByAClick();
    void trace_followsTheRoad();
    void numbers_makeTheNextPoint();
    void street_isAnArea();
    void rectangle_andFreehand_areDrawnByDragging();
    void copy_takesAShapeOfTheBaseMap();
    void grid_previewThenMade_oneUndo();
    void grid_draggedRectangle_fillsIt();
    void table_bulkEdit_oneUndo();
    void checks_showAndRepair();
    void measure_changesNothing();
    void zone_chosen_isKept_andPlacesStay();
    void shiftedUnits_areNoticed_andCorrected();
    void halfDrawn_survivesTheEnd_andIsOffered();

private:
    void settle()
    {
        QCoreApplication::processEvents(); // tools hand on what they made in the next round
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
    [[nodiscard]] Unit named(const char *name) const;
    [[nodiscard]] QMap<QByteArray, QByteArray> shapes() const;
    /// What was done is taken back and done again: each time all is as it was.
    void undoAndRedo(const QMap<QByteArray, QByteArray> &before);

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
    std::unique_ptr<MainWindow> mWindow;
};

void EditingTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, mFolder.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("Shirong"));
    QCoreApplication::setApplicationName(QStringLiteral("shirong-test"));
    applyStyle(*qApp);
    QVERIFY(setLanguage(*qApp, QStringLiteral("zh_CN")));
    settings::setMe({QStringLiteral("张三"), QStringLiteral("桥东街道")});
    auto runtime = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
    QVERIFY2(runtime, runtime ? "" : qPrintable(runtime.error().text()));
    mRuntime = std::move(*runtime);
    QFile roads(mFolder.filePath(QStringLiteral("roads.geojson")));
    QVERIFY(roads.open(QIODevice::WriteOnly));
    roads.write(kRoads);
    roads.close();
    mWindow = std::make_unique<MainWindow>();
    QVERIFY(mWindow->introduce());
    mWindow->resize(1366, 740);
    mWindow->show();
    QVERIFY(QTest::qWaitForWindowExposed(mWindow.get()));
    mWindow->createWorkbook(mFolder.filePath(QStringLiteral("编辑.sqlite")));
    settle();
    add("东风村", "440300001001", wkbOfBox({114.05, 22.54, 114.06, 22.55}));
    add("西河村", "440300001002", wkbOfBox({114.06, 22.54, 114.07, 22.55}));
    map().zoomToAll();
    map().zoomBy(0.6);
    settle();
}

void EditingTest::cleanupTestCase()
{
    mWindow.reset();
    mRuntime.reset();
}

QAction *EditingTest::action(const char *text) const
{
    for (QAction *found : mWindow->findChildren<QAction *>()) {
        if (found->text().startsWith(QString::fromUtf8(text)))
            return found;
    }
    return nullptr;
}

void EditingTest::trigger(const char *text)
{
    QAction *found = action(text);
    QVERIFY2(found && found->isEnabled(), text);
    found->trigger();
}

void EditingTest::clickAt(const QPoint &window, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseMove(&map(), window);
    QTest::mouseClick(&map(), Qt::LeftButton, modifiers, window);
    QCoreApplication::processEvents();
}

void EditingTest::hover(const QPoint &window)
{
    QMouseEvent move(QEvent::MouseMove, QPointF(window), map().mapToGlobal(QPointF(window)), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&map(), &move);
}

void EditingTest::drag(const QPoint &from, const QPoint &to)
{
    QTest::mouseMove(&map(), from);
    QTest::mousePress(&map(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 5; ++i) {
        const QPointF at = QPointF(from) + (QPointF(to) - QPointF(from)) * i / 5;
        QMouseEvent move(QEvent::MouseMove, at, map().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
        QApplication::sendEvent(&map(), &move);
    }
    QTest::mouseRelease(&map(), Qt::LeftButton, Qt::ControlModifier, to);
    QCoreApplication::processEvents();
}

void EditingTest::run(const Command &command)
{
    Status done;
    mWindow->session().run(command, this, [&](const Status &status) { done = status; });
    settle();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
}

UnitId EditingTest::add(const char *name, const char *code, const QByteArray &wkb, const char *kind)
{
    Unit unit;
    unit.id = UnitId::fresh();
    unit.name = QString::fromUtf8(name);
    unit.code = QString::fromLatin1(code);
    unit.kind = QString::fromLatin1(kind);
    unit.wkb = wkb;
    run(drawUnit(unit, unit.name));
    return unit.id;
}

Unit EditingTest::named(const char *name) const
{
    for (const Unit &unit : *now()->units) {
        if (unit.name == QString::fromUtf8(name))
            return unit;
    }
    return {};
}

QMap<QByteArray, QByteArray> EditingTest::shapes() const
{
    QMap<QByteArray, QByteArray> all;
    for (const Unit &unit : *now()->units)
        all.insert(unit.id.bytes(), unit.wkb + unit.name.toUtf8() + unit.group.toUtf8());
    return all;
}

void EditingTest::undoAndRedo(const QMap<QByteArray, QByteArray> &before)
{
    const auto after = shapes();
    QVERIFY(after != before);
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), before);
    trigger("重做");
    settle();
    QCOMPARE(shapes(), after);
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), before);
}

void EditingTest::snapping_villageByHand_beginsAtItsNeighboursCorner()
{
    const auto before = shapes();
    trigger("村");
    nameIt("Beishan");
    clickAt(at(114.05, 22.55) + QPoint(4, -3));
    clickAt(at(114.06, 22.55) + QPoint(-3, 4));
    click(114.06, 22.556, Qt::ControlModifier);
    click(114.05, 22.556, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    const Unit drawn = named("Beishan");
    QVERIFY(!drawn.id.isNull());
    QVERIFY(sharedBorder(drawn.wkb, named("东风村").wkb) > 0.0099);
    undoAndRedo(before);
}

void EditingTest::corner_dragged_movesTheSharedBorder_undoneAndRedone()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("移动节点");
    drag(at(114.06, 22.55), at(114.062, 22.551));
    settle();
    const GeoBox east = *extentOf(named("西河村").wkb);
    QVERIFY(east.north > 22.5505);
    QVERIFY(sharedBorder(named("东风村").wkb, named("西河村").wkb) > 0.009);
    QCOMPARE(now()->undo->name, QStringLiteral("move a corner of %1"));
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::corner_deleteKey_takesItAway()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("移动节点");
    hover(at(114.05, 22.55));
    key(Qt::Key_Delete);
    settle();
    QCOMPARE(cornersOf(named("东风村").wkb)->size(), 3);
    undoAndRedo(before);
    key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(map().tool(), MapCanvas::Tool::Pick);
}

void EditingTest::reshape_byKeysAndClicks()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("沿线修改边界");
    click(114.0575, 22.5385, Qt::ControlModifier);
    click(114.0575, 22.5515, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    QVERIFY(std::abs(extentOf(named("东风村").wkb)->east - 114.0575) < 1e-4);
    QVERIFY(std::abs(extentOf(named("西河村").wkb)->west - 114.0575) < 1e-4);
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::split_andUndo()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("画线分割");
    click(114.053, 22.5385, Qt::ControlModifier);
    click(114.053, 22.5515, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    QVERIFY2(!named("东风村-1").id.isNull(), qPrintable(mWindow->messages().text()));
    QVERIFY(!named("东风村-2").id.isNull());
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::merge_byClicksAndEnter()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("合并单元");
    click(114.065, 22.545);
    key(Qt::Key_Return);
    settle();
    QCOMPARE(now()->units->size(), 1);
    QCOMPARE(now()->units->first().name, QStringLiteral("东风村"));
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::move_andTurn_byDragging()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("西河村"));
    trigger("整体移动");
    drag(at(114.065, 22.545), at(114.065, 22.545) + QPoint(30, -20));
    settle();
    QVERIFY(extentOf(named("西河村").wkb)->west > 114.0605);
    undoAndRedo(before);
    key(Qt::Key_Escape);
    trigger("旋转");
    drag(at(114.069, 22.545), at(114.0678, 22.5478));
    settle();
    QVERIFY(extentOf(named("西河村").wkb)->north > 22.5500);
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::gap_filledByAClick()
{
    const UnitId south = add("南湖村", "440300001003", wkbOfBox({114.05, 22.53, 114.07, 22.539}));
    const UnitId left = add("左村", "440300001004", wkbOfBox({114.05, 22.539, 114.052, 22.54}));
    const UnitId right = add("右村", "440300001005", wkbOfBox({114.068, 22.539, 114.07, 22.54}));
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("南湖村"));
    trigger("填补空隙");
    click(114.06, 22.5395, Qt::ControlModifier);
    settle();
    QVERIFY2(std::abs(extentOf(named("南湖村").wkb)->north - 22.54) < 1e-9, qPrintable(mWindow->messages().text()));
    undoAndRedo(before);
    key(Qt::Key_Escape);
    for (const UnitId &id : {south, left, right})
        run(deleteUnit(id, QStringLiteral("村")));
}

void EditingTest::trace_followsTheRoad()
{
    LayerSetting roads;
    roads.path = mFolder.filePath(QStringLiteral("roads.geojson"));
    roads.name = QStringLiteral("roads");
    mWindow->session().setLayers({roads});
    settle();
    const auto before = shapes();
    trigger("道路");
    nameIt("Jianshe");
    auto *trace = mWindow->findChild<QToolButton *>(QStringLiteral("drawTrace"));
    QVERIFY(trace->isVisible());
    QTest::mouseClick(trace, Qt::LeftButton);
    QTest::qWait(300); // the base map's lines are read
    clickAt(at(114.05, 22.538) + QPoint(2, 3));
    clickAt(at(114.072, 22.5488) + QPoint(0, 2));
    QTRY_VERIFY_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("回车")), 3000);
    QTest::qWait(200);
    key(Qt::Key_Return);
    settle();
    const Unit road = named("Jianshe");
    QVERIFY2(!road.id.isNull(), qPrintable(mWindow->messages().text()));
    QVERIFY(touchesPlace(road.wkb, {114.062, 22.538}) && touchesPlace(road.wkb, {114.062, 22.548}));
    undoAndRedo(before);
}

void EditingTest::numbers_makeTheNextPoint()
{
    const auto before = shapes();
    trigger("道路");
    nameIt("Zhixian");
    auto *place = mWindow->findChild<QLineEdit *>(QStringLiteral("drawPlace"));
    QTest::keyClicks(place, QStringLiteral("114.055,22.545"));
    QTest::keyClick(place, Qt::Key_Return);
    auto *length = mWindow->findChild<QDoubleSpinBox *>(QStringLiteral("drawLength"));
    auto *bearing = mWindow->findChild<QDoubleSpinBox *>(QStringLiteral("drawBearing"));
    length->setFocus();
    length->setValue(250);
    bearing->setValue(90);
    QTest::keyClick(length, Qt::Key_Return);
    key(Qt::Key_Return);
    settle();
    QVERIFY2(std::abs(named("Zhixian").lengthM - 250) < 0.01,
             qPrintable(QString::number(named("Zhixian").lengthM) + mWindow->messages().text()));
    undoAndRedo(before);
}

void EditingTest::street_isAnArea()
{
    const auto before = shapes();
    trigger("U型空间");
    nameIt("Shangye");
    QTest::mouseClick(mWindow->findChild<QToolButton *>(QStringLiteral("drawStreet")), Qt::LeftButton);
    click(114.052, 22.545, Qt::ControlModifier);
    click(114.058, 22.545, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    const Unit street = named("Shangye");
    QVERIFY2(street.areaM2 > 0, qPrintable(mWindow->messages().text()));
    QVERIFY(std::abs(street.areaM2 / (617 * 30) - 1) < 0.05);
    undoAndRedo(before);
}

void EditingTest::rectangle_andFreehand_areDrawnByDragging()
{
    const auto before = shapes();
    trigger("小区");
    nameIt("Juxing");
    QTest::mouseClick(mWindow->findChild<QToolButton *>(QStringLiteral("drawRectangle")), Qt::LeftButton);
    drag(at(114.052, 22.542), at(114.056, 22.546));
    settle();
    QCOMPARE(cornersOf(named("Juxing").wkb)->size(), 4);
    undoAndRedo(before);
    trigger("小区");
    nameIt("Shouhui");
    QTest::mouseClick(mWindow->findChild<QToolButton *>(QStringLiteral("drawFreehand")), Qt::LeftButton);
    drag(at(114.052, 22.542), at(114.057, 22.542));
    drag(at(114.057, 22.543), at(114.055, 22.547));
    key(Qt::Key_Return);
    settle();
    QVERIFY2(named("Shouhui").areaM2 > 0, qPrintable(mWindow->messages().text()));
    undoAndRedo(before);
}

void EditingTest::copy_takesAShapeOfTheBaseMap()
{
    const auto before = shapes();
    trigger("道路");
    inNextDialog([](QDialog *dialog) { dialog->accept(); }); // its name comes along
    QTest::mouseClick(mWindow->findChild<QToolButton *>(QStringLiteral("drawCopy")), Qt::LeftButton);
    clickAt(at(114.068, 22.5485) + QPoint(0, 2));
    QTRY_VERIFY_WITH_TIMEOUT(now()->units->size() > before.size(), 5000);
    settle();
    QVERIFY(!named("人民路").id.isNull());
    undoAndRedo(before);
}

void EditingTest::grid_draggedRectangle_fillsIt()
{
    const auto before = shapes();
    trigger("网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    auto *within = panel->findChild<QComboBox *>(QStringLiteral("within"));
    within->setCurrentIndex(0);
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(200);
    panel->findChild<QSpinBox *>(QStringLiteral("rotation"))->setValue(0);
    drag(at(114.052, 22.542), at(114.058, 22.548));
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 5000);
    QTest::mouseClick(make, Qt::LeftButton);
    settle();
    const qsizetype cells = now()->units->size() - before.size();
    QVERIFY2(cells >= 9 && cells <= 20, qPrintable(QString::number(cells)));
    undoAndRedo(before);
}

void EditingTest::zone_chosen_isKept_andPlacesStay()
{
    auto *button = mWindow->findChild<QToolButton *>(QStringLiteral("zone"));
    QCOMPARE(map().centralMeridian(), 114);
    const QPointF place = map().lonLatAt({200, 200});
    const auto choose = [&](const QString &text) {
        Q_EMIT button->menu()->aboutToShow();
        for (QAction *found : button->menu()->findChildren<QAction *>()) {
            if (found->text().contains(text))
                return found->trigger();
        }
        QFAIL("no such zone");
    };
    choose(QStringLiteral("117°E"));
    settle();
    QCOMPARE(map().centralMeridian(), 117);
    QVERIFY(button->text().contains(QStringLiteral("117")));
    const QPointF there = map().windowPosition(place.x(), place.y());
    QVERIFY(std::hypot(there.x() - 200, there.y() - 200) < 20); // the plane turns a little about the middle
    QVERIFY(map().unitsAt(map().windowPosition(114.055, 22.545)).size() > 0);
    choose(QStringLiteral("自动"));
    settle();
    QCOMPARE(map().centralMeridian(), 114);
}

void EditingTest::shiftedUnits_areNoticed_andCorrected()
{
    // Six roads of the base map as somebody took them from a web map.
    QString features;
    QVector<Unit> shifted;
    for (int i = 0; i < 6; ++i) {
        QString line;
        QVector<GeoPoint> moved;
        for (int k = 0; k < 8; ++k) {
            const GeoPoint place{114.2 + k * 0.004, 22.6 + i * 0.006 + (k % 3) * 0.0004};
            line +=
                QStringLiteral("%1[%2,%3]").arg(k ? QStringLiteral(",") : QString()).arg(place.lon, 0, 'f', 8).arg(place.lat, 0, 'f', 8);
            moved.append(fromCgcs2000(place, Datum::Gcj02));
        }
        features += QStringLiteral("%1{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[%2]}}")
                        .arg(i ? QStringLiteral(",") : QString(), line);
        Unit unit;
        unit.id = UnitId::fresh();
        unit.name = QStringLiteral("偏路%1").arg(i);
        unit.kind = QStringLiteral("road");
        unit.wkb = wkbOfLine(moved);
        shifted.append(unit);
    }
    LayerSetting layer;
    layer.path = mFolder.filePath(QStringLiteral("town.geojson"));
    QFile file(layer.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("{\"type\":\"FeatureCollection\",\"features\":[%1]}").arg(features).toUtf8());
    file.close();
    mWindow->session().setLayers({layer});
    settle();
    run({"import %1", QStringLiteral("roads"), Part::Units | Part::Scores, [shifted](Edit &edit, const Progress &) -> Status {
             for (const Unit &unit : shifted) {
                 if (const auto added = addUnit(edit, unit); !added)
                     return tl::make_unexpected(added.error());
             }
             return {};
         }});
    QTRY_VERIFY2_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("疑似偏移")), qPrintable(mWindow->messages().text()),
                              5000);
    QVERIFY(mWindow->messages().text().contains(QStringLiteral("GCJ-02")));
    const auto before = shapes();
    Q_EMIT mWindow->messages().offered(QStringLiteral("shift:correct"));
    settle();
    QVERIFY(std::abs(extentOf(named("偏路0").wkb)->west - 114.2) < 1e-6);
    undoAndRedo(before);
}

void EditingTest::grid_previewThenMade_oneUndo()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("划分网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    QVERIFY(panel->isVisible());
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(300);
    panel->findChild<QSpinBox *>(QStringLiteral("rotation"))->setValue(15);
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 5000);
    QTest::mouseClick(make, Qt::LeftButton);
    settle();
    QVERIFY(!panel->isVisible());
    const qsizetype cells = now()->units->size() - before.size();
    QVERIFY2(cells > 10 && cells < 40, qPrintable(QString::number(cells)));
    undoAndRedo(before);
}

void EditingTest::table_bulkEdit_oneUndo()
{
    const auto before = shapes();
    trigger("单元属性表");
    auto *table = mWindow->findChild<UnitTable *>();
    QVERIFY(table->isVisible());
    table->findChild<QTableView *>(QStringLiteral("unitTable"))->selectAll();
    QCOMPARE(table->selectedUnits().size(), now()->units->size());
    auto *group = table->findChild<QLineEdit *>(QStringLiteral("group"));
    group->clear();
    QTest::keyClicks(group, QStringLiteral("A"));
    QTest::mouseClick(table->findChild<QPushButton *>(QStringLiteral("apply")), Qt::LeftButton);
    settle();
    for (const Unit &unit : *now()->units)
        QCOMPARE(unit.group, QStringLiteral("A"));
    undoAndRedo(before);
    trigger("单元属性表");
    QVERIFY(!table->isVisible());
}

void EditingTest::checks_showAndRepair()
{
    const UnitId over = add("重叠村", "440300001002", wkbOfBox({114.068, 22.54, 114.075, 22.55}));
    trigger("检查图形和编码");
    auto *checks = mWindow->findChild<ChecksPanel *>();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 2, 5000);
    auto *list = checks->findChild<QListWidget *>(QStringLiteral("findings"));
    int overlap = -1;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->text().startsWith(QStringLiteral("重叠")))
            overlap = i;
    }
    QVERIFY(overlap >= 0);
    list->setCurrentRow(overlap);
    auto *repair = checks->findChild<QToolButton *>(QStringLiteral("checkRepair"));
    Q_EMIT repair->menu()->aboutToShow();
    QCOMPARE(repair->menu()->actions().size(), 2);
    repair->menu()->actions().first()->trigger();
    settle();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 1, 5000);
    QCOMPARE(checks->findings().first().kind, FindingKind::DoubleCode);
    run(deleteUnit(over, QStringLiteral("重叠村")));
    trigger("检查图形和编码");
}

void EditingTest::measure_changesNothing()
{
    const auto before = shapes();
    const auto step = now()->undo;
    trigger("量距离");
    click(114.05, 22.545);
    click(114.06, 22.545);
    key(Qt::Key_Return);
    settle();
    QCOMPARE(shapes(), before);
    key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(map().tool(), MapCanvas::Tool::Pick);
}

void EditingTest::halfDrawn_survivesTheEnd_andIsOffered()
{
    trigger("村");
    click(114.051, 22.542, Qt::ControlModifier);
    click(114.055, 22.542, Qt::ControlModifier);
    click(114.055, 22.546, Qt::ControlModifier);
    settle();
    const QString path = now()->path;
    mWindow.reset(); // as if the power had gone: nothing is told to the drawing
    mWindow = std::make_unique<MainWindow>();
    QVERIFY(mWindow->introduce());
    mWindow->resize(1366, 740);
    mWindow->show();
    mWindow->openWorkbook(path);
    settle();
    QTRY_VERIFY2_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("尚未画完")), qPrintable(mWindow->messages().text()),
                              5000);
    Q_EMIT mWindow->messages().offered(QStringLiteral("drawing:resume"));
    settle();
    QCOMPARE(map().tool(), MapCanvas::Tool::Given);
    nameIt("Huifu");
    key(Qt::Key_Return);
    settle();
    QVERIFY2(named("Huifu").areaM2 > 0, qPrintable(mWindow->messages().text()));
    // Taken up once, it is not offered again.
    QCOMPARE(cornersOf(named("Huifu").wkb)->size(), 3);
}

QTEST_MAIN(EditingTest)
#include "tst_editing.moc"
