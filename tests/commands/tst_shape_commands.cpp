// SPDX-License-Identifier: GPL-2.0-or-later
// Edits on the map in a real workbook: what they leave behind, what closed periods keep, and a thousand of them in a row.
#include "commands/shape_commands.h"
#include "commands/unit_change.h"
#include "commands/unit_commands.h"
#include "inspect/closings.h"
#include "inspect/geodesic.h"
#include "inspect/map_items.h"
#include "inspect/standard_json.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace inspect;
using namespace inspect::app;

namespace {

const QDate kToday(2026, 11, 20);
constexpr double kSize = 0.01;

/// A workbook with a parent and a row of villages side by side in it.
class Township {
public:
    explicit Township(int villages = 3)
    {
        auto made = Workbook::create(mFolder.filePath(QStringLiteral("街道.sqlite")));
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        workbook = std::move(*made);
        const PersonId inspector = [&] {
            auto edit = workbook->begin("person");
            const auto id = personNamed(*edit, QStringLiteral("张三"));
            (void)edit->commit();
            return *id;
        }();
        workbook->setPerson(inspector);
        town = add(QStringLiteral("town"), QStringLiteral("street"), wkbOfBox({114, 22, 114 + villages * kSize, 22 + kSize}), {});
        for (int i = 0; i < villages; ++i)
            list.append(add(QString::number(440300001001 + i), QStringLiteral("village"),
                            wkbOfBox({114 + i * kSize, 22, 114 + (i + 1) * kSize, 22 + kSize}), town));
    }

    UnitId add(const QString &code, const QString &kind, const QByteArray &wkb, const UnitId &parent)
    {
        Unit unit;
        unit.id = UnitId::fresh();
        unit.code = code;
        unit.name = QStringLiteral("村") + code.right(2);
        unit.kind = kind;
        unit.parent = parent;
        unit.wkb = wkb;
        if (const Status done = run(drawUnit(unit, QStringLiteral("村"))); !done)
            qFatal("%s", qPrintable(done.error().text()));
        return unit.id;
    }

    Status run(const Command &command)
    {
        auto edit = workbook->begin(command.name, command.subject);
        if (!edit)
            return tl::make_unexpected(edit.error());
        if (Status done = command.apply(*edit, [](int) { return true; }); !done)
            return done;
        return edit->commit();
    }

    [[nodiscard]] Unit at(const UnitId &id, const QDate &day = kToday) const { return unit(*workbook, id, day).value_or(Unit()); }
    [[nodiscard]] QMap<QByteArray, QByteArray> shapes() const
    {
        QMap<QByteArray, QByteArray> all;
        for (const Unit &unit : units(*workbook, kToday).value_or(QVector<Unit>()))
            all.insert(unit.id.bytes(), unit.wkb + unit.name.toUtf8());
        return all;
    }
    /// S1, which scores villages.
    StandardId addStandards()
    {
        auto edit = workbook->begin("standards");
        StandardId id;
        for (const Standard &standard : builtInStandards()) {
            if (standard.code != QStringLiteral("S1"))
                continue;
            if (!addStandard(*edit, standard, StandardStatus::Issued, {}))
                qFatal("no standard");
            id = standard.id;
        }
        (void)edit->commit();
        return id;
    }
    void attachToVillages()
    {
        Attachment all;
        all.standard = addStandards();
        all.kind = QStringLiteral("village");
        if (const Status done = run(attachStandard(all, QStringLiteral("S1"))); !done)
            qFatal("%s", qPrintable(done.error().text()));
    }
    void close(const QString &period)
    {
        attachToVillages();
        auto edit = workbook->begin("close %1", period);
        const auto closing =
            closePeriod(*edit, *Period::ofCode(period), QDateTime(QDate(2026, 11, 3), QTime(9, 0)), QStringLiteral("月末"));
        if (!closing)
            qFatal("%s", qPrintable(closing.error().text()));
        if (!edit->commit())
            qFatal("not closed");
    }

    /// What the map of the closed month is drawn from.
    [[nodiscard]] QStringList octoberMap() const
    {
        const auto scores = scorePeriod(*workbook, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("S1"));
        const auto printed = scores ? mapUnits(*workbook, {*scores}) : Result<MapUnits>(tl::make_unexpected(scores.error()));
        if (!printed)
            qFatal("%s", qPrintable(printed.error().text()));
        QStringList all;
        for (const MapUnit &u : **printed)
            all.append(u.id.text() + u.code + u.name + QString::fromLatin1(u.wkb.toHex()));
        all.sort();
        return all;
    }

    /// In memory where the system has such a place: thousands of commits would wait for the disk, which other tests look at.
    QTemporaryDir mFolder{QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/shirong-XXXXXX")
                                                                             : QDir::temp().filePath(QStringLiteral("shirong-XXXXXX"))};
    std::unique_ptr<Workbook> workbook;
    UnitId town;
    QVector<UnitId> list;
};

double areaOf(const Unit &unit) { return geodesicAreaM2(unit.wkb); }

} // namespace

class TestShapeCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void corner_shared_movesWithItsNeighbour_inOneStep()
    {
        Township t;
        const double before = areaOf(t.at(t.list[0])) + areaOf(t.at(t.list[1]));
        const auto shapes = t.shapes();
        QVERIFY(t.run(moveCorner(t.list[0], {t.list[1], t.list[2]}, {114.01, 22.01}, {114.011, 22.01}, QStringLiteral("村01"), kToday)));
        QVERIFY(touchesPlace(t.at(t.list[1]).wkb, {114.011, 22.01}));
        QVERIFY(std::abs(areaOf(t.at(t.list[0])) + areaOf(t.at(t.list[1])) - before) < 20); // sides are geodesics: they bulge
        QVERIFY(checkUnits({t.at(t.list[0]), t.at(t.list[1]), t.at(t.list[2])})->isEmpty());
        QCOMPARE(t.workbook->undoStep()->name, QStringLiteral("move a corner of %1"));
        QVERIFY(t.workbook->undo());
        QCOMPARE(t.shapes(), shapes);
    }
    void corner_onASideOfBoth_isMadeInBoth()
    {
        Township t;
        QVERIFY(t.run(moveCorner(t.list[0], {t.list[1]}, {114.01, 22.005}, {114.012, 22.005}, QStringLiteral("村01"), kToday)));
        QVERIFY(touchesPlace(t.at(t.list[0]).wkb, {114.012, 22.005}));
        QVERIFY(checkUnits({t.at(t.list[0]), t.at(t.list[1])})->isEmpty());
    }
    void corner_withoutNeighbours_leavesThemAlone()
    {
        Township t;
        const QByteArray before = t.at(t.list[1]).wkb;
        QVERIFY(t.run(moveCorner(t.list[0], {}, {114.01, 22.01}, {114.008, 22.01}, QStringLiteral("村01"), kToday)));
        QCOMPARE(t.at(t.list[1]).wkb, before);
    }
    void corner_thatWouldBreakANeighbour_changesNothing()
    {
        Township t;
        const auto before = t.shapes();
        QVERIFY(!t.run(moveCorner(t.list[0], {t.list[1]}, {114.01, 22.01}, {114.03, 21.9}, QStringLiteral("村01"), kToday)));
        QCOMPARE(t.shapes(), before);
    }
    void reshape_neighbourTakesWhatIsLeft()
    {
        Township t;
        const QVector<GeoPoint> line{{114.008, 21.999}, {114.008, 22.011}};
        QVERIFY(t.run(reshapeAlong(t.list[0], {t.list[1], t.list[2]}, line, QStringLiteral("村01"), kToday)));
        QVERIFY(covers(t.at(t.list[1]).wkb, {114.009, 22.005}).value());
        QVERIFY(checkUnits({t.at(t.town), t.at(t.list[0]), t.at(t.list[1]), t.at(t.list[2])})->isEmpty());
    }
    /// After a closing each change is a new version, which two laptops would have to decide about.
    void reshape_andCorners_ofNeighboursThatKeepTheirArea_makeNoVersions()
    {
        Township t(4);
        t.close(QStringLiteral("2026-10"));
        const QByteArray before = t.at(t.list[2]).wkb;
        const QVector<UnitId> others{t.list[0], t.list[2], t.list[3]};
        const QVector<GeoPoint> line{{114.009, 22.003}, {114.012, 22.003}, {114.012, 22.006}, {114.009, 22.006}};
        QVERIFY(t.run(reshapeAlong(t.list[1], others, line, QStringLiteral("村02"), kToday)));
        QCOMPARE(unitVersions(*t.workbook, t.list[0])->size(), 2);
        QCOMPARE(unitVersions(*t.workbook, t.list[1])->size(), 2);
        QCOMPARE(unitVersions(*t.workbook, t.list[2])->size(), 1);
        QCOMPARE(t.at(t.list[2]).wkb, before);
        QVERIFY(t.run(moveCorner(t.list[3], {t.list[2]}, {114.03, 22.004}, {114.03, 22.005}, QStringLiteral("村04"), kToday)));
        QCOMPARE(unitVersions(*t.workbook, t.list[2])->size(), 1);
        QCOMPARE(t.at(t.list[2]).wkb, before);
    }
    void split_endsTheOld_linksTheNew()
    {
        Township t;
        QVERIFY(t.run(splitUnit(t.list[0], {{114.003, 21.99}, {114.003, 22.02}}, QStringLiteral("村01"), kToday)));
        QVERIFY(!unit(*t.workbook, t.list[0], kToday));
        QCOMPARE(t.at(t.list[0], kToday.addDays(-1)).validTo, kToday.addDays(-1));
        QVector<Unit> heirs;
        const auto links = successions(*t.workbook);
        for (const Succession &link : *links) {
            QCOMPARE(link.before, t.list[0]);
            QCOMPARE(link.from, kToday);
            heirs.append(t.at(link.after));
        }
        QCOMPARE(heirs.size(), 2);
        QCOMPARE(heirs[0].code, QStringLiteral("440300001001"));
        QVERIFY(heirs[1].code.isEmpty());
        QCOMPARE(heirs[1].parent, t.town);
        QVERIFY(t.workbook->undo());
        QVERIFY(unit(*t.workbook, t.list[0], kToday));
        QVERIFY(successions(*t.workbook)->isEmpty());
    }
    void split_againOnTheSameDay_keepsTheLinksToTheFirst()
    {
        Township t;
        QVERIFY(t.run(splitUnit(t.list[0], {{114.003, 21.99}, {114.003, 22.02}}, QStringLiteral("村01"), kToday)));
        const UnitId largest = successions(*t.workbook)->first().after;
        QVERIFY(t.run(splitUnit(largest, {{114.006, 21.99}, {114.006, 22.02}}, QStringLiteral("村01"), kToday)));
        int living = 0;
        const auto links = successions(*t.workbook);
        for (const Succession &link : *links) {
            QCOMPARE(link.before, t.list[0]);
            living += unit(*t.workbook, link.after, kToday).has_value();
        }
        QCOMPARE(living, 3);
    }
    void merge_joinsShapes_population_children_andStandards()
    {
        Township t;
        const UnitId grid =
            t.add(QStringLiteral("440300001002001"), QStringLiteral("grid"), wkbOfBox({114.012, 22.002, 114.014, 22.004}), t.list[1]);
        Attachment own;
        own.standard = t.addStandards();
        own.unit = t.list[1];
        const Status attached = t.run(attachStandard(own, QStringLiteral("S1")));
        QVERIFY2(attached, attached ? "" : qPrintable(attached.error().text()));
        QVERIFY(t.run(mergeUnits({t.list[0], t.list[1]}, QStringLiteral("村01"), kToday)));
        const UnitId whole = successions(*t.workbook)->first().after;
        QVERIFY(std::abs(areaOf(t.at(whole)) - 2 * areaOf(t.at(t.list[2]))) < 1);
        QCOMPARE(t.at(grid).parent, whole);
        QCOMPARE(standardsOf(*t.workbook, whole, kToday)->value(0), own.standard);
        QVERIFY(!t.run(mergeUnits({whole, t.town}, QStringLiteral("?"), kToday)));
    }
    void lockedUnit_newVersion_oldMapStays()
    {
        Township t;
        t.close(QStringLiteral("2026-10"));
        const QByteArray before = t.at(t.list[0]).wkb;
        QVERIFY(t.run(moveUnits({t.list[0]}, 4547, 50, 0, QStringLiteral("村01"), kToday)));
        QCOMPARE(t.at(t.list[0], QDate(2026, 10, 31)).wkb, before);
        QVERIFY(t.at(t.list[0]).wkb != before);
        QCOMPARE(t.at(t.list[0]).validFrom, kToday);
        QVERIFY(verifyClosings(*t.workbook)->isEmpty());
        const auto october = scorePeriod(*t.workbook, *Period::ofCode(QStringLiteral("2026-10")), QStringLiteral("S1"));
        QVERIFY(october);
        const auto printed = mapUnits(*t.workbook, {*october});
        QVERIFY(printed);
        const auto onMap = std::find_if((*printed)->cbegin(), (*printed)->cend(), [&](const MapUnit &u) { return u.id == t.list[0]; });
        QVERIFY(onMap != (*printed)->cend());
        QCOMPARE(onMap->wkb, before);
        // The next change of the day goes into the same new version.
        QVERIFY(t.run(moveUnits({t.list[0]}, 4547, 0, 50, QStringLiteral("村01"), kToday)));
        QCOMPARE(unitVersions(*t.workbook, t.list[0])->size(), 2);
        QVERIFY(t.workbook->undo() && t.workbook->undo());
        QCOMPARE(t.at(t.list[0]).wkb, before);
        QVERIFY(t.at(t.list[0]).validTo.isNull());
    }
    void lockedUnit_changedFromAChosenDay_isThatDaysVersion()
    {
        Township t;
        t.close(QStringLiteral("2026-10"));
        const auto before = t.octoberMap();
        const QDate chosen(2026, 11, 5);
        QVERIFY(t.run(moveUnits({t.list[0]}, 4547, 50, 0, QStringLiteral("村01"), chosen)));
        QCOMPARE(t.at(t.list[0]).validFrom, chosen);
        QCOMPARE(t.at(t.list[0], chosen.addDays(-1)).validTo, chosen.addDays(-1));
        QCOMPARE(t.octoberMap(), before);
        // No day inside the closed period can be had.
        QVERIFY(t.run(moveUnits({t.list[1]}, 4547, 50, 0, QStringLiteral("村02"), QDate(2026, 10, 5))));
        QCOMPARE(t.at(t.list[1]).validFrom, QDate(2026, 11, 1));
        QCOMPARE(t.octoberMap(), before);
    }
    void split_fromAChosenDay_oldMapStays()
    {
        Township t;
        t.close(QStringLiteral("2026-10"));
        const auto before = t.octoberMap();
        const QDate chosen(2026, 11, 8);
        const Status done = t.run(splitUnit(t.list[0], {{114.003, 21.99}, {114.003, 22.02}}, QStringLiteral("村01"), chosen));
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        QCOMPARE(t.at(t.list[0], chosen.addDays(-1)).validTo, chosen.addDays(-1));
        QVERIFY(!unit(*t.workbook, t.list[0], chosen));
        const auto links = successions(*t.workbook);
        for (const Succession &link : *links)
            QCOMPARE(t.at(link.after).validFrom, chosen);
        QCOMPARE(t.octoberMap(), before);
        QVERIFY(t.run(mergeUnits({t.list[1], t.list[2]}, QStringLiteral("村02"), QDate(2026, 11, 1))));
        QCOMPARE(t.octoberMap(), before);
        QVERIFY(verifyClosings(*t.workbook)->isEmpty());
        QVERIFY(t.workbook->undo() && t.workbook->undo());
        QVERIFY(t.at(t.list[0]).validTo.isNull());
    }
    void split_insideAClosedPeriod_isRefused_andSaysFromWhen()
    {
        Township t;
        t.close(QStringLiteral("2026-10"));
        const Status done = t.run(splitUnit(t.list[0], {{114.003, 21.99}, {114.003, 22.02}}, QStringLiteral("村01"), QDate(2026, 10, 15)));
        QVERIFY(!done);
        QVERIFY2(done.error().text().contains(QStringLiteral("2026-11-01")), qPrintable(done.error().text()));
        QVERIFY(successions(*t.workbook)->isEmpty());
    }
    void merge_fromADayToCome_todayStaysAsItIs()
    {
        Township t;
        const auto before = t.shapes();
        const QDate later = kToday.addDays(10);
        QVERIFY(t.run(mergeUnits({t.list[0], t.list[1]}, QStringLiteral("村01"), later)));
        QCOMPARE(t.shapes(), before);
        QVERIFY(!unit(*t.workbook, t.list[1], later));
        QCOMPARE(units(*t.workbook, later)->size(), qsizetype(before.size() - 1));
        // It ends then; after that there is nothing left to split.
        const Status again = t.run(splitUnit(t.list[0], {{114.003, 21.99}, {114.003, 22.02}}, QStringLiteral("村01"), later.addDays(1)));
        QVERIFY(!again && again.error().text().contains(later.addDays(-1).toString(Qt::ISODate)));
    }
    void lockedUnit_headChangesInPlace_deleteOnlyEndsIt()
    {
        Township t;
        t.close(QStringLiteral("2026-10"));
        UnitFields fields;
        fields.head = QStringLiteral("李四");
        QVERIFY(t.run(editUnits(t.list, fields, kToday)));
        QCOMPARE(unitVersions(*t.workbook, t.list[2])->size(), 1);
        QCOMPARE(t.at(t.list[2]).head, QStringLiteral("李四"));
        QVERIFY(t.run(deleteUnit(t.list[2], QStringLiteral("村03"))));
        QVERIFY(unit(*t.workbook, t.list[2], QDate(2026, 10, 31)));
        QVERIFY(verifyClosings(*t.workbook)->isEmpty());
    }
    void inspectedToday_cannotBeSplitToday()
    {
        Township t;
        t.attachToVillages();
        auto edit = t.workbook->begin("visit");
        Inspection visit;
        visit.unit = t.list[0];
        visit.standard = standards(*t.workbook)->first().standard.id;
        visit.inspector = t.workbook->person();
        visit.at = QDateTime::currentDateTimeUtc();
        visit.state = InspectionState::Finished;
        QVERIFY(addInspection(*edit, visit));
        QVERIFY(edit->commit());
        const QDate today = visit.at.toOffsetFromUtc(8 * 3600).date();
        const Status done = t.run(splitUnit(t.list[0], {{114.003, 21.99}, {114.003, 22.02}}, QStringLiteral("村01"), today));
        QVERIFY(!done);
        QVERIFY(done.error().text().contains(today.addDays(1).toString(Qt::ISODate)));
    }
    void drawn_beginsExactlyAtTheBorder_andLeavesOutWhatIsTaken()
    {
        Township t;
        Unit road;
        road.id = UnitId::fresh();
        road.name = QStringLiteral("新村");
        road.kind = QStringLiteral("village");
        road.wkb = wkbOfBox({114.03 + 3e-10, 22, 114.04, 22.01});
        QVERIFY(t.run(drawAmong(road, t.list, false, QStringLiteral("村"), kToday)));
        QVERIFY(sharedBorder(t.at(road.id).wkb, t.at(t.list[2]).wkb) > 0.0099);
        QCOMPARE(extentOf(t.at(road.id).wkb)->west, extentOf(t.at(t.list[2]).wkb)->east);
        Unit over = road;
        over.id = UnitId::fresh();
        over.wkb = wkbOfBox({114.035, 22, 114.05, 22.01});
        QVERIFY(t.run(drawAmong(over, {road.id}, true, QStringLiteral("村"), kToday)));
        QVERIFY(std::abs(extentOf(t.at(over.id).wkb)->west - 114.04) < 1e-9);
    }
    void bulkEdit_isOneStep()
    {
        Township t;
        UnitFields fields;
        fields.group = QStringLiteral("先进组");
        QVERIFY(t.run(editUnits(t.list, fields, kToday)));
        for (const UnitId &id : t.list)
            QCOMPARE(t.at(id).group, QStringLiteral("先进组"));
        QVERIFY(t.workbook->undo());
        for (const UnitId &id : t.list)
            QVERIFY(t.at(id).group.isEmpty());
    }
    void repairs_leaveNothingToFind()
    {
        Township t;
        const UnitId stray =
            t.add(QStringLiteral("440300001009"), QStringLiteral("village"), wkbOfBox({114.025, 22.005, 114.035, 22.012}), t.town);
        QVERIFY(t.run(clipToParent(stray, QStringLiteral("村09"), kToday)));
        QVERIFY(t.run(takeOffOverlap(t.list[2], {stray}, QStringLiteral("村03"), kToday)));
        QVector<Unit> all{t.at(t.town), t.at(stray)};
        for (const UnitId &id : t.list)
            all.append(t.at(id));
        QVERIFY(checkUnits(all)->isEmpty());
    }
    void shift_isTakenOff()
    {
        Township t;
        const GeoPoint there = fromCgcs2000({114.3, 22.3}, Datum::Gcj02);
        const UnitId id = t.add(QStringLiteral("440300001010"), QStringLiteral("village"),
                                wkbOfBox({there.lon, there.lat, there.lon + 0.001, there.lat + 0.001}), {});
        QVERIFY(t.run(correctShift({id}, Datum::Gcj02, QStringLiteral("村10"), kToday)));
        QVERIFY(std::abs(extentOf(t.at(id).wkb)->west - 114.3) < 1e-6);
    }

    void thousandRandomEdits_stayValid_indexed_undoable();

private:
    static std::optional<Command> randomEdit(QRandomGenerator &dice, const QVector<Unit> &areas);
    static void checkSound(const Township &t);
};

/// Any edit there is, at random; none: this time nothing that fits.
std::optional<Command> TestShapeCommands::randomEdit(QRandomGenerator &dice, const QVector<Unit> &areas)
{
    const auto real = [&](double from, double to) { return from + (to - from) * dice.generateDouble(); };
    const Unit unit = areas.at(dice.bounded(areas.size()));
    QVector<UnitId> others;
    for (const Unit &other : areas) {
        if (other.id != unit.id)
            others.append(other.id);
    }
    const auto corners = cornersOf(unit.wkb).value_or(QVector<GeoPoint>{{114, 22}});
    const GeoPoint corner = corners.at(dice.bounded(corners.size()));
    const GeoBox box = *extentOf(unit.wkb);
    const double x = real(box.west, box.east);
    const double y = real(box.south, box.north);
    const QString name = unit.name.left(20);
    switch (dice.bounded(10)) {
    case 0:
    case 1:
    case 2: return moveCorner(unit.id, others, corner, {corner.lon + real(-4e-4, 4e-4), corner.lat + real(-4e-4, 4e-4)}, name, kToday);
    case 3: return removeCorner(unit.id, others, corner, name, kToday);
    case 4: return reshapeAlong(unit.id, others, {{x, box.south - 1e-3}, {x + real(-1e-3, 1e-3), y}, {x, box.north + 1e-3}}, name, kToday);
    case 5:
        if (areas.size() < 12)
            return splitUnit(unit.id, {{x, box.south - 1e-3}, {x, box.north + 1e-3}}, name, kToday);
        return {};
    case 6:
        if (areas.size() > 4)
            return mergeUnits({unit.id, others.at(dice.bounded(others.size()))}, name, kToday);
        return {};
    case 7: return moveUnits({unit.id}, 4547, real(-20, 20), real(-20, 20), name, kToday);
    case 8: return turnUnits({unit.id}, 4547, {x, y}, real(-5, 5), name, kToday);
    default: return takeOffOverlap(unit.id, others, name, kToday);
    }
}

void TestShapeCommands::thousandRandomEdits_stayValid_indexed_undoable()
{
    Township t(6);
    const auto start = t.shapes();
    QRandomGenerator dice(20261120);
    int done = 0;
    int refused = 0;
    int undone = 0;
    while (done < 1000) {
        // The way back is taken now and then, and sometimes forth again.
        if (dice.bounded(10) == 0 && t.workbook->undoStep()) {
            QVERIFY2(t.workbook->undo(), "undo");
            ++undone;
            if (dice.bounded(2) && t.workbook->redoStep())
                QVERIFY2(t.workbook->redo(), "redo");
            continue;
        }
        QVector<Unit> areas = units(*t.workbook, kToday).value_or(QVector<Unit>());
        areas.removeIf([&](const Unit &unit) { return unit.id == t.town; });
        const auto command = randomEdit(dice, areas);
        if (!command)
            continue;
        const auto before = refused < 20 ? t.shapes() : QMap<QByteArray, QByteArray>();
        if (const Status status = t.run(*command)) {
            ++done;
        } else {
            QVERIFY2(status.error().code != ErrorCode::Internal && status.error().code != ErrorCode::Damaged,
                     qPrintable(status.error().text()));
            if (++refused < 20)
                QCOMPARE(t.shapes(), before);
        }
    }
    qInfo("%d edits, %d refused, %d undone on the way", done, refused, undone);
    checkSound(t);
    const auto end = t.shapes();
    int steps = 0;
    while (t.workbook->undoStep() && t.workbook->undoStep()->name != QStringLiteral("draw %1")) {
        QVERIFY(t.workbook->undo());
        ++steps;
    }
    QCOMPARE(t.shapes(), start);
    for (; steps > 0; --steps)
        QVERIFY(t.workbook->redo());
    QCOMPARE(t.shapes(), end);
    checkSound(t);
}

/// Indices, tables and shapes are all right.
void TestShapeCommands::checkSound(const Township &t)
{
    const auto findings = t.workbook->verify();
    QVERIFY2(findings && findings->isEmpty(), qPrintable(findings ? findingsText(*findings) : findings.error().text()));
    const auto all = units(*t.workbook, kToday);
    for (const Unit &unit : *all)
        QVERIFY(invalidReason(unit.wkb)->isEmpty());
}

QTEST_GUILESS_MAIN(TestShapeCommands)
#include "tst_shape_commands.moc"
