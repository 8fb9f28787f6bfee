// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_fixture.h"

#include "inspect/closings.h"
#include "inspect/conflicts.h"
#include "inspect/standard_json.h"

#include <QtTest>

#include <algorithm>

using namespace inspect;
using namespace inspect::test;

namespace {

const QDate kDay(2026, 10, 8);

const Standard &villages()
{
    const auto &all = builtInStandards();
    return *std::find_if(all.cbegin(), all.cend(), [](const Standard &each) { return each.code == QLatin1String("S1"); });
}

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }

Status standardForVillages(Workbook &book)
{
    auto edit = book.begin("attach");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const Standard &standard = villages();
    if (Status added = addStandard(*edit, standard, StandardStatus::Issued, {}); !added)
        return added;
    Attachment attachment;
    attachment.standard = standard.id;
    attachment.kind = QStringLiteral("village");
    if (Status attached = attach(*edit, attachment); !attached)
        return attached;
    return edit->commit();
}

Status inspectVillage(Workbook &book, const UnitId &unit, int hour)
{
    auto edit = book.begin("inspect");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto person = personNamed(*edit, QStringLiteral("张三"));
    if (!person)
        return tl::make_unexpected(person.error());
    Inspection visit;
    visit.unit = unit;
    visit.standard = villages().id;
    visit.inspector = *person;
    visit.at = QDateTime(kDay, QTime(hour, 0), Qt::UTC);
    const auto added = addInspection(*edit, visit);
    if (!added)
        return tl::make_unexpected(added.error());
    const auto before = inspection(book, *added);
    if (!before)
        return tl::make_unexpected(before.error());
    Inspection after = *before;
    after.state = InspectionState::Finished;
    if (Status finished = changeInspection(*edit, *before, after); !finished)
        return finished;
    return edit->commit();
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
    auto edit = office[0].begin("close");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto closed = closePeriod(*edit, october(), QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC), QStringLiteral("月结"));
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (Status committed = edit->commit(); !committed)
        return committed;
    return office.settle();
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
    void newVersionsOnBoth_areAskedAbout_andOneIsLeft_data()
    {
        QTest::addColumn<QString>("take");
        QTest::addColumn<int>("kept");
        QTest::newRow("a, which begins earlier") << "a" << 0;
        QTest::newRow("b") << "b" << 1;
    }
    void newVersionsOnBoth_areAskedAbout_andOneIsLeft()
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
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->at(0).validTo, from[kept].addDays(-1));
        QCOMPARE(versions->at(1).validFrom, from[kept]);
        QCOMPARE(versions->at(1).wkb, found->sides[kept].shape);
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

    void reopening_needsAReason_andMakesItCount()
    {
        Office office;
        REQUIRE_OK(closeTooEarly(office));
        Decision decision{conflicts(office[0])->first().id, QStringLiteral("a"), {}};
        REQUIRE_ERROR(resolve(office[0], {decision}), ErrorCode::InvalidInput);
        QCOMPARE(conflicts(office[0])->size(), 1);
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
