// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/session.h"

#include "commands/china_time.h"
#include "commands/map_settings.h"
#include "commands/snapshot_builder.h"
#include "inspect/month_start.h"
#include "inspect/standard_json.h"
#include "inspect/undo.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QThread>

#include <condition_variable>
#include <mutex>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace inspect::app {

/// Lives in the worker thread; the only one that touches the workbook.
class Session::Worker : public QObject {
public:
    std::unique_ptr<Workbook> workbook;
    SnapshotPtr snapshot = std::make_shared<const Snapshot>();
    View view;
    QString personName;
    QString organisation;
    quint64 opening = 0; ///< changes with each workbook

    Status adopt(Result<std::unique_ptr<Workbook>> opened);
    Status addBuiltInStandards();
    Status introducePerson();
    Status rebuild(Parts parts, const UnitId &only = {});
    bool staysInPeriod = false; ///< with the next rebuilding
};

Status Session::Worker::adopt(Result<std::unique_ptr<Workbook>> opened)
{
    if (!opened)
        return tl::make_unexpected(opened.error());
    workbook = std::move(*opened);
    ++opening;
    view = View{};
    view.theme = workbook->setting(QStringLiteral("window/theme")).toString();
    if (Status status = introducePerson(); !status)
        return status;
    snapshot = std::make_shared<const Snapshot>();
    return {};
}

Status Session::Worker::addBuiltInStandards()
{
    auto edit = workbook->begin(QT_TRANSLATE_NOOP("Command", "add the built-in standards"));
    if (!edit)
        return tl::make_unexpected(edit.error());
    for (const Standard &standard : builtInStandards()) {
        if (Status status = addStandard(*edit, standard, StandardStatus::Issued, {}); !status)
            return status;
    }
    if (Status status = edit->commit(); !status)
        return status;
    return letStand(*workbook);
}

/// Finds the person at work among the workbook's people, or adds them.
Status Session::Worker::introducePerson()
{
    if (!workbook || personName.isEmpty() || workbook->isReadOnly())
        return {};
    auto list = people(*workbook);
    if (!list)
        return tl::make_unexpected(list.error());
    for (const Person &p : *list) {
        if (p.active && p.name == personName && (p.organisation == organisation || p.organisation.isEmpty())) {
            workbook->setPerson(p.id);
            return {};
        }
    }
    auto edit = workbook->begin(QT_TRANSLATE_NOOP("Command", "add person %1"), personName);
    if (!edit)
        return tl::make_unexpected(edit.error());
    Person person;
    person.name = personName;
    person.organisation = organisation;
    person.roles = QStringList{QStringLiteral("inspector")};
    auto id = addPerson(*edit, person);
    if (!id)
        return tl::make_unexpected(id.error());
    if (Status status = edit->commit(); !status)
        return status;
    workbook->setPerson(*id);
    return letStand(*workbook);
}

Status Session::Worker::rebuild(Parts parts, const UnitId &only)
{
    if (!workbook) {
        snapshot = std::make_shared<const Snapshot>();
        return {};
    }
    const bool stays = std::exchange(staysInPeriod, false) && view.period.isEmpty() && !snapshot->periodsWithData.isEmpty();
    auto built = buildSnapshot(*workbook, view, snapshot, parts, only);
    if (built && stays && (*built)->period.code != snapshot->period.code) {
        view.period = snapshot->period.code; // as if it had been chosen
        built = buildSnapshot(*workbook, view, snapshot, parts, only);
    }
    if (!built)
        return tl::make_unexpected(built.error());
    snapshot = *built;
    return {};
}

/// Closed when the session goes; whoever holds it afterwards finds nobody behind it.
struct Session::Gate {
    std::mutex mutex;
    Session *session = nullptr;
};

namespace {

/// One piece of work of another thread, and its outcome once it is done.
struct Piece {
    std::mutex mutex;
    std::condition_variable done;
    std::optional<Status> outcome;

    void finish(const Status &status)
    {
        const std::lock_guard lock(mutex);
        outcome = status;
        done.notify_all();
    }
    Status wait()
    {
        std::unique_lock lock(mutex);
        done.wait(lock, [this] { return outcome.has_value(); });
        return *outcome;
    }
};

Status workbookClosed()
{
    return failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "The workbook was closed meanwhile; open it and do this again"));
}

/// Reading a whole workbook leaves its pages cached and much freed memory kept; the outlines and pictures of the map want room next.
void giveBackMemory(const Workbook &workbook)
{
    QSqlQuery(workbook.database()).exec(QStringLiteral("PRAGMA shrink_memory"));
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

Session::Session(QObject *parent)
    : QObject(parent), mThread(std::make_unique<QThread>()), mWorker(new Worker), mSnapshot(std::make_shared<const Snapshot>()),
      mCancelled(std::make_shared<std::atomic<bool>>(false)), mGate(std::make_shared<Gate>())
{
    mGate->session = this;
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<Error>();
    mThread->setObjectName(QStringLiteral("workbook"));
    mWorker->moveToThread(mThread.get());
    connect(mThread.get(), &QThread::finished, mWorker, &QObject::deleteLater);
    const auto perform = [](const Task &task) { task(); };
    connect(this, &Session::posted, mWorker, perform, Qt::QueuedConnection);
    connect(this, &Session::answered, this, perform, Qt::QueuedConnection);
    mThread->start();
}

Session::~Session()
{
    {
        const std::lock_guard lock(mGate->mutex);
        mGate->session = nullptr;
    }
    Worker *worker = mWorker;
    QMetaObject::invokeMethod(
        worker, [worker] { worker->workbook.reset(); }, Qt::BlockingQueuedConnection);
    mThread->quit();
    mThread->wait();
}

Status Session::noWorkbook()
{
    return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "No workbook is open. Open one or make a new one first."));
}

void Session::postTo(std::function<Status(Worker &)> job, Parts parts, QObject *context, Done done, const UnitId &only)
{
    ++mPending;
    Q_EMIT savingChanged();
    const QPointer<QObject> guard(context);
    const bool hasContext = context != nullptr;
    Q_EMIT posted([this, worker = mWorker, job = std::move(job), parts, guard, hasContext, done = std::move(done), only] {
        const quint64 opening = worker->opening;
        Status status = job(*worker);
        // What the job changed is shown even where it failed halfway through several steps.
        if (parts && (status || worker->workbook)) {
            if (Status rebuilt = worker->rebuild(parts, only); !rebuilt && status)
                status = rebuilt;
        }
        if (worker->workbook && worker->opening != opening)
            giveBackMemory(*worker->workbook);
        const SnapshotPtr snapshot = worker->snapshot;
        Q_EMIT answered(
            [this, status, snapshot, parts, guard, hasContext, done] { deliver(status, snapshot, parts, guard, hasContext, done); });
    });
}

void Session::post(Job job, Parts parts, QObject *context, Done done)
{
    postTo([job = std::move(job)](Worker &worker) { return job(worker.workbook.get()); }, parts, context, std::move(done));
}

void Session::deliver(const Status &status, const SnapshotPtr &snapshot, Parts parts, const QPointer<QObject> &context, bool hasContext,
                      const Done &done)
{
    --mPending;
    if (parts && snapshot != mSnapshot) {
        const auto before = std::make_shared<SnapshotPtr>(std::exchange(mSnapshot, snapshot));
        Q_EMIT changed(mSnapshot, parts);
        Q_EMIT posted([before] { before->reset(); }); // ten thousand units that nobody shows any more are let go over there
    }
    if (done && (!hasContext || context))
        done(status);
    else if (!status && status.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(status.error());
    Q_EMIT savingChanged();
}

void Session::setPerson(const QString &name, const QString &organisation)
{
    mPersonName = name;
    mOrganisation = organisation;
    postTo(
        [name, organisation](Worker &w) -> Status {
            w.personName = name;
            w.organisation = organisation;
            return w.introducePerson();
        },
        isOpen() ? Parts(Part::People | Part::Sheet | Part::Pins) : Parts(), nullptr, {});
}

void Session::create(const QString &path, QObject *context, Done done)
{
    postTo(
        [path](Worker &w) -> Status {
            auto made = Workbook::create(path);
            if (!made)
                return tl::make_unexpected(made.error());
            w.workbook.reset();
            if (Status status = w.adopt(std::move(made)); !status)
                return status;
            return w.addBuiltInStandards();
        },
        Part::Everything, context, std::move(done));
}

void Session::open(const QString &path, QObject *context, Done done)
{
    const auto opened = [this, guard = QPointer<QObject>(context), hasContext = context != nullptr,
                         done = std::move(done)](const Status &status) {
        if (status)
            copyDaily();
        if (done && (!hasContext || guard))
            done(status);
        else if (!status)
            Q_EMIT failed(status.error());
    };
    postTo(
        [path](Worker &w) -> Status {
            // The same file again: the lock is ours already.
            if (w.workbook && w.workbook->path() == path)
                return {};
            auto workbook = Workbook::open(path);
            if (!workbook)
                return tl::make_unexpected(workbook.error());
            w.workbook.reset();
            return w.adopt(std::move(workbook));
        },
        Part::Everything, this, opened);
}

/// After the window shows the workbook, so that a large file does not hold it up; a failure is told, and hinders nothing.
void Session::copyDaily()
{
    post(
        [](Workbook *workbook) -> Status {
            if (!workbook || workbook->isReadOnly())
                return {};
            auto copied = workbook->dailyCopy(todayInChina());
            return copied ? Status() : tl::make_unexpected(copied.error());
        },
        Parts(), nullptr, {});
}

void Session::close(QObject *context, Done done)
{
    postTo(
        [](Worker &w) -> Status {
            w.workbook.reset();
            ++w.opening;
            w.view = View{};
            return {};
        },
        Part::Everything, context, std::move(done));
}

Progress Session::progressReporter()
{
    return [this, cancelled = mCancelled, last = std::make_shared<int>(-1)](int percent) {
        if (percent != *last) {
            *last = percent;
            Q_EMIT progressed(percent); // from the worker's thread: its receivers, on the window's, get it queued
        }
        return !cancelled->load();
    };
}

void Session::cancel() { mCancelled->store(true); }

void Session::run(Command command, QObject *context, Done done)
{
    mCancelled = std::make_shared<std::atomic<bool>>(false);
    const Parts parts = command.touches | Part::Steps;
    const UnitId unit = command.unit;
    postTo(
        [command = std::move(command), progress = progressReporter()](Worker &w) -> Status {
            if (!w.workbook)
                return noWorkbook();
            auto edit = w.workbook->begin(command.name, command.subject);
            if (!edit)
                return tl::make_unexpected(edit.error());
            if (Status status = command.apply(*edit, progress); !status)
                return status;
            return edit->commit();
        },
        parts, context, std::move(done), unit);
}

void Session::runLong(std::function<Status(Workbook &, const Progress &)> job, Parts touches, QObject *context, Done done)
{
    mCancelled = std::make_shared<std::atomic<bool>>(false);
    post([job = std::move(job),
          progress = progressReporter()](Workbook *workbook) -> Status { return workbook ? job(*workbook, progress) : noWorkbook(); },
         touches | Part::Steps, context, std::move(done));
}

void Session::takeStep(Result<Workbook::Step> (Workbook::*step)(), QObject *context, Stepped done)
{
    const auto taken = std::make_shared<StepName>();
    Done stepped;
    if (done)
        stepped = [taken, done = std::move(done)](const Status &status) {
            done(status ? Result<StepName>(*taken) : tl::make_unexpected(status.error()));
        };
    post(
        [step, taken](Workbook *workbook) -> Status {
            if (!workbook)
                return noWorkbook();
            const auto result = (workbook->*step)();
            if (!result)
                return tl::make_unexpected(result.error());
            *taken = {result->name, result->subject};
            return {};
        },
        Part::Everything, context, std::move(stepped));
}

void Session::undo(QObject *context, Stepped done) { takeStep(&Workbook::undo, context, std::move(done)); }

void Session::redo(QObject *context, Stepped done) { takeStep(&Workbook::redo, context, std::move(done)); }

void Session::setFocus(const SheetKey &key)
{
    postTo(
        [key](Worker &w) -> Status {
            w.view.focus = key;
            return {};
        },
        Part::Sheet, nullptr, {});
}

void Session::setPeriod(const QString &code)
{
    postTo(
        [code](Worker &w) -> Status {
            w.view.period = code;
            return {};
        },
        Part::Scores | Part::Pins | Part::Sheet, nullptr, {});
}

void Session::setMonthStart(int day, QObject *context, Done done)
{
    postTo(
        [day](Worker &w) -> Status {
            if (!w.workbook)
                return noWorkbook();
            if (Status set = inspect::setMonthStart(*w.workbook, day); !set)
                return set;
            w.view.period.clear();
            w.view.comparison.clear();
            return {};
        },
        Part::Scores | Part::Pins | Part::Sheet, context, std::move(done));
}

void Session::setTheme(const QString &standardCode)
{
    postTo(
        [standardCode](Worker &w) -> Status {
            if (!w.workbook)
                return noWorkbook();
            w.view.theme = standardCode;
            return w.workbook->isReadOnly() ? Status() : w.workbook->setSetting(QStringLiteral("window/theme"), standardCode);
        },
        Part::Scores, nullptr, {});
}

void Session::setComparison(const QString &periodCode)
{
    postTo(
        [periodCode](Worker &w) -> Status {
            w.view.comparison = periodCode;
            return {};
        },
        Part::Scores, nullptr, {});
}

void Session::keepUnitView(const UnitId &unit, const std::optional<UnitView> &view)
{
    post(
        [unit, view](Workbook *workbook) -> Status {
            if (!workbook)
                return noWorkbook();
            return workbook->isReadOnly() ? Status() : writeUnitView(*workbook, unit, view);
        },
        Part::Settings, nullptr, {});
}

void Session::setLayers(const QVector<LayerSetting> &layers)
{
    post(
        [layers](Workbook *workbook) -> Status {
            if (!workbook)
                return noWorkbook();
            return workbook->isReadOnly() ? Status() : writeLayers(*workbook, layers);
        },
        Part::Settings, nullptr, {});
}

void Session::setSetting(const QString &key, const QVariant &value)
{
    post(
        [key, value](Workbook *workbook) -> Status {
            if (!workbook)
                return noWorkbook();
            return workbook->isReadOnly() ? Status() : workbook->setSetting(key, value);
        },
        Parts(), nullptr, {});
}

void Session::refresh(Parts parts)
{
    post([](Workbook *) -> Status { return {}; }, parts, nullptr, {});
}

void Session::refreshInPlace(Parts parts)
{
    postTo(
        [](Worker &w) -> Status {
            w.staysInPeriod = true;
            return {};
        },
        parts, nullptr, {});
}

Session::Access Session::access()
{
    // Which opening of the workbook this is becomes known on the worker's thread, with the first piece.
    auto opening = std::make_shared<std::optional<quint64>>();
    return [gate = mGate, worker = mWorker, path = mSnapshot->path, opening](const std::function<Status(Workbook &)> &work) -> Status {
        auto piece = std::make_shared<Piece>();
        {
            const std::lock_guard lock(gate->mutex);
            if (gate->session == nullptr)
                return workbookClosed();
            Q_EMIT gate->session->posted([worker, path, opening, piece, work] {
                if (!*opening && worker->workbook && worker->workbook->path() == path)
                    *opening = worker->opening;
                piece->finish(worker->workbook && *opening == worker->opening ? work(*worker->workbook) : workbookClosed());
            });
        }
        return piece->wait();
    };
}

Session::Saving Session::saving() const
{
    if (!isOpen())
        return Saving::NoWorkbook;
    return mPending > 0 ? Saving::Writing : Saving::Saved;
}

} // namespace inspect::app
