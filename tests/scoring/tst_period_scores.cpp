// SPDX-License-Identifier: GPL-2.0-or-later
// A month in a real workbook, read into scores: what counts, for whom, and how a number is explained.
#include "inspect/period_scores.h"
#include "inspect/standard_json.h"
#include "store_fixture.h"

#include <QTimeZone>

using namespace inspect;
using inspect::test::Township;

namespace {

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }

QDateTime at(int month, int day, int hour = 9) { return QDateTime(QDate(2026, month, day), QTime(hour, 0), QTimeZone("Asia/Shanghai")); }

} // namespace

class TestPeriodScores : public QObject {
    Q_OBJECT

    /// Adds an inspection with findings on clauses 1.1 (−1 a place) and, where `dust` is given, the measured clause 2.1.
    Result<InspectionId> inspect(Township &town, const UnitId &unit, const QDateTime &when, qint64 litter,
                                 const QString &dust = QStringLiteral("10"), InspectionState state = InspectionState::Finished)
    {
        auto edit = town.book->begin("record");
        if (!edit)
            return tl::make_unexpected(edit.error());
        Inspection visit;
        visit.unit = unit;
        visit.standard = town.standard;
        visit.inspector = town.inspector;
        visit.at = when;
        const auto id = addInspection(*edit, visit);
        if (!id)
            return id;
        if (litter > 0) {
            Deduction deduction;
            deduction.inspection = *id;
            deduction.clause = QStringLiteral("1.1");
            deduction.count = litter;
            if (auto added = addDeduction(*edit, deduction); !added)
                return tl::make_unexpected(added.error());
        }
        Measure measure;
        measure.inspection = *id;
        measure.clause = QStringLiteral("2.1");
        measure.value = dust;
        if (Status set = setMeasure(*edit, measure); !set)
            return tl::make_unexpected(set.error());
        auto before = inspection(*town.book, *id);
        if (!before)
            return tl::make_unexpected(before.error());
        Inspection after = *before;
        after.state = state;
        if (state != InspectionState::Open)
            if (Status finished = changeInspection(*edit, *before, after); !finished)
                return tl::make_unexpected(finished.error());
        if (Status done = edit->commit(); !done)
            return tl::make_unexpected(done.error());
        return *id;
    }

    static UnitScore scoreOf(const PeriodScores &scores, const UnitId &unit)
    {
        for (const UnitScore &score : scores.units)
            if (score.unit == unit)
                return score;
        return {};
    }

private Q_SLOTS:
    void monthFrom26thTo25th_countsWhatLiesWithin_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QDate>("starts");
        QTest::addColumn<QDate>("ends");
        QTest::addColumn<QString>("previous");
        QTest::newRow("October") << "2026-10@26" << QDate(2026, 9, 26) << QDate(2026, 10, 25) << "2026-09@26";
        QTest::newRow("January") << "2026-01@26" << QDate(2025, 12, 26) << QDate(2026, 1, 25) << "2025-12@26";
        QTest::newRow("after February") << "2026-03@28" << QDate(2026, 2, 28) << QDate(2026, 3, 27) << "2026-02@28";
        QTest::newRow("quarter") << "2026-Q4@26" << QDate(2026, 9, 26) << QDate(2026, 12, 25) << "2026-Q3@26";
        QTest::newRow("first half") << "2026-H1@26" << QDate(2025, 12, 26) << QDate(2026, 6, 25) << "2025-H2@26";
        QTest::newRow("year") << "2026@26" << QDate(2025, 12, 26) << QDate(2026, 12, 25) << "2025@26";
        QTest::newRow("the calendar's own") << "2026-10@01" << QDate(2026, 10, 1) << QDate(2026, 10, 31) << "2026-09";
        for (const char *wrong : {"2026-10@29", "2026-13@26", "2026-10@", "2026-Q5@26", "2026-10@26\n", "2026-10@1"})
            QTest::newRow(wrong) << wrong << QDate() << QDate() << QString();
    }
    void monthFrom26thTo25th_countsWhatLiesWithin()
    {
        QFETCH(QString, code);
        QFETCH(QDate, starts);
        QFETCH(QDate, ends);
        QFETCH(QString, previous);
        const auto period = Period::ofCode(code);
        QCOMPARE(period.has_value(), starts.isValid());
        if (!period)
            return;
        QCOMPARE(period->starts, starts);
        QCOMPARE(period->ends, ends);
        QCOMPARE(period->previous()->code, previous);
        QCOMPARE(period->previous()->ends.addDays(1), starts);
    }

    void monthFrom26th_isScoredFromItsOwnDays()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(9, 25), 10));
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(9, 26), 4));
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 25), 2));
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 26), 20));
        const auto scores = scorePeriod(*town.book, *Period::ofCode(QStringLiteral("2026-10@26")), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        const auto unit =
            std::find_if(scores->units.begin(), scores->units.end(), [&](const UnitScore &u) { return u.unit == town.dongfeng.id; });
        QCOMPARE(unit->inspections, 2);
        QCOMPARE(unit->score->text(), QStringLiteral("97.00"));
    }

    void dayIn26thTo25th_belongsToTheMonthThatItEndsIn_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("month");
        QTest::addColumn<QString>("quarter");
        QTest::addColumn<QString>("year");
        QTest::newRow("25 October") << QDate(2026, 10, 25) << "2026-10@26"
                                    << "2026-Q4@26"
                                    << "2026@26";
        QTest::newRow("26 September") << QDate(2026, 9, 26) << "2026-10@26"
                                      << "2026-Q4@26"
                                      << "2026@26";
        QTest::newRow("25 September") << QDate(2026, 9, 25) << "2026-09@26"
                                      << "2026-Q3@26"
                                      << "2026@26";
        QTest::newRow("31 December") << QDate(2026, 12, 31) << "2027-01@26"
                                     << "2027-Q1@26"
                                     << "2027@26";
    }
    void dayIn26thTo25th_belongsToTheMonthThatItEndsIn()
    {
        QFETCH(QDate, day);
        QFETCH(QString, month);
        QFETCH(QString, quarter);
        QFETCH(QString, year);
        for (const auto &[kind, code] :
             {std::pair(PeriodKind::Month, month), std::pair(PeriodKind::Quarter, quarter), std::pair(PeriodKind::Year, year)}) {
            const Period period = Period::of(kind, day, 26);
            QCOMPARE(period.code, code);
            QVERIFY(period.holds(day));
            QCOMPARE(*Period::ofCode(period.code), period);
            QCOMPARE(period.months().first().starts, period.starts);
            QCOMPARE(period.months().last().ends, period.ends);
        }
    }

    void quarterOfMonthsFrom26th_isMadeOfThoseMonths()
    {
        Standard standard = parseStandard(inspect::test::standardDocument(QStringLiteral("T1")), QStringLiteral("T1.json"))->standard;
        standard.longPeriods = LongPeriodRule::Months;
        UnitSheets unit;
        unit.unit = UnitId::fresh();
        for (const auto &[month, day, litter] : {std::tuple(9, 26, 10), std::tuple(10, 25, 20), std::tuple(10, 26, 0)}) {
            Sheet sheet;
            sheet.inspection = InspectionId::fresh();
            sheet.at = at(month, day);
            sheet.notApplicable = {QStringLiteral("2.1")};
            if (litter > 0)
                sheet.tallies = {{QStringLiteral("1.1"), {}, Recurrence::First, litter}};
            unit.sheets.append(sheet);
        }
        unit.monthBonuses.insert(QStringLiteral("2026-11@26"), Points::of(1));
        ScoringContext context;
        context.period = *Period::ofCode(QStringLiteral("2026-Q4@26"));
        const auto printed = [&](const Standard &by) { return scoreUnits(by, {unit}, context).first().score->text(); };
        QMap<QString, Points> months;
        for (const Period &month : context.period.months()) {
            ScoringContext one;
            one.period = month;
            UnitSheets within = unit;
            within.sheets.removeIf([&](const Sheet &sheet) { return !month.holds(sheet.at.date()); });
            if (const auto score = scoreUnits(standard, {within}, one).first().score)
                months.insert(month.code, *score);
        }
        QCOMPARE(months.keys(), QStringList({QStringLiteral("2026-10@26"), QStringLiteral("2026-11@26")}));
        const Points mean = Points::ofRaw((months.first().raw() + months.last().raw()) / 2).rounded();
        QCOMPARE(printed(standard), mean.text());
        standard.longPeriods = LongPeriodRule::Inspections;
        QVERIFY(printed(standard) != mean.text());
    }

    void rescored_isWhatTheWholePeriodSays()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 3), 12));
        REQUIRE_OK(inspect(town, town.xihe.id, at(10, 3), 2));
        const auto before = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        REQUIRE_OK(before);
        REQUIRE_OK(inspect(town, town.xihe.id, at(10, 4), 30)); // falls behind
        const auto whole = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        const auto one = rescored(*town.book, *before, town.xihe.id);
        REQUIRE_OK(whole);
        REQUIRE_OK(one);
        QVERIFY(one->has_value());
        QCOMPARE((*one)->units.size(), whole->units.size());
        for (qsizetype i = 0; i < whole->units.size(); ++i) {
            QCOMPARE((*one)->units[i].code, whole->units[i].code);
            QCOMPARE((*one)->units[i].score, whole->units[i].score);
            QCOMPARE((*one)->units[i].rank, whole->units[i].rank);
            QCOMPARE((*one)->units[i].stars, whole->units[i].stars);
            QCOMPARE((*one)->units[i].warnings, whole->units[i].warnings);
        }
        QVERIFY(scoreOf(*before, town.xihe.id).rank != scoreOf(**one, town.xihe.id).rank);
    }

    void twoVisits_meanOfPrintedScores()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 3), 3));                        // 97
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 20), 4, QStringLiteral("40"))); // 100 − 4 − 20 = 76
        const auto scores = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        QCOMPARE(scoreOf(*scores, town.dongfeng.id).score->text(), QStringLiteral("86.50"));
        QCOMPARE(scoreOf(*scores, town.dongfeng.id).inspections, 2);
        QCOMPARE(*scoreOf(*scores, town.dongfeng.id).rank, 1);
    }

    void notInspected_hasNoScore()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 3), 0));
        const auto scores = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        const UnitScore xihe = scoreOf(*scores, town.xihe.id);
        QVERIFY(xihe.state == ScoreState::NotInspected);
        QVERIFY(!xihe.score && !xihe.rank && xihe.grade.isEmpty());
        QCOMPARE(scores->units.last().unit, town.xihe.id); // unscored stand last
    }

    void openAndAbandoned_doNotCount()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 3), 3, QStringLiteral("10"), InspectionState::Open));
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 4), 3, QStringLiteral("10"), InspectionState::Abandoned));
        const auto scores = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        QVERIFY(!scoreOf(*scores, town.dongfeng.id).score);
    }

    void midnightInShanghai_decidesTheMonth()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, QDateTime(QDate(2026, 9, 30), QTime(16, 0), Qt::UTC), 1)); // 1 October there
        REQUIRE_OK(inspect(town, town.xihe.id, QDateTime(QDate(2026, 9, 30), QTime(15, 59), Qt::UTC), 1));    // still September
        const auto scores = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        QVERIFY(scoreOf(*scores, town.dongfeng.id).score.has_value());
        QVERIFY(!scoreOf(*scores, town.xihe.id).score.has_value());
    }

    void voidDeduction_givesThePointsBack_andStaysInTheExplanation()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const auto visit = inspect(town, town.dongfeng.id, at(10, 3), 5);
        REQUIRE_OK(visit);
        const auto rows = deductions(*town.book, {*visit});
        REQUIRE_OK(rows);
        auto edit = town.book->begin("void");
        REQUIRE_OK(edit);
        REQUIRE_OK(voidDeduction(*edit, rows->first().id, QStringLiteral("误录")));
        REQUIRE_OK(edit->commit());

        const auto explained = explainUnit(*town.book, october(), QStringLiteral("T1"), town.dongfeng.id);
        REQUIRE_OK(explained);
        QCOMPARE(explained->score.score->text(), QStringLiteral("100.00"));
        const ExplainedClause clause = explained->inspections.first().sections.first().clauses.first();
        QCOMPARE(clause.taken.text(), QStringLiteral("0.00"));
        QCOMPARE(clause.deductions.size(), 1);
        QCOMPARE(clause.deductions.first().deduction.voidReason, QStringLiteral("误录"));
    }

    void explanation_addsUpToTheScore()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 3), 7, QStringLiteral("40")));
        const auto explained = explainUnit(*town.book, october(), QStringLiteral("T1"), town.dongfeng.id);
        REQUIRE_OK(explained);
        const ExplainedInspection visit = explained->inspections.first();
        Points left;
        Points taken;
        Points most;
        for (const ExplainedSection &section : visit.sections) {
            left += section.points;
            most += section.max;
            for (const ExplainedClause &clause : section.clauses)
                taken += clause.taken;
        }
        QCOMPARE(left.text(), visit.total.text());
        QCOMPARE((most - taken).text(), visit.total.text());
        QCOMPARE(visit.total.text(), QStringLiteral("73.00"));
        QCOMPARE(visit.weight.text(), QStringLiteral("1.00"));
    }

    void quarter_holdsItsMonths()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(7, 3), 10));
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(9, 3), 20));
        const auto scores = scorePeriod(*town.book, *Period::ofCode(QStringLiteral("2026-Q3")), QStringLiteral("T1"));
        REQUIRE_OK(scores);
        QCOMPARE(scoreOf(*scores, town.dongfeng.id).score->text(), QStringLiteral("85.00"));
    }

    void oneUnitAnew_isWhatTheWholePeriodSays()
    {
        Township town;
        REQUIRE_OK(town.fill());
        REQUIRE_OK(inspect(town, town.dongfeng.id, at(10, 3), 12));
        REQUIRE_OK(inspect(town, town.xihe.id, at(10, 3), 2));
        const auto all = scorePeriod(*town.book, october(), QStringLiteral("T1"));
        const auto one = scoreUnit(*town.book, october(), QStringLiteral("T1"), town.dongfeng.id);
        REQUIRE_OK(all);
        REQUIRE_OK(one);
        QCOMPARE(one->score->text(), scoreOf(*all, town.dongfeng.id).score->text());
        QVERIFY(!one->rank);
    }

    void unknownStandard_isNamed()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const auto scores = scorePeriod(*town.book, october(), QStringLiteral("S99"));
        REQUIRE_ERROR(scores, ErrorCode::NotFound);
        QVERIFY(scores.error().text().contains(QStringLiteral("S99")));
    }

    void onlyStandard_listsWhereThereAreSeveral()
    {
        Township town;
        REQUIRE_OK(town.fill());
        const auto one = onlyStandard(*town.book, october());
        REQUIRE_OK(one);
        QCOMPARE(*one, QStringLiteral("T1"));

        auto edit = town.book->begin("second standard");
        REQUIRE_OK(edit);
        const auto second = parseStandard(inspect::test::standardDocument(QStringLiteral("T2")), QStringLiteral("T2.json"));
        REQUIRE_OK(second);
        REQUIRE_OK(addStandard(*edit, second->standard, StandardStatus::Issued, QDate(2026, 1, 1)));
        Attachment attachment;
        attachment.standard = second->standard.id;
        attachment.kind = QStringLiteral("village");
        REQUIRE_OK(attach(*edit, attachment));
        REQUIRE_OK(edit->commit());
        const auto several = onlyStandard(*town.book, october());
        REQUIRE_ERROR(several, ErrorCode::InvalidInput);
        QVERIFY(several.error().text().contains(QStringLiteral("T1, T2")));
    }
};

QTEST_APPLESS_MAIN(TestPeriodScores)
#include "tst_period_scores.moc"
