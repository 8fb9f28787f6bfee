// SPDX-License-Identifier: GPL-2.0-or-later
// A newcomer's afternoon: villages by hand, traced roads, grids; coordinates and shifted layers; a program that ends half-way.
#include "editing_window.h"

#include "canvas/draw_tool.h"
#include "canvas/map_canvas.h"
#include "commands/shape_commands.h"
#include "panels/draw_bar.h"
#include "panels/grid_panel.h"
#include "panels/message_bar.h"
#include "panels/unit_form.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

using namespace inspect;
using namespace inspect::app;

class DrawingTest : public EditingWindow {
    Q_OBJECT

private Q_SLOTS:
    void snapping_villageByHand_beginsAtItsNeighboursCorner();
    void trace_followsTheRoad();
    void tracedRoad_isOfferedTheBaseMapsName();
    void numbers_makeTheNextPoint();
    void street_isAnArea();
    void rectangle_andFreehand_areDrawnByDragging();
    void copy_takesAShapeOfTheBaseMap();
    void grid_draggedRectangle_fillsIt();
    void zone_chosen_isKept_andPlacesStay();
    void shiftedUnits_areNoticed_andCorrected();
    void grid_previewThenMade_oneUndo();
    void halfDrawn_survivesTheEnd_andIsOffered();
    void undoWhileDrawing_takesThePointBack_notTheStepBefore();
    void shapeWhoseFormIsOpen_survivesTheEnd_andUndoLeavesTheRestAlone();

private:
    void endAndStartAgain(const QString &path);
    [[nodiscard]] QLineEdit *nameField() const
    {
        const auto *form = mWindow->findChild<UnitForm *>();
        return form ? form->findChild<QLineEdit *>(QStringLiteral("name")) : nullptr;
    }
};

void DrawingTest::snapping_villageByHand_beginsAtItsNeighboursCorner()
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

void DrawingTest::trace_followsTheRoad()
{
    showRoads();
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

/// Most of the way lies on 人民路: that is what the form offers; a click along no road offers nothing.
void DrawingTest::tracedRoad_isOfferedTheBaseMapsName()
{
    showRoads();
    const auto form = [this]() -> QLineEdit * {
        auto *made = mWindow->findChild<UnitForm *>();
        return made && made->isVisible() ? made->findChild<QLineEdit *>(QStringLiteral("name")) : nullptr;
    };
    trigger("道路");
    QTest::mouseClick(mWindow->findChild<QToolButton *>(QStringLiteral("drawTrace")), Qt::LeftButton);
    QTest::qWait(300); // the base map's lines are read
    clickAt(at(114.0615, 22.548));
    clickAt(at(114.073, 22.5489));
    QTest::qWait(300);
    key(Qt::Key_Return);
    QTRY_VERIFY(form());
    QCOMPARE(form()->text(), QStringLiteral("人民路"));
    QTest::keyClick(form(), Qt::Key_Return);
    settle();
    QVERIFY2(!named("人民路").id.isNull(), qPrintable(mWindow->messages().text()));
    trigger("撤销");
    settle();

    trigger("道路");
    click(114.051, 22.543, Qt::ControlModifier);
    click(114.056, 22.543, Qt::ControlModifier);
    key(Qt::Key_Return);
    QTRY_VERIFY(form());
    QCOMPARE(form()->text(), QString());
    QTest::keyClick(form(), Qt::Key_Escape);
    settle();
}

void DrawingTest::numbers_makeTheNextPoint()
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

void DrawingTest::street_isAnArea()
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

void DrawingTest::rectangle_andFreehand_areDrawnByDragging()
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

void DrawingTest::copy_takesAShapeOfTheBaseMap()
{
    const auto before = shapes();
    trigger("道路");
    nameIt(""); // its name comes along
    QTest::mouseClick(mWindow->findChild<QToolButton *>(QStringLiteral("drawCopy")), Qt::LeftButton);
    clickAt(at(114.068, 22.5485) + QPoint(0, 2));
    QTRY_VERIFY_WITH_TIMEOUT(now()->units->size() > before.size(), 5000);
    settle();
    QVERIFY(!named("人民路").id.isNull());
    undoAndRedo(before);
}

void DrawingTest::grid_draggedRectangle_fillsIt()
{
    const auto before = shapes();
    trigger("网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    auto *within = panel->findChild<QComboBox *>(QStringLiteral("within"));
    within->setCurrentIndex(0);
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(200);
    panel->findChild<QSpinBox *>(QStringLiteral("rotation"))->setValue(0);
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    QVERIFY(!make->isEnabled());
    QVERIFY(!panel->findChild<QLineEdit *>(QStringLiteral("prefix"))->visibleRegion().isEmpty());
    QCOMPARE(panel->findChild<QScrollArea *>()->verticalScrollBar()->maximum(), 0); // there is room for all of it
    QTest::mouseClick(make, Qt::LeftButton);                                        // greyed out: no corner on the map below it either
    drag(at(114.052, 22.542), at(114.058, 22.548));
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 5000);
    QTest::mouseClick(make, Qt::LeftButton);
    settle();
    const qsizetype cells = now()->units->size() - before.size();
    QVERIFY2(cells >= 9 && cells <= 20, qPrintable(QString::number(cells)));
    undoAndRedo(before);
}

void DrawingTest::zone_chosen_isKept_andPlacesStay()
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

void DrawingTest::shiftedUnits_areNoticed_andCorrected()
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

void DrawingTest::grid_previewThenMade_oneUndo()
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

/// As if the power had gone: nothing is told to the drawing.
void DrawingTest::endAndStartAgain(const QString &path)
{
    mWindow.reset();
    mWindow = std::make_unique<MainWindow>();
    QVERIFY(mWindow->introduce());
    mWindow->resize(1366, 740);
    mWindow->show();
    mWindow->openWorkbook(path);
    settle();
}

void DrawingTest::halfDrawn_survivesTheEnd_andIsOffered()
{
    trigger("村");
    click(114.051, 22.542, Qt::ControlModifier);
    click(114.055, 22.542, Qt::ControlModifier);
    click(114.055, 22.546, Qt::ControlModifier);
    settle();
    const QString path = now()->path;
    endAndStartAgain(path);
    QTRY_VERIFY2_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("尚未画完")), qPrintable(mWindow->messages().text()),
                              5000);
    // Whatever else is drawn, or begun and given up: what nobody has answered stays, also the next time.
    trigger("道路");
    click(114.052, 22.543, Qt::ControlModifier);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    settle();
    endAndStartAgain(path);
    QTRY_VERIFY2_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("尚未画完")), qPrintable(mWindow->messages().text()),
                              5000);
    Q_EMIT mWindow->messages().offered(QStringLiteral("drawing:resume:1"));
    settle();
    QCOMPARE(map().tool(), MapCanvas::Tool::Given);
    nameIt("Huifu");
    key(Qt::Key_Return);
    settle();
    QVERIFY2(named("Huifu").areaM2 > 0, qPrintable(mWindow->messages().text()));
    // Taken up once, it is not offered again.
    QCOMPARE(cornersOf(named("Huifu").wkb)->size(), 3);
}

void DrawingTest::undoWhileDrawing_takesThePointBack_notTheStepBefore()
{
    const UnitId made = add("Old", "V77", QByteArray());
    QVERIFY(!made.isNull());
    trigger("道路");
    click(114.051, 22.552, Qt::ControlModifier);
    click(114.055, 22.552, Qt::ControlModifier);
    const auto *tool = qobject_cast<const DrawTool *>(map().mapTool());
    QVERIFY(tool);
    QCOMPARE(tool->points().size(), 2);
    trigger("撤销");
    settle();
    QCOMPARE(tool->points().size(), 1);
    QVERIFY(now()->unit(made));
    trigger("撤销");
    QVERIFY(tool->points().isEmpty());
    trigger("撤销"); // nothing is half drawn any more
    settle();
    QVERIFY(!now()->unit(made));
}

void DrawingTest::shapeWhoseFormIsOpen_survivesTheEnd_andUndoLeavesTheRestAlone()
{
    trigger("村");
    click(114.051, 22.552, Qt::ControlModifier);
    click(114.055, 22.552, Qt::ControlModifier);
    click(114.055, 22.556, Qt::ControlModifier);
    key(Qt::Key_Return);
    QTRY_VERIFY(nameField());
    QTest::keyClicks(nameField(), QStringLiteral("Dayu"));
    QTest::qWait(500); // the typing rests
    settle();
    const qsizetype before = now()->units->size();
    trigger("撤销"); // what lies before this shape is not what was meant
    settle();
    QCOMPARE(now()->units->size(), before);
    endAndStartAgain(now()->path);
    QTRY_VERIFY2_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("表单没有填完")), qPrintable(mWindow->messages().text()),
                              5000);
    Q_EMIT mWindow->messages().offered(QStringLiteral("drawing:resume:1"));
    settle();
    QVERIFY(nameField());
    QCOMPARE(nameField()->text(), QStringLiteral("Dayu"));
    QTest::keyClick(nameField(), Qt::Key_Return);
    settle();
    QCOMPARE(cornersOf(named("Dayu").wkb)->size(), 3);
    endAndStartAgain(now()->path);
    QVERIFY(!mWindow->messages().text().contains(QStringLiteral("表单没有填完")));
}

QTEST_MAIN(DrawingTest)
#include "tst_drawing.moc"
