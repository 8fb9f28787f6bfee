// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/error.h"
#include "inspect/ids.h"
#include "inspect/points.h"
#include "inspect/zone.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace inspect;

class TestValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void points_areReadExactly_data();
    void points_areReadExactly();
    void points_refuseWhatIsNoPoints_data();
    void points_refuseWhatIsNoPoints();
    void points_printedHalfUp_data();
    void points_printedHalfUp();
    void points_sumsDoNotDrift();
    void points_timesHugeCount_saturates();
    void ids_riseWithinAProcess_evenFromManyThreads();
    void ids_named_areTheSameOnEveryMachine();
    void ids_fromBytesAndText_goBothWays();
    void zone_unknownToThisSystem_isChinas();
};

void TestValues::points_areReadExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("raw");
    QTest::newRow("whole") << "30" << 300000LL;
    QTest::newRow("tenth") << "0.1" << 1000LL;
    QTest::newRow("smallest") << "0.0001" << 1LL;
    QTest::newRow("negative") << "-0.1" << -1000LL;
    QTest::newRow("plus") << "+2.50" << 25000LL;
    QTest::newRow("blanks around") << " 87.5 " << 875000LL;
    QTest::newRow("twelve digits") << "999999999999.9999" << 9999999999999999LL;
}

void TestValues::points_areReadExactly()
{
    QFETCH(QString, text);
    QFETCH(qint64, raw);
    const auto points = Points::parse(text);
    QVERIFY(points.has_value());
    QCOMPARE(qint64(points->raw()), raw);
    QCOMPARE(*Points::parse(points->exactText()), *points);
}

void TestValues::points_refuseWhatIsNoPoints_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "-", ".", ".5", "5.", "1.2.3", "1,5", "1e3", "0x10", "0.00001", "1234567890123", "- 1", "NaN", "八"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestValues::points_refuseWhatIsNoPoints()
{
    QFETCH(QString, text);
    QVERIFY(!Points::parse(text));
}

void TestValues::points_printedHalfUp_data()
{
    QTest::addColumn<qint64>("raw");
    QTest::addColumn<QString>("printed");
    QTest::newRow("half goes up") << 874950LL << "87.50";
    QTest::newRow("just below stays") << 874949LL << "87.49";
    QTest::newRow("a cent") << 100LL << "0.01";
    QTest::newRow("half a cent") << 50LL << "0.01";
    QTest::newRow("half a cent below nothing") << -50LL << "0.00";
    QTest::newRow("below nothing") << -51LL << "-0.01";
    QTest::newRow("full marks") << 1000000LL << "100.00";
}

void TestValues::points_printedHalfUp()
{
    QFETCH(qint64, raw);
    QFETCH(QString, printed);
    QCOMPARE(Points::ofRaw(raw).text(), printed);
    QCOMPARE(Points::ofRaw(raw).rounded().text(), printed);
}

void TestValues::points_sumsDoNotDrift()
{
    Points sum;
    for (int i = 0; i < 1000; ++i)
        sum += *Points::parse(u"0.1");
    QCOMPARE(sum, Points::of(100));
}

void TestValues::points_timesHugeCount_saturates()
{
    QCOMPARE(Points::of(2).times(3), Points::of(6));
    const Points most = Points::of(1000000000).times(1000000000);
    QVERIFY(most > Points::of(1000000000));
    QCOMPARE(Points::of(-1000000000).times(1000000000) < Points(), true);
    QVERIFY(most + most > most); // two of them can still be added
}

void TestValues::ids_riseWithinAProcess_evenFromManyThreads()
{
    std::vector<std::vector<Uid>> made(4);
    std::vector<std::thread> threads;
    threads.reserve(made.size());
    for (auto &list : made)
        threads.emplace_back([&list] {
            for (int i = 0; i < 5000; ++i)
                list.push_back(Uid::fresh());
        });
    for (auto &thread : threads)
        thread.join();
    QSet<Uid> all;
    for (const auto &list : made) {
        QVERIFY(std::is_sorted(list.cbegin(), list.cend()));
        for (const Uid &id : list) {
            QCOMPARE(id.text().at(14), QLatin1Char('7')); // the version, which Qt 6.4 does not know yet
            all.insert(id);
        }
    }
    QCOMPARE(all.size(), 20000);
}

void TestValues::ids_named_areTheSameOnEveryMachine()
{
    // Fixed for ever: built-in standards and periods would otherwise be two things on two laptops.
    QCOMPARE(Uid::named(QStringLiteral("period/2026-10")).text(), QStringLiteral("3e9459be-58a3-5c4f-82eb-495e9a81216a"));
    QVERIFY(Uid::named(QStringLiteral("period/2026-10")) != Uid::named(QStringLiteral("period/2026-11")));
}

void TestValues::ids_fromBytesAndText_goBothWays()
{
    const Uid id = Uid::fresh();
    QCOMPARE(Uid::fromBytes(id.bytes()), id);
    QCOMPARE(Uid::fromString(id.text()), id);
    QCOMPARE(Uid::fromString(QLatin1Char('{') + id.text() + QLatin1Char('}')), id);
    QVERIFY(Uid::fromBytes(id.bytes().left(15)).isNull());
    QVERIFY(Uid::fromString(QStringLiteral("not an id")).isNull());
}

void TestValues::zone_unknownToThisSystem_isChinas()
{
    const QDateTime newYear(QDate(2026, 12, 31), QTime(16, 0), Qt::UTC);
    for (const char *name : {"Asia/Shanghai", "Nowhere/Atlantis", ""})
        QCOMPARE(newYear.toTimeZone(zoneNamed(QString::fromLatin1(name))).date(), QDate(2027, 1, 1));
    QCOMPARE(newYear.toTimeZone(zoneNamed(QStringLiteral("Europe/London"))).date(), QDate(2026, 12, 31));
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
