// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/earlier_state.h"

#include "inspect/closings.h"
#include "session_fixture.h"

using namespace inspect;
using namespace inspect::app;

namespace {

const QDate kToday(2026, 11, 20);

} // namespace

/// Bringing back what a unit was, before and after a period was closed.
class EarlierStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openPeriods_theVersionItselfTurnsBack();
    void closedPeriod_keepsItsVersion_andANewOneBegins();
    void deletedUnit_comesBackWithAllItsVersions_inOneStep();

private:
    static Status rename(Workbook &workbook, const UnitId &id, const QString &name);
};

Status EarlierStateTest::rename(Workbook &workbook, const UnitId &id, const QString &name)
{
    const auto before = unit(workbook, id);
    if (!before)
        return tl::make_unexpected(before.error());
    auto edit = workbook.begin("edit %1", name);
    if (!edit)
        return tl::make_unexpected(edit.error());
    Unit after = *before;
    after.name = name;
    if (const auto changed = changeUnit(*edit, *before, after); !changed)
        return tl::make_unexpected(changed.error());
    return edit->commit();
}

void EarlierStateTest::openPeriods_theVersionItselfTurnsBack()
{
    SessionFixture town;
    Result<QVector<Unit>> versions;
    Status done;
    town.session.runLong(
        [&](Workbook &workbook, const Progress &) -> Status {
            done = rename(workbook, town.village, QStringLiteral("东风社区"));
            const auto history = unitHistory(workbook, town.village);
            if (done && history)
                done = bringBackEarlier(workbook, town.village, history->at(1), kToday);
            versions = unitVersions(workbook, town.village);
            return done;
        },
        Part::Everything, nullptr, {});
    town.settle();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    QCOMPARE(versions->size(), 1);
    QCOMPARE(versions->first().name, QStringLiteral("东风村"));
}

void EarlierStateTest::closedPeriod_keepsItsVersion_andANewOneBegins()
{
    SessionFixture town;
    Result<QVector<Unit>> versions;
    Result<QVector<Error>> findings;
    Status done;
    town.session.runLong(
        [&](Workbook &workbook, const Progress &) -> Status {
            done = rename(workbook, town.village, QStringLiteral("东风社区"));
            auto edit = workbook.begin("close");
            const auto closed = closePeriod(*edit, *Period::ofCode(QStringLiteral("2026-10")),
                                            QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC), QStringLiteral("月结"));
            done = closed ? edit->commit() : Status(tl::make_unexpected(closed.error()));
            const auto history = unitHistory(workbook, town.village);
            if (done && history)
                done = bringBackEarlier(workbook, town.village, history->at(1), kToday);
            versions = unitVersions(workbook, town.village);
            findings = verifyClosings(workbook);
            return done;
        },
        Part::Everything, nullptr, {});
    town.settle();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->at(0).name, QStringLiteral("东风社区"));
    QCOMPARE(versions->at(0).validTo, kToday.addDays(-1));
    QCOMPARE(versions->at(1).name, QStringLiteral("东风村"));
    QVERIFY(findings && findings->isEmpty());
}

void EarlierStateTest::deletedUnit_comesBackWithAllItsVersions_inOneStep()
{
    SessionFixture town;
    Result<QVector<Unit>> before, versions, undone;
    Result<QVector<DeletedUnit>> deleted, none;
    Status done;
    town.session.runLong(
        [&](Workbook &workbook, const Progress &) -> Status {
            auto edit = workbook.begin("split the days");
            Unit after = *unit(workbook, town.village);
            after.name = QStringLiteral("东风社区");
            const auto next = newUnitVersion(*edit, *unit(workbook, town.village), after, kToday.addDays(-3));
            done = next ? edit->commit() : Status(tl::make_unexpected(next.error()));
            before = unitVersions(workbook, town.village);
            auto removal = workbook.begin("remove");
            done = removeUnit(*removal, town.village);
            done = done ? removal->commit() : done;
            deleted = deletedUnits(workbook);
            const auto history = unitHistory(workbook, town.village);
            if (done && history)
                done = bringBackEarlier(workbook, town.village, history->last(), kToday);
            versions = unitVersions(workbook, town.village);
            none = deletedUnits(workbook);
            if (const auto step = workbook.undo(); done && !step)
                done = tl::make_unexpected(step.error());
            undone = unitVersions(workbook, town.village);
            return done;
        },
        Part::Everything, nullptr, {});
    town.settle();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    QCOMPARE(deleted->size(), 1);
    QCOMPARE(deleted->first().name, QStringLiteral("东风社区"));
    QCOMPARE(before->size(), 2);
    QCOMPARE(versions->size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(versions->at(i).name, before->at(i).name);
        QCOMPARE(versions->at(i).validFrom, before->at(i).validFrom);
        QCOMPARE(versions->at(i).wkb, before->at(i).wkb);
    }
    QVERIFY(none->isEmpty());
    QVERIFY(undone);
    QVERIFY(undone->isEmpty());
}

QTEST_GUILESS_MAIN(EarlierStateTest)
#include "tst_earlier_state.moc"
