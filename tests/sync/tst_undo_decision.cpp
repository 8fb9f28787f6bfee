// SPDX-License-Identifier: GPL-2.0-or-later
// A decision that is taken back: the conflict is open again, under its own id, on every laptop.
#include "sync_fixture.h"

#include "inspect/conflicts.h"
#include "inspect/history.h"
#include "inspect/undo.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

/// A village that two laptops inspect in one round: whatever is decided, by whom and how often, one of the two stands.
Result<UnitId> inspectTwice(Office &office, const QString &code)
{
    const auto village = office.addVillage(0, code, QStringLiteral("村"));
    if (!village)
        return tl::make_unexpected(village.error());
    if (Status settled = office.settle(); !settled)
        return tl::make_unexpected(settled.error());
    for (int laptop = 0; laptop < 2; ++laptop) {
        auto edit = office[laptop].begin("inspect");
        if (!edit)
            return tl::make_unexpected(edit.error());
        const auto person = personNamed(*edit, QStringLiteral("张三"));
        const auto all = rounds(office[laptop]);
        Inspection visit;
        visit.unit = village->id;
        visit.standard = villages().id;
        visit.inspector = person.value_or(PersonId());
        visit.at = QDateTime(QDate(2026, 10, 8), QTime(2 + laptop, 0), Qt::UTC);
        visit.round = all && !all->isEmpty() ? all->first().id : RoundId();
        const auto added = addInspection(*edit, visit);
        if (!added)
            return tl::make_unexpected(added.error());
        if (Status finished = setState(*edit, *added); !finished)
            return tl::make_unexpected(finished.error());
        if (Status committed = edit->commit(); !committed)
            return tl::make_unexpected(committed.error());
    }
    return village->id;
}

/// A standard, an inspector and a round that all know.
Status planRound(Office &office)
{
    if (Status attached = standardForVillages(office[0]); !attached)
        return attached;
    auto edit = office[0].begin("plan");
    if (!edit)
        return tl::make_unexpected(edit.error());
    Round round;
    round.kind = RoundKind::Monthly;
    round.name = QStringLiteral("十月");
    const auto person = personNamed(*edit, QStringLiteral("张三"));
    const auto added = addRound(*edit, round);
    if (!person || !added)
        return tl::make_unexpected((person ? Error(added.error()) : Error(person.error())));
    return edit->commit();
}

/// From that day of November on.
Status makeVersion(Office &office, int laptop, const UnitId &unit, int day)
{
    const auto before = inspect::unit(office[laptop], unit);
    if (!before)
        return tl::make_unexpected(before.error());
    Unit after = *before;
    after.name += QString::number(laptop);
    auto edit = office[laptop].begin("new version");
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (const auto made = newUnitVersion(*edit, *before, after, QDate(2026, 11, day)); !made)
        return tl::make_unexpected(made.error());
    return edit->commit();
}

Status moveBorder(Office &office, int laptop, const UnitId &unit, double size)
{
    const auto before = inspect::unit(office[laptop], unit);
    if (!before)
        return tl::make_unexpected(before.error());
    Unit after = *before;
    after.wkb = squareWkb(116.3, 39.9, size);
    auto edit = office[laptop].begin("move");
    if (!edit)
        return tl::make_unexpected(edit.error());
    if (const auto changed = changeUnit(*edit, *before, after); !changed)
        return tl::make_unexpected(changed.error());
    return edit->commit();
}

} // namespace

class TestUndoDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takenBack_isOpenAgainEverywhere_andRepeatedIsDecidedEverywhere_data()
    {
        QTest::addColumn<QString>("take");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("head");
        QTest::newRow("a") << "a" << QString() << "李";
        QTest::newRow("b, which stands already") << "b" << QString() << "张";
        QTest::newRow("typed") << QString() << "王"
                               << "王";
    }
    void takenBack_isOpenAgainEverywhere_andRepeatedIsDecidedEverywhere()
    {
        QFETCH(QString, take);
        QFETCH(QString, value);
        QFETCH(QString, head);
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        const QVector<Uid> asked = idsOf(office[0]);
        QCOMPARE(asked.size(), 1);
        Decision decision{asked.first(), take, {}};
        if (!value.isEmpty())
            decision.value = value;
        REQUIRE_OK(resolve(office[0], {decision}));
        REQUIRE_OK(office.settle());
        for (int again = 0; again < 2; ++again) {
            QVERIFY(idsOf(office[0]).isEmpty() && idsOf(office[1]).isEmpty());
            QCOMPARE(office.headOf(1, village.id), head);
            REQUIRE_OK(office[0].undo());
            QCOMPARE(idsOf(office[0]), asked);
            QCOMPARE(office.headOf(0, village.id), QStringLiteral("张"));
            REQUIRE_OK(office.settle());
            QCOMPARE(idsOf(office[1]), asked);
            QCOMPARE(office.headOf(1, village.id), QStringLiteral("张"));
            QVERIFY(office.areEqual());
            REQUIRE_OK(office[0].redo());
            QVERIFY(idsOf(office[0]).isEmpty());
            QCOMPARE(office.headOf(0, village.id), head);
            REQUIRE_OK(office.settle());
            QVERIFY(office.areEqual());
        }
        for (int laptop = 0; laptop < 2; ++laptop)
            QVERIFY(office[laptop].verify()->isEmpty() && verifyLog(office[laptop])->isEmpty() && verifyRows(office[laptop])->isEmpty());
    }

    void takenBackAfterTheProgramWasStartedAnew_isOpenAgain()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        const QVector<Uid> asked = idsOf(office[0]);
        REQUIRE_OK(resolve(office[0], {{asked.first(), QStringLiteral("a"), {}}}));
        const QString path = office[0].path();
        office.laptops[0].reset();
        auto again = Workbook::open(path);
        REQUIRE_OK(again);
        office.laptops[0] = std::move(*again);
        REQUIRE_OK(office[0].undo());
        QCOMPARE(idsOf(office[0]), asked);
    }

    void laterStepTakenBackToo_leavesNothingThatDecides()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        const QVector<Uid> asked = idsOf(office[0]);
        REQUIRE_OK(resolve(office[0], {{asked.first(), QStringLiteral("a"), {}}}));
        REQUIRE_OK(office.setHead(0, village.id, QStringLiteral("赵")));
        REQUIRE_OK(office[0].undo());
        REQUIRE_OK(office[0].undo());
        QCOMPARE(idsOf(office[0]), asked);
        REQUIRE_OK(office.settle());
        QCOMPARE(idsOf(office[1]), asked);
        QVERIFY(office.areEqual());
        REQUIRE_OK(office[0].redo());
        REQUIRE_OK(office[0].redo());
        REQUIRE_OK(office.settle());
        QCOMPARE(office.headOf(1, village.id), QStringLiteral("赵"));
        QVERIFY(idsOf(office[1]).isEmpty());
        QVERIFY(office.areEqual());
    }

    void borderTakenBack_isShownAsBefore_andItsAreaFollows()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        REQUIRE_OK(moveBorder(office, 0, village->id, 0.011));
        QTest::qWait(5);
        REQUIRE_OK(moveBorder(office, 1, village->id, 0.012));
        REQUIRE_OK(office.settle());
        const double shown = unit(office[0], village->id)->areaM2;
        const QVector<Uid> asked = idsOf(office[0]);
        REQUIRE_OK(resolve(office[0], {{asked.first(), QStringLiteral("a"), {}}}));
        QVERIFY(unit(office[0], village->id)->areaM2 < shown);
        REQUIRE_OK(office[0].undo());
        REQUIRE_OK(office.settle());
        QCOMPARE(idsOf(office[1]), asked);
        QCOMPARE(unit(office[0], village->id)->areaM2, shown);
        QVERIFY(office.areEqual());
    }

    void removedOrKept_takenBack_staysOnTheMap_andIsAskedAgain()
    {
        for (const QString &take : {QStringLiteral("a"), QStringLiteral("b")}) {
            Office office;
            Unit village;
            REQUIRE_OK(removeAndEdit(office, village));
            const QVector<Uid> asked = idsOf(office[1]);
            QCOMPARE(asked.size(), 1);
            REQUIRE_OK(resolve(office[1], {{asked.first(), take, {}}}));
            REQUIRE_OK(office.settle());
            REQUIRE_OK(office[1].undo());
            QCOMPARE(units(office[1])->size(), 1);
            QCOMPARE(idsOf(office[1]), asked);
            REQUIRE_OK(office.settle());
            QCOMPARE(units(office[0])->size(), 1);
            QCOMPARE(idsOf(office[0]), asked);
            QVERIFY(office.areEqual());
            REQUIRE_OK(office[1].redo());
            REQUIRE_OK(office.settle());
            QVERIFY(idsOf(office[0]).isEmpty());
            QCOMPARE(units(office[0])->size(), take == QLatin1String("a") ? 0 : 1);
            QVERIFY(office.areEqual());
            QVERIFY(verifyRows(office[0])->isEmpty() && verifyRows(office[1])->isEmpty());
        }
    }

    void findings_areAskedAgainToo()
    {
        for (const QString &take : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("both")}) {
            Office office;
            REQUIRE_OK(office.open(2));
            REQUIRE_OK(office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村")));
            QTest::qWait(5);
            REQUIRE_OK(office.addVillage(1, QStringLiteral("V1"), QStringLiteral("东风新村"), 116.4));
            REQUIRE_OK(office.settle());
            const QVector<Uid> asked = idsOf(office[0]);
            REQUIRE_OK(resolve(office[0], {{asked.first(), take, {}}}));
            REQUIRE_OK(office.settle());
            QVERIFY(idsOf(office[1]).isEmpty());
            REQUIRE_OK(office[0].undo());
            REQUIRE_OK(office.settle());
            QCOMPARE(idsOf(office[0]), asked);
            QCOMPARE(idsOf(office[1]), asked);
            QCOMPARE(units(office[1])->size(), 2);
            QVERIFY(office.areEqual());
        }
    }

    /// The version before goes on where the new one is taken back; that one of both stands is asked once, and kept it ends the one before.
    void newVersionTakenBack_changedElsewhereMeanwhile_isOneQuestion()
    {
        for (const bool isKept : {true, false}) {
            Office office;
            Unit village;
            REQUIRE_OK(shareVillage(office, village));
            REQUIRE_OK(makeVersion(office, 0, village.id, 3));
            REQUIRE_OK(office.settle());
            REQUIRE_OK(office.setHead(1, village.id, QStringLiteral("张")));
            REQUIRE_OK(office[0].undo());
            REQUIRE_OK(office.settle());
            const QVector<Uid> asked = idsOf(office[0]);
            QCOMPARE(asked.size(), 1);
            QCOMPARE(idsOf(office[1]), asked);
            const Conflict conflict = conflicts(office[1])->first();
            QVERIFY(conflict.kind == ConflictKind::Deleted);
            const QString take(QChar(u'a' + (isKept ? conflict.shown : 1 - conflict.shown)));
            REQUIRE_OK(resolve(office[1], {{asked.first(), take, {}}}));
            REQUIRE_OK(office.settle());
            for (int laptop = 0; laptop < 2; ++laptop) {
                QVERIFY(idsOf(office[laptop]).isEmpty());
                const auto versions = unitVersions(office[laptop], village.id);
                REQUIRE_OK(versions);
                QCOMPARE(versions->size(), isKept ? 2 : 1);
                QCOMPARE(versions->first().validTo, isKept ? QDate(2026, 11, 2) : QDate());
                QCOMPARE(versions->last().head, isKept ? QStringLiteral("张") : village.head);
            }
            REQUIRE_OK(office[1].undo());
            REQUIRE_OK(office.settle());
            QCOMPARE(idsOf(office[0]), asked);
            QCOMPARE(idsOf(office[1]), asked);
            QVERIFY(office.areEqual());
            QVERIFY(verifyRows(office[0])->isEmpty() && verifyRows(office[1])->isEmpty());
        }
    }

    void changedElsewhereSince_isNotTakenBack_andSaid()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        REQUIRE_OK(resolve(office[0], {{idsOf(office[0]).first(), QStringLiteral("a"), {}}}));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office.setHead(1, village.id, QStringLiteral("赵")));
        REQUIRE_OK(office.settle());
        const auto before = stateHash(office[0]);
        REQUIRE_ERROR(office[0].undo(), ErrorCode::Conflict);
        QCOMPARE(*stateHash(office[0]), *before);
    }

    /// a removed a village that b edited and c inspected; the decision to remove it all the same is taken back, the removal itself cannot
    /// be.
    void stepThatCannotBeTakenBack_isSaidOnce_andTheOlderStepsStayAtHand()
    {
        Office office;
        Unit village;
        REQUIRE_OK(shareVillage(office, village));
        const auto older = office.addVillage(0, QStringLiteral("V9"), QStringLiteral("红星村"), 116.5);
        REQUIRE_OK(older);
        REQUIRE_OK(office.remove(0, village.id));
        REQUIRE_OK(office.setHead(1, village.id, QStringLiteral("张")));
        REQUIRE_OK(office.settle());
        const QVector<Uid> asked = idsOf(office[0]);
        QCOMPARE(asked.size(), 1);
        const Conflict conflict = conflicts(office[0])->first();
        REQUIRE_OK(resolve(office[0], {{asked.first(), conflict.shown == 0 ? QStringLiteral("b") : QStringLiteral("a"), {}}}));
        REQUIRE_OK(office[0].undo());
        QCOMPARE(idsOf(office[0]), asked);
        const auto before = stateHash(office[0]);
        const auto tried = office[0].undo();
        REQUIRE_ERROR(tried, ErrorCode::Conflict);
        QVERIFY2(!tried.error().text().contains(QStringLiteral("unit")), qPrintable(tried.error().text()));
        QCOMPARE(*stateHash(office[0]), *before);
        QCOMPARE(office[0].undoStep()->subject, QStringLiteral("红星村"));
        REQUIRE_OK(office[0].undo());
        REQUIRE_ERROR(unit(office[0], older->id), ErrorCode::NotFound);
    }

    void changedElsewhereInAnotherField_isTakenBack()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        const QVector<Uid> asked = idsOf(office[0]);
        REQUIRE_OK(resolve(office[0], {{asked.first(), QStringLiteral("a"), {}}}));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(moveBorder(office, 1, village.id, 0.012));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office[0].undo());
        QCOMPARE(idsOf(office[0]), asked);
        REQUIRE_OK(office.settle());
        QCOMPARE(idsOf(office[0]), asked);
        QCOMPARE(idsOf(office[1]), asked);
        QVERIFY(office.areEqual());
    }

    void decidedOnBoth_oneTakenBack_theOtherHolds()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        const Uid asked = idsOf(office[0]).first();
        REQUIRE_OK(resolve(office[0], {{asked, QStringLiteral("a"), {}}}));
        REQUIRE_OK(resolve(office[1], {{asked, {}, QStringLiteral("王")}}));
        REQUIRE_OK(office[0].undo());
        REQUIRE_OK(office.settle());
        QVERIFY(idsOf(office[0]).isEmpty() && idsOf(office[1]).isEmpty());
        QCOMPARE(office.headOf(0, village.id), QStringLiteral("王"));
        QVERIFY(office.areEqual());
    }

    void decidingAndUndoingAtRandom_endsUpEqualEverywhere_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {41U, 108U, 113U})
            QTest::addRow("%u", seed) << seed;
    }
    void decidingAndUndoingAtRandom_endsUpEqualEverywhere()
    {
        QFETCH(quint32, seed);
        constexpr int kLaptops = 3, kUnits = 3, kSteps = 150;
        Office office;
        REQUIRE_OK(office.open(kLaptops));
        QVector<UnitId> villages;
        for (int i = 0; i < kUnits; ++i) {
            const auto added = office.addVillage(0, QStringLiteral("V%1").arg(i), QStringLiteral("村"), 116 + i * 0.1);
            REQUIRE_OK(added);
            villages.append(added->id);
        }
        REQUIRE_OK(planRound(office));
        QVector<UnitId> inspected;
        for (const QString &code : {QStringLiteral("W1"), QStringLiteral("W2")}) {
            const auto village = inspectTwice(office, code);
            REQUIRE_OK(village);
            inspected.append(*village);
        }
        REQUIRE_OK(office.settle());
        villages += inspected;
        for (const auto &laptop : office.laptops)
            REQUIRE_OK(letStand(*laptop, true)); // nobody takes an inspection back
        QRandomGenerator random(seed);
        int decided = 0, undone = 0;
        for (int step = 0; step < kSteps; ++step) {
            const int laptop = random.bounded(kLaptops);
            const UnitId village = villages[random.bounded(villages.size())];
            const auto open = conflicts(office[laptop]);
            REQUIRE_OK(open);
            switch (random.bounded(7)) {
            case 0:
            case 1: (void)office.setHead(laptop, village, QString::number(random.bounded(4))); break;
            case 5: // what is decided about two rows: one code twice, two new versions
                if (random.bounded(2) == 0)
                    (void)makeVersion(office, laptop, village, 1 + random.bounded(28));
                else if (const auto twin =
                             office.addVillage(laptop, QStringLiteral("V%1").arg(random.bounded(kUnits)), QStringLiteral("村"));
                         twin)
                    villages.append(twin->id);
                break;
            case 2:
                (void)(random.bounded(3) == 0 ? office.remove(laptop, village)
                                              : moveBorder(office, laptop, village, 0.01 + 0.001 * random.bounded(4)));
                break;
            case 3: {
                if (open->isEmpty())
                    break;
                const Conflict &conflict = (*open)[random.bounded(open->size())];
                const bool isOfAll = random.bounded(2) == 0; // each for itself, before anybody hears of the others
                for (int other = 0; other < kLaptops; ++other) {
                    const int choice = random.bounded(3);
                    const QString take = choice == 2 ? QStringLiteral("both") : QString(QChar(u'a' + choice));
                    if (isOfAll || other == laptop)
                        decided += resolve(office[other], {{conflict.id, take, {}}}).has_value() ? 1 : 0;
                }
                break;
            }
            case 4: undone += office[laptop].undo().has_value() ? 1 : 0; break;
            default:
                if (random.bounded(3) == 0)
                    (void)office[laptop].redo();
                REQUIRE_OK(office.sync(laptop));
            }
        }
        auto late = Workbook::create(office.path(QStringLiteral("late.sqlite")));
        REQUIRE_OK(late);
        office.laptops.push_back(std::move(*late));
        QVERIFY2(decided > 5 && undone > 5, qPrintable(QStringLiteral("%1 decided, %2 undone").arg(decided).arg(undone)));
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        for (const UnitId &village : std::as_const(inspected)) {
            InspectionFilter filter;
            filter.unit = village;
            QVERIFY(!inspections(office[0], filter)->isEmpty());
        }
        for (int laptop = 0; laptop <= kLaptops; ++laptop) { // the last one has joined at the end
            QCOMPARE(idsOf(office[laptop]), idsOf(office[0]));
            const auto wrong = verifyRows(office[laptop]);
            REQUIRE_OK(wrong);
            QVERIFY2(wrong->isEmpty(), qPrintable(wrong->isEmpty() ? QString() : wrong->first().text()));
        }
    }

    void history_namesTheDecisionAndThatItWasTakenBack()
    {
        Office office;
        Unit village;
        REQUIRE_OK(disagree(office, village));
        REQUIRE_OK(resolve(office[0], {{idsOf(office[0]).first(), QStringLiteral("a"), {}}}));
        REQUIRE_OK(office[0].undo());
        const auto entries = unitHistory(office[0], village.id);
        REQUIRE_OK(entries);
        QCOMPARE(entries->size(), 6);
        QCOMPARE(entries->at(4).fields.value(QStringLiteral("head")).toString(), QStringLiteral("李"));
        QCOMPARE(entries->last().operation.kind, OperationKind::Withdraw);
        QCOMPARE(entries->last().fields.value(QStringLiteral("head")).toString(), QStringLiteral("张"));
    }
};

QTEST_GUILESS_MAIN(TestUndoDecision)
#include "tst_undo_decision.moc"
