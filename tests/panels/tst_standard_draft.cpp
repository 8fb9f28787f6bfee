// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/standard_json.h"
#include "models/scratch_sheet.h"
#include "models/standard_cells.h"
#include "models/standard_draft.h"

#include <QTest>

using namespace inspect;
using namespace inspect::app;

namespace {

const Standard &builtIn(const char *code)
{
    const auto &all = builtInStandards();
    return *std::find_if(all.begin(), all.end(), [&](const Standard &s) { return s.code == QLatin1String(code); });
}

/// "1: 1.1 1.2 | 2: 2.1"
QString order(const StandardDraft &draft)
{
    QStringList sections;
    for (const Section &section : draft.standard().sections) {
        QStringList ids;
        for (const Clause &clause : section.clauses)
            ids.append(clause.id);
        sections.append(section.id + QStringLiteral(": ") + ids.join(QLatin1Char(' ')));
    }
    return sections.join(QStringLiteral(" | "));
}

} // namespace

class TestStandardDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blank_isARightStandard();
    void everyBuiltIn_survivesItsOwnTables();
    void sectionsAndClauses_areAddedMovedAndRemoved();
    void numbersOfNewClauses_areFree();
    void typing_isOneStepBack();
    void undoneSteps_areGoneAfterANewOne();
    void sum_notTheFullScore_isOnlyAWarning();
    void mistakes_areNamedWithTheirPlace_data();
    void mistakes_areNamedWithTheirPlace();
    void versionsAndCodes_areFree();
    void scratchSheet_scoresLikeARealOne();
    void scratchSheet_keepsWhatStillFits();
    void percent_isExact();
};

void TestStandardDraft::blank_isARightStandard()
{
    const StandardDraft draft(blankStandard(QStringLiteral("B1"), QStringLiteral("新标准")));
    QVERIFY(draft.isValid());
    QVERIFY2(draft.checks().isEmpty(), draft.checks().isEmpty() ? "" : qPrintable(draft.checks().first().text));
    QCOMPARE(draft.checked().id, standardId(QStringLiteral("B1"), 1));
    QCOMPARE(draft.sum(), Points::of(100));
}

/// What the tables of the editor show and read back is the same for each standard there is.
void TestStandardDraft::everyBuiltIn_survivesItsOwnTables()
{
    for (const Standard &standard : builtInStandards()) {
        const QByteArray code = standard.code.toUtf8();
        QVERIFY2(gradesOf(rowsOf(standard.grades)).size() == standard.grades.size(), code.constData());
        QVERIFY2(starsOf(rowsOf(standard.stars)) == standard.stars, code.constData());
        QVERIFY2(themeStarsOf(rowsOf(standard.themeStars)) == standard.themeStars, code.constData());
        QVERIFY2(warningsOf(rowsOf(standard.warnings), standard.warnings) == standard.warnings, code.constData());
        QVERIFY2(sourcesOf(rowsOf(standard.sources)) == standard.sources, code.constData());
        QVERIFY2(patrolLevelsOf(rowsOf(standard.patrolLevels)) == standard.patrolLevels, code.constData());
        QVERIFY2(flagsOf(rowsOf(standard.flags)) == standard.flags, code.constData());
        QVERIFY2(planOf(rowsOf(standard.plan)) == standard.plan, code.constData());
        QVERIFY2(gradesOf(rowsOf(standard.grades)) == standard.grades, code.constData());
        for (const Section &section : standard.sections)
            for (const Clause &clause : section.clauses) {
                QVERIFY2(levelsOf(rowsOf(clause.levels)) == clause.levels, qPrintable(clause.id));
                QVERIFY2(knotsOf(rowsOf(clause.knots)) == clause.knots, qPrintable(clause.id));
                QVERIFY2(bodiesOf(clause.implementers.join(QStringLiteral("、"))) == clause.implementers, qPrintable(clause.id));
            }
        QVERIFY2(StandardDraft(standard).isValid(), code.constData());
    }
    const QVector<RoundWeight> weights{{RoundKind::Daily, *Points::parse(u"0.4")}, {std::nullopt, *Points::parse(u"0.1")}};
    QCOMPARE(roundWeightsOf(rowsOf(weights)), weights);
}

void TestStandardDraft::sectionsAndClauses_areAddedMovedAndRemoved()
{
    StandardDraft draft(blankStandard(QStringLiteral("B1"), QStringLiteral("新标准")));
    QCOMPARE(draft.addClause({0, 0}), (DraftPlace{0, 1}));
    QCOMPARE(draft.addSection({0, -1}), (DraftPlace{1, -1}));
    QCOMPARE(order(draft), QStringLiteral("1: 1.1 1.2 | 2: 2.1"));
    QCOMPARE(draft.standard().sections[1].max, Points()); // the first has all 100 already
    QCOMPARE(draft.move({0, 0}, 1), (DraftPlace{0, 1}));
    QCOMPARE(order(draft), QStringLiteral("1: 1.2 1.1 | 2: 2.1"));
    QCOMPARE(draft.move({0, 1}, 1), (DraftPlace{1, 0})); // on into the next section
    QCOMPARE(order(draft), QStringLiteral("1: 1.2 | 2: 1.1 2.1"));
    QCOMPARE(draft.move({0, 0}, -1), (DraftPlace{0, 0})); // nowhere to go
    QCOMPARE(draft.move({1, -1}, -1), (DraftPlace{0, -1}));
    QCOMPARE(order(draft), QStringLiteral("2: 1.1 2.1 | 1: 1.2"));
    draft.renumber();
    QCOMPARE(order(draft), QStringLiteral("1: 1.1 1.2 | 2: 2.1"));
    QCOMPARE(draft.remove({0, 1}), (DraftPlace{0, 0}));
    QCOMPARE(draft.remove({0, -1}), (DraftPlace{0, -1}));
    QCOMPARE(order(draft), QStringLiteral("2: 2.1"));
}

void TestStandardDraft::numbersOfNewClauses_areFree()
{
    StandardDraft draft(blankStandard(QStringLiteral("B1"), QStringLiteral("新标准")));
    draft.addClause({0, 0});
    draft.addClause({0, 1});
    draft.remove({0, 0});
    draft.addClause({0, 1});
    QCOMPARE(order(draft), QStringLiteral("1: 1.2 1.3 1.4"));
}

void TestStandardDraft::typing_isOneStepBack()
{
    StandardDraft draft(blankStandard(QStringLiteral("B1"), QStringLiteral("新标准")));
    const auto type = [&](const QString &name) {
        Clause clause = *draft.clause({0, 0});
        clause.name = name;
        draft.setClause({0, 0}, clause, QStringLiteral("clauseName"));
    };
    const QString before = draft.clause({0, 0})->name;
    type(QStringLiteral("白"));
    type(QStringLiteral("白色"));
    type(QStringLiteral("白色垃圾"));
    draft.endField();
    type(QStringLiteral("白色垃圾多"));
    draft.undo();
    QCOMPARE(draft.clause({0, 0})->name, QStringLiteral("白色垃圾"));
    draft.undo();
    QCOMPARE(draft.clause({0, 0})->name, before);
    QVERIFY(!draft.canUndo());
    draft.redo();
    QCOMPARE(draft.clause({0, 0})->name, QStringLiteral("白色垃圾"));
}

void TestStandardDraft::undoneSteps_areGoneAfterANewOne()
{
    StandardDraft draft(blankStandard(QStringLiteral("B1"), QStringLiteral("新标准")));
    draft.addClause({0, 0});
    draft.undo();
    draft.addSection({0, -1});
    QVERIFY(!draft.canRedo());
    QCOMPARE(order(draft), QStringLiteral("1: 1.1 | 2: 2.1"));
}

void TestStandardDraft::sum_notTheFullScore_isOnlyAWarning()
{
    StandardDraft draft(blankStandard(QStringLiteral("B1"), QStringLiteral("新标准")));
    Section section = *draft.section({0, -1});
    section.max = Points::of(90);
    draft.setSection({0, -1}, section, {});
    QVERIFY(draft.isValid());
    QCOMPARE(draft.checks().size(), 1);
    QVERIFY(!draft.checks().first().isError);
    QVERIFY2(draft.checks().first().text.contains(QStringLiteral("90")), qPrintable(draft.checks().first().text));
}

void TestStandardDraft::mistakes_areNamedWithTheirPlace_data()
{
    using Spoil = std::function<void(Standard &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QPoint>("place");
    QTest::addColumn<QString>("part");
    const auto add = [](const char *name, const Spoil &spoil, QPoint place, const char *part) {
        QTest::newRow(name) << spoil << place << QString::fromUtf8(part);
    };
    add(
        "no name", [](Standard &s) { s.name.clear(); }, {-1, -1}, "no name");
    add(
        "full score of nothing", [](Standard &s) { s.base = Points(); }, {-1, -1}, "not above 0");
    add(
        "section without a name", [](Standard &s) { s.sections[1].name = QStringLiteral(" "); }, {1, -1}, "Section 2");
    add(
        "clause without a name", [](Standard &s) { s.sections[1].clauses[2].name.clear(); }, {1, 2}, "Clause 2.3");
    add(
        "empty section", [](Standard &s) { s.sections[2].clauses.clear(); }, {2, -1}, "no clause");
    add(
        "overlapping grades", [](Standard &s) { s.grades[1].from = Points::of(90); }, {-1, -1}, "overlap");
    add(
        "overlapping stars", [](Standard &s) { s.stars[2].from = Points::of(90); }, {-1, -1}, "overlap");
    add(
        "number twice", [](Standard &s) { s.sections[0].clauses[1].id = QStringLiteral("1.1"); }, {-1, -1}, "1.1");
    add(
        "no step", [](Standard &s) { s.sections[0].clauses[0].step = Points(); }, {-1, -1}, "step");
    add(
        "clause above its section", [](Standard &s) { s.sections[0].clauses[0].max = Points::of(31); }, {-1, -1}, "31");
    add(
        "no levels", [](Standard &s) { s.sections[0].clauses[0].rule = RuleKind::Level; }, {-1, -1}, "levels");
    add(
        "unknown grade", [](Standard &s) { s.starsNeed = QStringLiteral("gold"); }, {-1, -1}, "gold");
}

void TestStandardDraft::mistakes_areNamedWithTheirPlace()
{
    QFETCH(std::function<void(Standard &)>, spoil);
    QFETCH(QPoint, place);
    QFETCH(QString, part);
    StandardDraft draft(builtIn("S1"));
    Standard bad = draft.standard();
    spoil(bad);
    draft.change(bad);
    QVERIFY(!draft.isValid());
    const DraftCheck &check = draft.checks().first();
    QVERIFY(check.isError);
    QCOMPARE(QPoint(check.place.section, check.place.clause), place);
    QVERIFY2(check.text.contains(part), qPrintable(check.text));
    draft.undo();
    QVERIFY(draft.isValid());
}

void TestStandardDraft::versionsAndCodes_areFree()
{
    QVector<StandardEntry> entries;
    for (const int version : {1, 3})
        entries.append({copyOf(builtIn("S1"), QStringLiteral("B1"), version), StandardStatus::Issued, {}});
    QCOMPARE(nextVersion(entries, QStringLiteral("B1")), 4);
    QCOMPARE(nextVersion(entries, QStringLiteral("B9")), 1);
    QCOMPARE(freeCode(entries), QStringLiteral("B2"));
}

void TestStandardDraft::scratchSheet_scoresLikeARealOne()
{
    ScratchSheet sheet;
    sheet.setStandard(builtIn("S1"));
    QCOMPARE(sheet.outcome().score->text(), QStringLiteral("100.00"));
    sheet.count(QStringLiteral("2.1"), 5);
    sheet.count(QStringLiteral("2.2"), 40); // the section has 30
    Measure carried;
    carried.clause = QStringLiteral("4.1");
    carried.done = QStringLiteral("8");
    carried.due = QStringLiteral("10");
    sheet.enter(carried);
    QCOMPARE(sheet.outcome().score->text(), QStringLiteral("68.00"));
    QCOMPARE(sheet.outcome().grade, QStringLiteral("不达标"));
    QCOMPARE(sheet.checklist()[1].left, Points());
    QCOMPARE(sheet.checklist()[1].clauses[0].count, 5);
    sheet.count(QStringLiteral("2.2"), -40);
    QCOMPARE(sheet.outcome().score->text(), QStringLiteral("93.00"));
    sheet.clear();
    QVERIFY(sheet.isEmpty());
}

void TestStandardDraft::scratchSheet_keepsWhatStillFits()
{
    ScratchSheet sheet;
    sheet.setStandard(builtIn("S1"));
    sheet.count(QStringLiteral("1.1"), 3);
    sheet.count(QStringLiteral("2.2"), 2);
    sheet.mark(QStringLiteral("5.1"), true);
    Standard changed = builtIn("S1");
    changed.sections[0].clauses[0].step = Points::of(2);
    changed.sections[1].clauses.removeAt(1);
    changed.sections[4].clauses.removeFirst();
    sheet.setStandard(changed);
    QCOMPARE(sheet.checklist()[0].clauses[0].count, 3);
    QCOMPARE(sheet.outcome().score->text(), QStringLiteral("94.00"));
}

void TestStandardDraft::percent_isExact()
{
    for (const char *share : {"0", "0.8", "1", "0.3333", "0.0001"}) {
        const Points points = *Points::parse(QString::fromLatin1(share));
        QCOMPARE(shareOf(percentText(points)), points);
    }
    QCOMPARE(percentText(*Points::parse(u"0.8")), QStringLiteral("80"));
}

QTEST_GUILESS_MAIN(TestStandardDraft)
#include "tst_standard_draft.moc"
