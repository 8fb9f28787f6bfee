// SPDX-License-Identifier: GPL-2.0-or-later
// Snapping, the way along lines, checks of units and of a layer's position.
#include "inspect/grid_maker.h"
#include "inspect/line_network.h"
#include "inspect/shape_edit.h"
#include "inspect/shift_check.h"
#include "inspect/snapping.h"
#include "inspect/unit_checks.h"

#include <QElapsedTimer>
#include <QTest>

using namespace inspect;

namespace {

QByteArray shape(const QString &wkt) { return wkbFromWkt(wkt).value_or(QByteArray("broken test")); }

QByteArray box(double x, double y, double width, double height) { return wkbOfBox({x, y, x + width, y + height}); }

Unit unitOf(const char *code, const QByteArray &wkb, const UnitId &parent = {})
{
    Unit unit;
    unit.id = UnitId::fresh();
    unit.code = QString::fromLatin1(code);
    unit.kind = parent.isNull() ? QStringLiteral("district") : QStringLiteral("village");
    unit.parent = parent;
    unit.wkb = wkb;
    return unit;
}

const UnitFinding *find(const QVector<UnitFinding> &findings, FindingKind kind)
{
    const auto it = std::find_if(findings.cbegin(), findings.cend(), [&](const UnitFinding &f) { return f.kind == kind; });
    return it == findings.cend() ? nullptr : &*it;
}

} // namespace

class TestMapHelp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void snap_cornerWinsOverCrossing_crossingOverSide()
    {
        Snapper near({9.5, 0.4}, 2);
        near.offerSide({0, 0}, {10, 0});
        QCOMPARE(near.best()->kind, SnapKind::Corner);
        QCOMPARE(near.best()->place, (MapPoint{10, 0}));
        Snapper middle({5.3, 0.4}, 2);
        middle.offerSide({0, 0}, {10, 0});
        QCOMPARE(middle.best()->kind, SnapKind::Side);
        QVERIFY(std::abs(middle.best()->place.x - 5.3) < 1e-9 && middle.best()->place.y == 0);
        middle.offerSide({5, -8}, {5, 8});
        QCOMPARE(middle.best()->kind, SnapKind::Crossing);
        QCOMPARE(middle.best()->place, (MapPoint{5, 0}));
    }
    void snap_outOfReach_isNothing()
    {
        Snapper far({5, 3}, 2);
        far.offerSide({0, 0}, {10, 0});
        QVERIFY(!far.best());
    }

    void way_takesTheShorterSide()
    {
        const auto network = LineNetwork::of({{{0, 0}, {100, 0}, {100, 100}}, {{0, 0}, {0, 300}, {100, 300}, {100, 100}}});
        const auto way = network->way({0, 2}, {102, 100}, 5);
        QVERIFY(way);
        QCOMPARE(*way, (QVector<MapPoint>{{0, 2}, {0, 0}, {100, 0}, {100, 100}}));
    }
    void way_onOneSide_isStraight()
    {
        const auto network = LineNetwork::of({{{0, 0}, {100, 0}}});
        QCOMPARE(*network->way({10, 1}, {60, -1}, 5), (QVector<MapPoint>{{10, 0}, {60, 0}}));
    }
    void way_linesEndingNearlyTogether_areJoined()
    {
        const auto network = LineNetwork::of({{{0, 0}, {100, 0}}, {{100.1, 0.1}, {200, 0}}});
        QVERIFY(network->way({5, 0}, {195, 0}, 5));
    }
    void way_crossingsWithoutACommonPoint_helpWhereNothingElseDoes()
    {
        const auto network = LineNetwork::of({{{0, 0}, {100, 0}}, {{50, -50}, {50, 50}}});
        const auto way = network->way({0, 0}, {50, 50}, 5);
        QVERIFY(way);
        QVERIFY(way->contains(MapPoint{50, 0}));
    }
    void way_endNearerToTheOtherCarriageway_staysOnThisOne()
    {
        const auto network = LineNetwork::of({{{0, 10}, {0, 0}, {1000, 0}}, {{0, 10}, {1000, 10}}});
        const auto way = network->way({100, 1}, {500, 8}, 25);
        QVERIFY(way);
        QCOMPARE(*way, (QVector<MapPoint>{{100, 0}, {500, 0}}));
        // Far from it the other one is meant, whatever the way round.
        QCOMPARE(network->way({100, -20}, {500, 30}, 25)->constLast(), (MapPoint{500, 10}));
    }
    void way_linesOfTiles_joinOverTheirEdge()
    {
        const QVector<QVector<MapPoint>> pieces{{{0, 0}, {100, 0.4}}, {{100.3, 1.1}, {200, 0}}};
        QVERIFY(!LineNetwork::of(pieces)->way({5, 0}, {195, 0}, 5));
        QVERIFY(LineNetwork::of(pieces, LineNetwork::kJoinTilesM)->way({5, 0}, {195, 0}, 5));
    }
    void nearest_isOnTheLine_orNone()
    {
        const auto network = LineNetwork::of({{{0, 0}, {100, 0}}, {{0, 30}, {100, 30}}});
        QCOMPARE(network->nearest({40, 10}, 25), (std::optional<MapPoint>{{40, 0}}));
        QVERIFY(!network->nearest({40, 80}, 25));
    }
    void way_toNowhere_isNone()
    {
        const auto network = LineNetwork::of({{{0, 0}, {100, 0}}, {{0, 500}, {100, 500}}});
        QVERIFY(!network->way({0, 0}, {100, 500}, 5));
        QVERIFY(!network->way({0, 0}, {100, 50}, 5));
        QVERIFY(!LineNetwork::of({})->way({0, 0}, {1, 1}, 5));
    }
    void way_throughATown_isQuick()
    {
        QVector<QVector<MapPoint>> streets;
        for (int i = 0; i < 100; ++i) {
            QVector<MapPoint> across;
            QVector<MapPoint> along;
            for (int k = 0; k < 100; ++k) {
                across.append({k * 100.0, i * 100.0});
                along.append({i * 100.0, k * 100.0});
            }
            streets << across << along;
        }
        const auto network = LineNetwork::of(streets);
        QElapsedTimer clock;
        clock.start();
        const auto way = network->way({20, 0}, {9880, 9900}, 20);
        QVERIFY(way);
        QVERIFY2(clock.elapsed() < 300, qPrintable(QString::number(clock.elapsed())));
        double length = 0;
        for (qsizetype i = 1; i < way->size(); ++i)
            length += std::hypot((*way)[i].x - (*way)[i - 1].x, (*way)[i].y - (*way)[i - 1].y);
        QVERIFY(std::abs(length - (9860 + 9900)) < 1e-6);
    }

    void checks_cleanTownship_hasNoFinding()
    {
        const Unit town = unitOf("1", box(114, 22, 0.02, 0.01));
        QVector<Unit> units{town, unitOf("2", box(114, 22, 0.01, 0.01), town.id), unitOf("3", box(114.01, 22, 0.01, 0.01), town.id)};
        QVERIFY(checkUnits(units)->isEmpty());
    }
    void checks_overlapGapOutsideAndCode()
    {
        const Unit town = unitOf("1", box(114, 22, 0.03, 0.01));
        const Unit a = unitOf("2", box(114, 22, 0.011, 0.01), town.id);
        const Unit b = unitOf("2", box(114.01, 22, 0.008, 0.01), town.id);
        const Unit c = unitOf("4", box(114.019, 22, 0.012, 0.01), town.id);
        const auto findings = checkUnits({town, a, b, c});
        QVERIFY(findings);
        const UnitFinding *overlap = find(*findings, FindingKind::Overlap);
        QVERIFY(overlap);
        QCOMPARE(overlap->units, (QVector<UnitId>{a.id, b.id}));
        QVERIFY(overlap->areaM2 > 100'000 && overlap->areaM2 < 120'000);
        const UnitFinding *gap = find(*findings, FindingKind::Gap);
        QVERIFY(gap);
        QVERIFY(gap->units.contains(b.id) && gap->units.contains(c.id));
        const UnitFinding *outside = find(*findings, FindingKind::OutsideParent);
        QVERIFY(outside);
        QCOMPARE(outside->units, (QVector<UnitId>{c.id, town.id}));
        const UnitFinding *code = find(*findings, FindingKind::DoubleCode);
        QVERIFY(code);
        QCOMPARE(code->units.size(), 2);
        QCOMPARE(findings->size(), 4);
    }
    /// Sides that are straight in degrees bend in the zone, cells run over streets' borders, and narrow slivers are dropped: all as meant.
    void checks_gridOverSeveralUnits_hasNoFinding_untilOneIsSpoilt()
    {
        QVector<Unit> units;
        const char *streets[] = {"POLYGON((116.40 39.90,116.45 39.91,116.446 39.95,116.402 39.93,116.40 39.90))",
                                 "POLYGON((116.45 39.91,116.49 39.905,116.483 39.96,116.446 39.95,116.45 39.91))"};
        for (const char *street : streets)
            units.append(unitOf(street == streets[0] ? "110105001" : "110105002", shape(QString::fromLatin1(street))));
        GridPlan plan;
        plan.within = *mergedShapes({units[0].wkb, units[1].wkb});
        plan.minShare = 0.05;
        plan.prefix = QStringLiteral("110105");
        const auto cells = makeGrid(plan);
        QVERIFY(cells);
        QVERIFY(cells->size() > 500);
        for (const GridCell &cell : *cells) {
            Unit unit = unitOf(qPrintable(cell.code), cell.wkb);
            unit.kind = QStringLiteral("grid");
            unit.parent = units[*covers(units[0].wkb, *pointOnSurface(cell.wkb)) ? 0 : 1].id;
            units.append(unit);
        }
        const auto clean = checkUnits(units);
        QVERIFY(clean);
        QVERIFY2(clean->isEmpty(), qPrintable(QString::number(clean->size())));
        const Unit spoilt = units[2];
        const GeoBox first = *extentOf(spoilt.wkb);
        units[2].wkb = *mergedShapes({spoilt.wkb, wkbOfBox({first.west, first.north - 1e-5, first.west + 4e-5, first.north + 3e-5})});
        const auto over = checkUnits(units);
        QCOMPARE(over->size(), 1); // 3 m by 3 m
        QCOMPARE(over->first().kind, FindingKind::OutsideParent);
        QCOMPARE(over->first().units, (QVector<UnitId>{spoilt.id, spoilt.parent}));
        units[2] = spoilt;
        units.removeAt(2 + cells->size() / 2);
        const auto missing = checkUnits(units);
        QCOMPARE(missing->size(), 1);
        QCOMPARE(missing->first().kind, FindingKind::Gap);
    }
    void checks_cellOfItsOwnUnitsGrid_overTheNextUnit_isFound()
    {
        const Unit west = unitOf("110105001", box(116.40, 39.90, 0.02, 0.02));
        const Unit east = unitOf("110105002", box(116.42, 39.90, 0.02, 0.02));
        QVector<Unit> units{west, east};
        const auto cells = makeGrid({west.wkb, 200, 0, 0.01, QStringLiteral("110105001000")});
        QVERIFY(cells);
        for (const GridCell &cell : *cells) {
            units.append(unitOf(qPrintable(cell.code), cell.wkb, west.id));
            units.last().kind = QStringLiteral("grid");
        }
        QVERIFY(checkUnits(units)->isEmpty());
        Unit &last = units.last();
        last.wkb = *mergedShapes({last.wkb, wkbOfBox({116.4199, 39.90002, 116.4202, 39.90012})});
        const auto findings = checkUnits(units);
        QCOMPARE(findings->size(), 1);
        QCOMPARE(findings->first().units, (QVector<UnitId>{last.id, west.id}));
    }
    void checks_selfCrossing_isNamed()
    {
        const auto findings = checkUnits({unitOf("1", shape(QStringLiteral("POLYGON((0 0,4 4,4 0,0 4,0 0))")))});
        QCOMPARE(findings->size(), 1);
        QCOMPARE(findings->first().kind, FindingKind::SelfCrossing);
    }
    void checks_otherKinds_mayLieOverEachOther()
    {
        Unit road = unitOf("7", box(114, 22, 0.01, 0.001));
        road.kind = QStringLiteral("uspace");
        QVERIFY(checkUnits({unitOf("1", box(114, 22, 0.01, 0.01)), road})->isEmpty());
    }
    void checks_canBeCancelled()
    {
        const auto findings = checkUnits({unitOf("1", box(114, 22, 0.01, 0.01))}, 1, [](int) { return false; });
        QVERIFY(!findings);
        QCOMPARE(findings.error().code, ErrorCode::Cancelled);
    }

    void shift_amapRoads_areRecognised_andCorrected()
    {
        QVector<QByteArray> roads;
        QVector<QByteArray> shifted;
        for (int i = 0; i < 12; ++i) {
            QString line;
            QString moved;
            for (int k = 0; k < 10; ++k) {
                const GeoPoint at{116.3 + i * 0.013, 39.85 + k * 0.007 + i * 0.0011};
                const GeoPoint there = fromCgcs2000(at, Datum::Gcj02);
                line += QStringLiteral("%1%2 %3").arg(k ? QStringLiteral(",") : QString()).arg(at.lon, 0, 'f', 9).arg(at.lat, 0, 'f', 9);
                moved +=
                    QStringLiteral("%1%2 %3").arg(k ? QStringLiteral(",") : QString()).arg(there.lon, 0, 'f', 9).arg(there.lat, 0, 'f', 9);
            }
            roads.append(shape(QStringLiteral("LINESTRING(%1)").arg(line)));
            shifted.append(shape(QStringLiteral("LINESTRING(%1)").arg(moved)));
        }
        QVERIFY(!shiftEvidence(roads, roads));
        const auto evidence = shiftEvidence(shifted, roads);
        QVERIFY(evidence);
        QCOMPARE(evidence->datum, Datum::Gcj02);
        QVERIFY(evidence->beforeM > 50);
        QVERIFY(evidence->afterM < 1);
        QVERIFY(evidence->shiftM > 300 && evidence->shiftM < 900);
        QVector<QByteArray> corrected;
        for (const QByteArray &line : std::as_const(shifted))
            corrected.append(withoutShift(line, evidence->datum).value());
        QVERIFY(!shiftEvidence(corrected, roads));
    }
    void shift_withoutRoads_isNotGuessed() { QVERIFY(!shiftEvidence({box(116, 39, 0.1, 0.1)}, {})); }
};

QTEST_APPLESS_MAIN(TestMapHelp)
#include "tst_map_help.moc"
