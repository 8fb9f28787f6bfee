// SPDX-License-Identifier: GPL-2.0-or-later
// No step of the window's thread takes so long that a hand would feel it, whatever is made: here a grid of thousands of cells. What a
// step may take is told by the same run: what a small change takes, and what it takes to go through all units a few times. Whoever
// reads, shapes or transliterates them here takes far more.
#include "editing_window.h"

#include "commands/unit_commands.h"
#include "gis/unit_shapes.h"
#include "inspect/geometry.h"
#include "panels/grid_panel.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSpinBox>
#include <QTableView>
#include <QThreadPool>
#include <QTreeView>

#include <atomic>
#include <ctime>
#include <thread>

using namespace inspect;
using namespace inspect::app;

namespace {

constexpr int kCellM = 450; ///< SHIRONG_GRID_CELL=200 makes eleven thousand, which takes a debug build a minute
constexpr int kLeast = 2000;
constexpr double kTimesThrough = 30; ///< all units, in one step
constexpr int kHeldMs = 5000;        ///< at most: a window that waits for it has failed by then

/// Of the thread that asks: what others do meanwhile does not count.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

/// Remembers the event that kept the window's thread longest. The other threads' events come by here too.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || mDepth > 0 || !mIsWatching)
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
    double look()
    {
        mIsWatching = false;
        return mLongest;
    }
    [[nodiscard]] QByteArray whose() const { return mWhose; }

private:
    bool mIsWatching = false;
    int mDepth = 0;
    double mLongest = 0;
    QByteArray mWhose;
};

WatchedApplication &watched() { return static_cast<WatchedApplication &>(*qApp); }

} // namespace

class StallTest : public EditingWindow {
    Q_OBJECT

private Q_SLOTS:
    void smallChange_takesWhatItTakes();
    void gridOfThousands_previewedAndMade_windowGoesOn();
    void gridOfThousands_undoneAndRedone_windowGoesOn();
    void otherMonth_windowGoesOn();
    void search_amongThousands_keyByKey();
    void thousandsOfRows_changedTogether_windowGoesOn();
    void workbookOfThousands_openedAgain_windowGoesOn();
    void map_isPainted_whileAsManyThreadsAsThereAreProcessorsWork();
    void shapesOfThousands_takeNoThreadThatHelpsToPaint();

private:
    /// The longest step of the window's thread from `act` until all is quiet again.
    double longest(const std::function<void()> &act)
    {
        watched().watch();
        act();
        settle();
        QTest::qWait(120); // what comes after a moment: lists, checks, names
        settle();
        return watched().look();
    }
    void check(const char *what, const std::function<void()> &act)
    {
        const double took = longest(act);
        if (QTest::currentTestFailed())
            return;
        const double allowed = allowedMs();
        qInfo("%s: longest step %.1f ms, allowed %.1f ms", what, took, allowed);
        QVERIFY2(took <= allowed, qPrintable(QStringLiteral("%1: %2 takes %3 ms, more than %4 ms")
                                                 .arg(QString::fromUtf8(what), QString::fromLatin1(watched().whose()))
                                                 .arg(took, 0, 'f', 1)
                                                 .arg(allowed, 0, 'f', 1)));
    }
    [[nodiscard]] double allowedMs()
    {
        mThroughMs = std::max(mThroughMs, throughMs()); // of the units that there were before, or that come
        return 2 * mSmallMs + kTimesThrough * mThroughMs;
    }
    /// Once through all units.
    [[nodiscard]] double throughMs() const
    {
        double least = 1e9;
        for (int i = 0; i < 5; ++i) {
            const double before = threadMs();
            QHash<UnitId, QString> names;
            for (const Unit &unit : *now()->units)
                names.insert(unit.id, unit.code + unit.name);
            least = std::min(least, threadMs() - before);
        }
        return least;
    }

    double mSmallMs = 0; ///< of a change of one unit among three
    double mThroughMs = 0;
};

void StallTest::smallChange_takesWhatItTakes()
{
    add("大区", "4403", wkbOfBox({114.1, 22.54, 114.3, 22.74}));
    Unit unit = named("大区");
    for (const QString &name : {QStringLiteral("大大区"), QStringLiteral("大区")}) {
        unit.name = name;
        mSmallMs = std::max(mSmallMs, longest([&] { run(editUnit(unit)); }));
    }
    mWindow->chooseUnit(unit.id);
    QVERIFY(mSmallMs > 0);
}

void StallTest::gridOfThousands_previewedAndMade_windowGoesOn()
{
    const int cellM = qEnvironmentVariableIsSet("SHIRONG_GRID_CELL") ? qEnvironmentVariableIntValue("SHIRONG_GRID_CELL") : kCellM;
    const qsizetype before = now()->units->size();
    watched().watch();
    trigger("划分网格");
    auto *panel = mWindow->findChild<GridPanel *>();
    auto *make = panel->findChild<QPushButton *>(QStringLiteral("make"));
    panel->findChild<QSpinBox *>(QStringLiteral("cell"))->setValue(cellM);
    auto *count = panel->findChild<QLabel *>(QStringLiteral("count"));
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().contains(QStringLiteral("href")), qPrintable(count->text()), 20000);
    Q_EMIT count->linkActivated(QStringLiteral("4403")); // a prefix that has room for so many
    QTRY_VERIFY2_WITH_TIMEOUT(make->isEnabled(), qPrintable(count->text()), 20000);
    const double preview = watched().look();
    check("making", [&] {
        QTest::mouseClick(make, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(mWindow->isIdle() && now()->units->size() > before, 60000);
    });
    QVERIFY2(now()->units->size() - before >= kLeast, qPrintable(QString::number(now()->units->size())));
    QVERIFY2(preview <= allowedMs(), qPrintable(QString::number(preview)));
}

void StallTest::gridOfThousands_undoneAndRedone_windowGoesOn()
{
    const auto before = shapes();
    for (int i = 0; i < 2; ++i) {
        check("undo", [&] { trigger("撤销"); });
        QVERIFY(now()->units->size() < kLeast);
        watched().watch();
        trigger("重做");
        settle();
        const double took = watched().look();
        QVERIFY2(took <= allowedMs(), qPrintable(QStringLiteral("redo: %1 ms").arg(took)));
        QCOMPARE(shapes(), before);
    }
}

void StallTest::otherMonth_windowGoesOn()
{
    check("month", [&] { mWindow->session().setPeriod(QStringLiteral("2020-01")); });
    check("month back", [&] { mWindow->session().setPeriod({}); });
}

void StallTest::search_amongThousands_keyByKey()
{
    auto *search = mWindow->findChild<QLineEdit *>(QStringLiteral("search"));
    auto *list = mWindow->findChild<QTreeView *>(QStringLiteral("units"));
    check("unfolding", [&] { list->expandAll(); });
    for (const char key : {'d', '1', '2'})
        check("search", [&] { QTest::keyClick(search, key); });
    check("search by its reading", [&] { search->setText(QStringLiteral("daqu")); });
    QTRY_VERIFY2(list->model()->rowCount() == 1 && list->model()->rowCount(list->model()->index(0, 0)) >= 1, "大区 reads so");
    check("everything again", [&] { search->clear(); });
}

void StallTest::thousandsOfRows_changedTogether_windowGoesOn()
{
    check("table", [&] { trigger("单元属性表"); });
    auto *table = mWindow->findChild<QTableView *>(QStringLiteral("unitTable"));
    check("sorting", [&] { table->sortByColumn(1, Qt::DescendingOrder); });
    check("choosing all", [&] { QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier); });
    QTest::keyClicks(table->window()->findChild<QLineEdit *>(QStringLiteral("group")), QStringLiteral("G"));
    auto *apply = table->window()->findChild<QPushButton *>(QStringLiteral("apply"));
    check("changing all", [&] { QTest::mouseClick(apply, Qt::LeftButton); });
    QCOMPARE(now()->units->last().group, QStringLiteral("G"));
    check("undo", [&] { trigger("撤销"); });
    QVERIFY(now()->units->last().group.isEmpty());
    trigger("单元属性表");
}

void StallTest::workbookOfThousands_openedAgain_windowGoesOn()
{
    const QString path = now()->path;
    check("closing", [&] {
        mWindow->session().close();
        QTRY_VERIFY(now()->path.isEmpty());
    });
    check("opening", [&] {
        mWindow->openWorkbook(path);
        QTRY_VERIFY_WITH_TIMEOUT(now()->units->size() >= kLeast, 20000);
    });
}

/// Qt paints with the help of that pool, and waits for a thread of it: work that takes all of them holds the window.
void StallTest::map_isPainted_whileAsManyThreadsAsThereAreProcessorsWork()
{
    mWindow->chooseUnitByCode(QStringLiteral("4403"));
    settle();
    QThreadPool &pool = *QThreadPool::globalInstance();
    QVERIFY(pool.waitForDone(20000));
    const int busy = QThread::idealThreadCount();
    QSemaphore hold;
    QSemaphore held;
    QSemaphore left;
    for (int i = 0; i < busy; ++i) {
        pool.start([&] {
            held.release();
            (void)hold.tryAcquire(1, kHeldMs);
            left.release();
        });
    }
    QVERIFY(held.tryAcquire(busy, kHeldMs));
    map().repaint();
    const int gone = left.available();
    hold.release(busy);
    QVERIFY(left.tryAcquire(busy, 2 * kHeldMs));
    QCOMPARE(gone, 0); // painted before they let go
}

void StallTest::shapesOfThousands_takeNoThreadThatHelpsToPaint()
{
    settle();
    QThreadPool &pool = *QThreadPool::globalInstance();
    QVERIFY(pool.waitForDone(20000));
    std::atomic_bool isOver = false;
    int most = 0;
    std::thread counting([&] {
        while (!isOver) {
            most = std::max(most, pool.activeThreadCount());
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    });
    const auto shapes = UnitShapes::build(now()->mapUnits, 117);
    isOver = true;
    counting.join();
    QVERIFY(shapes->size() >= kLeast);
    QCOMPARE(most, 0);
}

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    StallTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stall.moc"
