// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/background_threads.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <memory>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace inspect::app {

namespace {
constexpr int kBehind = 10; ///< of the 19 that a thread may step back: still a ninth of the window's share where both want all of it
constexpr int kMeetMs = 2000;
constexpr int kOpenAtOnce = 3;
constexpr int kForPainting = 6; ///< layers of a base map and files that are read at once, and one thread that paints
} // namespace

void stepBehindTheWindow()
{
    // Whoever waits for a task that has not begun does it: the window's thread too.
    if (const auto *app = QCoreApplication::instance(); !app || app->thread() == QThread::currentThread())
        return;
    thread_local bool isBehind = false;
    if (isBehind)
        return;
    isBehind = true;
#ifdef Q_OS_LINUX
    // Qt's priorities do nothing under Linux's usual scheduler; there every thread has a niceness of its own.
    const auto thread = id_t(syscall(SYS_gettid));
    (void)setpriority(PRIO_PROCESS, thread, getpriority(PRIO_PROCESS, thread) + kBehind); // else it draws as fast as before
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

QThread &mapThread()
{
    static QThread *const thread = [] {
        auto *made = new QThread; // never deleted: what it holds ends with the program
        QObject::connect(
            made, &QThread::started, made, [] { stepBehindTheWindow(); }, Qt::DirectConnection);
        made->start();
        return made;
    }();
    return *thread;
}

QThreadPool &openingPool()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(kOpenAtOnce);
        made->setExpiryTimeout(-1);
        return made;
    }();
    return *pool;
}

QThreadPool &sharedWorkPool()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setExpiryTimeout(-1);
        return made;
    }();
    return *pool;
}

void keepPoolBehindTheWindow()
{
    static bool isDone = false;
    if (std::exchange(isDone, true))
        return;
    QThreadPool &pool = *QThreadPool::globalInstance();
    pool.setExpiryTimeout(-1); // a thread that came later would not have stepped back
    pool.setMaxThreadCount(QThread::idealThreadCount() + kForPainting);
    const int count = pool.maxThreadCount();
    const auto met = std::make_shared<QSemaphore>();
    for (int i = 0; i < count; ++i) {
        pool.start([met, count] {
            stepBehindTheWindow();
            // Each thread takes one of these: those that are done wait for the others.
            met->release();
            if (met->tryAcquire(count, kMeetMs))
                met->release(count);
        });
    }
}

} // namespace inspect::app
