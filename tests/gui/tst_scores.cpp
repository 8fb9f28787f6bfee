// SPDX-License-Identifier: GPL-2.0-or-later
// From a number to what made it: the ranking, the explanation, the map, closing and reopening, with real mouse and key events.
#include "canvas/map_canvas.h"
#include "commands/record_commands.h"
#include "commands/score_commands.h"
#include "commands/unit_commands.h"
#include "gis/qgis_runtime.h"
#include "inspect/records.h"
#include "panels/closing_panel.h"
#include "panels/compare_bar.h"
#include "panels/explain_panel.h"
#include "panels/record_panel.h"
#include "panels/score_panel.h"
#include "panels/style.h"
#include "shell/main_window.h"
#include "shell/score_desk.h"
#include "translations/catalogue.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDataStream>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

namespace {

QByteArray squareWkb(double lon, double lat)
{
    QByteArray wkb;
    QDataStream out(&wkb, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint8(1) << quint32(3) << quint32(1) << quint32(5);
    const double corners[5][2] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
    for (const auto &corner : corners)
        out << lon + corner[0] * 0.01 << lat + corner[1] * 0.01;
    return wkb;
}

template <class W>
W *topLevel(const char *name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return qobject_cast<W *>(widget);
    }
    return nullptr;
}

} // namespace

class ScoresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void outlook_saysWhatMayStillBeLost();
    void ranking_listsUnits_andTheOneNotInspected();
    void ranking_isCopiedAsTable();
    void clickOnANumber_explainsIt();
    void narrowWindow_explanationTakesTheTablesPlace();
    void clickOnADeduction_ringsItsPin();
    void clickOnTheRecordPanelsScore_explainsIt();
    void clickOnTheMapsScore_explainsIt();
    void monthFromAnotherDay_isChosenInTheMenu();
    void comparing_coloursByChange();
    void closing_listsOpenInspectionsFirst_andLocksThePeriod();
    void late_isSaid_andVerified();
    void reopening_needsAReason_andBothStayVisible();
    void manyUnits_openingTheRankingDoesNotHoldTheWindowUp();

private:
    void settle();
    void run(Command command);
    void record(const UnitId &unit, int count, bool finish);
    [[nodiscard]] QWidget *part(const char *name) { return mWindow->findChild<QWidget *>(QLatin1String(name)); }

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
    std::unique_ptr<MainWindow> mWindow;
    UnitId mDongfeng;
    UnitId mXihe;
    StandardId mStandard;
    QString mMonth;
};

void ScoresTest::settle() { QTRY_VERIFY_WITH_TIMEOUT(mWindow->isIdle(), 30000); }

void ScoresTest::run(Command command)
{
    Status result;
    mWindow->session().run(std::move(command), mWindow.get(), [&](const Status &status) { result = status; });
    settle();
    QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
}

void ScoresTest::record(const UnitId &unit, int count, bool finish)
{
    const SheetKey key{unit, mStandard};
    run(recordCount(key, QStringLiteral("1.2"), QStringLiteral("白色垃圾"), count, Place{114.054, 22.545, {}}));
    Measure carried;
    carried.clause = QStringLiteral("4.1");
    carried.done = carried.due = QStringLiteral("10");
    run(recordMeasure(key, carried, QStringLiteral("清运")));
    if (finish)
        run(finishInspection(key, QStringLiteral("东风村")));
}

void ScoresTest::initTestCase()
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
    mWindow = std::make_unique<MainWindow>();
    mWindow->session().setPerson(QStringLiteral("张三"), QStringLiteral("桥东街道"));
    mWindow->resize(1366, 740);
    mWindow->show();
    mWindow->createWorkbook(mFolder.filePath(QStringLiteral("桥东街道.sqlite")));
    settle();
    for (const auto &[id, name, code, lon] :
         {std::tuple(&mDongfeng, "东风村", "440300001001", 114.05), std::tuple(&mXihe, "西河村", "440300001002", 114.07)}) {
        Unit unit;
        unit.id = *id = UnitId::fresh();
        unit.name = QString::fromUtf8(name);
        unit.code = QString::fromLatin1(code);
        unit.kind = QStringLiteral("village");
        unit.wkb = squareWkb(lon, 22.54);
        run(drawUnit(unit, QStringLiteral("村")));
    }
    for (const StandardEntry &entry : mWindow->session().snapshot()->standards) {
        if (entry.standard.code == QStringLiteral("S1"))
            mStandard = entry.standard.id;
    }
    Attachment attachment;
    attachment.standard = mStandard;
    attachment.kind = QStringLiteral("village");
    run(attachStandard(attachment, QStringLiteral("四无")));
    mMonth = mWindow->session().snapshot()->period.code;
    record(mDongfeng, 4, true);
}

void ScoresTest::cleanupTestCase()
{
    mWindow.reset();
    mRuntime.reset();
}

void ScoresTest::outlook_saysWhatMayStillBeLost()
{
    mWindow->chooseUnit(mDongfeng);
    settle();
    auto *outlook = mWindow->recordPanel().findChild<QLabel *>(QStringLiteral("outlook"));
    QVERIFY(outlook->isHidden()); // nothing is being recorded
    record(mDongfeng, 1, false);
    // 96.00 and 99.00 now; the lowest mean of 70.00 is reached with 43.99: half a cent is rounded up.
    QVERIFY(!outlook->isHidden());
    QVERIFY2(outlook->text().contains(QStringLiteral("最多还可扣")) || outlook->toolTip().contains(QStringLiteral("55.01")),
             qPrintable(outlook->text() + outlook->toolTip()));
    QVERIFY2(outlook->toolTip().contains(QStringLiteral("55.01")), qPrintable(outlook->toolTip()));
}

void ScoresTest::ranking_listsUnits_andTheOneNotInspected()
{
    mWindow->scores().showScores();
    QTRY_VERIFY(topLevel<ScorePanel>("scorePanel"));
    auto *panel = topLevel<ScorePanel>("scorePanel");
    auto *table = panel->findChild<QTableView *>(QStringLiteral("ranking"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QStringList first;
    QStringList second;
    for (int c = 0; c < table->model()->columnCount(); ++c) {
        first.append(table->model()->index(0, c).data().toString());
        second.append(table->model()->index(1, c).data().toString());
    }
    QVERIFY2(first.contains(QStringLiteral("96.00")) && first.contains(QStringLiteral("东风村")), qPrintable(first.join(u'|')));
    QVERIFY2(second.contains(QStringLiteral("未检查")), qPrintable(second.join(u'|')));
    auto *shown = panel->findChild<QComboBox *>(QStringLiteral("shown"));
    shown->setCurrentIndex(2);
    Q_EMIT shown->activated(2);
    QCOMPARE(table->model()->rowCount(), 1);
    shown->setCurrentIndex(0);
    Q_EMIT shown->activated(0);
    QTest::keyClicks(panel->findChild<QLineEdit *>(QStringLiteral("rankingSearch")), QStringLiteral("dfc"));
    QCOMPARE(table->model()->rowCount(), 1);
    panel->findChild<QLineEdit *>(QStringLiteral("rankingSearch"))->clear();
}

void ScoresTest::ranking_isCopiedAsTable()
{
    auto *panel = topLevel<ScorePanel>("scorePanel");
    QTest::mouseClick(panel->findChild<QPushButton *>(QStringLiteral("copyTable")), Qt::LeftButton);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(QStringLiteral("名次\t编码\t单位")), qPrintable(lines[0]));
    QCOMPARE(lines[1].count(QLatin1Char('\t')), lines[0].count(QLatin1Char('\t')));
    QVERIFY(data->html().contains(QStringLiteral("<td>东风村</td>")));
}

void ScoresTest::clickOnANumber_explainsIt()
{
    auto *panel = topLevel<ScorePanel>("scorePanel");
    auto *table = panel->findChild<QTableView *>(QStringLiteral("ranking"));
    const QModelIndex cell = table->model()->index(0, 4);
    table->scrollTo(cell);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    auto *lines = panel->findChild<QLabel *>(QStringLiteral("explanationLines"));
    QTRY_VERIFY2(lines->text().startsWith(QStringLiteral("96.00 = 100 − 1.2 白色垃圾 4")), qPrintable(lines->text()));
    auto *tree = panel->findChild<QTreeWidget *>(QStringLiteral("explanation"));
    QVERIFY(!tree->findItems(QStringLiteral("1.2 白色垃圾"), Qt::MatchStartsWith | Qt::MatchRecursive).isEmpty());
    QVERIFY(tree->topLevelItem(0)->text(0).contains(QStringLiteral("张三")));
}

void ScoresTest::narrowWindow_explanationTakesTheTablesPlace()
{
    auto *panel = topLevel<ScorePanel>("scorePanel");
    auto *table = panel->findChild<QTableView *>(QStringLiteral("ranking"));
    auto *explain = panel->findChild<ExplainPanel *>();
    panel->resize(1200, 640);
    QTRY_VERIFY(table->isVisible() && explain->isVisible());
    panel->resize(660, 380); // a small screen at 200 %
    QTRY_VERIFY(table->isVisible() && !explain->isVisible());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QVERIFY(explain->isVisible() && !table->isVisible());
    QTest::keyClick(explain, Qt::Key_Escape);
    QVERIFY(table->isVisible() && !explain->isVisible());
    panel->resize(1200, 640);
    QTRY_VERIFY(table->isVisible() && explain->isVisible());
}

void ScoresTest::clickOnADeduction_ringsItsPin()
{
    auto *panel = topLevel<ScorePanel>("scorePanel");
    auto *tree = panel->findChild<QTreeWidget *>(QStringLiteral("explanation"));
    QTreeWidgetItem *clause = tree->findItems(QStringLiteral("1.2 白色垃圾"), Qt::MatchStartsWith | Qt::MatchRecursive).first();
    tree->scrollToItem(clause->child(0));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(clause->child(0)).center());
    QTRY_VERIFY(mWindow->canvas().ringedPin());
    QCOMPARE(*mWindow->canvas().ringedPin(), QPointF(114.054, 22.545));
    settle();
    QTRY_VERIFY((mWindow->canvas().windowPosition(114.054, 22.545) - QRectF(mWindow->canvas().rect()).center()).manhattanLength() < 5);
    panel->close();
}

void ScoresTest::clickOnTheRecordPanelsScore_explainsIt()
{
    mWindow->chooseUnit(mXihe);
    mWindow->chooseUnit(mDongfeng);
    settle();
    QTest::keyClick(part("closeExplanation"), Qt::Key_Escape);
    QVERIFY(mWindow->recordPanel().isVisible());
    QTest::mouseClick(mWindow->recordPanel().findChild<QLabel *>(QStringLiteral("unitScore")), Qt::LeftButton);
    QVERIFY(!mWindow->recordPanel().isVisible());
    auto *explain = mWindow->findChild<ExplainPanel *>();
    QVERIFY(explain->isVisible());
    QTRY_VERIFY(!explain->isReading());
    QVERIFY(explain->findChild<QLabel *>(QStringLiteral("explainedScore"))->text().startsWith(QStringLiteral("96.00")));
    QTest::mouseClick(part("closeExplanation"), Qt::LeftButton);
    QVERIFY(mWindow->recordPanel().isVisible());
}

void ScoresTest::clickOnTheMapsScore_explainsIt()
{
    mWindow->chooseUnit(mXihe);
    mWindow->canvas().zoomToUnit(mDongfeng);
    settle();
    QPoint number;
    for (int y = 0; y < mWindow->canvas().height() && number.isNull(); y += 4)
        for (int x = 0; x < mWindow->canvas().width() && number.isNull(); x += 4)
            if (mWindow->canvas().numberAt(QPointF(x, y)) == mDongfeng)
                number = QPoint(x, y);
    QVERIFY(!number.isNull());
    QTest::mouseClick(&mWindow->canvas(), Qt::LeftButton, {}, number);
    settle();
    const auto *explain = mWindow->findChild<ExplainPanel *>();
    QVERIFY(explain->isVisible());
    QCOMPARE(explain->unit(), mDongfeng);
    QCOMPARE(mWindow->recordPanel().unit(), mDongfeng);
    QVERIFY(explain->findChild<QLabel *>(QStringLiteral("explainedScore"))->text().startsWith(QStringLiteral("96.00")));
    QTest::mouseClick(part("closeExplanation"), Qt::LeftButton);
}

void ScoresTest::monthFromAnotherDay_isChosenInTheMenu()
{
    const QString before = mWindow->session().snapshot()->period.code;
    const QDate today = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date();
    const int start = today.day() == 15 ? 16 : 15;
    for (const int day : {start, 1}) {
        mWindow->scores().askMonthStart();
        auto *days = mWindow->findChild<QComboBox *>(QStringLiteral("monthStart"));
        QVERIFY(days);
        days->setFocus();
        while (days->currentData().toInt() != day)
            QTest::keyClick(days, days->currentData().toInt() < day ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(!mWindow->findChild<QLabel *>(QStringLiteral("monthExample"))->text().isEmpty());
        QTest::keyClick(days, Qt::Key_Return);
        settle();
        QCOMPARE(mWindow->session().snapshot()->monthStart, day);
        QCOMPARE(mWindow->session().snapshot()->period, Period::monthOf(today, day));
        QCOMPARE(mWindow->session().snapshot()->shown.value(mDongfeng).score->text(), QStringLiteral("96.00"));
        QTRY_VERIFY(!mWindow->findChild<QComboBox *>(QStringLiteral("monthStart"))); // the dialog is gone
    }
    QCOMPARE(mWindow->session().snapshot()->period.code, before);
}

void ScoresTest::comparing_coloursByChange()
{
    mWindow->scores().compare();
    settle();
    QVERIFY(part("compareBar")->isVisible());
    const SnapshotPtr s = mWindow->session().snapshot();
    QVERIFY(!s->comparedWith.isEmpty());
    for (const MapUnit &unit : *s->mapUnits)
        QVERIFY(!unit.change); // nothing was inspected last month
    auto *periods = mWindow->findChild<QComboBox *>(QStringLiteral("comparePeriod"));
    QVERIFY(periods->findData(s->period.code) < 0);
    QTest::mouseClick(part("compareEnd"), Qt::LeftButton);
    settle();
    QVERIFY(mWindow->session().snapshot()->comparedWith.isEmpty());
    // The same from the list of themes beside the map.
    auto *themes = mWindow->findChild<QComboBox *>(QStringLiteral("mapTheme"));
    const int places = themes->findText(QStringLiteral("名次变化"));
    QVERIFY(places >= 0);
    themes->setCurrentIndex(places);
    Q_EMIT themes->activated(places);
    QTRY_VERIFY_WITH_TIMEOUT(!mWindow->session().snapshot()->comparedWith.isEmpty(), 5000);
    QVERIFY(part("compareBar")->isVisible());
    QCOMPARE(themes->currentIndex(), places);
    themes->setCurrentIndex(0);
    Q_EMIT themes->activated(0);
    QTRY_VERIFY_WITH_TIMEOUT(mWindow->session().snapshot()->comparedWith.isEmpty(), 5000);
    QVERIFY(!part("compareBar")->isVisible());
}

void ScoresTest::closing_listsOpenInspectionsFirst_andLocksThePeriod()
{
    mWindow->scores().showClosings();
    QTRY_VERIFY(topLevel<ClosingPanel>("closings"));
    auto *panel = topLevel<ClosingPanel>("closings");
    QTRY_VERIFY(!panel->isReading());
    auto *leftOut = panel->findChild<QTreeWidget *>(QStringLiteral("leftOut"));
    QTRY_VERIFY(leftOut->topLevelItemCount() == 1);
    QVERIFY2(leftOut->topLevelItem(0)->child(0)->text(0).contains(QStringLiteral("东风村")),
             qPrintable(leftOut->topLevelItem(0)->child(0)->text(0)));
    auto *act = panel->findChild<QPushButton *>(QStringLiteral("primary"));
    QVERIFY(!act->isEnabled()); // a reason is needed
    run(finishInspection({mDongfeng, mStandard}, QStringLiteral("东风村")));
    QTRY_VERIFY(!panel->isReading() && act->isEnabled());
    QTest::mouseClick(act, Qt::LeftButton);
    settle();
    QTRY_COMPARE(mWindow->session().snapshot()->closedPeriods, QStringList{mMonth});
    auto *period = mWindow->findChild<QComboBox *>(QStringLiteral("period"));
    QVERIFY(!period->itemIcon(period->currentIndex()).isNull());
    auto *chain = panel->findChild<QTableWidget *>(QStringLiteral("chain"));
    QTRY_COMPARE(chain->rowCount(), 1);
    QVERIFY(!chain->item(0, 4)->text().isEmpty());
}

void ScoresTest::late_isSaid_andVerified()
{
    record(mXihe, 2, true);
    mWindow->chooseUnit(mXihe);
    settle();
    QCOMPARE(mWindow->session().snapshot()->late.size(), 1);
    auto *recorded = mWindow->recordPanel().findChild<QTreeWidget *>(QStringLiteral("recorded"));
    QVERIFY2(recorded->topLevelItem(0)->text(0).contains(QStringLiteral("迟到")), qPrintable(recorded->topLevelItem(0)->text(0)));
    auto *panel = topLevel<ClosingPanel>("closings");
    QTest::mouseClick(panel->findChild<QPushButton *>(QStringLiteral("verify")), Qt::LeftButton);
    auto *findings = panel->findChild<QLabel *>(QStringLiteral("findings"));
    QTRY_VERIFY2(findings->text().startsWith(QStringLiteral("✓")), qPrintable(findings->text()));
}

void ScoresTest::reopening_needsAReason_andBothStayVisible()
{
    auto *panel = topLevel<ClosingPanel>("closings");
    auto *act = panel->findChild<QPushButton *>(QStringLiteral("primary"));
    QTRY_VERIFY(!panel->isReading());
    QVERIFY(!act->isEnabled());
    QTest::keyClicks(panel->findChild<QLineEdit *>(QStringLiteral("closingReason")), QStringLiteral("one came late"));
    QVERIFY(act->isEnabled());
    QTest::mouseClick(act, Qt::LeftButton);
    settle();
    QTRY_VERIFY(mWindow->session().snapshot()->closedPeriods.isEmpty());
    auto *chain = panel->findChild<QTableWidget *>(QStringLiteral("chain"));
    QTRY_COMPARE(chain->rowCount(), 2);
    QCOMPARE(chain->item(0, 5)->text(), QStringLiteral("one came late"));
    const auto scores = mWindow->session().snapshot()->scores.value(QStringLiteral("S1"));
    for (const UnitScore &unit : scores->units)
        QVERIFY(unit.score); // the late one counts now
}

/// While the panel reads and fills itself, the window goes on answering.
void ScoresTest::manyUnits_openingTheRankingDoesNotHoldTheWindowUp()
{
    constexpr int kUnits = 2000;
    constexpr qint64 kLongestPauseMs = 700; // of a build without optimisation on a busy machine
    Command many{"draw %1", {}, Part::Everything, [standard = mStandard](Edit &edit, const Progress &) -> Status {
                     for (int i = 0; i < kUnits; ++i) {
                         Unit unit;
                         unit.code = QStringLiteral("4403%1").arg(i, 8, 10, QLatin1Char('0'));
                         unit.name = QStringLiteral("第%1村").arg(i);
                         unit.kind = QStringLiteral("village");
                         const auto added = addUnit(edit, unit);
                         if (!added)
                             return tl::make_unexpected(added.error());
                         Inspection visit;
                         visit.unit = added->id;
                         visit.standard = standard;
                         visit.inspector = edit.workbook().person();
                         visit.at = QDateTime::currentDateTimeUtc();
                         const auto id = addInspection(edit, visit);
                         if (!id)
                             return tl::make_unexpected(id.error());
                         const auto before = inspection(edit.workbook(), *id);
                         Inspection after = *before;
                         after.state = InspectionState::Finished;
                         if (Status changed = changeInspection(edit, *before, after); !changed)
                             return changed;
                     }
                     return {};
                 }};
    run(std::move(many));
    QTimer beat;
    QElapsedTimer since;
    qint64 longest = 0;
    beat.setInterval(5);
    connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    beat.start();
    mWindow->scores().showScores();
    QTRY_VERIFY(topLevel<ScorePanel>("scorePanel"));
    auto *table = topLevel<ScorePanel>("scorePanel")->findChild<QTableView *>(QStringLiteral("ranking"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > kUnits, 60000);
    QTest::qWait(50);
    qInfo("longest pause of the window: %lld ms", static_cast<long long>(longest));
    QVERIFY2(longest < kLongestPauseMs, qPrintable(QString::number(longest)));
}

QTEST_MAIN(ScoresTest)
#include "tst_scores.moc"
