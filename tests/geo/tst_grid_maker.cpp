// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/geodesic.h"
#include "inspect/grid_maker.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace inspect;

namespace {

const QString kDivision = QStringLiteral("110105001201");

/// An area given in metres from a place near the middle of zone 117°E.
QByteArray area(const char *wktInMetres)
{
    const auto zone = ZoneTransform::open(4548);
    const auto wkb = wkbFromWkt(QString::fromLatin1(wktInMetres));
    const auto moved = withVertices(*wkb, [](double &x, double &y) {
        x += 480'000;
        y += 4'420'000;
    });
    return *zone->toGeo(*moved);
}

QByteArray squareOf(double side)
{
    const QString s = QString::number(side);
    return area(QStringLiteral("POLYGON((0 0,%1 0,%1 %1,0 %1,0 0))").arg(s).toLatin1().constData());
}

GridPlan planOf(const QByteArray &within, double cell, const QString &prefix = kDivision)
{
    GridPlan plan;
    plan.within = within;
    plan.cellM = cell;
    plan.prefix = prefix;
    return plan;
}

} // namespace

class TestGridMaker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void square_fallsIntoItsCells_codedByRowsFromTheNorthWest()
    {
        const auto cells = makeGrid(planOf(squareOf(1000), 200));
        QVERIFY(cells);
        QCOMPARE(cells->size(), 25);
        QCOMPARE(cells->first().code, kDivision + QStringLiteral("001"));
        QCOMPARE(cells->last().code, kDivision + QStringLiteral("025"));
        const auto first = extentOf(cells->at(0).wkb);
        const auto second = extentOf(cells->at(1).wkb);
        const auto sixth = extentOf(cells->at(5).wkb);
        QVERIFY(second->west > first->west);
        QVERIFY(sixth->north < first->north);
        for (const GridCell &cell : *cells)
            QVERIFY(std::abs(geodesicAreaM2(cell.wkb) - 40'000) < 20);
    }
    void neighbours_shareTheirCornersToTheLastBit()
    {
        const auto cells = makeGrid(planOf(squareOf(600), 200));
        const auto a = extentOf(cells->at(0).wkb);
        const auto text = *wktFromWkb(cells->at(1).wkb);
        QVERIFY2(text.contains(QString::number(a->east, 'g', 15).left(14)), qPrintable(text));
    }
    void cells_areCutAtTheBorder_andFillItWithoutGapOrOverlap()
    {
        const QByteArray border = area("POLYGON((0 0,1730 250,1500 1900,700 1400,-300 1650,0 0),(600 600,900 600,900 900,600 600))");
        GridPlan plan = planOf(border, 150);
        plan.minShare = 0;
        const auto cells = makeGrid(plan);
        QVERIFY(cells);
        double sum = 0;
        for (const GridCell &cell : *cells) {
            QCOMPARE(*invalidReason(cell.wkb), QString());
            sum += geodesicAreaM2(cell.wkb);
        }
        QVERIFY(std::abs(sum - geodesicAreaM2(border)) < 1);
    }
    void slivers_underTheShare_areDropped()
    {
        const QByteArray border = area("POLYGON((0 0,405 0,405 400,0 400,0 0))"); // a third column of 5 m
        GridPlan plan = planOf(border, 200);
        QCOMPARE(makeGrid(plan)->size(), 6);
        plan.minShare = 0.1;
        const auto cells = makeGrid(plan);
        QCOMPARE(cells->size(), 4);
        QCOMPARE(cells->last().code, kDivision + QStringLiteral("004"));
    }
    void rotatedGrid_coversTheSameLand()
    {
        GridPlan plan = planOf(squareOf(1000), 200);
        plan.rotation = 30;
        plan.minShare = 0;
        const auto cells = makeGrid(plan);
        double sum = 0;
        for (const GridCell &cell : *cells)
            sum += geodesicAreaM2(cell.wkb);
        QVERIFY(std::abs(sum - geodesicAreaM2(plan.within)) < 1);
        QVERIFY(cells->size() > 25);
    }
    void moreThan999Cells_areRefused_namingTheSmallestCellThatFits()
    {
        const QByteArray within = squareOf(5000);
        const auto refused = makeGrid(planOf(within, 100));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        const int named = refused.error().args.last().toInt();
        QVERIFY(named > 100);
        const auto fits = makeGrid(planOf(within, named));
        QVERIFY(fits);
        QVERIFY(fits->size() <= 999);
        QVERIFY(!makeGrid(planOf(within, named - 1)));
        QVERIFY(refused.error().text().contains(QString::number(named)));
    }
    void prefix_decidesTheLengthOfTheSerial_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("first");
        QTest::newRow("nine digits fill up to fifteen") << QStringLiteral("110105001") << QStringLiteral("110105001000001");
        QTest::newRow("letters take what is needed") << QStringLiteral("QD-") << QStringLiteral("QD-0001");
        QTest::newRow("more than twelve") << QStringLiteral("1101050012019") << QStringLiteral("11010500120190001");
    }
    void prefix_decidesTheLengthOfTheSerial()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, first);
        const auto cells = makeGrid(planOf(squareOf(4000), 100, prefix));
        QVERIFY(cells);
        QCOMPARE(cells->size(), 1600);
        QCOMPARE(cells->first().code, first);
        QSet<QString> codes;
        for (const GridCell &cell : *cells)
            codes.insert(cell.code);
        QCOMPARE(codes.size(), 1600);
    }
    void without_aPrefix_threeDigitsDo_andNotMore()
    {
        QCOMPARE(makeGrid(planOf(squareOf(1000), 200, {}))->first().code, QStringLiteral("001"));
        QVERIFY(!makeGrid(planOf(squareOf(4000), 100, {})));
    }
    void moreThan200000Cells_areRefusedAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        const auto refused = makeGrid(planOf(squareOf(20'000), 1, QStringLiteral("G")));
        QVERIFY(!refused);
        QVERIFY(refused.error().args.contains(QStringLiteral("200000")));
        const int named = refused.error().args.last().toInt();
        QVERIFY(named >= 44 && named <= 46);
    }
    void cellSize_hasItsBounds_data()
    {
        QTest::addColumn<double>("cell");
        for (double cell : {0.0, -5.0, 0.99, 10'000.5, 1e30, std::nan("")})
            QTest::addRow("%g", cell) << cell;
    }
    void cellSize_hasItsBounds()
    {
        QFETCH(double, cell);
        const auto refused = makeGrid(planOf(squareOf(100), cell));
        QVERIFY(!refused);
        QCOMPARE(refused.error().where, QStringLiteral("cell"));
    }
    void oneLargeCell_isTheAreaItself()
    {
        const QByteArray within = squareOf(700);
        const auto cells = makeGrid(planOf(within, 10'000));
        QVERIFY(cells->isEmpty()); // 0.5 % of a cell: less than the least share
        GridPlan plan = planOf(within, 10'000);
        plan.minShare = 0;
        QCOMPARE(makeGrid(plan)->size(), 1);
    }
    void cancelled_givesNothing()
    {
        const auto cells = makeGrid(planOf(squareOf(1000), 100), [](int percent) { return percent < 50; });
        QVERIFY(!cells);
        QCOMPARE(cells.error().code, ErrorCode::Cancelled);
    }
    void place_withoutAZone_isRefused()
    {
        const auto box = wkbOfBox({2.3, 48.8, 2.4, 48.9});
        const auto refused = makeGrid(planOf(box, 200));
        QVERIFY(!refused);
        QVERIFY(refused.error().text().contains(QStringLiteral("2.3")));
    }
    void line_hasNoGrid() { QVERIFY(!makeGrid(planOf(*wkbFromWkt(QStringLiteral("LINESTRING(116 39,117 40)")), 200))); }
    void crossingBorder_isRepairedFirst()
    {
        const auto cells = makeGrid(planOf(area("POLYGON((0 0,1000 1000,1000 0,0 1000,0 0))"), 250));
        QVERIFY(cells);
        QVERIFY(cells->size() > 8);
    }
    void tenThousandCells_areMadeWithoutAPause()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(makeGrid(planOf(squareOf(10'000), 100, QStringLiteral("G")))->size(), 10'000);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
    void count_isThatOfTheCells() { QCOMPARE(*countGrid(planOf(squareOf(1100), 200)), 36); }
    void prefix_ofAParent()
    {
        QCOMPARE(*gridPrefixOf(QStringLiteral("110105001201")), QStringLiteral("110105001201"));
        QCOMPARE(*gridPrefixOf(QStringLiteral("110105001201007")), QStringLiteral("110105001201"));
        QCOMPARE(*gridPrefixOf(QStringLiteral("110105001")), QStringLiteral("110105001000"));
        QVERIFY(!gridPrefixOf(QStringLiteral("东风村")));
        QVERIFY(!gridPrefixOf(QStringLiteral("11010500120A")));
    }
};

QTEST_GUILESS_MAIN(TestGridMaker)
#include "tst_grid_maker.moc"
