// SPDX-License-Identifier: GPL-2.0-or-later
// Rounds in the window: planning, recording in them, sealing and opening them, drawing units by lot.
#include "commands/china_time.h"
#include "commands/round_commands.h"
#include "models/texts.h"
#include "panels/draw_dialog.h"
#include "panels/round_dialog.h"
#include "panels/round_panel.h"
#include "panels/style.h"
#include "session_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace inspect;
using namespace inspect::app;

class RoundsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void plannedRound_fillsUpAsUnitsAreInspected();
    void leftUnit_clicked_isChosen();
    void roundDialog_dealsUnitsOut();
    void sealedRound_showsOwnSheetWhileOpen_andCountsOnceOpened();
    void sealedRound_warns_whereItsOpenerScoresToo();
    void drawDialog_startsWithTheRunningMonth();
    void drawDialog_drawsWhileTyping_andKeepsARound();
    void drawDialog_exclusionNeedsAReason();

private:
    [[nodiscard]] Round october(const QString &name) const;
    void settle(const RoundPanel &panel);
    void settle(const DrawDialog &dialog);

    QTemporaryDir mHome;
    std::unique_ptr<SessionFixture> f;
    UnitId second;
};

void RoundsTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(mHome.path())); // keys lie there
    applyStyle(*qApp);
}

void RoundsTest::init()
{
    f = std::make_unique<SessionFixture>();
    Unit unit;
    unit.id = second = UnitId::fresh();
    unit.code = QStringLiteral("440300001002");
    unit.name = QStringLiteral("西河村");
    unit.kind = QStringLiteral("village");
    unit.wkb = squareWkb(114.07, 22.54);
    QVERIFY(f->run(drawUnit(unit, QStringLiteral("村"))));
}

void RoundsTest::cleanup() { f.reset(); }

Round RoundsTest::october(const QString &name) const
{
    Round round;
    round.name = name;
    round.starts = todayInChina().addDays(-1);
    round.ends = todayInChina().addDays(1);
    round.standardCode = QStringLiteral("S1");
    return round;
}

void RoundsTest::settle(const RoundPanel &panel)
{
    QVERIFY(QTest::qWaitFor([&] { return f->session.pending() == 0 && panel.isIdle(); }, 20000));
}

void RoundsTest::settle(const DrawDialog &dialog)
{
    QVERIFY(QTest::qWaitFor([&] { return f->session.pending() == 0 && dialog.isIdle(); }, 20000));
}

void RoundsTest::plannedRound_fillsUpAsUnitsAreInspected()
{
    const PersonId me = f->session.snapshot()->person;
    QVERIFY(f->run(addRoundCommand(october(QStringLiteral("月度检查")),
                                   {{f->village, me, {}, {}, {}, {}}, {second, {}, todayInChina().addDays(-1), {}, {}, {}}})));
    RoundPanel panel(f->session);
    panel.show();
    settle(panel);
    const auto *rounds = panel.findChild<QTreeWidget *>(QStringLiteral("rounds"));
    const auto *left = panel.findChild<QTreeWidget *>(QStringLiteral("left"));
    QCOMPARE(rounds->topLevelItemCount(), 1);
    QCOMPARE(panel.findChild<QProgressBar *>()->value(), 0);
    QCOMPARE(left->topLevelItemCount(), 2);
    QVERIFY(left->topLevelItem(1)->text(3).contains(QStringLiteral("overdue")));

    QVERIFY(f->run(recordCount(f->key(), f->clause(0, 0), QStringLiteral("三大堆"), 1, {})));
    QVERIFY(!f->open().inspection.round.isNull()); // the visit counts in the round by itself
    QVERIFY(f->run(finishInspection(f->key(), QStringLiteral("东风村"))));
    settle(panel);
    QCOMPARE(panel.findChild<QProgressBar *>()->value(), 1);
    QCOMPARE(left->topLevelItemCount(), 1);
    QCOMPARE(left->topLevelItem(0)->text(0), QStringLiteral("西河村"));
    const auto *inspectors = panel.findChild<QTreeWidget *>(QStringLiteral("inspectors"));
    QCOMPARE(inspectors->topLevelItemCount(), 2);
    QCOMPARE(inspectors->topLevelItem(1)->text(0), QStringLiteral("张三"));
    QCOMPARE(inspectors->topLevelItem(1)->text(3), QStringLiteral("0"));
}

void RoundsTest::leftUnit_clicked_isChosen()
{
    QVERIFY(f->run(addRoundCommand(october(QStringLiteral("月度检查")), {{second, {}, {}, {}, {}, {}}})));
    RoundPanel panel(f->session);
    panel.show();
    settle(panel);
    QSignalSpy chosen(&panel, &RoundPanel::unitActivated);
    auto *left = panel.findChild<QTreeWidget *>(QStringLiteral("left"));
    QTest::mouseClick(left->viewport(), Qt::LeftButton, {}, left->visualItemRect(left->topLevelItem(0)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<UnitId>(), second);
    QVERIFY(panel.findChild<QPushButton *>(QStringLiteral("unplan"))->isEnabled());
    QTest::mouseClick(panel.findChild<QPushButton *>(QStringLiteral("unplan")), Qt::LeftButton);
    settle(panel);
    QCOMPARE(left->topLevelItemCount(), 0);
    f->session.undo();
    settle(panel);
    QCOMPARE(left->topLevelItemCount(), 1);
}

void RoundsTest::roundDialog_dealsUnitsOut()
{
    Person other;
    other.name = QStringLiteral("李四");
    QVERIFY(f->run({"add", {}, Part::People, [other](Edit &edit, const Progress &) -> Status {
                        const auto id = addPerson(edit, other);
                        return id ? Status() : tl::make_unexpected(id.error());
                    }}));
    RoundDialog dialog(f->session.snapshot(), std::nullopt);
    dialog.show();
    QVERIFY(!dialog.round().name.isEmpty());
    QCOMPARE(dialog.plan().size(), 2);
    auto *people = dialog.findChild<QListWidget *>(QStringLiteral("people"));
    QCOMPARE(people->count(), 2);
    people->setFocus();
    people->setCurrentRow(0);
    QTest::keyClick(people, Qt::Key_Space);
    people->setCurrentRow(1);
    QTest::keyClick(people, Qt::Key_Space);
    QCOMPARE(dialog.plan().size(), 2);
    QVERIFY(dialog.plan().at(0).inspector != dialog.plan().at(1).inspector);
    auto *dealing = dialog.findChild<QComboBox *>(QStringLiteral("dealing"));
    QTest::keyClick(dealing, Qt::Key_Down);
    QCOMPARE(dialog.plan().size(), 4); // each scores every unit
    auto *sealed = dialog.findChild<QCheckBox *>(QStringLiteral("sealed"));
    sealed->setFocus();
    QTest::keyClick(sealed, Qt::Key_Space);
    QVERIFY(sealed->isChecked());
    QVERIFY(!dialog.findChild<QPushButton *>()->isEnabled()); // nobody has a key yet
}

void RoundsTest::sealedRound_warns_whereItsOpenerScoresToo()
{
    auto snapshot = std::make_shared<Snapshot>(*f->session.snapshot());
    snapshot->people.first().publicKey = QByteArray(32, 'k');
    RoundDialog dialog(snapshot, std::nullopt);
    dialog.show();
    const auto isWarned = [&dialog] {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text().contains(QStringLiteral("also scores")); });
    };
    auto *people = dialog.findChild<QListWidget *>(QStringLiteral("people"));
    people->setFocus();
    people->setCurrentRow(0);
    QTest::keyClick(people, Qt::Key_Space);
    QVERIFY(!isWarned()); // no seal
    auto *sealed = dialog.findChild<QCheckBox *>(QStringLiteral("sealed"));
    sealed->setFocus();
    QTest::keyClick(sealed, Qt::Key_Space);
    QVERIFY(isWarned());
    people->setFocus();
    QTest::keyClick(people, Qt::Key_Space); // the opener does not score
    QVERIFY(!isWarned());
}

void RoundsTest::drawDialog_startsWithTheRunningMonth()
{
    f->session.setPeriod(QStringLiteral("2026-10"));
    f->settle();
    DrawDialog dialog(f->session);
    const auto *periods = dialog.findChild<QComboBox *>(QStringLiteral("period"));
    QCOMPARE(periods->currentData().toString(), Period::monthOf(todayInChina()).code);
    QVERIFY(periods->findData(QStringLiteral("2026-10")) > 0);
}

void RoundsTest::sealedRound_showsOwnSheetWhileOpen_andCountsOnceOpened()
{
    const PersonId me = f->session.snapshot()->person;
    QVERIFY(f->run(makeKeyCommand(me, QStringLiteral("张三"), {})));
    QCOMPARE(f->session.snapshot()->me()->publicKey.size(), 32);
    Round sealed = october(QStringLiteral("密封互评"));
    sealed.isSealed = true;
    sealed.opener = me;
    QVERIFY(f->run(addRoundCommand(sealed, {{f->village, me, {}, {}, {}, {}}})));

    QVERIFY(f->run(recordCount(f->key(), f->clause(0, 0), QStringLiteral("三大堆"), 2, Place{114.055, 22.545, {}})));
    QCOMPARE(f->open().deductions.size(), 1);
    QCOMPARE(f->open().deductions.first().deduction.count, 2);
    QVERIFY(f->run(noteDeduction(f->open().deductions.first().deduction.id, QStringLiteral("桥头"), QStringLiteral("三大堆"))));
    QCOMPARE(f->open().deductions.first().deduction.note, QStringLiteral("桥头"));
    QCOMPARE(f->session.snapshot()->undo->subject, QString()); // the undo entry names no clause
    const QString picture = f->folder.filePath(QStringLiteral("photo.png"));
    QImage(40, 30, QImage::Format_RGB32).save(picture);
    QVERIFY(f->run(addPhotos(f->open().deductions.first().deduction.id, {picture}, QStringLiteral("三大堆"))));
    const Photo photo = f->open().deductions.first().photos.first();
    const QString kept = QStringLiteral("%1/%2/%3.png")
                             .arg(f->session.snapshot()->photosFolder, QString::fromLatin1(photo.sha256.toHex().left(2)),
                                  QString::fromLatin1(photo.sha256.toHex()));
    QVERIFY(QFileInfo::exists(kept));
    QVERIFY(!(QFile::permissions(kept) & (QFileDevice::ReadGroup | QFileDevice::ReadOther))); // nobody else's account sees it
    QVERIFY(f->run(finishInspection(f->key(), QStringLiteral("东风村"))));
    QVERIFY(!f->session.snapshot()->sheet->open);
    QVERIFY(f->session.snapshot()->sheet->finished.first().deductions.isEmpty());
    QVERIFY(f->session.snapshot()->sheet->finished.first().isSealed);
    QCOMPARE(f->session.snapshot()->sheet->finished.first().round, QStringLiteral("密封互评"));
    QCOMPARE(f->session.snapshot()->shown.value(f->village).state, ScoreState::NotInspected);
    QCOMPARE(scoreText(f->session.snapshot()->shown.value(f->village)), QStringLiteral("inspected, sealed"));

    RoundPanel panel(f->session);
    panel.show();
    settle(panel);
    const auto *open = panel.findChild<QPushButton *>(QStringLiteral("open"));
    QVERIFY(open->isVisible());
    const auto round = panel.findChild<QTreeWidget *>(QStringLiteral("rounds"))->topLevelItem(0);
    QVERIFY(round->text(5).contains(QStringLiteral("张三")));
    auto report = std::make_shared<OpenedRound>();
    Result<RoundsView> view;
    f->session.query<RoundsView>([](const Workbook &workbook) { return readRounds(workbook); }, &panel,
                                 [&](const Result<RoundsView> &read) { view = read; });
    f->settle();
    QVERIFY(view);
    QVERIFY(f->run(openRoundCommand(view->rounds.first().round, {}, report)));
    QCOMPARE(report->opened, 1);
    QCOMPARE(f->session.snapshot()->sheet->finished.first().deductions.first().deduction.note, QStringLiteral("桥头"));
    QCOMPARE(f->session.snapshot()->shown.value(f->village).score->text(), QStringLiteral("98.00"));
    settle(panel);
    QVERIFY(!open->isVisible());
}

void RoundsTest::drawDialog_drawsWhileTyping_andKeepsARound()
{
    DrawDialog dialog(f->session);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    settle(dialog);
    auto *keep = dialog.findChild<QPushButton *>(QStringLiteral("keep"));
    QVERIFY(!keep->isEnabled()); // no seed yet
    auto *seed = dialog.findChild<QLineEdit *>(QStringLiteral("seed"));
    seed->setFocus();
    QTest::keyClicks(seed, QStringLiteral("20261101"));
    QTest::keyClick(seed, Qt::Key_Return); // does not close the dialog
    settle(dialog);
    QVERIFY(dialog.isVisible());
    const auto *drawn = dialog.findChild<QTreeWidget *>(QStringLiteral("drawn"));
    QCOMPARE(drawn->topLevelItemCount(), 1); // at least one of two
    const QString code = drawn->topLevelItem(0)->text(1);
    QVERIFY(keep->isEnabled());
    QTest::mouseClick(keep, Qt::LeftButton);
    settle(dialog);
    Result<RoundsView> view;
    f->session.query<RoundsView>([](const Workbook &workbook) { return readRounds(workbook); }, &dialog,
                                 [&](const Result<RoundsView> &read) { view = read; });
    f->settle();
    QVERIFY(view);
    QCOMPARE(view->rounds.size(), 1);
    QCOMPARE(view->rounds.first().progress.planned, 1);
    const auto draw = savedDraw(view->rounds.first().round);
    QVERIFY(draw);
    QCOMPARE(draw->request.seed, QStringLiteral("20261101"));
    QCOMPARE(draw->result.drawn.first().unit.code, code);
    QCOMPARE(draw->result.populationHash.size(), 64);
}

void RoundsTest::drawDialog_exclusionNeedsAReason()
{
    DrawDialog dialog(f->session);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("seed")), QStringLiteral("7"));
    auto *unit = dialog.findChild<QComboBox *>(QStringLiteral("unit"));
    unit->setCurrentIndex(0);
    auto *exclude = dialog.findChild<QPushButton *>(QStringLiteral("exclude"));
    const auto *excluded = dialog.findChild<QTreeWidget *>(QStringLiteral("excluded"));
    QTest::mouseClick(exclude, Qt::LeftButton);
    QCOMPARE(excluded->topLevelItemCount(), 0);
    QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("message"))->text().isEmpty());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("reason")), QStringLiteral("under repair"));
    QTest::mouseClick(exclude, Qt::LeftButton);
    QCOMPARE(excluded->topLevelItemCount(), 1);
    settle(dialog);
    QCOMPARE(dialog.findChild<QTreeWidget *>(QStringLiteral("drawn"))->topLevelItem(0)->text(1), QStringLiteral("440300001002"));
}

QTEST_MAIN(RoundsTest)
#include "tst_rounds.moc"
