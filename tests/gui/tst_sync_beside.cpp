// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/score_commands.h"
#include "inspect/records.h"
#include "panels/history_panel.h"
#include "panels/message_bar.h"
#include "sync_windows.h"

#include <QTableWidget>

using namespace inspect;
using namespace inspect::app;

namespace {

constexpr auto kCode = "440300001001";

Period monthBefore() { return *Period::monthOf(QDate::currentDate()).previous(); }

/// A finished inspection of the village.
Command visitOn(const UnitId &unit, const StandardId &standard, const QDate &day)
{
    return {"record", {}, Parts(Part::Everything), [unit, standard, day](Edit &edit, const Progress &) -> Status {
                Inspection visit;
                visit.unit = unit;
                visit.standard = standard;
                visit.inspector = edit.workbook().person();
                visit.at = QDateTime(day, QTime(9, 0));
                const auto added = addInspection(edit, visit);
                const auto before = added ? inspection(edit.workbook(), *added) : Result<Inspection>(tl::make_unexpected(added.error()));
                if (!before)
                    return tl::make_unexpected(before.error());
                Inspection finished = *before;
                finished.state = InspectionState::Finished;
                return changeInspection(edit, *before, finished);
            }};
}

Command attachTo(const StandardId &standard)
{
    return {"attach", {}, Parts(Part::Everything), [standard](Edit &edit, const Progress &) -> Status {
                Attachment attachment;
                attachment.standard = standard;
                attachment.kind = QStringLiteral("village");
                const auto added = attach(edit, attachment);
                return added ? Status() : tl::make_unexpected(added.error());
            }};
}

} // namespace

/// What a sync leaves alone of what somebody is looking at, and what it brings too late for a closed month; one test goes on from the
/// other.
class SyncBesideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void joined_isSaidUntilSomethingNewIs();
    void chooser_isLeftToWhoUsesIt();
    void newerMonth_isOffered_andTheShownOneStays();
    void changeTooLateForAClosedMonth_waitsOnBoth_andItsReasonIsTold();
    void refusedUndo_goesWithTheNextOne_whichIsSaid();

private:
    [[nodiscard]] Laptop &a() const { return mProgram.office->a; }
    [[nodiscard]] Laptop &b() const { return mProgram.office->b(); }
    [[nodiscard]] StandardId standard() const
    {
        for (const StandardEntry &entry : a().window.session().snapshot()->standards)
            if (entry.standard.code == QLatin1String("S1"))
                return entry.standard.id;
        return {};
    }
    static void syncByItself(Laptop &laptop)
    {
        laptop.desk->syncByItself();
        QVERIFY(laptop.desk->runner().isRunning());
        laptop.settle();
    }

    SyncProgram mProgram;
};

void SyncBesideTest::initTestCase() { mProgram.start(); }

void SyncBesideTest::cleanupTestCase()
{
    mProgram.office.reset();
    mProgram.runtime.reset();
}

void SyncBesideTest::joined_isSaidUntilSomethingNewIs()
{
    mProgram.office->addVillage(QString::fromLatin1(kCode), false);
    const Status attached = a().run(attachTo(standard()));
    QVERIFY2(attached, attached ? "" : qPrintable(attached.error().text()));
    QVERIFY(a().run(visitOn(a().unit(QString::fromLatin1(kCode))->id, standard(), monthBefore().starts)));
    a().join(mProgram.office->hub());
    b().join(mProgram.office->hub());
    auto *summary = b().panel()->findChild<QLabel *>(QStringLiteral("summary"));
    const QString joined = summary->text();
    QVERIFY2(joined.contains(QStringLiteral("本工作簿已加入共享库")), qPrintable(joined));
    syncByItself(b());
    QVERIFY2(summary->text().startsWith(joined), qPrintable(summary->text()));
    QVERIFY(summary->text().contains(QStringLiteral("自动同步：没有新内容")));
    QVERIFY(a().setHead(QString::fromLatin1(kCode), QStringLiteral("李")));
    a().sync();
    syncByItself(b());
    QVERIFY2(!summary->text().contains(QStringLiteral("已加入")), qPrintable(summary->text())); // there is something newer to say
    QVERIFY(summary->text().contains(QStringLiteral("取回")));
}

void SyncBesideTest::chooser_isLeftToWhoUsesIt()
{
    SyncPanel *panel = b().panel();
    panel->askForShare();
    auto *path = panel->findChild<QLineEdit *>(QStringLiteral("sharePath"));
    paste(path, mProgram.office->folder.filePath(QStringLiteral("U盘/桥")));
    syncByItself(b());
    QVERIFY(path->isVisible());
    QCOMPARE(path->text(), mProgram.office->folder.filePath(QStringLiteral("U盘/桥")));
    panel->close();
    b().desk->openPanel(); // opened anew it shows the shared file
    QVERIFY(!path->isVisible());
}

void SyncBesideTest::newerMonth_isOffered_andTheShownOneStays()
{
    const QString before = monthBefore().code;
    const QString running = Period::monthOf(QDate::currentDate()).code;
    const auto shown = [](Laptop &laptop) { return laptop.window.session().snapshot()->period.code; };
    QCOMPARE(shown(b()), before); // the only month with inspections
    QVERIFY(a().run(visitOn(a().unit(QString::fromLatin1(kCode))->id, standard(), QDate::currentDate())));
    a().sync();
    syncByItself(b());
    QVERIFY(b().window.session().snapshot()->periodsWithData.contains(running));
    QCOMPARE(shown(b()), before);
    auto *messages = b().window.findChild<MessageBar *>();
    QTRY_VERIFY(messages->kept().join(QLatin1Char(' ')).contains(QStringLiteral("sync:month:") + running));
    QVERIFY(b().setHead(QString::fromLatin1(kCode), QStringLiteral("王"))); // nor does the next change lead away
    QCOMPARE(shown(b()), before);
    Q_EMIT messages->offered(QStringLiteral("sync:month:") + running);
    b().settle();
    QCOMPARE(shown(b()), running);
    QVERIFY(!messages->kept().join(QLatin1Char(' ')).contains(QStringLiteral("sync:month:")));
    b().sync();
    a().sync();
}

void SyncBesideTest::changeTooLateForAClosedMonth_waitsOnBoth_andItsReasonIsTold()
{
    Unit renamed = *b().unit(QString::fromLatin1(kCode));
    renamed.name = QStringLiteral("东风社区");
    QVERIFY(b().run(editUnit(renamed))); // b does not know of the closing
    QVERIFY(a().run(closePeriodCommand(monthBefore(), QStringLiteral("月结"))));
    a().sync();
    b().sync();
    a().sync();
    for (Laptop *laptop : {&a(), &b()}) {
        QTRY_COMPARE_WITH_TIMEOUT(laptop->desk->openConflicts().size(), 1, kWaitMs);
        QVERIFY(laptop->window.findChild<SyncButton *>()->text().contains(QStringLiteral("1 项待裁定")));
    }
    InboxPanel *inbox = a().inbox();
    QStringList said;
    for (const QLabel *label : inbox->findChildren<QLabel *>())
        said.append(label->text());
    const QString all = said.join(QLatin1Char('\n'));
    for (const QString &part : {QStringLiteral("封账后迟到的更改"), QStringLiteral("名称：东风村 → 东风社区"),
                                QStringLiteral("仍为：名称：东风村"), QStringLiteral("李四"), QStringLiteral("张三")})
        QVERIFY2(all.contains(part), qPrintable(part + QLatin1Char('\n') + all));
    auto *typed = inbox->findChild<QLineEdit *>(QStringLiteral("typed"));
    QTRY_VERIFY(typed->isVisible());
    QTest::qWait(20);                               // buttons of the choice before it go
    QVERIFY(!button(inbox, "take-a")->isEnabled()); // a reason is needed
    QVERIFY(button(inbox, "take-b")->isEnabled());
    paste(typed, QStringLiteral("更名自下月起"));
    QVERIFY(button(inbox, "take-a")->isEnabled());
    press(button(inbox, "take-b"));
    QTRY_COMPARE_WITH_TIMEOUT(a().desk->openConflicts().size(), 0, kWaitMs);
    a().sync();
    b().sync();
    QTRY_COMPARE_WITH_TIMEOUT(b().desk->openConflicts().size(), 0, kWaitMs);
    for (Laptop *laptop : {&a(), &b()}) {
        laptop->desk->openHistory(laptop->unit(QString::fromLatin1(kCode))->id);
        const auto *history = laptop->window.findChild<HistoryPanel *>();
        const auto *list = history->findChild<QTableWidget *>(QStringLiteral("history"));
        QTRY_VERIFY(list->rowCount() > 1);
        QVERIFY2(list->item(0, 2)->text().contains(QStringLiteral("原因：更名自下月起")), qPrintable(list->item(0, 2)->text()));
        QCOMPARE(list->item(0, 1)->text(), QStringLiteral("张三"));
        QStringList notes;
        for (const QLabel *label : history->findChildren<QLabel *>())
            notes.append(label->text());
        QVERIFY(notes.contains(list->item(0, 2)->text()));                               // whole, above the list
        QVERIFY(!button(const_cast<HistoryPanel *>(history), "bringBack")->isEnabled()); // a decision is no state of the unit
    }
}

void SyncBesideTest::refusedUndo_goesWithTheNextOne_whichIsSaid()
{
    const QString code = QStringLiteral("440300001020");
    QVERIFY(a().setHead(QString::fromLatin1(kCode), QStringLiteral("吴")));
    mProgram.office->addVillage(code, true);
    QVERIFY(b().run(visitOn(b().unit(code)->id, standard(), QDate::currentDate()))); // so its drawing stays
    b().sync();
    a().sync();
    const auto press = [this](const QString &begin) {
        for (QAction *action : a().window.findChildren<QAction *>())
            if (action->text().startsWith(begin))
                return action->trigger();
    };
    auto *messages = a().window.findChild<MessageBar *>();
    messages->clear();
    press(QStringLiteral("撤销"));
    a().settle();
    QCOMPARE(messages->kept().size(), 1);
    QCOMPARE(messages->text(), messages->kept().first());
    QVERIFY(a().unit(code));
    press(QStringLiteral("撤销"));
    a().settle();
    QVERIFY(a().unit(QString::fromLatin1(kCode))->head != QStringLiteral("吴"));
    QVERIFY2(messages->kept().isEmpty(), qPrintable(messages->kept().join(QLatin1Char('\n'))));
    QVERIFY2(messages->text().startsWith(QStringLiteral("已撤销：")), qPrintable(messages->text()));
    press(QStringLiteral("重做"));
    a().settle();
    QVERIFY2(messages->text().startsWith(QStringLiteral("已重做：")), qPrintable(messages->text()));
}

QTEST_MAIN(SyncBesideTest)
#include "tst_sync_beside.moc"
