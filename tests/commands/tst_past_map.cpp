// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/china_time.h"
#include "commands/score_commands.h"
#include "commands/shape_commands.h"
#include "inspect/map_items.h"
#include "session_fixture.h"

using namespace inspect;
using namespace inspect::app;

namespace {

Period runningMonth() { return Period::monthOf(todayInChina(), 1); }
Period lastMonth() { return *runningMonth().previous(); }

QStringList names(const QVector<Unit> &units)
{
    QStringList list;
    for (const Unit &unit : units)
        list.append(unit.name);
    list.sort();
    return list;
}

} // namespace

/// A closed month on the screen is what its printed map shows.
class PastMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openMonth_ofTheSameUnits_isNoPastMap();
    void splitUnit_staysWholeInTheClosedMonth();
    void unitDrawnLater_isNoneOfTheClosedMonth();
    void recordingGoesOn_whileAClosedMonthIsShown();
    void nothingAsked_showsTheUnitsOfToday();

private:
    static void close(SessionFixture &town);
    static void split(SessionFixture &town);
    static void show(SessionFixture &town, const Period &period);
    static UnitId drawLater(SessionFixture &town);
    /// Identifiers and shapes of the map: on the screen, and as it is printed.
    static QMap<QByteArray, QByteArray> onScreen(const SessionFixture &town);
    static QMap<QByteArray, QByteArray> printed(SessionFixture &town, const Period &period);
};

void PastMapTest::close(SessionFixture &town)
{
    const Status closed = town.run(closePeriodCommand(lastMonth(), QStringLiteral("试")));
    QVERIFY2(closed, closed ? "" : qPrintable(closed.error().text()));
}

void PastMapTest::split(SessionFixture &town)
{
    const Status done = town.run(splitUnit(town.village, {{114.055, 22.53}, {114.055, 22.56}}, QStringLiteral("东风村"), todayInChina()));
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
}

void PastMapTest::show(SessionFixture &town, const Period &period)
{
    town.session.setPeriod(period.code);
    town.settle();
    QCOMPARE(town.session.snapshot()->period.code, period.code);
}

UnitId PastMapTest::drawLater(SessionFixture &town)
{
    Unit later;
    later.id = UnitId::fresh();
    later.code = QStringLiteral("440300001002");
    later.name = QStringLiteral("西河村");
    later.kind = QStringLiteral("village");
    later.wkb = squareWkb(114.07, 22.54);
    return town.run(drawUnit(later, QStringLiteral("村"))) ? later.id : UnitId();
}

QMap<QByteArray, QByteArray> PastMapTest::onScreen(const SessionFixture &town)
{
    QMap<QByteArray, QByteArray> shapes;
    for (const MapUnit &unit : *town.session.snapshot()->mapUnits)
        shapes.insert(unit.id.bytes(), unit.wkb);
    return shapes;
}

QMap<QByteArray, QByteArray> PastMapTest::printed(SessionFixture &town, const Period &period)
{
    QMap<QByteArray, QByteArray> shapes;
    town.session.query<MapUnits>(
        [period](Workbook &workbook) -> Result<MapUnits> {
            auto scores = scorePeriod(workbook, period, QStringLiteral("S1"));
            return scores ? mapUnits(workbook, {*scores}) : tl::make_unexpected(scores.error());
        },
        &town.session,
        [&shapes](const Result<MapUnits> &units) {
            for (const MapUnit &unit : units ? **units : QVector<MapUnit>())
                shapes.insert(unit.id.bytes(), unit.wkb);
        });
    town.settle();
    return shapes;
}

void PastMapTest::openMonth_ofTheSameUnits_isNoPastMap()
{
    SessionFixture town;
    show(town, lastMonth());
    QVERIFY(!town.session.snapshot()->isPastMap);
    QVERIFY(town.session.snapshot()->shownUnits == town.session.snapshot()->units);
}

void PastMapTest::splitUnit_staysWholeInTheClosedMonth()
{
    SessionFixture town;
    close(town);
    show(town, lastMonth());
    const auto before = onScreen(town);
    split(town);
    const SnapshotPtr then = town.session.snapshot();
    QVERIFY(then->isPastMap);
    QCOMPARE(names(*then->shownUnits), QStringList{QStringLiteral("东风村")});
    QCOMPARE(names(*then->units), (QStringList{QStringLiteral("东风村-1"), QStringLiteral("东风村-2")}));
    QCOMPARE(onScreen(town), before);
    QCOMPARE(onScreen(town), printed(town, lastMonth()));
    QVERIFY(then->shownUnit(town.village) && !then->unit(town.village));

    show(town, runningMonth());
    QVERIFY(!town.session.snapshot()->isPastMap);
    QCOMPARE(names(*town.session.snapshot()->shownUnits), names(*then->units));
    QCOMPARE(onScreen(town).size(), 2);
    QCOMPARE(onScreen(town), printed(town, runningMonth()));
    QVERIFY(!town.session.snapshot()->shownUnit(town.village));
}

void PastMapTest::unitDrawnLater_isNoneOfTheClosedMonth()
{
    SessionFixture town;
    close(town);
    show(town, lastMonth());
    const UnitId later = drawLater(town);
    QVERIFY(!later.isNull());
    QCOMPARE(names(*town.session.snapshot()->shownUnits), QStringList{QStringLiteral("东风村")});
    QVERIFY(!onScreen(town).contains(later.bytes()));
    QCOMPARE(onScreen(town), printed(town, lastMonth()));
    show(town, runningMonth());
    QVERIFY(onScreen(town).contains(later.bytes()));
}

void PastMapTest::recordingGoesOn_whileAClosedMonthIsShown()
{
    SessionFixture town;
    close(town);
    const UnitId later = drawLater(town);
    show(town, lastMonth());
    const SheetKey key{later, town.standard};
    town.session.setFocus(key);
    QVERIFY(town.run(recordCount(key, town.clause(1, 0), {}, 2, {})));
    QVERIFY(town.session.snapshot()->sheet && town.session.snapshot()->sheet->open);
    QCOMPARE(town.open().score.total, Points::of(98));
    QVERIFY(town.session.snapshot()->isPastMap);
    QCOMPARE(names(*town.session.snapshot()->shownUnits), QStringList{QStringLiteral("东风村")});
}

void PastMapTest::nothingAsked_showsTheUnitsOfToday()
{
    SessionFixture town;
    Status done;
    town.session.runLong(
        [&](Workbook &workbook, const Progress &) -> Status {
            Inspection visit;
            visit.id = InspectionId::fresh();
            visit.unit = town.village;
            visit.standard = town.standard;
            visit.inspector = workbook.person();
            visit.at = QDateTime(lastMonth().starts.addDays(9), QTime(8, 0), Qt::UTC);
            auto edit = workbook.begin("visit");
            visit.state = InspectionState::Finished;
            const auto added = addInspection(*edit, visit);
            done = added ? Status() : tl::make_unexpected(added.error());
            return done ? edit->commit() : done;
        },
        Part::Everything, nullptr, {});
    town.settle();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    QCOMPARE(town.session.snapshot()->period.code, lastMonth().code);
    close(town);
    split(town);
    QCOMPARE(town.session.snapshot()->period.code, runningMonth().code);
    QCOMPARE(town.session.snapshot()->shownUnits->size(), 2);
    show(town, lastMonth());
    QCOMPARE(town.session.snapshot()->shown.value(town.village).score, std::optional(Points::of(100)));
}

QTEST_GUILESS_MAIN(PastMapTest)
#include "tst_past_map.moc"
