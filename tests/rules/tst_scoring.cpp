// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "inspect/standard_json.h"
#include "table.h"

#include <QTest>
#include <QTimeZone>

using namespace inspect;

namespace {

using Row = QHash<QString, QString>;

QString cell(const Row &row, const char *column) { return row.value(QString::fromUtf8(column)); }

Standard engineStandard()
{
    QFile file(QStringLiteral(SHIRONG_SOURCE_DIR "/tests/data/rules/engine.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read engine.json");
    const auto parsed = parseStandard(file.readAll(), file.fileName());
    if (!parsed)
        qFatal("%s", qUtf8Printable(parsed.error().text()));
    return parsed->standard;
}

/// One section of 100, 0.01 a place: any score can be made.
Standard plainStandard()
{
    Standard standard;
    standard.code = QStringLiteral("P");
    Clause clause;
    clause.id = QStringLiteral("1.1");
    clause.step = points(QStringLiteral("0.01"));
    Section section;
    section.id = QStringLiteral("1");
    section.max = Points::of(100);
    section.clauses = {clause};
    standard.sections = {section};
    return standard;
}

/// "1.1:3", "6.1!:2", "6.1!!:1", "3.1=B", "4.1=40", "5.1=8/10", "齐".
void addFinding(const QString &word, Sheet &sheet)
{
    if (word == QStringLiteral("齐")) {
        for (const char *entered : {"3.1=A", "4.1=10", "5.1=1/1"})
            addFinding(QString::fromLatin1(entered), sheet);
    } else if (const qsizetype colon = word.indexOf(u':'); colon > 0) {
        QString clause = word.left(colon);
        const qsizetype marks = clause.count(u'!');
        clause.chop(marks);
        sheet.tallies.append({clause, {}, Recurrence(marks), word.mid(colon + 1).toLongLong()});
    } else {
        Measure measure;
        measure.clause = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        if (value.contains(u'/')) {
            measure.done = value.section(u'/', 0, 0);
            measure.due = value.section(u'/', 1);
        } else if (value.at(0).isLetter()) {
            measure.level = value;
        } else {
            measure.value = value;
        }
        sheet.measures.append(measure);
    }
}

RoundKind roundKind(QChar word)
{
    static const QHash<QChar, RoundKind> kinds{
        {u'日', RoundKind::Daily}, {u'月', RoundKind::Monthly}, {u'季', RoundKind::Quarterly}, {u'复', RoundKind::Recheck}};
    return kinds.value(word, RoundKind::Special);
}

QDateTime timeOf(const QString &text)
{
    const QString whole = QStringLiteral("2026-") + text + (text.contains(u'T') ? QString() : QStringLiteral("T09:00"));
    const QDateTime local = QDateTime::fromString(whole, QStringLiteral("yyyy-MM-ddTHH:mm"));
    return {local.date(), local.time(), QTimeZone(8 * 3600)};
}

/// "10-03 月1 甲 90.43 [来源]" as a sheet of plainStandard() with that score.
Sheet sheetOf(const QString &entry)
{
    const QStringList parts = words(entry);
    Sheet sheet;
    sheet.inspection = InspectionId(Uid::named(entry));
    sheet.at = timeOf(parts[0]);
    if (parts[1] != QStringLiteral("无")) {
        sheet.round = Uid::named(parts[1]);
        sheet.roundKind = roundKind(parts[1].at(0));
    }
    sheet.inspector = PersonId(Uid::named(parts[2]));
    sheet.source = parts.value(4);
    const Points lost = Points::of(100) - points(parts[3]);
    sheet.tallies = {{QStringLiteral("1.1"), {}, Recurrence::First, lost.raw() / 100}};
    return sheet;
}

void setPeriodRule(Standard &standard, const QString &text)
{
    const QStringList parts = words(text);
    static const QHash<QString, PeriodRule> rules{{QStringLiteral("平均"), PeriodRule::Mean},
                                                  {QStringLiteral("最近"), PeriodRule::Latest},
                                                  {QStringLiteral("最差"), PeriodRule::Worst},
                                                  {QStringLiteral("按批次"), PeriodRule::WeightedByRound},
                                                  {QStringLiteral("来源"), PeriodRule::Mean}};
    QVERIFY2(rules.contains(parts[0]), qUtf8Printable(text));
    standard.periodRule = rules.value(parts[0]);
    for (const QString &part : parts.mid(1)) {
        if (parts[0] == QStringLiteral("按批次"))
            standard.roundWeights.append({roundKind(part.at(0)), points(part.mid(1))});
        else
            standard.sources.append({part.startsWith(QStringLiteral("现场")) ? QString() : part.left(2), {}, points(part.mid(2))});
    }
}

void setBonusRule(Standard &standard, const QString &text)
{
    if (text == QStringLiteral("台账"))
        standard.bonus.mode = BonusMode::Ledger;
    else if (text.size() > 2)
        standard.bonus.cap = points(text.mid(2));
}

} // namespace

class TestScoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sheet_followsTheTable_data() { Table("sheets.txt").addRows(); }
    void sheet_followsTheTable();
    void period_followsTheTable_data() { Table("periods.txt").addRows(); }
    void period_followsTheTable();
    void longPeriod_followsTheTable_data() { Table("long_periods.txt").addRows(); }
    void longPeriod_followsTheTable();
    void sectionWeights_weighInsteadOfAddingUp();
    void sheet_everyClauseNotApplicable_hasNoScore();
    void clauses_takenAddsUpToWhatTheSectionLost();
    void pointsOf_isWhatOneDeductionTakesBeforeCaps();
    void unit_veto_isFoundInAnySheet();
    void sheetWeights_addUpToOne();
};

void TestScoring::sheet_followsTheTable()
{
    QFETCH(Row, row);
    Standard standard = engineStandard();
    if (cell(row, "不适用规则") == QStringLiteral("折算"))
        standard.notApplicable = NotApplicableRule::ScaleRest;
    Sheet sheet;
    sheet.patrolLevel = cell(row, "巡查");
    sheet.notApplicable = words(cell(row, "不适用"));
    for (const QString &word : words(cell(row, "发现")))
        addFinding(word, sheet);
    const SheetScore score = scoreSheet(standard, sheet);
    QStringList expected;
    for (const QString &word : words(cell(row, "各类得分")))
        expected.append(points(word).text());
    QStringList actual;
    for (const SectionScore &section : score.sections)
        actual.append(section.points.text());
    QCOMPARE(actual.join(u' '), expected.join(u' '));
    QCOMPARE(score.total.text(), cell(row, "得分"));
    QCOMPARE(score.warnings, words(cell(row, "提示")));
}

void TestScoring::period_followsTheTable()
{
    QFETCH(Row, row);
    Standard standard = plainStandard();
    setPeriodRule(standard, cell(row, "规则"));
    setBonusRule(standard, cell(row, "奖分规则"));
    UnitSheets unit;
    unit.bonus = points(cell(row, "奖分"));
    for (const QString &entry : entries(cell(row, "检查")))
        unit.sheets.append(sheetOf(entry));
    const UnitScore score = scoreUnits(standard, {unit}).first();
    QCOMPARE(shown(score.score), cell(row, "得分"));
    QCOMPARE(score.state, unit.sheets.isEmpty() ? ScoreState::NotInspected : ScoreState::Scored);
    QCOMPARE(score.inspections, int(unit.sheets.size()));
}

void TestScoring::longPeriod_followsTheTable()
{
    QFETCH(Row, row);
    Standard standard = plainStandard();
    standard.longPeriods = cell(row, "方式") == QStringLiteral("按月") ? LongPeriodRule::Months : LongPeriodRule::Inspections;
    UnitSheets unit;
    unit.bonus = points(cell(row, "奖分"));
    for (const QString &entry : entries(cell(row, "检查")))
        unit.sheets.append(sheetOf(words(entry)[0] + QStringLiteral(" 无 甲 ") + words(entry)[1]));
    const QStringList monthBonus = words(cell(row, "月奖分"));
    if (!monthBonus.isEmpty())
        unit.monthBonuses.insert(monthBonus[0], points(monthBonus[1]));
    ScoringContext context;
    context.period = *Period::ofCode(QStringLiteral("2026-Q4"));
    QCOMPARE(shown(scoreUnits(standard, {unit}, context).first().score), cell(row, "得分"));
}

void TestScoring::sectionWeights_weighInsteadOfAddingUp()
{
    Standard standard = engineStandard();
    standard.sections = {standard.sections[0], standard.sections[1]}; // 30 and 10
    standard.sections[0].weight = points(QStringLiteral("0.7"));
    standard.sections[1].weight = points(QStringLiteral("0.3"));
    Sheet sheet;
    addFinding(QStringLiteral("1.1:15"), sheet);
    addFinding(QStringLiteral("2.1:1"), sheet);
    QCOMPARE(scoreSheet(standard, sheet).total.text(), QStringLiteral("50.00")); // 100 × (0.7×15/30 + 0.3×5/10)
    sheet.tallies.removeLast();
    QCOMPARE(scoreSheet(standard, sheet).total.text(), QStringLiteral("65.00")); // 100 × (0.7×15/30 + 0.3)
}

void TestScoring::sheet_everyClauseNotApplicable_hasNoScore()
{
    const Standard standard = engineStandard();
    UnitSheets unit;
    Sheet sheet;
    for (const Section &section : standard.sections)
        for (const Clause &clause : section.clauses)
            sheet.notApplicable.append(clause.id);
    unit.sheets = {sheet};
    const UnitScore score = scoreUnits(standard, {unit}).first();
    QCOMPARE(score.state, ScoreState::NotApplicable);
    QVERIFY(!score.score && !score.rank && !score.stars);
    QVERIFY(score.grade.isEmpty());
}

void TestScoring::clauses_takenAddsUpToWhatTheSectionLost()
{
    Sheet sheet;
    for (const char *word : {"1.1:24", "1.2:6", "1.3:9"})
        addFinding(QString::fromLatin1(word), sheet);
    const SheetScore score = scoreSheet(engineStandard(), sheet);
    QCOMPARE(score.clauses[0].taken.text(), QStringLiteral("24.00"));
    QCOMPARE(score.clauses[1].taken.text(), QStringLiteral("3.00"));
    QCOMPARE(score.clauses[2].taken.text(), QStringLiteral("3.00")); // of 5, what the section still had
    QCOMPARE(score.clauses[2].count, 9);
    QCOMPARE(score.sections[0].points.text(), QStringLiteral("0.00"));
    QVERIFY(score.clauses[5].isMissing);
}

void TestScoring::pointsOf_isWhatOneDeductionTakesBeforeCaps()
{
    const Standard standard = engineStandard();
    const auto taken = [&](const char *id, qint64 count, const char *level = "", Recurrence recurrence = Recurrence::First) {
        Deduction deduction;
        deduction.clause = QString::fromLatin1(id);
        deduction.count = count;
        deduction.level = QString::fromLatin1(level);
        deduction.recurrence = recurrence;
        return pointsOf(*standard.clause(deduction.clause), deduction).text();
    };
    QCOMPARE(taken("1.1", 40), QStringLiteral("40.00"));
    QCOMPARE(taken("1.2", 7), QStringLiteral("3.50"));
    QCOMPARE(taken("2.1", 3), QStringLiteral("5.00"));
    QCOMPARE(taken("3.1", 1, "C"), QStringLiteral("10.00"));
    QCOMPARE(taken("6.1", 2, "", Recurrence::Unrectified), QStringLiteral("0.60"));
    QCOMPARE(taken("6.1", 2, "", Recurrence::Repeated), QStringLiteral("1.20"));
    QCOMPARE(taken("4.1", 1), QStringLiteral("0.00"));
}

void TestScoring::unit_veto_isFoundInAnySheet()
{
    Standard standard = engineStandard();
    standard.periodRule = PeriodRule::Latest;
    UnitSheets unit;
    for (const char *word : {"2.2:1", "1.1:1"}) {
        Sheet sheet;
        sheet.inspection = InspectionId::fresh();
        sheet.at = timeOf(unit.sheets.isEmpty() ? QStringLiteral("10-03") : QStringLiteral("10-20"));
        addFinding(QString::fromLatin1(word), sheet);
        unit.sheets.append(sheet);
    }
    const UnitScore score = scoreUnits(standard, {unit}).first();
    QCOMPARE(shown(score.score), QStringLiteral("99.00"));
    QCOMPARE(score.gradeCode, QStringLiteral("veto"));
    QCOMPARE(score.grade, QStringLiteral("不合格"));
    QVERIFY(score.warnings.contains(QStringLiteral("veto:2.2")));
}

void TestScoring::sheetWeights_addUpToOne()
{
    Standard standard = plainStandard();
    setPeriodRule(standard, QStringLiteral("来源 现场0.9 居民0.1"));
    const QVector<Sheet> sheets{sheetOf(QStringLiteral("10-20 无 乙 70 居民")), sheetOf(QStringLiteral("10-03 月1 甲 90")),
                                sheetOf(QStringLiteral("10-03 月1 丙 80")), sheetOf(QStringLiteral("10-09 月2 甲 80"))};
    QStringList weights;
    for (const Points weight : sheetWeights(standard, sheets))
        weights.append(weight.exactText());
    QCOMPARE(weights.join(u' '), QStringLiteral("0.1 0.225 0.225 0.45"));
}

QTEST_GUILESS_MAIN(TestScoring)
#include "tst_scoring.moc"
