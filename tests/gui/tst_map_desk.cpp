// SPDX-License-Identifier: GPL-2.0-or-later
// Finding, going there, seeing what is there, and base maps: in the whole window, by keys and clicks.
#include "canvas/map_canvas.h"
#include "canvas/map_tool.h"
#include "commands/unit_commands.h"
#include "gis/gdal_handle.h"
#include "gis/qgis_runtime.h"
#include "inspect/geometry.h"
#include "inspect/records.h"
#include "inspect/shape_edit.h"
#include "inspect/standard_json.h"
#include "panels/explain_panel.h"
#include "panels/identify_card.h"
#include "panels/layer_panel.h"
#include "panels/map_export_dialog.h"
#include "panels/message_bar.h"
#include "panels/style.h"
#include "shell/layer_desk.h"
#include "shell/main_window.h"
#include "shell/map_desk.h"
#include "shell/status_line.h"
#include "translations/catalogue.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>
#include <array>

using namespace inspect;
using namespace inspect::app;

namespace {

constexpr auto kRoad = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"幸福路","highway":"primary"},
"geometry":{"type":"LineString","coordinates":[[114.0,22.545],[114.1,22.545]]}}]})";
constexpr auto kOsm = R"(<?xml version="1.0" encoding="UTF-8"?><osm version="0.6"><node id="1" lat="22.54" lon="114.05"/>
<node id="2" lat="22.55" lon="114.06"/><way id="2"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="和平路"/></way></osm>)";

} // namespace

class MapDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase()
    {
        mWindow.reset();
        mRuntime.reset();
    }

    void noWorkbook_entriesThatNeedOne_areDisabled();
    void initials_typed_theMapFliesToTheVillage()
    {
        typeSearch(QStringLiteral("xhc"));
        QTest::keyClick(search(), Qt::Key_Down);
        settle();
        expectInMiddle(114.065, 22.545);
        QTest::keyClick(search(), Qt::Key_Escape);
    }
    void responsibleHead_byPinyin_isFound()
    {
        typeSearch(QStringLiteral("zhangcunzhang"));
        QTest::keyClick(search(), Qt::Key_Return);
        settle();
        expectInMiddle(114.055, 22.545);
        QTest::keyClick(search(), Qt::Key_Escape);
    }
    void coordinates_pasted_theMapGoesThere()
    {
        typeSearch(QStringLiteral("114.0712, 22.5433"));
        QTest::keyClick(search(), Qt::Key_Return);
        settle();
        expectInMiddle(114.0712, 22.5433);
        typeSearch(QStringLiteral("22°32′42″N 114°03′18″E"));
        QTest::keyClick(search(), Qt::Key_Return);
        settle();
        expectInMiddle(114.055, 22.545);
        search()->clear();
    }
    void coordinates_ofAWebMap_areCorrected()
    {
        // 114.055, 22.545 as Amap gives it lies some 500 m off.
        typeSearch(QStringLiteral("gcj02 114.05998, 22.54220"));
        QTest::keyClick(search(), Qt::Key_Return);
        settle();
        const MapCanvas::ViewPlace place = canvas().viewPlace();
        QVERIFY2(std::abs(place.lon - 114.055) < 2e-3 && std::abs(place.lon - 114.05998) > 3e-3,
                 qPrintable(QString::number(place.lon, 'f', 5)));
        search()->clear();
    }
    void click_showsTheCard()
    {
        canvas().zoomToAll();
        settle();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().windowPosition(114.0525, 22.5425).toPoint());
        const auto *card = mWindow->findChild<IdentifyCard *>();
        QVERIFY(card->isVisible());
        QCOMPARE(card->content().title, QStringLiteral("东风村"));
        QString all;
        for (const auto &[what, value] : card->content().rows)
            all += what + QLatin1Char('=') + value + QLatin1Char(';');
        QVERIFY2(all.contains(QStringLiteral("责任人=张村长;")) && all.contains(QStringLiteral("电话=13800000000;")), qPrintable(all));
    }
    void clickOnTheCardsScore_explainsIt();
    void baseMap_added_isDrawn_andItsFeaturesAreInTheCard()
    {
        mWindow->findChild<LayerDesk *>()->add(write(QStringLiteral("道路.geojson"), kRoad));
        settle();
        QCOMPARE(layers().size(), 1);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().windowPosition(114.0525, 22.545).toPoint());
        const auto *card = mWindow->findChild<IdentifyCard *>();
        QTRY_VERIFY2(card->content().below.contains(QStringLiteral("幸福路（主干道）")), qPrintable(card->content().below));
    }
    void baseMap_takenAlong_liesBesideTheWorkbook()
    {
        Q_EMIT panel().copyWanted(layers().first().path);
        const QString copy = mFolder.filePath(QStringLiteral("测试.maps/道路.gpkg"));
        QTRY_VERIFY_WITH_TIMEOUT(layers().size() == 1 && layers().first().path == copy, 20000);
        QVERIFY(QFile::exists(copy));
        settle();
        QVERIFY(panel().note(copy).text.isEmpty());
    }
    void brokenBaseMap_isToldAndTakenOff()
    {
        const QString broken = write(QStringLiteral("坏.gpkg"), "this is no map");
        mWindow->findChild<LayerDesk *>()->add(broken);
        QTRY_VERIFY2(mWindow->messages().text().contains(QStringLiteral("坏.gpkg")), qPrintable(mWindow->messages().text()));
        QTRY_COMPARE(layers().size(), 1);
    }
    /// Several dropped together: none is lost; pictures go below the shapes, equal names are told apart, and what is taken off comes back.
    void baseMaps_addedTogether_areAllThere_inTheirOrder()
    {
        const QVector<LayerSetting> before = layers();
        auto *desk = mWindow->findChild<LayerDesk *>();
        const QString shapes = write(QStringLiteral("同名.geojson"), kRoad);
        const QString picture = mFolder.filePath(QStringLiteral("同名.tif"));
        const QString more = write(QStringLiteral("另一条.geojson"), kRoad);
        QVERIFY(writePicture(picture));
        for (const QString &path : {shapes, picture, more})
            desk->add(path);
        settle();
        auto *saved = mWindow->findChild<QLabel *>(QStringLiteral("saved"));
        QVERIFY(!saved->text().contains(QStringLiteral("正在打开")));
        mWindow->findChild<StatusLine *>()->setOpening({QStringLiteral("大图.geojson")});
        QCOMPARE(saved->text(), QStringLiteral("正在打开 大图.geojson…"));
        mWindow->findChild<StatusLine *>()->setOpening({});
        QTRY_COMPARE(layers().size(), before.size() + 3);
        QCOMPARE(layers().constLast().path, picture);
        QCOMPARE(layers().constLast().name, QStringLiteral("同名.tif"));
        QCOMPARE(layers().at(1).name, QStringLiteral("同名.geojson"));
        QCOMPARE(layers().constFirst().path, more);
        Q_EMIT panel().removeWanted(shapes);
        settle();
        QTRY_COMPARE(layers().size(), before.size() + 2);
        QVERIFY2(mWindow->messages().text().contains(QStringLiteral("放回")), qPrintable(mWindow->messages().text()));
        Q_EMIT mWindow->messages().offered(QStringLiteral("layer:back"));
        settle();
        QTRY_COMPARE(layers().size(), before.size() + 3);
        QCOMPARE(layers().at(1).path, shapes);
        mWindow->session().setLayers(before);
        settle();
    }
    void baseMap_gone_isANoteInThePanel()
    {
        const QString path = layers().first().path;
        QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
        reopen();
        QTRY_VERIFY(panel().note(path).isProblem);
        QVERIFY(panel().note(path).text.contains(QStringLiteral("道路.gpkg")));
        QCOMPARE(canvas().unitsAt(canvas().windowPosition(114.0525, 22.5425)).size(), 1);
        QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
        Q_EMIT panel().retryWanted(path);
        QTRY_VERIFY(panel().note(path).text.isEmpty());
    }
    void osmExtract_dropped_isBroughtIn()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("镇.osm"), kOsm))});
        QDragEnterEvent enter({600, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(mWindow.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({600, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(mWindow.get(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(layers().size(), 2, 20000);
        QCOMPARE(layers().first().path, mFolder.filePath(QStringLiteral("测试.maps/镇.gpkg")));
        QTRY_VERIFY2(mWindow->messages().text().contains(QStringLiteral("镇.osm")), qPrintable(mWindow->messages().text()));
        settle();
    }
    void layers_movedByKeys_changeTheirOrder()
    {
        auto *list = panel().findChild<QListWidget *>(QStringLiteral("layers"));
        const QString top = layers().first().path;
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(layers().last().path, top);
    }
    void layer_chosen_staysChosen_whenOthersComeAndGo()
    {
        auto *list = panel().findChild<QListWidget *>(QStringLiteral("layers"));
        const QVector<LayerSetting> all = layers();
        QVERIFY(all.size() >= 2);
        list->setCurrentRow(list->count() - 1);
        const QString chosen = list->currentItem()->text();
        QVector<LayerSetting> fewer = all;
        fewer.removeFirst();
        mWindow->session().setLayers(fewer);
        settle();
        QTRY_COMPARE(layers().size(), fewer.size());
        QCOMPARE(list->currentItem()->text(), chosen);
        mWindow->session().setLayers(all);
        settle();
        QTRY_COMPARE(layers().size(), all.size());
        QCOMPARE(list->currentItem()->text(), chosen);
        // The chosen one itself: nothing else is taken off by the same key.
        QVector<LayerSetting> without = all;
        without.removeLast();
        mWindow->session().setLayers(without);
        settle();
        QTRY_COMPARE(layers().size(), without.size());
        QTest::keyClick(list, Qt::Key_Delete);
        settle();
        QCOMPARE(layers().size(), without.size());
        mWindow->session().setLayers(all);
        settle();
    }
    void view_kept_isShownAgain()
    {
        typeSearch(QStringLiteral("xhc"));
        QTest::keyClick(search(), Qt::Key_Return);
        settle();
        canvas().flyTo({114.062, 22.548, 2500});
        settle();
        trigger(Qt::CTRL | Qt::Key_B);
        QTRY_COMPARE(mWindow->session().snapshot()->unitViews.size(), 1);
        canvas().zoomToAll();
        settle();
        mWindow->findChild<MapDesk *>()->showUnit(mXihe);
        settle();
        expectInMiddle(114.062, 22.548);
        QVERIFY(std::abs(canvas().scaleDenominator() - 2500) < 2);
    }
    void months_stepThrough()
    {
        trigger(Qt::CTRL | Qt::Key_T);
        auto *slider = mWindow->findChild<QSlider *>(QStringLiteral("months"));
        QVERIFY(slider->isVisible());
        QCOMPARE(slider->maximum(), 1);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QTRY_COMPARE(mWindow->session().snapshot()->period.code, QStringLiteral("2026-08"));
        QTest::keyClick(slider, Qt::Key_End);
        QTRY_COMPARE(mWindow->session().snapshot()->period.code, QStringLiteral("2026-09"));
    }

    void hiddenKind_isNotFoundAtAClick_andStaysHiddenWhenOpenedAgain();
    void warning_staysUntilItIsClosed();

private:
    void makeWorkbook();
    static bool writePicture(const QString &path)
    {
        GDALAllRegister();
        const GdalHandle dataset(GDALCreate(GDALGetDriverByName("GTiff"), path.toUtf8().constData(), 64, 64, 1, GDT_Byte, nullptr));
        std::array<double, 6> place{114.05, 0.0002, 0, 22.555, 0, -0.0002};
        return dataset && GDALSetGeoTransform(dataset.get(), place.data()) == CE_None;
    }
    [[nodiscard]] QListWidgetItem *layerRow(const QString &beginsWith);
    void reopen();
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(mWindow->isIdle(), 30000); }
    [[nodiscard]] MapCanvas &canvas() { return mWindow->canvas(); }
    [[nodiscard]] LayerPanel &panel() { return *mWindow->findChild<LayerPanel *>(); }
    [[nodiscard]] QLineEdit *search() { return mWindow->findChild<QLineEdit *>(QStringLiteral("search")); }
    [[nodiscard]] QVector<LayerSetting> layers() { return mWindow->session().snapshot()->layers; }
    /// By its shortcut, which the offscreen platform does not always deliver to a window that was opened second.
    void trigger(const QKeySequence &shortcut)
    {
        for (QAction *action : mWindow->findChildren<QAction *>()) {
            if (action->shortcut() == shortcut) {
                QVERIFY(action->isEnabled());
                return action->trigger();
            }
        }
        QFAIL("no such entry");
    }
    void typeSearch(const QString &text)
    {
        search()->setFocus();
        search()->clear();
        if (std::all_of(text.cbegin(), text.cend(), [](QChar sign) { return sign.unicode() < 0x80; }))
            return QTest::keyClicks(search(), text);
        QApplication::clipboard()->setText(text);
        QTest::keyClick(search(), Qt::Key_V, Qt::ControlModifier);
    }
    void expectInMiddle(double lon, double lat)
    {
        const QPointF at = canvas().windowPosition(lon, lat);
        const QPointF middle = QRectF(canvas().rect()).center();
        QVERIFY2(std::hypot(at.x() - middle.x(), at.y() - middle.y()) < 3, qPrintable(QStringLiteral("%1 %2").arg(at.x()).arg(at.y())));
    }
    QString write(const QString &name, const char *content)
    {
        QFile file(mFolder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    QTemporaryDir mFolder;
    std::unique_ptr<QgisRuntime> mRuntime;
    std::unique_ptr<MainWindow> mWindow;
    UnitId mXihe;
};

QListWidgetItem *MapDeskTest::layerRow(const QString &beginsWith)
{
    auto *list = panel().findChild<QListWidget *>(QStringLiteral("layers"));
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text().trimmed().startsWith(beginsWith))
            return list->item(row);
    }
    return nullptr;
}

/// A road unit over the village: with roads hidden, the village is what one clicks and what a corner is drawn to.
void MapDeskTest::hiddenKind_isNotFoundAtAClick_andStaysHiddenWhenOpenedAgain()
{
    Unit road;
    road.id = UnitId::fresh();
    road.name = QStringLiteral("村中路");
    road.kind = QStringLiteral("road");
    road.wkb = wkbOfLine({{114.051, 22.5445}, {114.059, 22.5445}});
    bool isDone = false;
    mWindow->session().run(drawUnit(road, road.name), this, [&](const Status &status) { isDone = bool(status); });
    QTRY_VERIFY(isDone);
    settle();
    const auto first = [this] { return canvas().unitsAt(canvas().windowPosition(114.0545, 22.5445)).value(0); };
    QTRY_COMPARE(first(), road.id);
    QListWidgetItem *row = layerRow(QStringLiteral("道路 1"));
    QVERIFY(row);
    row->setCheckState(Qt::Unchecked);
    settle();
    QVERIFY(!first().isNull() && first() != road.id);
    const ToolView view = canvas().toolView();
    const Snap snap = snapAt(view, view.toMap({114.051, 22.5445}), 10).value_or(Snap{});
    QVERIFY(std::abs(view.toGeo({snap.place.x, snap.place.y}).lat - 22.5445) > 1e-7);

    // The printed map says that it leaves them out, and does where that is not taken back.
    MapExport before;
    before.hiddenKinds = canvas().hiddenKinds();
    MapExportDialog paper(mWindow->session().snapshot(), before, {{Theme::Stars, QStringLiteral("星级评定图")}});
    auto *asShown = paper.findChild<QCheckBox *>(QStringLiteral("mapAsShown"));
    QVERIFY2(asShown->isVisibleTo(&paper) && asShown->text().contains(QStringLiteral("道路")), qPrintable(asShown->text()));
    QCOMPARE(paper.choice().hiddenKinds, before.hiddenKinds);
    asShown->setChecked(false);
    QVERIFY(paper.choice().hiddenKinds.isEmpty());

    reopen();
    settle();
    QTRY_COMPARE(canvas().hiddenKinds(), (QSet<QString>{QStringLiteral("road")}));
    QCOMPARE(layerRow(QStringLiteral("道路 1"))->checkState(), Qt::Unchecked);
    // What is drawn now is to be seen.
    canvas().showKind(QStringLiteral("road"));
    QCOMPARE(layerRow(QStringLiteral("道路 1"))->checkState(), Qt::Checked);
    QTRY_COMPARE(first(), road.id);
    mWindow->session().undo();
    settle();
}

void MapDeskTest::warning_staysUntilItIsClosed()
{
    MessageBar &bar = mWindow->messages();
    bar.clear();
    bar.warn(QStringLiteral("底图偏移"));
    bar.warn(QStringLiteral("编码有误"));
    bar.guide(QStringLiteral("请单击起点"));
    bar.tell(QStringLiteral("已保存"));
    QCOMPARE(bar.text(), QStringLiteral("已保存"));
    auto *others = bar.findChild<QToolButton *>(QStringLiteral("otherMessages"));
    QVERIFY(others->isVisible() && others->text().contains(QLatin1Char('2')));
    bar.dismiss(); // the drawing is over
    QCOMPARE(bar.text(), QStringLiteral("编码有误"));
    bar.dismiss();
    QCOMPARE(bar.text(), QStringLiteral("编码有误"));
    // All of them can be looked up, and one of them taken out.
    QTimer::singleShot(200, this, [&bar] {
        auto *menu = bar.findChild<QMenu *>(QStringLiteral("messageList"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4); // two, a line, close all
        QCOMPARE(menu->actions().at(1)->text(), QStringLiteral("底图偏移"));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::mouseClick(others, Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("底图偏移"));
    auto *close = bar.findChild<QToolButton *>(QStringLiteral("closeMessage"));
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("编码有误"));
    QVERIFY(!others->isVisible());
    bar.hint(QStringLiteral("请点近一些"));
    bar.ask(QStringLiteral("t"), QStringLiteral("要改正吗？"));
    bar.ask(QStringLiteral("t"), QStringLiteral("还是要改正吗？"));
    QCOMPARE(bar.kept(), (QStringList{QStringLiteral("编码有误"), QStringLiteral("还是要改正吗？")}));
    bar.withdraw(QStringLiteral("t"));
    QCOMPARE(bar.text(), QStringLiteral("编码有误"));
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!bar.isVisible());
}

/// On the start page only what makes, opens or restores a workbook, and what concerns the program itself, can be chosen.
void MapDeskTest::noWorkbook_entriesThatNeedOne_areDisabled()
{
    MainWindow empty;
    const QStringList free{QStringLiteral("新建工作簿"), QStringLiteral("打开工作簿"), QStringLiteral("演示乡镇"),
                           QStringLiteral("恢复"),       QStringLiteral("退出"),       QStringLiteral("使用人")};
    QStringList enabled;
    int entries = 0;
    for (const QAction *top : empty.menuBar()->actions()) {
        if (top->text().contains(QStringLiteral("帮助")))
            continue;
        for (const QAction *action : top->menu()->actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            ++entries;
            const bool needsNone =
                std::any_of(free.cbegin(), free.cend(), [&](const QString &name) { return action->text().contains(name); });
            if (action->isEnabled() && top->menu()->isEnabled() && !needsNone)
                enabled.append(action->text());
        }
    }
    QVERIFY(entries > 30);
    QVERIFY2(enabled.isEmpty(), qPrintable(enabled.join(QStringLiteral(" | "))));
}

void MapDeskTest::clickOnTheCardsScore_explainsIt()
{
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().windowPosition(114.0525, 22.5425).toPoint());
    const auto *card = mWindow->findChild<IdentifyCard *>();
    auto *rows = card->findChild<QLabel *>(QStringLiteral("identifyRows"));
    auto *explain = mWindow->findChild<ExplainPanel *>();
    QVERIFY(card->isVisible() && !explain->isVisible());
    QTest::mouseClick(rows, Qt::LeftButton, {}, QPoint(2, 2)); // beside the number: neither it nor the map below
    QVERIFY(card->isVisible() && !explain->isVisible());
    // Where the number stands, the pointer becomes a hand.
    QString link;
    connect(rows, &QLabel::linkHovered, this, [&](const QString &hovered) { link = hovered; });
    QPoint at;
    for (int y = 2; y < rows->height() && link.isEmpty(); y += 4) {
        for (int x = 4; x < rows->width() && link.isEmpty(); x += 6)
            QTest::mouseMove(rows, at = QPoint(x, y));
    }
    QVERIFY(!link.isEmpty());
    QTest::mouseClick(rows, Qt::LeftButton, {}, at);
    QVERIFY(explain->isVisible());
    QTRY_VERIFY(!explain->isReading());
    const QString explained = explain->findChild<QLabel *>(QStringLiteral("explainedScore"))->text();
    const auto &content = card->content();
    QVERIFY(content.scoreRow >= 0);
    const QString number = content.rows[content.scoreRow].second.section(QLatin1Char(' '), 0, 0);
    QVERIFY2(!number.isEmpty() && explained.startsWith(number), qPrintable(explained + QLatin1Char('/') + number));
    // Another month: the card tells of that one.
    const QString before = content.rows[content.scoreRow].first;
    mWindow->session().setPeriod(QStringLiteral("2026-08"));
    QTRY_COMPARE(mWindow->session().snapshot()->period.code, QStringLiteral("2026-08"));
    QTRY_VERIFY(card->isVisible() && card->content().rows[card->content().scoreRow].first != before);
    mWindow->session().setPeriod(QStringLiteral("2026-09"));
    settle();
}

void MapDeskTest::initTestCase()
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
    makeWorkbook();
    reopen();
}

/// Two villages side by side, inspected in two months.
void MapDeskTest::makeWorkbook()
{
    auto book = Workbook::create(mFolder.filePath(QStringLiteral("测试.sqlite")));
    QVERIFY2(book, book ? "" : qPrintable(book.error().text()));
    auto edit = (*book)->begin("test");
    QVERIFY(edit);
    const auto person = personNamed(*edit, QStringLiteral("张三"));
    QVERIFY(person);
    const auto village = [&](const QString &name, double west, const QString &head) {
        Unit unit;
        unit.id = UnitId::fresh();
        unit.name = name;
        unit.code = QStringLiteral("44030000100%1").arg(qRound((west - 114) * 100));
        unit.kind = QStringLiteral("village");
        unit.head = head;
        unit.headPhone = QStringLiteral("13800000000");
        unit.wkb = wkbOfBox({west, 22.54, west + 0.01, 22.55});
        return addUnit(*edit, unit);
    };
    const auto dongfeng = village(QStringLiteral("东风村"), 114.05, QStringLiteral("张村长"));
    const auto xihe = village(QStringLiteral("西河村"), 114.06, QStringLiteral("李主任"));
    QVERIFY(dongfeng && xihe);
    mXihe = xihe->id;
    for (const Standard &standard : builtInStandards()) {
        if (standard.code != QLatin1String("S1"))
            continue;
        QVERIFY(addStandard(*edit, standard, StandardStatus::Issued, {}));
        Attachment attachment;
        attachment.standard = standard.id;
        attachment.kind = QStringLiteral("village");
        QVERIFY(attach(*edit, attachment));
        for (const char *day : {"2026-08-10T09:00:00+08:00", "2026-09-10T09:00:00+08:00"}) {
            Inspection visit;
            visit.unit = dongfeng->id;
            visit.standard = standard.id;
            visit.inspector = *person;
            visit.at = QDateTime::fromString(QString::fromLatin1(day), Qt::ISODate);
            visit.state = InspectionState::Finished;
            const auto added = addInspection(*edit, visit);
            QVERIFY2(added, added ? "" : qPrintable(added.error().text()));
        }
    }
    QVERIFY(edit->commit());
}

void MapDeskTest::reopen()
{
    mWindow = std::make_unique<MainWindow>();
    mWindow->resize(1366, 768);
    mWindow->show();
    mWindow->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(mWindow.get()));
    mWindow->openWorkbook(mFolder.filePath(QStringLiteral("测试.sqlite")));
    QTRY_VERIFY_WITH_TIMEOUT(mWindow->session().isOpen(), 20000);
    settle();
}

QTEST_MAIN(MapDeskTest)
#include "tst_map_desk.moc"
