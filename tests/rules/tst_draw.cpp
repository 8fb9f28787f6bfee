// SPDX-License-Identifier: GPL-2.0-or-later
// The draw of docs/draw.md: its worked example, its shares, and what it refuses.
#include "inspect/draw.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace inspect;

namespace {

QVector<DrawUnit> villages(int count)
{
    QVector<DrawUnit> units;
    for (int i = 1; i <= count; ++i)
        units.append({QStringLiteral("V%1").arg(i, 2, 10, QLatin1Char('0')), QStringLiteral("村%1").arg(i), QStringLiteral("village"),
                      QStringLiteral("village"), Points::of(90)});
    return units;
}

DrawRequest request(const char *seed, const char *rate, const char *mustCheck = "0")
{
    DrawRequest result;
    result.seed = QString::fromLatin1(seed);
    result.rate = Points::parse(QString::fromLatin1(rate));
    result.mustCheck = *Points::parse(QString::fromLatin1(mustCheck));
    return result;
}

QStringList codesOf(const DrawResult &result)
{
    QStringList codes;
    for (const DrawnUnit &drawn : result.drawn)
        codes.append(drawn.unit.code);
    return codes;
}

} // namespace

class TestDraw : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenUnitsByHand_asInTheDocument()
    {
        QVector<DrawUnit> units = villages(10);
        units[6].lastScore = Points::of(60); // V07
        const auto drawn = drawSample(units, request("2026-10", "0.3", "0.1"));
        QVERIFY(drawn);
        QCOMPARE(codesOf(*drawn), (QStringList{QStringLiteral("V07"), QStringLiteral("V05"), QStringLiteral("V06")}));
        QVERIFY(drawn->drawn.first().isMustCheck && !drawn->drawn.last().isMustCheck);
        QVERIFY(drawn->drawn[1].key.startsWith(QStringLiteral("130e74a4422a")));
        QCOMPARE(drawn->populationHash, QStringLiteral("07209b8f7b4734677b00b02b5d92d750df15b238fdb1a53c80ea4ac9e1822f38"));
    }

    void orderOfInput_doesNotMatter()
    {
        QVector<DrawUnit> units = villages(40);
        const auto first = drawSample(units, request("乐透 20261105", "0.15", "0.1"));
        QVERIFY(first);
        std::mt19937 random(7);
        for (int i = 0; i < 50; ++i) {
            std::shuffle(units.begin(), units.end(), random);
            const auto again = drawSample(units, request("乐透 20261105", "0.15", "0.1"));
            QVERIFY(again);
            QCOMPARE(codesOf(*again), codesOf(*first));
            QCOMPARE(again->populationHash, first->populationHash);
        }
    }

    void anotherSeed_anotherDraw()
    {
        const auto one = drawSample(villages(40), request("1", "0.2"));
        const auto two = drawSample(villages(40), request("2", "0.2"));
        QVERIFY(one && two);
        QVERIFY(codesOf(*one) != codesOf(*two));
    }

    void everyUnit_isDrawnAboutAsOften()
    {
        QMap<QString, int> times;
        for (int seed = 0; seed < 2000; ++seed)
            for (const QString &code : codesOf(*drawSample(villages(20), request(qPrintable(QString::number(seed)), "0.25"))))
                ++times[code];
        QCOMPARE(times.size(), 20);
        for (const int count : std::as_const(times))
            QVERIFY2(count > 400 && count < 600, qPrintable(QString::number(count))); // 500 expected; ±5 standard deviations
    }

    void sizes_areRoundedHalfUp_andBounded_data()
    {
        QTest::addColumn<int>("population");
        QTest::addColumn<QString>("rate");
        QTest::addColumn<int>("minimum");
        QTest::addColumn<QString>("mustCheck");
        QTest::addColumn<int>("sample");
        QTest::addColumn<int>("certain");
        QTest::newRow("15 % of 10 is 1.5, so 2") << 10 << "0.15" << 0 << "0" << 2 << 0;
        QTest::newRow("15 % of 3 is 0.45, so 0") << 3 << "0.15" << 0 << "0" << 0 << 0;
        QTest::newRow("at least 1") << 3 << "0.15" << 1 << "0" << 1 << 0;
        QTest::newRow("minimum above the stratum: all") << 3 << "0.15" << 9 << "0" << 3 << 0;
        QTest::newRow("must-check above the rate") << 10 << "0.1" << 0 << "0.3" << 3 << 3;
        QTest::newRow("all") << 7 << "1" << 0 << "0" << 7 << 0;
    }
    void sizes_areRoundedHalfUp_andBounded()
    {
        QFETCH(int, population);
        QFETCH(QString, rate);
        QFETCH(int, minimum);
        QFETCH(QString, mustCheck);
        DrawRequest wanted = request("s", qPrintable(rate), qPrintable(mustCheck));
        wanted.minimum = minimum;
        const auto drawn = drawSample(villages(population), wanted);
        QVERIFY(drawn);
        QTEST(drawn->strata.first().sample, "sample");
        QTEST(drawn->strata.first().mustCheck, "certain");
        QCOMPARE(drawn->drawn.size(), drawn->strata.first().sample);
    }

    void strata_areDrawnByThemselves()
    {
        QVector<DrawUnit> units = villages(10);
        for (int i = 0; i < 10; ++i)
            units.append(
                {QStringLiteral("R%1").arg(i), QStringLiteral("路"), QStringLiteral("road"), QStringLiteral("main"), std::nullopt});
        const auto drawn = drawSample(units, request("s", "0.2", "0.1"));
        QVERIFY(drawn);
        QCOMPARE(drawn->strata.size(), 2);
        QCOMPARE(drawn->strata[0].kind, QStringLiteral("road"));
        QCOMPARE(drawn->strata[0].sample, 2);
        QCOMPARE(drawn->strata[0].mustCheck, 0); // never scored: nobody is the weakest
        QCOMPARE(drawn->strata[1].mustCheck, 1);
    }

    void excluded_areNeverDrawn_andNamed()
    {
        DrawRequest wanted = request("s", "1");
        wanted.exclusions = {{QStringLiteral("V03"), QStringLiteral("整村拆迁")}};
        const auto drawn = drawSample(villages(5), wanted);
        QVERIFY(drawn);
        QVERIFY(!codesOf(*drawn).contains(QStringLiteral("V03")));
        QCOMPARE(drawn->population, 4);
        QCOMPARE(drawn->exclusions.first().reason, QStringLiteral("整村拆迁"));
    }

    void timeSlots_areSpreadEvenly()
    {
        DrawRequest wanted = request("s", "1");
        wanted.timeSlots = {QStringLiteral("早"), QStringLiteral("中"), QStringLiteral("晚")};
        const auto drawn = drawSample(villages(9), wanted);
        QVERIFY(drawn);
        QMap<QString, int> times;
        for (const DrawnUnit &unit : drawn->drawn)
            ++times[unit.timeSlot];
        QCOMPARE(times.values(), (QList<int>{3, 3, 3}));
    }

    void badRequests_areRefused()
    {
        QVERIFY(!drawSample(villages(3), request(" ", "0.5")));
        QVERIFY(!drawSample(villages(3), request("s", "0")));
        QVERIFY(!drawSample(villages(3), request("s", "1.1")));
        QVERIFY(!drawSample(villages(3), request("s", "0.5", "1.5")));
        DrawRequest both = request("s", "0.5");
        both.count = 2;
        QVERIFY(!drawSample(villages(3), both));
        DrawRequest unknown = request("s", "0.5");
        unknown.exclusions = {{QStringLiteral("V99"), QStringLiteral("无")}};
        QVERIFY(!drawSample(villages(3), unknown));
        QVector<DrawUnit> twice = villages(3);
        twice[1].code = twice[0].code;
        QVERIFY(!drawSample(twice, request("s", "0.5")));
        twice[1].code.clear();
        QVERIFY(!drawSample(twice, request("s", "0.5")));
    }
};

QTEST_APPLESS_MAIN(TestDraw)
#include "tst_draw.moc"
