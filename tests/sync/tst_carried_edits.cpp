// SPDX-License-Identifier: GPL-2.0-or-later
// A month is closed and everybody knows it. One laptop makes a new version of a unit, another edits the version that it follows, not
// knowing: the edit reaches the unit that is current, field by field.
#include "sync_fixture.h"

#include "inspect/closed_units.h"
#include "inspect/closings.h"
#include "inspect/conflicts.h"
#include "inspect/history.h"

#include <QRandomGenerator>
#include <QtTest>

#include <functional>

using namespace inspect;
using namespace inspect::test;

namespace {

using How = std::function<void(Unit &)>;

const QDate kToday(2026, 11, 10);

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }

template <class T>
Status without(const Result<T> &result)
{
    return result ? Status() : tl::make_unexpected(result.error());
}

/// As the window changes a unit: what a closed month rests on by a new version.
Status change(Workbook &book, const UnitId &id, const How &how, const QDate &day = kToday)
{
    auto edit = book.begin("change");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto before = unit(book, id);
    if (!before)
        return without(before);
    Unit after = *before;
    how(after);
    if (const auto changed = changeFrom(*edit, *before, after, day); !changed)
        return without(changed);
    return edit->commit();
}

How border(double size)
{
    return [size](Unit &unit) { unit.wkb = squareWkb(116.3, 39.9, size); };
}

How head(const QString &name)
{
    return [name](Unit &unit) {
        unit.head = name;
        unit.headPhone = name + QStringLiteral("138");
    };
}

How named(const QString &name)
{
    return [name](Unit &unit) { unit.name = name; };
}

/// Laptops that know a village and that October is closed.
struct Autumn {
    Office office;
    Unit village;

    Status begin(int laptops = 2)
    {
        if (Status opened = office.open(laptops); !opened)
            return opened;
        const auto added = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        if (!added)
            return without(added);
        village = *added;
        if (Status set = change(office[0], village.id, head(QStringLiteral("王"))); !set)
            return set;
        if (Status attached = standardForVillages(office[0]); !attached)
            return attached;
        if (Status seen = inspectVillage(office[0], village.id, QDateTime(QDate(2026, 10, 8), QTime(2, 0), Qt::UTC)); !seen)
            return seen;
        auto edit = office[0].begin("close");
        if (!edit)
            return tl::make_unexpected(edit.error());
        if (const auto closed = closePeriod(*edit, october(), QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC), QStringLiteral("月结"));
            !closed)
            return without(closed);
        if (Status committed = edit->commit(); !committed)
            return committed;
        const auto stored = unit(office[0], village.id);
        if (!stored)
            return without(stored);
        village = *stored;
        return settle({0, 1, 2});
    }

    Status settle(const QVector<int> &order)
    {
        for (int round = 0; round < 2; ++round) {
            for (const int laptop : order) {
                if (laptop >= int(office.laptops.size()))
                    continue;
                if (const auto synced = office.sync(laptop); !synced)
                    return without(synced);
            }
        }
        return {};
    }

    /// One more laptop that has nothing but the share.
    Status join()
    {
        auto made = Workbook::create(office.path(QStringLiteral("later%1.sqlite").arg(office.laptops.size())));
        if (!made)
            return tl::make_unexpected(made.error());
        office.laptops.push_back(std::move(*made));
        return without(office.sync(int(office.laptops.size()) - 1));
    }

    /// All the same, nothing that the operations do not explain, and October as it was closed.
    void check()
    {
        QVERIFY(office.areEqual());
        for (const auto &laptop : office.laptops) {
            const auto wrong = verifyRows(*laptop);
            QVERIFY2(wrong && wrong->isEmpty(), qPrintable(wrong ? findingsText(*wrong) : wrong.error().text()));
            const auto damage = verifyClosings(*laptop);
            QVERIFY2(damage && damage->isEmpty(), qPrintable(damage ? findingsText(*damage) : damage.error().text()));
            const auto then = unitsAsClosed(*laptop, october());
            REQUIRE_OK(then);
            QCOMPARE(then->size(), 1);
            QCOMPARE(then->first().name, QStringLiteral("东风村"));
            QCOMPARE(then->first().wkb, village.wkb);
        }
    }
};

} // namespace

class TestCarriedEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editOfTheVersionBefore_reachesTheNewOne_data()
    {
        QTest::addColumn<QVector<int>>("order");
        QTest::newRow("the new version first") << QVector<int>{0, 1};
        QTest::newRow("the edit first") << QVector<int>{1, 0};
    }
    void editOfTheVersionBefore_reachesTheNewOne()
    {
        QFETCH(QVector<int>, order);
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("李"))));
        REQUIRE_OK(town.settle(order));
        REQUIRE_OK(town.join());
        town.check();
        for (const auto &laptop : town.office.laptops) {
            const auto now = unit(*laptop, town.village.id);
            REQUIRE_OK(now);
            QCOMPARE(now->validFrom, kToday);
            QCOMPARE(now->head, QStringLiteral("李"));
            QCOMPARE(now->headPhone, QStringLiteral("李138"));
            QVERIFY(now->areaM2 > town.village.areaM2 * 1.4);
            QVERIFY(conflicts(*laptop)->isEmpty());
        }
        REQUIRE_OK(change(town.office[0], town.village.id, head(QStringLiteral("赵")))); // who knows both has the last word
        REQUIRE_OK(town.settle(order));
        QCOMPARE(town.office.headOf(1, town.village.id), QStringLiteral("赵"));
    }

    void sameFieldOnBoth_isAskedAbout_andDecidedEverywhere()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        REQUIRE_OK(change(town.office[0], town.village.id, head(QStringLiteral("孙"))));
        QTest::qWait(3);
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("李"))));
        REQUIRE_OK(town.settle({0, 1}));
        REQUIRE_OK(town.join());
        town.check();
        const Uid version = unit(town.office[0], town.village.id)->version;
        QVector<Decision> decisions;
        for (const auto &laptop : town.office.laptops) {
            const auto open = conflicts(*laptop);
            REQUIRE_OK(open);
            decisions.clear();
            for (const Conflict &conflict : *open) {
                if (conflict.row != version)
                    continue;
                QCOMPARE(conflict.kind, ConflictKind::Values);
                QVERIFY(conflict.sides[0].text.startsWith(QStringLiteral("孙")) && conflict.sides[1].text.startsWith(QStringLiteral("李")));
                QVERIFY(idsOf(town.office[0]).contains(conflict.id));
                decisions.append({conflict.id, QStringLiteral("a"), {}});
            }
            QCOMPARE(decisions.size(), 2); // head and telephone
        }
        REQUIRE_OK(resolve(town.office[1], decisions));
        REQUIRE_OK(town.settle({0, 1, 2}));
        town.check();
        for (int laptop = 0; laptop < 3; ++laptop)
            QCOMPARE(town.office.headOf(laptop, town.village.id), QStringLiteral("孙"));
        REQUIRE_OK(town.office[1].undo());
        REQUIRE_OK(town.settle({0, 1, 2}));
        town.check();
        QCOMPARE(town.office.headOf(0, town.village.id), QStringLiteral("李"));
    }

    void clearedInTheNewVersion_isAskedAboutToo()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[0], town.village.id, [](Unit &unit) {
            unit.wkb = squareWkb(116.3, 39.9, 0.012);
            unit.head.clear();
        }));
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("李"))));
        REQUIRE_OK(town.settle({0, 1}));
        town.check();
        const auto open = conflicts(town.office[0]);
        REQUIRE_OK(open);
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().column, QStringLiteral("head"));
    }

    void stateBroughtBack_reachesTheNewVersion()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        const auto entries = unitHistory(town.office[1], town.village.id);
        REQUIRE_OK(entries);
        REQUIRE_OK(change(town.office[0], town.village.id, named(QStringLiteral("东风社区"))));
        REQUIRE_OK(bringBack(town.office[1], entries->at(1))); // before anybody had written a head
        REQUIRE_OK(town.settle({0, 1}));
        REQUIRE_OK(town.join());
        town.check();
        for (const auto &laptop : town.office.laptops) {
            const auto now = unit(*laptop, town.village.id);
            REQUIRE_OK(now);
            QCOMPARE(now->name, QStringLiteral("东风社区"));
            QCOMPARE(now->head, QString());
        }
    }

    void twoNewVersionsInARow_theLastGetsIt()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        auto edit = town.office[0].begin("once more");
        REQUIRE_OK(edit);
        const auto second = unit(town.office[0], town.village.id);
        REQUIRE_OK(second);
        Unit third = *second;
        third.name = QStringLiteral("东风社区");
        REQUIRE_OK(newUnitVersion(*edit, *second, third, QDate(2026, 11, 20)));
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("李"))));
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("周"))));
        REQUIRE_OK(town.settle({1, 0}));
        REQUIRE_OK(town.join());
        town.check();
        for (const auto &laptop : town.office.laptops) {
            const auto versions = unitVersions(*laptop, town.village.id);
            REQUIRE_OK(versions);
            QCOMPARE(versions->size(), 3);
            for (const Unit &version : *versions)
                QCOMPARE(version.head, QStringLiteral("周"));
            QCOMPARE(versions->last().name, QStringLiteral("东风社区"));
            QVERIFY(conflicts(*laptop)->isEmpty());
        }
    }

    /// Taking a version back is no removal of the unit, and an edit of the one before does not bring it back.
    void newVersionUndone_theEditStaysWhereItWasMade()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("李"))));
        REQUIRE_OK(town.office[0].undo());
        REQUIRE_OK(town.settle({0, 1}));
        town.check();
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(unitVersions(town.office[laptop], town.village.id)->size(), 1);
            QCOMPARE(town.office.headOf(laptop, town.village.id), QStringLiteral("李"));
        }
        REQUIRE_OK(town.office[0].redo());
        REQUIRE_OK(town.settle({0, 1}));
        town.check();
        QCOMPARE(town.office.headOf(1, town.village.id), QStringLiteral("李"));
    }

    /// The unit was split; what another laptop changed of it, not knowing, is asked about like an edit of a deleted unit.
    void editOfASplitUnit_isAskedAbout_andTakenOver_data()
    {
        QTest::addColumn<QString>("take");
        QTest::newRow("taken over") << "a";
        QTest::newRow("left") << "b";
    }
    void editOfASplitUnit_isAskedAbout_andTakenOver()
    {
        QFETCH(QString, take);
        Autumn town;
        REQUIRE_OK(town.begin());
        QVector<UnitId> heirs;
        {
            auto edit = town.office[0].begin("split");
            REQUIRE_OK(edit);
            for (const QString &number : {QStringLiteral("1"), QStringLiteral("2")}) {
                Unit heir = town.village;
                heir.id = {};
                heir.version = {};
                heir.validFrom = kToday;
                heir.name += number;
                const auto added = addUnit(*edit, heir);
                REQUIRE_OK(added);
                heirs.append(added->id);
                REQUIRE_OK(addSuccession(*edit, {town.village.id, added->id, kToday}));
            }
            Unit ended = town.village;
            ended.validTo = kToday.addDays(-1);
            REQUIRE_OK(changeUnit(*edit, town.village, ended));
            REQUIRE_OK(edit->commit());
        }
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("李"))));
        REQUIRE_OK(town.settle({1, 0}));
        REQUIRE_OK(town.join());
        town.check();
        const auto asked = [&](int laptop) {
            const auto open = conflicts(town.office[laptop]);
            const auto found =
                open ? std::find_if(open->cbegin(), open->cend(), [](const Conflict &each) { return each.kind == ConflictKind::EndedEdit; })
                     : QVector<Conflict>::const_iterator();
            return open && found != open->cend() ? *found : Conflict();
        };
        const Conflict conflict = asked(2);
        QVERIFY(!conflict.id.isNull());
        QCOMPARE(conflict.id, asked(0).id);
        QCOMPARE(conflict.id, asked(1).id);
        QCOMPARE(conflict.changes.size(), 2);
        QCOMPARE(conflict.changes[0].kept.toString(), QStringLiteral("王"));
        QCOMPARE(conflict.changes[0].now.toString(), QStringLiteral("李"));
        REQUIRE_OK(resolve(town.office[2], {{conflict.id, take, {}}}));
        REQUIRE_OK(town.settle({1, 2, 0}));
        town.check();
        const QString taken = take == QLatin1String("a") ? QStringLiteral("李") : QStringLiteral("王");
        for (int laptop = 0; laptop < 3; ++laptop) {
            QVERIFY(asked(laptop).id.isNull());
            for (const UnitId &heir : std::as_const(heirs))
                QCOMPARE(town.office.headOf(laptop, heir), taken);
        }
        REQUIRE_OK(town.office[2].undo());
        REQUIRE_OK(town.settle({1, 2, 0}));
        town.check();
        for (int laptop = 0; laptop < 3; ++laptop) {
            QCOMPARE(asked(laptop).id, conflict.id);
            QCOMPARE(town.office.headOf(laptop, heirs.first()), QStringLiteral("王"));
        }
    }

    /// What a closed month names is found in what was recorded, also where a version took it over.
    void newVersionOfAClosedMonth_takesOver_andTheMonthStays()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        const auto before = unit(town.office[1], town.village.id);
        REQUIRE_OK(before);
        {
            auto edit = town.office[1].begin("as one who has not heard of any closing");
            REQUIRE_OK(edit);
            Unit after = *before;
            after.population = 900;
            REQUIRE_OK(changeUnit(*edit, *before, after));
            REQUIRE_OK(edit->commit());
        }
        const Period november = *Period::ofCode(QStringLiteral("2026-11"));
        {
            auto edit = town.office[0].begin("close");
            REQUIRE_OK(edit);
            REQUIRE_OK(closePeriod(*edit, november, QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC), QStringLiteral("月结")));
            REQUIRE_OK(edit->commit());
        }
        REQUIRE_OK(town.settle({1, 0}));
        REQUIRE_OK(town.join());
        town.check();
        for (const auto &laptop : town.office.laptops) {
            const auto now = unit(*laptop, town.village.id);
            REQUIRE_OK(now);
            QCOMPARE(now->population, std::optional<qint64>(900));
            const auto then = unitsAsClosed(*laptop, november);
            REQUIRE_OK(then);
            QCOMPARE(then->size(), 1);
            QVERIFY(!then->first().population);
        }
    }

    /// Whoever edits, and whatever versions are made meanwhile: the current unit has what was written last.
    void editsAndNewVersionsAtRandom_theLastEditIsShown_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {7U, 300U, 303U})
            QTest::addRow("%u", seed) << seed;
    }
    void editsAndNewVersionsAtRandom_theLastEditIsShown()
    {
        QFETCH(quint32, seed);
        Autumn town;
        REQUIRE_OK(town.begin(3));
        QRandomGenerator random(seed);
        QString last;
        QDate day = kToday;
        for (int step = 0; step < 40; ++step) {
            const int laptop = random.bounded(3);
            switch (random.bounded(4)) {
            case 0: REQUIRE_OK(town.office.sync(laptop)); break;
            case 1: { // one laptop makes them, so that no two begin apart from each other
                auto edit = town.office[0].begin("new version");
                REQUIRE_OK(edit);
                const auto before = unit(town.office[0], town.village.id);
                Unit after = *before;
                after.wkb = squareWkb(116.3, 39.9, 0.011 + 0.001 * random.bounded(3));
                REQUIRE_OK(newUnitVersion(*edit, *before, after, day));
                REQUIRE_OK(edit->commit());
                day = day.addDays(1);
                break;
            }
            default:
                last = QString::number(step);
                REQUIRE_OK(town.office.setHead(laptop, town.village.id, last));
                QTest::qWait(2); // clocks of one moment would leave open which was last
            }
        }
        REQUIRE_OK(town.settle({0, 1, 2}));
        REQUIRE_OK(town.join());
        town.check();
        for (int laptop = 0; laptop < 4; ++laptop) {
            QCOMPARE(town.office.headOf(laptop, town.village.id), last);
            QCOMPARE(idsOf(town.office[laptop]), idsOf(town.office[0]));
        }
    }

    /// Two that disagree about the version before are asked about the current one as well.
    void twoEditsOfTheVersionBefore_areBothOffered()
    {
        Autumn town;
        REQUIRE_OK(town.begin(3));
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        REQUIRE_OK(change(town.office[1], town.village.id, head(QStringLiteral("李"))));
        QTest::qWait(3);
        REQUIRE_OK(change(town.office[2], town.village.id, head(QStringLiteral("周"))));
        REQUIRE_OK(town.settle({2, 0, 1}));
        town.check();
        const Uid version = unit(town.office[0], town.village.id)->version;
        const auto open = conflicts(town.office[0]);
        REQUIRE_OK(open);
        QCOMPARE(std::count_if(open->cbegin(), open->cend(), [&](const Conflict &each) { return each.row == version; }), 2);
        QCOMPARE(town.office.headOf(1, town.village.id), QStringLiteral("周"));
    }

    /// Both drew a new border; one takes the own one back. The other's stands, the version before stays ended, and nothing is asked.
    void ownNewVersionUndone_theOthersStands_andTheOneBeforeStaysEnded_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<int>("day");
        QTest::newRow("knowing of the other's") << true << 10;
        QTest::newRow("not knowing of it") << false << 10;
        QTest::newRow("knowing, of another day") << true << 12;
        QTest::newRow("not knowing, of another day") << false << 12;
    }
    void ownNewVersionUndone_theOthersStands_andTheOneBeforeStaysEnded()
    {
        QFETCH(bool, isKnown);
        QFETCH(int, day);
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[1], town.village.id, border(0.013), QDate(2026, 11, day)));
        const QByteArray drawn = unit(town.office[1], town.village.id)->wkb;
        QTest::qWait(3);
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        if (isKnown)
            REQUIRE_OK(town.settle({0, 1}));
        REQUIRE_OK(town.office[0].undo());
        REQUIRE_OK(town.settle({0, 1}));
        town.check();
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto versions = unitVersions(town.office[laptop], town.village.id);
            REQUIRE_OK(versions);
            QCOMPARE(versions->size(), 2);
            QCOMPARE(versions->at(0).validTo, QDate(2026, 11, day - 1));
            QVERIFY(versions->at(1).wkb == drawn);
            QVERIFY(conflicts(town.office[laptop])->isEmpty());
        }
        REQUIRE_OK(town.office[1].undo()); // nobody has anything left: all as it was
        REQUIRE_OK(town.settle({0, 1}));
        town.check();
        QCOMPARE(unitVersions(town.office[0], town.village.id)->size(), 1);
        QVERIFY(unit(town.office[0], town.village.id)->validTo.isNull());
    }

    /// A version without an end beside a later one, whoever made them so: the later one follows, the earlier one is not deleted.
    void laterVersionTaken_endsTheEarlier_andWhatAClosingUsedIsNotDeleted()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
        auto edit = town.office[0].begin("open end");
        REQUIRE_OK(edit);
        const QVariant end(QStringLiteral("2026-11-09"));
        REQUIRE_OK(edit->update(QStringLiteral("unit_versions"), town.village.version, {{QStringLiteral("valid_to"), {end, QVariant()}}}));
        REQUIRE_OK(edit->commit());
        REQUIRE_OK(town.settle({0, 1}));
        const auto open = conflicts(town.office[1]);
        REQUIRE_OK(open);
        QCOMPARE(open->size(), 1);
        QVERIFY(open->first().kind == ConflictKind::Versions);
        REQUIRE_OK(resolve(town.office[1], {{open->first().id, QStringLiteral("b"), {}}}));
        REQUIRE_OK(town.settle({0, 1}));
        town.check();
        for (int laptop = 0; laptop < 2; ++laptop) {
            QVERIFY(conflicts(town.office[laptop])->isEmpty());
            const auto versions = unitVersions(town.office[laptop], town.village.id);
            REQUIRE_OK(versions);
            QCOMPARE(versions->size(), 2);
            QCOMPARE(versions->at(0).validTo, QDate(2026, 11, 9));
        }
        REQUIRE_OK(town.office[1].undo());
        QCOMPARE(conflicts(town.office[1])->size(), 1);
        auto closing = town.office[1].begin("close");
        REQUIRE_OK(closing);
        REQUIRE_OK(closePeriod(*closing, *Period::ofCode(QStringLiteral("2026-11")), QDateTime(QDate(2026, 12, 2), QTime(8, 0), Qt::UTC),
                               QStringLiteral("月结")));
        REQUIRE_OK(closing->commit());
        REQUIRE_ERROR(resolve(town.office[1], {{open->first().id, QStringLiteral("a"), {}}}), ErrorCode::Conflict);
        QCOMPARE(unitVersions(town.office[1], town.village.id)->size(), 2);
    }

    /// What somebody else did since in a version stays: the step that made it is left out, said once, and older steps stay at hand.
    void versionsThatOthersChangedSince_areNotTakenBack()
    {
        for (const How &how : {named(QStringLiteral("东风社区")), border(0.014)}) {
            Autumn town;
            REQUIRE_OK(town.begin());
            const auto older = town.office.addVillage(0, QStringLiteral("V9"), QStringLiteral("红星村"), 116.5);
            REQUIRE_OK(older);
            REQUIRE_OK(change(town.office[0], town.village.id, border(0.012)));
            REQUIRE_OK(town.settle({0, 1}));
            REQUIRE_OK(change(town.office[1], town.village.id, how));
            REQUIRE_OK(town.settle({1, 0}));
            const auto before = stateHash(town.office[0]);
            REQUIRE_ERROR(town.office[0].undo(), ErrorCode::Conflict);
            QCOMPARE(*stateHash(town.office[0]), *before);
            REQUIRE_OK(town.office[0].undo());
            REQUIRE_ERROR(unit(town.office[0], older->id), ErrorCode::NotFound);
            QVERIFY(*unit(town.office[0], town.village.id) == *unit(town.office[1], town.village.id));
        }
    }

    /// The making of a unit that somebody else has inspected since is not undone either.
    void unitThatOthersInspectedSince_isNotTakenBack()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        const auto made = town.office.addVillage(0, QStringLiteral("V9"), QStringLiteral("红星村"), 116.5);
        REQUIRE_OK(made);
        REQUIRE_OK(town.settle({0, 1}));
        REQUIRE_OK(inspectVillage(town.office[1], made->id, QDateTime(QDate(2026, 11, 8), QTime(2, 0), Qt::UTC)));
        REQUIRE_OK(town.settle({1, 0}));
        REQUIRE_ERROR(town.office[0].undo(), ErrorCode::Conflict);
        REQUIRE_OK(unit(town.office[0], made->id));
    }
};

QTEST_GUILESS_MAIN(TestCarriedEdits)
#include "tst_carried_edits.moc"
