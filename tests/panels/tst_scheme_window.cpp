// SPDX-License-Identifier: GPL-2.0-or-later
// Every built-in standard, and one with all the rules there are: checklist → record → score → explain, once by mouse and keyboard in the
// window, once by command line with the same findings. Both must come to the same, down to the sentences.
#include "panels/clause_row.h"
#include "panels/explain_panel.h"
#include "panels/record_panel.h"
#include "panels/style.h"

#include "commands/china_time.h"
#include "inspect/standard_json.h"
#include "session_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace inspect;
using namespace inspect::app;

namespace {

const char *const kAllRules =
    R"({"code":"X1","version":1,"name":"各种规则","name_en":"All rules","kinds":["village"],"base":100,"sections":[
    {"id":"1","name":"街面","name_en":"Street","max":50,"clauses":[
        {"id":"1.1","name":"白色垃圾","name_en":"Litter","rule":"per_occurrence","step":0.5,"cap":5},
        {"id":"1.2","name":"未公示","rule":"pass_fail","max":5},
        {"id":"1.3","name":"乱堆乱放","rule":"escalation","step":0.1,"step_unrectified":0.3,"step_repeated":0.6},
        {"id":"1.4","name":"公厕","rule":"per_occurrence","step":1,"include":"C1"}]},
    {"id":"2","name":"测量","name_en":"Measured","max":50,"clauses":[
        {"id":"2.1","name":"道路积尘","rule":"measured","max":20,"unit":"g/m²","knots":[{"value":10,"share":1},{"value":70,"share":0}]},
        {"id":"2.2","name":"清运","rule":"ratio","max":10},
        {"id":"2.3","name":"总体","rule":"level","max":10,"levels":[{"code":"A","name":"好","share":1},{"code":"B","name":"中","share":0.8}]},
        {"id":"2.4","name":"记录","rule":"note"},
        {"id":"2.5","name":"河道","rule":"per_occurrence","step":1,"max":10}]}],
    "not_applicable":"scale_rest","patrol_levels":[{"code":"city","name":"市级","factor":2}],
    "sources":[{"code":"","name":"现场","weight":0.9},{"code":"residents","name":"居民","weight":0.1}],
    "grades":[{"code":"excellent","name":"优秀","from":90},{"code":"fail","name":"不达标","from":0}],
    "stars":[{"stars":5,"from":95},{"stars":4,"from":90},{"stars":1,"from":0}]})";

/// What the window showed of a scheme.
struct Shown {
    QString score;
    QStringList lines;
    QStringList sections;
};

QString unitCode(const QString &standard) { return QStringLiteral("U-") + standard; }

Status addUnits(Workbook &workbook)
{
    auto edit = workbook.begin("set up");
    if (!edit)
        return tl::make_unexpected(edit.error());
    const auto own = parseStandard(kAllRules, QStringLiteral("X1.json"));
    if (!own)
        return tl::make_unexpected(own.error());
    if (Status added = addStandard(*edit, own->standard, StandardStatus::Issued, QDate(2020, 1, 1)); !added)
        return added;
    const auto all = standards(workbook);
    const auto kinds = unitKinds(workbook);
    if (!all || !kinds)
        return tl::make_unexpected(all ? kinds.error() : all.error());
    double lon = 114;
    for (const StandardEntry &entry : *all) {
        Unit unit;
        unit.code = unitCode(entry.standard.code);
        unit.name = entry.standard.name;
        unit.kind = entry.standard.kinds.first();
        const auto kind = std::find_if(kinds->cbegin(), kinds->cend(), [&unit](const UnitKind &k) { return k.code == unit.kind; });
        if (kind->shape == ShapeType::Polygon)
            unit.wkb = squareWkb(lon += 0.02, 22.5);
        const auto added = addUnit(*edit, unit);
        if (!added)
            return tl::make_unexpected(added.error());
        Attachment attachment;
        attachment.standard = entry.standard.id;
        attachment.unit = added->id;
        if (Status attached = attach(*edit, attachment); !attached)
            return attached;
    }
    return edit->commit();
}

/// Answers the menu that opens next: the entry of this object name, or the first.
void chooseInMenu(const QString &entry)
{
    QTimer::singleShot(0, qApp, [entry] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        auto *action = entry.isEmpty() ? menu->actions().first() : menu->findChild<QAction *>(entry);
        if (action)
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        else
            menu->close();
    });
}

} // namespace

class SchemeWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void inTheWindow_everyClauseIsRecordedAndTheScoreExplained_data() { codes(); }
    void inTheWindow_everyClauseIsRecordedAndTheScoreExplained();
    void onTheCommandLine_theSameFindingsComeToTheSame();
    void commandLine_saysWhatTheWindowSays_data() { codes(); }
    void commandLine_saysWhatTheWindowSays();

private:
    void codes() const;
    [[nodiscard]] ClauseRow *row(const Clause &clause) const;
    void record(const Clause &clause, int number, QJsonObject &inspection);
    void count(const Clause &clause, int times, QJsonArray &deductions);
    void countItem(const Clause &clause, QJsonArray &deductions);
    QJsonObject enter(const Clause &clause, int number);
    QJsonDocument run(const QStringList &words);

    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<QWidget> mWindow;
    RecordPanel *mRecord = nullptr;
    ExplainPanel *mExplain = nullptr;
    QTemporaryDir mOther; ///< the command line's workbook
    QJsonArray mFindings;
    QMap<QString, Shown> mShown;
    QMap<QString, QJsonObject> mTold;
};

void SchemeWindowTest::initTestCase()
{
    applyStyle(*qApp);
    f = std::make_unique<SessionFixture>(false);
    Status filled;
    f->session.runLong([](Workbook &workbook, const Progress &) { return addUnits(workbook); }, Part::Everything, this,
                       [&filled](const Status &status) { filled = status; });
    f->settle();
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().text()));
    mWindow = std::make_unique<QWidget>();
    auto *columns = new QHBoxLayout(mWindow.get());
    mRecord = new RecordPanel(f->session);
    mExplain = new ExplainPanel(f->session);
    columns->addWidget(mRecord);
    columns->addWidget(mExplain);
    mWindow->resize(760, 2600);
    mWindow->show();
    QVERIFY(QTest::qWaitForWindowActive(mWindow.get()));
}

void SchemeWindowTest::cleanupTestCase()
{
    mWindow.reset();
    f.reset();
}

void SchemeWindowTest::codes() const
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S11", "S13", "S14", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "X1"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

ClauseRow *SchemeWindowTest::row(const Clause &clause) const
{
    return mRecord->findChild<ClauseRow *>(QStringLiteral("clause-") + clause.id);
}

void SchemeWindowTest::count(const Clause &clause, int times, QJsonArray &deductions)
{
    for (int i = 0; i < times; ++i)
        QTest::mouseClick(row(clause)->findChild<QToolButton *>(QStringLiteral("plus")), Qt::LeftButton);
    f->settle();
    QCOMPARE(row(clause)->findChild<QLabel *>(QStringLiteral("count"))->text(), QString::number(times));
    if (times > 0)
        deductions.append(QJsonObject{{QStringLiteral("clause"), clause.id}, {QStringLiteral("count"), times}});
}

/// The second line of the checklist that the clause includes.
void SchemeWindowTest::countItem(const Clause &clause, QJsonArray &deductions)
{
    const QString item = clause.items[1].id;
    chooseInMenu(QStringLiteral("item-") + item);
    QTest::mouseClick(row(clause)->findChild<QToolButton *>(QStringLiteral("items")), Qt::LeftButton);
    f->settle();
    QCOMPARE(row(clause)->findChild<QLabel *>(QStringLiteral("count"))->text(), QStringLiteral("1"));
    deductions.append(QJsonObject{{QStringLiteral("clause"), clause.id + QLatin1Char('.') + item}, {QStringLiteral("count"), 1}});
}

QJsonObject SchemeWindowTest::enter(const Clause &clause, int number)
{
    QJsonObject measure{{QStringLiteral("clause"), clause.id}};
    const QList<QLineEdit *> fields = row(clause)->findChildren<QLineEdit *>();
    const auto type = [](QLineEdit *field, const QString &text) {
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    if (!fields.isEmpty()) {
        mWindow->activateWindow(); // a menu was open
        if (!QTest::qWaitForWindowActive(mWindow.get()))
            QTest::qFail("the window is not active", __FILE__, __LINE__);
        fields.first()->setFocus();
    }
    if (clause.rule == RuleKind::Level) {
        auto *levels = row(clause)->findChild<QComboBox *>();
        const int chosen = 1 + number % int(clause.levels.size());
        for (int i = 0; i < chosen; ++i)
            QTest::keyClick(levels, Qt::Key_Down);
        measure.insert(QStringLiteral("level"), clause.levels[chosen - 1].code);
    } else if (clause.rule == RuleKind::Ratio) {
        type(fields.at(0), QStringLiteral("8.5"));
        if (!fields.at(1)->hasFocus()) // Enter goes on to what was due
            QTest::qFail("the second field has no focus", __FILE__, __LINE__);
        type(fields.at(1), QStringLiteral("10"));
        measure.insert(QStringLiteral("done"), QStringLiteral("8.5"));
        measure.insert(QStringLiteral("due"), QStringLiteral("10"));
    } else {
        type(fields.at(0), QStringLiteral("40"));
        measure.insert(QStringLiteral("value"), QStringLiteral("40"));
    }
    f->settle();
    return measure;
}

/// A few findings here, none there, some clauses that do not apply; entered values always.
void SchemeWindowTest::record(const Clause &clause, int number, QJsonObject &inspection)
{
    QVERIFY2(row(clause), qPrintable(clause.id));
    QJsonArray deductions = inspection.value(QStringLiteral("deductions")).toArray();
    if (!row(clause)->isCounted()) {
        QJsonArray measures = inspection.value(QStringLiteral("measures")).toArray();
        measures.append(enter(clause, number));
        inspection.insert(QStringLiteral("measures"), measures);
        return;
    }
    if (number % 7 == 6) {
        chooseInMenu({});
        QContextMenuEvent menu(QContextMenuEvent::Mouse, QPoint(4, 4), row(clause)->mapToGlobal(QPoint(4, 4)));
        QApplication::sendEvent(row(clause), &menu);
        f->settle();
        QJsonArray na = inspection.value(QStringLiteral("na")).toArray();
        na.append(clause.id);
        inspection.insert(QStringLiteral("na"), na);
        return;
    }
    if (!clause.items.isEmpty() && clause.rule != RuleKind::Note)
        countItem(clause, deductions);
    else if (clause.rule == RuleKind::PassFail)
        count(clause, number % 4 == 1 ? 1 : 0, deductions);
    else
        count(clause, number % 3, deductions);
    inspection.insert(QStringLiteral("deductions"), deductions);
}

void SchemeWindowTest::inTheWindow_everyClauseIsRecordedAndTheScoreExplained()
{
    QFETCH(QString, code);
    const SnapshotPtr before = f->session.snapshot();
    const auto unit = std::find_if(before->units->cbegin(), before->units->cend(), [&](const Unit &u) { return u.code == unitCode(code); });
    QVERIFY(unit != before->units->cend());
    const UnitId id = unit->id;
    const Standard standard = before->standard(before->standardsOf(*unit, todayInChina()).value(0))->standard;
    QCOMPARE(standard.code, code);
    mRecord->showUnit(id);
    f->settle();
    QJsonObject inspection{{QStringLiteral("unit"), unitCode(code)},
                           {QStringLiteral("standard"), code},
                           {QStringLiteral("inspector"), QStringLiteral("张三")}};
    int number = 0;
    for (const Section &section : standard.sections)
        for (const Clause &clause : section.clauses)
            record(clause, number++, inspection);
    auto *source = mRecord->findChild<QComboBox *>(QStringLiteral("source"));
    QCOMPARE(source->isVisible(), !standard.sources.isEmpty());
    if (source->isVisible()) {
        QTest::keyClick(source, Qt::Key_Down);
        f->settle();
        inspection.insert(QStringLiteral("source"), standard.sources[1].code);
    }
    if (auto *patrol = mRecord->findChild<QComboBox *>(QStringLiteral("patrolLevel")); patrol->isVisible()) {
        QTest::keyClick(patrol, Qt::Key_Down);
        f->settle();
        QCOMPARE(f->open().inspection.patrolLevel, standard.patrolLevels.first().code);
        inspection.insert(QStringLiteral("patrol_level"), standard.patrolLevels.first().code);
    }
    const QString live = mRecord->findChild<QLabel *>(QStringLiteral("liveTotal"))->text();
    QTest::mouseClick(mRecord->findChild<QPushButton *>(QStringLiteral("primary")), Qt::LeftButton);
    f->settle();
    Shown shown;
    shown.score = mRecord->findChild<QLabel *>(QStringLiteral("unitScore"))->text();
    QCOMPARE(shown.score, live);
    const SheetInspection finished = f->session.snapshot()->sheet->finished.value(0);
    QCOMPARE(finished.deductions.size(), inspection.value(QStringLiteral("deductions")).toArray().size());
    QCOMPARE(finished.measures.size(), inspection.value(QStringLiteral("measures")).toArray().size());
    mExplain->explain(id, code);
    QTRY_VERIFY(!mExplain->isReading());
    shown.lines = mExplain->findChild<QLabel *>(QStringLiteral("explanationLines"))->text().split(QLatin1Char('\n'));
    QVERIFY2(shown.lines.first().startsWith(shown.score + QStringLiteral(" = ")), qPrintable(shown.lines.first()));
    if (code == QLatin1String("S7"))
        QVERIFY(
            !mExplain->findChild<QTreeWidget *>()->findItems(QStringLiteral("×2 市级"), Qt::MatchContains | Qt::MatchRecursive).isEmpty());
    for (const SectionScore &section : f->session.snapshot()->scores.value(code)->units.first().sections)
        shown.sections.append(section.points.text());
    mShown.insert(code, shown);
    inspection.insert(QStringLiteral("at"), finished.inspection.at.toString(Qt::ISODate));
    mFindings.append(inspection);
}

QJsonDocument SchemeWindowTest::run(const QStringList &words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SHIRONG_LANGUAGE"), QStringLiteral("en"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SHIRONG_CLI), words + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(words.join(QLatin1Char(' '))), process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput());
}

void SchemeWindowTest::onTheCommandLine_theSameFindingsComeToTheSame()
{
    const QString path = mOther.filePath(QStringLiteral("街道.sqlite"));
    run({QStringLiteral("new"), path});
    {
        const auto workbook = Workbook::open(path);
        QVERIFY(workbook);
        QVERIFY(addUnits(**workbook));
    }
    QFile file(mOther.filePath(QStringLiteral("record.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(mFindings).toJson());
    file.close();
    run({QStringLiteral("record"), path, QStringLiteral("--file"), file.fileName()});
    const QJsonDocument told =
        run({QStringLiteral("score"), path, QStringLiteral("--period"), Period::monthOf(todayInChina()).code, QStringLiteral("--explain")});
    for (const QJsonValue unit : told.object().value(QStringLiteral("units")).toArray())
        mTold.insert(unit.toObject().value(QStringLiteral("standard")).toString(), unit.toObject());
    QCOMPARE(mTold.keys(), mShown.keys());
}

void SchemeWindowTest::commandLine_saysWhatTheWindowSays()
{
    QFETCH(QString, code);
    const Shown shown = mShown.value(code);
    const QJsonObject told = mTold.value(code);
    QCOMPARE(told.value(QStringLiteral("score")).toString(), shown.score);
    QStringList lines;
    for (const QJsonValue line : told.value(QStringLiteral("lines")).toArray())
        lines.append(line.toString());
    QCOMPARE(lines, shown.lines);
    QStringList sections;
    for (const QJsonValue section : told.value(QStringLiteral("sections")).toArray())
        sections.append(section.toObject().value(QStringLiteral("points")).toString());
    QCOMPARE(sections, shown.sections);
}

QTEST_MAIN(SchemeWindowTest)
#include "tst_scheme_window.moc"
