// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_view.h"
#include "canvas/shape_sketch.h"
#include "gis/zone_projection.h"

#include <qgsgeometry.h>

#include <QTest>

using namespace inspect::app;

class TestShapeSketch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void polygon_needsThreeCorners()
    {
        ShapeSketch sketch;
        sketch.begin(ShapeSketch::Kind::Polygon);
        QVERIFY(!sketch.add({500000, 2500000}));
        (void)sketch.add({500100, 2500000});
        QVERIFY(!sketch.wkb(mZone));
        (void)sketch.add({500100, 2500100});
        const auto wkb = sketch.wkb(mZone);
        QVERIFY(wkb);
        QgsGeometry geometry;
        geometry.fromWkb(*wkb);
        QCOMPARE(geometry.type(), Qgis::GeometryType::Polygon);
        QCOMPARE(geometry.constGet()->nCoordinates(), 4);
        QVERIFY(std::abs(geometry.constGet()->boundingBox().xMinimum() - 114) < 1e-9);
    }
    void corner_repeatedByADoubleClick_isTakenOnce()
    {
        ShapeSketch sketch;
        sketch.begin(ShapeSketch::Kind::Line);
        (void)sketch.add({500000, 2500000});
        (void)sketch.add({500000, 2500000});
        QCOMPARE(sketch.points().size(), 1);
        QVERIFY(!sketch.isComplete());
    }
    void takeBack_ofNothing_isHarmless()
    {
        ShapeSketch sketch;
        sketch.begin(ShapeSketch::Kind::Line);
        sketch.takeBack();
        QVERIFY(sketch.isEmpty());
    }
    void rectangle_withoutWidth_isNotDone()
    {
        ShapeSketch sketch;
        sketch.begin(ShapeSketch::Kind::Rectangle);
        (void)sketch.add({500000, 2500000});
        QVERIFY(!sketch.add({500000, 2500100}));
        QVERIFY(!sketch.wkb(mZone));
    }
    void rectangle_hasFourCornersAndIsClosed()
    {
        ShapeSketch sketch;
        sketch.begin(ShapeSketch::Kind::Rectangle);
        (void)sketch.add({500000, 2500000});
        QVERIFY(sketch.add({500200, 2500100}));
        const QVector<QPointF> outline = sketch.outline(false);
        QCOMPARE(outline.size(), 5);
        QCOMPARE(outline.first(), outline.last());
    }
    void hover_closesThePreview_notTheShape()
    {
        ShapeSketch sketch;
        sketch.begin(ShapeSketch::Kind::Polygon);
        (void)sketch.add({500000, 2500000});
        (void)sketch.add({500100, 2500000});
        sketch.hover({500100, 2500100});
        QVERIFY(sketch.wkb(mZone, true));
        QVERIFY(!sketch.wkb(mZone, false));
    }

    void view_zoom_keepsThePlaceUnderThePointer()
    {
        MapView view;
        view.setSize({800, 600});
        view.fit(QRectF(500000, 2500000, 4000, 3000));
        const QPointF pointer(123, 456);
        const QPointF before = view.toMap(pointer);
        view.zoom(3.7, pointer);
        const QPointF after = view.toMap(pointer);
        QVERIFY(std::hypot(after.x() - before.x(), after.y() - before.y()) < 1e-6);
    }
    void view_pan_movesTheContentWithThePointer()
    {
        MapView view;
        view.setSize({800, 600});
        const QPointF place = view.toMap({100, 100});
        view.pan({30, -20});
        const QPointF now = view.toWindow(place);
        QVERIFY(std::hypot(now.x() - 130, now.y() - 80) < 1e-6);
    }
    void view_fit_ofAPoint_showsItsSurroundings()
    {
        MapView view;
        view.setSize({800, 600});
        view.fit(QRectF(500000, 2500000, 0, 0));
        QVERIFY(view.extent().width() > 300 && view.extent().width() < 1000);
    }
    void view_zoom_stopsAtItsLimits()
    {
        MapView view;
        view.zoom(1e12, {0, 0});
        QCOMPARE(view.metresPerPixel(), MapView::kFinest);
        view.zoom(1e-15, {0, 0});
        QCOMPARE(view.metresPerPixel(), MapView::kCoarsest);
    }

private:
    ZoneProjection mZone{114};
};

QTEST_MAIN(TestShapeSketch)
#include "tst_shape_sketch.moc"
