// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/what_if.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace inspect;

namespace {

Points cents(int64_t count) { return Points::ofRaw(count * (Points::kScale / 100)); }

/// One section of 100, 0.01 a place: any loss to the cent can be made. Stars from 95, 90, 80 and 70; 达标 from 70.
Standard starStandard()
{
    Standard standard;
    standard.code = QStringLiteral("W");
    Clause clause;
    clause.id = QStringLiteral("1.1");
    clause.step = cents(1);
    Section section;
    section.id = QStringLiteral("1");
    section.max = Points::of(100);
    section.clauses = {clause};
    standard.sections = {section};
    standard.grades = {{QStringLiteral("pass"), QStringLiteral("达标"), {}, Points::of(70)},
                       {QStringLiteral("fail"), QStringLiteral("不达标"), {}, Points()}};
    standard.stars = {{5, Points::of(95)}, {4, Points::of(90)}, {3, Points::of(80)}, {2, Points::of(70)}};
    return standard;
}

/// A visit that came to 100 minus `lost` cents, on a day of October.
Sheet visit(int day, int64_t lost)
{
    Sheet sheet;
    sheet.inspection = InspectionId::fresh();
    sheet.inspector = PersonId::fresh();
    sheet.at = QDateTime(QDate(2026, 10, day), QTime(9, 0), QTimeZone("Asia/Shanghai"));
    if (lost > 0)
        sheet.tallies = {{QStringLiteral("1.1"), {}, Recurrence::First, lost}};
    return sheet;
}

ScoringContext october()
{
    ScoringContext context;
    context.period = *Period::ofCode(QStringLiteral("2026-10"));
    return context;
}

UnitSheets unitWith(const QVector<Sheet> &sheets)
{
    UnitSheets unit;
    unit.unit = UnitId::fresh();
    unit.sheets = sheets;
    return unit;
}

/// "5:无 4:3.00 3:全" – what may still be lost for each number of stars.
QString told(const QVector<Outlook> &outlooks)
{
    QStringList words;
    for (const Outlook &o : outlooks)
        words.append(QStringLiteral("%1:%2").arg(o.stars > 0 ? QString::number(o.stars) : o.grade, !o.mostLoss ? QStringLiteral("无")
                                                                                                   : o.isSafe  ? QStringLiteral("全")
                                                                                                               : o.mostLoss->text()));
    return words.join(u' ');
}

QString toldOf(const Standard &standard, const UnitSheets &unit, const ScoringContext &context = october())
{
    return told(outlook(standard, unit, unit.sheets.last().inspection, context));
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyVisit_mayLoseDownToTheBand()
    {
        QCOMPARE(toldOf(starStandard(), unitWith({visit(3, 700)})), QStringLiteral("5:无 4:3.00 3:13.00 2:23.00"));
        QCOMPARE(toldOf(starStandard(), unitWith({visit(3, 500)})), QStringLiteral("5:0.00 4:5.00 3:15.00 2:25.00"));
    }

    void meanOfTwo_roundsHalfUp_soOneMoreCentHolds()
    {
        // (97 + 82.99) ÷ 2 = 89.995, printed 90.00
        QCOMPARE(toldOf(starStandard(), unitWith({visit(3, 300), visit(20, 500)})), QStringLiteral("5:2.01 4:12.01 3:32.01 2:52.01"));
    }

    void weakFirstVisit_putsBandsOutOfReach()
    {
        QCOMPARE(toldOf(starStandard(), unitWith({visit(3, 4000), visit(20, 0)})), QStringLiteral("5:无 4:无 3:0.01 2:20.01"));
    }

    void strongFirstVisit_canMakeABandSafe()
    {
        Standard standard = starStandard();
        standard.stars.append({1, Points::of(50)});
        QCOMPARE(toldOf(standard, unitWith({visit(3, 0), visit(20, 0)})).section(u' ', 4), QStringLiteral("1:全"));
    }

    void latestRule_forgetsTheFirstVisit()
    {
        Standard standard = starStandard();
        standard.periodRule = PeriodRule::Latest;
        QCOMPARE(toldOf(standard, unitWith({visit(3, 4000), visit(20, 0)})), QStringLiteral("5:5.00 4:10.00 3:20.00 2:30.00"));
    }

    void bonusInside_isCountedUpToItsCap()
    {
        Standard standard = starStandard();
        standard.bonus.cap = Points::of(2);
        UnitSheets unit = unitWith({visit(3, 700)});
        unit.bonus = Points::of(3);
        QCOMPARE(toldOf(standard, unit), QStringLiteral("5:0.00 4:5.00 3:15.00 2:25.00"));
    }

    void withoutStars_theGradesAreTheBands()
    {
        Standard standard = starStandard();
        standard.stars.clear();
        QCOMPARE(toldOf(standard, unitWith({visit(3, 700)})), QStringLiteral("达标:23.00"));
    }

    void veto_leavesNothingInReach()
    {
        Standard standard = starStandard();
        Clause veto;
        veto.id = QStringLiteral("1.2");
        veto.step = Points();
        veto.isVeto = true;
        standard.sections[0].clauses.append(veto);
        Sheet sheet = visit(3, 0);
        sheet.tallies.append({QStringLiteral("1.2"), {}, Recurrence::First, 1});
        QCOMPARE(toldOf(standard, unitWith({sheet})), QStringLiteral("5:无 4:无 3:无 2:无"));
    }

    void plaqueWithdrawn_leavesNoStarInReach()
    {
        Standard standard = starStandard();
        standard.starsNeed = QStringLiteral("pass");
        const UnitSheets unit = unitWith({visit(3, 0)});
        ScoringContext context = october();
        context.history[unit.unit].isHolder = false;
        QCOMPARE(toldOf(standard, unit, context), QStringLiteral("5:无 4:无 3:无 2:无"));
    }

    void relapse_asksForTheNextBand()
    {
        Standard standard = starStandard();
        standard.relapse = RelapseRule{QStringLiteral("pass"), 1, 2};
        const UnitSheets unit = unitWith({visit(3, 0)});
        ScoringContext context = october();
        context.history[unit.unit].results = {{Points::of(60)}, {Points::of(90)}}; // fell in September
        QCOMPARE(toldOf(standard, unit, context), QStringLiteral("5:无 4:5.00 3:10.00 2:20.00"));
    }

    void sheetOfAnotherUnit_givesNothing()
    {
        QVERIFY(outlook(starStandard(), unitWith({visit(3, 0)}), InspectionId::fresh(), october()).isEmpty());
        Sheet none = visit(3, 0);
        none.notApplicable = {QStringLiteral("1.1")};
        QVERIFY(outlook(starStandard(), unitWith({none}), none.inspection, october()).isEmpty());
    }

    /// Against the engine: what is allowed still reaches the band, one cent more does not.
    void randomCases_agreeWithTheEngine()
    {
        QRandomGenerator dice(20261122);
        int bounds = 0;
        for (int round = 0; round < 2000; ++round) {
            Standard standard = starStandard();
            standard.periodRule = PeriodRule(dice.bounded(3));
            if (dice.bounded(3) == 0)
                standard.sources = {{QString(), QStringLiteral("现场"), *Points::parse(u"0.9")},
                                    {QStringLiteral("r"), QStringLiteral("居民"), *Points::parse(u"0.1")}};
            QVector<Sheet> sheets;
            const int visits = 1 + int(dice.bounded(4));
            for (int i = 0; i < visits; ++i) {
                sheets.append(visit(1 + i, dice.bounded(3500)));
                if (dice.bounded(3) == 0)
                    sheets.last().source = QStringLiteral("r");
            }
            UnitSheets unit = unitWith(sheets);
            unit.bonus = cents(dice.bounded(300));
            const int live = int(dice.bounded(visits));
            const auto starsAfter = [&](Points loss) {
                UnitSheets then = unit;
                then.sheets[live].tallies.append({QStringLiteral("1.1"), {}, Recurrence::First, loss.raw() / cents(1).raw()});
                return scoreUnits(standard, {then}, october()).first().stars.value_or(0);
            };
            for (const Outlook &o : outlook(standard, unit, unit.sheets[live].inspection, october())) {
                if (!o.mostLoss) {
                    QVERIFY(starsAfter({}) < o.stars);
                    continue;
                }
                QVERIFY(starsAfter(*o.mostLoss) >= o.stars);
                if (!o.isSafe) {
                    ++bounds;
                    QVERIFY(starsAfter(*o.mostLoss + cents(1)) < o.stars);
                }
            }
        }
        QVERIFY2(bounds > 1000, qPrintable(QString::number(bounds)));
    }
};

QTEST_APPLESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
