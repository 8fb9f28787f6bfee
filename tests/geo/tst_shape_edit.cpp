// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/geodesic.h"
#include "inspect/shape_edit.h"

#include <QTest>

using namespace inspect;

namespace {

QByteArray shape(const char *wkt) { return wkbFromWkt(QString::fromLatin1(wkt)).value_or(QByteArray("broken test")); }

double area(const QByteArray &wkb)
{
    const auto corners = cornersOf(wkb);
    if (!corners)
        return -1;
    const auto text = wktFromWkb(wkb).value_or(QString());
    // Shoelace over the first ring is enough for the single areas of these tests.
    double sum = 0;
    for (qsizetype i = 0; i < corners->size(); ++i) {
        const GeoPoint &a = corners->at(i);
        const GeoPoint &b = corners->at((i + 1) % corners->size());
        sum += a.lon * b.lat - b.lon * a.lat;
    }
    return std::abs(sum) / 2;
}

bool isValid(const QByteArray &wkb)
{
    const auto reason = invalidReason(wkb);
    return reason && reason->isEmpty();
}

bool has(const QByteArray &wkb, const GeoPoint &place) { return covers(wkb, place).value_or(false); }

const char *const kSquare = "POLYGON((0 0,4 0,4 4,0 4,0 0))";
const char *const kEast = "POLYGON((4 0,8 0,8 4,4 4,4 0))";

} // namespace

class TestShapeEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void split_area_intoItsPieces_largestFirst()
    {
        const auto pieces = splitShape(shape(kSquare), {{1, -1}, {1, 5}});
        QVERIFY(pieces);
        QCOMPARE(pieces->size(), 2);
        QCOMPARE(area((*pieces)[0]), 12.0);
        QCOMPARE(area((*pieces)[1]), 4.0);
    }
    void split_keepsEveryCornerOfTheOldBorder()
    {
        const auto pieces = splitShape(shape("POLYGON((0 0,4 0,4 4,0.123456789012345 4,0 0))"), {{2, -1}, {2, 5}});
        QVERIFY(pieces);
        QVERIFY(touchesPlace((*pieces)[0], {0.123456789012345, 4}) || touchesPlace((*pieces)[1], {0.123456789012345, 4}));
    }
    void split_notAcross_isRefusedInWords()
    {
        const auto pieces = splitShape(shape(kSquare), {{1, -1}, {1, 2}});
        QVERIFY(!pieces);
        QVERIFY(pieces.error().text().contains(QStringLiteral("begin and end outside")));
    }
    void split_island_staysWithTheLargestPiece()
    {
        const auto pieces = splitShape(shape("MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((10 0,11 0,11 1,10 0)))"), {{1, -1}, {1, 5}});
        QVERIFY(pieces);
        QCOMPARE(pieces->size(), 2);
        QVERIFY(has((*pieces)[0], {10.8, 0.2}));
    }
    void split_line_atTheCrossing()
    {
        const auto pieces = splitShape(shape("LINESTRING(0 0,10 0)"), {{3, -1}, {3, 1}});
        QVERIFY(pieces);
        QCOMPARE(pieces->size(), 2);
        QCOMPARE(extentOf((*pieces)[0])->west, 3.0);
    }
    void merge_areasAndLines_notMixed()
    {
        const auto both = mergedShapes({shape(kSquare), shape(kEast)});
        QVERIFY(both);
        QCOMPARE(area(*both), 32.0);
        const auto lines = mergedShapes({shape("LINESTRING(0 0,1 0)"), shape("LINESTRING(1 0,2 1)")});
        QVERIFY(lines);
        QCOMPARE(*wktFromWkb(*lines), QStringLiteral("MULTILINESTRING ((0 0, 1 0, 2 1))"));
        QVERIFY(!mergedShapes({shape(kSquare), shape("LINESTRING(0 0,1 0)")}));
    }
    void reshape_bulgeIsAdded_cornerIsCutOff()
    {
        const auto bigger = reshaped(shape(kSquare), {{3, 1}, {6, 1}, {6, 3}, {3, 3}});
        QVERIFY(bigger);
        QCOMPARE(area(*bigger), 20.0);
        const auto smaller = reshaped(shape(kSquare), {{3, -1}, {3, 5}});
        QVERIFY(smaller);
        QCOMPARE(area(*smaller), 12.0);
        QVERIFY(has(*smaller, {1, 1}) && !has(*smaller, {3.5, 1}));
    }
    void reshape_slantingLine_cutsAWedge()
    {
        const auto made = reshaped(shape(kSquare), {{1.3, 5}, {2.1, 1.7}, {2.9, 5.1}});
        QVERIFY(made);
        QVERIFY(has(*made, {2, 1}) && has(*made, {0.5, 3.5}) && has(*made, {3.5, 3.5}) && !has(*made, {2.1, 3}));
    }
    void reshape_outAndInAgain_inOneStroke()
    {
        const auto made = reshaped(shape(kSquare), {{3, 0.5}, {5, 0.5}, {5, 2}, {3, 2}, {3, 3}, {5, 3}});
        QVERIFY(made);
        QVERIFY(isValid(*made));
        QVERIFY(has(*made, {4.5, 1}) && !has(*made, {3.5, 2.5}));
    }
    void reshape_notTwiceAcross_isRefused()
    {
        QVERIFY(!reshaped(shape(kSquare), {{3, 1}, {6, 1}}));
        QVERIFY(!reshaped(shape(kSquare), {{1, 1}, {2, 2}}));
    }
    /// What the pointer's magnet puts on a slanting side lies a rounding beside it.
    void endsOnTheBorder_countAsAcross_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.1, 1.0 / 3, 0.37, 0.7, 0.9})
            QTest::addRow("at %.2f", share) << share;
    }
    void endsOnTheBorder_countAsAcross()
    {
        QFETCH(double, share);
        const QByteArray triangle = shape("POLYGON((0 0,4 1,1 4,0 0))");
        const GeoPoint from{4 * share, share};
        const GeoPoint to{share, 4 * share};
        const auto made = reshaped(triangle, {from, {1.2, 1.2}, to});
        QVERIFY(made);
        QVERIFY2(area(*made) < area(triangle) - 0.05, qPrintable(QString::number(area(*made), 'g', 17)));
        const auto pieces = splitShape(triangle, {from, {1.2, 1.2}, to});
        QVERIFY(pieces);
        QCOMPARE(pieces->size(), 2);
        const auto lines = splitShape(shape("LINESTRING(0 0,4 1)"), {{1, 3}, from});
        QVERIFY(lines);
        QCOMPARE(lines->size(), 2);
    }
    void reshape_island_untouched_stays()
    {
        const auto made = reshaped(shape("MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((10 0,11 0,11 1,10 0)))"), {{3, -1}, {3, 5}});
        QVERIFY(made);
        QVERIFY(has(*made, {10.8, 0.2}));
    }
    void reshape_hole_canGrowSmaller()
    {
        const auto made = reshaped(shape("POLYGON((0 0,8 0,8 8,0 8,0 0),(2 2,6 2,6 6,2 6,2 2))"), {{3, 1}, {3, 7}});
        QVERIFY(made);
        QVERIFY(has(*made, {2.5, 4}));
        QVERIFY(!has(*made, {4, 4}));
    }
    void reshape_line_followsTheDrawnPart()
    {
        const auto made = reshaped(shape("LINESTRING(0 0,10 0)"), {{2, -1}, {2, 3}, {8, 3}, {8, -1}});
        QVERIFY(made);
        QCOMPARE(*wktFromWkb(*made), QStringLiteral("MULTILINESTRING ((0 0, 2 0, 2 3, 8 3, 8 0, 10 0))"));
    }
    void reshapedTogether_neighbourGivesAndTakes()
    {
        const auto wider = reshapedTogether(shape(kSquare), {shape(kEast)}, {{3, 1}, {6, 1}, {6, 3}, {3, 3}});
        QVERIFY(wider);
        QCOMPARE(area(wider->shape), 20.0);
        QVERIFY(!has(wider->neighbours[0], {5, 2}));
        const auto narrower = reshapedTogether(shape(kSquare), {shape(kEast)}, {{3, -1}, {3, 5}});
        QVERIFY(narrower);
        QCOMPARE(area(narrower->shape), 12.0);
        QCOMPARE(area(narrower->neighbours[0]), 20.0);
    }
    void reshapedTogether_neighbourThatGivesAndTakesNothing_keepsItsBytes()
    {
        const QByteArray west = shape("POLYGON((-4 4,-4 0,0 0,0 4,-4 4))");
        const QByteArray east = shape("POLYGON((4 4,4 2,4.000000004 0,8 0,8 4,4 4))"); // half a millimetre beside the square
        const auto made = reshapedTogether(shape(kSquare), {west, east}, {{-1, 1}, {1, 1}, {1, 3}, {-1, 3}});
        QVERIFY(made);
        QCOMPARE(area(made->shape), 14.0);
        QVERIFY(has(made->neighbours[0], {0.5, 2}));
        QCOMPARE(made->neighbours[1], east);
    }
    void sameArea_whateverItsCorners()
    {
        QVERIFY(isSameArea(shape(kSquare), shape("POLYGON((4 4,0 4,0 2,0 0,4 0,4 4))")));
        QVERIFY(!isSameArea(shape(kSquare), shape("POLYGON((0 0,4 0,4 4,0 4.00001,0 0))")));
        QVERIFY(!isSameArea(shape(kSquare), shape("LINESTRING(0 0,4 0)")));
    }
    void corner_moves_andTheRingStaysClosed()
    {
        const auto made = withCornerMoved(shape(kSquare), {0, 0}, {-1, -1});
        QVERIFY(made);
        QVERIFY(isValid(*made));
        QVERIFY(has(*made, {-0.9, -0.9}));
    }
    void corner_movedAcrossTheBorder_isRefused()
    {
        const auto made = withCornerMoved(shape("POLYGON((0 0,4 0,4 4,2 3,0 4,0 0))"), {2, 3}, {2, -3});
        QVERIFY(!made);
        QVERIFY(made.error().text().contains(QStringLiteral("cross itself")));
    }
    void corner_added_onASide_andTakenAwayAgain()
    {
        const auto more = withCornerAdded(shape(kSquare), {2, 0});
        QVERIFY(more);
        QCOMPARE(cornersOf(*more)->size(), 5);
        QCOMPARE(*withCornerAdded(shape(kSquare), {2, 1}), shape(kSquare));
        const auto less = withCornerRemoved(*more, {2, 0});
        QVERIFY(less);
        QCOMPARE(cornersOf(*less)->size(), 4);
        const auto first = withCornerRemoved(*more, {0, 0});
        QVERIFY(first);
        QCOMPARE(cornersOf(*first)->size(), 4);
        QVERIFY(isValid(*first));
    }
    void corner_ofATriangle_staysThere()
    {
        QVERIFY(!withCornerRemoved(shape("POLYGON((0 0,4 0,4 4,0 0))"), {4, 4}));
        QVERIFY(!withCornerRemoved(shape("LINESTRING(0 0,1 1)"), {0, 0}));
    }
    void overlap_isTakenOff()
    {
        const auto left = withoutOverlap(shape(kSquare), {shape("POLYGON((3 -1,9 -1,9 9,3 9,3 -1))")});
        QVERIFY(left);
        QCOMPARE(area(*left), 12.0);
        QVERIFY(withoutOverlap(shape(kSquare), {shape("POLYGON((-1 -1,9 -1,9 9,-1 9,-1 -1))")})->isEmpty());
    }
    void gap_enclosedOrWithin()
    {
        const QVector<QByteArray> ring{shape("POLYGON((0 0,6 0,6 2,0 2,0 0))"), shape("POLYGON((0 4,6 4,6 6,0 6,0 4))"),
                                       shape("POLYGON((0 2,2 2,2 4,0 4,0 2))"), shape("POLYGON((4 2,6 2,6 4,4 4,4 2))")};
        const auto gap = gapAt({3, 3}, ring);
        QVERIFY(gap);
        QCOMPARE(area(*gap), 4.0);
        QVERIFY(!gapAt({7, 7}, ring));
        const auto corner = gapAt({6.5, 6.5}, ring, shape("POLYGON((0 0,7 0,7 7,0 7,0 0))"));
        QVERIFY(corner);
        QVERIFY(has(*corner, {6.5, 0.5}));
    }
    void moved_byMetres_keepsItsSize()
    {
        const auto zone = ZoneTransform::open(4547);
        QVERIFY(zone);
        const QByteArray village = shape("POLYGON((114 22.5,114.01 22.5,114.01 22.51,114 22.51,114 22.5))");
        const auto there = movedShape(village, *zone, 300, 400);
        QVERIFY(there);
        const GeoBox before = *extentOf(village);
        const GeoBox after = *extentOf(*there);
        QVERIFY(std::abs(geodesicDistanceM(before.west, before.south, after.west, after.south) - 500) < 0.1);
        const auto turned = rotatedShape(village, *zone, {114.005, 22.505}, 90);
        QVERIFY(turned);
        QVERIFY(std::abs(geodesicAreaM2(*turned) / geodesicAreaM2(village) - 1) < 1e-6);
    }
    void street_isTwiceAsWideAsItsHalf()
    {
        const auto zone = ZoneTransform::open(4547);
        const QByteArray line = shape("LINESTRING(114 22.5,114.01 22.5)");
        const auto street = streetArea(line, *zone, 15);
        QVERIFY(street);
        QVERIFY(std::abs(geodesicAreaM2(*street) / (geodesicLengthM(line) * 30) - 1) < 1e-3);
        QVERIFY(!streetArea(line, *zone, 0));
    }
    void freehand_isThinnedOut()
    {
        QVector<MapPoint> drawn;
        for (int i = 0; i <= 100; ++i)
            drawn.append({double(i), i % 2 * 0.3});
        drawn.append({100, 50});
        const auto simple = simplifiedLine(drawn, 1);
        QCOMPARE(simple.size(), 3);
        QCOMPARE(simple.first(), drawn.first());
        QCOMPARE(simple.last(), drawn.last());
    }
    void area_drawnAcrossItself_isRefused()
    {
        QVERIFY(!wkbOfArea({{0, 0}, {4, 4}, {4, 0}, {0, 4}}));
        QVERIFY(wkbOfArea({{0, 0}, {4, 0}, {4, 4}}));
    }
};

QTEST_APPLESS_MAIN(TestShapeEdit)
#include "tst_shape_edit.moc"
