// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/unit_commands.h"
#include "gis/qgis_runtime.h"
#include "panels/inbox_panel.h"
#include "panels/style.h"
#include "panels/sync_panel.h"
#include "session_fixture.h"
#include "shell/main_window.h"
#include "shell/sync_button.h"
#include "shell/sync_desk.h"
#include "translations/catalogue.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

namespace inspect::app {

inline constexpr int kWaitMs = 20000;

inline QPushButton *button(QWidget *in, const char *name) { return in->findChild<QPushButton *>(QString::fromLatin1(name)); }
/// Test keys are ASCII only; Chinese comes by the clipboard.
inline void paste(QLineEdit *into, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    into->setFocus();
    into->selectAll();
    QTest::keyClick(into, Qt::Key_V, Qt::ControlModifier);
}
inline void press(QWidget *target) { QTest::mouseClick(target, Qt::LeftButton); }

/// A laptop with its window and workbook.
struct Laptop {
    MainWindow window;
    SyncDesk *desk;

    Laptop(const QString &path, const QString &person)
    {
        desk = window.findChild<SyncDesk *>();
        window.resize(1366, 740);
        window.show();
        window.session().setPerson(person, QStringLiteral("桥东街道"));
        window.createWorkbook(path);
        settle();
    }

    void settle()
    {
        if (!QTest::qWaitFor([this] { return window.isIdle() && !desk->runner().isRunning(); }, kWaitMs))
            qFatal("the window does not come to rest");
    }
    Status run(Command command)
    {
        Status outcome;
        window.session().run(std::move(command), &window, [&](const Status &status) { outcome = status; });
        settle();
        return outcome;
    }
    [[nodiscard]] SyncPanel *panel()
    {
        press(window.findChild<SyncButton *>());
        if (auto *open = window.findChild<SyncPanel *>())
            return open;
        desk->openPanel(); // before the first sync the button has nothing to say and hides
        return window.findChild<SyncPanel *>();
    }
    /// Types the path and presses what is offered there.
    QString join(const QString &hub)
    {
        QWidget *chooser = panel();
        auto *path = chooser->findChild<QLineEdit *>(QStringLiteral("sharePath"));
        paste(path, hub);
        QPushButton *take = path->parentWidget()->findChild<QPushButton *>(QStringLiteral("primary"));
        if (!QTest::qWaitFor([&] { return take->isVisible(); }, kWaitMs))
            return path->parentWidget()->findChild<QLabel *>(QStringLiteral("finding"))->text();
        const QString offer = take->text();
        press(take);
        settle();
        return offer;
    }
    /// The Sync panel's one button.
    QString sync()
    {
        SyncPanel *open = panel();
        for (QPushButton *each : open->findChildren<QPushButton *>(QStringLiteral("primary"))) {
            if (each->isVisible())
                press(each);
        }
        settle();
        QTest::qWait(80); // the inbox is read a moment later
        settle();
        return open->findChild<QLabel *>(QStringLiteral("summary"))->text();
    }
    [[nodiscard]] const Unit *unit(const QString &code)
    {
        for (const Unit &each : *window.session().snapshot()->units) {
            if (each.code == code)
                return &each;
        }
        return nullptr;
    }
    Status setHead(const QString &code, const QString &head)
    {
        Unit after = *unit(code);
        after.head = head;
        return run(editUnit(after));
    }
    Status reshape(const QString &code, const QByteArray &wkb) { return run(reshapeUnit(unit(code)->id, wkb, unit(code)->name)); }
    [[nodiscard]] InboxPanel *inbox()
    {
        desk->openInbox();
        return window.findChild<InboxPanel *>();
    }
};

/// Two laptops and a folder that both see; the second one comes when it is needed.
struct Office {
    QTemporaryDir folder;
    Laptop a;
    std::unique_ptr<Laptop> second;

    Office() : a(folder.filePath(QStringLiteral("甲.sqlite")), QStringLiteral("张三"))
    {
        QDir(folder.path()).mkdir(QStringLiteral("共享 盘"));
    }
    [[nodiscard]] Laptop &b()
    {
        if (!second)
            second = std::make_unique<Laptop>(folder.filePath(QStringLiteral("乙.sqlite")), QStringLiteral("李四"));
        return *second;
    }
    [[nodiscard]] QString hub() const { return folder.filePath(QStringLiteral("共享 盘/桥东街道.sqlite")); }
    [[nodiscard]] QStringList names() const { return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
    /// A village that both have.
    void addVillage(const QString &code, bool isShared)
    {
        Unit village;
        village.id = UnitId::fresh();
        village.code = code;
        village.name = QStringLiteral("东风村");
        village.kind = QStringLiteral("village");
        village.wkb = squareWkb(114.05, 22.54);
        QVERIFY(a.run(drawUnit(village, QStringLiteral("村"))));
        if (!isShared)
            return;
        a.sync();
        b().sync();
        QVERIFY(b().unit(code));
    }
    /// Both give it another head and phone, not knowing of each other; b has heard of it: two questions.
    void disagree(const QString &code)
    {
        const auto change = [&](Laptop &laptop, const QString &head, const QString &phone) {
            Unit after = *laptop.unit(code);
            after.head = head;
            after.headPhone = phone;
            QVERIFY(laptop.run(editUnit(after)));
        };
        change(a, QStringLiteral("赵"), QStringLiteral("111"));
        QTest::qWait(5);
        change(b(), QStringLiteral("钱"), QStringLiteral("222"));
        a.sync();
        b().sync();
    }
};

/// What such a test runs in: the program in Chinese with settings of its own, its runtime, and the office.
struct SyncProgram {
    QTemporaryDir folder;
    std::unique_ptr<QgisRuntime> runtime;
    std::unique_ptr<Office> office;

    /// Goes first into initTestCase.
    void start()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
        QCoreApplication::setOrganizationName(QStringLiteral("Shirong"));
        QCoreApplication::setApplicationName(QStringLiteral("shirong-test"));
        QApplication::setQuitOnLastWindowClosed(false);
        applyStyle(*qApp);
        QVERIFY(setLanguage(*qApp, QStringLiteral("zh_CN")));
        auto started = QgisRuntime::start({folder.filePath(QStringLiteral("profile")), {}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        runtime = std::move(*started);
        office = std::make_unique<Office>();
    }
};

} // namespace inspect::app
