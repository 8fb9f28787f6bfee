// SPDX-License-Identifier: GPL-2.0-or-later
// The tools by themselves: map points in, edits out; no window.
#include "canvas/draw_tool.h"
#include "canvas/edit_tools.h"
#include "inspect/geodesic.h"
#include "inspect/shape_edit.h"

#include "../gis/map_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

Q_DECLARE_METATYPE(inspect::GeoPoint)
Q_DECLARE_METATYPE(QVector<inspect::UnitId>)

namespace {

/// A map of 1 m a pixel with two villages side by side, 1 km square, the border between them at 114.01°E or so.
struct Map {
    ZoneProjection zone{114};
    MapView view;
    UnitScene scene;
    UnitId west;
    UnitId east;

    Map()
    {
        const QVector<MapUnit> units{areaUnit(QStringLiteral("西"), 114, 22.5, 0.01, 0.01, 5),
                                     areaUnit(QStringLiteral("东"), 114.01, 22.5, 0.01, 0.01, 3)};
        west = units[0].id;
        east = units[1].id;
        scene.units = shared(units);
        scene.shapes = UnitShapes::build(scene.units, 114);
        view.setSize({2000, 2000});
        view.setCentre(zone.toMap(114.01, 22.505));
        view.zoom(view.metresPerPixel(), {1000, 1000}); // 1 m a pixel
    }
    [[nodiscard]] ToolView tools() const { return {view, zone, scene}; }
    [[nodiscard]] ToolEvent at(double lon, double lat, Qt::KeyboardModifiers modifiers = {}) const
    {
        return by(zone.toMap(lon, lat), modifiers);
    }
    [[nodiscard]] ToolEvent by(const QPointF &map, Qt::KeyboardModifiers modifiers = {}) const
    {
        return {map, view.toWindow(map), modifiers};
    }
};

bool near(const GeoPoint &a, double lon, double lat) { return geodesicDistanceM(a.lon, a.lat, lon, lat) < 0.01; }

void dragBy(MapTool &tool, const Map &map, const ToolEvent &from, const ToolEvent &to)
{
    QVERIFY(tool.press(from, map.tools()));
    tool.move(to, map.tools());
    tool.release(to, map.tools());
}

} // namespace

class TestMapTools : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<GeoPoint>();
        qRegisterMetaType<QVector<UnitId>>();
    }

    // ── drawing ──────────────────────────────────────────────────────────────
    void draw_snapsToCorners_exactly()
    {
        const Map map;
        DrawTool tool(DrawTool::Kind::Line);
        QSignalSpy drawn(&tool, &DrawTool::drawn);
        tool.click(map.by(map.zone.toMap(114.01, 22.51) + QPointF(4, 3)), map.tools());
        tool.click(map.by(map.zone.toMap(114.02, 22.51) + QPointF(-3, 5), Qt::ControlModifier), map.tools()); // Ctrl: where it is
        tool.finish(map.tools());
        QCOMPARE(drawn.count(), 1);
        const auto corners = cornersOf(drawn[0][0].toByteArray());
        QVERIFY(std::abs(corners->first().lon - 114.01) < 1e-10 && std::abs(corners->first().lat - 22.51) < 1e-10);
        QVERIFY(!near(corners->last(), 114.02, 22.51));
    }
    void draw_byLengthAndBearing_isThatLongOnTheGround()
    {
        const Map map;
        DrawTool tool(DrawTool::Kind::Line);
        QSignalSpy drawn(&tool, &DrawTool::drawn);
        QSignalSpy tooFew(&tool, &DrawTool::tooFew);
        tool.addPlace({114.005, 22.505}, map.tools());
        tool.finish(map.tools());
        QCOMPARE(tooFew.count(), 1); // said, and what is drawn stays
        tool.addBy(1000, 90, map.tools());
        tool.addBy(500, 0, map.tools());
        tool.finish(map.tools());
        const QByteArray wkb = drawn[0][0].toByteArray();
        QVERIFY(std::abs(geodesicLengthM(wkb) - 1500) < 0.001);
        const auto corners = cornersOf(wkb);
        QVERIFY((*corners)[1].lon > (*corners)[0].lon && (*corners)[2].lat > (*corners)[1].lat);
    }
    void draw_typedPoint_hasNoLegBackToTheRestingPointer()
    {
        const Map map;
        const auto painted = [&](const DrawTool &tool) {
            QImage image(map.tools().view.size().toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            tool.paint(painter, map.tools());
            return image;
        };
        DrawTool untouched(DrawTool::Kind::Line);
        DrawTool pointed(DrawTool::Kind::Line);
        pointed.setSnapping(false);
        for (DrawTool *tool : {&untouched, &pointed})
            tool->addPlace({114.005, 22.505}, map.tools());
        pointed.move(map.by(map.tools().toMap({114.002, 22.502})), map.tools());
        QVERIFY(pointed.leg(map.tools()));
        for (DrawTool *tool : {&untouched, &pointed})
            tool->addBy(1000, 90, map.tools());
        QVERIFY(!pointed.leg(map.tools()));
        QCOMPARE(painted(pointed), painted(untouched)); // the length beside it included
        pointed.move(map.by(map.tools().toMap({114.002, 22.502})), map.tools());
        QVERIFY(pointed.leg(map.tools()) && painted(pointed) != painted(untouched));
    }
    void draw_leg_isToldWhilePointing()
    {
        const Map map;
        DrawTool tool(DrawTool::Kind::Line);
        QVERIFY(!tool.leg(map.tools()));
        tool.addPlace({114.005, 22.505}, map.tools());
        tool.move(map.by(map.zone.toMap(114.005, 22.505) + QPointF(0, -200), Qt::ControlModifier), map.tools());
        const auto leg = tool.leg(map.tools());
        QVERIFY(leg);
        QVERIFY(std::abs(leg->lengthM - 200) < 0.1);
        QCOMPARE(leg->bearing, 180.0);
    }
    void freehand_isOneStroke_simplified_andTakenBackAsOne()
    {
        const Map map;
        DrawTool tool(DrawTool::Kind::Polygon);
        tool.setManner(DrawTool::Manner::Freehand);
        tool.setSnapping(false);
        const QPointF from = map.zone.toMap(114.002, 22.502);
        QVERIFY(tool.press(map.by(from), map.tools()));
        for (int i = 1; i <= 300; ++i)
            tool.move(map.by(from + QPointF(i, (i % 2) * 0.5)), map.tools());
        for (int i = 1; i <= 300; ++i)
            tool.move(map.by(from + QPointF(300, i)), map.tools());
        tool.release(map.by(from + QPointF(300, 300)), map.tools());
        QVERIFY2(tool.points().size() >= 3 && tool.points().size() < 10, qPrintable(QString::number(tool.points().size())));
        tool.takeBack();
        QVERIFY(tool.points().isEmpty());
    }
    void trace_followsTheLines_andBackspaceTakesTheWayBack()
    {
        const Map map;
        const QPointF a = map.zone.toMap(114.002, 22.502);
        DrawTool tool(DrawTool::Kind::Line);
        tool.setManner(DrawTool::Manner::Trace);
        const QVector<MapPoint> road{{a.x(), a.y()}, {a.x() + 200, a.y()}, {a.x() + 200, a.y() + 300}, {a.x() + 500, a.y() + 300}};
        tool.setNetwork(LineNetwork::of({road}), {});
        QSignalSpy changed(&tool, &DrawTool::pointsChanged);
        tool.click(map.by(a + QPointF(1, 2)), map.tools());
        tool.click(map.by(a + QPointF(480, 302)), map.tools());
        QCOMPARE(tool.state(), MapTool::State::Waiting);
        QTRY_COMPARE(tool.state(), MapTool::State::Drawing);
        QVERIFY(tool.points().contains(a + QPointF(200, 0)) && tool.points().contains(a + QPointF(200, 300)));
        tool.takeBack();
        QCOMPARE(tool.points().size(), 1);
    }
    void trace_withoutAWay_saysSo()
    {
        const Map map;
        const QPointF a = map.zone.toMap(114.002, 22.502);
        DrawTool tool(DrawTool::Kind::Line);
        tool.setManner(DrawTool::Manner::Trace);
        QSignalSpy missing(&tool, &DrawTool::wayMissing);
        tool.click(map.by(a), map.tools());
        tool.click(map.by(a + QPointF(100, 0)), map.tools());
        QCOMPARE(missing.count(), 1);
        tool.setNetwork(LineNetwork::of({{{a.x(), a.y()}, {a.x() + 50, a.y()}}}), {});
        tool.click(map.by(a + QPointF(400, 400)), map.tools());
        QTRY_COMPARE(missing.count(), 2);
        QCOMPARE(tool.points().size(), 1);
    }
    void measure_staysUntilTheNext()
    {
        const Map map;
        DrawTool tool(DrawTool::Kind::Line);
        tool.setKeeping(true);
        QSignalSpy drawn(&tool, &DrawTool::drawn);
        tool.addPlace({114, 22.5}, map.tools());
        tool.addBy(100, 0, map.tools());
        tool.finish(map.tools());
        QCOMPARE(drawn.count(), 1);
        QCOMPARE(tool.points().size(), 2);
        tool.addPlace({114.001, 22.5}, map.tools());
        QCOMPARE(tool.points().size(), 1);
    }
    void escape_forgetsWhatWasDrawn()
    {
        const Map map;
        DrawTool tool(DrawTool::Kind::Line);
        QSignalSpy cancelled(&tool, &MapTool::cancelled);
        tool.addPlace({114, 22.5}, map.tools());
        tool.cancel();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(tool.points().isEmpty());
        QCOMPARE(tool.state(), MapTool::State::Idle);
    }

    // ── corners ──────────────────────────────────────────────────────────────
    void corner_dragged_goesThere_withTheNeighbour()
    {
        const Map map;
        CornerTool tool;
        tool.setUnit(map.west);
        QSignalSpy moved(&tool, &CornerTool::cornerMoved);
        dragBy(tool, map, map.by(map.zone.toMap(114.01, 22.51) + QPointF(3, 0)), map.at(114.012, 22.512));
        QCOMPARE(moved.count(), 1);
        QVERIFY(near(moved[0][0].value<GeoPoint>(), 114.01, 22.51));
        QVERIFY(near(moved[0][1].value<GeoPoint>(), 114.012, 22.512));
        QVERIFY(moved[0][2].value<QVector<UnitId>>().contains(map.east));
    }
    void side_dragged_isACornerThere()
    {
        const Map map;
        CornerTool tool;
        tool.setUnit(map.west);
        QSignalSpy moved(&tool, &CornerTool::cornerMoved);
        dragBy(tool, map, map.by(map.zone.toMap(114.01, 22.505) + QPointF(-4, 0)), map.at(114.008, 22.505));
        QCOMPARE(moved.count(), 1);
        const auto from = moved[0][0].value<GeoPoint>();
        QVERIFY(std::abs(from.lon - 114.01) < 1e-8);
    }
    void corner_far_isNotGripped()
    {
        const Map map;
        CornerTool tool;
        tool.setUnit(map.west);
        QVERIFY(!tool.press(map.at(114.005, 22.505), map.tools()));
    }
    void corner_deleteKey_takesAwayWhatIsUnderThePointer()
    {
        const Map map;
        CornerTool tool;
        tool.setUnit(map.west);
        QSignalSpy removed(&tool, &CornerTool::cornerRemoved);
        tool.move(map.at(114.0, 22.51), map.tools());
        QVERIFY(tool.key(Qt::Key_Delete, map.tools()));
        QCOMPARE(removed.count(), 1);
        QVERIFY(near(removed[0][0].value<GeoPoint>(), 114, 22.51));
    }
    void corner_escapeWhileDragging_letsGo_thenLeaves()
    {
        const Map map;
        CornerTool tool;
        tool.setUnit(map.west);
        QSignalSpy moved(&tool, &CornerTool::cornerMoved);
        QSignalSpy cancelled(&tool, &MapTool::cancelled);
        QVERIFY(tool.press(map.at(114.0, 22.51), map.tools()));
        tool.move(map.at(114.001, 22.511), map.tools());
        tool.cancel();
        tool.release(map.at(114.001, 22.511), map.tools());
        QCOMPARE(moved.count(), 0);
        QCOMPARE(cancelled.count(), 0);
        tool.cancel();
        QCOMPARE(cancelled.count(), 1);
    }
    void corner_clickOnAnotherUnit_asksForIt()
    {
        const Map map;
        CornerTool tool;
        tool.setUnit(map.west);
        QSignalSpy wanted(&tool, &CornerTool::unitWanted);
        tool.click(map.at(114.015, 22.505), map.tools());
        QCOMPARE(wanted[0][0].value<UnitId>(), map.east);
    }

    // ── moving, turning, choosing ────────────────────────────────────────────
    void move_tellsMetres()
    {
        const Map map;
        TransformTool tool(TransformTool::Kind::Move);
        tool.setUnits({map.west});
        QSignalSpy moved(&tool, &TransformTool::moved);
        const QPointF from = map.zone.toMap(114.005, 22.505);
        dragBy(tool, map, map.by(from), map.by(from + QPointF(30, -40)));
        QVERIFY(std::abs(moved[0][0].toDouble() - 30) < 1e-9 && std::abs(moved[0][1].toDouble() + 40) < 1e-9);
    }
    void turn_isCounterClockwiseAboutTheMiddle()
    {
        const Map map;
        TransformTool tool(TransformTool::Kind::Turn);
        tool.setUnits({map.west});
        QSignalSpy turned(&tool, &TransformTool::turned);
        const QPointF middle = map.scene.shapes->at(map.scene.shapes->indexOf(map.west)).bounds.center();
        dragBy(tool, map, map.by(middle + QPointF(300, 0)), map.by(middle + QPointF(0, 300)));
        QVERIFY(std::abs(turned[0][1].toDouble() - 90) < 1e-6);
    }
    void select_clickAddsAndTakesOut_enterAccepts()
    {
        const Map map;
        SelectTool tool;
        QSignalSpy accepted(&tool, &SelectTool::accepted);
        tool.finish(map.tools());
        QCOMPARE(accepted.count(), 0);
        tool.click(map.at(114.005, 22.505), map.tools());
        tool.click(map.at(114.015, 22.505), map.tools());
        tool.click(map.at(114.005, 22.505), map.tools());
        QCOMPARE(tool.units(), QVector<UnitId>{map.east});
        tool.finish(map.tools());
        QCOMPARE(accepted.count(), 1);
    }
};

QTEST_MAIN(TestMapTools)
#include "tst_map_tools.moc"
