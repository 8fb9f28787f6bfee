// SPDX-License-Identifier: GPL-2.0-or-later
// The window itself: where messages stand, what the keys do wherever the cursor is, the form beside the map.
#include "editing_window.h"

#include "panels/draw_bar.h"
#include "panels/layer_panel.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "panels/sync_panel.h"
#include "panels/unit_form.h"
#include "panels/unit_panel.h"
#include "shell/screen_fit.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace inspect;
using namespace inspect::app;

class WindowTest : public EditingWindow {
    Q_OBJECT

private Q_SLOTS:
    void shortcuts_standForOneThingEach();
    void sync_byItsKeys_whereverTheCursorIs_data();
    void sync_byItsKeys_whereverTheCursorIs();
    void standardsKey_isNotKeptByALineOfText();
    void message_movesNothing();
    void message_liesBelowTheDrawingBar();
    void form_ofANewUnit_blocksNothing_andEnterGoesOn();
    void form_ofANewUnit_cancelled_leavesNoUnit();
    void form_stillOpen_isNotThrownAwayByTheNextDrawing();
    void redo_choosesTheUnitAgain();
    void farPlace_isRemarked();
    void window_fitsALaptopAt200Percent();
    void layersUnfolded_windowStaysLow();
    void narrowWindow_drawing_hasTheMapToItself();
    void narrowWindow_drawing_theGuideIsPainted();
    void narrowWindow_madeWideAgain_listHasItsWidth();
    void table_hasRows_inALaptopsWindow();
    void columns_foldByArrowAndKey_andComeBackWhenAskedFor();
    void everyWindowOfTheMenus_fitsALaptopAt200Percent();
    void dialog_largerThanTheScreen_scrolls_itsButtonsInSight();

private:
    void drawVillage();
    [[nodiscard]] UnitForm *form() const { return mWindow->findChild<UnitForm *>(); }
};

void WindowTest::drawVillage()
{
    trigger("村");
    for (const auto &[lon, lat] : {std::pair(114.052, 22.532), std::pair(114.056, 22.532), std::pair(114.056, 22.536)})
        click(lon, lat);
    key(Qt::Key_Return);
    settle();
}

void WindowTest::shortcuts_standForOneThingEach()
{
    QMap<QString, QString> known;
    for (const QAction *found : mWindow->findChildren<QAction *>()) {
        for (const QKeySequence &keys : found->shortcuts()) {
            if (keys.isEmpty())
                continue;
            const QString name = keys.toString();
            QVERIFY2(!known.contains(name), qPrintable(QStringLiteral("%1: %2 and %3").arg(name, known.value(name), found->text())));
            known.insert(name, found->text());
        }
    }
    QVERIFY(known.size() > 30);
}

void WindowTest::sync_byItsKeys_whereverTheCursorIs_data()
{
    QTest::addColumn<int>("place");
    int place = 0;
    for (const char *name : {"search line", "unit list", "map", "layers", "checklist", "note", "scores"})
        QTest::newRow(name) << place++;
}

void WindowTest::sync_byItsKeys_whereverTheCursorIs()
{
    QFETCH(int, place);
    if (place == 6) {
        trigger("得分与名次");
        QTRY_VERIFY(QApplication::activeWindow() && QApplication::activeWindow() != mWindow.get());
    }
    QWidget *const places[] = {mWindow->findChild<UnitPanel *>()->findChild<QLineEdit *>(),
                               mWindow->findChild<UnitPanel *>()->findChild<QTreeView *>(),
                               &map(),
                               mWindow->findChild<QListWidget *>(QStringLiteral("layers")),
                               mWindow->findChild<QWidget *>(QStringLiteral("checklist")),
                               mWindow->recordPanel().findChild<QLineEdit *>(QStringLiteral("note")),
                               QApplication::activeWindow()};
    QWidget *focused = places[place];
    QVERIFY(focused);
    focused->setFocus();
    int pressed = 0;
    QAction *sync = action("立即同步");
    QVERIFY(sync && sync->isEnabled());
    const auto counting = connect(sync, &QAction::triggered, sync, [&pressed] { ++pressed; });
    QTest::keyClick(focused, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(pressed, 1);
    disconnect(counting);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window != mWindow.get() && window->isVisible())
            window->close();
    }
    mWindow->activateWindow();
    settle();
}

void WindowTest::standardsKey_isNotKeptByALineOfText()
{
    auto *line = mWindow->findChild<UnitPanel *>()->findChild<QLineEdit *>();
    line->setFocus();
    line->setText(QStringLiteral("东风"));
    line->setCursorPosition(0);
    QKeyEvent asks(QEvent::ShortcutOverride, Qt::Key_K, Qt::ControlModifier);
    asks.ignore();
    QApplication::sendEvent(line, &asks);
    QVERIFY2(!asks.isAccepted(), "the line would delete to its end");
    line->clear();
}

void WindowTest::message_movesNothing()
{
    const auto places = [this] {
        QVector<QRect> rects;
        for (const QWidget *part : {static_cast<const QWidget *>(&map()), static_cast<const QWidget *>(&mWindow->recordPanel()),
                                    static_cast<const QWidget *>(mWindow->findChild<UnitPanel *>())})
            rects.append(QRect(part->mapToGlobal(QPoint(0, 0)), part->size()));
        return rects;
    };
    const auto before = places();
    mWindow->messages().warn(QString(90, QChar(0x957f))); // takes two lines
    QCoreApplication::processEvents();
    QVERIFY(mWindow->messages().isVisible());
    QCOMPARE(places(), before);
    // Whole, and over the map.
    const MessageBar &bar = mWindow->messages();
    const QRect inMap(map().mapFromGlobal(bar.mapToGlobal(QPoint(0, 0))), bar.size());
    QVERIFY2(map().rect().contains(inMap),
             qPrintable(QStringLiteral("%1,%2 %3x%4").arg(inMap.x()).arg(inMap.y()).arg(inMap.width()).arg(inMap.height())));
    QVERIFY(bar.height() >= bar.heightForWidth(bar.width()));
}

void WindowTest::message_liesBelowTheDrawingBar()
{
    trigger("村");
    QCoreApplication::processEvents();
    const auto *bar = mWindow->findChild<DrawBar *>();
    QVERIFY(bar && bar->isVisible() && mWindow->messages().isVisible());
    const QRect drawing(bar->mapToGlobal(QPoint(0, 0)), bar->size());
    const QRect message(mWindow->messages().mapToGlobal(QPoint(0, 0)), mWindow->messages().size());
    QVERIFY(!drawing.intersects(message));
    key(Qt::Key_Escape);
    settle();
}

void WindowTest::form_ofANewUnit_blocksNothing_andEnterGoesOn()
{
    const auto count = now()->units->size();
    drawVillage();
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(form() && form()->isVisible());
    auto *name = form()->findChild<QLineEdit *>(QStringLiteral("name"));
    QVERIFY2(name->hasFocus(), "the cursor waits in the name");
    // The map can be moved meanwhile.
    const QRectF seen = map().extentInDegrees();
    QTest::keyClick(&map(), Qt::Key_Left);
    QTRY_VERIFY(map().extentInDegrees() != seen);
    QTest::keyClicks(name, QStringLiteral("Nanshan"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    QTRY_COMPARE(now()->units->size(), count + 1);
    QTRY_VERIFY(!form());
    QVERIFY(mWindow->recordPanel().isVisible());
    QVERIFY(!mWindow->recordPanel().unit().isNull());
    trigger("撤销");
    settle();
    QCOMPARE(now()->units->size(), count);
}

void WindowTest::form_ofANewUnit_cancelled_leavesNoUnit()
{
    const auto count = now()->units->size();
    drawVillage();
    QTest::keyClick(form()->findChild<QLineEdit *>(QStringLiteral("name")), Qt::Key_Escape);
    settle();
    QTRY_VERIFY(!form());
    QCOMPARE(now()->units->size(), count);
    QVERIFY(mWindow->recordPanel().isVisible());
}

void WindowTest::form_stillOpen_isNotThrownAwayByTheNextDrawing()
{
    drawVillage();
    QVERIFY(form());
    trigger("道路");
    QVERIFY(form() && form()->isVisible());
    QVERIFY2(mWindow->messages().text().contains(QStringLiteral("表单还没有完成")), qPrintable(mWindow->messages().text()));
    QVERIFY(form()->findChild<QLineEdit *>(QStringLiteral("name"))->hasFocus());
    QTest::keyClick(form()->findChild<QLineEdit *>(QStringLiteral("name")), Qt::Key_Escape);
    settle();
}

void WindowTest::redo_choosesTheUnitAgain()
{
    drawVillage();
    auto *name = form()->findChild<QLineEdit *>(QStringLiteral("name"));
    QTest::keyClicks(name, QStringLiteral("Beishan"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    const UnitId made = mWindow->recordPanel().unit();
    QVERIFY(!made.isNull());
    trigger("撤销");
    settle();
    QVERIFY(mWindow->recordPanel().unit().isNull());
    trigger("重做");
    settle();
    QCOMPARE(mWindow->recordPanel().unit(), made);
    QCOMPARE(mWindow->findChild<UnitPanel *>()->selectedUnit(), made);
    trigger("撤销");
    settle();
}

void WindowTest::farPlace_isRemarked()
{
    const Unit &village = now()->units->first();
    mWindow->chooseUnit(village.id);
    settle();
    auto *place = mWindow->recordPanel().findChild<QLabel *>(QStringLiteral("place"));
    mWindow->recordPanel().setPlace(Place{114.055, 22.545, std::nullopt});
    QVERIFY2(!place->text().contains(QStringLiteral("范围外")), qPrintable(place->text()));
    mWindow->recordPanel().setPlace(Place{114.155, 22.545, std::nullopt});
    QVERIFY2(place->text().contains(QStringLiteral("公里")), qPrintable(place->text()));
    // A receiver that is not sure of itself says nothing of the unit.
    mWindow->recordPanel().setPlace(Place{114.063, 22.545, 400.0});
    QVERIFY2(!place->text().contains(QStringLiteral("范围外")), qPrintable(place->text()));
}

/// 1366×768 at 200 % is 683 × 384, less the frame of the window.
void WindowTest::window_fitsALaptopAt200Percent()
{
    const QSize before = mWindow->size();
    for (const UnitId &unit : {UnitId(), now()->units->first().id}) {
        mWindow->chooseUnit(unit);
        mWindow->resize(683, 440); // low: what can be folded folds
        settle();
        mWindow->resize(683, 360);
        settle();
        QVERIFY2(mWindow->width() <= 683 && mWindow->height() <= 360,
                 qPrintable(QStringLiteral("%1 x %2").arg(mWindow->width()).arg(mWindow->height())));
    }
    mWindow->resize(before);
    settle();
    drawVillage();
    mWindow->resize(683, 440);
    settle();
    mWindow->resize(683, 360);
    settle();
    QVERIFY2(mWindow->width() <= 683 && mWindow->height() <= 360, "the form of a new unit scrolls rather than grows the window");
    QVERIFY(form());
    QTest::keyClick(form()->findChild<QLineEdit *>(QStringLiteral("name")), Qt::Key_Escape);
    for (const char *dock : {"单元属性表", "检查图形和编码"}) {
        trigger(dock);
        settle();
        QVERIFY2(mWindow->height() <= 360, "a dock floats rather than grows the window");
        trigger(dock);
    }
    mWindow->resize(before);
    settle();
}

void WindowTest::layersUnfolded_windowStaysLow()
{
    const QSize before = mWindow->size();
    mWindow->resize(683, 360);
    settle();
    auto *layers = mWindow->findChild<LayerPanel *>();
    layers->setFolded(false);
    settle();
    QVERIFY(layers->findChild<QListWidget *>(QStringLiteral("layers"))->isVisible());
    QCOMPARE(mWindow->height(), 360);
    layers->setFolded(true);
    mWindow->resize(before);
    settle();
}

void WindowTest::narrowWindow_drawing_hasTheMapToItself()
{
    const QSize before = mWindow->size();
    mWindow->resize(683, 360);
    settle();
    auto *list = mWindow->findChild<UnitPanel *>();
    auto *length = mWindow->findChild<QWidget *>(QStringLiteral("drawLength"));
    auto *place = mWindow->findChild<QWidget *>(QStringLiteral("drawPlace"));
    trigger("村");
    QTRY_VERIFY(!list->isVisible() && !mWindow->recordPanel().isVisible());
    QTRY_VERIFY(length->isVisible() && place->isVisible());
    for (QWidget *field : {length, place}) {
        const QRect seen(field->mapTo(&map(), QPoint(0, 0)), field->size());
        QVERIFY2(map().rect().contains(seen), qPrintable(field->objectName()));
    }
    for (QToolButton *button : mWindow->findChild<DrawBar *>()->findChildren<QToolButton *>()) {
        const QRect seen(button->mapTo(&map(), QPoint(0, 0)), button->size());
        QVERIFY2(!button->isVisible() || map().rect().contains(seen), qPrintable(button->objectName()));
    }
    QCOMPARE(mWindow->size(), QSize(683, 360));
    key(Qt::Key_Escape);
    QTRY_VERIFY(list->isVisible());
    trigger("划分网格");
    auto *make = mWindow->findChild<QWidget *>(QStringLiteral("make"));
    QTRY_VERIFY(!list->isVisible() && make->isVisible());
    auto *cell = mWindow->findChild<QWidget *>(QStringLiteral("cell"));
    auto *rotation = mWindow->findChild<QWidget *>(QStringLiteral("rotation"));
    QVERIFY2(!cell->geometry().intersects(rotation->geometry()), "the fields scroll rather than lie over each other");
    QTRY_VERIFY(map().rect().contains(QRect(make->mapTo(&map(), QPoint(0, 0)), make->size())));
    key(Qt::Key_Escape);
    QTRY_VERIFY(list->isVisible() && mWindow->recordPanel().isVisible());
    mWindow->resize(before);
    settle();
}

/// The columns give way a moment after the message has come.
void WindowTest::narrowWindow_drawing_theGuideIsPainted()
{
    const QSize before = mWindow->size();
    mWindow->resize(683, 360);
    settle();
    trigger("村");
    QTRY_VERIFY(!mWindow->recordPanel().isVisible());
    settle();
    const MessageBar &bar = mWindow->messages();
    const QRect place(bar.mapTo(mWindow.get(), QPoint(0, 0)), bar.size());
    const auto painted = [&] {
        const QImage seen = mWindow->screen()->grabWindow(mWindow->winId()).toImage();
        const double scale = seen.devicePixelRatio();
        const QColor ground = bar.palette().color(QPalette::Window);
        return seen.pixelColor((QPointF(place.left() + 4, place.center().y()) * scale).toPoint()) == ground &&
               seen.pixelColor((QPointF(place.right() - 3, place.center().y()) * scale).toPoint()) == ground;
    };
    QTRY_VERIFY(painted());
    key(Qt::Key_Escape);
    mWindow->resize(before);
    settle();
}

void WindowTest::narrowWindow_madeWideAgain_listHasItsWidth()
{
    const QSize before = mWindow->size();
    auto *list = mWindow->findChild<UnitPanel *>();
    mWindow->resize(683, 360);
    settle();
    QVERIFY(list->width() < 230);
    mWindow->resize(1366, 740);
    settle();
    QTRY_VERIFY2(list->width() >= 230, qPrintable(QString::number(list->width())));
    mWindow->resize(before);
    settle();
}

void WindowTest::table_hasRows_inALaptopsWindow()
{
    const QSize before = mWindow->size();
    mWindow->resize(1366, 740);
    mWindow->chooseUnit(now()->units->first().id);
    settle();
    trigger("单元属性表");
    settle();
    auto *table = mWindow->findChild<QTableView *>(QStringLiteral("unitTable"));
    QTRY_VERIFY2(table->viewport()->height() >= 6 * table->verticalHeader()->defaultSectionSize(),
                 qPrintable(QString::number(table->viewport()->height())));
    QCOMPARE(mWindow->height(), 740);
    trigger("单元属性表");
    mWindow->resize(before);
    settle();
}

void WindowTest::columns_foldByArrowAndKey_andComeBackWhenAskedFor()
{
    const QSize before = mWindow->size();
    auto *list = mWindow->findChild<UnitPanel *>();
    auto *arrow = mWindow->findChild<QToolButton *>(QStringLiteral("foldList"));
    QVERIFY2(!arrow->isVisible(), "a wide window has room for all");
    mWindow->resize(683, 360);
    settle();
    const int narrow = map().width();
    QTest::mouseClick(arrow, Qt::LeftButton);
    settle();
    QVERIFY(!list->isVisible() && map().width() > narrow);
    QTest::keyClick(mWindow.get(), Qt::Key_F, Qt::ControlModifier);
    settle();
    QVERIFY(list->isVisible());
    QTest::keyClick(mWindow.get(), Qt::Key_2, Qt::ControlModifier);
    settle();
    QVERIFY(!mWindow->recordPanel().isVisible());
    mWindow->resize(before);
    settle();
    QVERIFY2(mWindow->findChild<QToolButton *>(QStringLiteral("foldSide"))->isVisible(), "what is folded can be unfolded");
    QTest::keyClick(mWindow.get(), Qt::Key_2, Qt::ControlModifier);
    settle();
    QVERIFY(mWindow->recordPanel().isVisible());
}

/// Whatever a menu entry opens: a dialog is fitted as on such a screen, any other window has to be small enough by itself.
void WindowTest::everyWindowOfTheMenus_fitsALaptopAt200Percent()
{
    const QSize room(675, 348);
    mWindow->chooseUnit(now()->units->first().id);
    settle();
    QStringList large;
    QSet<QString> seen;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (!window->isVisible() || window == mWindow.get() || window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip)
                continue;
            if (auto *dialog = qobject_cast<QDialog *>(window))
                ScreenFit::fit(*dialog, room);
            const QSize least = window->minimumSizeHint().expandedTo(window->minimumSize());
            seen.insert(window->windowTitle());
            if (least.width() > room.width() || least.height() > room.height())
                large.append(QStringLiteral("%1: %2 x %3").arg(window->windowTitle()).arg(least.width()).arg(least.height()));
            window->close();
        }
    });
    timer.start(60);
    const QStringList left{QStringLiteral("退出"), QStringLiteral("演示"), QStringLiteral("撤销"), QStringLiteral("重做"),
                           QStringLiteral("删除单元")};
    for (QAction *top : mWindow->menuBar()->actions()) {
        const QList<QAction *> entries = top->menu() ? top->menu()->actions() : QList<QAction *>();
        for (QAction *entry : entries) {
            const bool isLeft =
                std::any_of(left.cbegin(), left.cend(), [&](const QString &text) { return entry->text().startsWith(text); });
            if (isLeft || entry->menu() || entry->isCheckable() || !entry->isEnabled() || top->text().startsWith(QStringLiteral("绘制")))
                continue;
            entry->trigger();
            QTest::qWait(90);
        }
    }
    timer.stop();
    qInfo().noquote() << seen.size() << "windows:" << seen.values().join(QStringLiteral(", "));
    QVERIFY(seen.size() >= 10);
    QVERIFY2(large.isEmpty(), qPrintable(large.join(QStringLiteral("; "))));
}

void WindowTest::dialog_largerThanTheScreen_scrolls_itsButtonsInSight()
{
    QDialog dialog(mWindow.get());
    auto *form = new QFormLayout(&dialog);
    for (int i = 0; i < 40; ++i)
        form->addRow(QString::number(i), new QLineEdit(&dialog));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    form->addRow(buttons);
    const QSize room(675, 348);
    QVERIFY(dialog.minimumSizeHint().height() > room.height());
    ScreenFit::fit(dialog, room);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY2(dialog.width() <= room.width() && dialog.height() <= room.height(), qPrintable(QString::number(dialog.height())));
    QVERIFY(dialog.rect().contains(QRect(buttons->mapTo(&dialog, QPoint(0, 0)), buttons->size())));
    QCOMPARE(dialog.findChildren<QLineEdit *>().size(), 40);
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
