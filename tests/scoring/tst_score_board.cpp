// SPDX-License-Identifier: GPL-2.0-or-later
// What the score panel shows of a standard: the months behind a score, standing warnings, flags and the plan; what a closing would fix.
#include "inspect/closings.h"
#include "inspect/score_board.h"
#include "inspect/standard_json.h"
#include "store_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace inspect;
using inspect::test::Township;

namespace {

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }
QDateTime at(int month, int day) { return QDateTime(QDate(2026, month, day), QTime(9, 0), QTimeZone("Asia/Shanghai")); }

/// T1 with stars, a warning below 70, a plan and flags; version 2, instead of version 1 for all villages.
Status useStarStandard(Township &town, bool withSources = false)
{
    QJsonObject document = QJsonDocument::fromJson(inspect::test::standardDocument(QStringLiteral("T9"))).object();
    const auto json = [](const char *text) { return QJsonDocument::fromJson(text).array(); };
    document[QStringLiteral("grades")] = json(R"([{"code":"pass","name":"达标","from":70},{"code":"fail","name":"不达标","from":0}])");
    document[QStringLiteral("stars")] = json(R"([{"stars":5,"from":95},{"stars":3,"from":80},{"stars":2,"from":70}])");
    document[QStringLiteral("stars_need")] = QStringLiteral("pass");
    document[QStringLiteral("stars_need_flag")] = QStringLiteral("plaque");
    document[QStringLiteral("flags")] = json(R"([{"code":"plaque","name":"达标标牌"},{"code":"key","name":"重点区域"}])");
    document[QStringLiteral("warnings")] = json(R"([{"code":"warned","name":"当月警告","below":70}])");
    document[QStringLiteral("plan")] = json(R"([{"stars":5,"count":1},{"stars":3,"or_more":true,"share":0.8,"among":"key"}])");
    if (withSources)
        document[QStringLiteral("sources")] = json(R"([{"code":"","name":"现场","weight":0.9},{"code":"r","name":"居民","weight":0.1}])");
    const auto parsed = parseStandard(QJsonDocument(document).toJson(), QStringLiteral("T9.json"));
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    auto edit = town.book->begin("attach");
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (Status added = addStandard(*edit, parsed->standard, StandardStatus::Issued, QDate(2026, 1, 1)); !added)
        return added;
    Attachment attachment;
    attachment.standard = town.standard = parsed->standard.id;
    attachment.kind = QStringLiteral("village");
    if (Status attached = attach(*edit, attachment); !attached)
        return attached;
    return edit->commit();
}

Result<InspectionId> visit(Township &town, const UnitId &unit, const QDateTime &when, qint64 litter, const QString &source = {},
                           InspectionState state = InspectionState::Finished, const QString &dust = QStringLiteral("10"))
{
    return inspect::test::record(town, {unit, when, litter, dust, source, state});
}

Status setAttribute(Township &town, Unit &unit, const QString &key, const QJsonValue &value)
{
    auto edit = town.book->begin("flag");
    if (!edit)
        return tl::make_unexpected(edit.error());
    Unit after = unit;
    after.attributes.insert(key, value);
    const auto changed = changeUnit(*edit, unit, after);
    if (!changed)
        return tl::make_unexpected(changed.error());
    unit = *changed;
    return edit->commit();
}

const UnitScore &scoreOf(const ScoreBoard &board, const UnitId &unit)
{
    const auto it = std::find_if(board.scores.units.cbegin(), board.scores.units.cend(), [&](const auto &s) { return s.unit == unit; });
    if (it == board.scores.units.cend())
        qFatal("the unit is not on the board");
    return *it;
}

} // namespace

class TestScoreBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twelveMonths_endWithThisOne_andHoldWhatWasPrinted()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(8, 3), 20));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(9, 3), 35));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 4));
        const auto board = scoreBoard(*town.book, october(), QStringLiteral("T9"));
        REQUIRE_OK(board);
        QCOMPARE(board->periods.size(), 12);
        QCOMPARE(board->periods.first(), QStringLiteral("2025-11"));
        QCOMPARE(board->periods.last(), QStringLiteral("2026-10"));
        const QVector<PastScore> trend = board->trend.value(town.dongfeng.id);
        QCOMPARE(trend.size(), 12);
        QVERIFY(!trend[8].score);
        QCOMPARE(trend[9].score->text(), QStringLiteral("80.00"));
        QCOMPARE(*trend[9].stars, 3);
        QCOMPARE(trend[10].score->text(), QStringLiteral("65.00"));
        QCOMPARE(trend[11].score->text(), QStringLiteral("96.00"));
        QCOMPARE(board->before(town.dongfeng.id).score->text(), QStringLiteral("65.00"));
        QVERIFY(!board->before(town.xihe.id).score);
    }

    void warning_countsConsecutiveMonths()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(7, 3), 40));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(8, 3), 0)); // breaks the row
        REQUIRE_OK(visit(town, town.dongfeng.id, at(9, 3), 40));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 40));
        const auto board = scoreBoard(*town.book, october(), QStringLiteral("T9"));
        REQUIRE_OK(board);
        QCOMPARE(board->warnings, (QVector<StandingWarning>{{town.dongfeng.id, QStringLiteral("warned"), 2}}));
    }

    void plan_countsStars_amongFlaggedUnits()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 2));
        REQUIRE_OK(visit(town, town.xihe.id, at(10, 3), 35));
        REQUIRE_OK(setAttribute(town, town.dongfeng, QStringLiteral("key"), QStringLiteral("是")));
        const auto board = scoreBoard(*town.book, october(), QStringLiteral("T9"));
        REQUIRE_OK(board);
        QCOMPARE(board->plan.size(), 2);
        QCOMPARE(board->plan[0].reached, 1);
        QVERIFY(board->plan[0].isMet);
        QCOMPARE(board->plan[1].units, 1);
        QCOMPARE(board->plan[1].share.text(), QStringLiteral("1.00"));
        QCOMPARE(board->flagged.value(QStringLiteral("key")), QSet<UnitId>{town.dongfeng.id});
    }

    void plaqueWithdrawn_takesTheStars_butNotTheScore_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("stars");
        QTest::newRow("says no") << QJsonValue(false) << 0;
        QTest::newRow("says 否") << QJsonValue(QStringLiteral("否")) << 0;
        QTest::newRow("says yes") << QJsonValue(true) << 5;
        QTest::newRow("says nothing") << QJsonValue() << 5;
    }
    void plaqueWithdrawn_takesTheStars_butNotTheScore()
    {
        QFETCH(QJsonValue, value);
        QFETCH(int, stars);
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 2));
        if (!value.isNull())
            REQUIRE_OK(setAttribute(town, town.dongfeng, QStringLiteral("plaque"), value));
        const auto board = scoreBoard(*town.book, october(), QStringLiteral("T9"));
        REQUIRE_OK(board);
        QCOMPARE(scoreOf(*board, town.dongfeng.id).score->text(), QStringLiteral("98.00"));
        QCOMPARE(*scoreOf(*board, town.dongfeng.id).stars, stars);
    }

    void quarters_keepTheirStars()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(5, 3), 20));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 2));
        const Period last = *Period::ofCode(QStringLiteral("2026-Q4"));
        const auto history = pastScores(*town.book, QStringLiteral("T9"), town.dongfeng.id, last, 3);
        REQUIRE_OK(history);
        QCOMPARE(history->size(), 3);
        QCOMPARE((*history)[0].period, QStringLiteral("2026-Q2"));
        QCOMPARE(*(*history)[0].result.stars, 3);
        QVERIFY(!(*history)[1].result.score);
        QCOMPARE(*(*history)[2].result.stars, 5);
    }

    void cancelled_givesNothing()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 2));
        REQUIRE_ERROR(scoreBoard(*town.book, october(), QStringLiteral("T9"), [](int) { return false; }), ErrorCode::Cancelled);
    }

    void explanation_takesSourcesApart_asTheyArePrinted()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town, true));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 3));                        // 97
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 9), 6));                        // 94: on site 95.50
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 20), 20, QStringLiteral("r"))); // 80
        const auto explained = explainUnit(*town.book, october(), QStringLiteral("T9"), town.dongfeng.id);
        REQUIRE_OK(explained);
        const ExplainedMix &mix = explained->mix;
        QVERIFY(mix.kind == ExplainedMix::Kind::Sources);
        QCOMPARE(mix.value->text(), QStringLiteral("93.95")); // 0.9 × 95.50 + 0.1 × 80
        QCOMPARE(mix.parts.size(), 2);
        QCOMPARE(mix.parts[0].name, QStringLiteral("现场"));
        QCOMPARE(mix.parts[0].weight.text(), QStringLiteral("0.90"));
        QCOMPARE(mix.parts[0].value->text(), QStringLiteral("95.50"));
        QVERIFY(mix.parts[0].kind == ExplainedMix::Kind::Visits);
        QCOMPARE(mix.parts[0].parts.size(), 2);
        QCOMPARE(mix.parts[0].parts[1].value->text(), QStringLiteral("94.00"));
        QVERIFY(mix.parts[1].kind == ExplainedMix::Kind::Inspection);
    }

    void preview_namesWhatWouldBeLeftOut()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 3, {}, InspectionState::Finished, {}));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 9), 3, {}, InspectionState::Open));
        const auto preview = closingPreview(*town.book, october());
        REQUIRE_OK(preview);
        QVERIFY(!preview->inForce);
        QCOMPARE(preview->inspections, 1);
        QCOMPARE(preview->units, 2);
        QCOMPARE(preview->notInspected, 1);
        QCOMPARE(preview->open.size(), 1);
        QCOMPARE(preview->open.first().unit, town.dongfeng.name);
        QCOMPARE(preview->missing.size(), 1);
        QVERIFY(preview->missing.first().clause.startsWith(QStringLiteral("2.1")));
    }

    void closedPeriods_followClosingAndReopening_andLateIsExplained()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(useStarStandard(town));
        REQUIRE_OK(visit(town, town.dongfeng.id, at(10, 3), 3));
        auto edit = town.book->begin("close");
        REQUIRE_OK(edit);
        REQUIRE_OK(closePeriod(*edit, october(), at(11, 1), {}));
        REQUIRE_OK(edit->commit());
        auto closed = closedPeriods(*town.book);
        REQUIRE_OK(closed);
        QCOMPARE(*closed, QStringList{QStringLiteral("2026-10")});

        const auto late = visit(town, town.dongfeng.id, at(10, 30), 50);
        REQUIRE_OK(late);
        const auto explained = explainUnit(*town.book, october(), QStringLiteral("T9"), town.dongfeng.id);
        REQUIRE_OK(explained);
        QVERIFY(explained->isClosed);
        QCOMPARE(explained->score.score->text(), QStringLiteral("97.00"));
        QCOMPARE(explained->inspections.size(), 1);
        QCOMPARE(explained->late.size(), 1);
        QCOMPARE(explained->late.first().inspection.id, *late);

        auto again = town.book->begin("reopen");
        REQUIRE_OK(again);
        REQUIRE_OK(reopenPeriod(*again, october(), at(11, 2), QStringLiteral("迟到一份检查")));
        REQUIRE_OK(again->commit());
        closed = closedPeriods(*town.book);
        REQUIRE_OK(closed);
        QVERIFY(closed->isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestScoreBoard)
#include "tst_score_board.moc"
