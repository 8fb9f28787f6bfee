// SPDX-License-Identifier: GPL-2.0-or-later
// Three laptops imported one list of villages; two of them decide at the same time which are the same. That makes a chain, and whatever
// hangs on any of its links belongs to its end.
#include "sync_fixture.h"

#include "inspect/conflicts.h"
#include "inspect/period_scores.h"
#include "inspect/standard_json.h"

#include <QtTest>

#include <algorithm>

using namespace inspect;
using namespace inspect::test;

namespace {

/// An inspection of a day of October by a standard that is attached to this unit alone.
Status workWith(Workbook &book, const UnitId &unit, int day)
{
    return test::inspectVillage(book, unit, QDateTime(QDate(2026, 10, day), QTime(2, 0), Qt::UTC));
}

const Conflict *sameUnits(const QVector<Conflict> &open, const UnitId &a, const UnitId &b)
{
    const auto found = std::find_if(open.cbegin(), open.cend(), [&](const Conflict &conflict) {
        return conflict.kind == ConflictKind::SameUnit && conflict.sides[0].value.toString() == a.text() &&
               conflict.sides[1].value.toString() == b.text();
    });
    return found == open.cend() ? nullptr : &*found;
}

} // namespace

class TestAliases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chainOfAliases_allWorkBelongsToTheFirst()
    {
        Office office;
        REQUIRE_OK(office.open(3));
        QVector<UnitId> units;
        for (int laptop = 0; laptop < 3; ++laptop) {
            const auto village = office.addVillage(laptop, QStringLiteral("V1"), QStringLiteral("东风村"), 116.3);
            REQUIRE_OK(village);
            units.append(village->id);
            QTest::qWait(3); // ids rise with time
            auto edit = office[laptop].begin("standard");
            REQUIRE_OK(edit);
            REQUIRE_OK(addStandard(*edit, villages(), StandardStatus::Issued, {}));
            Attachment attachment;
            attachment.standard = villages().id;
            attachment.unit = village->id;
            REQUIRE_OK(attach(*edit, attachment));
            REQUIRE_OK(edit->commit());
            REQUIRE_OK(workWith(office[laptop], village->id, 5 + laptop));
        }
        REQUIRE_OK(office.settle());
        // Apart from each other: b is a; and c is b.
        for (const auto &[laptop, first, second] : {std::tuple(0, 0, 1), std::tuple(1, 1, 2)}) {
            const auto open = conflicts(office[laptop]);
            REQUIRE_OK(open);
            const Conflict *same = sameUnits(*open, units[first], units[second]);
            QVERIFY(same != nullptr);
            REQUIRE_OK(resolve(office[laptop], {{same->id, QStringLiteral("a"), {}}}));
        }
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        for (int laptop = 0; laptop < 3; ++laptop) {
            Workbook &book = office[laptop];
            QCOMPARE(findingsText(*book.verify()), QString()); // a decision is no damage
            QCOMPARE(inspect::units(book)->size(), 1);
            QCOMPARE(inspections(book, {})->size(), 3);
            const auto visits = inspections(book, {});
            for (const Inspection &visit : *visits)
                QCOMPARE(visit.unit, units[0]);
            InspectionFilter ofFirst;
            ofFirst.unit = units[0];
            QCOMPARE(inspections(book, ofFirst)->size(), 3);
            const auto scores = scorePeriod(book, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("S1"));
            REQUIRE_OK(scores);
            QCOMPARE(scores->units.size(), 1);
            QCOMPARE(scores->units.first().unit, units[0]);
            QVERIFY(scores->units.first().score.has_value());
        }
        // Deciding was an undo step; taken back, the chain comes apart on all.
        REQUIRE_OK(office[0].undo());
        REQUIRE_OK(office.settle());
        QVERIFY(office.areEqual());
        QCOMPARE(inspect::units(office[2])->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestAliases)
#include "tst_aliases.moc"
