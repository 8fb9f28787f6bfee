// SPDX-License-Identifier: GPL-2.0-or-later
#include "editing_window.h"

#include "commands/unit_commands.h"
#include "inspect/shape_edit.h"
#include "panels/message_bar.h"
#include "panels/style.h"
#include "panels/unit_form.h"
#include "shell/settings.h"
#include "translations/catalogue.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

namespace inspect::app {

namespace {

/// Two roads that meet, as a base map.
const char *const kRoads = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"建设路","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[114.048,22.538],[114.062,22.538],[114.062,22.548]]}},
{"type":"Feature","properties":{"name":"人民路","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[114.062,22.548],[114.074,22.549]]}}]})";

} // namespace

void inNextDialog(std::function<void(QDialog *)> act)
{
    auto *timer = new QTimer(qApp);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act = std::move(act)] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->stop();
        timer->deleteLater();
        act(dialog);
    });
    timer->start();
}

void nameIt(const char *name)
{
    auto *timer = new QTimer(qApp);
    timer->setObjectName(QStringLiteral("naming"));
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, name] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *form = window->findChild<UnitForm *>();
            auto *line = form && form->isVisible() ? form->findChild<QLineEdit *>(QStringLiteral("name")) : nullptr;
            if (!line)
                continue;
            timer->stop();
            timer->setObjectName({});
            timer->deleteLater();
            QTest::keyClicks(line, QString::fromUtf8(name));
            QTest::keyClick(line, Qt::Key_Return);
            return;
        }
    });
    timer->start();
}

void EditingWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, mFolder.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("Shirong"));
    QCoreApplication::setApplicationName(QStringLiteral("shirong-test"));
    applyStyle(*qApp);
    QVERIFY(setLanguage(*qApp, QStringLiteral("zh_CN")));
    settings::setMe({QStringLiteral("张三"), QStringLiteral("桥东街道")});
    auto runtime = QgisRuntime::start({mFolder.filePath(QStringLiteral("profile")), {}});
    QVERIFY2(runtime, runtime ? "" : qPrintable(runtime.error().text()));
    mRuntime = std::move(*runtime);
    QFile roads(mFolder.filePath(QStringLiteral("roads.geojson")));
    QVERIFY(roads.open(QIODevice::WriteOnly));
    roads.write(kRoads);
    roads.close();
    mWindow = std::make_unique<MainWindow>();
    QVERIFY(mWindow->introduce());
    mWindow->resize(1366, 740);
    mWindow->show();
    QVERIFY(QTest::qWaitForWindowExposed(mWindow.get()));
    mWindow->createWorkbook(mFolder.filePath(QStringLiteral("编辑.sqlite")));
    settle();
    add("东风村", "440300001001", wkbOfBox({114.05, 22.54, 114.06, 22.55}));
    add("西河村", "440300001002", wkbOfBox({114.06, 22.54, 114.07, 22.55}));
    map().zoomToAll();
    map().zoomBy(0.6);
    settle();
}

void EditingWindow::cleanupTestCase()
{
    mWindow.reset();
    mRuntime.reset();
}

QAction *EditingWindow::action(const char *text) const
{
    for (QAction *found : mWindow->findChildren<QAction *>()) {
        if (found->text().startsWith(QString::fromUtf8(text)))
            return found;
    }
    return nullptr;
}

void EditingWindow::trigger(const char *text)
{
    QAction *found = action(text);
    QVERIFY2(found && found->isEnabled(), text);
    found->trigger();
}

void EditingWindow::clickAt(const QPoint &window, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseMove(&map(), window);
    QTest::mouseClick(&map(), Qt::LeftButton, modifiers, window);
    QCoreApplication::processEvents();
}

void EditingWindow::hover(const QPoint &window)
{
    QMouseEvent move(QEvent::MouseMove, QPointF(window), map().mapToGlobal(QPointF(window)), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&map(), &move);
}

void EditingWindow::drag(const QPoint &from, const QPoint &to)
{
    QTest::mouseMove(&map(), from);
    QTest::mousePress(&map(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 5; ++i) {
        const QPointF at = QPointF(from) + (QPointF(to) - QPointF(from)) * i / 5;
        QMouseEvent move(QEvent::MouseMove, at, map().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
        QApplication::sendEvent(&map(), &move);
    }
    QTest::mouseRelease(&map(), Qt::LeftButton, Qt::ControlModifier, to);
    QCoreApplication::processEvents();
}

void EditingWindow::run(const Command &command)
{
    Status done;
    mWindow->session().run(command, this, [&](const Status &status) { done = status; });
    settle();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
}

UnitId EditingWindow::add(const char *name, const char *code, const QByteArray &wkb, const char *kind)
{
    Unit unit;
    unit.id = UnitId::fresh();
    unit.name = QString::fromUtf8(name);
    unit.code = QString::fromLatin1(code);
    unit.kind = QString::fromLatin1(kind);
    unit.wkb = wkb;
    run(drawUnit(unit, unit.name));
    return unit.id;
}

void EditingWindow::showRoads()
{
    LayerSetting roads;
    roads.path = mFolder.filePath(QStringLiteral("roads.geojson"));
    roads.name = QStringLiteral("roads");
    mWindow->session().setLayers({roads});
    settle();
}

Unit EditingWindow::named(const char *name) const
{
    for (const Unit &unit : *now()->units) {
        if (unit.name == QString::fromUtf8(name))
            return unit;
    }
    return {};
}

QMap<QByteArray, QByteArray> EditingWindow::shapes() const
{
    QMap<QByteArray, QByteArray> all;
    for (const Unit &unit : *now()->units)
        all.insert(unit.id.bytes(), unit.wkb + unit.name.toUtf8() + unit.group.toUtf8());
    return all;
}

void EditingWindow::undoAndRedo(const QMap<QByteArray, QByteArray> &before)
{
    const auto after = shapes();
    QVERIFY(after != before);
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), before);
    trigger("重做");
    settle();
    QCOMPARE(shapes(), after);
    trigger("撤销");
    settle();
    QCOMPARE(shapes(), before);
}

void EditingWindow::init() { mWindow->messages().dismiss(); }

} // namespace inspect::app
