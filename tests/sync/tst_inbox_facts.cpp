// SPDX-License-Identifier: GPL-2.0-or-later
// What the inbox lays side by side: whoever decides between two inspections or two closings sees what each of them says.
#include "sync_fixture.h"

#include "inspect/closings.h"
#include "inspect/conflicts.h"

#include <QtTest>

using namespace inspect;
using namespace inspect::test;

namespace {

const QDateTime kVisit(QDate(2026, 10, 20), QTime(2, 0), Qt::UTC);

/// A finished inspection by one person in one round; `count` places of litter.
Status inspectInRound(Workbook &book, const UnitId &unit, const PersonId &person, const RoundId &round, int count, const QString &note)
{
    auto edit = book.begin("inspect");
    if (!edit)
        return tl::make_unexpected(edit.error());
    Inspection visit;
    visit.unit = unit;
    visit.standard = villages().id;
    visit.inspector = person;
    visit.round = round;
    visit.at = kVisit;
    visit.note = note;
    const auto added = addInspection(*edit, visit);
    if (!added)
        return tl::make_unexpected(added.error());
    Deduction found;
    found.inspection = *added;
    found.clause = QStringLiteral("1.1");
    found.count = count;
    found.place = QStringLiteral("村口");
    if (const auto deducted = addDeduction(*edit, found); !deducted)
        return tl::make_unexpected(deducted.error());
    if (Status finished = setState(*edit, *added); !finished)
        return finished;
    return edit->commit();
}

Status closeOctober(Workbook &book)
{
    auto edit = book.begin("close");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto closed = closePeriod(*edit, *Period::ofCode(QStringLiteral("2026-10")), QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC),
                                    QStringLiteral("月结"));
    return closed ? edit->commit() : Status(tl::make_unexpected(closed.error()));
}

/// One person with the work of a round on two laptops: 2 places found on a, 3 on b.
Status inspectTwice(Office &office, Unit &village)
{
    if (Status shared = shareVillage(office, village); !shared)
        return shared;
    if (Status attached = standardForVillages(office[0]); !attached)
        return attached;
    auto edit = office[0].begin("plan");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto person = personNamed(*edit, QStringLiteral("张三"));
    Round plan;
    plan.name = QStringLiteral("十月");
    plan.starts = QDate(2026, 10, 1);
    plan.ends = QDate(2026, 10, 31);
    const auto round = addRound(*edit, plan);
    if (!person || !round)
        return tl::make_unexpected(person ? round.error() : person.error());
    if (Status planned = edit->commit(); !planned)
        return planned;
    if (Status settled = office.settle(); !settled)
        return settled;
    if (Status done = inspectInRound(office[0], village.id, *person, *round, 2, QStringLiteral("上午")); !done)
        return done;
    QTest::qWait(5);
    return inspectInRound(office[1], village.id, *person, *round, 3, {});
}

QVector<Conflict> ofKind(Workbook &book, ConflictKind kind)
{
    QVector<Conflict> all = conflicts(book).value_or(QVector<Conflict>());
    all.removeIf([kind](const Conflict &each) { return each.kind != kind; });
    return all;
}

} // namespace

class TestInboxFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoInspections_showWhatEachFound_andTheUnit()
    {
        Office office;
        Unit village;
        REQUIRE_OK(inspectTwice(office, village));
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto doubled = ofKind(office[laptop], ConflictKind::Doubled);
            QCOMPARE(doubled.size(), 1);
            QCOMPARE(doubled[0].unit, village.id);
            for (int side = 0; side < 2; ++side) {
                QVERIFY(doubled[0].sides[side].visit);
                const VisitFacts &visit = *doubled[0].sides[side].visit;
                QCOMPARE(visit.inspector, QStringLiteral("张三"));
                QCOMPARE(visit.note, side == 0 ? QStringLiteral("上午") : QString());
                QCOMPARE(visit.findings.size(), 1);
                QCOMPARE(visit.findings[0].count, 2 + side);
                QCOMPARE(visit.findings[0].place, QStringLiteral("村口"));
                QVERIFY(!visit.findings[0].name.isEmpty());
                QCOMPARE(*visit.score + visit.findings[0].points, Points::of(100));
            }
        }
    }

    void twoClosings_showTheUnitsAboutWhichTheyDiffer()
    {
        Office office;
        Unit village;
        REQUIRE_OK(inspectTwice(office, village));
        for (int laptop = 0; laptop < 2; ++laptop)
            REQUIRE_OK(closeOctober(office[laptop]));
        REQUIRE_OK(office.settle());
        const auto rivals = ofKind(office[0], ConflictKind::Closings);
        QCOMPARE(rivals.size(), 1);
        QCOMPARE(rivals[0].differences.size(), 1);
        const ClosedDifference &difference = rivals[0].differences[0];
        QCOMPARE(difference.unit, QStringLiteral("东风村 (V1)"));
        QCOMPARE(difference.standard, QStringLiteral("S1"));
        QVERIFY(difference.a && difference.b && *difference.a > *difference.b); // a found two places, b three
        QVERIFY(difference.isInA && difference.isInB);
        QVERIFY(ofKind(office[1], ConflictKind::Closings)[0].differences == rivals[0].differences);
    }

    /// A late inspection says what it found; whoever reopens the month for it is told what else counts then, also what was left outside.
    void lateInspections_showWhatTheyFound_andWhatElseAReopeningBrings()
    {
        Office office;
        Unit village;
        REQUIRE_OK(shareVillage(office, village));
        REQUIRE_OK(standardForVillages(office[0]));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(closeOctober(office[0]));
        for (const int hour : {1, 2})
            REQUIRE_OK(inspectVillage(office[1], village.id, QDateTime(QDate(2026, 10, 20), QTime(hour, 0), Qt::UTC)));
        REQUIRE_OK(office.settle());
        const auto both = ofKind(office[0], ConflictKind::Late);
        QCOMPARE(both.size(), 2);
        QVERIFY(both[0].sides[0].visit);
        QCOMPARE(both[0].sides[0].visit->inspector, QStringLiteral("张三"));
        QVERIFY(both[0].sides[0].visit->score.has_value());
        QVERIFY(!both[0].sides[1].visit);
        REQUIRE_OK(resolve(office[0], {{both[1].id, QStringLiteral("b"), QStringLiteral("下月再计")}}));
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto late = ofKind(office[laptop], ConflictKind::Late);
            QCOMPARE(late.size(), 1);
            QCOMPARE(late[0].id, both[0].id);
            QCOMPARE(late[0].late.size(), 2);
            for (const LateItem &item : late[0].late) {
                QCOMPARE(item.isLeft, item.conflict == both[1].id);
                QCOMPARE(item.subject, QStringLiteral("东风村 2026-10-20"));
            }
        }
    }

    /// Inspections by those who knew that it was deleted elsewhere are there, but are no side of it.
    void deletedAndChanged_namesTheFields_andIsNotCalledInspected()
    {
        Office office;
        Unit village;
        REQUIRE_OK(shareVillage(office, village));
        REQUIRE_OK(standardForVillages(office[0]));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office.remove(0, village.id));
        REQUIRE_OK(office.setHead(1, village.id, QStringLiteral("李")));
        REQUIRE_OK(office.setHead(1, village.id, QStringLiteral("张")));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(inspectVillage(office[0], village.id, kVisit));
        REQUIRE_OK(office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto deleted = ofKind(office[laptop], ConflictKind::Deleted);
            QCOMPARE(deleted.size(), 1);
            QCOMPARE(deleted[0].changes.size(), 1);
            QCOMPARE(deleted[0].changes[0].column, QStringLiteral("head"));
            QCOMPARE(deleted[0].changes[0].kept.toString(), QString());
            QCOMPARE(deleted[0].changes[0].now.toString(), QStringLiteral("张"));
            QCOMPARE(deleted[0].sides[deleted[0].shown].inspections, 1);
            QCOMPARE(deleted[0].sides[deleted[0].shown].unawareInspections, 0);
        }
    }

    void deletedAndInspected_countsWhoDidNotKnow()
    {
        Office office;
        Unit village;
        REQUIRE_OK(shareVillage(office, village));
        REQUIRE_OK(standardForVillages(office[0]));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office.remove(0, village.id));
        REQUIRE_OK(inspectVillage(office[1], village.id, kVisit));
        REQUIRE_OK(office.settle());
        REQUIRE_OK(inspectVillage(office[0], village.id, kVisit.addDays(1)));
        REQUIRE_OK(office.settle());
        const auto deleted = ofKind(office[0], ConflictKind::Deleted);
        QCOMPARE(deleted.size(), 1);
        QVERIFY(deleted[0].changes.isEmpty());
        QCOMPARE(deleted[0].sides[deleted[0].shown].inspections, 2);
        QCOMPARE(deleted[0].sides[deleted[0].shown].unawareInspections, 1);
    }

    void unitWithoutACode_isCalledByItsNameAlone()
    {
        Office office;
        REQUIRE_OK(office.open(2));
        const auto village = office.addVillage(0, QString(), QStringLiteral("竹园村-2"));
        REQUIRE_OK(village);
        REQUIRE_OK(office.settle());
        REQUIRE_OK(office.remove(0, village->id));
        REQUIRE_OK(office.setHead(1, village->id, QStringLiteral("张")));
        REQUIRE_OK(office.settle());
        const auto deleted = ofKind(office[1], ConflictKind::Deleted);
        QCOMPARE(deleted.size(), 1);
        QCOMPARE(deleted[0].subject, QStringLiteral("竹园村-2"));
    }
};

QTEST_GUILESS_MAIN(TestInboxFacts)
#include "tst_inbox_facts.moc"
