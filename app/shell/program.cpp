// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/program.h"

#include "canvas/map_canvas.h"
#include "gis/qgis_runtime.h"
#include "models/texts.h"
#include "panels/style.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "translations/catalogue.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QTimer>

namespace inspect::app {

namespace {

constexpr int kSettledMs = 600; ///< so long nothing may happen before a picture is taken
constexpr int kGiveUpMs = 60000;
constexpr int kMapsAskMs = 1000; ///< where no unit was drawn: so often it is asked whether maps may come
constexpr int kMapsAsked = 3;    ///< so often at most where there are units, but hidden ones

struct Arguments {
    QString workbook;
    QString screenshot;
    bool untilMap = false;
    QSize size;
    QString unit;
    QString language;
};

Arguments readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workbook"), QStringLiteral("The workbook to open."), QStringLiteral("[workbook]"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("Save a picture of the window and quit."),
                                        QStringLiteral("file"));
    const QCommandLineOption untilMap(QStringLiteral("until-map"),
                                      QStringLiteral("Quit as soon as the units are in the window: for measuring the start."));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window."), QStringLiteral("WxH"));
    const QCommandLineOption unit(QStringLiteral("unit"), QStringLiteral("Choose the unit with this code."), QStringLiteral("code"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("zh_CN or en, for this start."), QStringLiteral("name"));
    parser.addOptions({screenshot, untilMap, size, unit, language});
    parser.process(application);
    Arguments a;
    a.workbook = parser.positionalArguments().value(0);
    a.screenshot = parser.value(screenshot);
    a.untilMap = parser.isSet(untilMap);
    const QStringList wh = parser.value(size).split(QLatin1Char('x'));
    if (wh.size() == 2)
        a.size = QSize(wh[0].toInt(), wh[1].toInt());
    a.unit = parser.value(unit);
    a.language = parser.value(language);
    return a;
}

/// Takes the picture once the window has been idle for a moment.
void photograph(MainWindow &window, const Arguments &arguments)
{
    auto *idle = new QTimer(&window);
    auto quietMs = std::make_shared<int>(0);
    auto chosen = std::make_shared<bool>(arguments.unit.isEmpty());
    idle->setInterval(100);
    QObject::connect(idle, &QTimer::timeout, &window, [&window, arguments, quietMs, chosen] {
        *quietMs = window.isIdle() ? *quietMs + 100 : 0;
        if (*quietMs < kSettledMs)
            return;
        if (!*chosen) {
            *chosen = true;
            *quietMs = 0;
            return window.chooseUnitByCode(arguments.unit);
        }
        QCoreApplication::exit(window.grab().save(arguments.screenshot) ? 0 : 1);
    });
    idle->start();
    QTimer::singleShot(kGiveUpMs, &window, [] { QCoreApplication::exit(1); });
}

/// Units are drawn without the map library, so it starts when they are to be seen; base maps come after it. Not while a workbook is being
/// read, however long that takes.
class LateMaps {
public:
    /// `runtime` must outlive the window.
    LateMaps(MainWindow &window, std::unique_ptr<QgisRuntime> &runtime) : mWindow(window), mRuntime(runtime)
    {
        QObject::connect(
            &window.canvas(), &MapCanvas::unitsDrawn, &mTimer, [this] { drawn(); }, Qt::QueuedConnection);
        QObject::connect(&mTimer, &QTimer::timeout, &mTimer, [this] { waited(); });
        mTimer.start(kMapsAskMs);
    }
    /// Ends the program when the workbook's units stand in the window.
    void leaveInstead() { mIsLeaving = true; }

private:
    [[nodiscard]] bool hasUnits() const { return !mWindow.session().snapshot()->mapUnits->isEmpty(); }
    void drawn()
    {
        if (!mIsLeaving)
            return start();
        mWindow.canvas().repaint();
        QCoreApplication::exit(0);
    }
    void waited()
    {
        if (mWindow.session().pending() == 0 && (!hasUnits() || ++mWaited >= kMapsAsked) && !mIsLeaving)
            start();
    }
    void start()
    {
        if (mIsStarted)
            return;
        mIsStarted = true;
        mTimer.stop();
        auto started = QgisRuntime::start();
        if (!started) {
            QMessageBox::critical(&mWindow, QCoreApplication::applicationName(), sentence(started.error()));
            return QCoreApplication::exit(1);
        }
        mRuntime = std::move(*started);
        mWindow.canvas().bases().resume();
    }

    MainWindow &mWindow;
    std::unique_ptr<QgisRuntime> &mRuntime;
    QTimer mTimer;
    int mWaited = 0;
    bool mIsStarted = false;
    bool mIsLeaving = false;
};

} // namespace

int runProgram(int argc, char *argv[])
{
    qputenv("PROJ_NETWORK", "OFF"); // before there are threads
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Shirong"));
    QCoreApplication::setApplicationName(QStringLiteral("shirong"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHIRONG_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("shirong"));
    const Arguments arguments = readArguments(application);
    applyStyle(application);
    setLanguage(application, arguments.language.isEmpty() ? settings::language() : arguments.language);
    std::unique_ptr<QgisRuntime> runtime;
    int code = 0;
    {
        MainWindow window;
        if (arguments.size.isValid())
            window.resize(arguments.size);
        if (!window.introduce())
            return 0;
        window.show();
        if (!arguments.workbook.isEmpty())
            window.openWorkbook(arguments.workbook);
        else if (const QStringList recent = settings::recentWorkbooks(); !recent.isEmpty())
            window.openWorkbook(recent.first());
        LateMaps maps(window, runtime);
        if (arguments.untilMap)
            maps.leaveInstead();
        if (!arguments.screenshot.isEmpty())
            photograph(window, arguments);
        code = QApplication::exec();
    }
    runtime.reset();
    return code;
}

} // namespace inspect::app
