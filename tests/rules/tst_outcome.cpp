// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "inspect/standard_json.h"
#include "table.h"

#include <QTest>

#include <algorithm>

using namespace inspect;

namespace {

using Row = QHash<QString, QString>;

const QString kNone = QStringLiteral("无");

QString cell(const Row &row, const char *column) { return row.value(QString::fromUtf8(column)); }

Standard builtIn(const char *code)
{
    const QVector<Standard> &all = builtInStandards();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Standard &s) { return s.code == QLatin1String(code); });
    if (found == all.end())
        qFatal("no standard %s", code);
    return *found;
}

UnitScore scored(const QString &score)
{
    UnitScore result;
    result.unit = UnitId::fresh();
    if (score != kNone) {
        result.state = ScoreState::Scored;
        result.score = points(score);
    }
    return result;
}

QString number(const std::optional<int> &value) { return value ? QString::number(*value) : kNone; }

UnitHistory historyOf(const QString &past, const QString &overdue)
{
    UnitHistory history;
    for (const QString &word : words(past))
        history.results.append({word == kNone ? std::nullopt : std::optional(points(word))});
    history.overdueCases = overdue.toInt();
    return history;
}

} // namespace

class TestOutcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcome_followsTheTable_data() { Table("outcomes.txt").addRows(); }
    void outcome_followsTheTable();
    void history_followsTheTable_data() { Table("history.txt").addRows(); }
    void history_followsTheTable();
    void ranks_followTheTable_data() { Table("ranks.txt").addRows(); }
    void ranks_followTheTable();
    void praise_fromTheBoundOn_inSoManyPeriods();
    void lastOfAGroup_isNamed_tiesIncluded();
    void rollUp_followsTheTable_data() { Table("roll_up.txt").addRows(); }
    void rollUp_followsTheTable();
    void composite_followsTheTable_data() { Table("composite.txt").addRows(); }
    void composite_followsTheTable();
    void plan_followsTheTable_data() { Table("plan.txt").addRows(); }
    void plan_followsTheTable();
    void plan_flags_countUnitsThatHaveThem();
    void themeStars_oneForEachThemeOfEightyPerCent();
    void stars_unitThatDoesNotHoldTheStandard_hasNone();
};

void TestOutcome::outcome_followsTheTable()
{
    QFETCH(Row, row);
    Standard standard = builtIn("S2");
    QVector<UnitScore> scores{scored(cell(row, "得分"))};
    if (!cell(row, "否决").isEmpty())
        scores.first().warnings.append(QStringLiteral("veto:1.1"));
    judge(standard, scores);
    QCOMPARE(scores.first().grade, cell(row, "等级"));
    QCOMPARE(number(scores.first().stars), cell(row, "星级"));
    standard.starsNeed = QStringLiteral("pass");
    judge(standard, scores);
    QCOMPARE(number(scores.first().stars), cell(row, "须先达标时的星级"));
}

void TestOutcome::history_followsTheTable()
{
    QFETCH(Row, row);
    Standard standard = builtIn("S3");
    WarningRule warned;
    warned.code = QStringLiteral("warned");
    warned.below = Points::of(70);
    WarningRule withdrawn = warned;
    withdrawn.code = QStringLiteral("withdrawn");
    withdrawn.periods = 2;
    WarningRule criticised;
    criticised.code = QStringLiteral("criticised");
    criticised.overdueCases = 1;
    standard.warnings = {warned, withdrawn, criticised};
    QVector<UnitScore> scores{scored(cell(row, "得分"))};
    ScoringContext context;
    context.history.insert(scores.first().unit, historyOf(cell(row, "往期"), cell(row, "逾期")));
    judge(standard, scores, context);
    QCOMPARE(scores.first().warnings.join(u' '), cell(row, "预警"));
    QCOMPARE(number(scores.first().stars), cell(row, "星级"));
}

void TestOutcome::ranks_followTheTable()
{
    QFETCH(Row, row);
    QVector<UnitScore> scores;
    for (const QString &entry : entries(cell(row, "得分"))) {
        const QStringList parts = words(entry);
        scores.append(scored(parts[1]));
        scores.last().group = parts[0];
        if (parts.size() > 2)
            scores.last().warnings.append(QStringLiteral("veto:1.1"));
    }
    judge(builtIn("S2"), scores);
    QStringList ranks;
    for (const UnitScore &score : scores)
        ranks.append(number(score.rank));
    QCOMPARE(ranks.join(u' '), cell(row, "名次"));
}

void TestOutcome::praise_fromTheBoundOn_inSoManyPeriods()
{
    Standard standard = builtIn("S2");
    WarningRule praised;
    praised.code = QStringLiteral("praised");
    praised.from = Points::of(90);
    WarningRule steady = praised;
    steady.code = QStringLiteral("steady");
    steady.periods = 2;
    standard.warnings = {praised, steady};
    const auto warningsOf = [&standard](const char *score, const char *past) {
        QVector<UnitScore> scores{scored(QString::fromLatin1(score))};
        ScoringContext context;
        context.history.insert(scores.first().unit, historyOf(QString::fromLatin1(past), QStringLiteral("0")));
        judge(standard, scores, context);
        return scores.first().warnings.join(u' ');
    };
    QCOMPARE(warningsOf("90.00", "92"), QStringLiteral("praised steady"));
    QCOMPARE(warningsOf("90.00", "89.99"), QStringLiteral("praised"));
    QCOMPARE(warningsOf("89.99", "95"), QString());
}

void TestOutcome::lastOfAGroup_isNamed_tiesIncluded()
{
    Standard standard = builtIn("S2");
    WarningRule last;
    last.code = QStringLiteral("last_out");
    last.last = 1;
    standard.warnings = {last};
    const auto namedOf = [&standard](const QVector<const char *> &totals) {
        QVector<UnitScore> scores;
        for (const char *total : totals) {
            scores.append(scored(QString::fromLatin1(total)));
            scores.last().group = QStringLiteral("甲");
        }
        judge(standard, scores);
        QString named;
        for (const UnitScore &score : std::as_const(scores))
            named += score.warnings.contains(QStringLiteral("last_out")) ? QLatin1Char('x') : QLatin1Char('-');
        return named;
    };
    QCOMPARE(namedOf({"95.00", "80.00", "88.00"}), QStringLiteral("-x-"));
    QCOMPARE(namedOf({"95.00", "80.00", "80.00"}), QStringLiteral("-xx")); // both stand last
    QCOMPARE(namedOf({"90.00", "90.00"}), QStringLiteral("--"));           // nobody stands behind
    QCOMPARE(namedOf({"50.00"}), QStringLiteral("-"));                     // the only one
    standard.warnings.first().last = 2;
    QCOMPARE(namedOf({"95.00", "80.00", "88.00", "70.00"}), QStringLiteral("-x-x"));
}

void TestOutcome::rollUp_followsTheTable()
{
    QFETCH(Row, row);
    static const QHash<QString, RollUpWeight> weights{{QStringLiteral("平均"), RollUpWeight::Plain},
                                                      {QStringLiteral("面积"), RollUpWeight::Area},
                                                      {QStringLiteral("长度"), RollUpWeight::Length},
                                                      {QStringLiteral("人口"), RollUpWeight::Population}};
    QVERIFY(weights.contains(cell(row, "方式")));
    QVector<RollUpChild> children;
    for (const QString &entry : entries(cell(row, "下级"))) {
        const QStringList parts = words(entry);
        RollUpChild child;
        child.code = QString::number(children.size() + 1);
        if (parts[0] != kNone)
            child.score = points(parts[0]);
        child.areaM2 = parts[1].toDouble();
        child.lengthM = parts[2].toDouble();
        if (parts[3] != QStringLiteral("-"))
            child.population = parts[3].toLongLong();
        children.append(child);
    }
    const RollUp result = rollUp(children, weights.value(cell(row, "方式")));
    QCOMPARE(shown(result.score), cell(row, "得分"));
    QCOMPARE(result.warnings.join(u' '), cell(row, "提示"));
    QCOMPARE(result.children, int(children.size()));
}

void TestOutcome::composite_followsTheTable()
{
    QFETCH(Row, row);
    Standard standard;
    for (const QString &word : words(cell(row, "权数")))
        standard.parts.append({word.left(1), points(word.mid(1))});
    standard.missingPart = cell(row, "缺项") == QStringLiteral("等待") ? MissingPart::Waits : MissingPart::Rescales;
    const UnitId unit = UnitId::fresh();
    QMap<QString, QVector<UnitScore>> parts;
    for (const QString &word : words(cell(row, "得分"))) {
        UnitScore score = scored(word.mid(1));
        score.unit = unit;
        parts[word.left(1)].append(score);
    }
    const QVector<UnitScore> result = scoreComposite(standard, parts);
    QCOMPARE(result.size(), 1);
    QCOMPARE(shown(result.first().score), cell(row, "综合"));
    QCOMPARE(result.first().warnings.join(u' '), cell(row, "提示"));
}

void TestOutcome::plan_followsTheTable()
{
    QFETCH(Row, row);
    QVector<UnitScore> scores;
    QMap<QString, QSet<UnitId>> flagged;
    for (QString word : words(cell(row, "单元"))) {
        const bool isFlagged = word.endsWith(u'*');
        if (isFlagged)
            word.chop(1);
        const QString stars = word.section(u'x', 0, 0);
        for (int i = 0; i < word.section(u'x', 1).toInt(); ++i) {
            UnitScore score = scored(kNone);
            if (stars != kNone)
                score.stars = stars.toInt();
            if (isFlagged)
                flagged[QStringLiteral("key_area")].insert(score.unit);
            scores.append(score);
        }
    }
    QStringList reached;
    QStringList met;
    for (const PlanProgress &progress : planProgress(builtIn("S3"), cell(row, "年").toInt(), scores, flagged)) {
        reached.append(QString::number(progress.reached));
        met.append(progress.isMet ? QStringLiteral("是") : QStringLiteral("否"));
    }
    QCOMPARE(reached.join(u' '), words(cell(row, "达到")).join(u' '));
    QCOMPARE(met.join(u' '), cell(row, "完成"));
}

void TestOutcome::plan_flags_countUnitsThatHaveThem()
{
    QVector<UnitScore> scores;
    QMap<QString, QSet<UnitId>> flagged;
    for (int i = 0; i < 10; ++i) {
        scores.append(scored(kNone));
        flagged[i < 4 ? QStringLiteral("inside_zone") : QStringLiteral("outside_zone")].insert(scores.last().unit);
        if (i != 3 && i != 9)
            flagged[QStringLiteral("plaque")].insert(scores.last().unit);
    }
    const QVector<PlanProgress> plan = planProgress(builtIn("S6"), 2026, scores, flagged);
    QCOMPARE(plan.size(), 3);
    QCOMPARE(plan[0].reached, 3); // of 4 inside, 100 % wanted
    QCOMPARE(plan[0].share, points(QStringLiteral("0.75")));
    QVERIFY(!plan[0].isMet);
    QCOMPARE(plan[1].reached, 5); // of 6 outside, 70 % wanted
    QVERIFY(plan[1].isMet);
    QVERIFY(!plan[2].isMet); // nobody has property management
}

void TestOutcome::themeStars_oneForEachThemeOfEightyPerCent()
{
    const Standard standard = builtIn("S10");
    QVector<UnitScore> scores{scored(QStringLiteral("90"))};
    for (const char *left : {"18", "14.4", "14.39", "15", "0"})
        scores.first().sections.append(
            {QString::number(scores.first().sections.size() + 1), Points::of(18), points(QString::fromLatin1(left))});
    judge(standard, scores);
    QCOMPARE(number(scores.first().stars), QStringLiteral("3")); // 100 %, exactly 80 %, below, 83 %, 0
}

void TestOutcome::stars_unitThatDoesNotHoldTheStandard_hasNone()
{
    QVector<UnitScore> scores{scored(QStringLiteral("96"))};
    ScoringContext context;
    context.history[scores.first().unit].isHolder = false;
    judge(builtIn("S3"), scores, context);
    QCOMPARE(number(scores.first().stars), QStringLiteral("0"));
    context.history[scores.first().unit].isHolder = true;
    judge(builtIn("S3"), scores, context);
    QCOMPARE(number(scores.first().stars), QStringLiteral("5"));
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
