// SPDX-License-Identifier: GPL-2.0-or-later
// One laptop split a unit, another, not knowing of it, inspected it afterwards: the inspection counts nowhere until somebody says to which
// of the new units it belongs, and everything that shows scores agrees about that.
#include "sync_fixture.h"

#include "inspect/conflicts.h"
#include "inspect/period_scores.h"
#include "inspect/undo.h"
#include "inspect/visits.h"
#include "inspect/zone.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <algorithm>

using namespace inspect;
using namespace inspect::test;

namespace {

QDate today() { return QDateTime::currentDateTimeUtc().toTimeZone(chinaZone()).date(); }

struct Parts {
    Unit whole;
    Unit west;
    Unit east;
};

/// From today two villages stand where one was.
Status split(Workbook &book, Parts &parts)
{
    auto edit = book.begin("split");
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (const auto &[half, lon] : {std::pair(&parts.west, 116.295), std::pair(&parts.east, 116.305)}) {
        half->kind = QStringLiteral("village");
        half->wkb = squareWkb(lon, 39.9, 0.005);
        half->validFrom = today();
        const auto added = addUnit(*edit, *half);
        if (!added)
            return tl::make_unexpected(added.error());
        *half = *added;
        if (Status linked = addSuccession(*edit, {parts.whole.id, half->id, today()}); !linked)
            return linked;
    }
    Unit ended = parts.whole;
    ended.validTo = today().addDays(-1);
    if (const auto changed = changeUnit(*edit, parts.whole, ended); !changed)
        return tl::make_unexpected(changed.error());
    return edit->commit();
}

/// With two places of litter in the east.
Status inspectEast(Workbook &book, const UnitId &unit, InspectionId &id)
{
    auto edit = book.begin("inspect");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto added = beginVisit(*edit, unit, QDateTime::currentDateTimeUtc());
    if (!added)
        return tl::make_unexpected(added.error());
    id = *added;
    Deduction found;
    found.inspection = *added;
    found.clause = QStringLiteral("1.1");
    found.count = 2;
    found.lon = 116.306;
    found.lat = 39.9;
    found.note = QStringLiteral("垃圾未清");
    if (const auto deducted = addDeduction(*edit, found); !deducted)
        return tl::make_unexpected(deducted.error());
    if (Status finished = setState(*edit, *added); !finished)
        return finished;
    return edit->commit();
}

/// a split the village, b inspected it; both know of both.
Status meet(Office &office, Parts &parts, InspectionId &visit)
{
    if (Status opened = office.open(2); !opened)
        return opened;
    const auto added = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
    if (!added)
        return tl::make_unexpected(added.error());
    parts.whole = *added;
    if (Status attached = standardForVillages(office[0]); !attached)
        return attached;
    if (Status settled = office.settle(); !settled)
        return settled;
    parts.west.code = QStringLiteral("V1-1");
    parts.west.name = QStringLiteral("东风村西");
    parts.east.code = QStringLiteral("V1-2");
    parts.east.name = QStringLiteral("东风村东");
    if (Status done = split(office[0], parts); !done)
        return done;
    if (Status done = inspectEast(office[1], parts.whole.id, visit); !done)
        return done;
    return office.settle();
}

UnitScore scoreOf(const Workbook &book, const UnitId &unit)
{
    const auto scores = scorePeriod(book, Period::monthOf(today()), QStringLiteral("S1"));
    if (!scores)
        return {};
    const auto it = std::find_if(scores->units.cbegin(), scores->units.cend(), [&](const UnitScore &score) { return score.unit == unit; });
    return it == scores->units.cend() ? UnitScore() : *it;
}

/// The one answer to a question to the published file.
QString hubSays(const Office &office, const QString &sql)
{
    QString said;
    {
        QSqlDatabase hub = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("published"));
        hub.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        hub.setDatabaseName(office.hub());
        QSqlQuery query(hub);
        if (hub.open() && query.exec(sql) && query.next())
            said = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("published"));
    return said;
}

} // namespace

class TestEndedUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inspectionOfASplitUnit_waitsInTheInbox_andCountsNowhere()
    {
        Office office;
        Parts parts;
        InspectionId visit;
        REQUIRE_OK(meet(office, parts, visit));
        QVERIFY(office.areEqual());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto open = conflicts(office[laptop]);
            REQUIRE_OK(open);
            QCOMPARE(open->size(), 1);
            const Conflict &conflict = open->first();
            QCOMPARE(conflict.kind, ConflictKind::Orphan);
            QCOMPARE(conflict.table, QStringLiteral("inspections"));
            QCOMPARE(conflict.row, visit);
            QCOMPARE(conflict.subject, QStringLiteral("东风村 (V1)"));
            QVERIFY(conflict.visit);
            QCOMPARE(conflict.visit->inspector, QStringLiteral("张三"));
            QCOMPARE(conflict.visit->findings.size(), 1);
            QCOMPARE(conflict.visit->findings[0].note, QStringLiteral("垃圾未清"));
            QVERIFY(conflict.visit->score && *conflict.visit->score < Points::of(100));
            QCOMPARE(conflict.sides.size(), 2);
            QCOMPARE(conflict.sides[0].text, QStringLiteral("东风村西 (V1-1)"));
            QCOMPARE(conflict.sides[1].text, QStringLiteral("东风村东 (V1-2)"));
            QCOMPARE(conflict.shown, 1); // its finding lies in the east
            QCOMPARE(conflict.sides[1].findings, 1);
            QCOMPARE(scoreOf(office[laptop], parts.whole.id).state, ScoreState::NotInspected);
            QCOMPARE(scoreOf(office[laptop], parts.whole.id).warnings, QStringList{QStringLiteral("after_end:1")});
            QVERIFY(!scoreOf(office[laptop], parts.east.id).score);
        }
    }

    void publishedFile_agreesWithTheScores()
    {
        Office office;
        Parts parts;
        InspectionId visit;
        REQUIRE_OK(meet(office, parts, visit));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        const QString ended = QStringLiteral("SELECT count(*) FROM scores WHERE unit_name = '东风村' AND score IS NOT NULL");
        QCOMPARE(hubSays(office, ended), QStringLiteral("0"));
        // The finding itself is not hidden.
        QCOMPARE(hubSays(office, QStringLiteral("SELECT unit_name FROM deductions")), QStringLiteral("东风村（已撤销，未计分）"));
        REQUIRE_OK(resolve(office[0], {{conflicts(office[0])->first().id, QStringLiteral("b"), {}}}));
        REQUIRE_OK(office.sync(0, SyncOptions()));
        QCOMPARE(hubSays(office, QStringLiteral("SELECT unit_name FROM deductions")), QStringLiteral("东风村东"));
        QCOMPARE(hubSays(office, QStringLiteral("SELECT count(*) FROM unit_areas WHERE name = '东风村东' AND score IS NOT NULL")),
                 QStringLiteral("1"));
    }

    void takenToAnHeir_itCountsThere_onEveryLaptop_untilUndone()
    {
        Office office;
        Parts parts;
        InspectionId visit;
        REQUIRE_OK(meet(office, parts, visit));
        const Conflict conflict = conflicts(office[1])->first();
        REQUIRE_OK(resolve(office[1], {{conflict.id, QStringLiteral("b"), {}}}));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QVERIFY(conflicts(office[laptop])->isEmpty());
            QCOMPARE(scoreOf(office[laptop], parts.east.id).score, conflict.visit->score);
            QVERIFY(scoreOf(office[laptop], parts.whole.id).warnings.isEmpty());
        }
        REQUIRE_OK(office[1].undo());
        REQUIRE_OK(office.settle());
        QCOMPARE(conflicts(office[0])->size(), 1);
        QVERIFY(!scoreOf(office[0], parts.east.id).score);
    }

    void leftWithTheEndedUnit_itStaysOutside_andNobodyIsAskedAgain()
    {
        Office office;
        Parts parts;
        InspectionId visit;
        REQUIRE_OK(meet(office, parts, visit));
        const Uid id = conflicts(office[0])->first().id;
        REQUIRE_ERROR(resolve(office[0], {{id, QStringLiteral("c"), {}}}), ErrorCode::InvalidInput);
        REQUIRE_OK(resolve(office[0], {{id, QStringLiteral("both"), {}}}));
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QVERIFY(conflicts(office[laptop])->isEmpty());
            QVERIFY(!scoreOf(office[laptop], parts.whole.id).score);
            REQUIRE_OK(inspection(office[laptop], visit)); // still there
        }
    }

    /// The message stays in the window while another unit is at hand.
    void inspectedUnit_cannotBeRemoved_andTheRefusalNamesIt()
    {
        Office office;
        Parts parts;
        InspectionId visit;
        REQUIRE_OK(shareVillage(office, parts.whole));
        REQUIRE_OK(standardForVillages(office[0]));
        REQUIRE_OK(inspectEast(office[0], parts.whole.id, visit));
        auto edit = office[0].begin("remove");
        REQUIRE_OK(edit);
        const auto removed = removeUnit(*edit, parts.whole.id);
        REQUIRE_ERROR(removed, ErrorCode::Conflict);
        QVERIFY2(removed.error().text().contains(QStringLiteral("东风村")), qPrintable(removed.error().text()));
    }

    void inspectionBeforeTheEnd_countsAsEver()
    {
        Office office;
        Parts parts;
        REQUIRE_OK(shareVillage(office, parts.whole));
        REQUIRE_OK(standardForVillages(office[0]));
        REQUIRE_OK(inspectVillage(office[0], parts.whole.id, QDateTime::currentDateTimeUtc().addDays(-1)));
        parts.west.code = QStringLiteral("V1-1");
        parts.east.code = QStringLiteral("V1-2");
        REQUIRE_OK(split(office[0], parts));
        QVERIFY(conflicts(office[0])->isEmpty());
        const auto scores = scorePeriod(office[0], Period::monthOf(today().addDays(-1)), QStringLiteral("S1"));
        REQUIRE_OK(scores);
        QVERIFY(std::any_of(scores->units.cbegin(), scores->units.cend(),
                            [&](const UnitScore &score) { return score.unit == parts.whole.id && score.score; }));
    }
};

QTEST_GUILESS_MAIN(TestEndedUnits)
#include "tst_ended_units.moc"
