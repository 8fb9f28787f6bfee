// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/draw_tool.h"
#include "canvas/map_canvas.h"

#include "../gis/map_fixture.h"
#include "gis/qgis_runtime.h"
#include "gis/unit_theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace inspect;
using namespace inspect::app;
using namespace inspect::fixture;

Q_DECLARE_METATYPE(QVector<inspect::UnitId>)

class TestMapCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto started = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        mRuntime = std::move(*started);
    }
    void cleanupTestCase() { mRuntime.reset(); }

    void init()
    {
        mCanvas = std::make_unique<MapCanvas>();
        mCanvas->resize(600, 400);
        mCanvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(mCanvas.get()));
    }
    void cleanup() { mCanvas.reset(); }

    void units_set_appearInTheirColours()
    {
        showVillage();
        const QPointF corner = mCanvas->windowPosition(114.001, 22.501);
        const QColor seen = mCanvas->grab().toImage().pixelColor(corner.toPoint());
        const QColor wanted = lookOfStars(5).fill;
        // The fill lets a little of the ground through.
        QVERIFY2(std::abs(seen.blue() - wanted.blue()) < 25 && std::abs(seen.red() - wanted.red()) < 25, qPrintable(seen.name()));
    }
    void score_changed_recoloursWithoutANewView()
    {
        QVector<MapUnit> units = showVillage();
        const double scale = mCanvas->scaleDenominator();
        units[0].stars = 2;
        mCanvas->setUnits(shared(units));
        waitUntilIdle();
        QCOMPARE(mCanvas->scaleDenominator(), scale);
        const QColor seen = mCanvas->grab().toImage().pixelColor(mCanvas->windowPosition(114.001, 22.501).toPoint());
        QVERIFY2(seen.red() > seen.blue() + 60, qPrintable(seen.name()));
    }
    /// The map library starts when units were drawn: an empty window must not call it before them.
    void unitsDrawn_isSaidOfUnits_notOfAnEmptyMap()
    {
        QSignalSpy drawn(mCanvas.get(), &MapCanvas::unitsDrawn);
        mCanvas->setUnits(shared({}));
        waitUntilIdle();
        QTest::qWait(50);
        QCOMPARE(drawn.count(), 0);
        QColor seen;
        connect(mCanvas.get(), &MapCanvas::unitsDrawn, this, [&] {
            if (!seen.isValid())
                seen = mCanvas->grab().toImage().pixelColor(mCanvas->windowPosition(114.005, 22.505).toPoint());
        });
        mCanvas->setUnits(shared({areaUnit(QStringLiteral("甲"), 114.0, 22.5, 0.01, 0.01, 5)}));
        mCanvas->zoomToAll();
        QTRY_VERIFY(drawn.count() > 0);
        QVERIFY2(seen.blue() > seen.red() + 60, qPrintable(seen.name())); // then they can be seen
    }
    /// So that it comes soon; what a small pan shows is drawn once it stands there.
    void firstPicture_isOfTheWindow_itsSurroundingsFollow()
    {
        mCanvas->centreOn(114.0, 22.5);
        mCanvas->zoomBy(20);
        QSignalSpy drawn(mCanvas.get(), &MapCanvas::unitsDrawn);
        QImage first;
        connect(mCanvas.get(), &MapCanvas::unitsDrawn, this, [&] {
            if (first.isNull())
                first = mCanvas->grab().toImage();
        });
        mCanvas->setUnits(shared({areaUnit(QStringLiteral("大村"), 113.5, 22.0, 1, 1, 5)}));
        waitUntilIdle();
        QCOMPARE(drawn.count(), 2);
        for (const QPoint &corner : {QPoint(1, 1), QPoint(598, 1), QPoint(1, 398), QPoint(598, 398)})
            QVERIFY2(first.pixelColor(corner).blue() > first.pixelColor(corner).red() + 60, qPrintable(first.pixelColor(corner).name()));
        mCanvas->zoomBy(1.2);
        waitUntilIdle();
        QCOMPARE(drawn.count(), 3); // with its surroundings at once
    }
    void units_allGone_nothingIsLeftOfThem_andOthersCome()
    {
        const QVector<MapUnit> units = showVillage();
        const QPoint corner = mCanvas->windowPosition(114.001, 22.501).toPoint();
        mCanvas->setUnits(shared({}));
        waitUntilIdle();
        QCOMPARE(mCanvas->grab().toImage().pixelColor(corner), groundColour(MapLight::Day));
        mCanvas->setUnits(shared(units));
        mCanvas->zoomBy(1.5); // a picture is being drawn
        QTest::qWait(35);
        mCanvas->setUnits(shared({}));
        waitUntilIdle();
        QCOMPARE(mCanvas->grab().toImage().pixelColor(corner), groundColour(MapLight::Day));
        mCanvas->setUnits(shared(units));
        mCanvas->zoomToAll();
        waitUntilIdle();
        const QColor seen = mCanvas->grab().toImage().pixelColor(corner);
        QVERIFY2(seen.blue() > seen.red() + 60, qPrintable(seen.name()));
    }
    void crs_followsTheUnits()
    {
        QSignalSpy changed(mCanvas.get(), &MapCanvas::crsChanged);
        mCanvas->setUnits(shared({areaUnit(QStringLiteral("北京"), 116.4, 39.9, 0.01, 0.01, 3)}));
        waitUntilIdle();
        QVERIFY(mCanvas->crsText().contains(QStringLiteral("EPSG:4548")));
        QCOMPARE(changed.count(), 1);
    }

    void click_picks_smallestFirst_withItsPlace()
    {
        showVillage();
        QSignalSpy clicked(mCanvas.get(), &MapCanvas::unitsClicked);
        mCanvas->setTool(MapCanvas::Tool::Pick);
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, mCanvas->windowPosition(114.0043, 22.5057).toPoint()); // beside the score
        QCOMPARE(clicked.count(), 1);
        const auto units = clicked[0][0].value<QVector<UnitId>>();
        QCOMPARE(units.size(), 2);
        QCOMPARE(units.first(), mGrid);
        QVERIFY(std::abs(clicked[0][1].toDouble() - 114.0043) < 1e-4);
        QVERIFY(std::abs(clicked[0][2].toDouble() - 22.5057) < 1e-4);
    }
    void clickOnANumber_namesItsUnit_alsoAfterItChanged()
    {
        MapUnit village = areaUnit(QStringLiteral("东风村"), 114.0, 22.5, 0.01, 0.01, 5);
        village.score = Points::of(96);
        MapUnit next = areaUnit(QStringLiteral("西河村"), 114.011, 22.5, 0.01, 0.01, 3);
        next.score = Points::of(81);
        mCanvas->setUnits(shared({village, next}));
        mCanvas->zoomToAll();
        waitUntilIdle();
        mCanvas->setTool(MapCanvas::Tool::Pick);
        QSignalSpy clicked(mCanvas.get(), &MapCanvas::numberClicked);
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, mCanvas->windowPosition(114.0005, 22.5005).toPoint());
        QCOMPARE(clicked.count(), 0); // a corner without any text
        for (const MapUnit &unit : {village, next}) {
            const QPoint place = placeOfNumber(unit.id);
            QVERIFY2(!place.isNull(), qPrintable(unit.name));
            QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, place);
            QCOMPARE(clicked.takeLast()[0].value<UnitId>(), unit.id);
        }
        village.score = Points::of(72);
        village.stars = 2;
        mCanvas->setUnits(shared({village, next}));
        waitUntilIdle();
        QVERIFY(!placeOfNumber(village.id).isNull() && !placeOfNumber(next.id).isNull());
    }
    void drag_movesTheMap_andPicksNothing()
    {
        showVillage();
        QSignalSpy clicked(mCanvas.get(), &MapCanvas::unitsClicked);
        mCanvas->setTool(MapCanvas::Tool::Pick);
        const QPointF before = mCanvas->windowPosition(114.005, 22.505);
        drag({300, 200}, {360, 170});
        const QPointF after = mCanvas->windowPosition(114.005, 22.505);
        QVERIFY(std::hypot(after.x() - before.x() - 60, after.y() - before.y() + 30) < 1e-3);
        QCOMPARE(clicked.count(), 0);
    }
    void wheel_zoomsAboutThePointer()
    {
        showVillage();
        const QPointF pointer(150, 100);
        const QPointF place = mCanvas->lonLatAt(pointer);
        const double before = mCanvas->scaleDenominator();
        QWheelEvent notch(pointer, mCanvas->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(mCanvas.get(), &notch);
        QVERIFY(mCanvas->scaleDenominator() < before);
        const QPointF now = mCanvas->windowPosition(place.x(), place.y());
        QVERIFY(std::hypot(now.x() - pointer.x(), now.y() - pointer.y()) < 0.01);
    }
    void pinch_twoFingersOnTheScreen_zoomAboutThem()
    {
        showVillage();
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const double before = mCanvas->scaleDenominator();
        const QPointF middle(300, 200);
        const QPointF place = mCanvas->lonLatAt(middle);
        QTest::touchEvent(mCanvas.get(), screen.get()).press(0, {260, 200}).press(1, {340, 200});
        for (int apart = 40; apart <= 80; apart += 5)
            QTest::touchEvent(mCanvas.get(), screen.get()).move(0, {300 - apart, 200}).move(1, {300 + apart, 200});
        QTest::touchEvent(mCanvas.get(), screen.get()).release(0, {220, 200}).release(1, {380, 200});
        const double factor = before / mCanvas->scaleDenominator();
        QVERIFY2(factor > 1.5 && factor < 2.5, qPrintable(QString::number(factor)));
        const QPointF now = mCanvas->windowPosition(place.x(), place.y());
        QVERIFY2(std::hypot(now.x() - middle.x(), now.y() - middle.y()) < 3, qPrintable(QStringLiteral("%1 %2").arg(now.x()).arg(now.y())));
    }
    void pinch_onATouchPad_zoomsAboutThePointer()
    {
        showVillage();
        const QPointF pointer(150, 100);
        const QPointF place = mCanvas->lonLatAt(pointer);
        const double before = mCanvas->scaleDenominator();
        QNativeGestureEvent zoom(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, pointer, pointer,
                                 mCanvas->mapToGlobal(pointer), 0.25, {});
        QApplication::sendEvent(mCanvas.get(), &zoom);
        QVERIFY(std::abs(before / mCanvas->scaleDenominator() - 1.25) < 1e-6);
        const QPointF now = mCanvas->windowPosition(place.x(), place.y());
        QVERIFY(std::hypot(now.x() - pointer.x(), now.y() - pointer.y()) < 0.01);
    }
    void drawing_overABaseMap_unitsLetItShowThrough()
    {
        QFile file(mFolder.filePath(QStringLiteral("pond.geojson")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"natural":"water"},"geometry":{"type":"Polygon",
            "coordinates":[[[113.9,22.4],[114.1,22.4],[114.1,22.6],[113.9,22.6],[113.9,22.4]]]}}]})");
        file.close();
        showVillage();
        MapCanvas::BaseLayer pond;
        pond.path = file.fileName();
        mCanvas->setBaseLayers({pond});
        waitUntilIdle();
        const auto seen = [this] {
            waitUntilIdle();
            return mCanvas->grab().toImage().pixelColor(mCanvas->windowPosition(114.001, 22.501).toPoint());
        };
        const QColor resting = seen();
        DrawTool tool(DrawTool::Kind::Line);
        mCanvas->setMapTool(&tool);
        const QColor drawing = seen();
        QVERIFY2(drawing.blue() > resting.blue() + 15, qPrintable(resting.name() + drawing.name()));
        mCanvas->setMapTool(nullptr);
        QCOMPARE(seen(), resting);
        // The same where the tool goes before the map lets go of it.
        auto other = std::make_unique<DrawTool>(DrawTool::Kind::Point);
        mCanvas->setMapTool(other.get());
        QCOMPARE(seen(), drawing);
        other.reset();
        mCanvas->setMapTool(nullptr);
        QCOMPARE(seen(), resting);
    }
    void unitOpacity_lessened_showsTheGround()
    {
        showVillage();
        const QPoint at = mCanvas->windowPosition(114.001, 22.501).toPoint();
        const QColor full = mCanvas->grab().toImage().pixelColor(at);
        mCanvas->setUnitOpacity(0.2);
        waitUntilIdle();
        const QColor faint = mCanvas->grab().toImage().pixelColor(at);
        QVERIFY2(faint.lightness() > full.lightness() + 20, qPrintable(full.name() + faint.name()));
    }
    void keys_panZoomAndComeHome()
    {
        showVillage();
        const double home = mCanvas->scaleDenominator();
        QTest::keyClick(mCanvas.get(), Qt::Key_Plus);
        QVERIFY(mCanvas->scaleDenominator() < home);
        QTest::keyClick(mCanvas.get(), Qt::Key_Right);
        QTest::keyClick(mCanvas.get(), Qt::Key_Home);
        QVERIFY(std::abs(mCanvas->scaleDenominator() / home - 1) < 1e-9);
    }
    void view_moved_oldPictureMovesAtOnce()
    {
        showVillage();
        const QPoint at = mCanvas->windowPosition(114.001, 22.501).toPoint();
        const QColor before = mCanvas->grab().toImage().pixelColor(at);
        drag({300, 200}, {340, 220});
        // Without waiting for a new picture:
        const QColor after = mCanvas->grab().toImage().pixelColor(at + QPoint(40, 20));
        QCOMPARE(after, before);
    }

    void polygon_byClicksAndEnter_isDrawn()
    {
        showVillage();
        begin(DrawTool::Kind::Polygon);
        QSignalSpy drawn(mDrawTool.get(), &DrawTool::drawn);
        for (const QPoint &p : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200)})
            QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, p);
        QTest::keyClick(mCanvas.get(), Qt::Key_Return);
        QCOMPARE(drawn.count(), 1);
        const QgsGeometry shape = geometryOf(drawn);
        QCOMPARE(shape.type(), Qgis::GeometryType::Polygon);
        const QPointF corner = mCanvas->lonLatAt({100, 100});
        QVERIFY(std::abs(shape.constGet()->boundingBox().xMinimum() - corner.x()) < 1e-6);
    }
    void line_byDoubleClick_hasNoDoubleCorner()
    {
        showVillage();
        begin(DrawTool::Kind::Line);
        QSignalSpy drawn(mDrawTool.get(), &DrawTool::drawn);
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, {250, 180});
        QTest::mouseDClick(mCanvas.get(), Qt::LeftButton, {}, {250, 180});
        QCOMPARE(drawn.count(), 1);
        QCOMPARE(geometryOf(drawn).constGet()->nCoordinates(), 2);
    }
    void backspace_takesTheLastCornerBack()
    {
        showVillage();
        begin(DrawTool::Kind::Line);
        QSignalSpy drawn(mDrawTool.get(), &DrawTool::drawn);
        for (const QPoint &p : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200)})
            QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, p);
        QTest::keyClick(mCanvas.get(), Qt::Key_Backspace);
        QTest::mouseClick(mCanvas.get(), Qt::RightButton, {}, {300, 300});
        QCOMPARE(drawn.count(), 1);
        QCOMPARE(geometryOf(drawn).constGet()->nCoordinates(), 2);
    }
    void escape_cancels()
    {
        showVillage();
        begin(DrawTool::Kind::Polygon);
        QSignalSpy drawn(mDrawTool.get(), &DrawTool::drawn);
        QSignalSpy cancelled(mDrawTool.get(), &MapTool::cancelled);
        for (const QPoint &p : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200)})
            QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, p);
        QTest::keyClick(mCanvas.get(), Qt::Key_Escape);
        QTest::keyClick(mCanvas.get(), Qt::Key_Return);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(drawn.count(), 0);
    }
    void rectangle_byDragging_andByTwoClicks()
    {
        showVillage();
        begin(DrawTool::Kind::Rectangle);
        QSignalSpy drawn(mDrawTool.get(), &DrawTool::drawn);
        drag({100, 100}, {220, 180});
        QCOMPARE(drawn.count(), 1);
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, {300, 100});
        QCOMPARE(drawn.count(), 1);
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, {380, 160});
        QCOMPARE(drawn.count(), 2);
        QCOMPARE(geometryOf(drawn).constGet()->nCoordinates(), 5);
    }
    void point_byOneClick()
    {
        showVillage();
        begin(DrawTool::Kind::Point);
        QSignalSpy drawn(mDrawTool.get(), &DrawTool::drawn);
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, {123, 77});
        QCOMPARE(drawn.count(), 1);
        const QPointF place = mCanvas->lonLatAt({123, 77});
        QVERIFY(std::abs(geometryOf(drawn).asPoint().x() - place.x()) < 1e-7);
    }
    void unfinished_polygon_isNotDrawn()
    {
        showVillage();
        begin(DrawTool::Kind::Polygon);
        QSignalSpy drawn(mDrawTool.get(), &DrawTool::drawn);
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseClick(mCanvas.get(), Qt::LeftButton, {}, {200, 100});
        QTest::keyClick(mCanvas.get(), Qt::Key_Return);
        QCOMPARE(drawn.count(), 0);
    }

    void zoomToUnit_showsItWhole()
    {
        showVillage();
        mCanvas->zoomToUnit(mGrid);
        const QRectF window(mCanvas->rect());
        QVERIFY(window.contains(mCanvas->windowPosition(114.004, 22.504)));
        QVERIFY(window.contains(mCanvas->windowPosition(114.006, 22.506)));
        QVERIFY(!window.contains(mCanvas->windowPosition(114.0, 22.5)));
    }
    void position_isShown()
    {
        showVillage();
        const QImage before = mCanvas->grab().toImage();
        mCanvas->setPosition(114.002, 22.508, 40);
        QVERIFY(mCanvas->grab().toImage() != before);
        mCanvas->clearPosition();
        QCOMPARE(mCanvas->grab().toImage(), before);
    }
    void hiddenUnits_areNotPicked()
    {
        showVillage();
        mCanvas->setUnitsVisible(false);
        QVERIFY(mCanvas->unitsAt(mCanvas->windowPosition(114.005, 22.505)).isEmpty());
    }
    void baseLayer_missing_isNamed_othersStay()
    {
        const QString base = waterEverywhere();
        showVillage();
        const QString gone = mFolder.filePath(QStringLiteral("gone.gpkg"));
        mCanvas->setBaseLayers({baseMap(gone), baseMap(base)});
        QCOMPARE(mCanvas->state(), MapCanvas::State::Rendering);
        waitUntilIdle();
        const BaseStack::Condition condition = mCanvas->bases().condition(gone);
        QCOMPARE(condition.state, BaseStack::State::Failed);
        QVERIFY(condition.error->text().contains(QStringLiteral("gone.gpkg")));
        QCOMPARE(mCanvas->bases().condition(base).state, BaseStack::State::Ready);
        const QColor water = mCanvas->grab().toImage().pixelColor(10, 200);
        QVERIFY2(water.blue() > water.red() + 20, qPrintable(water.name()));
    }
    void shiftDrag_zoomsToTheBox()
    {
        showVillage();
        QSignalSpy clicked(mCanvas.get(), &MapCanvas::unitsClicked);
        const QPointF middle = mCanvas->lonLatAt({200, 150});
        const double before = mCanvas->scaleDenominator();
        QTest::mousePress(mCanvas.get(), Qt::LeftButton, Qt::ShiftModifier, {150, 116});
        QMouseEvent move(QEvent::MouseMove, QPointF(250, 184), mCanvas->mapToGlobal(QPointF(250, 184)), Qt::NoButton, Qt::LeftButton,
                         Qt::ShiftModifier);
        QApplication::sendEvent(mCanvas.get(), &move);
        QTest::mouseRelease(mCanvas.get(), Qt::LeftButton, Qt::ShiftModifier, {250, 184});
        QCOMPARE(clicked.count(), 0);
        // 100 × 68 pixels fill 600 × 400: 400 / 68 is the lesser of the two.
        QVERIFY2(std::abs(before / mCanvas->scaleDenominator() - 400.0 / 68) < 0.01,
                 qPrintable(QString::number(before / mCanvas->scaleDenominator())));
        const QPointF now = mCanvas->windowPosition(middle.x(), middle.y());
        QVERIFY(std::hypot(now.x() - 300, now.y() - 200) < 0.5);
    }
    void backAndForward_returnToTheViews()
    {
        showVillage();
        QTest::qWait(800); // a view becomes one to come back to when it rests
        const MapCanvas::ViewPlace home = mCanvas->viewPlace();
        mCanvas->zoomToUnit(mGrid);
        const MapCanvas::ViewPlace near = mCanvas->viewPlace();
        QTest::keyClick(mCanvas.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(isSamePlace(mCanvas->viewPlace(), home));
        QVERIFY(mCanvas->canGoForward());
        QTest::mouseClick(mCanvas.get(), Qt::ForwardButton);
        QVERIFY(isSamePlace(mCanvas->viewPlace(), near));
        QVERIFY(!mCanvas->canGoForward());
    }
    void flight_arrives()
    {
        showVillage();
        mCanvas->flyToUnit(mGrid);
        QCOMPARE(mCanvas->state(), MapCanvas::State::Rendering);
        waitUntilIdle();
        const QPointF middle = mCanvas->windowPosition(114.005, 22.505);
        QVERIFY(std::hypot(middle.x() - 300, middle.y() - 200) < 1);
        mCanvas->flyTo({114.002, 22.508, 3000});
        waitUntilIdle();
        QVERIFY(std::abs(mCanvas->scaleDenominator() - 3000) < 1);
    }
    void flight_isStoppedByTheHand()
    {
        showVillage();
        mCanvas->flyTo({115, 23, 3000});
        drag({300, 200}, {310, 210});
        const MapCanvas::ViewPlace stopped = mCanvas->viewPlace();
        QTest::qWait(600);
        QVERIFY(isSamePlace(mCanvas->viewPlace(), stopped));
    }
    void farPan_showsTheSurroundingAtOnce()
    {
        mCanvas->setUnits(cells(900)); // 30 × 30 cells
        mCanvas->zoomToAll();
        waitUntilIdle();
        mCanvas->flyTo({114.03, 22.53, mCanvas->scaleDenominator() / 5});
        waitUntilIdle();
        QTest::qWait(600); // the coarse surrounding follows when there is time
        // A whole window further, without time for a new picture: units show everywhere.
        drag({590, 390}, {10, 10});
        const QImage seen = mCanvas->grab().toImage();
        int empty = 0;
        for (int x = 20; x < 580; x += 20) {
            for (int y = 80; y < 340; y += 20)
                empty += seen.pixelColor(x, y) == groundColour(MapLight::Day) ? 1 : 0;
        }
        QCOMPARE(empty, 0);
    }
    void theme_heads_showsTheirKey()
    {
        QVector<MapUnit> units = showVillage();
        units[0].head = QStringLiteral("王路长");
        mCanvas->setUnits(shared(units));
        mCanvas->setTheme(Theme::Heads);
        waitUntilIdle();
        const QImage withKey = mCanvas->grab().toImage();
        mCanvas->setKeyVisible(false);
        const QImage without = mCanvas->grab().toImage();
        QVERIFY(withKey != without);
        QCOMPARE(withKey.copy(0, 0, 300, 200), without.copy(0, 0, 300, 200));
    }
    void hover_drawsNoUnitAnew()
    {
        showVillage();
        mCanvas->setTool(MapCanvas::Tool::Pick);
        QSignalSpy states(mCanvas.get(), &MapCanvas::stateChanged);
        for (int x = 100; x < 500; x += 10) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, 200), mCanvas->mapToGlobal(QPointF(x, 200)), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(mCanvas.get(), &move);
        }
        QCOMPARE(states.count(), 0);
    }
    void baseLayer_beyondItsScale_isNotDrawn()
    {
        const QString path = waterEverywhere();
        showVillage();
        BaseSetting near = baseMap(path);
        near.smallestScale = 1000;
        mCanvas->setBaseLayers({near});
        waitUntilIdle();
        const QColor far = mCanvas->grab().toImage().pixelColor(10, 200);
        QVERIFY2(far.blue() <= far.red() + 5, qPrintable(far.name()));
        mCanvas->flyTo({113.995, 22.495, 500});
        waitUntilIdle();
        const QColor water = mCanvas->grab().toImage().pixelColor(10, 200);
        QVERIFY2(water.blue() > water.red() + 20, qPrintable(water.name()));
    }
    void baseLayer_taken_offWhileItIsDrawn()
    {
        const QString path = waterEverywhere();
        showVillage();
        mCanvas->setBaseLayers({baseMap(path)});
        QTRY_COMPARE(mCanvas->bases().condition(path).state, BaseStack::State::Ready);
        mCanvas->setBaseLayers({});
        waitUntilIdle();
        const QColor seen = mCanvas->grab().toImage().pixelColor(10, 200);
        QVERIFY2(seen.blue() <= seen.red() + 5, qPrintable(seen.name()));
    }
    void light_night_darkensTheGround()
    {
        showVillage();
        mCanvas->setLight(MapLight::Night);
        QCOMPARE(mCanvas->grab().toImage().pixelColor(5, 200), groundColour(MapLight::Night));
    }
    void manyUnits_windowStaysAlive()
    {
        mCanvas->setUnits(cells(10000));
        QElapsedTimer clock;
        qint64 worst = 0;
        clock.start();
        while (mCanvas->state() != MapCanvas::State::Idle) {
            clock.restart();
            QApplication::processEvents();
            worst = std::max(worst, clock.elapsed());
        }
        // Drawing runs elsewhere: even on a busy machine no step takes long.
        QVERIFY2(worst < 500, qPrintable(QString::number(worst)));
    }

private:
    /// Where the number of a unit stands in the window; null: nowhere.
    [[nodiscard]] QPoint placeOfNumber(const UnitId &unit) const
    {
        for (int y = 0; y < mCanvas->height(); y += 3)
            for (int x = 0; x < mCanvas->width(); x += 3)
                if (mCanvas->numberAt(QPointF(x, y)) == unit)
                    return {x, y};
        return {};
    }
    QVector<MapUnit> showVillage()
    {
        QVector<MapUnit> units{areaUnit(QStringLiteral("东风村"), 114, 22.5, 0.01, 0.01, 5),
                               areaUnit(QStringLiteral("网格"), 114.004, 22.504, 0.002, 0.002, 3)};
        mGrid = units[1].id;
        mCanvas->setUnits(shared(units));
        mCanvas->zoomToAll();
        waitUntilIdle();
        return units;
    }
    QString waterEverywhere()
    {
        QFile file(mFolder.filePath(QStringLiteral("base.geojson")));
        if (!file.exists() && file.open(QIODevice::WriteOnly)) // the one before may still be read
            file.write(
                R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"natural":"water"},"geometry":{"type":"Polygon",
            "coordinates":[[[113.9,22.4],[114.1,22.4],[114.1,22.6],[113.9,22.6],[113.9,22.4]]]}}]})");
        return file.fileName();
    }
    static bool isSamePlace(const MapCanvas::ViewPlace &a, const MapCanvas::ViewPlace &b)
    {
        return std::abs(a.lon - b.lon) < 1e-6 && std::abs(a.lat - b.lat) < 1e-6 &&
               std::abs(a.scaleDenominator / b.scaleDenominator - 1) < 1e-6;
    }
    static BaseSetting baseMap(const QString &path)
    {
        BaseSetting setting;
        setting.path = path;
        setting.name = path.section(u'/', -1);
        return setting;
    }
    void begin(DrawTool::Kind kind)
    {
        mDrawTool = std::make_unique<DrawTool>(kind);
        mDrawTool->setSnapping(false);
        mCanvas->setMapTool(mDrawTool.get());
    }
    void waitUntilIdle() { QTRY_COMPARE_WITH_TIMEOUT(mCanvas->state(), MapCanvas::State::Idle, 20000); }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(mCanvas.get(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i) {
            const QPointF at = QPointF(from) + (QPointF(to) - QPointF(from)) * i / 5;
            QMouseEvent move(QEvent::MouseMove, at, mCanvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(mCanvas.get(), &move);
        }
        QTest::mouseRelease(mCanvas.get(), Qt::LeftButton, {}, to);
    }
    static QgsGeometry geometryOf(const QSignalSpy &drawn)
    {
        QgsGeometry geometry;
        geometry.fromWkb(drawn.constLast()[0].toByteArray());
        return geometry;
    }

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
    std::unique_ptr<MapCanvas> mCanvas;
    std::unique_ptr<DrawTool> mDrawTool;
    UnitId mGrid;
};

QTEST_MAIN(TestMapCanvas)
#include "tst_map_canvas.moc"
