// SPDX-License-Identifier: GPL-2.0-or-later
// Each tool that changes what is on the map: done, undone, done again; the table, the checks, measuring.
#include "editing_window.h"

#include "commands/china_time.h"
#include "commands/score_commands.h"
#include "commands/shape_commands.h"
#include "commands/unit_commands.h"
#include "panels/checks_panel.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "panels/unit_table.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace inspect;
using namespace inspect::app;

class EditingTest : public EditingWindow {
    Q_OBJECT

private Q_SLOTS:
    void corner_dragged_movesTheSharedBorder_undoneAndRedone();
    void corner_deleteKey_takesItAway();
    void reshape_byKeysAndClicks();
    void split_andUndo();
    void split_refused_keepsTheLine_andGoesOn();
    void corners_followTheUnitThatIsChosenElsewhere();
    void merge_byClicksAndEnter();
    void move_andTurn_byDragging();
    void gap_filledByAClick();
    void table_bulkEdit_oneUndo();
    void checks_showAndRepair();
    void checks_severalRepairedTogether_oneStep();
    void measure_changesNothing();
    void pastMonth_showsItsUnits_andNoEditBegins();
    void halfDrawn_restsWhileAPastMonthIsShown();
};

void EditingTest::corner_dragged_movesTheSharedBorder_undoneAndRedone()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("移动节点");
    drag(at(114.06, 22.55), at(114.062, 22.551));
    settle();
    const GeoBox east = *extentOf(named("西河村").wkb);
    QVERIFY(east.north > 22.5505);
    QVERIFY(sharedBorder(named("东风村").wkb, named("西河村").wkb) > 0.009);
    QCOMPARE(now()->undo->name, QStringLiteral("move a corner of %1"));
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::corner_deleteKey_takesItAway()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("移动节点");
    hover(at(114.05, 22.55));
    key(Qt::Key_Delete);
    settle();
    QCOMPARE(cornersOf(named("东风村").wkb)->size(), 3);
    undoAndRedo(before);
    key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(map().tool(), MapCanvas::Tool::Pick);
}

void EditingTest::reshape_byKeysAndClicks()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("沿线修改边界");
    click(114.0575, 22.5385, Qt::ControlModifier);
    click(114.0575, 22.5515, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    QVERIFY(std::abs(extentOf(named("东风村").wkb)->east - 114.0575) < 1e-4);
    QVERIFY(std::abs(extentOf(named("西河村").wkb)->west - 114.0575) < 1e-4);
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::split_andUndo()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("画线分割");
    click(114.053, 22.5385, Qt::ControlModifier);
    click(114.053, 22.5515, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    QVERIFY2(!named("东风村-1").id.isNull(), qPrintable(mWindow->messages().text()));
    QVERIFY(!named("东风村-2").id.isNull());
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

/// What was refused needs another corner, not another line.
void EditingTest::split_refused_keepsTheLine_andGoesOn()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("画线分割");
    click(114.053, 22.5385, Qt::ControlModifier);
    click(114.053, 22.545, Qt::ControlModifier); // ends within
    key(Qt::Key_Return);
    settle();
    QCOMPARE(shapes(), before);
    QVERIFY(!mWindow->messages().kept().isEmpty());
    click(114.053, 22.5515, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    QVERIFY2(!named("东风村-2").id.isNull(), qPrintable(mWindow->messages().text()));
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

/// Chosen from the findings, the tool takes up the other unit.
void EditingTest::corners_followTheUnitThatIsChosenElsewhere()
{
    const UnitId over = add("编码村", "440300001001", wkbOfBox({114.08, 22.54, 114.085, 22.545}));
    mWindow->chooseUnitByCode(QStringLiteral("西河村"));
    trigger("移动节点");
    QVERIFY(mWindow->messages().text().startsWith(QStringLiteral("西河村")));
    trigger("检查图形和编码");
    auto *checks = mWindow->findChild<ChecksPanel *>();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 1, 5000);
    auto *list = checks->findChild<QListWidget *>(QStringLiteral("findings"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    const Unit *first = now()->unit(checks->findings().first().units.first());
    QTRY_VERIFY2(mWindow->messages().text().startsWith(first->name), qPrintable(mWindow->messages().text()));
    const Unit unit = *first;
    settle();
    const GeoBox box = *extentOf(unit.wkb);
    drag(at(box.west, box.north), at(box.west, box.north) + QPoint(-20, -20));
    settle();
    QVERIFY(now()->unit(unit.id)->wkb != unit.wkb);
    key(Qt::Key_Escape);
    trigger("撤销");
    settle();
    trigger("检查图形和编码");
    run(deleteUnit(over, {}));
}

void EditingTest::merge_byClicksAndEnter()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("合并单元");
    click(114.065, 22.545);
    key(Qt::Key_Return);
    settle();
    QCOMPARE(now()->units->size(), 1);
    QCOMPARE(now()->units->first().name, QStringLiteral("东风村"));
    QVERIFY2(mWindow->messages().text().contains(QStringLiteral("已合并 2 个单元为 东风村")), qPrintable(mWindow->messages().text()));
    QCOMPARE(mWindow->recordPanel().unit(), now()->units->first().id);
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::move_andTurn_byDragging()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("西河村"));
    trigger("整体移动");
    drag(at(114.065, 22.545), at(114.065, 22.545) + QPoint(30, -20));
    settle();
    QVERIFY(extentOf(named("西河村").wkb)->west > 114.0605);
    undoAndRedo(before);
    key(Qt::Key_Escape);
    trigger("旋转");
    drag(at(114.069, 22.545), at(114.0678, 22.5478));
    settle();
    QVERIFY(extentOf(named("西河村").wkb)->north > 22.5500);
    undoAndRedo(before);
    key(Qt::Key_Escape);
}

void EditingTest::gap_filledByAClick()
{
    const UnitId south = add("南湖村", "440300001003", wkbOfBox({114.05, 22.53, 114.07, 22.539}));
    const UnitId left = add("左村", "440300001004", wkbOfBox({114.05, 22.539, 114.052, 22.54}));
    const UnitId right = add("右村", "440300001005", wkbOfBox({114.068, 22.539, 114.07, 22.54}));
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("南湖村"));
    trigger("填补空隙");
    click(114.06, 22.5395, Qt::ControlModifier);
    // It is searched beside the window, which may be at rest before it is found.
    QTRY_VERIFY2_WITH_TIMEOUT(std::abs(extentOf(named("南湖村").wkb)->north - 22.54) < 1e-9, qPrintable(mWindow->messages().text()), 10000);
    settle();
    undoAndRedo(before);
    key(Qt::Key_Escape);
    for (const UnitId &id : {south, left, right})
        run(deleteUnit(id, QStringLiteral("村")));
}

void EditingTest::table_bulkEdit_oneUndo()
{
    const auto before = shapes();
    trigger("单元属性表");
    auto *table = mWindow->findChild<UnitTable *>();
    QVERIFY(table->isVisible());
    table->findChild<QTableView *>(QStringLiteral("unitTable"))->selectAll();
    QCOMPARE(table->selectedUnits().size(), now()->units->size());
    auto *group = table->findChild<QLineEdit *>(QStringLiteral("group"));
    group->clear();
    QTest::keyClicks(group, QStringLiteral("A"));
    QTest::mouseClick(table->findChild<QPushButton *>(QStringLiteral("apply")), Qt::LeftButton);
    settle();
    for (const Unit &unit : *now()->units)
        QCOMPARE(unit.group, QStringLiteral("A"));
    QTest::keyClick(table->window()->focusWidget(), Qt::Key_Z, Qt::ControlModifier); // right away, wherever the keys go now
    settle();
    for (const Unit &unit : *now()->units)
        QVERIFY(unit.group != QStringLiteral("A"));
    trigger("重做");
    settle();
    undoAndRedo(before);
    trigger("单元属性表");
    QVERIFY(!table->isVisible());
}

void EditingTest::checks_showAndRepair()
{
    const UnitId over = add("重叠村", "440300001002", wkbOfBox({114.068, 22.54, 114.075, 22.55}));
    trigger("检查图形和编码");
    auto *checks = mWindow->findChild<ChecksPanel *>();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 2, 5000);
    auto *list = checks->findChild<QListWidget *>(QStringLiteral("findings"));
    int overlap = -1;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->text().startsWith(QStringLiteral("重叠")))
            overlap = i;
    }
    QVERIFY(overlap >= 0);
    list->setCurrentRow(overlap);
    auto *repair = checks->findChild<QToolButton *>(QStringLiteral("checkRepair"));
    Q_EMIT repair->menu()->aboutToShow();
    QCOMPARE(repair->menu()->actions().size(), 2);
    repair->menu()->actions().first()->trigger();
    settle();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 1, 5000);
    QCOMPARE(checks->findings().first().kind, FindingKind::DoubleCode);
    run(deleteUnit(over, QStringLiteral("重叠村")));
    trigger("检查图形和编码");
}

/// Several findings at once, with Ctrl and a click as everywhere, in one step.
void EditingTest::checks_severalRepairedTogether_oneStep()
{
    const UnitId first = add("越界甲", "440300001011", wkbOfBox({114.068, 22.5601, 114.075, 22.562}));
    const UnitId second = add("越界乙", "440300001012", wkbOfBox({114.074, 22.5601, 114.081, 22.562}));
    const UnitId third = add("越界丙", "440300001013", wkbOfBox({114.080, 22.5601, 114.087, 22.562}));
    const auto before = shapes();
    trigger("检查图形和编码");
    auto *checks = mWindow->findChild<ChecksPanel *>();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 2, 5000);
    auto *list = checks->findChild<QListWidget *>(QStringLiteral("findings"));
    for (const int row : {0, 1})
        QTest::mouseClick(list->viewport(), Qt::LeftButton, row == 0 ? Qt::NoModifier : Qt::ControlModifier,
                          list->visualItemRect(list->item(row)).center());
    QCOMPARE(list->selectedItems().size(), 2);
    auto *repair = checks->findChild<QToolButton *>(QStringLiteral("checkRepair"));
    Q_EMIT repair->menu()->aboutToShow();
    QCOMPARE(repair->menu()->actions().first()->text(), QStringLiteral("2 处重叠均归前一个单元"));
    repair->menu()->actions().first()->trigger();
    settle();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 0, 5000);
    QCOMPARE(now()->undo->subject, QStringLiteral("2"));
    undoAndRedo(before);
    trigger("检查图形和编码");
    for (const UnitId &id : {first, second, third})
        run(deleteUnit(id, {}));
}

void EditingTest::measure_changesNothing()
{
    const auto before = shapes();
    const auto step = now()->undo;
    trigger("量距离");
    click(114.05, 22.545);
    click(114.06, 22.545);
    key(Qt::Key_Return);
    settle();
    QCOMPARE(shapes(), before);
    key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(map().tool(), MapCanvas::Tool::Pick);
}

/// Near the end: it closes a month.
void EditingTest::pastMonth_showsItsUnits_andNoEditBegins()
{
    const QString running = Period::monthOf(todayInChina(), 1).code;
    const Period last = *Period::monthOf(todayInChina(), 1).previous();
    Attachment villages;
    for (const StandardEntry &entry : now()->standards) {
        if (entry.standard.code == QStringLiteral("S1"))
            villages.standard = entry.standard.id;
    }
    villages.kind = QStringLiteral("village");
    run(attachStandard(villages, QStringLiteral("标准")));
    run(closePeriodCommand(last, QStringLiteral("试")));
    mWindow->session().setPeriod(last.code);
    settle();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    QMap<QByteArray, QByteArray> whole;
    for (const Unit &unit : *now()->units)
        whole.insert(unit.id.bytes(), unit.wkb);
    trigger("画线分割");
    settle(); // from when it holds is asked first
    click(114.053, 22.5385, Qt::ControlModifier);
    click(114.053, 22.5515, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    QVERIFY2(!named("东风村-1").id.isNull(), qPrintable(mWindow->messages().text()));
    // What was made is in sight.
    QCOMPARE(now()->period.code, running);
    QVERIFY(!now()->isPastMap);
    QVERIFY2(mWindow->messages().text().contains(QStringLiteral("不显示这次修改")), qPrintable(mWindow->messages().text()));
    key(Qt::Key_Escape);
    settle();

    mWindow->session().setPeriod(last.code);
    settle();
    QVERIFY(now()->isPastMap);
    QMap<QByteArray, QByteArray> drawn;
    for (const MapUnit &unit : *now()->mapUnits)
        drawn.insert(unit.id.bytes(), unit.wkb);
    QCOMPARE(drawn, whole);
    const auto today = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("西河村"));
    for (const char *tool : {"移动节点", "画线分割", "整体移动", "合并单元", "填补空隙", "去除重叠", "停用单元"}) {
        mWindow->messages().dismiss();
        QAction *entry = action(tool);
        QVERIFY2(entry, tool);
        entry->trigger();
        settle();
        QVERIFY2(!entry->isChecked(), tool);
        QCOMPARE(map().tool(), MapCanvas::Tool::Pick);
        QVERIFY2(mWindow->messages().text().contains(QStringLiteral("当时的单元")), qPrintable(mWindow->messages().text()));
    }
    QCOMPARE(shapes(), today);
    Q_EMIT mWindow->messages().offered(QStringLiteral("past:leave"));
    settle();
    QCOMPARE(now()->period.code, running);
    trigger("整体移动");
    QVERIFY(map().tool() != MapCanvas::Tool::Pick);
    // A tool that is at hand when a past month is chosen is put away.
    mWindow->session().setPeriod(last.code);
    settle();
    QCOMPARE(map().tool(), MapCanvas::Tool::Pick);
    QVERIFY(mWindow->messages().text().contains(QStringLiteral("当时的单元")));
}

/// After the one before it, whose closed month it looks at.
void EditingTest::halfDrawn_restsWhileAPastMonthIsShown()
{
    const QString running = Period::monthOf(todayInChina(), 1).code;
    const QString last = Period::monthOf(todayInChina(), 1).previous()->code;
    mWindow->session().setPeriod(running);
    settle();
    QVERIFY(!now()->isPastMap);
    trigger("村");
    click(114.051, 22.532, Qt::ControlModifier);
    click(114.055, 22.532, Qt::ControlModifier);
    settle();
    mWindow->session().setPeriod(last);
    settle();
    QVERIFY(now()->isPastMap);
    QCOMPARE(map().tool(), MapCanvas::Tool::Pick);
    mWindow->session().setPeriod(running);
    settle();
    QCOMPARE(map().tool(), MapCanvas::Tool::Given);
    QTRY_COMPARE_WITH_TIMEOUT(map().state(), MapCanvas::State::Idle, 5000); // the map has come to what is half drawn
    click(114.055, 22.536, Qt::ControlModifier);
    nameIt("Banshan");
    key(Qt::Key_Return);
    settle();
    QVERIFY2(named("Banshan").areaM2 > 0, qPrintable(mWindow->messages().text()));
    QCOMPARE(cornersOf(named("Banshan").wkb)->size(), 3);
}

QTEST_MAIN(EditingTest)
#include "tst_editing.moc"
