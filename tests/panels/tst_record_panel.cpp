// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/checklist_view.h"
#include "panels/clause_row.h"
#include "panels/deduction_list.h"
#include "panels/photo_strip.h"
#include "panels/photo_view.h"
#include "panels/record_panel.h"
#include "panels/style.h"
#include "session_fixture.h"

#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

/// Records as a user does: by mouse and keyboard on the panel, nothing else.
class RecordPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp); }
    void init();
    void cleanup();

    void oneClickOnPlus_recordsADeduction();
    void keysAlone_recordAndFinish();
    void digit_setsTheCount();
    void place_isTakenByTheNextDeduction();
    void gps_isTakenWithItsAccuracy();
    void droppedPhoto_getsAThumbnail();
    void photo_isShownLarge_orWhyNot();
    void note_isStoredWhenTheFieldIsLeft();
    void firstCount_movesNoButton();
    void finishButton_showsTheScore();
    void finishButton_pressedTwice_makesOneInspection();
    void targets_areLargeEnough();
    void unitWithoutStandard_offersToAttachOne();

private:
    [[nodiscard]] ClauseRow *row(int section, int index) const;

    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<RecordPanel> panel;
};

void RecordPanelTest::init()
{
    f = std::make_unique<SessionFixture>();
    panel = std::make_unique<RecordPanel>(f->session);
    panel->resize(360, 700);
    panel->show();
    panel->showUnit(f->village);
    f->settle();
    QVERIFY(QTest::qWaitForWindowActive(panel.get()));
}

void RecordPanelTest::cleanup()
{
    panel.reset();
    f.reset();
}

ClauseRow *RecordPanelTest::row(int section, int index) const
{
    return panel->findChild<ClauseRow *>(QStringLiteral("clause-") + f->clause(section, index));
}

void RecordPanelTest::oneClickOnPlus_recordsADeduction()
{
    QTest::mouseClick(row(1, 0)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    f->settle();
    QCOMPARE(row(1, 0)->findChild<QLabel *>(QStringLiteral("count"))->text(), QStringLiteral("1"));
    QCOMPARE(panel->findChild<QLabel *>(QStringLiteral("liveTotal"))->text(), QStringLiteral("99.00"));
    QCOMPARE(f->open().deductions.size(), 1);
    QVERIFY(!panel->currentDeduction().isNull());
}

void RecordPanelTest::keysAlone_recordAndFinish()
{
    panel->focusChecklist();
    auto *list = panel->findChild<ChecklistView *>();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Plus);
    QTest::keyClick(list, Qt::Key_Plus);
    f->settle();
    QCOMPARE(f->open().deductions.size(), 1);
    QCOMPARE(f->open().deductions[0].deduction.clause, f->clause(0, 1));
    QCOMPARE(f->open().deductions[0].deduction.count, 2);
    QTest::keyClick(list, Qt::Key_Minus);
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.count, 1);
    panel->finish();
    f->settle();
    QCOMPARE(f->session.snapshot()->shown.value(f->village).score, std::optional(Points::of(99)));
}

void RecordPanelTest::digit_setsTheCount()
{
    panel->focusChecklist();
    auto *list = panel->findChild<ChecklistView *>();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_5);
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.count, 5);
    QTest::qWait(900); // what follows at once would belong to it
    QTest::keyClick(list, Qt::Key_2);
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.count, 2);
    QTest::qWait(900);
    QTest::keyClick(list, Qt::Key_1);
    QTest::keyClick(list, Qt::Key_0); // before the first is stored
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.count, 10);
    QTest::keyClick(list, Qt::Key_Plus);
    QTest::keyClick(list, Qt::Key_Plus);
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.count, 12);
    QTest::qWait(900);
    QTest::keyClick(list, Qt::Key_0);
    f->settle();
    QVERIFY(f->open().deductions.isEmpty());
}

void RecordPanelTest::place_isTakenByTheNextDeduction()
{
    panel->setPlace(Place{114.0555, 22.5444, {}});
    QTest::mouseClick(row(1, 1)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.lon, std::optional(114.0555));
    QVERIFY(!f->open().deductions[0].deduction.accuracyM);
}

void RecordPanelTest::gps_isTakenWithItsAccuracy()
{
    panel->setPosition(Place{114.0511, 22.5411, 4.0});
    QTest::mouseClick(row(1, 1)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.lon, std::optional(114.0511));
    QCOMPARE(f->open().deductions[0].deduction.accuracyM, std::optional(4.0));
}

void RecordPanelTest::droppedPhoto_getsAThumbnail()
{
    QTest::mouseClick(row(1, 0)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    f->settle();
    const QString path = f->folder.filePath(QStringLiteral("photo.jpg"));
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(path));
    auto *strip = panel->findChild<PhotoStrip *>();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(strip->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(strip->viewport(), &drop);
    f->settle();
    QCOMPARE(strip->count(), 1);
    QCOMPARE(f->open().deductions[0].photos.size(), 1);
}

void RecordPanelTest::photo_isShownLarge_orWhyNot()
{
    const QString path = f->folder.filePath(QStringLiteral("photo.png"));
    QVERIFY(QImage(400, 300, QImage::Format_RGB32).save(path));
    for (const QString &shown : {path, f->folder.filePath(QStringLiteral("gone.jpg"))}) {
        bool isAsWanted = false;
        QElapsedTimer since;
        since.start();
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            const auto *picture = dialog ? dialog->findChild<QLabel *>(QStringLiteral("picture")) : nullptr;
            if (!picture)
                return;
            isAsWanted = shown == path ? picture->pixmap(Qt::ReturnByValue).size() == QSize(400, 300) : picture->text().contains(shown);
            if (isAsWanted || since.hasExpired(5000))
                dialog->close();
        });
        look.start(10);
        showPhoto(shown, QStringLiteral("村口"), panel.get());
        QVERIFY2(isAsWanted, qPrintable(shown));
    }
}

void RecordPanelTest::note_isStoredWhenTheFieldIsLeft()
{
    QTest::mouseClick(row(1, 0)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    f->settle();
    auto *note = panel->findChild<QLineEdit *>(QStringLiteral("note"));
    note->setFocus();
    note->setText(QStringLiteral("桥头东侧"));
    QTest::keyClick(note, Qt::Key_Return);
    f->settle();
    QCOMPARE(f->open().deductions[0].deduction.note, QStringLiteral("桥头东侧"));
}

void RecordPanelTest::firstCount_movesNoButton()
{
    auto *plus = row(1, 0)->findChild<QToolButton *>(QStringLiteral("plus"));
    const QPoint before = plus->mapToGlobal(QPoint());
    QTest::mouseClick(plus, Qt::LeftButton);
    f->settle();
    QVERIFY(!panel->findChild<QLabel *>(QStringLiteral("outlook"))->isHidden());
    QTest::qWait(50); // the layout is set anew in the next round
    QCOMPARE(row(1, 0)->findChild<QToolButton *>(QStringLiteral("plus"))->mapToGlobal(QPoint()), before);
}

void RecordPanelTest::finishButton_showsTheScore()
{
    QTest::mouseClick(row(1, 0)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    QTest::mouseClick(panel->findChild<QPushButton *>(QStringLiteral("primary")), Qt::LeftButton);
    f->settle();
    QCOMPARE(panel->findChild<QLabel *>(QStringLiteral("unitScore"))->text(), QStringLiteral("99.00"));
    QVERIFY(!f->session.snapshot()->sheet->open);
    auto *tabs = panel->findChild<QTabBar *>(QStringLiteral("tabs"));
    QVERIFY2(tabs->tabText(1).contains(QLatin1Char('1')), qPrintable(tabs->tabText(1)));
}

void RecordPanelTest::finishButton_pressedTwice_makesOneInspection()
{
    auto *finish = panel->findChild<QPushButton *>(QStringLiteral("primary"));
    QTest::mouseClick(row(1, 0)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    QTest::mouseClick(finish, Qt::LeftButton);
    QTest::mouseClick(finish, Qt::LeftButton); // before the first is written
    f->settle();
    QSignalSpy told(panel.get(), &RecordPanel::told);
    QTest::mouseClick(finish, Qt::LeftButton); // and after
    f->settle();
    QCOMPARE(told.size(), 1);
    QCOMPARE(f->session.snapshot()->sheet->finished.size(), 1);
    QCOMPARE(panel->findChild<QLabel *>(QStringLiteral("unitScore"))->text(), QStringLiteral("99.00"));
}

void RecordPanelTest::targets_areLargeEnough()
{
    for (const QAbstractButton *button : panel->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->inherits("QTabBar") || button->parent()->inherits("QTabBar"))
            continue;
        QVERIFY2(button->width() >= kTargetPx && button->height() >= kTargetPx, qPrintable(button->objectName()));
    }
}

void RecordPanelTest::unitWithoutStandard_offersToAttachOne()
{
    Unit road;
    road.id = UnitId::fresh();
    road.name = QStringLiteral("东风路");
    road.kind = QStringLiteral("road");
    QVERIFY(f->run(drawUnit(road, {})));
    QSignalSpy wanted(panel.get(), &RecordPanel::attachWanted);
    panel->showUnit(road.id);
    f->settle();
    bool pressed = false;
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            pressed = true;
        }
    }
    QVERIFY(pressed);
    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(RecordPanelTest)
#include "tst_record_panel.moc"
