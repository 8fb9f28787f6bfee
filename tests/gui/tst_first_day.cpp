// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_canvas.h"
#include "gis/qgis_runtime.h"
#include "panels/attach_dialog.h"
#include "panels/clause_row.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "panels/style.h"
#include "panels/unit_form.h"
#include "shell/main_window.h"
#include "shell/paper_export.h"
#include "shell/settings.h"
#include "translations/catalogue.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

namespace {

/// Two villages side by side and a road through both, without a word on what else is in the file.
const char *const kVillages = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"东风村","code":"440300001001"},"geometry":{"type":"Polygon","coordinates":[[[114.05,22.54],[114.06,22.54],[114.06,22.55],[114.05,22.55],[114.05,22.54]]]}},
{"type":"Feature","properties":{"name":"西河村","code":"440300001002"},"geometry":{"type":"Polygon","coordinates":[[[114.06,22.54],[114.07,22.54],[114.07,22.55],[114.06,22.55],[114.06,22.54]]]}}]})";

/// Does something in the dialog that opens next.
template <class D>
void inNextDialog(std::function<void(D *)> act)
{
    auto *timer = new QTimer(qApp);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act = std::move(act)] {
        auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->stop();
        timer->deleteLater();
        act(dialog);
    });
    timer->start();
}

QPushButton *button(QWidget *in, const char *name) { return in->findChild<QPushButton *>(QString::fromLatin1(name)); }

void press(QWidget *target) { QTest::mouseClick(target, Qt::LeftButton); }

} // namespace

/// The whole first day in one window, with real mouse and key events.
class FirstDayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void firstStart_asksForNameAndOrganisationOnly();
    void emptyWindow_offersThreeWaysToBegin();
    void foreignFile_isRefusedInWords();
    void newWorkbook_opens();
    void import_bringsTheVillages();
    void attach_givesThemAChecklist();
    void threeActions_recordADeduction();
    void finish_coloursTheMap();
    void undoAndRedo_areInTheMenu();
    void drawVillage_byMouse();
    void export_writesMapAndScoresheet();
    void english_atRunTime();
    void reopening_showsTheSame();

private:
    void settle();
    [[nodiscard]] QAction *action(const char *text) const;

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
    std::unique_ptr<MainWindow> mWindow;
};

void FirstDayTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, mFolder.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("Shirong"));
    QCoreApplication::setApplicationName(QStringLiteral("shirong-test"));
    applyStyle(*qApp);
    QVERIFY(setLanguage(*qApp, QStringLiteral("zh_CN")));
    auto runtime = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
    QVERIFY2(runtime, runtime ? "" : qPrintable(runtime.error().text()));
    mRuntime = std::move(*runtime);
    QFile file(mFolder.filePath(QStringLiteral("村庄.geojson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kVillages);
    mWindow = std::make_unique<MainWindow>();
}

void FirstDayTest::cleanupTestCase()
{
    mWindow.reset();
    mRuntime.reset();
}

void FirstDayTest::settle() { QTRY_VERIFY_WITH_TIMEOUT(mWindow->isIdle(), 30000); }

QAction *FirstDayTest::action(const char *text) const
{
    for (QAction *found : mWindow->findChildren<QAction *>()) {
        if (found->text().startsWith(QString::fromUtf8(text)))
            return found;
    }
    return nullptr;
}

void FirstDayTest::firstStart_asksForNameAndOrganisationOnly()
{
    int fields = 0;
    bool emptyIsRefused = false;
    inNextDialog<QDialog>([&](QDialog *dialog) {
        fields = static_cast<int>(dialog->findChildren<QLineEdit *>().size());
        auto *ok = dialog->findChild<QPushButton *>();
        emptyIsRefused = !ok->isEnabled();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("Zhang"));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("organisation")), QStringLiteral("Qiaodong"));
        press(ok);
    });
    QVERIFY(mWindow->introduce());
    QCOMPARE(fields, 2);
    QVERIFY(emptyIsRefused);
    QCOMPARE(settings::me().name, QStringLiteral("Zhang"));
    mWindow->resize(1366, 740);
    mWindow->show();
    QVERIFY(QTest::qWaitForWindowExposed(mWindow.get()));
}

void FirstDayTest::emptyWindow_offersThreeWaysToBegin()
{
    for (const char *name : {"startNew", "startOpen", "startDemo"}) {
        QVERIFY2(button(mWindow.get(), name)->isVisible(), name);
        QVERIFY(button(mWindow.get(), name)->height() >= kTargetPx);
    }
}

void FirstDayTest::foreignFile_isRefusedInWords()
{
    QFile file(mFolder.filePath(QStringLiteral("notes.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("these are my shopping notes, not a workbook");
    file.close();
    mWindow->openWorkbook(file.fileName());
    settle();
    QTRY_VERIFY(mWindow->messages().isVisible());
    QVERIFY2(mWindow->messages().text().contains(QStringLiteral("不是工作簿")), qPrintable(mWindow->messages().text()));
    QVERIFY(!mWindow->session().isOpen());
}

void FirstDayTest::newWorkbook_opens()
{
    mWindow->createWorkbook(mFolder.filePath(QStringLiteral("桥东街道.sqlite")));
    settle();
    QVERIFY(mWindow->session().isOpen());
    QVERIFY(mWindow->windowTitle().startsWith(QStringLiteral("桥东街道")));
    QCOMPARE(mWindow->session().snapshot()->me()->name, QStringLiteral("Zhang"));
    QVERIFY2(!action("撤销")->isEnabled(), "the built-in standards and who works here are nobody's to undo");
}

void FirstDayTest::import_bringsTheVillages()
{
    QString summary;
    inNextDialog<QDialog>([&](QDialog *dialog) {
        auto *start = button(dialog, "start");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 10000);
        auto *name = dialog->findChild<QComboBox *>(QStringLiteral("nameField"));
        QCOMPARE(name->currentText(), QStringLiteral("name"));
        press(start);
        auto *label = dialog->findChild<QLabel *>(QStringLiteral("summary"));
        QTRY_VERIFY_WITH_TIMEOUT(!label->text().isEmpty(), 10000);
        summary = label->text();
        dialog->accept();
    });
    mWindow->importFile(mFolder.filePath(QStringLiteral("村庄.geojson")));
    settle();
    QVERIFY2(summary.contains(QLatin1Char('2')), qPrintable(summary));
    QCOMPARE(mWindow->session().snapshot()->units->size(), 2);
    QCOMPARE(mWindow->session().snapshot()->units->first().kind, QStringLiteral("village"));
}

void FirstDayTest::attach_givesThemAChecklist()
{
    inNextDialog<AttachDialog>([&](AttachDialog *dialog) {
        auto *standard = dialog->findChild<QComboBox *>(QStringLiteral("standard"));
        standard->setCurrentIndex(standard->findText(QStringLiteral("^S1\\b"), Qt::MatchRegularExpression));
        auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("kind"));
        kind->setCurrentIndex(kind->findData(QStringLiteral("village")));
        press(button(dialog, "attach"));
        QTRY_COMPARE(mWindow->session().pending(), 0);
        dialog->accept();
    });
    action("设定适用的考核标准")->trigger();
    settle();
    QCOMPARE(mWindow->session().snapshot()->attachments.size(), 1);
}

void FirstDayTest::threeActions_recordADeduction()
{
    // One: a click on the map picks unit and place. Two: + beside the clause. (Three would be a second +.)
    mWindow->canvas().zoomToAll();
    settle();
    const QPoint inEastFeng(mWindow->canvas().width() / 3, mWindow->canvas().height() / 2);
    QTest::mouseClick(&mWindow->canvas(), Qt::LeftButton, {}, inEastFeng);
    QTRY_VERIFY(!mWindow->recordPanel().unit().isNull());
    settle();
    const auto rows = mWindow->recordPanel().findChildren<ClauseRow *>();
    QVERIFY(!rows.isEmpty());
    press(rows.first()->findChild<QToolButton *>(QStringLiteral("plus")));
    settle();
    const auto &open = mWindow->session().snapshot()->sheet->open;
    QVERIFY(open);
    QCOMPARE(open->deductions.size(), 1);
    QVERIFY2(open->deductions[0].deduction.lon, "the click on the map is its place");
    QVERIFY(qAbs(*open->deductions[0].deduction.lon - 114.055) < 0.01);
    QVERIFY2(!QApplication::activeModalWidget(), "no dialog on the way");
}

void FirstDayTest::finish_coloursTheMap()
{
    press(button(&mWindow->recordPanel(), "primary"));
    settle();
    int scored = 0;
    for (const MapUnit &unit : *mWindow->session().snapshot()->mapUnits)
        scored += unit.score ? 1 : 0;
    QCOMPARE(scored, 1);
}

void FirstDayTest::undoAndRedo_areInTheMenu()
{
    QAction *undo = action("撤销");
    QVERIFY2(undo->text().contains(QStringLiteral("完成检查")), qPrintable(undo->text()));
    undo->trigger();
    settle();
    QVERIFY(mWindow->session().snapshot()->sheet->open);
    QAction *redo = action("重做");
    QVERIFY(redo->isEnabled());
    redo->trigger();
    settle();
    QVERIFY(!mWindow->session().snapshot()->sheet->open);
}

void FirstDayTest::drawVillage_byMouse()
{
    auto &canvas = mWindow->canvas();
    action("村")->trigger();
    const QPoint corners[] = {{30, 30}, {130, 30}, {130, 110}, {30, 110}};
    for (const QPoint &corner : corners) {
        QTest::mouseMove(&canvas, corner);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, corner);
    }
    QTest::keyClick(&canvas, Qt::Key_Return);
    settle();
    QTRY_VERIFY(mWindow->findChild<UnitForm *>()); // beside the map; nothing waits for it
    auto *name = mWindow->findChild<UnitForm *>()->findChild<QLineEdit *>(QStringLiteral("name"));
    QTest::keyClicks(name, QStringLiteral("Nanshan"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    const SnapshotPtr s = mWindow->session().snapshot();
    QCOMPARE(s->units->size(), 3);
    const auto drawn =
        std::find_if(s->units->cbegin(), s->units->cend(), [](const Unit &u) { return u.name == QStringLiteral("Nanshan"); });
    QVERIFY(drawn != s->units->cend());
    QVERIFY(drawn->areaM2 > 0);
    QVERIFY(s->undo->name == QStringLiteral("draw %1"));
}

void FirstDayTest::export_writesMapAndScoresheet()
{
    QSignalSpy written(&mWindow->papers(), &PaperExport::written);
    const QString map = mFolder.filePath(QStringLiteral("星级图.pdf"));
    mWindow->papers().writeMap({Theme::Stars, QStringLiteral("星级评定图"), QStringLiteral("桥东街道"), {}, {}, false, false}, map);
    QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, 30000);
    QVERIFY2(QFile(map).size() > 5000, qPrintable(mWindow->messages().text()));
    // Against the month before, which the window does not show.
    const QString change = mFolder.filePath(QStringLiteral("名次变化.pdf"));
    mWindow->papers().writeMap({Theme::Places, QStringLiteral("名次变化图"), QStringLiteral("桥东街道"), {}, {}, true, false}, change);
    QTRY_COMPARE_WITH_TIMEOUT(written.count(), 2, 30000);
    QVERIFY2(QFile(change).size() > 5000, qPrintable(mWindow->messages().text()));
    for (const QString &name : {QStringLiteral("成绩单.xlsx"), QStringLiteral("成绩单.pdf")}) {
        written.clear();
        const QString sheet = mFolder.filePath(name);
        mWindow->papers().writeSheet(QStringLiteral("S1"), sheet);
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, 30000);
        QVERIFY(QFile(sheet).size() > 3000);
    }
}

void FirstDayTest::english_atRunTime()
{
    mWindow->findChild<QAction *>(QStringLiteral("language-en"))->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(mWindow->menuBar()->actions().first()->text(), QStringLiteral("&File"));
    QCOMPARE(button(&mWindow->recordPanel(), "primary")->text(), QStringLiteral("Finish inspection"));
    mWindow->findChild<QAction *>(QStringLiteral("language-zh_CN"))->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(mWindow->menuBar()->actions().first()->text(), QStringLiteral("文件(&F)"));
    QCOMPARE(button(&mWindow->recordPanel(), "primary")->text(), QStringLiteral("完成检查"));
}

void FirstDayTest::reopening_showsTheSame()
{
    mWindow = std::make_unique<MainWindow>();
    QVERIFY(mWindow->introduce());
    mWindow->show();
    mWindow->openWorkbook(settings::recentWorkbooks().first());
    settle();
    QCOMPARE(mWindow->session().snapshot()->units->size(), 3);
    QCOMPARE(mWindow->session().snapshot()->people.size(), 1);
}

QTEST_MAIN(FirstDayTest)
#include "tst_first_day.moc"
