// SPDX-License-Identifier: GPL-2.0-or-later
// What a careful user relies on: the day from which an edit holds, undo after the window was closed, the way ahead while tracing, base
// maps that are shifted, grids of a whole district.
#include "editing_window.h"

#include "commands/shape_commands.h"
#include "inspect/closings.h"
#include "inspect/map_features.h"
#include "inspect/shift_check.h"
#include "models/identify_text.h"
#include "panels/grid_panel.h"
#include "panels/layer_panel.h"
#include "panels/message_bar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace inspect;
using namespace inspect::app;

class MapWorkTest : public EditingWindow {
    Q_OBJECT

private Q_SLOTS:
    void undo_afterWindowAndWorkbookWereClosed_stepByStep();
    void trace_wayAhead_isShownBeforeTheClick();
    void grid_withoutPrefix_asksForOneBeforeTheClick();
    void grid_ofAllOfAKind_offersAPrefix();
    void shiftedBaseMap_isNoticed_andACorrectedCopyTaken();
    void split_fromAChosenDay();
    void closedUnit_asksFromWhen_openOneDoesNot();
    void baseMapFeatures_areCalledInChinese();

private:
    [[nodiscard]] QDateEdit *dayEdit() const { return mWindow->findChild<QDateEdit *>(QStringLiteral("editDay")); }
    void closeLastMonth();
    void reopenWindow(const QString &path);
    [[nodiscard]] QString townJson(bool shifted) const;
};

void MapWorkTest::reopenWindow(const QString &path)
{
    mWindow->close();
    mWindow = std::make_unique<MainWindow>();
    QVERIFY(mWindow->introduce());
    mWindow->resize(1366, 740);
    mWindow->show();
    QVERIFY(QTest::qWaitForWindowExposed(mWindow.get()));
    mWindow->openWorkbook(path);
    settle();
}

void MapWorkTest::undo_afterWindowAndWorkbookWereClosed_stepByStep()
{
    const QString path = now()->path;
    const auto first = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("移动节点");
    drag(at(114.06, 22.55), at(114.0605, 22.5508));
    settle();
    const auto second = shapes();
    QVERIFY(second != first);
    key(Qt::Key_Escape);
    trigger("整体移动");
    drag(at(114.055, 22.545), at(114.0545, 22.5455));
    settle();
    const auto third = shapes();
    QVERIFY(third != second);
    // Another workbook in the same window, then this one again.
    mWindow->createWorkbook(mFolder.filePath(QStringLiteral("另一本.sqlite")));
    settle();
    QVERIFY(!action("撤销")->isEnabled());
    mWindow->openWorkbook(path);
    settle();
    QCOMPARE(shapes(), third);
    QVERIFY2(action("撤销")->text().contains(QStringLiteral("东风村")), qPrintable(action("撤销")->text()));
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), second);
    // The window goes and comes again.
    reopenWindow(path);
    QCOMPARE(shapes(), second);
    QVERIFY(action("重做")->isEnabled());
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), first);
    trigger("重做");
    settle();
    trigger("重做");
    settle();
    QCOMPARE(shapes(), third);
    trigger("撤销");
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), first);
    map().zoomToAll();
    map().zoomBy(0.6);
    settle();
}

void MapWorkTest::trace_wayAhead_isShownBeforeTheClick()
{
    showRoads();
    const auto before = shapes();
    trigger("道路");
    QTest::mouseClick(mWindow->findChild<QToolButton *>(QStringLiteral("drawTrace")), Qt::LeftButton);
    QTest::qWait(300); // the base map's lines are read
    clickAt(at(114.05, 22.538) + QPoint(2, 3));
    hover(at(114.072, 22.5488) + QPoint(0, 2));
    // Where the road turns, far from the straight line between the two places.
    const QRect corner = QRect(at(114.062, 22.548), QSize(1, 1)).adjusted(-6, -6, 6, 6);
    const auto isSketch = [&] {
        const QImage seen = map().grab(corner).toImage();
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                const QColor ink = seen.pixelColor(x, y);
                if (ink.red() > 170 && ink.green() < 60 && ink.blue() > 60 && ink.blue() < 130)
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSketch(), 3000);
    hover(at(114.055, 22.538) + QPoint(0, 2));
    QTRY_VERIFY_WITH_TIMEOUT(!isSketch(), 3000);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    settle();
    QCOMPARE(shapes(), before);
    mWindow->session().setLayers({});
    settle();
}

/// Few cells over several units: their codes would begin with nothing, or with one unit's. Asked before, not refused after.
void MapWorkTest::grid_withoutPrefix_asksForOneBeforeTheClick()
{
    const auto before = shapes();
    trigger("划分网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    auto *count = panel->findChild<QLabel *>(QStringLiteral("count"));
    auto *prefix = panel->findChild<QLineEdit *>(QStringLiteral("prefix"));
    prefix->clear();
    panel->findChild<QComboBox *>(QStringLiteral("within"))->setCurrentIndex(1);
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(300);
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().contains(QStringLiteral("编码前缀")), qPrintable(count->text()), 5000);
    QVERIFY(!make->isEnabled());
    QVERIFY2(count->text().contains(QStringLiteral("href=\"440300001\"")), qPrintable(count->text()));
    Q_EMIT count->linkActivated(QStringLiteral("440300001"));
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 5000);
    QVERIFY2(count->text().contains(QStringLiteral("440300001000001")), qPrintable(count->text()));
    QTest::mouseClick(make, Qt::LeftButton);
    settle();
    QVERIFY(now()->units->size() > before.size());
    // The codes are taken now: said before the click.
    trigger("划分网格");
    panel->findChild<QComboBox *>(QStringLiteral("within"))->setCurrentIndex(1);
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(301);
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().contains(QStringLiteral("已被其他单元使用")), qPrintable(count->text()), 5000);
    QVERIFY(!make->isEnabled());
    // More than are shown and than three digits tell apart: said before the click too.
    prefix->clear();
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(3);
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().contains(QStringLiteral("999")), qPrintable(count->text()), 10000);
    QVERIFY(count->text().contains(QStringLiteral("href")) && !make->isEnabled());
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(200);
    QTest::keyClick(panel, Qt::Key_Escape);
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), before);
}

void MapWorkTest::grid_ofAllOfAKind_offersAPrefix()
{
    const auto before = shapes();
    trigger("划分网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    auto *within = panel->findChild<QComboBox *>(QStringLiteral("within"));
    within->setCurrentIndex(1);
    QVERIFY(within->currentText().contains(QStringLiteral("全部")));
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(40);
    panel->findChild<QSpinBox *>(QStringLiteral("rotation"))->setValue(0);
    auto *count = panel->findChild<QLabel *>(QStringLiteral("count"));
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().contains(QStringLiteral("href")), qPrintable(count->text()), 5000);
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    QVERIFY(!make->isEnabled());
    Q_EMIT count->linkActivated(QStringLiteral("440300001"));
    QCOMPARE(panel->findChild<QLineEdit *>(QStringLiteral("prefix"))->text(), QStringLiteral("440300001"));
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 10000);
    QTest::mouseClick(make, Qt::LeftButton);
    settle();
    QVERIFY2(now()->units->size() - before.size() > 999, qPrintable(QString::number(now()->units->size())));
    for (const Unit &unit : *now()->units)
        QVERIFY2(unit.code.startsWith(QStringLiteral("440300001")), qPrintable(unit.code));
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), before);
}

/// Six roads; shifted: as somebody took them from a web map.
QString MapWorkTest::townJson(bool shifted) const
{
    QStringList features;
    for (int i = 0; i < 6; ++i) {
        QStringList line;
        for (int k = 0; k < 8; ++k) {
            const GeoPoint place{114.2 + k * 0.004, 22.6 + i * 0.006 + (k % 3) * 0.0004};
            const GeoPoint there = shifted ? fromCgcs2000(place, Datum::Gcj02) : place;
            line.append(QStringLiteral("[%1,%2]").arg(there.lon, 0, 'f', 8).arg(there.lat, 0, 'f', 8));
        }
        features.append(
            QStringLiteral(
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"路\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[%1]}}")
                .arg(line.join(QLatin1Char(','))));
    }
    return QStringLiteral("{\"type\":\"FeatureCollection\",\"features\":[%1]}").arg(features.join(QLatin1Char(',')));
}

void MapWorkTest::shiftedBaseMap_isNoticed_andACorrectedCopyTaken()
{
    QVector<LayerSetting> layers;
    for (const bool shifted : {false, true}) {
        LayerSetting layer;
        layer.name = shifted ? QStringLiteral("网图") : QStringLiteral("测绘");
        layer.path = mFolder.filePath(shifted ? QStringLiteral("web.geojson") : QStringLiteral("survey.geojson"));
        QFile file(layer.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(townJson(shifted).toUtf8());
        file.close();
        layers.prepend(layer);
        mWindow->session().setLayers(layers);
        settle();
    }
    QTRY_VERIFY2_WITH_TIMEOUT(mWindow->messages().text().contains(QStringLiteral("网图")), qPrintable(mWindow->messages().text()), 5000);
    QVERIFY2(mWindow->messages().text().contains(QStringLiteral("GCJ-02")), qPrintable(mWindow->messages().text()));
    // The mark stays at the layer when the message is closed, and the next time.
    auto *panel = mWindow->findChild<LayerPanel *>();
    const QString web = mFolder.filePath(QStringLiteral("web.geojson"));
    mWindow->messages().closeShown();
    QVERIFY2(panel->shiftNote(web).contains(QStringLiteral("疑似偏移")), qPrintable(panel->shiftNote(web)));
    settle();
    mWindow->openWorkbook(now()->path);
    settle();
    QTRY_VERIFY_WITH_TIMEOUT(panel->shiftNote(web).contains(QStringLiteral("GCJ-02")), 5000);
    // Looking for a shift of the units says that it works, and can be stopped.
    for (QAction *found : mWindow->findChildren<QAction *>()) {
        if (found->text().startsWith(QStringLiteral("与底图道路比对位置")))
            found->trigger();
    }
    QVERIFY2(mWindow->messages().text().contains(QStringLiteral("停止")), qPrintable(mWindow->messages().text()));
    Q_EMIT mWindow->messages().offered(QStringLiteral("shift:stop"));
    QVERIFY(!mWindow->messages().text().contains(QStringLiteral("正在")));
    Q_EMIT panel->correctWanted(web);
    QTRY_VERIFY_WITH_TIMEOUT(now()->layers.value(0).path.endsWith(QStringLiteral("web-corrected.gpkg")), 10000);
    settle();
    const auto corrected = mapFeatures(now()->layers[0].path, {114, 22, 115, 23}, ShapeType::Line);
    QVERIFY(corrected);
    QCOMPARE(corrected->size(), 6);
    double west = 200;
    for (const MapFeature &road : *corrected)
        west = std::min(west, extentOf(road.wkb)->west);
    QVERIFY2(std::abs(west - 114.2) < 1e-6, qPrintable(QString::number(west, 'f', 8)));
    QCOMPARE(now()->layers[0].name, QStringLiteral("网图"));
    QVERIFY(panel->shiftNote(now()->layers[0].path).isEmpty());
    mWindow->session().setLayers({});
    settle();
}

void MapWorkTest::split_fromAChosenDay()
{
    const auto before = shapes();
    mWindow->chooseUnitByCode(QStringLiteral("西河村"));
    trigger("画线分割");
    QTRY_VERIFY_WITH_TIMEOUT(dayEdit()->isVisible(), 3000);
    const QDate today = dayEdit()->date();
    QVERIFY(qAbs(today.daysTo(QDate::currentDate())) <= 1);
    dayEdit()->setFocus();
    dayEdit()->setDate(today.addDays(-20));
    QTest::keyClick(dayEdit(), Qt::Key_Return);
    QCOMPARE(mWindow->focusWidget(), &map()); // Enter leads back to the map
    click(114.065, 22.539, Qt::ControlModifier);
    click(114.065, 22.551, Qt::ControlModifier);
    key(Qt::Key_Return);
    settle();
    const Unit heir = named("西河村-1");
    QVERIFY2(!heir.id.isNull(), qPrintable(mWindow->messages().text()));
    QCOMPARE(heir.validFrom, today.addDays(-20));
    QVERIFY2(mWindow->messages().text().contains(heir.validFrom.toString(Qt::ISODate)), qPrintable(mWindow->messages().text()));
    key(Qt::Key_Escape);
    QVERIFY(!dayEdit()->isVisible());
    undoAndRedo(before);
}

/// The month before this one, with the villages scored by the first standard there is for them.
void MapWorkTest::closeLastMonth()
{
    const Period month = Period::monthOf(QDate::currentDate().addMonths(-1));
    StandardId standard;
    for (const auto &known : now()->standards) {
        if (known.standard.code == QStringLiteral("S1"))
            standard = known.standard.id;
    }
    QVERIFY(!standard.isNull());
    run({"close %1", month.code, Part::Units | Part::Scores, [=](Edit &edit, const Progress &) -> Status {
             Attachment all;
             all.standard = standard;
             all.kind = QStringLiteral("village");
             if (const Status attached = attach(edit, all); !attached)
                 return attached;
             const auto closed = closePeriod(edit, month, QDateTime::currentDateTimeUtc(), QStringLiteral("月末"));
             return closed ? Status() : tl::make_unexpected(closed.error());
         }});
}

void MapWorkTest::closedUnit_asksFromWhen_openOneDoesNot()
{
    mWindow->chooseUnitByCode(QStringLiteral("东风村"));
    trigger("整体移动");
    settle();
    QVERIFY(!dayEdit()->isVisible());
    key(Qt::Key_Escape);
    closeLastMonth();
    const auto before = shapes();
    const QByteArray old = named("东风村").wkb;
    trigger("整体移动");
    settle();
    QTRY_VERIFY_WITH_TIMEOUT(dayEdit()->isVisible(), 3000);
    const QDate firstOpen = Period::monthOf(QDate::currentDate().addMonths(-1)).ends.addDays(1);
    QCOMPARE(dayEdit()->minimumDate(), firstOpen);
    dayEdit()->setDate(firstOpen);
    drag(at(114.055, 22.545), at(114.056, 22.546));
    settle();
    QCOMPARE(named("东风村").validFrom, firstOpen);
    QVERIFY(named("东风村").wkb != old);
    // The new version is free to change where it stands.
    QTRY_VERIFY_WITH_TIMEOUT(!dayEdit()->isVisible(), 3000);
    key(Qt::Key_Escape);
    undoAndRedo(before);
}

void MapWorkTest::baseMapFeatures_areCalledInChinese()
{
    QCOMPARE(featureText({}, QStringLiteral("vineyard")), QStringLiteral("农田"));
    QCOMPARE(featureText(QStringLiteral("清溪"), QStringLiteral("stream")), QStringLiteral("清溪（水域）"));
    QCOMPARE(featureText({}, QStringLiteral("whatever_code")), QStringLiteral("其他要素"));
    QCOMPARE(featureText({}, QStringLiteral("公园")), QStringLiteral("公园")); // a file's own word
}

QTEST_MAIN(MapWorkTest)
#include "tst_map_work.moc"
