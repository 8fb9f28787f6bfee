// SPDX-License-Identifier: GPL-2.0-or-later
// A standards keeper's work in the window, with real keys and clicks.
#include "session_fixture.h"

#include "commands/standard_commands.h"
#include "inspect/standard_json.h"
#include "panels/clause_row.h"
#include "panels/standard_day_dialog.h"
#include "panels/standard_editor.h"
#include "panels/standard_table_dialog.h"
#include "panels/standards_dialog.h"
#include "panels/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace inspect;
using namespace inspect::app;

namespace {

constexpr int kKeepMs = 100;

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

template <class W>
W *child(const QWidget &in, const char *name)
{
    auto *found = in.findChild<W *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace

class TestStandardsDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<SessionFixture> mFixture;
    std::unique_ptr<StandardsDialog> mDialog;

    const StandardEntry *entry(const char *code, int version = 1) const
    {
        return mFixture->session.snapshot()->standard(standardId(QString::fromLatin1(code), version));
    }
    void click(const char *name)
    {
        QTest::mouseClick(child<QWidget>(*mDialog, name), Qt::LeftButton);
        mFixture->settle();
    }
    void choose(const char *code)
    {
        auto *list = child<QTreeWidget>(*mDialog, "standards");
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            if (list->topLevelItem(i)->text(0).startsWith(QLatin1String(code) + QStringLiteral(" v")))
                return list->setCurrentItem(list->topLevelItem(i));
        qFatal("no %s in the list", code);
    }
    void chooseClause(int section, int clause)
    {
        auto *tree = child<QTreeWidget>(*mDialog, "clauses");
        QTreeWidgetItem *head = tree->topLevelItem(section);
        tree->setCurrentItem(clause < 0 ? head : head->child(clause));
    }
    void type(const char *name, const QString &text)
    {
        auto *edit = child<QLineEdit>(*mDialog, name);
        edit->setFocus();
        edit->selectAll();
        for (const QChar c : text) // keyClicks() knows Latin letters only
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    /// Waits until the draft has been stored by itself.
    void keep()
    {
        QVERIFY(!mDialog->message().startsWith(QStringLiteral("✓")));
        QTRY_VERIFY_WITH_TIMEOUT(mDialog->message().startsWith(QStringLiteral("✓")), 5000);
        mFixture->settle();
    }
    QString sum() const { return child<QLabel>(*mDialog, "sum")->text(); }

private Q_SLOTS:
    void initTestCase()
    {
        applyStyle(*qApp); // its buttons are larger
        mFixture = std::make_unique<SessionFixture>();
    }
    void init()
    {
        mDialog = std::make_unique<StandardsDialog>(mFixture->session);
        mDialog->setKeepDelay(kKeepMs);
        mDialog->show();
        mDialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(mDialog.get()));
    }
    /// Back to the workbook as the fixture made it.
    void cleanup()
    {
        mDialog.reset();
        while (mFixture->session.snapshot()->undo->name.contains(QStringLiteral("standard %1")) ||
               mFixture->session.snapshot()->undo->name.contains(QStringLiteral("draft"))) {
            mFixture->session.undo();
            mFixture->settle();
        }
    }

    void laptopScreenAt200Percent_isEnough();
    void issuedStandard_isShownAndCannotBeChanged();
    void newVersion_isEditedAndKeptByItself();
    void storedDraft_keepsWhatWasNotTouched();
    void sumAndChecks_followTheTyping();
    void mistake_isNotStored_andLeavingAsks();
    void loopOfIncludes_isRefused_andTheDialogStays();
    void preview_scoresLikeTheSheet();
    void undo_inTheEditor_takesBackASection();
    void issued_takesOverTheVillages_andUndoes();
    void retired_andDraftDeleted();
    void spreadsheet_becomesADraft();
    void jsonWithOtherContent_becomesTheNextVersion();
};

/// 1366×768 at 200 % is 683 × 384, whatever fonts there are.
void TestStandardsDialog::laptopScreenAt200Percent_isEnough()
{
    for (const char *code : {"S1", "S5"}) {
        choose(code);
        for (const char *next : {"", "newVersion"}) {
            if (*next != '\0')
                click(next);
            QTest::qWait(20); // layouts take in what changed in the next round
            const QSize least = mDialog->minimumSizeHint();
            QStringList widest;
            for (const QWidget *widget : mDialog->findChildren<QWidget *>())
                if (widget->isVisible() && widget->minimumSizeHint().width() > 300)
                    widest.append(QStringLiteral("%1 %2 %3")
                                      .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                                      .arg(widget->minimumSizeHint().width()));
            QVERIFY2(
                least.width() <= 683 && least.height() <= 384,
                qPrintable(QStringLiteral("%1 × %2: %3").arg(least.width()).arg(least.height()).arg(widest.join(QStringLiteral(", ")))));
        }
    }
}

void TestStandardsDialog::issuedStandard_isShownAndCannotBeChanged()
{
    choose("S1");
    QCOMPARE(child<QTreeWidget>(*mDialog, "clauses")->topLevelItemCount(), 5);
    QTRY_VERIFY(sum().contains(QStringLiteral("100")));
    chooseClause(1, 0);
    type("clauseName", QStringLiteral("x"));
    QCOMPARE(child<QLineEdit>(*mDialog, "clauseName")->text(), QStringLiteral("白色垃圾"));
    QVERIFY(!child<QPushButton>(*mDialog, "issue")->isVisible());
    QVERIFY(child<QPushButton>(*mDialog, "newVersion")->isVisible());
}

void TestStandardsDialog::newVersion_isEditedAndKeptByItself()
{
    choose("S1");
    click("newVersion");
    QVERIFY(entry("S1", 2));
    QCOMPARE(entry("S1", 2)->status, StandardStatus::Draft);
    QTRY_VERIFY(child<QPushButton>(*mDialog, "issue")->isVisible());
    chooseClause(1, 0);
    type("clauseName", QStringLiteral("塑料袋"));
    type("step", QStringLiteral("0.5"));
    keep();
    const Clause *clause = entry("S1", 2)->standard.clause(u"2.1");
    QCOMPARE(clause->name, QStringLiteral("塑料袋"));
    QCOMPARE(clause->step, *Points::parse(u"0.5"));
    QCOMPARE(entry("S1", 1)->standard.clause(u"2.1")->name, QStringLiteral("白色垃圾"));
    QCOMPARE(mFixture->session.snapshot()->undo->name, QStringLiteral("edit standard %1"));
    mFixture->session.undo();
    mFixture->settle();
    QCOMPARE(entry("S1", 2)->standard.clause(u"2.1")->name, QStringLiteral("白色垃圾"));
    QCOMPARE(mDialog->findChild<StandardEditor *>()->draft().clause({1, 0})->name, QStringLiteral("白色垃圾"));
}

/// Every storing brings a new snapshot; what the forms show must not be lost by it.
void TestStandardsDialog::storedDraft_keepsWhatWasNotTouched()
{
    choose("S5");
    click("newVersion");
    const Standard before = entry("S5", 2)->standard;
    chooseClause(1, 1);
    type("clauseName", QStringLiteral("公共厕所"));
    keep();
    type("clauseName", QStringLiteral("公厕（含移动公厕）"));
    keep();
    child<QTabWidget>(*mDialog, "pages")->setCurrentIndex(2);
    type("standardName", QStringLiteral("本区U型空间"));
    keep();
    Standard expected = before;
    expected.name = QStringLiteral("本区U型空间");
    expected.sections[1].clauses[1].name = QStringLiteral("公厕（含移动公厕）");
    QCOMPARE(standardToJson(entry("S5", 2)->standard), standardToJson(expected));
}

void TestStandardsDialog::sumAndChecks_followTheTyping()
{
    choose("S1");
    click("newVersion");
    chooseClause(0, -1);
    type("sectionMax", QStringLiteral("20"));
    QTRY_VERIFY2(sum().contains(QStringLiteral("90")), qPrintable(sum()));
    QCOMPARE(child<QListWidget>(*mDialog, "checks")->count(), 1);
    type("sectionMax", QStringLiteral("30"));
    QTRY_COMPARE(child<QListWidget>(*mDialog, "checks")->count(), 0);
}

void TestStandardsDialog::mistake_isNotStored_andLeavingAsks()
{
    choose("S1");
    click("newVersion");
    chooseClause(0, 1);
    auto *name = child<QLineEdit>(*mDialog, "clauseName");
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTRY_COMPARE(child<QListWidget>(*mDialog, "checks")->count(), 1);
    QTest::qWait(3 * kKeepMs);
    mFixture->settle();
    QCOMPARE(entry("S1", 2)->standard.clause(u"1.2")->name, QStringLiteral("白色垃圾"));
    inNextDialog<QMessageBox>([](QMessageBox *box) { QTest::keyClick(box, Qt::Key_Escape); });
    mDialog->reject();
    QVERIFY(mDialog->isVisible());
    inNextDialog<QMessageBox>([](QMessageBox *box) { QTest::mouseClick(child<QPushButton>(*box, "giveUp"), Qt::LeftButton); });
    mDialog->reject();
    QVERIFY(!mDialog->isVisible());
}

/// What only the workbook can know is refused there; the draft is not lost by closing.
void TestStandardsDialog::loopOfIncludes_isRefused_andTheDialogStays()
{
    Standard other = entry("C2")->standard;
    other.version = 2;
    other.id = standardId(QStringLiteral("C2"), 2);
    other.sections[0].clauses[0].include = QStringLiteral("C1");
    QVERIFY(mFixture->run(draftStandard(other)));
    choose("C1");
    click("newVersion");
    chooseClause(0, 0);
    auto *include = child<QComboBox>(*mDialog, "include");
    include->setCurrentIndex(include->findData(QStringLiteral("C2")));
    Q_EMIT include->activated(include->currentIndex());
    QTRY_VERIFY2(mDialog->message().contains(QStringLiteral("C1 → C2 → C1")), qPrintable(mDialog->message()));
    inNextDialog<QMessageBox>([](QMessageBox *box) { QTest::keyClick(box, Qt::Key_Escape); });
    mDialog->reject();
    QVERIFY(mDialog->isVisible());
    QVERIFY(entry("C1", 2)->standard.clause(u"1")->include.isEmpty());
    inNextDialog<QMessageBox>([](QMessageBox *box) { QTest::mouseClick(child<QPushButton>(*box, "giveUp"), Qt::LeftButton); });
    mDialog->reject();
    QVERIFY(!mDialog->isVisible());
}

void TestStandardsDialog::preview_scoresLikeTheSheet()
{
    choose("S1");
    QTRY_COMPARE(child<QLabel>(*mDialog, "triedScore")->text(), QStringLiteral("100.00"));
    auto *row = child<ClauseRow>(*mDialog, "clause-2.1");
    for (int i = 0; i < 12; ++i)
        QTest::mouseClick(child<QToolButton>(*row, "plus"), Qt::LeftButton);
    QCOMPARE(child<QLabel>(*mDialog, "triedScore")->text(), QStringLiteral("88.00"));
    QVERIFY(child<QLabel>(*mDialog, "triedOutcome")->text().contains(QStringLiteral("★★★☆☆")));
    click("emptySheet");
    QCOMPARE(child<QLabel>(*mDialog, "triedScore")->text(), QStringLiteral("100.00"));
    QVERIFY(!mFixture->session.snapshot()->undo || mFixture->session.snapshot()->undo->name != QStringLiteral("record %1"));
}

void TestStandardsDialog::undo_inTheEditor_takesBackASection()
{
    choose("S1");
    click("newVersion");
    auto *tree = child<QTreeWidget>(*mDialog, "clauses");
    chooseClause(4, 0);
    click("addSection");
    QCOMPARE(tree->topLevelItemCount(), 6);
    QCOMPARE(tree->topLevelItem(5)->text(0), QStringLiteral("6"));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(tree->topLevelItemCount(), 5);
    QTest::keyClick(tree, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(tree->topLevelItemCount(), 6);
}

void TestStandardsDialog::issued_takesOverTheVillages_andUndoes()
{
    choose("S1");
    click("newVersion");
    const QDate day = QDate::currentDate().addDays(10);
    inNextDialog<StandardDayDialog>([day](StandardDayDialog *dialog) {
        child<QDateEdit>(*dialog, "day")->setDate(day);
        QVERIFY(child<QCheckBox>(*dialog, "choice")->isChecked());
        QTest::mouseClick(child<QPushButton>(*dialog, "accept"), Qt::LeftButton);
    });
    click("issue");
    QCOMPARE(entry("S1", 2)->status, StandardStatus::Issued);
    QCOMPARE(entry("S1", 1)->status, StandardStatus::Retired);
    const SnapshotPtr s = mFixture->session.snapshot();
    QCOMPARE(s->standardsOf(*s->unit(mFixture->village), day), QVector<StandardId>{standardId(QStringLiteral("S1"), 2)});
    QCOMPARE(s->standardsOf(*s->unit(mFixture->village), day.addDays(-1)), QVector<StandardId>{standardId(QStringLiteral("S1"), 1)});
    QVERIFY(!child<QPushButton>(*mDialog, "issue")->isVisible());
    mFixture->session.undo();
    mFixture->settle();
    QCOMPARE(entry("S1", 2)->status, StandardStatus::Draft);
    QVERIFY(child<QPushButton>(*mDialog, "issue")->isVisible());
}

void TestStandardsDialog::retired_andDraftDeleted()
{
    choose("S1");
    inNextDialog<StandardDayDialog>(
        [](StandardDayDialog *dialog) { QTest::mouseClick(child<QPushButton>(*dialog, "accept"), Qt::LeftButton); });
    click("retire");
    QCOMPARE(entry("S1", 1)->status, StandardStatus::Retired);
    QCOMPARE(mFixture->session.snapshot()->attachments.first().to, QDate::currentDate());
    click("copy");
    QVERIFY(entry("B1"));
    QCOMPARE(entry("B1")->standard.sections.size(), 5);
    click("remove");
    QVERIFY(!entry("B1"));
    mFixture->session.undo();
    mFixture->settle();
    QVERIFY(entry("B1"));
}

void TestStandardsDialog::spreadsheet_becomesADraft()
{
    QFile file(mFixture->folder.filePath(QStringLiteral("本街道.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("类别,条款,分值,每处扣分,说明\n街面,白色垃圾,60,1,\n,乱停车,40,许多,\n,乱贴画,40,2,\n");
    file.close();
    QString shown;
    int issues = 0;
    inNextDialog<StandardTableDialog>([&](StandardTableDialog *dialog) {
        QTRY_VERIFY(child<QPushButton>(*dialog, "take")->isEnabled());
        shown = child<QLabel>(*dialog, "summary")->text();
        issues = child<QTreeWidget>(*dialog, "issues")->topLevelItemCount();
        QTest::mouseClick(child<QPushButton>(*dialog, "take"), Qt::LeftButton);
    });
    mDialog->importFile(file.fileName());
    mFixture->settle();
    QCOMPARE(issues, 1);
    QVERIFY2(shown.contains(QStringLiteral("100")), qPrintable(shown));
    QVERIFY(entry("B1"));
    QCOMPARE(entry("B1")->status, StandardStatus::Draft);
    QCOMPARE(entry("B1")->standard.name, QStringLiteral("本街道"));
    QCOMPARE(child<QTreeWidget>(*mDialog, "clauses")->topLevelItem(0)->childCount(), 2);
}

void TestStandardsDialog::jsonWithOtherContent_becomesTheNextVersion()
{
    Standard changed = entry("S2")->standard;
    QFile file(mFixture->folder.filePath(QStringLiteral("s2.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(standardToJson(changed));
    file.close();
    mDialog->importFile(file.fileName());
    mFixture->settle();
    QVERIFY(!entry("S2", 2)); // the same content is no new version
    changed.name = QStringLiteral("改过的七净四无");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(standardToJson(changed));
    file.close();
    mDialog->importFile(file.fileName());
    mFixture->settle();
    QCOMPARE(entry("S2", 2)->status, StandardStatus::Draft);
    QCOMPARE(entry("S2", 2)->standard.name, QStringLiteral("改过的七净四无"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"code\": 5}");
    file.close();
    mDialog->importFile(file.fileName());
    QVERIFY2(mDialog->message().contains(QStringLiteral("s2.json")), qPrintable(mDialog->message()));
}

QTEST_MAIN(TestStandardsDialog)
#include "tst_standards_dialog.moc"
