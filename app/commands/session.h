// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/snapshot.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

namespace inspect::app {

/// The open workbook as the window knows it. A worker thread holds the only writing connection and does one job after the other;
/// the window's thread never touches the database. Signals and callbacks come on the window's thread, callbacks only while their
/// context lives.
class Session : public QObject {
    Q_OBJECT

public:
    enum class Saving { NoWorkbook, Saved, Writing };
    using Done = std::function<void(const Status &)>;

    explicit Session(QObject *parent = nullptr);
    ~Session() override; ///< waits until everything queued is on disk

    /// Who works here; put into each workbook that is opened.
    void setPerson(const QString &name, const QString &organisation);

    void create(const QString &path, QObject *context = nullptr, Done done = {});
    void open(const QString &path, QObject *context = nullptr, Done done = {});
    void close(QObject *context = nullptr, Done done = {});

    void run(Command command, QObject *context = nullptr, Done done = {});
    /// For library functions that make their own edit.
    void runLong(std::function<Status(Workbook &, const Progress &)> job, Parts touches, QObject *context, Done done);
    using Stepped = std::function<void(const Result<StepName> &)>;
    /// `done` gets the step that was taken; without it a refusal is a failure like any other.
    void undo(QObject *context = nullptr, Stepped done = {});
    void redo(QObject *context = nullptr, Stepped done = {});

    /// Any reading job; `read` runs on the worker, `deliver` here.
    template <class T>
    void query(std::function<Result<T>(Workbook &)> read, QObject *context, std::function<void(const Result<T> &)> deliver)
    {
        auto result = std::make_shared<Result<T>>();
        post(
            [result, read](Workbook *workbook) -> Status {
                if (!workbook)
                    return noWorkbook();
                *result = read(*workbook);
                return {};
            },
            Parts(), context,
            [result, deliver](const Status &status) {
                if (!status)
                    *result = tl::make_unexpected(status.error());
                deliver(*result);
            });
    }

    /// What the record panel stands on; a null unit: nothing.
    void setFocus(const SheetKey &key);
    void setPeriod(const QString &code);
    /// The day on which the workbook's months begin; shows the month of today counted so.
    void setMonthStart(int day, QObject *context, Done done);
    void setTheme(const QString &standardCode); ///< which standard colours the map; empty: each unit by its first
    /// Compares the shown scores with those of another period (see MapUnit::change); empty: no more.
    void setComparison(const QString &periodCode);
    void setLayers(const QVector<LayerSetting> &layers);
    /// The view of the map that is shown for a unit from now on; none: its outline again.
    void keepUnitView(const UnitId &unit, const std::optional<UnitView> &view);

    /// A local setting of the workbook, which no sync sends; unchanged where the workbook may only be read.
    void setSetting(const QString &key, const QVariant &value);
    /// Reads parts of the snapshot anew, after changes that came by access().
    void refresh(Parts parts);
    /// The same after a sync: the period that is shown stays, whatever months came with it. Where nothing was recorded here before, the
    /// newest that came is shown.
    void refreshInPlace(Parts parts);

    /// The open workbook for one other thread: each piece of work runs on the workbook's thread between other jobs, while the caller
    /// waits. Cancelled once that workbook is closed. May outlive the session.
    using Access = std::function<Status(const std::function<Status(Workbook &)> &)>;
    [[nodiscard]] Access access();

    /// Stops the running long command; nothing of it stays.
    void cancel();

    [[nodiscard]] SnapshotPtr snapshot() const { return mSnapshot; }
    [[nodiscard]] bool isOpen() const { return !mSnapshot->path.isEmpty(); }
    [[nodiscard]] Saving saving() const;
    [[nodiscard]] int pending() const { return mPending; }

Q_SIGNALS:
    void changed(const inspect::app::SnapshotPtr &snapshot, inspect::app::Parts parts);
    void savingChanged();
    void failed(const inspect::Error &error);
    void progressed(int percent);

    // Between the two threads only.
    void posted(const std::function<void()> &task);   ///< runs on the worker's thread
    void answered(const std::function<void()> &task); ///< runs on the window's

private:
    class Worker;
    struct Gate;
    using Job = std::function<Status(Workbook *)>;
    void takeStep(Result<Workbook::Step> (Workbook::*step)(), QObject *context, Stepped done);
    using Task = std::function<void()>;

    [[nodiscard]] static Status noWorkbook();
    void post(Job job, Parts parts, QObject *context, Done done);
    void postTo(std::function<Status(Worker &)> job, Parts parts, QObject *context, Done done, const UnitId &only = {});
    void deliver(const Status &status, const SnapshotPtr &snapshot, Parts parts, const QPointer<QObject> &context, bool hasContext,
                 const Done &done);
    [[nodiscard]] Progress progressReporter();
    void copyDaily();

    std::unique_ptr<QThread> mThread;
    Worker *mWorker = nullptr; ///< lives in mThread, deleted there
    SnapshotPtr mSnapshot;
    int mPending = 0;
    std::shared_ptr<std::atomic<bool>> mCancelled;
    std::shared_ptr<Gate> mGate; ///< what other threads have of the session
    QString mPersonName;
    QString mOrganisation;
};

} // namespace inspect::app

Q_DECLARE_METATYPE(inspect::app::SnapshotPtr)
Q_DECLARE_METATYPE(inspect::Error)
