// SPDX-License-Identifier: GPL-2.0-or-later
// What is typed in and looked for: refusals that say why, rows that can be told apart, findings that the map goes to.
#include "editing_window.h"

#include "commands/unit_commands.h"
#include "panels/checks_panel.h"
#include "panels/draw_bar.h"
#include "panels/grid_panel.h"
#include "panels/layer_panel.h"
#include "panels/layer_properties.h"
#include "panels/message_bar.h"
#include "panels/unit_form.h"
#include "panels/unit_table.h"
#include "shell/layer_desk.h"
#include "translations/catalogue.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace inspect;
using namespace inspect::app;

class TypedInTest : public EditingWindow {
    Q_OBJECT

private Q_SLOTS:
    void tableCell_thatCannotBe_isRefusedWithTheReason_data();
    void tableCell_thatCannotBe_isRefusedWithTheReason();
    void unitForm_thatCannotBe_saysWhy();
    void longCodes_areToldApartInANarrowList();
    void searchHits_standBesideTheKind();
    void finding_isShownAgainByAClick_andTheNextAfterARepair();
    void drawBar_beginsEmpty();
    void farBaseMap_isWarnedOf_untilItsSystemIsRight();
    void coordinateSystem_typed_aNumberIsOneOfEpsg_elseItIsSaid();
    void farBaseMap_isStillSaidNextTime_untilTheNoteIsDropped();
    void gridOfAKind_cellsBelongToWhoHoldsThem();
    void checkableEntries_showWhetherTheyAreOn();
    void mnemonics_areUniqueInEachMenu_data();
    void mnemonics_areUniqueInEachMenu();

private:
    [[nodiscard]] QTreeView *list() const { return mWindow->findChild<QTreeView *>(QStringLiteral("units")); }
    [[nodiscard]] QLineEdit *search() const { return mWindow->findChild<QLineEdit *>(QStringLiteral("search")); }
    [[nodiscard]] QImage rowOf(const char *name) const;
};

void TypedInTest::tableCell_thatCannotBe_isRefusedWithTheReason_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("double code") << QStringLiteral("编码") << QStringLiteral("440300001002") << QStringLiteral("西河村");
    QTest::newRow("no name") << QStringLiteral("名称") << QString() << QStringLiteral("名称");
    QTest::newRow("no number") << QStringLiteral("人口") << QStringLiteral("abc") << QStringLiteral("“abc”");
    QTest::newRow("below nothing") << QStringLiteral("人口") << QStringLiteral("-5") << QStringLiteral("“-5”");
}

void TypedInTest::tableCell_thatCannotBe_isRefusedWithTheReason()
{
    QFETCH(QString, column);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    const auto before = *now()->units;
    trigger("单元属性表");
    auto *table = mWindow->findChild<UnitTable *>()->findChild<QTableView *>(QStringLiteral("unitTable"));
    int at = 0;
    while (at < table->model()->columnCount() && table->model()->headerData(at, Qt::Horizontal).toString() != column)
        ++at;
    const QModelIndex cell = table->model()->index(0, at);
    QVERIFY(cell.isValid());
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto *line = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, typed);
    QTest::keyClick(line, Qt::Key_Return);
    settle();
    QVERIFY2(mWindow->messages().text().contains(said), qPrintable(mWindow->messages().text()));
    QVERIFY(*now()->units == before);
    trigger("单元属性表");
}

void TypedInTest::unitForm_thatCannotBe_saysWhy()
{
    UnitForm form(now(), named("东风村"));
    form.show();
    auto *problem = form.findChild<QLabel *>(QStringLiteral("formProblem"));
    auto *ok = form.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled() && !problem->isVisible());
    const auto type = [&](const char *field, const QString &text) {
        auto *line = form.findChild<QLineEdit *>(QString::fromLatin1(field));
        line->clear();
        QTest::keyClicks(line, text);
    };
    const auto refuses = [&](const QString &said) { return !ok->isEnabled() && problem->isVisible() && problem->text().contains(said); };
    type("code", QStringLiteral("440300001002"));
    QVERIFY2(refuses(QStringLiteral("西河村")), qPrintable(problem->text()));
    type("code", QStringLiteral("440300001001"));
    QVERIFY(ok->isEnabled());
    type("population", QStringLiteral("-5"));
    QVERIFY2(refuses(QStringLiteral("“-5”")), qPrintable(problem->text()));
    type("population", QStringLiteral("1200"));
    QVERIFY(ok->isEnabled() && form.unit().population == 1200);
    type("name", QString());
    QVERIFY2(refuses(QStringLiteral("名称")), qPrintable(problem->text()));
}

QImage TypedInTest::rowOf(const char *name) const
{
    list()->clearSelection();
    list()->setCurrentIndex({});
    const QModelIndexList found = list()->model()->match(list()->model()->index(0, 0), Qt::DisplayRole, QString::fromUtf8(name), 1,
                                                         Qt::MatchExactly | Qt::MatchRecursive);
    if (found.isEmpty())
        return {};
    list()->scrollTo(found.first());
    return list()->viewport()->grab(list()->visualRect(found.first())).toImage();
}

void TypedInTest::longCodes_areToldApartInANarrowList()
{
    const UnitId first = add("44030000100100001", "44030000100100001", wkbOfBox({114.08, 22.54, 114.081, 22.541}), "grid");
    const UnitId second = add("44030000100100002", "44030000100100002", wkbOfBox({114.081, 22.54, 114.082, 22.541}), "grid");
    const QSize size = list()->size();
    list()->expandAll();
    list()->setFixedWidth(190); // room for some of the digits
    QCoreApplication::processEvents();
    const QImage a = rowOf("44030000100100001");
    const QImage b = rowOf("44030000100100002");
    QVERIFY(a.width() > 60 && a.size() == b.size() &&
            a.width() < list()->fontMetrics().horizontalAdvance(QStringLiteral("44030000100100001")));
    QVERIFY(a != b);
    list()->setMinimumWidth(0);
    list()->setMaximumWidth(QWIDGETSIZE_MAX);
    list()->resize(size);
    run(deleteUnit(first, {}));
    run(deleteUnit(second, {}));
}

void TypedInTest::searchHits_standBesideTheKind()
{
    const auto countText = [this] {
        const QModelIndex kind = list()->model()->index(0, 1);
        return list()->viewport()->grab(list()->visualRect(kind)).toImage();
    };
    search()->clear();
    const QImage all = countText();
    search()->setText(QStringLiteral("西河"));
    QCoreApplication::processEvents();
    QCOMPARE(list()->model()->rowCount(list()->model()->index(0, 0)), 1);
    const QImage found = countText();
    search()->setText(QStringLiteral("村"));
    QCoreApplication::processEvents();
    const QImage both = countText();
    search()->clear();
    QVERIFY(found != all && found != both);
}

void TypedInTest::finding_isShownAgainByAClick_andTheNextAfterARepair()
{
    const UnitId first = add("重叠甲", "440300001003", wkbOfBox({114.068, 22.541, 114.075, 22.543}));
    const UnitId second = add("重叠乙", "440300001004", wkbOfBox({114.045, 22.545, 114.052, 22.548}));
    trigger("检查图形和编码");
    auto *checks = mWindow->findChild<ChecksPanel *>();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 2, 5000);
    auto *findings = checks->findChild<QListWidget *>(QStringLiteral("findings"));
    const auto clickRow = [&](int row) {
        QTest::mouseClick(findings->viewport(), Qt::LeftButton, {}, findings->visualItemRect(findings->item(row)).center());
        QCoreApplication::processEvents();
    };
    const auto seen = [&] { return map().extentInDegrees(); };
    const auto sees = [&](const UnitFinding &finding) {
        const auto box = extentOf(finding.place);
        return box && seen().contains(QPointF((box->west + box->east) / 2, (box->south + box->north) / 2)) && seen().width() < 0.02;
    };
    clickRow(0);
    QVERIFY(sees(checks->findings().at(0)));
    map().zoomToAll();
    settle();
    QVERIFY(!sees(checks->findings().at(0)));
    clickRow(0); // the chosen one once more
    QVERIFY(sees(checks->findings().at(0)));
    const QByteArray other = checks->findings().at(1).place;
    auto *repair = checks->findChild<QToolButton *>(QStringLiteral("checkRepair"));
    Q_EMIT repair->menu()->aboutToShow();
    repair->menu()->actions().first()->trigger();
    settle();
    QTRY_COMPARE_WITH_TIMEOUT(checks->findings().size(), 1, 5000);
    QCOMPARE(findings->currentRow(), 0);
    QTRY_VERIFY(sees(checks->findings().at(0)));
    QCOMPARE(extentOf(checks->findings().at(0).place)->west, extentOf(other)->west);
    trigger("检查图形和编码");
    run(deleteUnit(first, {}));
    run(deleteUnit(second, {}));
}

void TypedInTest::drawBar_beginsEmpty()
{
    map().zoomToAll();
    map().zoomBy(0.4);
    settle();
    trigger("道路");
    auto *bar = mWindow->findChild<DrawBar *>();
    auto *length = bar->findChild<QDoubleSpinBox *>(QStringLiteral("drawLength"));
    auto *bearing = bar->findChild<QDoubleSpinBox *>(QStringLiteral("drawBearing"));
    click(114.052, 22.545, Qt::ControlModifier);
    hover(at(114.065, 22.552));
    QVERIFY(length->value() > 100 && bearing->value() > 10);
    key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    trigger("道路");
    QCOMPARE(length->value(), 0.0);
    QCOMPARE(bearing->value(), 0.0);
    key(Qt::Key_Escape);
    settle();
}

void TypedInTest::farBaseMap_isWarnedOf_untilItsSystemIsRight()
{
    const QString path = mFolder.filePath(QStringLiteral("wrong.geojson"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32650"}},"features":[
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[114.04,22.53],[114.09,22.56]]}}]})");
    file.close();
    auto *panel = mWindow->findChild<LayerPanel *>();
    mWindow->findChild<LayerDesk *>()->add(path);
    QTRY_VERIFY_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("wrong.geojson")), 5000);
    QVERIFY2(mWindow->messages().text().contains(QStringLiteral("坐标系")), qPrintable(mWindow->messages().text()));
    QVERIFY(panel->note(path).isProblem);
    auto layers = now()->layers;
    layers.first().crs = QStringLiteral("EPSG:4490");
    mWindow->session().setLayers(layers);
    settle();
    QTRY_VERIFY(panel->note(path).text.isEmpty());
    QVERIFY2(!mWindow->messages().text().contains(QStringLiteral("wrong.geojson")), "what was put right is not warned of any more");
    layers.first().crs.clear();
    mWindow->session().setLayers(layers); // wrong again, and no news any more
    settle();
    QTRY_VERIFY(panel->note(path).isProblem);
    mWindow->session().setLayers({});
    settle();
}

void TypedInTest::coordinateSystem_typed_aNumberIsOneOfEpsg_elseItIsSaid()
{
    LayerProperties dialog(LayerSetting(), 4547, {});
    dialog.show();
    auto *system = dialog.findChild<QComboBox *>(QStringLiteral("layerSystem"));
    auto *refusal = dialog.findChild<QLabel *>(QStringLiteral("refusal"));
    auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const auto type = [&](const char *text) {
        system->lineEdit()->selectAll();
        QTest::keyClicks(system->lineEdit(), QString::fromUtf8(text));
    };
    type("beijing");
    QTest::mouseClick(ok, Qt::LeftButton);
    QVERIFY(dialog.isVisible() && refusal->isVisible());
    QVERIFY2(refusal->text().contains(QStringLiteral("beijing")) && refusal->text().contains(QStringLiteral("不是坐标系")),
             qPrintable(refusal->text()));
    type("4549");
    QVERIFY(!refusal->isVisible());
    QTest::mouseClick(ok, Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.layer().crs, QStringLiteral("EPSG:4549"));
}

/// In China, but two thousand kilometres off: said again after opening the workbook anew, until the user says that it is right.
void TypedInTest::farBaseMap_isStillSaidNextTime_untilTheNoteIsDropped()
{
    const QString path = mFolder.filePath(QStringLiteral("western.geojson"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[90.04,44.53],[90.09,44.56]]}}]})");
    file.close();
    auto *panel = mWindow->findChild<LayerPanel *>();
    const QString workbook = now()->path;
    mWindow->findChild<LayerDesk *>()->add(path);
    QTRY_VERIFY_WITH_TIMEOUT(panel->note(path).isProblem, 5000);
    mWindow->openWorkbook(workbook);
    settle();
    QTRY_VERIFY_WITH_TIMEOUT(panel->note(path).isProblem && panel->note(path).canBeLeft, 5000);
    Q_EMIT panel->leaveWanted(path);
    settle();
    QVERIFY(panel->note(path).text.isEmpty());
    mWindow->openWorkbook(workbook);
    settle();
    QTRY_COMPARE(now()->layers.size(), 1);
    QTRY_VERIFY(panel->note(path).text.isEmpty());
    mWindow->session().setLayers({});
    settle();
}

void TypedInTest::gridOfAKind_cellsBelongToWhoHoldsThem()
{
    trigger("划分网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    auto *within = panel->findChild<QComboBox *>(QStringLiteral("within"));
    within->setCurrentIndex(1);
    QVERIFY(within->currentText().contains(QStringLiteral("全部")));
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(300);
    panel->findChild<QLineEdit *>(QStringLiteral("prefix"))->setText(QStringLiteral("440300001"));
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 10000);
    QTest::mouseClick(make, Qt::LeftButton);
    settle();
    int cells = 0;
    for (const Unit &unit : *now()->units) {
        if (unit.kind != QLatin1String("grid"))
            continue;
        ++cells;
        const auto inside = pointOnSurface(unit.wkb);
        QVERIFY(inside);
        QCOMPARE(unit.parent, inside->lon < 114.06 ? named("东风村").id : named("西河村").id);
    }
    QVERIFY(cells > 20);
    trigger("撤销");
    settle();
}

void TypedInTest::checkableEntries_showWhetherTheyAreOn()
{
    int count = 0;
    for (QMenu *menu : mWindow->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            menu->adjustSize();
            if (!action->isCheckable() || !action->isVisible() || !menu->rect().contains(menu->actionGeometry(action)))
                continue; // what lies outside a low screen has no picture
            ++count;
            const QSignalBlocker quiet(action); // only how it looks
            const bool before = action->isChecked();
            const auto look = [&](bool on) {
                action->setChecked(on);
                return menu->grab(menu->actionGeometry(action)).toImage().convertToFormat(QImage::Format_RGB32);
            };
            const QImage on = look(true);
            const QImage off = look(false);
            action->setChecked(before);
            int marked = 0;
            for (int y = 0; y < on.height() && on.size() == off.size(); ++y) {
                for (int x = 0; x < on.width(); ++x)
                    marked += std::abs(qGray(on.pixel(x, y)) - qGray(off.pixel(x, y))) > 60;
            }
            QVERIFY2(marked > 15, qPrintable(menu->title() + QLatin1Char('/') + action->text() + QString::number(marked)));
        }
    }
    QVERIFY2(count > 10, qPrintable(QString::number(count)));
}

void TypedInTest::mnemonics_areUniqueInEachMenu_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("English") << QStringLiteral("en");
}

void TypedInTest::mnemonics_areUniqueInEachMenu()
{
    QFETCH(QString, language);
    QVERIFY(setLanguage(*qApp, language));
    QCoreApplication::processEvents();
    QStringList doubles;
    QVector<QList<QAction *>> menus{mWindow->menuBar()->actions()};
    for (const QMenu *menu : mWindow->menuBar()->findChildren<QMenu *>())
        menus.append(menu->actions());
    QVERIFY(menus.size() > 8);
    for (const QList<QAction *> &entries : std::as_const(menus)) {
        QHash<QKeySequence, QString> taken;
        for (const QAction *entry : entries) {
            const QKeySequence letter = QKeySequence::mnemonic(entry->text());
            if (letter.isEmpty())
                continue;
            if (taken.contains(letter))
                doubles.append(taken.value(letter) + QStringLiteral(" / ") + entry->text());
            taken.insert(letter, entry->text());
        }
    }
    QVERIFY(setLanguage(*qApp, QStringLiteral("zh_CN")));
    QCoreApplication::processEvents();
    QVERIFY2(doubles.isEmpty(), qPrintable(doubles.join(QStringLiteral("; "))));
}

QTEST_MAIN(TypedInTest)
#include "tst_typed_in.moc"
