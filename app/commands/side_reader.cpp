// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/side_reader.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace inspect::app {

SideReader::~SideReader()
{
    if (mCancelled)
        mCancelled->store(true);
    for (QFuture<void> &running : mRunning)
        running.waitForFinished();
}

void SideReader::order(const QString &path, Work work)
{
    if (mCancelled)
        mCancelled->store(true);
    mCancelled = std::make_shared<std::atomic<bool>>(false);
    mRunning.erase(std::remove_if(mRunning.begin(), mRunning.end(), [](const QFuture<void> &f) { return f.isFinished(); }), mRunning.end());
    setBusy(true);
    // `this` outlives the job: the destructor waits for it.
    mRunning.append(QtConcurrent::run([this, path, work = std::move(work), cancelled = mCancelled] {
        const Progress progress = [this, cancelled](int percent) {
            QMetaObject::invokeMethod(
                this,
                [this, cancelled, percent] {
                    if (!cancelled->load())
                        Q_EMIT progressed(percent);
                },
                Qt::QueuedConnection);
            return !cancelled->load();
        };
        std::function<void()> answer;
        if (auto workbook = Workbook::openReader(path))
            answer = work(workbook->get(), Error(), progress);
        else
            answer = work(nullptr, workbook.error(), progress);
        QMetaObject::invokeMethod(
            this,
            [this, cancelled, answer] {
                if (cancelled->load())
                    return;
                setBusy(false);
                answer();
            },
            Qt::QueuedConnection);
    }));
}

void SideReader::cancel()
{
    if (mCancelled)
        mCancelled->store(true);
    setBusy(false);
}

void SideReader::setBusy(bool busy)
{
    if (busy == mBusy)
        return;
    mBusy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace inspect::app
