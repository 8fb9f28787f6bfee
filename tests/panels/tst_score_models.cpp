// SPDX-License-Identifier: GPL-2.0-or-later
// What the score panel shows and says, on a real workbook.
#include "commands/china_time.h"
#include "commands/score_commands.h"
#include "commands/side_reader.h"
#include "inspect/closings.h"
#include "inspect/score_board.h"
#include "inspect/standard_json.h"
#include "models/explain_text.h"
#include "models/period_choice.h"
#include "models/ranking_model.h"
#include "models/table_text.h"
#include "models/texts.h"
#include "session_fixture.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

namespace {

/// Reads on a connection of its own, as the panel does.
template <class T>
T readFrom(const SessionFixture &f, std::function<Result<T>(const Workbook &)> read)
{
    auto workbook = Workbook::openReader(f.path());
    if (!workbook)
        qFatal("%s", qPrintable(workbook.error().text()));
    auto result = read(**workbook);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *result;
}

void inspectVillage(SessionFixture &f, int places, bool withVolume = true)
{
    QVERIFY(f.run(recordCount(f.key(), QStringLiteral("1.2"), {}, places, {})));
    Measure carried;
    carried.clause = QStringLiteral("4.1");
    carried.done = carried.due = QStringLiteral("10");
    if (withVolume)
        QVERIFY(f.run(recordMeasure(f.key(), carried, {})));
    QVERIFY(f.run(finishInspection(f.key(), QStringLiteral("东风村"))));
}

std::shared_ptr<const ScoreBoard> boardOf(const SessionFixture &f)
{
    return std::make_shared<const ScoreBoard>(
        readFrom<ScoreBoard>(f, [&](const Workbook &w) { return scoreBoard(w, f.session.snapshot()->period, QStringLiteral("S1")); }));
}

Explanation explanationOf(const SessionFixture &f)
{
    return readFrom<Explanation>(
        f, [&](const Workbook &w) { return explainUnit(w, f.session.snapshot()->period, QStringLiteral("S1"), f.village); });
}

} // namespace

class ScoreModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { mPlain = std::make_unique<SessionFixture>(); }
    void cleanupTestCase() { mPlain.reset(); }
    void ranking_hasAColumnPerSection();
    void ranking_notInspected_showsNoNumbers();
    void ranking_missingValue_isMarkedAndNoted();
    void ranking_sectionWithoutPoints_saysVeto();
    void filter_byWordsAndState();
    void sideReader_answersTheLastOrderOnly();
    void flag_isSetAndUndone();
    void tableText_keepsCellsApart();
    void explanation_addsUp();
    void explanation_ofWeightedSections_showsTheWholeSum();
    void periodChoices_holdEveryKind();
    void periodChoices_ofMonthsFromThe26th_areThose();
    void monthStart_isAskedOnce_andHoldsEverywhere();
    void flag_afterAClosing_leavesTheClosedMonthAsItWas();
    void openInspection_ofAClosedMonth_isLate();

private:
    std::unique_ptr<SessionFixture> mPlain; ///< for what needs no inspection
};

void ScoreModelsTest::ranking_hasAColumnPerSection()
{
    SessionFixture f;
    inspectVillage(f, 3);
    RankingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setBoard(f.session.snapshot(), boardOf(f));
    const Standard &standard = f.session.snapshot()->standard(f.standard)->standard;
    QCOMPARE(model.sectionCount(), standard.sections.size());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, RankingModel::Rank).data().toString(), QStringLiteral("1"));
    QCOMPARE(model.index(0, RankingModel::LeadCount).data().toString(), QStringLiteral("27.00"));
    QCOMPARE(model.index(0, model.columnOf(RankingModel::Score)).data().toString(), QStringLiteral("97.00"));
    QCOMPARE(model.index(0, model.columnOf(RankingModel::Change)).data().toString(), QStringLiteral("—"));
    QCOMPARE(model.index(0, model.columnOf(RankingModel::Trend)).data(RankingModel::TrendRole).value<QVector<PastScore>>().size(), 12);
}

void ScoreModelsTest::ranking_notInspected_showsNoNumbers()
{
    SessionFixture &f = *mPlain;
    RankingModel model;
    model.setBoard(f.session.snapshot(), boardOf(f));
    QCOMPARE(model.index(0, RankingModel::Rank).data().toString(), QStringLiteral("—"));
    QCOMPARE(model.index(0, RankingModel::LeadCount).data().toString(), QStringLiteral("—"));
    QCOMPARE(model.index(0, model.columnOf(RankingModel::Score)).data().toString(), QStringLiteral("not inspected"));
}

void ScoreModelsTest::ranking_missingValue_isMarkedAndNoted()
{
    SessionFixture f;
    inspectVillage(f, 3, false);
    RankingModel model;
    model.setBoard(f.session.snapshot(), boardOf(f));
    QCOMPARE(model.index(0, model.columnOf(RankingModel::Score)).data().toString(), QStringLiteral("97.00※"));
    const QString notes = model.index(0, model.columnOf(RankingModel::Notes)).data().toString();
    QVERIFY2(notes.startsWith(QStringLiteral("not measured: 4.1")), qPrintable(notes));
}

void ScoreModelsTest::ranking_sectionWithoutPoints_saysVeto()
{
    const auto &all = builtInStandards();
    const auto rule = std::find_if(all.cbegin(), all.cend(), [](const Standard &one) { return one.code == QLatin1String("S6"); });
    QVERIFY(rule != all.cend());
    auto board = std::make_shared<ScoreBoard>();
    board->scores.standard = *rule;
    for (const bool isVetoed : {false, true}) {
        UnitScore unit;
        unit.unit = UnitId::fresh();
        unit.state = ScoreState::Scored;
        unit.score = Points::of(99);
        unit.inspections = 1;
        unit.sections = {{QStringLiteral("1"), Points::of(100), Points::of(99)}, {QStringLiteral("2"), Points(), Points()}};
        if (isVetoed)
            unit.warnings = QStringList{QStringLiteral("veto:2.1")};
        board->scores.units.append(unit);
    }
    RankingModel model;
    model.setBoard(mPlain->session.snapshot(), board);
    const auto cell = [&model](int row, const char *section) {
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.index(row, column).data(RankingModel::SectionRole).toString() == QLatin1String(section))
                return model.index(row, column).data().toString();
        return QString();
    };
    QCOMPARE(cell(0, "1"), QStringLiteral("99.00"));
    QCOMPARE(cell(0, "2"), QStringLiteral("—"));
    QCOMPARE(cell(1, "2"), QStringLiteral("veto"));
}

void ScoreModelsTest::filter_byWordsAndState()
{
    SessionFixture &f = *mPlain;
    RankingModel model;
    model.setBoard(f.session.snapshot(), boardOf(f));
    RankingFilter filter;
    filter.setSourceModel(&model);
    filter.setWords(QStringLiteral("dfc 4403"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setShown(RankingFilter::Show::Inspected);
    QCOMPARE(filter.rowCount(), 0);
    filter.setShown(RankingFilter::Show::NotInspected);
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(QStringLiteral("西"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords({});
    filter.setGroup(QStringLiteral("road"));
    QCOMPARE(filter.rowCount(), 0);
}

void ScoreModelsTest::tableText_keepsCellsApart()
{
    SessionFixture &f = *mPlain;
    QVERIFY(f.run(drawUnit(
        [] {
            Unit odd;
            odd.id = UnitId::fresh();
            odd.name = QStringLiteral("甲\t<乙>");
            odd.kind = QStringLiteral("village");
            return odd;
        }(),
        QStringLiteral("村"))));
    RankingModel model;
    model.setBoard(f.session.snapshot(), boardOf(f));
    const QStringList lines = tableAsText(model).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QCOMPARE(line.count(QLatin1Char('\t')), model.columnCount() - 1);
    QVERIFY(tableAsHtml(model).contains(QStringLiteral("&lt;乙&gt;")));
}

void ScoreModelsTest::explanation_addsUp()
{
    SessionFixture f;
    inspectVillage(f, 3);
    QCOMPARE(explanationSentence(explanationOf(f)), QStringLiteral("97.00 = 100 − 1.2 Plastic litter 3"));
    inspectVillage(f, 4);
    const QStringList lines = explanationLines(explanationOf(f));
    QCOMPARE(lines, (QStringList{QStringLiteral("96.50 = mean of 97.00, 96.00"), QStringLiteral("97.00 = 100 − 1.2 Plastic litter 3"),
                                 QStringLiteral("96.00 = 100 − 1.2 Plastic litter 4")}));
}

void ScoreModelsTest::explanation_ofWeightedSections_showsTheWholeSum()
{
    Standard standard;
    standard.sections.resize(2);
    standard.sections[0].weight = *Points::parse(u"0.3");
    standard.sections[1].weight = *Points::parse(u"0.7");
    ExplainedInspection visit;
    visit.total = *Points::parse(u"87");
    visit.sections = {{QStringLiteral("1"), {}, Points::of(30), Points::of(30), Points::of(27), {}},
                      {QStringLiteral("2"), {}, Points::of(70), Points::of(70), Points::of(60), {}}};
    QCOMPARE(explanationSentence(visit, standard), QStringLiteral("87.00 = 100 × (0.3 × 27 ÷ 30 + 0.7 × 60 ÷ 70)"));
    standard.sections[0].weight.reset();
    standard.sections[1].weight.reset();
    visit.sections[0].reachable = Points();
    visit.sections[0].points = Points();
    visit.sections[1].clauses = {{QStringLiteral("2.1"), QStringLiteral("尘"), Points::of(7), false, false, {}, {}}};
    visit.total = Points::of(90);
    QCOMPARE(explanationSentence(visit, standard), QStringLiteral("90.00 = (70 − 2.1 尘 7) × 100 ÷ 70"));
}

void ScoreModelsTest::periodChoices_holdEveryKind()
{
    Snapshot s;
    s.periodsWithData = {QStringLiteral("2025-12"), QStringLiteral("2025-05")};
    const QVector<QStringList> kinds = periodChoices(s);
    QCOMPARE(kinds.size(), 4);
    QVERIFY(kinds[0].contains(QStringLiteral("2025-12")));
    QVERIFY(kinds[1].contains(QStringLiteral("2025-Q4")) && kinds[1].contains(QStringLiteral("2025-Q2")));
    QVERIFY(kinds[2].contains(QStringLiteral("2025-H2")) && kinds[2].contains(QStringLiteral("2025-H1")));
    QCOMPARE(kinds[3].count(QStringLiteral("2025")), 1);
    QVERIFY(std::is_sorted(kinds[0].crbegin(), kinds[0].crend()));
}

void ScoreModelsTest::periodChoices_ofMonthsFromThe26th_areThose()
{
    Snapshot s;
    s.monthStart = 26;
    s.periodsWithData = {QStringLiteral("2025-12@26")};
    const QVector<QStringList> kinds = periodChoices(s);
    QVERIFY(kinds[0].contains(QStringLiteral("2025-12@26")));
    QVERIFY(kinds[1].contains(QStringLiteral("2025-Q4@26")));
    QVERIFY(kinds[2].contains(QStringLiteral("2025-H2@26")));
    QVERIFY(kinds[3].contains(QStringLiteral("2025@26")));
    for (const QStringList &codes : kinds)
        for (const QString &code : codes)
            QVERIFY2(code.endsWith(QStringLiteral("@26")), qPrintable(code));
    QVERIFY(periodText(QStringLiteral("2025-12@26")).contains(QStringLiteral("11-26")));
    QVERIFY(periodText(QStringLiteral("2026@26")).contains(QStringLiteral("2025-12-26"))); // reaches over a new year
    s.closedPeriods = {QStringLiteral("2025-10"), QStringLiteral("2025-Q4")};              // before the months began on the 26th
    QVERIFY(periodChoices(s)[0].contains(QStringLiteral("2025-10")));
    QVERIFY(periodChoices(s)[1].contains(QStringLiteral("2025-Q4")));
    QVERIFY(periodChoiceText(s, QStringLiteral("2025-10")).contains(QStringLiteral("10-01"))); // told from that of the 26th
}

void ScoreModelsTest::monthStart_isAskedOnce_andHoldsEverywhere()
{
    SessionFixture f;
    inspectVillage(f, 3);
    const QDate today = todayInChina();
    const int start = today.day() == 15 ? 16 : 15;
    Status set;
    f.session.setMonthStart(start, &f.session, [&set](const Status &status) { set = status; });
    f.settle();
    QVERIFY(set);
    const Period month = Period::monthOf(today, start);
    const SnapshotPtr s = f.session.snapshot();
    QCOMPARE(s->monthStart, start);
    QCOMPARE(s->period, month);
    QCOMPARE(s->periodsWithData, QStringList{month.code});
    QCOMPARE(s->shown.value(f.village).score->text(), QStringLiteral("97.00"));
    f.session.setMonthStart(29, &f.session, [&set](const Status &status) { set = status; });
    f.settle();
    QVERIFY(!set);
    QCOMPARE(f.session.snapshot()->monthStart, start);
    f.session.close();
    f.session.open(f.path());
    f.settle();
    QCOMPARE(f.session.snapshot()->period, month); // kept in the workbook
}

void ScoreModelsTest::sideReader_answersTheLastOrderOnly()
{
    SessionFixture &f = *mPlain;
    SideReader reader;
    QStringList answers;
    for (const char *name : {"first", "second", "third"})
        reader.read<QString>(
            f.path(), [name](const Workbook &, const Progress &) -> Result<QString> { return QString::fromLatin1(name); },
            [&](const Result<QString> &answer) { answers.append(*answer); });
    QVERIFY(reader.isBusy());
    QTRY_VERIFY(!reader.isBusy());
    QCOMPARE(answers, QStringList{QStringLiteral("third")});
    reader.read<QString>(
        f.folder.filePath(QStringLiteral("gone.sqlite")), [](const Workbook &, const Progress &) -> Result<QString> { return QString(); },
        [&](const Result<QString> &answer) { answers.append(answer ? QStringLiteral("read") : QStringLiteral("failed")); });
    QTRY_COMPARE(answers.last(), QStringLiteral("failed"));
}

void ScoreModelsTest::flag_isSetAndUndone()
{
    SessionFixture &f = *mPlain;
    const UnitFlag plaque{QStringLiteral("plaque"), QStringLiteral("达标标牌")};
    QVERIFY(f.run(setUnitFlag(f.village, plaque, true, QStringLiteral("东风村"))));
    QCOMPARE(f.session.snapshot()->unit(f.village)->attributes.value(QStringLiteral("plaque")).toBool(), true);
    f.session.undo();
    f.settle();
    QVERIFY(!f.session.snapshot()->unit(f.village)->attributes.contains(QStringLiteral("plaque")));
}

void ScoreModelsTest::flag_afterAClosing_leavesTheClosedMonthAsItWas()
{
    SessionFixture f;
    inspectVillage(f, 3);
    const Period past = *f.session.snapshot()->period.previous();
    QVERIFY(f.run(closePeriodCommand(past, {})));
    QCOMPARE(f.session.snapshot()->closedPeriods, QStringList{past.code});
    QVERIFY(f.run(setUnitFlag(f.village, {QStringLiteral("plaque"), {}}, true, QStringLiteral("东风村"))));
    QVERIFY(f.session.snapshot()->unit(f.village)->attributes.value(QStringLiteral("plaque")).toBool());
    const auto findings = readFrom<QVector<Error>>(f, [](const Workbook &w) { return verifyClosings(w); });
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.first().text()));
}

void ScoreModelsTest::openInspection_ofAClosedMonth_isLate()
{
    SessionFixture f;
    inspectVillage(f, 3);
    QVERIFY(f.run(closePeriodCommand(f.session.snapshot()->period, {})));
    QVERIFY(f.run(recordCount(f.key(), QStringLiteral("1.2"), {}, 1, {})));
    QVERIFY(f.open().isLate);
    QVERIFY(f.session.snapshot()->sheet->outlook.isEmpty());
    QVERIFY(f.run(finishInspection(f.key(), QStringLiteral("东风村"))));
    QCOMPARE(f.session.snapshot()->late.size(), 1);
    QVERIFY(f.session.snapshot()->sheet->finished.first().isLate);
}

QTEST_MAIN(ScoreModelsTest)
#include "tst_score_models.moc"
