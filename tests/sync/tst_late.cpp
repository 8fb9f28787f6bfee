// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_fixture.h"

#include "inspect/closed_units.h"
#include "inspect/closings.h"
#include "inspect/conflicts.h"
#include "inspect/history.h"
#include "inspect/period_scores.h"
#include "inspect/standard_json.h"

#include <QSet>
#include <QtTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace inspect;
using namespace inspect::test;

namespace {

const QDate kDay(2026, 10, 8);

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }

Status inspectVillage(Workbook &book, const UnitId &unit, int hour)
{
    return test::inspectVillage(book, unit, QDateTime(kDay, QTime(hour, 0), Qt::UTC));
}

Status closeMonth(Workbook &book, const Period &month)
{
    auto edit = book.begin("close");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto closed = closePeriod(*edit, month, QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC), QStringLiteral("月结"));
    return closed ? edit->commit() : Status(tl::make_unexpected(closed.error()));
}

/// The first laptop closed October; what the second one had recorded comes afterwards.
Status closeTooEarly(Office &office)
{
    if (Status opened = office.open(2); !opened)
        return opened;
    const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
    if (!village)
        return tl::make_unexpected(village.error());
    if (Status attached = standardForVillages(office[0]); !attached)
        return attached;
    if (Status seen = inspectVillage(office[0], village->id, 1); !seen)
        return seen;
    if (Status settled = office.settle(); !settled)
        return settled;
    if (Status seen = inspectVillage(office[1], village->id, 5); !seen)
        return seen;
    if (Status closed = closeMonth(office[0], october()); !closed)
        return closed;
    return office.settle();
}

/// Two laptops that each made a new version of a village, of that size (its name tells it) from that day on, and heard of each other.
Status makeVersions(Office &office, Unit &village, const std::array<double, 2> &sizes, const std::array<QDate, 2> &from,
                    const std::function<Status()> &beforeTheyHear = {})
{
    if (Status opened = office.open(2); !opened)
        return opened;
    if (Status added = standardForVillages(office[0]); !added)
        return added;
    const auto added = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
    if (!added)
        return tl::make_unexpected(added.error());
    village = *added;
    if (Status settled = office.settle(); !settled)
        return settled;
    for (size_t laptop = 0; laptop < 2; ++laptop) {
        auto edit = office[int(laptop)].begin("reshape");
        if (!edit)
            return tl::make_unexpected(edit.error());
        Unit after = village;
        after.name = QStringLiteral("东风村 %1").arg(sizes[laptop]);
        after.wkb = squareWkb(116.3, 39.9, sizes[laptop]);
        if (const auto made = newUnitVersion(*edit, *unit(office[int(laptop)], village.id), after, from[laptop]); !made)
            return tl::make_unexpected(made.error());
        if (Status done = edit->commit(); !done)
            return done;
        QTest::qWait(5);
    }
    if (beforeTheyHear) {
        if (Status done = beforeTheyHear(); !done)
            return done;
    }
    return office.settle();
}

qsizetype versionsAsked(Workbook &book)
{
    const auto open = conflicts(book);
    if (!open)
        return -1;
    return std::count_if(open->cbegin(), open->cend(), [](const Conflict &each) { return each.kind == ConflictKind::Versions; });
}

} // namespace

class TestLate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inspectionAfterTheClosing_isAskedAboutEverywhere()
    {
        Office office;
        REQUIRE_OK(closeTooEarly(office));
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto open = conflicts(office[laptop]);
            REQUIRE_OK(open);
            QCOMPARE(open->size(), 1);
            QCOMPARE(open->first().kind, ConflictKind::Late);
            QCOMPARE(open->first().column, QStringLiteral("2026-10"));
            QCOMPARE(open->first().subject, QStringLiteral("东风村 2026-10-08"));
            QCOMPARE(open->first().id, conflicts(office[0])->first().id);
        }
    }

    /// After a closing a border is not changed where it stands: each laptop makes a new version.
    void newVersionsOnBoth_areAskedAbout_andOneGoesOn_data()
    {
        QTest::addColumn<QString>("take");
        QTest::addColumn<int>("kept");
        QTest::newRow("a, which begins earlier") << "a" << 0;
        QTest::newRow("b") << "b" << 1;
    }
    void newVersionsOnBoth_areAskedAbout_andOneGoesOn()
    {
        QFETCH(QString, take);
        QFETCH(int, kept);
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        const QDate from[] = {QDate(2026, 11, 3), QDate(2026, 11, 5)};
        for (int laptop = 0; laptop < 2; ++laptop) {
            auto edit = office[laptop].begin("reshape");
            REQUIRE_OK(edit);
            Unit after = *village;
            after.wkb = squareWkb(116.3, 39.9, 0.011 + 0.001 * laptop);
            REQUIRE_OK(newUnitVersion(*edit, *unit(office[laptop], village->id), after, from[laptop]));
            REQUIRE_OK(edit->commit());
            QTest::qWait(5);
        }
        REQUIRE_OK(office.settle());
        const auto open = conflicts(office[1]);
        REQUIRE_OK(open);
        const auto found =
            std::find_if(open->cbegin(), open->cend(), [](const Conflict &each) { return each.kind == ConflictKind::Versions; });
        QVERIFY(found != open->cend());
        QVERIFY(!found->sides[0].shape.isEmpty() && found->sides[0].shape != found->sides[1].shape);
        REQUIRE_OK(resolve(office[1], {{found->id, take, {}}}));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QVERIFY(conflicts(office[0])->isEmpty());
        const auto versions = unitVersions(office[0], village->id);
        REQUIRE_OK(versions);
        QCOMPARE(versions->size(), 2 + kept); // one that began earlier ends
        QCOMPARE(versions->at(0).validTo, from[0].addDays(-1));
        QCOMPARE(versions->at(kept).validTo, from[kept].addDays(-1));
        QCOMPARE(versions->last().validFrom, from[kept]);
        QCOMPARE(versions->last().wkb, found->sides[kept].shape);
    }

    /// Each laptop makes a new version; before anybody decides one of them stands, the same one for the map, the list and the scores.
    void newVersionsOnBoth_oneStandsEverywhere()
    {
        Office office;
        Unit village;
        REQUIRE_OK(makeVersions(office, village, {0.011, 0.012}, {QDate(2026, 11, 3), QDate(2026, 11, 3)}));
        const QDate day(2026, 11, 10);
        QSet<UnitVersionId> shown;
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(versionsAsked(office[laptop]), 1);
            const auto listed = units(office[laptop], day);
            REQUIRE_OK(listed);
            QCOMPARE(listed->size(), 1);
            QCOMPARE(unit(office[laptop], village.id, day)->version, listed->first().version);
            QCOMPARE(unitVersions(office[laptop], village.id)->last().version, listed->first().version);
            const auto scored = scorePeriod(office[laptop], *Period::ofCode(QStringLiteral("2026-11")), QStringLiteral("S1"));
            REQUIRE_OK(scored);
            QCOMPARE(scored->units.size(), 1);
            QCOMPARE(scored->units.first().name, listed->first().name);
            const auto open = conflicts(office[laptop]);
            REQUIRE_OK(open);
            for (const Conflict &each : *open) {
                if (each.kind == ConflictKind::Versions)
                    QCOMPARE(each.sides[each.shown].value.toString(), listed->first().version.text());
            }
            shown.insert(listed->first().version);
        }
        QCOMPARE(shown.size(), 1);
    }

    /// The one that stands now may be the one that the closing did not know.
    void newVersionThatCameLate_closedMonthKeepsItsOwn()
    {
        for (int closer = 0; closer < 2; ++closer) {
            Office office;
            Unit village;
            UnitVersionId known;
            REQUIRE_OK(makeVersions(office, village, {0.011, 0.012}, {QDate(2026, 10, 3), QDate(2026, 10, 3)}, [&]() -> Status {
                known = unit(office[closer], village.id, kDay)->version;
                return closeMonth(office[closer], october());
            }));
            for (int laptop = 0; laptop < 2; ++laptop) {
                QCOMPARE(units(office[laptop], QDate(2026, 11, 10))->size(), 1);
                const auto closed = unitsAsClosed(office[laptop], october());
                REQUIRE_OK(closed);
                QCOMPARE(closed->size(), 1);
                QCOMPARE(closed->first().version, known);
            }
        }
    }

    void newVersionsAlike_areNoQuestion_norIsTheNextChange()
    {
        Office office;
        Unit village;
        REQUIRE_OK(makeVersions(office, village, {0.011, 0.011}, {QDate(2026, 11, 3), QDate(2026, 11, 3)}));
        const QDate day(2026, 11, 10);
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(versionsAsked(office[laptop]), 0);
            QCOMPARE(units(office[laptop], day)->size(), 1);
            QCOMPARE(units(office[laptop], day)->first().version, units(office[0], day)->first().version);
        }
        const auto change = [&](const std::function<Status(Edit &, const Unit &)> &how) -> Status {
            auto edit = office[1].begin("change");
            if (!edit)
                return tl::make_unexpected(edit.error());
            if (Status done = how(*edit, *unit(office[1], village.id, day)); !done)
                return done;
            if (Status done = edit->commit(); !done)
                return done;
            return office.settle();
        };
        REQUIRE_OK(change([](Edit &edit, const Unit &now) -> Status { // where it stands
            Unit after = now;
            after.head = QStringLiteral("王");
            const auto changed = changeUnit(edit, now, after);
            return changed ? Status() : tl::make_unexpected(changed.error());
        }));
        REQUIRE_OK(change([](Edit &edit, const Unit &now) -> Status { // from a day on
            Unit after = now;
            after.wkb = squareWkb(116.3, 39.9, 0.013);
            const auto changed = newUnitVersion(edit, now, after, QDate(2026, 11, 8));
            return changed ? Status() : tl::make_unexpected(changed.error());
        }));
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(versionsAsked(office[laptop]), 0);
            const auto listed = units(office[laptop], day);
            REQUIRE_OK(listed);
            QCOMPARE(listed->size(), 1);
            QCOMPARE(listed->first().head, QStringLiteral("王"));
            QCOMPARE(listed->first().validFrom, QDate(2026, 11, 8));
        }
        REQUIRE_OK(office[1].undo());
        REQUIRE_OK(office[1].undo());
        REQUIRE_OK(office.settle());
        QCOMPARE(versionsAsked(office[0]), 0);
        QVERIFY(office.areEqual());
    }

    void twoClosings_oneHoldsEverywhere_andADecisionMayTakeTheOther_data()
    {
        QTest::addColumn<QString>("take");
        QTest::addColumn<bool>("hasPast");
        QTest::newRow("a") << "a" << false;
        QTest::newRow("b, which holds already") << "b" << false;
        QTest::newRow("a, and only one laptop knew of September's closing") << "a" << true;
    }
    void twoClosings_oneHoldsEverywhere_andADecisionMayTakeTheOther()
    {
        QFETCH(QString, take);
        QFETCH(bool, hasPast);
        Office office;
        REQUIRE_OK(office.open(2));
        REQUIRE_OK(standardForVillages(office[0]));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        if (hasPast)
            REQUIRE_OK(closeMonth(office[0], *Period::ofCode(QStringLiteral("2026-09"))));
        for (int laptop = 0; laptop < 2; ++laptop) {
            REQUIRE_OK(inspectVillage(office[laptop], village->id, 1 + laptop));
            REQUIRE_OK(closeMonth(office[laptop], october()));
            QTest::qWait(5);
        }
        const ClosingId own[] = {(*closingInForce(office[0], october().code))->id, (*closingInForce(office[1], october().code))->id};
        REQUIRE_OK(office.settle());
        const auto holds = [&](int laptop) { return (*closingInForce(office[laptop], october().code))->id; };
        QCOMPARE(holds(0), own[1]);
        QCOMPARE(holds(1), own[1]);
        const auto rivals = [&](int laptop) {
            auto all = conflicts(office[laptop]).value_or(QVector<Conflict>());
            all.removeIf([](const Conflict &each) { return each.kind != ConflictKind::Closings; });
            return all;
        };
        QCOMPARE(rivals(0).size(), 1);
        QCOMPARE(rivals(0).first().subject, october().code);
        QCOMPARE(rivals(0).first().sides[rivals(0).first().shown].value.toString(), own[1].text());
        REQUIRE_OK(resolve(office[0], {{rivals(0).first().id, take, {}}}));
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(holds(laptop), own[take == QLatin1String("a") ? 0 : 1]);
            QVERIFY(rivals(laptop).isEmpty());
            QCOMPARE(lateInspections(office[laptop], october())->size(), 1);
            QVERIFY(verifyClosings(office[laptop])->isEmpty());
        }
        QVERIFY(office.areEqual());
        REQUIRE_OK(office[0].undo());
        REQUIRE_OK(office.settle());
        QCOMPARE(rivals(1).size(), 1);
        QCOMPARE(holds(1), own[1]);
    }

    void leftOutside_isAskedNoMore_andStaysOutside()
    {
        Office office;
        REQUIRE_OK(closeTooEarly(office));
        REQUIRE_OK(resolve(office[1], {{conflicts(office[1])->first().id, QStringLiteral("b"), {}}}));
        REQUIRE_OK(office.settle());
        QVERIFY(conflicts(office[0])->isEmpty());
        QCOMPARE(lateInspections(office[0], october())->size(), 1);
    }

    /// Why it was left is kept, and told on both: in the unit's history and beside the closed number.
    void leftOutsideWithAReason_isToldInHistoryAndExplanation()
    {
        Office office;
        REQUIRE_OK(closeTooEarly(office));
        const Conflict late = conflicts(office[1])->first();
        REQUIRE_OK(resolve(office[1], {{late.id, QStringLiteral("b"), QStringLiteral("  已口头告知，不计入 ")}}));
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto scores = scorePeriod(office[laptop], october(), QStringLiteral("S1"));
            REQUIRE_OK(scores);
            const UnitId village = scores->units.first().unit;
            const auto explained = explainUnit(office[laptop], october(), QStringLiteral("S1"), village);
            REQUIRE_OK(explained);
            QCOMPARE(explained->late.size(), 1);
            QVERIFY(explained->late.first().left.has_value());
            QCOMPARE(explained->late.first().left->reason, QStringLiteral("已口头告知，不计入"));
            QVERIFY(explained->late.first().left->at.isValid());
            const auto history = unitHistory(office[laptop], village);
            REQUIRE_OK(history);
            const auto told = std::find_if(history->cbegin(), history->cend(),
                                           [](const HistoryEntry &entry) { return entry.operation.table == QLatin1String("decisions"); });
            QVERIFY(told != history->cend());
            QCOMPARE(told->fields.value(QLatin1String(kLatePeriod)).toString(), october().code);
            QCOMPARE(told->fields.value(QLatin1String(kLateSubject)).toString(), QStringLiteral("2026-10-08"));
            QCOMPARE(told->fields.value(QStringLiteral("note")).toString(), QStringLiteral("已口头告知，不计入"));
        }
        REQUIRE_OK(office[1].undo());
        REQUIRE_OK(office.settle());
        const UnitId village = scorePeriod(office[0], october(), QStringLiteral("S1"))->units.first().unit;
        QVERIFY(!explainUnit(office[0], october(), QStringLiteral("S1"), village)->late.first().left);
        const auto history = unitHistory(office[0], village);
        REQUIRE_OK(history);
        for (const HistoryEntry &entry : *history)
            QVERIFY(entry.operation.table != QLatin1String("decisions"));
    }

    void reopening_needsAReason_andMakesItCount_data()
    {
        QTest::addColumn<QString>("take");
        QTest::newRow("reason for side a") << "a";
        QTest::newRow("a reason alone says it all") << QString();
    }
    void reopening_needsAReason_andMakesItCount()
    {
        QFETCH(QString, take);
        Office office;
        REQUIRE_OK(closeTooEarly(office));
        Decision decision{conflicts(office[0])->first().id, QStringLiteral("a"), {}};
        REQUIRE_ERROR(resolve(office[0], {decision}), ErrorCode::InvalidInput);
        QCOMPARE(conflicts(office[0])->size(), 1);
        decision.take = take;
        decision.value = QStringLiteral("补录乙组检查");
        REQUIRE_OK(resolve(office[0], {decision}));
        REQUIRE_OK(office.settle());
        QVERIFY(conflicts(office[1])->isEmpty());
        QVERIFY(!closingInForce(office[1], october().code)->has_value());
        QCOMPARE(closings(office[1])->last().reason, QStringLiteral("补录乙组检查"));
        QVERIFY(verifyClosings(office[1])->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLate)
#include "tst_late.moc"
