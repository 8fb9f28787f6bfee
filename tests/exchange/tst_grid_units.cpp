// SPDX-License-Identifier: GPL-2.0-or-later
#include "exchange_fixture.h"

#include "inspect/geodesic.h"
#include "inspect/grid_units.h"
#include "inspect/shape_edit.h"

#include <QRegularExpression>

using namespace inspect;
using namespace inspect::test;

class TestGridUnits : public QObject {
    Q_OBJECT

    Township mTown;

    GridRequest within(const char *code, double cell) const
    {
        GridRequest request;
        request.withinCode = QString::fromLatin1(code);
        request.cellM = cell;
        return request;
    }
    qsizetype unitCount() const { return units(*mTown.book)->size(); }

private Q_SLOTS:
    void init()
    {
        mTown = Township();
        REQUIRE_OK(mTown.fill());
    }

    void village_isFilledWithCells_underIt_inOneUndoStep()
    {
        const auto made = addGridUnits(*mTown.book, within("110105001201", 200));
        REQUIRE_OK(made);
        double sum = 0;
        for (const Unit &cell : *made) {
            QCOMPARE(cell.kind, QStringLiteral("grid"));
            QCOMPARE(cell.parent, mTown.dongfeng.id);
            QVERIFY(cell.code.startsWith(QStringLiteral("110105001201")) && cell.code.size() == 15);
            sum += cell.areaM2;
        }
        QVERIFY(std::abs(sum - mTown.dongfeng.areaM2) < mTown.dongfeng.areaM2 * 1e-3);
        QCOMPARE(unitCount(), 4 + made->size());
        REQUIRE_OK(mTown.book->undo());
        QCOMPARE(unitCount(), 4);
    }

    void drawnRectangle_isCutAtTheUnit_orStandsAlone()
    {
        GridRequest request = within("110105001201", 200);
        const GeoBox whole = *extentOf(mTown.dongfeng.wkb);
        const GeoBox half{whole.west - 0.01, whole.south, (whole.west + whole.east) / 2, whole.north};
        request.drawn = wkbOfBox(half);
        request.validFrom = QDate(2026, 11, 1);
        const auto made = addGridUnits(*mTown.book, request);
        REQUIRE_OK(made);
        for (const Unit &cell : *made) {
            QVERIFY(extentOf(cell.wkb)->east <= half.east + 1e-6 && extentOf(cell.wkb)->west >= whole.west - 1e-6);
            QCOMPARE(cell.parent, mTown.dongfeng.id);
            QCOMPARE(cell.validFrom, QDate(2026, 11, 1));
        }
        request.drawn = wkbOfBox({whole.east + 0.1, whole.south, whole.east + 0.2, whole.north});
        REQUIRE_ERROR(addGridUnits(*mTown.book, request), ErrorCode::InvalidInput);
        GridRequest alone;
        alone.drawn = wkbOfBox({116.3, 39.9, 116.31, 39.91});
        alone.cellM = 500;
        const auto free = addGridUnits(*mTown.book, alone);
        REQUIRE_OK(free);
        QVERIFY(free->first().parent.isNull());
    }
    void takenCodes_areAConflict_andAnotherPrefixHelps()
    {
        REQUIRE_OK(addGridUnits(*mTown.book, within("110105001201", 300)));
        const qsizetype before = unitCount();
        REQUIRE_ERROR(addGridUnits(*mTown.book, within("110105001201", 300)), ErrorCode::Conflict);
        QCOMPARE(unitCount(), before);
        GridRequest other = within("110105001201", 300);
        other.prefix = QStringLiteral("B");
        REQUIRE_OK(addGridUnits(*mTown.book, other));
    }

    void extent_needsNoUnit()
    {
        GridRequest request;
        request.extent = GeoBox{116.30, 39.90, 116.32, 39.92};
        request.cellM = 200;
        request.prefix = QStringLiteral("QD");
        const auto made = addGridUnits(*mTown.book, request);
        REQUIRE_OK(made);
        QVERIFY(made->size() >= 9 * 12 && made->size() <= 10 * 13);
        QVERIFY(made->first().parent.isNull());
    }

    /// The contract has 15-digit codes: the township round the extent names the division, and nothing known is zeros.
    void extentWithoutPrefix_hasFifteenDigits()
    {
        const GeoBox village = *extentOf(mTown.dongfeng.wkb);
        const double dx = (village.east - village.west) / 8;
        const double dy = (village.north - village.south) / 8;
        GridRequest request;
        request.extent = GeoBox{village.west + 3 * dx, village.south + 3 * dy, village.east - 3 * dx, village.north - 3 * dy};
        request.cellM = 100;
        const auto inside = addGridUnits(*mTown.book, request);
        REQUIRE_OK(inside);
        QVERIFY2(inside->first().code == QStringLiteral("110105001201001"), qPrintable(inside->first().code));
        // Once more beside it: the numbers go on.
        const auto more = addGridUnits(*mTown.book, request);
        REQUIRE_OK(more);
        QCOMPARE(more->first().code.right(3).toInt(), inside->last().code.right(3).toInt() + 1);
        request.extent = GeoBox{100.30, 39.90, 100.31, 39.91};
        const auto nowhere = addGridUnits(*mTown.book, request);
        REQUIRE_OK(nowhere);
        QCOMPARE(nowhere->first().code, QStringLiteral("000000000000001"));
        request.extent = GeoBox{100.30, 39.90, 100.70, 40.2};
        REQUIRE_ERROR(addGridUnits(*mTown.book, request), ErrorCode::InvalidInput);
    }

    void severalParents_eachCellBelongsToWhoHoldsItsMiddle()
    {
        GridRequest request;
        const auto both = mergedShapes({mTown.dongfeng.wkb, mTown.xihe.wkb});
        REQUIRE_OK(both);
        request.drawn = *both;
        request.parentKind = QStringLiteral("village");
        request.cellM = 300;
        request.prefix = QStringLiteral("110105001");
        const auto made = addGridUnits(*mTown.book, request);
        REQUIRE_OK(made);
        QMap<QByteArray, int> cells;
        for (const Unit &cell : *made)
            ++cells[cell.parent.bytes()];
        QCOMPARE(cells.size(), 2);
        QVERIFY(cells.value(mTown.dongfeng.id.bytes()) > 3 && cells.value(mTown.xihe.id.bytes()) > 3);
        for (const Unit &cell : *made) {
            const Unit &owner = cell.parent == mTown.xihe.id ? mTown.xihe : mTown.dongfeng;
            QVERIFY(covers(owner.wkb, *pointOnSurface(cell.wkb)).value_or(false));
        }
    }

    void wrongRequests_areRefused()
    {
        REQUIRE_ERROR(addGridUnits(*mTown.book, within("999", 200)), ErrorCode::NotFound);
        REQUIRE_ERROR(addGridUnits(*mTown.book, within("R1", 200)), ErrorCode::InvalidInput); // a road
        REQUIRE_ERROR(addGridUnits(*mTown.book, within("110105001201", 0.5)), ErrorCode::InvalidInput);
        REQUIRE_ERROR(addGridUnits(*mTown.book, within("110105001201", 5)), ErrorCode::InvalidInput); // too many for the code
        GridRequest box;
        for (const GeoBox &extent : {GeoBox{117, 39, 116, 40}, GeoBox{116, 39, 116, 39}, GeoBox{116, -91, 117, 40}}) {
            box.extent = extent;
            REQUIRE_ERROR(addGridUnits(*mTown.book, box), ErrorCode::InvalidInput);
        }
        QCOMPARE(unitCount(), 4);
    }

    void codeWithoutTwelveDigits_needsAPrefix()
    {
        auto edit = mTown.book->begin("code");
        Unit after = mTown.dongfeng;
        after.code = QStringLiteral("V1");
        REQUIRE_OK(changeUnit(*edit, mTown.dongfeng, after));
        REQUIRE_OK(edit->commit());
        GridRequest request = within("V1", 200);
        REQUIRE_ERROR(addGridUnits(*mTown.book, request), ErrorCode::InvalidInput);
        request.prefix = QStringLiteral("110105001201");
        REQUIRE_OK(addGridUnits(*mTown.book, request));
    }

    void cancelled_changesNothing()
    {
        for (int stop : {10, 60}) {
            const auto made = addGridUnits(*mTown.book, within("110105001201", 50), [stop](int percent) { return percent < stop; });
            REQUIRE_ERROR(made, ErrorCode::Cancelled);
            QCOMPARE(unitCount(), 4);
        }
    }
};

QTEST_GUILESS_MAIN(TestGridUnits)
#include "tst_grid_units.moc"
