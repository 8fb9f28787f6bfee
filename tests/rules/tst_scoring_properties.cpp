// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "inspect/standard_json.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace inspect;

namespace {

constexpr int kCases = 10'000;

/// Random standards, sheets and units, the same on every machine and in every run.
class Maker {
public:
    explicit Maker(quint32 seed) : mRandom(seed) {}

    int below(int bound) { return int(mRandom.bounded(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    Points amount(int whole) { return Points::ofRaw(below(whole * 100 + 1) * (Points::kScale / 100)); }

    Standard standard()
    {
        Standard result;
        result.code = QStringLiteral("R");
        const bool isWeighted = chance(20);
        const int sections = 1 + below(4);
        for (int s = 0; s < sections; ++s) {
            Section section;
            section.id = QString::number(s + 1);
            section.max = Points::of(1 + below(40));
            if (chance(20))
                section.floor = Points::ofRaw(section.max.raw() / 4);
            if (isWeighted)
                section.weight = Points::ofRaw(1 + below(20'000));
            const int clauses = 1 + below(4);
            for (int c = 0; c < clauses; ++c)
                section.clauses.append(clause(section, c));
            result.sections.append(section);
        }
        result.notApplicable = chance(50) ? NotApplicableRule::CountsFull : NotApplicableRule::ScaleRest;
        result.periodRule = PeriodRule(below(4));
        result.longPeriods = LongPeriodRule(below(2));
        for (const RoundKind kind : {RoundKind::Daily, RoundKind::Monthly})
            if (chance(70))
                result.roundWeights.append({kind, Points::ofRaw(1 + below(10'000))});
        if (chance(30))
            result.sources = {{{}, {}, Points::ofRaw(9000)}, {QStringLiteral("residents"), {}, Points::ofRaw(1000)}};
        if (chance(30))
            result.patrolLevels = {{QStringLiteral("市"), {}, Points::of(2)}};
        result.bonus.mode = BonusMode(below(3));
        result.grades = {{QStringLiteral("pass"), QStringLiteral("达标"), {}, Points::of(70)}, {QStringLiteral("fail"), {}, {}, {}}};
        result.stars = {{5, Points::of(90)}, {3, Points::of(60)}};
        return result;
    }

    /// Another standard for every tenth case.
    void renew(Standard &old, int number)
    {
        if (number % 10 == 0)
            old = standard();
    }

    Sheet sheet(const Standard &standard)
    {
        Sheet result;
        result.inspection = InspectionId(id());
        result.inspector = PersonId(Uid::named(QString::number(below(3))));
        result.at = QDateTime(QDate(2026, 10, 1).addDays(below(92)), QTime(below(24), below(60)), QTimeZone(8 * 3600));
        if (chance(70)) {
            const int round = below(3);
            result.round = Uid::named(QStringLiteral("round%1").arg(round));
            result.roundKind = RoundKind(round % 2);
        }
        if (chance(20))
            result.source = QStringLiteral("residents");
        if (chance(20))
            result.patrolLevel = QStringLiteral("市");
        for (const Section &section : standard.sections)
            for (const Clause &clause : section.clauses)
                fill(result, clause);
        return result;
    }

    UnitSheets unit(const Standard &standard, int mostSheets)
    {
        UnitSheets result;
        result.unit = UnitId(id());
        result.code = QString::number(below(1000));
        result.group = QString::number(below(3));
        result.bonus = amount(3);
        for (int i = below(mostSheets + 1); i > 0; --i)
            result.sheets.append(sheet(standard));
        return result;
    }

    template <class T>
    void shuffle(QVector<T> &values)
    {
        for (qsizetype i = values.size() - 1; i > 0; --i)
            values.swapItemsAt(i, below(int(i) + 1));
    }

private:
    Uid id()
    {
        QByteArray bytes(16, '\0');
        for (char &byte : bytes)
            byte = char(below(256));
        return Uid::fromBytes(bytes);
    }

    Clause clause(const Section &section, int index)
    {
        Clause result;
        result.id = section.id + QLatin1Char('.') + QString::number(index + 1);
        result.rule = RuleKind(below(7));
        if (result.rule != RuleKind::PerOccurrence || chance(50))
            result.max = Points::ofRaw(below(int(section.max.raw()) + 1));
        if (chance(20))
            result.cap = amount(5);
        result.step = Points::ofRaw(1 + below(20'000));
        result.stepUnrectified = result.step + Points::ofRaw(below(10'000));
        result.stepRepeated = result.stepUnrectified + Points::ofRaw(below(10'000));
        result.levels = {
            {QStringLiteral("A"), {}, Points::of(1)}, {QStringLiteral("B"), {}, Points::ofRaw(3333)}, {QStringLiteral("C"), {}, {}}};
        result.knots = {{Points::of(10), Points::of(1)}, {Points::of(40), Points::ofRaw(7000)}, {Points::of(70), {}}};
        if (result.rule == RuleKind::Ratio)
            result.knots.clear();
        return result;
    }

    void fill(Sheet &sheet, const Clause &clause)
    {
        if (chance(10))
            sheet.notApplicable.append(clause.id);
        const QString level = QString(QChar(u'A' + below(3)));
        if (chance(50))
            sheet.tallies.append({clause.id, level, Recurrence(below(3)), 1 + below(12)});
        if (chance(60)) {
            Measure measure;
            measure.clause = clause.id;
            measure.value = amount(80).exactText();
            measure.done = amount(10).exactText();
            measure.due = amount(10).exactText();
            measure.level = level;
            sheet.measures.append(measure);
        }
    }

    QRandomGenerator mRandom;
};

/// Everything of a score that is printed.
QString printed(const UnitScore &score)
{
    QStringList parts{score.score ? score.score->text() : QStringLiteral("-"),
                      score.gradeCode,
                      QString::number(score.stars.value_or(-1)),
                      QString::number(score.rank.value_or(-1)),
                      score.bonusCounted.text(),
                      score.warnings.join(u',')};
    for (const SectionScore &section : score.sections)
        parts.append(section.section + QLatin1Char('=') + section.points.exactText() + QLatin1Char('/') + section.max.exactText());
    return parts.join(u' ');
}

ScoringContext quarter()
{
    ScoringContext context;
    context.period = *Period::ofCode(QStringLiteral("2026-Q4"));
    return context;
}

} // namespace

class TestScoringProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_ofSheetsFindingsAndUnits_doesNotMatter();
    void oneMoreDeduction_neverRaisesAScore();
    void floor_holdsAndNothingExceedsItsMaximum();
    void clauses_takeExactlyWhatTheSectionLost();
    void ranks_areStableUnderRenaming();
    void ranks_countThoseThatAreBetter();
    void rollUp_ofOneChild_isTheChild();
    void rollUp_liesBetweenWorstAndBest();
    void document_ofARandomStandard_scoresTheSame();
};

void TestScoringProperties::order_ofSheetsFindingsAndUnits_doesNotMatter()
{
    Maker make(1);
    int scored = 0;
    Standard standard;
    for (int i = 0; i < kCases; ++i) {
        make.renew(standard, i);
        QVector<UnitSheets> units;
        for (int u = 0; u < 2; ++u)
            units.append(make.unit(standard, 4));
        const QVector<UnitScore> before = scoreUnits(standard, units, quarter());
        QHash<UnitId, QString> expected;
        for (const UnitScore &score : before) {
            expected.insert(score.unit, printed(score));
            scored += score.score ? 1 : 0;
        }
        make.shuffle(units);
        for (UnitSheets &unit : units) {
            make.shuffle(unit.sheets);
            for (Sheet &sheet : unit.sheets) {
                make.shuffle(sheet.tallies);
                make.shuffle(sheet.measures);
            }
        }
        for (const UnitScore &score : scoreUnits(standard, units, quarter()))
            QCOMPARE(printed(score), expected.value(score.unit));
    }
    QVERIFY(scored > kCases / 2);
}

void TestScoringProperties::oneMoreDeduction_neverRaisesAScore()
{
    Maker make(2);
    int lowered = 0;
    Standard standard;
    for (int i = 0; i < kCases; ++i) {
        make.renew(standard, i);
        UnitSheets unit = make.unit(standard, 4);
        unit.sheets.append(make.sheet(standard));
        const UnitScore before = scoreUnits(standard, {unit}).first();
        const Section &section = standard.sections[make.below(int(standard.sections.size()))];
        const Clause &clause = section.clauses[make.below(int(section.clauses.size()))];
        const QString level = QString(QChar(u'A' + make.below(3)));
        unit.sheets[make.below(int(unit.sheets.size()))].tallies.append({clause.id, level, Recurrence(make.below(3)), 1 + make.below(5)});
        const UnitScore after = scoreUnits(standard, {unit}).first();
        QCOMPARE(after.score.has_value(), before.score.has_value());
        if (before.score) {
            QVERIFY2(*after.score <= *before.score, qUtf8Printable(printed(before) + QStringLiteral(" → ") + printed(after)));
            lowered += *after.score < *before.score ? 1 : 0;
        }
    }
    QVERIFY(lowered > kCases / 20); // the cases do say something
}

void TestScoringProperties::floor_holdsAndNothingExceedsItsMaximum()
{
    Maker make(3);
    Standard standard;
    for (int i = 0; i < kCases; ++i) {
        make.renew(standard, i);
        const SheetScore score = scoreSheet(standard, make.sheet(standard));
        for (qsizetype s = 0; s < score.sections.size(); ++s) {
            QVERIFY(score.sections[s].points >= std::min(standard.sections[s].floor, score.sections[s].max).rounded());
            QVERIFY(score.sections[s].points <= score.sections[s].max.rounded());
            QVERIFY(score.sections[s].max <= standard.sections[s].max);
        }
        QVERIFY(score.total >= Points());
    }
}

void TestScoringProperties::clauses_takeExactlyWhatTheSectionLost()
{
    Maker make(4);
    Standard standard;
    for (int i = 0; i < kCases; ++i) {
        make.renew(standard, i);
        const SheetScore score = scoreSheet(standard, make.sheet(standard));
        qsizetype next = 0;
        for (qsizetype s = 0; s < standard.sections.size(); ++s) {
            Points taken;
            for (qsizetype c = 0; c < standard.sections[s].clauses.size(); ++c)
                taken += score.clauses[next++].taken;
            const int64_t difference = (score.sections[s].max - taken - score.sections[s].points).raw();
            QVERIFY(std::abs(difference) <= 50 + 4); // half a cent of rounding, and 1/10000 a clause
        }
        QCOMPARE(next, score.clauses.size());
    }
}

void TestScoringProperties::ranks_areStableUnderRenaming()
{
    Maker make(5);
    Standard standard;
    for (int i = 0; i < kCases; ++i) {
        make.renew(standard, i);
        QVector<UnitSheets> units;
        for (int u = 0; u < 3; ++u)
            units.append(make.unit(standard, 1));
        const QVector<UnitScore> before = scoreUnits(standard, units);
        for (UnitSheets &unit : units) {
            unit.code = QString::number(make.below(1000));
            unit.name = QString::number(make.below(1000));
            unit.group = QStringLiteral("renamed ") + unit.group;
        }
        const QVector<UnitScore> after = scoreUnits(standard, units);
        for (qsizetype u = 0; u < units.size(); ++u)
            QCOMPARE(after[u].rank, before[u].rank);
    }
}

void TestScoringProperties::ranks_countThoseThatAreBetter()
{
    Maker make(6);
    const Standard standard = make.standard();
    for (int i = 0; i < kCases; ++i) {
        QVector<UnitScore> scores(6);
        for (UnitScore &score : scores) {
            score.group = QString::number(make.below(2));
            if (make.chance(80))
                score.score = Points::of(make.below(5));
        }
        judge(standard, scores);
        for (const UnitScore &score : scores) {
            QCOMPARE(score.rank.has_value(), score.score.has_value());
            if (!score.score)
                continue;
            const auto better = std::count_if(scores.begin(), scores.end(), [&](const UnitScore &other) {
                return other.score && other.group == score.group && *other.score > *score.score;
            });
            QCOMPARE(*score.rank, int(better) + 1);
        }
    }
}

void TestScoringProperties::rollUp_ofOneChild_isTheChild()
{
    Maker make(7);
    for (int i = 0; i < kCases; ++i) {
        RollUpChild child;
        child.score = make.amount(100);
        child.areaM2 = make.below(1'000'000) / 7.0;
        child.lengthM = make.below(100'000) / 3.0;
        child.population = make.below(10'000);
        for (int weight = 0; weight < 4; ++weight)
            QCOMPARE(rollUp({child}, RollUpWeight(weight)).score, child.score);
    }
}

void TestScoringProperties::rollUp_liesBetweenWorstAndBest()
{
    Maker make(8);
    for (int i = 0; i < kCases; ++i) {
        QVector<RollUpChild> children(1 + make.below(6));
        for (RollUpChild &child : children) {
            child.score = make.amount(100);
            child.areaM2 = make.below(1'000'000) / 7.0;
            child.lengthM = make.below(100'000) / 3.0;
            child.population = make.below(10'000);
        }
        const auto [worst, best] = std::minmax_element(children.begin(), children.end(),
                                                       [](const RollUpChild &a, const RollUpChild &b) { return *a.score < *b.score; });
        for (int weight = 0; weight < 4; ++weight) {
            const RollUp result = rollUp(children, RollUpWeight(weight));
            QVERIFY(*worst->score <= *result.score && *result.score <= *best->score);
        }
    }
}

void TestScoringProperties::document_ofARandomStandard_scoresTheSame()
{
    Maker make(9);
    int read = 0;
    for (int i = 0; i < 500; ++i) {
        Standard standard = make.standard();
        standard.name = QStringLiteral("随机");
        for (GradeBand &band : standard.grades)
            band.name = band.code;
        for (Section &section : standard.sections) {
            section.name = section.id;
            for (Clause &clause : section.clauses)
                clause.name = clause.id;
        }
        const Result<ParsedStandard> parsed = parseStandard(standardToJson(standard), QStringLiteral("random.json"));
        QVERIFY2(parsed, parsed ? "" : qUtf8Printable(parsed.error().text()));
        const UnitSheets unit = make.unit(standard, 4);
        QCOMPARE(printed(scoreUnits(parsed->standard, {unit}).first()), printed(scoreUnits(standard, {unit}).first()));
        ++read;
    }
    QCOMPARE(read, 500);
}

QTEST_GUILESS_MAIN(TestScoringProperties)
#include "tst_scoring_properties.moc"
