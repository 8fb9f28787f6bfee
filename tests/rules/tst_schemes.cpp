// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "inspect/standard_json.h"

#include <QTest>

#include <algorithm>

using namespace inspect;

namespace {

const Standard &builtIn(const QString &code)
{
    const QVector<Standard> &all = builtInStandards();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Standard &s) { return s.code == code; });
    if (found == all.end())
        qFatal("no standard %s", qUtf8Printable(code));
    return *found;
}

/// A sheet on which everything that must be entered is entered, with full points.
Sheet fullSheet(const Standard &standard)
{
    Sheet sheet;
    sheet.inspection = InspectionId::fresh();
    for (const Section &section : standard.sections)
        for (const Clause &clause : section.clauses) {
            Measure measure;
            measure.clause = clause.id;
            if (clause.rule == RuleKind::Level)
                measure.level = clause.levels.first().code;
            else if (clause.rule == RuleKind::Ratio)
                measure.done = measure.due = QStringLiteral("1");
            else if (clause.rule == RuleKind::Measured)
                measure.value = clause.knots.first().value.exactText();
            else
                continue;
            sheet.measures.append(measure);
        }
    return sheet;
}

} // namespace

/// The built-in data against what the schemes' documents say.
class TestSchemes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schemes_allAreThere();
    void scheme_withoutFindings_hasAHundred_data();
    void scheme_withoutFindings_hasAHundred();
    void scheme_everyFindingCosts_data() { scheme_withoutFindings_hasAHundred_data(); }
    void scheme_everyFindingCosts();
    void s1_sectionsAndSteps();
    void s1_bonusStaysOutOfTheMonth();
    void s1_seventyIsNotWarned();
    void s2_bandsAndNames();
    void s5_fortyItemsInOrderWithTheirBodies();
    void s5_includesTheSubChecklists();
    void s6_dutyNotDone_isAVeto();
    void s7_cityPatrolsCountDouble();
    void s8_oneItemFailed_isNotAccepted();
    void subChecklists_haveTheirItems();
};

void TestSchemes::schemes_allAreThere()
{
    QStringList codes;
    for (const Standard &standard : builtInStandards())
        codes.append(standard.code);
    QCOMPARE(codes.join(u' '), QStringLiteral("C1 C2 C3 C4 C5 C6 C7 C8 S1 S2 S3 S4 S5 S6 S7 S8 S10 S11 S13 S14"));
}

void TestSchemes::scheme_withoutFindings_hasAHundred_data()
{
    QTest::addColumn<QString>("code");
    for (const Standard &standard : builtInStandards())
        QTest::newRow(qUtf8Printable(standard.code)) << standard.code;
}

void TestSchemes::scheme_withoutFindings_hasAHundred()
{
    QFETCH(QString, code);
    const Standard &standard = builtIn(code);
    const SheetScore score = scoreSheet(standard, fullSheet(standard));
    QCOMPARE(score.total.text(), QStringLiteral("100.00"));
    QVERIFY2(score.warnings.isEmpty(), qUtf8Printable(score.warnings.join(u' ')));
    QVERIFY(!standard.kinds.isEmpty());
    QVERIFY(!standard.nameEn.isEmpty());
}

void TestSchemes::scheme_everyFindingCosts()
{
    QFETCH(QString, code);
    const Standard &standard = builtIn(code);
    for (const Section &section : standard.sections)
        for (const Clause &clause : section.clauses) {
            if (clause.rule != RuleKind::PerOccurrence && clause.rule != RuleKind::PassFail)
                continue;
            Sheet sheet = fullSheet(standard);
            sheet.tallies.append({clause.id, {}, Recurrence::First, 1});
            const SheetScore score = scoreSheet(standard, sheet);
            QVERIFY2(clause.isVeto ? score.warnings == QStringList{QStringLiteral("veto:") + clause.id} : score.total < Points::of(100),
                     qUtf8Printable(clause.id));
        }
}

void TestSchemes::s1_sectionsAndSteps()
{
    const Standard &standard = builtIn(QStringLiteral("S1"));
    QStringList sections;
    for (const Section &section : standard.sections)
        sections.append(section.name + QLatin1Char(' ') + section.max.exactText());
    QCOMPARE(sections.join(u';'),
             QStringLiteral("主干公路两侧可视范围 30;村庄周围及村路两侧「四无」 30;村内 15;生活垃圾转运 10;河道、池塘 15"));
    for (const Section &section : standard.sections)
        for (const Clause &clause : section.clauses)
            if (clause.id == QStringLiteral("4.1"))
                QCOMPARE(clause.rule, RuleKind::Ratio);
            else
                QVERIFY(clause.rule == RuleKind::PerOccurrence && clause.step == Points::of(1));
    QVERIFY(standard.clause(u"3.2")->isAdjustable && !standard.clause(u"2.1")->isAdjustable);
}

void TestSchemes::s1_bonusStaysOutOfTheMonth()
{
    const Standard &standard = builtIn(QStringLiteral("S1"));
    UnitSheets unit;
    unit.sheets = {fullSheet(standard)};
    unit.sheets.first().tallies = {{QStringLiteral("1.1"), {}, Recurrence::First, 30}, {QStringLiteral("2.1"), {}, Recurrence::First, 2}};
    unit.bonus = Points::of(5);
    const UnitScore score = scoreUnits(standard, {unit}).first();
    QCOMPARE(score.score->text(), QStringLiteral("68.00"));
    QCOMPARE(score.bonus, Points::of(5));
    QCOMPARE(score.bonusCounted, Points());
    QCOMPARE(score.warnings, QStringList{QStringLiteral("warned")});
}

void TestSchemes::s1_seventyIsNotWarned()
{
    const Standard &standard = builtIn(QStringLiteral("S1"));
    UnitSheets unit;
    unit.sheets = {fullSheet(standard)};
    unit.sheets.first().tallies = {{QStringLiteral("1.1"), {}, Recurrence::First, 30}};
    const UnitScore score = scoreUnits(standard, {unit}).first();
    QCOMPARE(score.score->text(), QStringLiteral("70.00"));
    QCOMPARE(score.grade, QStringLiteral("达标"));
    QVERIFY(score.warnings.isEmpty());
}

void TestSchemes::s2_bandsAndNames()
{
    const Standard &standard = builtIn(QStringLiteral("S2"));
    QStringList bands;
    for (const GradeBand &band : standard.grades)
        bands.append(band.name + band.from.exactText());
    QCOMPARE(bands.join(u' '), QStringLiteral("优秀90 达标70 不达标0"));
    QCOMPARE(standard.sections[0].clauses.size(), 7);
    QCOMPARE(standard.sections[1].clauses.size(), 4);
    QCOMPARE(standard.kinds, QStringList{QStringLiteral("compound")});
}

void TestSchemes::s5_fortyItemsInOrderWithTheirBodies()
{
    int item = 0;
    for (const Section &section : builtIn(QStringLiteral("S5")).sections)
        for (const Clause &clause : section.clauses) {
            ++item;
            QCOMPARE(clause.id.section(u'.', -1), QString::number(item));
            QCOMPARE(clause.id.section(u'.', 0, 0), section.id);
            QVERIFY2(!clause.implementers.isEmpty() && !clause.responsible.isEmpty(), qUtf8Printable(clause.id));
            QVERIFY2(!clause.description.isEmpty(), qUtf8Printable(clause.id));
        }
    QCOMPARE(item, 40);
    QCOMPARE(builtIn(QStringLiteral("S5")).sections.size(), 5);
    QCOMPARE(builtIn(QStringLiteral("S5")).clause(u"1.6")->implementers, QStringList{QStringLiteral("水务集团")});
}

void TestSchemes::s5_includesTheSubChecklists()
{
    const Standard &standard = builtIn(QStringLiteral("S5"));
    QCOMPARE(standard.clause(u"2.12")->items.size(), 10);
    QCOMPARE(standard.clause(u"2.12.6")->id, QStringLiteral("2.12"));
    Sheet sheet;
    sheet.tallies = {{QStringLiteral("2.12.6"), {}, Recurrence::First, 1}, {QStringLiteral("2.13.1"), {}, Recurrence::First, 2}};
    const SheetScore score = scoreSheet(standard, sheet);
    QCOMPARE(score.total.text(), QStringLiteral("98.50"));
    QVERIFY(score.warnings.isEmpty());
}

void TestSchemes::s6_dutyNotDone_isAVeto()
{
    UnitSheets unit;
    Sheet sheet;
    sheet.tallies = {{QStringLiteral("2.1"), {}, Recurrence::First, 1}};
    unit.sheets = {sheet};
    const UnitScore score = scoreUnits(builtIn(QStringLiteral("S6")), {unit}).first();
    QCOMPARE(score.score->text(), QStringLiteral("100.00"));
    QCOMPARE(score.grade, QStringLiteral("不合格"));
    QCOMPARE(*score.stars, 0);
}

void TestSchemes::s7_cityPatrolsCountDouble()
{
    Sheet sheet;
    sheet.tallies = {{QStringLiteral("1.1"), {}, Recurrence::First, 3}};
    sheet.patrolLevel = QStringLiteral("社区");
    QCOMPARE(scoreSheet(builtIn(QStringLiteral("S7")), sheet).total.text(), QStringLiteral("97.00"));
    sheet.patrolLevel = QStringLiteral("市");
    QCOMPARE(scoreSheet(builtIn(QStringLiteral("S7")), sheet).total.text(), QStringLiteral("94.00"));
}

void TestSchemes::s8_oneItemFailed_isNotAccepted()
{
    const Standard &standard = builtIn(QStringLiteral("S8"));
    QCOMPARE(standard.sections.first().clauses.size(), 12);
    UnitSheets unit;
    unit.sheets = {Sheet()};
    QCOMPARE(scoreUnits(standard, {unit}).first().grade, QStringLiteral("达标"));
    unit.sheets.first().tallies = {{QStringLiteral("1.12"), {}, Recurrence::First, 1}};
    QCOMPARE(scoreUnits(standard, {unit}).first().grade, QStringLiteral("不达标"));
}

void TestSchemes::subChecklists_haveTheirItems()
{
    const QHash<QString, int> items{{QStringLiteral("C1"), 10}, {QStringLiteral("C2"), 10}, {QStringLiteral("C3"), 9},
                                    {QStringLiteral("C4"), 5},  {QStringLiteral("C5"), 8},  {QStringLiteral("C6"), 7}};
    for (auto it = items.begin(); it != items.end(); ++it) {
        int count = 0;
        for (const Section &section : builtIn(it.key()).sections)
            count += int(section.clauses.size());
        QCOMPARE(count, it.value());
        QVERIFY(builtIn(it.key()).isChecklist);
    }
}

QTEST_GUILESS_MAIN(TestSchemes)
#include "tst_schemes.moc"
