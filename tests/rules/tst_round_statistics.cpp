// SPDX-License-Identifier: GPL-2.0-or-later
// How far inspectors agree: numbers that a pocket calculator gives too.
#include "inspect/round_statistics.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inspect;

namespace {

const UnitId kEast(Uid::named(QStringLiteral("unit/east")));
const UnitId kWest(Uid::named(QStringLiteral("unit/west")));
PersonId person(int number) { return PersonId(Uid::named(QStringLiteral("person/%1").arg(number))); }
Points points(const char *text) { return *Points::parse(QString::fromLatin1(text)); }

QVector<GradeBand> grades()
{
    return {{QStringLiteral("excellent"), QStringLiteral("优秀"), {}, Points::of(90)},
            {QStringLiteral("pass"), QStringLiteral("达标"), {}, Points::of(70)},
            {QStringLiteral("fail"), QStringLiteral("不达标"), {}, Points()}};
}

} // namespace

class TestRoundStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeInspectors_oneUnit()
    {
        const RoundStatistics result = roundStatistics(
            {{kEast, person(1), points("92")}, {kEast, person(2), points("88.5")}, {kEast, person(3), points("90")}}, grades());
        QCOMPARE(result.sheets, 3);
        QCOMPARE(result.units.size(), 1);
        const UnitSpread &spread = result.units.first();
        QCOMPARE(spread.inspectors, 3);
        QCOMPARE(spread.mean.text(), QStringLiteral("90.17")); // 270.5 ÷ 3
        QCOMPARE(spread.range.text(), QStringLiteral("3.50"));
        QCOMPARE(spread.deviation.text(), QStringLiteral("1.43")); // √(6.1667 ÷ 3)
        QCOMPARE(result.pairs.size(), 3);
        int close = 0, alike = 0;
        for (const PairAgreement &pair : result.pairs) {
            QCOMPARE(pair.units, 1);
            close += pair.close;
            alike += pair.sameGrade;
        }
        QCOMPARE(close, 2); // 92/90 and 88.5/90; 3.50 is more than 2
        QCOMPARE(alike, 1); // 92 and 90 are both 优秀
    }

    void pair_overTwoUnits_saysWhoIsMilder()
    {
        const bool firstIsA = person(1) < person(2);
        const RoundStatistics result = roundStatistics({{kEast, person(1), points("95")},
                                                        {kEast, person(2), points("91")},
                                                        {kWest, person(1), points("80")},
                                                        {kWest, person(2), points("81")}},
                                                       grades());
        QCOMPARE(result.mean.text(), QStringLiteral("86.75")); // (93 + 80.5) ÷ 2
        QCOMPARE(result.range.text(), QStringLiteral("2.50")); // (4 + 1) ÷ 2
        QCOMPARE(result.pairs.size(), 1);
        const PairAgreement &pair = result.pairs.first();
        QCOMPARE(pair.units, 2);
        QCOMPARE(pair.difference.text(), firstIsA ? QStringLiteral("1.50") : QStringLiteral("-1.50"));
        QCOMPARE(pair.distance.text(), QStringLiteral("2.50"));
        QCOMPARE(pair.close, 1);
        QCOMPARE(pair.sameGrade, 2);
    }

    void oneInspectorsSeveralSheets_countAsTheirMean()
    {
        const RoundStatistics result = roundStatistics(
            {{kEast, person(1), points("90")}, {kEast, person(1), points("80")}, {kEast, person(2), points("85")}}, grades());
        QCOMPARE(result.units.first().inspectors, 2);
        QCOMPARE(result.units.first().range, Points());
        QCOMPARE(result.pairs.first().distance, Points());
    }

    void noSheets_noNumbers()
    {
        const RoundStatistics result = roundStatistics({}, grades());
        QCOMPARE(result.sheets, 0);
        QVERIFY(result.units.isEmpty() && result.pairs.isEmpty());
    }

    void anyOrder_sameResult_andDeviationAsByFloatingPoint()
    {
        QRandomGenerator random(20261101);
        for (int turn = 0; turn < 2000; ++turn) {
            QVector<SheetTotal> sheets;
            double sum = 0, squares = 0;
            const int count = int(random.bounded(1, 7));
            for (int i = 0; i < count; ++i) {
                const Points total = Points::ofRaw(qint64(random.bounded(10001)) * 100);
                sheets.append({kEast, person(i), total});
                sum += double(total.raw()) / 10000;
                squares += std::pow(double(total.raw()) / 10000, 2);
            }
            const RoundStatistics result = roundStatistics(sheets, grades());
            const double deviation = std::sqrt(std::max(0.0, squares / count - std::pow(sum / count, 2)));
            const double printed = double(result.units.first().deviation.raw()) / 10000;
            QVERIFY2(std::abs(printed - deviation) <= 0.00501, qPrintable(QStringLiteral("%1 %2").arg(printed).arg(deviation)));
            std::shuffle(sheets.begin(), sheets.end(), random);
            const RoundStatistics other = roundStatistics(sheets, grades());
            QCOMPARE(other.units.first().deviation, result.units.first().deviation);
            QCOMPARE(other.units.first().mean, result.units.first().mean);
            QCOMPARE(other.pairs.size(), result.pairs.size());
        }
    }
};

QTEST_APPLESS_MAIN(TestRoundStatistics)
#include "tst_round_statistics.moc"
