// SPDX-License-Identifier: GPL-2.0-or-later
#include "session_fixture.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newWorkbook_hasStandardsAndThePersonAtWork();
    void firstPlus_opensAnInspectionByItself();
    void plusAtTheSamePlace_countsUp();
    void plusAtAnotherPlace_makesAnotherDeduction();
    void minus_takesPlacesAwayAndThenTheDeduction();
    void manyPlusesAtOnce_areAllStored();
    void finish_makesTheScoreCount();
    void finishWithoutFindings_isFullScore();
    void abandoned_countsNothing();
    void voided_givesThePointsBack();
    void voidWithoutReason_isRefused();
    void oneUnitAnew_isWhatReadingEverythingSays();
    void foundAgain_isUnrectified_thenRepeated();
    void itemOfAnIncludedChecklist_countsOnItsClause();
    void undoAndRedo_areNamedAndWork();
    void everythingIsThereAfterReopening();
    void photo_isKeptAndDamagedOneRefused();
    void drawnUnit_appearsOnTheMap();
    void commandWithoutWorkbook_fails();
    void missingFile_keepsTheOpenWorkbook();
    void layers_areKeptRelativeToTheWorkbook();
};

void SessionTest::newWorkbook_hasStandardsAndThePersonAtWork()
{
    SessionFixture f(false);
    const SnapshotPtr s = f.session.snapshot();
    QCOMPARE(s->path, f.path());
    QVERIFY(s->me());
    QCOMPARE(s->me()->name, QStringLiteral("张三"));
    QCOMPARE(s->me()->organisation, QStringLiteral("桥东街道"));
    QStringList codes;
    for (const StandardEntry &entry : s->standards)
        codes << entry.standard.code;
    QVERIFY2(codes.contains(QStringLiteral("S1")) && codes.contains(QStringLiteral("S2")), qPrintable(codes.join(QLatin1Char(' '))));
    QVERIFY(s->kind(QStringLiteral("village")));
}

void SessionTest::firstPlus_opensAnInspectionByItself()
{
    SessionFixture f;
    QVERIFY(!f.session.snapshot()->sheet->open);
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), QStringLiteral("白色垃圾"), 1, {})));
    QCOMPARE(f.open().inspection.state, InspectionState::Open);
    QCOMPARE(f.open().inspector, QStringLiteral("张三"));
    QCOMPARE(f.open().deductions.size(), 1);
    QCOMPARE(f.open().score.total, Points::of(99));
}

void SessionTest::plusAtTheSamePlace_countsUp()
{
    SessionFixture f;
    const Place here{114.051, 22.541, 3.0};
    const Place fiveMetresOn{114.051 + 5 / 102800.0, 22.541, 3.0};
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 1, here)));
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 1, fiveMetresOn)));
    QCOMPARE(f.open().deductions.size(), 1);
    QCOMPARE(f.open().deductions[0].deduction.count, 2);
    QCOMPARE(f.open().deductions[0].deduction.lon, here.lon);
    QCOMPARE(f.open().deductions[0].deduction.accuracyM, here.accuracyM);
}

void SessionTest::plusAtAnotherPlace_makesAnotherDeduction()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 1, Place{114.051, 22.541, {}})));
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 1, Place{114.053, 22.541, {}})));
    QCOMPARE(f.open().deductions.size(), 2);
    QCOMPARE(f.session.snapshot()->pins->size(), 2);
}

void SessionTest::minus_takesPlacesAwayAndThenTheDeduction()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 3, {})));
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, -1, {})));
    QCOMPARE(f.open().deductions[0].deduction.count, 2);
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, -2, {})));
    QVERIFY(f.open().deductions.isEmpty());
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, -1, {})));
}

void SessionTest::manyPlusesAtOnce_areAllStored()
{
    SessionFixture f;
    for (int i = 0; i < 25; ++i)
        f.session.run(recordCount(f.key(), f.clause(1, 0), {}, 1, {}));
    QVERIFY(f.session.saving() == Session::Saving::Writing);
    f.settle();
    QVERIFY(f.session.saving() == Session::Saving::Saved);
    QCOMPARE(f.open().deductions[0].deduction.count, 25);
}

void SessionTest::finish_makesTheScoreCount()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 2, {})));
    QVERIFY(!f.session.snapshot()->shown.value(f.village).score);
    QVERIFY(f.run(finishInspection(f.key(), {})));
    QCOMPARE(f.session.snapshot()->shown.value(f.village).score, std::optional(Points::of(98)));
    QVERIFY(!f.session.snapshot()->sheet->open);
    QCOMPARE(f.session.snapshot()->sheet->finished.size(), 1);
    QCOMPARE(f.session.snapshot()->mapUnits->first().score, std::optional(Points::of(98)));
}

void SessionTest::finishWithoutFindings_isFullScore()
{
    SessionFixture f;
    QVERIFY(f.run(finishInspection(f.key(), {})));
    QCOMPARE(f.session.snapshot()->shown.value(f.village).score, std::optional(Points::of(100)));
}

void SessionTest::abandoned_countsNothing()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 2, {})));
    QVERIFY(f.run(abandonInspection(f.key(), {})));
    QVERIFY(!f.session.snapshot()->sheet->open);
    QVERIFY(!f.session.snapshot()->shown.value(f.village).score);
}

void SessionTest::voided_givesThePointsBack()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 2, {})));
    const DeductionId id = f.open().deductions[0].deduction.id;
    QVERIFY(f.run(finishInspection(f.key(), {})));
    QVERIFY(f.run(voidDeductionCommand(id, QStringLiteral("重复记录"), {})));
    QCOMPARE(f.session.snapshot()->shown.value(f.village).score, std::optional(Points::of(100)));
    QCOMPARE(f.session.snapshot()->sheet->finished[0].deductions.size(), 1);
    QCOMPARE(f.session.snapshot()->sheet->finished[0].deductions[0].deduction.voidReason, QStringLiteral("重复记录"));
}

void SessionTest::voidWithoutReason_isRefused()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 2, {})));
    const DeductionId id = f.open().deductions[0].deduction.id;
    QVERIFY(f.run(finishInspection(f.key(), {})));
    const Status status = f.run(voidDeductionCommand(id, {}, {}));
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::InvalidInput);
}

/// After one unit's inspection only that unit is read again.
void SessionTest::oneUnitAnew_isWhatReadingEverythingSays()
{
    SessionFixture f;
    Unit other;
    other.id = UnitId::fresh();
    other.name = QStringLiteral("西河村");
    other.code = QStringLiteral("440300001002");
    other.kind = QStringLiteral("village");
    other.wkb = squareWkb(114.07, 22.54);
    QVERIFY(f.run(drawUnit(other, {})));
    const SheetKey second{other.id, f.standard};
    QVERIFY(f.run(recordCount(second, f.clause(1, 0), {}, 2, Place{114.075, 22.545, {}})));
    QVERIFY(f.run(finishInspection(second, other.name)));
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 1, Place{114.055, 22.545, {}})));
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 1), {}, 7, Place{114.051, 22.541, {}})));
    QVERIFY(f.run(finishInspection(f.key(), QStringLiteral("东风村"))));
    const DeductionId found = f.session.snapshot()->sheet->finished.first().deductions.first().deduction.id;
    Command made = voidDeductionCommand(found, QStringLiteral("误记"), {});
    made.unit = f.village;
    QVERIFY(f.run(made));
    const SnapshotPtr quick = f.session.snapshot();
    f.session.refresh(Part::Everything);
    f.settle();
    const SnapshotPtr whole = f.session.snapshot();
    QCOMPARE(quick->period, whole->period);
    QCOMPARE(quick->periodsWithData, whole->periodsWithData);
    QCOMPARE(quick->shown.value(f.village).score->text(), QStringLiteral("93.00"));
    const auto &one = quick->scores.value(QStringLiteral("S1"))->units;
    const auto &all = whole->scores.value(QStringLiteral("S1"))->units;
    QCOMPARE(one.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE(one[i].unit, all[i].unit);
        QCOMPARE(one[i].score, all[i].score);
        QCOMPARE(one[i].rank, all[i].rank);
        QCOMPARE(quick->shown.value(one[i].unit).score, whole->shown.value(one[i].unit).score);
        QCOMPARE(quick->mapUnits->at(i).id, whole->mapUnits->at(i).id);
        QCOMPARE(quick->mapUnits->at(i).score, whole->mapUnits->at(i).score);
    }
    const auto places = [](const SnapshotPtr &s) {
        QStringList texts;
        for (const MapPin &pin : *s->pins)
            texts.append(QStringLiteral("%1 %2 %3").arg(pin.id.text()).arg(pin.lon).arg(pin.count));
        texts.sort();
        return texts;
    };
    QCOMPARE(places(quick).size(), 2); // the void one has none
    QCOMPARE(places(quick), places(whole));
}

void SessionTest::foundAgain_isUnrectified_thenRepeated()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 2, Place{114.055, 22.545, {}})));
    QVERIFY(f.run(finishInspection(f.key(), QStringLiteral("东风村"))));
    DeductionId earlier = f.session.snapshot()->sheet->finished.first().deductions.first().deduction.id;
    for (const Recurrence wanted : {Recurrence::Unrectified, Recurrence::Repeated, Recurrence::Repeated}) {
        QVERIFY(f.run(recordAgain(f.key(), earlier, QStringLiteral("白色垃圾"))));
        const Deduction again = f.open().deductions.last().deduction;
        QCOMPARE(again.recurrence, wanted);
        QCOMPARE(again.recheckOf, earlier);
        QCOMPARE(again.count, 2);
        QCOMPARE(again.lon, std::optional(114.055));
        earlier = again.id;
    }
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 1, Place{114.055, 22.545, {}})));
    QCOMPARE(f.open().deductions.size(), 4); // a new finding does not count an old one up
}

void SessionTest::itemOfAnIncludedChecklist_countsOnItsClause()
{
    SessionFixture f;
    const SnapshotPtr s = f.session.snapshot();
    const auto entry = std::find_if(s->standards.cbegin(), s->standards.cend(),
                                    [](const StandardEntry &e) { return e.standard.code == QStringLiteral("S7"); });
    QVERIFY(entry != s->standards.cend());
    Unit street;
    street.id = UnitId::fresh();
    street.name = QStringLiteral("桥东路");
    street.kind = QStringLiteral("road");
    QVERIFY(f.run(drawUnit(street, {})));
    Attachment attachment;
    attachment.standard = entry->standard.id;
    attachment.unit = street.id;
    QVERIFY(f.run(attachStandard(attachment, {})));
    const SheetKey key{street.id, entry->standard.id};
    f.session.setFocus(key);
    QString clause;
    for (const Section &section : entry->standard.sections)
        for (const Clause &candidate : section.clauses)
            clause = candidate.items.isEmpty() ? clause : candidate.id;
    QVERIFY(!clause.isEmpty());
    QVERIFY(f.run(recordCount(key, clause + QStringLiteral(".2"), {}, 1, {})));
    QVERIFY(f.run(recordCount(key, clause + QStringLiteral(".2"), {}, 1, {})));
    QCOMPARE(f.open().deductions.size(), 1);
    QCOMPARE(f.open().deductions.first().deduction.count, 2);
    QVERIFY(f.open().score.total < Points::of(100));
    QVERIFY(f.run(recordCount(key, clause, {}, -1, {}))); // minus stands at the clause
    QCOMPARE(f.open().deductions.first().deduction.count, 1);
}

void SessionTest::undoAndRedo_areNamedAndWork()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), QStringLiteral("白色垃圾"), 1, {})));
    QCOMPARE(f.session.snapshot()->undo->name, QStringLiteral("record %1"));
    QCOMPARE(f.session.snapshot()->undo->subject, QStringLiteral("白色垃圾"));
    f.session.undo();
    f.settle();
    QVERIFY(!f.session.snapshot()->sheet->open);
    QCOMPARE(f.session.snapshot()->redo->subject, QStringLiteral("白色垃圾"));
    f.session.redo();
    f.settle();
    QCOMPARE(f.open().deductions.size(), 1);
}

void SessionTest::everythingIsThereAfterReopening()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 4, {})));
    f.session.close();
    f.settle();
    QVERIFY(!f.session.isOpen());
    f.session.open(f.path());
    f.session.setFocus(f.key());
    f.settle();
    QCOMPARE(f.open().deductions[0].deduction.count, 4);
}

void SessionTest::photo_isKeptAndDamagedOneRefused()
{
    SessionFixture f;
    QVERIFY(f.run(recordCount(f.key(), f.clause(1, 0), {}, 1, {})));
    const DeductionId id = f.open().deductions[0].deduction.id;
    const QString good = f.folder.filePath(QStringLiteral("good.jpg"));
    QImage image(320, 240, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(good));
    const QString bad = f.folder.filePath(QStringLiteral("bad.jpg"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture at all");
    file.close();
    QVERIFY(f.run(addPhotos(id, {good}, {})));
    QCOMPARE(f.open().deductions[0].photos.size(), 1);
    const Status refused = f.run(addPhotos(id, {good, bad}, {}));
    QVERIFY(!refused);
    QVERIFY(refused.error().text().contains(QStringLiteral("bad.jpg")));
    QCOMPARE(f.open().deductions[0].photos.size(), 1);
}

void SessionTest::drawnUnit_appearsOnTheMap()
{
    SessionFixture f;
    QCOMPARE(f.session.snapshot()->mapUnits->size(), 1);
    QSignalSpy changed(&f.session, &Session::changed);
    Unit unit;
    unit.id = UnitId::fresh();
    unit.name = QStringLiteral("西河村");
    unit.kind = QStringLiteral("village");
    unit.wkb = squareWkb(114.07, 22.54);
    QVERIFY(f.run(drawUnit(unit, QStringLiteral("村"))));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(f.session.snapshot()->mapUnits->size(), 2);
    f.session.undo();
    f.settle();
    QCOMPARE(f.session.snapshot()->mapUnits->size(), 1);
}

void SessionTest::commandWithoutWorkbook_fails()
{
    Session session;
    Status result;
    session.run(deleteUnit(UnitId::fresh(), {}), &session, [&](const Status &status) { result = status; });
    QTRY_COMPARE(session.pending(), 0);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotFound);
}

void SessionTest::missingFile_keepsTheOpenWorkbook()
{
    SessionFixture f;
    QSignalSpy failed(&f.session, &Session::failed);
    f.session.open(f.folder.filePath(QStringLiteral("nowhere.sqlite")));
    f.settle();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(f.session.snapshot()->path, f.path());
    QVERIFY(f.session.snapshot()->unit(f.village));
}

void SessionTest::layers_areKeptRelativeToTheWorkbook()
{
    SessionFixture f;
    const LayerSetting layer{f.folder.filePath(QStringLiteral("base.gpkg")), QStringLiteral("底图"), true, 0.5, 0, 0, {}};
    f.session.setLayers({layer});
    f.session.close();
    f.settle();
    f.session.open(f.path());
    f.settle();
    QCOMPARE(f.session.snapshot()->layers.size(), 1);
    QCOMPARE(f.session.snapshot()->layers[0], layer);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
