// SPDX-License-Identifier: GPL-2.0-or-later
// What one laptop changed while another closed the month: both keep the month as it was closed, and nobody is told of damage.
#include "sync_fixture.h"

#include "inspect/closed_units.h"
#include "inspect/closings.h"
#include "inspect/conflicts.h"
#include "inspect/late_changes.h"
#include "inspect/map_items.h"
#include "inspect/scoresheet_content.h"

#include <QSqlQuery>
#include <QtTest>

#include <algorithm>
#include <functional>

using namespace inspect;
using namespace inspect::test;

namespace {

Period october() { return *Period::ofCode(QStringLiteral("2026-10")); }

Status closeOctober(Workbook &book)
{
    return inEdit(book, [](Edit &edit) -> Status {
        const auto closed = closePeriod(edit, october(), QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC), QStringLiteral("月结"));
        return closed ? Status() : tl::make_unexpected(closed.error());
    });
}

/// A finished inspection with three places found.
Result<InspectionId> visit(Workbook &book, const UnitId &unit)
{
    InspectionId made;
    const Status done = inEdit(book, [&](Edit &edit) -> Status {
        const auto person = personNamed(edit, QStringLiteral("张三"));
        if (!person)
            return tl::make_unexpected(person.error());
        Inspection inspection;
        inspection.unit = unit;
        inspection.standard = villages().id;
        inspection.inspector = *person;
        inspection.at = QDateTime(QDate(2026, 10, 8), QTime(2, 0), Qt::UTC);
        const auto added = addInspection(edit, inspection);
        if (!added)
            return tl::make_unexpected(added.error());
        made = *added;
        for (const Clause &clause : villages().sections.first().clauses.first(2)) {
            Deduction found;
            found.inspection = made;
            found.clause = clause.id;
            if (const auto stored = addDeduction(edit, found); !stored)
                return tl::make_unexpected(stored.error());
        }
        return setState(edit, made);
    });
    return done ? Result<InspectionId>(made) : tl::make_unexpected(done.error());
}

/// Two laptops with one inspected village and another one.
struct Autumn {
    Office office;
    Unit village;
    Unit other;
    InspectionId sheet;

    Status begin()
    {
        if (Status opened = office.open(2); !opened)
            return opened;
        const auto first = office.addVillage(0, QStringLiteral("V1"), QStringLiteral("东风村"));
        const auto second = office.addVillage(0, QStringLiteral("V2"), QStringLiteral("红星村"), 116.4);
        if (!first || !second)
            return tl::make_unexpected((first ? second : first).error());
        village = *first;
        other = *second;
        if (Status attached = standardForVillages(office[0]); !attached)
            return attached;
        const auto made = visit(office[0], village.id);
        if (!made)
            return tl::make_unexpected(made.error());
        sheet = *made;
        if (Status settled = office.settle(); !settled)
            return settled;
        const auto stored = unit(office[0], village.id);
        if (!stored)
            return tl::make_unexpected(stored.error());
        village = *stored;
        return {};
    }

    QString scores(int laptop)
    {
        const auto all = scorePeriod(office[laptop], october(), QStringLiteral("S1"));
        if (!all)
            return all.error().text();
        QStringList lines;
        for (const UnitScore &unit : all->units)
            lines.append(unit.code + unit.name + (unit.score ? unit.score->text() : QString()));
        return lines.join(QLatin1Char(' '));
    }
    QString damage(int laptop)
    {
        QStringList lines;
        const auto of = [&lines](const Result<QVector<Error>> &findings) {
            for (const Error &finding : findings ? *findings : QVector<Error>{findings.error()})
                lines.append(finding.text());
        };
        of(verifyClosings(office[laptop]));
        of(verifyRows(office[laptop]));
        return lines.join(QLatin1Char('\n'));
    }
    /// The village as a map of October draws it.
    QByteArray shape(int laptop)
    {
        const auto all = scorePeriod(office[laptop], october(), QStringLiteral("S1"));
        const auto drawn = all ? mapUnits(office[laptop], {*all}) : Result<MapUnits>(tl::make_unexpected(all.error()));
        if (!drawn)
            return drawn.error().text().toUtf8();
        for (const MapUnit &unit : **drawn)
            if (unit.id == village.id)
                return unit.wkb;
        return "none";
    }
};

struct Change {
    const char *name;
    std::function<Status(Autumn &, Edit &)> make;
};

template <class Id>
Status without(const Result<Id> &result)
{
    return result ? Status() : tl::make_unexpected(result.error());
}

const QVector<Change> &changes()
{
    static const auto changed = [](Autumn &town, Edit &edit, const std::function<void(Unit &)> &how) {
        Unit after = town.village;
        how(after);
        return without(changeUnit(edit, town.village, after));
    };
    static const QVector<Change> all{
        {"name", [](Autumn &t, Edit &e) { return changed(t, e, [](Unit &u) { u.name = QStringLiteral("东风社区"); }); }},
        {"shape", [](Autumn &t, Edit &e) { return changed(t, e, [](Unit &u) { u.wkb = squareWkb(116.31, 39.9, 0.02); }); }},
        {"moved eastwards", [](Autumn &t, Edit &e) { return changed(t, e, [](Unit &u) { u.wkb = squareWkb(116.35, 39.9, 0.01); }); }},
        {"several, one after the other",
         [](Autumn &t, Edit &e) {
             const auto first = changeUnit(e, t.village, [&] {
                 Unit after = t.village;
                 after.name = QStringLiteral("东风一村");
                 after.population = 900;
                 return after;
             }());
             if (!first)
                 return without(first);
             Unit after = *first;
             after.name = QStringLiteral("东风二村");
             after.attributes.insert(QStringLiteral("flag"), QStringLiteral("试点"));
             return without(changeUnit(e, *first, after));
         }},
        {"parent", [](Autumn &t, Edit &e) { return changed(t, e, [&](Unit &u) { u.parent = t.other.id; }); }},
        {"ended in the month", [](Autumn &t, Edit &e) { return changed(t, e, [](Unit &u) { u.validTo = QDate(2026, 10, 20); }); }},
        {"a unit nobody inspected is removed", [](Autumn &t, Edit &e) { return removeUnit(e, t.other.id); }},
        {"a deduction voided",
         [](Autumn &t, Edit &e) {
             const auto rows = deductions(e.workbook(), {t.sheet});
             return rows ? voidDeduction(e, rows->first().id, QStringLiteral("误录")) : without(rows);
         }},
        {"the standard detached", [](Autumn &, Edit &e) {
             const auto rows = attachments(e.workbook());
             return rows ? without(detach(e, rows->first().id, QDate(2026, 10, 5))) : without(rows);
         }}};
    return all;
}

/// What a line of the inbox says of a late change, short.
QString toldBy(const Conflict &conflict)
{
    QStringList told;
    for (const LateDetail &detail : conflict.changes) {
        const QString of = detail.subject.isEmpty() ? QString() : detail.subject + QLatin1Char(' ');
        switch (detail.what) {
        case LateDetail::What::Added: told.append(of + QStringLiteral("added")); break;
        case LateDetail::What::Removed: told.append(of + QStringLiteral("removed")); break;
        case LateDetail::What::Voided: told.append(of + QStringLiteral("voided ") + detail.now.toString()); break;
        case LateDetail::What::Shape: told.append(QStringLiteral("shape")); break;
        case LateDetail::What::Value:
            told.append(QStringLiteral("%1 %2 > %3").arg(detail.column, detail.kept.toString(), detail.now.toString()));
            break;
        }
    }
    return told.join(QStringLiteral("; "));
}

} // namespace

class TestClosedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedWhileAnotherClosed_theMonthStays_data()
    {
        QTest::addColumn<int>("change");
        for (int i = 0; i < int(changes().size()); ++i)
            QTest::newRow(changes()[i].name) << i;
    }
    void changedWhileAnotherClosed_theMonthStays()
    {
        QFETCH(int, change);
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(inEdit(town.office[0], [&](Edit &edit) { return changes()[change].make(town, edit); }));
        REQUIRE_OK(closeOctober(town.office[1]));
        const QString closed = town.scores(1);
        QVERIFY(closed.contains(QStringLiteral("东风村")));
        REQUIRE_OK(town.office.settle());
        QVERIFY(town.office.areEqual());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(town.scores(laptop), closed);
            QCOMPARE(town.damage(laptop), QString());
            QVERIFY(town.shape(laptop) == town.village.wkb);
            const auto all = scorePeriod(town.office[laptop], october(), QStringLiteral("S1"));
            REQUIRE_OK(all);
            for (const UnitScore &score : all->units) {
                const auto explained = explainUnit(town.office[laptop], october(), QStringLiteral("S1"), score.unit);
                REQUIRE_OK(explained);
                QCOMPARE(explained->mix.value, score.score);
            }
        }
    }

    /// The sum that is shown comes to the closed number, and what was changed since is listed as late.
    void voidedWhileAnotherClosed_theSumIsThatOfTheClosing_andTheVoidingIsLate()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        const auto rows = deductions(town.office[0], {town.sheet});
        REQUIRE_OK(rows);
        REQUIRE_OK(inEdit(town.office[0], [&](Edit &edit) { return voidDeduction(edit, rows->first().id, QStringLiteral("误录")); }));
        REQUIRE_OK(closeOctober(town.office[1]));
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto explained = explainUnit(town.office[laptop], october(), QStringLiteral("S1"), town.village.id);
            REQUIRE_OK(explained);
            QVERIFY(explained->score.score.has_value());
            QCOMPARE(explained->mix.value, explained->score.score);
            QCOMPARE(explained->inspections.size(), 1);
            QCOMPARE(explained->inspections.first().total, *explained->score.score);
            for (const ExplainedSection &section : explained->inspections.first().sections)
                for (const ExplainedClause &clause : section.clauses)
                    for (const ExplainedDeduction &deduction : clause.deductions)
                        QVERIFY(deduction.deduction.voidReason.isEmpty());
            QCOMPARE(explained->late.size(), 1);
            QVERIFY(explained->late.first().isCounted);
            QCOMPARE(explained->late.first().changes.size(), 1);
            QVERIFY(explained->late.first().changes.first().change == LateDeduction::Change::Voided);
            QCOMPARE(explained->late.first().changes.first().deduction.voidReason, QStringLiteral("误录"));
            // The paper lists what the closed score is made of.
            const auto scores = scorePeriod(town.office[laptop], october(), QStringLiteral("S1"));
            REQUIRE_OK(scores);
            const auto paper = gatherScoresheet(town.office[laptop], *scores, {});
            REQUIRE_OK(paper);
            QCOMPARE(paper->deductions.size(), 2);
            QCOMPARE(deductions(town.office[laptop], {town.sheet})->first().voidReason, QStringLiteral("误录")); // it is over
        }
    }

    /// While it was open on both: one finished it and closed the month, the other found more.
    void foundMoreOnAnotherLaptop_theMonthStays()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        InspectionId shared;
        REQUIRE_OK(inEdit(town.office[1], [&](Edit &edit) -> Status {
            const auto person = personNamed(edit, QStringLiteral("李四"));
            Inspection inspection;
            inspection.unit = town.other.id;
            inspection.standard = villages().id;
            inspection.inspector = person.value_or(PersonId());
            inspection.at = QDateTime(QDate(2026, 10, 9), QTime(2, 0), Qt::UTC);
            const auto added = addInspection(edit, inspection);
            shared = added.value_or(InspectionId());
            return without(added);
        }));
        REQUIRE_OK(town.office.settle());
        REQUIRE_OK(inEdit(town.office[0], [&](Edit &edit) {
            Deduction found;
            found.inspection = shared;
            found.clause = villages().sections.first().clauses.first().id;
            return without(addDeduction(edit, found));
        }));
        REQUIRE_OK(inEdit(town.office[1], [&](Edit &edit) { return setState(edit, shared); }));
        REQUIRE_OK(closeOctober(town.office[1]));
        const QString closed = town.scores(1);
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(deductions(town.office[laptop], {shared})->size(), 1);
            QCOMPARE(town.scores(laptop), closed);
            QCOMPARE(town.damage(laptop), QString());
        }
    }

    /// Each of them is a line of the inbox on both, until somebody decides; the month stays as it was closed.
    void changedWhileAnotherClosed_isAskedAboutEverywhere_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("told");
        const QStringList told{QStringLiteral("name 东风村 > 东风社区"),
                               QStringLiteral("shape"),
                               QStringLiteral("shape"),
                               QStringLiteral("name 东风村 > 东风二村; population  > 900; attributes {} > {\"flag\":\"试点\"}"),
                               QStringLiteral("parent  > 红星村 (V2)"),
                               QStringLiteral("valid_to 2026-10-31 > 2026-10-20"),
                               QStringLiteral("removed"),
                               QStringLiteral("1.1 × 1 voided 误录"),
                               QStringLiteral("removed")};
        for (int i = 0; i < int(changes().size()); ++i)
            QTest::newRow(changes()[i].name) << i << told[i];
    }
    void changedWhileAnotherClosed_isAskedAboutEverywhere()
    {
        QFETCH(int, change);
        QFETCH(QString, told);
        Autumn town;
        REQUIRE_OK(town.begin());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const QString name = laptop == 0 ? QStringLiteral("李四") : QStringLiteral("王五");
            REQUIRE_OK(inEdit(town.office[laptop], [&](Edit &edit) {
                const auto person = personNamed(edit, name);
                edit.workbook().setPerson(person.value_or(PersonId()));
                return without(person);
            }));
        }
        REQUIRE_OK(inEdit(town.office[0], [&](Edit &edit) { return changes()[change].make(town, edit); }));
        REQUIRE_OK(closeOctober(town.office[1]));
        const QString closed = town.scores(1);
        QVERIFY(conflicts(town.office[1])->isEmpty());
        REQUIRE_OK(town.office.settle());
        Uid id;
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto open = conflicts(town.office[laptop]);
            REQUIRE_OK(open);
            QCOMPARE(open->size(), 1);
            const Conflict &late = open->first();
            QVERIFY(late.kind == ConflictKind::LateChange);
            QCOMPARE(late.column, QStringLiteral("2026-10"));
            QCOMPARE(toldBy(late), told);
            QCOMPARE(late.sides[0].person, QStringLiteral("李四"));
            QCOMPARE(late.sides[1].person, QStringLiteral("王五"));
            QVERIFY(late.sides[0].at.isValid() && late.sides[1].at.isValid());
            QVERIFY(laptop == 0 || late.id == id);
            id = late.id;
            QCOMPARE(conflicts(town.office[laptop])->first().id, id); // what is known by now is read from the last look
        }
        const bool isShape = told == QLatin1String("shape");
        const Conflict late = conflicts(town.office[1])->first();
        QCOMPARE(late.sides[1].shape == town.village.wkb, isShape);
        QCOMPARE(late.sides[0].shape.isEmpty(), !isShape);

        REQUIRE_OK(resolve(town.office[1], {{id, QStringLiteral("b"), QStringLiteral("下月再计")}}));
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QVERIFY(conflicts(town.office[laptop])->isEmpty());
            QCOMPARE(town.scores(laptop), closed);
            QCOMPARE((*leftOutside(town.office[laptop], id))->reason, QStringLiteral("下月再计"));
        }
        if (change > 0)
            return; // undoing and reopening are the same for all
        REQUIRE_OK(town.office[1].undo());
        REQUIRE_OK(town.office.settle());
        QCOMPARE(conflicts(town.office[0])->first().id, id);
        REQUIRE_OK(resolve(town.office[0], {{id, QStringLiteral("a"), QStringLiteral("更正后重算")}}));
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QVERIFY(conflicts(town.office[laptop])->isEmpty());
            QVERIFY(!closingInForce(town.office[laptop], october().code)->has_value());
        }
    }

    /// Who decided about one change has not decided about the next.
    void changedAgainAfterADecision_isAskedAgain()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        const auto named = [&](const QString &name) {
            return inEdit(town.office[0], [&](Edit &edit) {
                const auto before = unit(edit.workbook(), town.village.id);
                if (!before)
                    return without(before);
                Unit after = *before;
                after.name = name;
                return without(changeUnit(edit, *before, after));
            });
        };
        REQUIRE_OK(named(QStringLiteral("东风一村")));
        REQUIRE_OK(closeOctober(town.office[1]));
        REQUIRE_OK(town.office.sync(0));
        REQUIRE_OK(town.office.sync(1));
        const auto first = conflicts(town.office[1]);
        REQUIRE_OK(first);
        QCOMPARE(first->size(), 1);
        REQUIRE_OK(resolve(town.office[1], {{first->first().id, QStringLiteral("b"), {}}}));
        REQUIRE_OK(named(QStringLiteral("东风二村"))); // has not heard of the closing yet
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto again = conflicts(town.office[laptop]);
            REQUIRE_OK(again);
            QCOMPARE(again->size(), 1);
            QVERIFY(again->first().id != first->first().id);
            QCOMPARE(toldBy(again->first()), QStringLiteral("name 东风村 > 东风二村"));
        }
    }

    /// What is done in the knowledge of the closing is no late change: from then on a version of its own.
    void changedKnowingOfTheClosing_isNotAskedAbout()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(closeOctober(town.office[1]));
        REQUIRE_OK(town.office.settle());
        QVERIFY(conflicts(town.office[0])->isEmpty());
        REQUIRE_OK(inEdit(town.office[0], [&](Edit &edit) { return changes().first().make(town, edit); }));
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop)
            QVERIFY(conflicts(town.office[laptop])->isEmpty());
    }

    void bonusAwardedWhileAnotherClosed_isAskedAboutEverywhere()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(inEdit(town.office[0], [&](Edit &edit) {
            Bonus bonus;
            bonus.unit = town.village.id;
            bonus.standardCode = QStringLiteral("S1");
            bonus.period = october().code;
            bonus.points = Points::of(2);
            bonus.reason = QStringLiteral("示范村");
            return without(addBonus(edit, bonus));
        }));
        REQUIRE_OK(closeOctober(town.office[1]));
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto open = conflicts(town.office[laptop]);
            REQUIRE_OK(open);
            QCOMPARE(open->size(), 1);
            QCOMPARE(toldBy(open->first()), QStringLiteral("2 · 示范村 added"));
            QCOMPARE(open->first().subject, QStringLiteral("东风村 2026-10 S1"));
        }
    }

    void decidedAfterTheClosing_theMonthStays()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        for (int laptop = 0; laptop < 2; ++laptop)
            REQUIRE_OK(inEdit(town.office[laptop], [&](Edit &edit) {
                Unit after = town.village;
                after.name = laptop == 0 ? QStringLiteral("东风一村") : QStringLiteral("东风二村");
                after.wkb = squareWkb(116.3, 39.9, laptop == 0 ? 0.012 : 0.014);
                return without(changeUnit(edit, town.village, after));
            }));
        REQUIRE_OK(town.office.settle());
        REQUIRE_OK(closeOctober(town.office[1]));
        const QString closed = town.scores(1);
        const QByteArray shape = town.shape(1);
        const auto open = conflicts(town.office[1]);
        REQUIRE_OK(open);
        QCOMPARE(open->size(), 2);
        for (const Conflict &conflict : *open)
            REQUIRE_OK(resolve(town.office[1], {{conflict.id, conflict.shown == 0 ? QStringLiteral("b") : QStringLiteral("a"), {}}}));
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(town.scores(laptop), closed);
            QCOMPARE(town.damage(laptop), QString());
            QVERIFY(town.shape(laptop) == shape);
        }
    }

    void twoUnitsFoundToBeOneAfterTheClosing_theMonthStays_data()
    {
        QTest::addColumn<QString>("take");
        QTest::newRow("a") << "a";
        QTest::newRow("b") << "b";
    }
    void twoUnitsFoundToBeOneAfterTheClosing_theMonthStays()
    {
        QFETCH(QString, take);
        Autumn town;
        REQUIRE_OK(town.begin());
        for (int laptop = 0; laptop < 2; ++laptop) {
            const auto village = town.office.addVillage(laptop, QStringLiteral("V9"), QStringLiteral("双名村"));
            REQUIRE_OK(village);
            REQUIRE_OK(visit(town.office[laptop], village->id));
        }
        REQUIRE_OK(town.office.settle());
        REQUIRE_OK(closeOctober(town.office[1]));
        const QString closed = town.scores(1);
        const auto open = conflicts(town.office[0]);
        REQUIRE_OK(open);
        const auto same =
            std::find_if(open->cbegin(), open->cend(), [](const Conflict &each) { return each.kind == ConflictKind::SameUnit; });
        QVERIFY(same != open->cend());
        REQUIRE_OK(resolve(town.office[0], {{same->id, take, {}}}));
        REQUIRE_OK(town.office.settle());
        for (int laptop = 0; laptop < 2; ++laptop) {
            QCOMPARE(town.scores(laptop), closed);
            QCOMPARE(town.damage(laptop), QString());
            const auto all = scorePeriod(town.office[laptop], october(), QStringLiteral("S1"));
            REQUIRE_OK(all);
            for (const UnitScore &score : all->units) { // each is explained by its own visits
                const auto explained = explainUnit(town.office[laptop], october(), QStringLiteral("S1"), score.unit);
                REQUIRE_OK(explained);
                QCOMPARE(explained->mix.value, score.score);
                QCOMPARE(int(explained->inspections.size()), score.score ? 1 : 0);
                const bool isTwin = score.code == QLatin1String("V9");
                QCOMPARE(explained->same, isTwin ? QStringList{QStringLiteral("双名村 (V9)")} : QStringList());
            }
            const auto paper = gatherScoresheet(town.office[laptop], *all, {});
            REQUIRE_OK(paper);
            QCOMPARE(paper->rankingNotes().size(), 1);
            QCOMPARE(paper->rankingNotes().first().count(QStringLiteral("双名村 (V9)")), 2);
        }
    }

    void whatAnotherProgramWrote_isStillFound()
    {
        Autumn town;
        REQUIRE_OK(town.begin());
        REQUIRE_OK(inEdit(town.office[0], [&](Edit &edit) { return changes().first().make(town, edit); }));
        REQUIRE_OK(closeOctober(town.office[1]));
        REQUIRE_OK(town.office.settle());
        QCOMPARE(town.damage(0), QString());
        for (const char *sql :
             {"UPDATE unit_versions SET name = '东风镇' WHERE code = 'V1'", "UPDATE unit_versions SET name = '东风村' WHERE code = 'V1'",
              "UPDATE unit_versions SET area_m2 = area_m2 + 1 WHERE code = 'V1'", "UPDATE unit_versions SET deleted = 1 WHERE code = 'V1'",
              "UPDATE unit_polygons SET geom = ShiftCoords(geom, 0.01, 0)", "UPDATE inspections SET deleted = 1",
              "UPDATE deductions SET void_reason = 'x'", "UPDATE deductions SET count = 9"}) {
            QSqlQuery query(town.office[0].database());
            QVERIFY(query.exec(QStringLiteral("BEGIN")));
            QVERIFY(query.exec(QString::fromUtf8(sql)));
            QVERIFY(query.numRowsAffected() > 0);
            QVERIFY2(!town.damage(0).isEmpty(), sql);
            QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
        }
        QCOMPARE(town.damage(0), QString());
    }
};

QTEST_GUILESS_MAIN(TestClosedChanges)
#include "tst_closed_changes.moc"
