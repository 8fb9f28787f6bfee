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
