// SPDX-License-Identifier: GPL-2.0-or-later
// No step of the window's thread takes so long that a hand would feel it, whatever is made: here a grid of thousands of cells.
#include "editing_window.h"

#include "commands/unit_commands.h"
#include "inspect/geometry.h"
#include "panels/grid_panel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <ctime>

using namespace inspect;
using namespace inspect::app;

namespace {

constexpr double kFeltMs = 100; ///< processor time; a debug build included
constexpr int kCellM = 450;     ///< SHIRONG_GRID_CELL=200 makes ten thousand, which takes a debug build a minute
constexpr int kLeast = 2000;

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

/// Remembers the event that kept the window's thread longest.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (mDepth > 0 || !mIsWatching)
            return QApplication::notify(receiver, event);
        const QByteArray who = receiver->metaObject()->className();
        const int type = event->type();
        const double before = threadMs();
        ++mDepth;
        const bool done = QApplication::notify(receiver, event);
        --mDepth;
        if (const double took = threadMs() - before; took > mLongest) {
            mLongest = took;
            mWhose = who + " event " + QByteArray::number(type);
        }
        return done;
    }
    void watch()
    {
        mIsWatching = true;
        mLongest = 0;
    }
    void look() { mIsWatching = false; }
    [[nodiscard]] double longest() const { return mLongest; }
    [[nodiscard]] QByteArray whose() const { return mWhose; }

private:
    bool mIsWatching = false;
    int mDepth = 0;
    double mLongest = 0;
    QByteArray mWhose;
};

} // namespace

class StallTest : public EditingWindow {
    Q_OBJECT

private Q_SLOTS:
    void gridOfThousands_previewedAndMade_windowGoesOn();
};

void StallTest::gridOfThousands_previewedAndMade_windowGoesOn()
{
    auto &app = static_cast<WatchedApplication &>(*qApp);
    const int cellM = qEnvironmentVariableIsSet("SHIRONG_GRID_CELL") ? qEnvironmentVariableIntValue("SHIRONG_GRID_CELL") : kCellM;
    add("大区", "4403", wkbOfBox({114.1, 22.54, 114.3, 22.74}));
    const qsizetype before = now()->units->size();
    app.watch();
    mWindow->chooseUnitByCode(QStringLiteral("4403"));
    trigger("划分网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(cellM);
    auto *count = panel->findChild<QLabel *>(QStringLiteral("count"));
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().contains(QStringLiteral("href")), qPrintable(count->text()), 20000);
    Q_EMIT count->linkActivated(QStringLiteral("4403")); // a prefix that has room for so many
    QTRY_VERIFY2_WITH_TIMEOUT(make->isEnabled(), qPrintable(count->text()), 20000);
    const double preview = app.longest();
    QVERIFY2(preview < kFeltMs, app.whose() + ": " + QByteArray::number(preview));
    app.watch();
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(mWindow->isIdle() && now()->units->size() > before, 60000);
    settle();
    const double making = app.longest();
    QVERIFY2(now()->units->size() - before >= kLeast, qPrintable(QString::number(now()->units->size())));
    QVERIFY2(making < kFeltMs, app.whose() + ": " + QByteArray::number(making));
    qInfo("longest step: preview %.1f ms, making %.1f ms", preview, making);
    app.look();
}

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    StallTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stall.moc"
