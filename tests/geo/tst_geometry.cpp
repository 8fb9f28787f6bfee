// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/geometry.h"

#include <QTest>

#include <thread>

using namespace inspect;

namespace {

QByteArray shape(const char *wkt)
{
    const auto wkb = wkbFromWkt(QString::fromLatin1(wkt));
    return wkb ? *wkb : QByteArray("broken test");
}

QString text(const Result<QByteArray> &wkb) { return wkb ? wktFromWkb(*wkb).value_or(QStringLiteral("unreadable")) : wkb.error().text(); }

const char *const kSquare = "POLYGON((0 0,4 0,4 4,0 4,0 0))";
const char *const kBowTie = "POLYGON((0 0,4 4,4 0,0 4,0 0))";

} // namespace

class TestGeometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shapeType_ofEachSort()
    {
        QCOMPARE(shapeTypeOf(shape("POINT(1 2)")), ShapeType::Point);
        QCOMPARE(shapeTypeOf(shape("MULTILINESTRING((0 0,1 1))")), ShapeType::Line);
        QCOMPARE(shapeTypeOf(shape(kSquare)), ShapeType::Polygon);
        QCOMPARE(shapeTypeOf(shape("GEOMETRYCOLLECTION(POLYGON((0 0,1 0,1 1,0 0)),POLYGON((5 5,6 5,6 6,5 5)))")), ShapeType::Polygon);
        QCOMPARE(shapeTypeOf(shape("GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(0 0,1 1))")), ShapeType::None);
        QCOMPARE(shapeTypeOf(QByteArray("nonsense")), ShapeType::None);
        QCOMPARE(shapeTypeOf(QByteArray()), ShapeType::None);
    }
    void bowTie_isInvalid_withAReason_andIsRepairedToTwoAreas()
    {
        QVERIFY(invalidReason(shape(kBowTie))->contains(QStringLiteral("Self-intersection")));
        QVERIFY(invalidReason(shape(kSquare))->isEmpty());
        const auto repaired = madeValid(shape(kBowTie));
        QVERIFY(repaired);
        QVERIFY(invalidReason(*repaired)->isEmpty());
        QCOMPARE(shapeTypeOf(*repaired), ShapeType::Polygon);
        QVERIFY(text(repaired).startsWith(QStringLiteral("MULTIPOLYGON")));
    }
    void collapsedArea_hasNothingLeft() { QVERIFY(madeValid(shape("POLYGON((0 0,4 4,0 0,0 0))"))->isEmpty()); }
    void stored_isMultiForAreasAndLines_andSingleForPoints()
    {
        QCOMPARE(text(asStored(shape(kSquare))), QStringLiteral("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))"));
        QCOMPARE(text(asStored(shape("LINESTRING Z(0 0 9,1 1 9)"))), QStringLiteral("MULTILINESTRING ((0 0, 1 1))"));
        QCOMPARE(text(asStored(shape("MULTIPOINT((1 2))"))), QStringLiteral("POINT (1 2)"));
        QVERIFY(!asStored(shape("MULTIPOINT((1 2),(3 4))")));
        QVERIFY(!asStored(shape("GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(0 0,1 1))")));
    }
    void closedLine_becomesAnArea_openOneDoesNot()
    {
        const auto area = areaOfClosedLines(shape("LINESTRING(0 0,4 0,4 4,0 0)"));
        QVERIFY(area);
        QCOMPARE(shapeTypeOf(*area), ShapeType::Polygon);
        QVERIFY(!areaOfClosedLines(shape("LINESTRING(0 0,4 0,4 4)")));
        QVERIFY(!areaOfClosedLines(shape("MULTILINESTRING((0 0,4 0,4 4,0 0),(9 9,8 8))")));
        QVERIFY(!areaOfClosedLines(shape(kSquare)));
    }
    void clip_keepsTheSortOfShape()
    {
        QCOMPARE(text(clipped(shape("LINESTRING(-2 1,8 1)"), shape(kSquare))), QStringLiteral("MULTILINESTRING ((0 1, 4 1))"));
        // touching along an edge leaves a line, which is no area
        QVERIFY(clipped(shape("POLYGON((4 0,8 0,8 4,4 4,4 0))"), shape(kSquare))->isEmpty());
    }
    void pointOnSurface_ofAHorseshoe_liesInIt()
    {
        const QByteArray horseshoe = shape("POLYGON((0 0,9 0,9 9,8 9,8 1,1 1,1 9,0 9,0 0))");
        QVERIFY(*covers(horseshoe, *pointOnSurface(horseshoe)));
        QVERIFY(!*covers(horseshoe, {4.5, 5}));
        QVERIFY(*covers(horseshoe, {0, 5})); // the border counts
    }
    void roomiestPoint_ofALongAndAWidePart_liesInTheWideOne()
    {
        const auto roomy = roomiestPoint(shape("POLYGON((0 0,20 0,20 1,30 1,30 9,20 9,20 2,0 2,0 0))"));
        QVERIFY(roomy);
        QVERIFY(roomy->place.lon > 21 && roomy->radius > 3.5);
        QCOMPARE(roomiestPoint(shape("POINT(3 4)"))->place, (GeoPoint{3, 4}));
    }
    void vertices_areChangedOneByOne()
    {
        const auto moved = withVertices(shape("LINESTRING(0 0,1 1)"), [](double &x, double &y) {
            x += 10;
            y += 20;
        });
        QCOMPARE(text(moved), QStringLiteral("LINESTRING (10 20, 11 21)"));
        QVERIFY(!withVertices(shape("POINT(1 1)"), [](double &x, double &) { x = 1.0 / 0.0; }));
    }
    void damagedShape_isRefusedByEverything_data()
    {
        QTest::addColumn<QByteArray>("wkb");
        const QByteArray good = shape(kSquare);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << good.left(40);
        QTest::newRow("unknown sort") << QByteArray("\x01\x63\x00\x00\x00", 5);
        QByteArray many = good;
        memset(many.data() + 5, 0x7F, 4);
        QTest::newRow("two thousand million rings") << many;
    }
    void damagedShape_isRefusedByEverything()
    {
        QFETCH(QByteArray, wkb);
        const QByteArray square = shape(kSquare);
        QVERIFY(!invalidReason(wkb));
        QVERIFY(!madeValid(wkb));
        QVERIFY(!asStored(wkb));
        QVERIFY(!clipped(wkb, square));
        QVERIFY(!clipped(square, wkb));
        QVERIFY(!pointOnSurface(wkb));
        QVERIFY(!roomiestPoint(wkb));
        QVERIFY(!covers(wkb, {0, 0}));
        QVERIFY(!extentOf(wkb));
        QVERIFY(!wktFromWkb(wkb));
    }
    void severalThreads_workAtOnce()
    {
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&right] {
                for (int k = 0; k < 200; ++k)
                    right += madeValid(shape(kBowTie)).has_value() ? 1 : 0;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 800);
    }
};

QTEST_GUILESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
