// SPDX-License-Identifier: GPL-2.0-or-later
#include "timed_files.h"

#include <QMutex>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace inspect {

namespace {

QMutex stuckMutex;
QSet<QString> stuckShares; // those with a call that has not come back

} // namespace

struct TimedFiles::Worker {
    std::mutex mutex;
    std::condition_variable changed;
    std::function<void()> job;
    QString root;
    bool isAbandoned = false;
    bool isOver = false;

    static void run(const std::shared_ptr<Worker> &worker)
    {
        std::unique_lock lock(worker->mutex);
        while (true) {
            worker->changed.wait(lock, [&] { return worker->job || worker->isOver; });
            if (worker->isOver)
                return;
            lock.unlock();
            worker->job();
            lock.lock();
            worker->job = nullptr;
            if (worker->isAbandoned) {
                const QMutexLocker locked(&stuckMutex);
                stuckShares.remove(worker->root);
                return;
            }
            worker->changed.notify_all();
        }
    }
};

TimedFiles::TimedFiles(const QString &root, std::shared_ptr<FileOps> inner, std::chrono::milliseconds limit)
    : mRoot(root), mInner(std::move(inner)), mLimit(limit)
{
}

TimedFiles::~TimedFiles()
{
    if (!mWorker)
        return;
    const std::lock_guard lock(mWorker->mutex);
    mWorker->isOver = true;
    mWorker->changed.notify_all();
}

bool TimedFiles::runInTime(const std::function<void()> &job)
{
    if (!mWorker) {
        mWorker = std::make_shared<Worker>();
        mWorker->root = mRoot;
        std::thread([worker = mWorker] { Worker::run(worker); }).detach();
    }
    const std::shared_ptr<Worker> worker = mWorker; // outlives the lock
    std::unique_lock lock(worker->mutex);
    worker->job = job;
    worker->changed.notify_all();
    if (worker->changed.wait_for(lock, mLimit, [&] { return !worker->job; }))
        return true;
    worker->isAbandoned = true;
    const QMutexLocker locked(&stuckMutex);
    stuckShares.insert(mRoot);
    mWorker.reset();
    return false;
}

template <class Answer>
Answer TimedFiles::ask(const std::function<Answer(FileOps &)> &call)
{
    const auto hangs = [this] {
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 does not answer; check the network or the drive and sync again"),
                       {mRoot}, mRoot);
    };
    {
        const QMutexLocker locked(&stuckMutex);
        if (stuckShares.contains(mRoot))
            return hangs();
    }
    // Shared with the thread, which may outlive this call.
    auto answer = std::make_shared<std::optional<Answer>>();
    const bool isDone = runInTime([answer, call, inner = mInner] { answer->emplace(call(*inner)); });
    if (!isDone)
        return hangs();
    return std::move(**answer);
}

Result<QStringList> TimedFiles::list(const QString &folder)
{
    return ask<Result<QStringList>>([folder](FileOps &files) { return files.list(folder); });
}

Result<FileOps::Info> TimedFiles::info(const QString &path)
{
    return ask<Result<Info>>([path](FileOps &files) { return files.info(path); });
}

Result<QByteArray> TimedFiles::read(const QString &path, qint64 limit)
{
    return ask<Result<QByteArray>>([path, limit](FileOps &files) { return files.read(path, limit); });
}

Result<QByteArray> TimedFiles::readStart(const QString &path, qint64 bytes)
{
    return ask<Result<QByteArray>>([path, bytes](FileOps &files) { return files.readStart(path, bytes); });
}

Status TimedFiles::write(const QString &path, const QByteArray &bytes)
{
    return ask<Status>([path, bytes](FileOps &files) { return files.write(path, bytes); });
}

Status TimedFiles::sync(const QString &path)
{
    return ask<Status>([path](FileOps &files) { return files.sync(path); });
}

Status TimedFiles::syncFolder(const QString &folder)
{
    return ask<Status>([folder](FileOps &files) { return files.syncFolder(folder); });
}

Status TimedFiles::renameNew(const QString &from, const QString &to)
{
    return ask<Status>([from, to](FileOps &files) { return files.renameNew(from, to); });
}

Status TimedFiles::renameOver(const QString &from, const QString &to)
{
    return ask<Status>([from, to](FileOps &files) { return files.renameOver(from, to); });
}

Status TimedFiles::copyNew(const QString &from, const QString &to)
{
    return ask<Status>([from, to](FileOps &files) { return files.copyNew(from, to); });
}

Status TimedFiles::remove(const QString &path)
{
    return ask<Status>([path](FileOps &files) { return files.remove(path); });
}

Status TimedFiles::makeFolder(const QString &folder)
{
    return ask<Status>([folder](FileOps &files) { return files.makeFolder(folder); });
}

Status TimedFiles::removeFolder(const QString &folder)
{
    return ask<Status>([folder](FileOps &files) { return files.removeFolder(folder); });
}

} // namespace inspect
