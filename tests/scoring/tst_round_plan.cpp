// SPDX-License-Identifier: GPL-2.0-or-later
// A draw over a real workbook, kept as a round, and how far the round has come.
#include "inspect/records.h"
#include "inspect/round_plan.h"
#include "store_fixture.h"

#include <QSqlQuery>
#include <QTimeZone>

using namespace inspect;
using inspect::test::Township;

class TestRoundPlan : public QObject {
    Q_OBJECT

    Status finish(Township &town, const UnitId &unit, const QDateTime &when, qint64 litter, const RoundId &round = {})
    {
        auto edit = town.book->begin("record");
        if (!edit)
            return tl::make_unexpected(edit.error());
        Inspection visit;
        visit.unit = unit;
        visit.standard = town.standard;
        visit.inspector = town.inspector;
        visit.at = when;
        visit.round = round;
        const auto id = addInspection(*edit, visit);
        if (!id)
            return tl::make_unexpected(id.error());
        Deduction deduction;
        deduction.inspection = *id;
        deduction.clause = QStringLiteral("1.1");
        deduction.count = litter;
        if (auto added = addDeduction(*edit, deduction); !added)
            return tl::make_unexpected(added.error());
        if (Status changed = inspect::test::setState(*edit, *id); !changed)
            return changed;
        return edit->commit();
    }

private Q_SLOTS:
    void weakestOfLastMonth_isDrawn_andTheRoundIsKept()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const QTimeZone zone("Asia/Shanghai");
        REQUIRE_OK(finish(town, town.dongfeng.id, QDateTime(QDate(2026, 9, 3), QTime(9, 0), zone), 2));
        REQUIRE_OK(finish(town, town.xihe.id, QDateTime(QDate(2026, 9, 4), QTime(9, 0), zone), 20));
        const Period october = *Period::ofCode(QStringLiteral("2026-10"));
        DrawRequest request;
        request.seed = QStringLiteral("20261001");
        request.rate = Points::parse(u"0.5");
        request.mustCheck = *Points::parse(u"0.5");
        const auto drawn = drawUnits(*town.book, october, QStringLiteral("T1"), request);
        REQUIRE_OK(drawn);
        QCOMPARE(drawn->drawn.size(), 1);
        QCOMPARE(drawn->drawn.first().unit.code, town.xihe.code);

        auto edit = town.book->begin("draw");
        REQUIRE_OK(edit);
        const auto round = saveDraw(*edit, october, QStringLiteral("T1"), RoundKind::Recheck, request, *drawn);
        REQUIRE_OK(round);
        REQUIRE_OK(edit->commit());
        {
            auto twice = town.book->begin("draw");
            REQUIRE_OK(twice);
            const auto same = saveDraw(*twice, october, QStringLiteral("T1"), RoundKind::Recheck, request, *drawn);
            REQUIRE_ERROR(same, ErrorCode::Conflict);
            QCOMPARE(same.error().args, QStringList{QStringLiteral("2026-10 20261001")});
            DrawRequest other = request;
            other.mustCheck = Points();
            const auto again = drawUnits(*town.book, october, QStringLiteral("T1"), other);
            REQUIRE_OK(again);
            REQUIRE_OK(saveDraw(*twice, october, QStringLiteral("T1"), RoundKind::Recheck, other, *again)); // another draw with this seed
            REQUIRE_OK(rounds(*town.book));
            QCOMPARE(rounds(*town.book)->last().name, QStringLiteral("2026-10 20261001 (2)"));
        } // and is not kept
        auto progress = roundProgress(*town.book, *round);
        REQUIRE_OK(progress);
        QCOMPARE(progress->planned, 1);
        QCOMPARE(progress->left, QVector<UnitId>{town.xihe.id});
        QSqlQuery query(town.book->database());
        QVERIFY(query.exec(QStringLiteral("SELECT draw FROM rounds")) && query.next());
        QVERIFY(query.value(0).toString().contains(drawn->populationHash));

        REQUIRE_OK(finish(town, town.xihe.id, QDateTime(QDate(2026, 10, 8), QTime(9, 0), zone), 1, *round));
        progress = roundProgress(*town.book, *round);
        REQUIRE_OK(progress);
        QCOMPARE(progress->done, 1);
        QVERIFY(progress->left.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRoundPlan)
#include "tst_round_plan.moc"
