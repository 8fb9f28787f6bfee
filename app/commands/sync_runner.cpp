// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/sync_runner.h"

#include "commands/china_time.h"
#include "commands/earlier_state.h"

#include <QCoreApplication>
#include <QPointer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace inspect::app {

namespace {

constexpr int kPatienceMs = 4000; ///< for a cancelled sync to come back
constexpr std::chrono::seconds kFarewell{5};
const QString kHubKey = QString::fromLatin1(kMainHubSetting);
const QString kMinutesKey = QStringLiteral("sync/minutes");
const QString kOnCloseKey = QStringLiteral("sync/on_close");

} // namespace

/// One sync; shared by the window and the sync's thread, whichever lives longer.
struct SyncRunner::Run {
    std::mutex mutex;
    std::condition_variable over;
    SyncRunner *owner = nullptr; ///< null: left behind
    bool isOver = false;
    std::atomic<bool> isCancelled = false;
    std::atomic<bool> isCut = false; ///< may touch the workbook no more

    /// On the owner's thread, if there still is one.
    void tell(const std::shared_ptr<Run> &self, std::function<void(SyncRunner &)> what)
    {
        const std::lock_guard lock(mutex);
        if (owner == nullptr)
            return;
        QMetaObject::invokeMethod(
            owner,
            [runner = owner, self, what = std::move(what)] {
                if (runner->mRun == self)
                    what(*runner);
            },
            Qt::QueuedConnection);
    }

    void leave()
    {
        isCancelled = true;
        isCut = true;
        const std::lock_guard lock(mutex);
        owner = nullptr;
    }
};

SyncRunner::SyncRunner(Session &session, QObject *parent) : QObject(parent), mSession(session)
{
    mPatience.setSingleShot(true);
    connect(&mPatience, &QTimer::timeout, this, &SyncRunner::leaveBehind);
}

SyncRunner::~SyncRunner()
{
    if (!mRun)
        return;
    mRun->leave();
    std::unique_lock lock(mRun->mutex);
    mRun->over.wait_for(lock, kFarewell, [this] { return mRun->isOver; });
}

void SyncRunner::start(const QString &hub, bool startAnew)
{
    if (mRun || !mSession.isOpen())
        return;
    mHub = hub;
    mRun = std::make_shared<Run>();
    mRun->owner = this;
    const WorkbookAccess access = [inner = mSession.access(), run = mRun](const std::function<Status(Workbook &)> &work) {
        return inner([&](Workbook &workbook) -> Status {
            if (run->isCut)
                return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "This sync was given up; start another one"));
            return work(workbook);
        });
    };
    std::thread([run = mRun, access, path = mSession.snapshot()->path, hub, startAnew] {
        SyncOptions options;
        options.startAnew = startAnew;
        options.progress = [run](const SyncProgress &progress) {
            run->tell(run, [progress](SyncRunner &runner) { Q_EMIT runner.progressed(progress); });
            return !run->isCancelled;
        };
        const Result<SyncSummary> outcome = sync(access, path, hub, options);
        run->tell(run, [outcome](SyncRunner &runner) { runner.finish(outcome); });
        const std::lock_guard lock(run->mutex);
        run->isOver = true;
        run->over.notify_all();
    }).detach();
    Q_EMIT started();
}

void SyncRunner::cancel()
{
    if (!mRun)
        return;
    mRun->isCancelled = true;
    mPatience.start(kPatienceMs);
}

void SyncRunner::leaveBehind()
{
    if (!mRun)
        return;
    mRun->leave();
    finish(failure(ErrorCode::Io,
                   QT_TRANSLATE_NOOP("Error", "%1 does not answer; the sync was given up and nothing is lost. Check the network or the "
                                              "drive and sync again"),
                   {mHub}));
}

void SyncRunner::finish(const Result<SyncSummary> &outcome)
{
    mPatience.stop();
    mRun.reset();
    // Also where it failed on the way, something may have been taken in before.
    const bool isQuiet = outcome && outcome->received == 0 && !outcome->isReborn;
    mSession.refreshInPlace(isQuiet ? Parts(Part::Steps) : Parts(Part::Everything));
    if (outcome)
        Q_EMIT succeeded(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

void SyncRunner::look(const QString &hub, QObject *context, std::function<void(const ShareLook &)> answer)
{
    // Owned by the window's thread: deleted with the context, and then nobody waits for the answer any more.
    struct Asking {
        std::mutex mutex;
        QObject *context;
    };
    auto asking = std::make_shared<Asking>();
    asking->context = context;
    connect(context, &QObject::destroyed, context, [asking] {
        const std::lock_guard lock(asking->mutex);
        asking->context = nullptr;
    });
    std::thread([asking, hub, answer = std::move(answer)] {
        const ShareLook found = lookAtShare(hub);
        const std::lock_guard lock(asking->mutex);
        if (asking->context != nullptr)
            QMetaObject::invokeMethod(
                asking->context, [answer, found] { answer(found); }, Qt::QueuedConnection);
    }).detach();
}

// ── what is asked of the workbook ────────────────────────────────────────────

void readSyncSettings(Session &session, QObject *context, std::function<void(const Result<SyncSettings> &)> deliver)
{
    session.query<SyncSettings>(
        [](Workbook &workbook) -> Result<SyncSettings> {
            SyncSettings settings;
            settings.known = knownShares(workbook);
            settings.hub = workbook.setting(kHubKey, settings.known.value(0)).toString();
            settings.minutes = workbook.setting(kMinutesKey, settings.minutes).toInt();
            settings.onClose = workbook.setting(kOnCloseKey, settings.onClose).toBool();
            settings.peers = lastPeers(workbook);
            return settings;
        },
        context, std::move(deliver));
}

void storeSyncSettings(Session &session, const SyncSettings &settings)
{
    session.setSetting(kHubKey, settings.hub);
    session.setSetting(kMinutesKey, settings.minutes);
    session.setSetting(kOnCloseKey, settings.onClose ? 1 : 0);
}

void readConflicts(Session &session, QObject *context, std::function<void(const Result<QVector<Conflict>> &)> deliver)
{
    session.query<QVector<Conflict>>([](Workbook &workbook) { return conflicts(workbook); }, context, std::move(deliver));
}

void decideConflicts(Session &session, const QVector<Decision> &decisions, QObject *context, Session::Done done)
{
    session.runLong([decisions](Workbook &workbook, const Progress &) { return resolve(workbook, decisions); }, Part::Everything, context,
                    std::move(done));
}

void retire(Session &session, const Peer &laptop, QObject *context, Session::Done done)
{
    session.runLong([laptop](Workbook &workbook, const Progress &) { return retireLaptop(workbook, laptop); }, Part::Steps, context,
                    std::move(done));
}

void readHistory(Session &session, const UnitId &unit, QObject *context, std::function<void(const Result<QVector<HistoryEntry>> &)> deliver)
{
    session.query<QVector<HistoryEntry>>([unit](Workbook &workbook) { return unitHistory(workbook, unit); }, context, std::move(deliver));
}

void readDeletedUnits(Session &session, QObject *context, std::function<void(const Result<QVector<DeletedUnit>> &)> deliver)
{
    session.query<QVector<DeletedUnit>>([](Workbook &workbook) { return deletedUnits(workbook); }, context, std::move(deliver));
}

void bringBackState(Session &session, const UnitId &unit, const HistoryEntry &entry, QObject *context, Session::Done done)
{
    session.runLong([unit, entry](Workbook &workbook, const Progress &) { return bringBackEarlier(workbook, unit, entry, todayInChina()); },
                    Part::Everything, context, std::move(done));
}

} // namespace inspect::app
