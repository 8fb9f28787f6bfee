// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/shape_compare.h"
#include "commands/china_time.h"
#include "panels/history_panel.h"
#include "panels/message_bar.h"
#include "sync_windows.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>

using namespace inspect;
using namespace inspect::app;

/// The shared file as two people see it, each in a window of their own; one test goes on from the other.
class SyncWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void earlierState_isShownAndBroughtBack_andUndone();
    void deletedUnit_isFoundInTheMenu_broughtBack_andUndone();
    void placesThatAreNone_areNamed_andNothingIsWritten_data();
    void placesThatAreNone_areNamed_andNothingIsWritten();
    void firstOne_createsTheSharedFile_theOtherJoins();
    void workDoneSince_isNotCalledSynced();
    void computersThatComeThere_areKnownAfterAStart();
    void anotherWorksSharedFile_isRefused_andTheOwnStays();
    void joiningWithOwnUnits_saysWhatItBrings();
    void stick_isForOneSync_theOfficeStaysTheTarget();
    void openedSharedFile_offersToJoin();
    void bordersApart_waitOnBoth_takingBSettlesBoth();
    void severalValues_areDecidedInOneStep();
    void rightValue_isTyped();
    void decisionTakenBack_waitsAgainOnBoth();
    void workGoesOn_whileSyncing();
    void vanishedShare_isRecognised_andBegunAnewOnlyWhenAsked();
    void closing_syncsWhatWaits();

private:
    [[nodiscard]] Laptop &a() const { return mProgram.office->a; }
    [[nodiscard]] Laptop &b() const { return mProgram.office->b(); }

    SyncProgram mProgram;
};

void SyncWindowTest::initTestCase() { mProgram.start(); }

void SyncWindowTest::cleanupTestCase()
{
    mProgram.office.reset();
    mProgram.runtime.reset();
}

void SyncWindowTest::earlierState_isShownAndBroughtBack_andUndone()
{
    const QString code = QStringLiteral("440300001001");
    mProgram.office->addVillage(code, false);
    const QByteArray first = a().unit(code)->wkb;
    QVERIFY(a().setHead(code, QStringLiteral("赵")));
    QVERIFY(a().reshape(code, squareWkb(114.05, 22.54, 0.02)));
    const QByteArray last = a().unit(code)->wkb;
    a().desk->openHistory(a().unit(code)->id);
    auto *list = a().window.findChild<QTableWidget *>(QStringLiteral("history"));
    QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 3, kWaitMs);
    QCOMPARE(list->item(0, 1)->text(), QStringLiteral("张三"));
    QVERIFY2(list->item(1, 2)->text().contains(QStringLiteral("责任人：（空） → 赵")), qPrintable(list->item(1, 2)->text()));
    QPushButton *back = button(list->window(), "bringBack");
    QVERIFY(!back->isEnabled()); // that is how it is now
    list->selectRow(2);
    QCOMPARE(list->window()->findChild<ShapeCompare *>()->shapes().size(), 2);
    QVERIFY(back->isEnabled());
    press(back);
    a().settle();
    QCOMPARE(a().unit(code)->wkb, first);
    QCOMPARE(a().unit(code)->head, QString());
    QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 4, kWaitMs);
    a().window.session().undo();
    a().settle();
    QCOMPARE(a().unit(code)->wkb, last);
    QCOMPARE(a().unit(code)->head, QStringLiteral("赵"));
    list->window()->close();
}

void SyncWindowTest::deletedUnit_isFoundInTheMenu_broughtBack_andUndone()
{
    const auto deleted = [this]() -> QAction * {
        for (QAction *action : a().window.findChildren<QAction *>()) {
            if (action->text().startsWith(QStringLiteral("已删除的单元")))
                return action;
        }
        return nullptr;
    };
    QVERIFY(deleted() && deleted()->isEnabled());
    deleted()->trigger(); // none yet: said, no window
    a().settle();
    QVERIFY(!a().window.findChild<HistoryPanel *>());
    const QString code = QStringLiteral("440300001009");
    mProgram.office->addVillage(code, false);
    QVERIFY(a().setHead(code, QStringLiteral("赵")));
    QVERIFY(a().setHead(code, QStringLiteral("钱")));
    const Unit village = *a().unit(code);
    QVERIFY(a().run(deleteUnit(village.id, village.name)));
    QVERIFY(!a().unit(code));
    deleted()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(a().window.findChild<HistoryPanel *>(), kWaitMs);
    auto *panel = a().window.findChild<HistoryPanel *>();
    auto *list = panel->findChild<QTableWidget *>(QStringLiteral("history"));
    QTRY_VERIFY_WITH_TIMEOUT(list->rowCount() >= 4, kWaitMs);
    QCOMPARE(panel->findChild<QLabel *>(QStringLiteral("historyTitle"))->text(), QStringLiteral("东风村（%1），已删除").arg(code));
    auto *choice = panel->findChild<QComboBox *>(QStringLiteral("deletedUnits"));
    QCOMPARE(choice->count(), 1);
    QVERIFY2(choice->currentText().contains(QStringLiteral("张三")), qPrintable(choice->currentText()));
    int earlier = -1; // the line that made 赵 the head
    for (int row = 0; row < list->rowCount(); ++row) {
        if (list->item(row, 2)->text().endsWith(QStringLiteral("→ 赵")))
            earlier = row;
    }
    QVERIFY(earlier > 0);
    list->selectRow(earlier);
    QPushButton *back = button(panel, "bringBack");
    QVERIFY(back->isEnabled());
    press(back);
    a().settle();
    QVERIFY(a().unit(code));
    QCOMPARE(a().unit(code)->head, QStringLiteral("赵"));
    QCOMPARE(a().unit(code)->wkb, village.wkb);
    QTRY_VERIFY_WITH_TIMEOUT(!choice->isVisible(), kWaitMs); // none is deleted any more
    a().window.session().undo();
    a().settle();
    QVERIFY(!a().unit(code));
    panel->close();
}

void SyncWindowTest::placesThatAreNone_areNamed_andNothingIsWritten_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    QTest::newRow("a folder") << "夹.sqlite"
                              << "是文件夹";
    QTest::newRow("a picture") << "图.sqlite"
                               << "不是本程序建立的文件";
    QTest::newRow("an empty file") << "空.sqlite"
                                   << "不是本程序建立的文件";
    QTest::newRow("another program's database") << "他.sqlite"
                                                << "不是本程序建立的文件";
    QTest::newRow("a workbook") << "甲.sqlite"
                                << "是工作簿";
    QTest::newRow("a drive that is not there") << "没有/桥东.sqlite"
                                               << "请连接磁盘";
}

void SyncWindowTest::placesThatAreNone_areNamed_andNothingIsWritten()
{
    QFETCH(QString, place);
    QFETCH(QString, says);
    QDir(mProgram.office->folder.path()).mkdir(QStringLiteral("夹.sqlite"));
    QFile picture(mProgram.office->folder.filePath(QStringLiteral("图.sqlite")));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("\x89PNG\r\n\x1a\n and so on");
    picture.close();
    QFile empty(mProgram.office->folder.filePath(QStringLiteral("空.sqlite")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    const QString other =
        mProgram.office->folder.filePath(QStringLiteral("他.sqlite")); // a SpatiaLite file under no or another name of its own
    if (!QFile::exists(other)) {
        QVERIFY(QFile::copy(mProgram.office->folder.filePath(QStringLiteral("甲.sqlite")), other));
        QFile file(other);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(68) && file.write(QByteArray(4, '\0')) == 4);
    }
    const QStringList before = mProgram.office->names();
    auto *path = a().panel()->findChild<QLineEdit *>(QStringLiteral("sharePath"));
    paste(path, mProgram.office->folder.filePath(place));
    auto *finding = path->parentWidget()->findChild<QLabel *>(QStringLiteral("finding"));
    QTRY_VERIFY2_WITH_TIMEOUT(finding->text().contains(says), qPrintable(finding->text()), kWaitMs);
    QVERIFY(!path->parentWidget()->findChild<QPushButton *>(QStringLiteral("primary"))->isVisible());
    QCOMPARE(mProgram.office->names(), before);
}

void SyncWindowTest::firstOne_createsTheSharedFile_theOtherJoins()
{
    auto *corner = a().window.findChild<SyncButton *>();
    QVERIFY(corner->text().contains(QStringLiteral("条待同步")));
    QCOMPARE(a().join(mProgram.office->hub()), QStringLiteral("在此建立并同步"));
    QVERIFY(QFile::exists(mProgram.office->hub()));
    const QString summary = a().window.findChild<QLabel *>(QStringLiteral("summary"))->text();
    QVERIFY2(summary.contains(QStringLiteral("共享库已建立")), qPrintable(summary));
    QVERIFY(!corner->text().contains(QStringLiteral("条待同步")));
    QVERIFY(corner->isVisible() && corner->width() >= corner->sizeHint().width());
    QVERIFY(corner->mapTo(&a().window, QPoint(corner->width(), 0)).x() <= a().window.width());
    QCOMPARE(b().join(mProgram.office->hub()), QStringLiteral("加入并同步"));
    QVERIFY(b().unit(QStringLiteral("440300001001")));
    a().sync();
    auto *peers = a().window.findChild<QTableWidget *>(QStringLiteral("peers"));
    QCOMPARE(peers->rowCount(), 2);
    const QString names = peers->item(0, 0)->text() + peers->item(1, 0)->text();
    QVERIFY2(names.contains(QStringLiteral("李四")) && names.contains(QStringLiteral("（本机）")), qPrintable(names));
}

void SyncWindowTest::workDoneSince_isNotCalledSynced()
{
    const auto ticks = [](SyncPanel *panel) {
        int found = 0;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            found += label->text().startsWith(QChar(0x2713)) ? 1 : 0;
        return found;
    };
    const auto clock = [] { return nowInChina().toString(QStringLiteral("HH:mm")); };
    const QString earliest = clock();
    a().sync();
    const QString latest = clock();
    SyncPanel *panel = a().panel();
    QCOMPARE(ticks(panel), 5);
    panel->close();
    QVERIFY(a().setHead(QStringLiteral("440300001001"), QStringLiteral("赵六")));
    QCOMPARE(a().panel(), panel);
    QCOMPARE(ticks(panel), 0);
    const QString summary = panel->findChild<QLabel *>(QStringLiteral("summary"))->text();
    QVERIFY2(summary.startsWith(QStringLiteral("上次同步")), qPrintable(summary));
    QVERIFY2(summary.contains(earliest) || summary.contains(latest), qPrintable(summary)); // the same clock as in the list below
    QVERIFY(!a().sync().startsWith(QStringLiteral("上次同步")));
    QCOMPARE(ticks(panel), 5);
}

void SyncWindowTest::computersThatComeThere_areKnownAfterAStart()
{
    SyncSettings settings;
    readSyncSettings(a().window.session(), &a().window,
                     [&](const Result<SyncSettings> &read) { settings = read.value_or(SyncSettings()); });
    QTRY_VERIFY(!settings.hub.isEmpty());
    SyncPanel begun; // as after a start, before any sync
    begun.setSettings(settings, a().window.session().snapshot()->path);
    const auto *peers = begun.findChild<QTableWidget *>(QStringLiteral("peers"));
    QCOMPARE(peers->rowCount(), 2);
    QVERIFY(peers->isVisibleTo(&begun));
    QVERIFY(!peers->item(0, 1)->text().isEmpty());
    begun.setSettings({}, QStringLiteral("another"));
    QVERIFY(!peers->isVisibleTo(&begun));
}

void SyncWindowTest::anotherWorksSharedFile_isRefused_andTheOwnStays()
{
    const QString foreign = mProgram.office->folder.filePath(QStringLiteral("别处.sqlite"));
    {
        auto other = Workbook::create(mProgram.office->folder.filePath(QStringLiteral("丙.sqlite")));
        QVERIFY(other && sync(**other, foreign));
    }
    SyncPanel *panel = a().panel();
    for (QPushButton *each : panel->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().startsWith(QStringLiteral("另选")))
            press(each);
    }
    auto *path = panel->findChild<QLineEdit *>(QStringLiteral("sharePath"));
    paste(path, foreign);
    auto *take = path->parentWidget()->findChild<QPushButton *>(QStringLiteral("primary"));
    QTRY_VERIFY_WITH_TIMEOUT(take->isVisible(), kWaitMs);
    QCOMPARE(take->text(), QStringLiteral("加入并同步"));
    press(take);
    a().settle();
    const QString summary = panel->findChild<QLabel *>(QStringLiteral("summary"))->text();
    QVERIFY2(summary.contains(QStringLiteral("属于另一项工作")), qPrintable(summary));
    auto *hubs = panel->findChild<QComboBox *>(QStringLiteral("hubs"));
    QTRY_COMPARE_WITH_TIMEOUT(hubs->currentData().toString(), mProgram.office->hub(), kWaitMs);
    QCOMPARE(hubs->findData(foreign), -1);
    const QString own = a().sync();
    QVERIFY2(!own.isEmpty() && !own.contains(QStringLiteral("属于另一项工作")), qPrintable(own));
}

void SyncWindowTest::joiningWithOwnUnits_saysWhatItBrings()
{
    Laptop full(mProgram.office->folder.filePath(QStringLiteral("丁.sqlite")), QStringLiteral("赵六"));
    Unit village;
    village.id = UnitId::fresh();
    village.code = QStringLiteral("440300009001");
    village.name = QStringLiteral("别处村");
    village.kind = QStringLiteral("village");
    village.wkb = squareWkb(114.25, 22.54);
    QVERIFY(full.run(drawUnit(village, QStringLiteral("村"))));
    QWidget *chooser = full.panel();
    auto *path = chooser->findChild<QLineEdit *>(QStringLiteral("sharePath"));
    paste(path, mProgram.office->hub());
    auto *finding = path->parentWidget()->findChild<QLabel *>(QStringLiteral("finding"));
    QTRY_VERIFY2_WITH_TIMEOUT(finding->text().contains(QStringLiteral("自带 1 个考核单元")), qPrintable(finding->text()), kWaitMs);
}

void SyncWindowTest::stick_isForOneSync_theOfficeStaysTheTarget()
{
    QVERIFY(a().setHead(QStringLiteral("440300001001"), QStringLiteral("王五")));
    const QString stick = mProgram.office->folder.filePath(QStringLiteral("U盘.sqlite"));
    SyncPanel *panel = a().panel();
    for (QPushButton *each : panel->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().startsWith(QStringLiteral("另选")))
            press(each);
    }
    auto *path = panel->findChild<QLineEdit *>(QStringLiteral("sharePath"));
    paste(path, stick);
    auto *take = path->parentWidget()->findChild<QPushButton *>(QStringLiteral("primary"));
    QTRY_VERIFY_WITH_TIMEOUT(take->isVisible(), kWaitMs);
    press(take);
    a().settle();
    QVERIFY(QFile::exists(stick));
    QTRY_COMPARE(panel->findChild<QComboBox *>(QStringLiteral("hubs"))->currentData().toString(), mProgram.office->hub());
    QTRY_VERIFY(a().window.session().snapshot()->waiting > 0); // the office lacks it
    a().sync();
    QTRY_COMPARE(a().window.session().snapshot()->waiting, 0);
}

void SyncWindowTest::openedSharedFile_offersToJoin()
{
    QString offered;
    QTimer answer;
    answer.setInterval(20);
    connect(&answer, &QTimer::timeout, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (box == nullptr)
            return;
        answer.stop();
        for (QAbstractButton *each : box->buttons())
            offered += each->text();
        box->reject();
    });
    answer.start();
    b().window.openWorkbook(mProgram.office->hub());
    QTRY_VERIFY_WITH_TIMEOUT(!offered.isEmpty(), kWaitMs);
    QVERIFY2(offered.contains(QStringLiteral("当前工作簿 乙.sqlite")) && offered.contains(QStringLiteral("新建工作簿")),
             qPrintable(offered));
    b().settle();
    QCOMPARE(QFileInfo(b().window.session().snapshot()->path).fileName(), QStringLiteral("乙.sqlite"));
}

void SyncWindowTest::bordersApart_waitOnBoth_takingBSettlesBoth()
{
    const QString code = QStringLiteral("440300001002");
    mProgram.office->addVillage(code, true);
    QVERIFY(a().reshape(code, squareWkb(114.05, 22.54, 0.011)));
    QTest::qWait(5);
    QVERIFY(b().reshape(code, squareWkb(114.05, 22.54, 0.012)));
    const double area = b().unit(code)->areaM2;
    a().sync();
    QVERIFY(b().sync().contains(QStringLiteral("1 项待裁定")));
    a().sync();
    for (Laptop *laptop : {&a(), &b()}) {
        QTRY_COMPARE_WITH_TIMEOUT(laptop->desk->openConflicts().size(), 1, kWaitMs);
        QVERIFY(laptop->window.findChild<SyncButton *>()->text().contains(QStringLiteral("1 项待裁定")));
    }
    InboxPanel *inbox = a().inbox();
    auto *shapes = inbox->findChild<ShapeCompare *>();
    QTRY_VERIFY(shapes->isVisible());
    QCOMPARE(shapes->shapes().size(), 3); // a, b, before
    QVERIFY(shapes->differingCorners() >= 2);
    press(button(inbox, "take-b"));
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 0, kWaitMs);
    a().settle();
    QCOMPARE(a().unit(code)->areaM2, area);
    QVERIFY(a().window.session().snapshot()->undo);
    a().sync();
    b().sync();
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 0, kWaitMs);
    QCOMPARE(b().unit(code)->wkb, a().unit(code)->wkb);
    QCOMPARE(b().unit(code)->areaM2, area);
}

void SyncWindowTest::severalValues_areDecidedInOneStep()
{
    const QString code = QStringLiteral("440300001003");
    mProgram.office->addVillage(code, true);
    mProgram.office->disagree(code);
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 2, kWaitMs);
    InboxPanel *inbox = b().inbox();
    auto *table = inbox->findChild<QTableView *>(QStringLiteral("conflicts"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QSignalSpy read(b().desk, &SyncDesk::conflictsChanged);
    b().window.session().refresh(Part::Everything); // as after a sync that went on by itself
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), kWaitMs);
    press(button(inbox, "take-a"));
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 0, kWaitMs);
    b().settle();
    QCOMPARE(b().unit(code)->head, QStringLiteral("赵"));
    QCOMPARE(b().unit(code)->headPhone, QStringLiteral("111"));
    QCOMPARE(b().window.session().snapshot()->undo->name, QStringLiteral("decide %1 conflicts"));
    b().sync();
}

void SyncWindowTest::rightValue_isTyped()
{
    const QString code = QStringLiteral("440300001004");
    mProgram.office->addVillage(code, true);
    QVERIFY(a().setHead(code, QStringLiteral("孙")));
    QTest::qWait(5);
    QVERIFY(b().setHead(code, QStringLiteral("李")));
    b().sync();
    a().sync();
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 1, kWaitMs);
    auto *typed = a().inbox()->findChild<QLineEdit *>(QStringLiteral("typed"));
    QTRY_VERIFY(typed->isVisible());
    paste(typed, QStringLiteral("周"));
    QTest::keyClick(typed, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 0, kWaitMs);
    a().sync();
    b().sync();
    QCOMPARE(b().unit(code)->head, QStringLiteral("周"));
}

void SyncWindowTest::decisionTakenBack_waitsAgainOnBoth()
{
    const QString code = QStringLiteral("440300001004");
    a().window.session().undo();
    a().settle();
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 1, kWaitMs);
    QCOMPARE(a().unit(code)->head, QStringLiteral("李"));
    a().sync();
    b().sync();
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 1, kWaitMs);
    QCOMPARE(b().unit(code)->head, QStringLiteral("李"));
    a().window.session().redo();
    a().settle();
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 0, kWaitMs);
    a().sync();
    b().sync();
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 0, kWaitMs);
    QCOMPARE(b().unit(code)->head, QStringLiteral("周"));
}

void SyncWindowTest::workGoesOn_whileSyncing()
{
    const QString code = QStringLiteral("440300001004");
    QVERIFY(a().setHead(code, QStringLiteral("吴")));
    a().desk->runner().start(mProgram.office->hub());
    QVERIFY(a().desk->runner().isRunning());
    QVERIFY(a().setHead(code, QStringLiteral("郑"))); // waits for the sync as well
    QCOMPARE(a().unit(code)->head, QStringLiteral("郑"));
    a().window.session().refresh(Part::Steps);
    a().settle();
    QVERIFY(a().window.session().snapshot()->waiting <= 1); // one where the sync had sealed what it sends before it
    a().sync();
    QCOMPARE(a().window.session().snapshot()->waiting, 0);
    b().sync();
    QCOMPARE(b().unit(code)->head, QStringLiteral("郑"));
}

void SyncWindowTest::vanishedShare_isRecognised_andBegunAnewOnlyWhenAsked()
{
    const QString code = QStringLiteral("440300001004");
    QDir drive(mProgram.office->folder.filePath(QStringLiteral("共享 盘")));
    drive.removeRecursively();
    QDir(mProgram.office->folder.path()).mkdir(QStringLiteral("共享 盘")); // a drive that is not mounted
    const QString said = a().sync();
    QVERIFY2(said.contains(QStringLiteral("未写入任何内容")), qPrintable(said));
    QVERIFY(drive.isEmpty());
    QPushButton *anew = button(a().panel(), "anew");
    QTRY_VERIFY_WITH_TIMEOUT(anew->isVisible(), kWaitMs);
    QTimer::singleShot(100, qApp, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        for (QAbstractButton *each : box->buttons()) {
            if (box->buttonRole(each) == QMessageBox::AcceptRole)
                each->click();
        }
    });
    press(anew);
    a().settle();
    QVERIFY(QFile::exists(mProgram.office->hub()));
    QVERIFY(b().setHead(code, QStringLiteral("王")));
    b().sync();
    a().sync();
    QCOMPARE(a().unit(code)->head, QStringLiteral("王"));
}

void SyncWindowTest::closing_syncsWhatWaits()
{
    const QString code = QStringLiteral("440300001004");
    QVERIFY(a().setHead(code, QStringLiteral("冯")));
    a().window.close();
    QVERIFY(a().window.isVisible()); // until it is done
    QTRY_VERIFY_WITH_TIMEOUT(!a().window.isVisible(), kWaitMs);
    b().sync();
    QCOMPARE(b().unit(code)->head, QStringLiteral("冯"));
    b().window.close(); // nothing waits
    QVERIFY(!b().window.isVisible());
}

QTEST_MAIN(SyncWindowTest)
#include "tst_sync_window.moc"
