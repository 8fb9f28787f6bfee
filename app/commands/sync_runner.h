// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/conflicts.h"
#include "inspect/history.h"
#include "inspect/sync.h"

#include <QTimer>

namespace inspect::app {

/// What a workbook knows of its share; kept in it, not sent.
struct SyncSettings {
    QString hub;       ///< the office's own, where automatic syncs go; absolute; empty: none chosen yet
    QStringList known; ///< the shared files that it has synced with
    int minutes = 10;  ///< between automatic syncs; 0: none
    bool onClose = true;
    QVector<Peer> peers; ///< as the last sync found them; read only
};
void readSyncSettings(Session &session, QObject *context, std::function<void(const Result<SyncSettings> &)> deliver);
void storeSyncSettings(Session &session, const SyncSettings &settings);

void readConflicts(Session &session, QObject *context, std::function<void(const Result<QVector<Conflict>> &)> deliver);
/// One undo step, all or nothing.
void decideConflicts(Session &session, const QVector<Decision> &decisions, QObject *context, Session::Done done);

/// Takes a laptop that is lost off the share; one undo step.
void retire(Session &session, const Peer &laptop, QObject *context, Session::Done done);

void readHistory(Session &session, const UnitId &unit, QObject *context,
                 std::function<void(const Result<QVector<HistoryEntry>> &)> deliver);
void readDeletedUnits(Session &session, QObject *context, std::function<void(const Result<QVector<DeletedUnit>> &)> deliver);
void bringBackState(Session &session, const UnitId &unit, const HistoryEntry &entry, QObject *context, Session::Done done);

/// Syncs the open workbook on a thread of its own: the window goes on, and recording with it. A share that hangs keeps only that
/// thread; what was left behind can touch the workbook no more.
class SyncRunner : public QObject {
    Q_OBJECT

public:
    explicit SyncRunner(Session &session, QObject *parent = nullptr);
    /// Waits a moment for a sync under way, then leaves it behind.
    ~SyncRunner() override;

    /// Nothing where one is running.
    void start(const QString &hub, bool startAnew = false);
    /// What is done stays done. A share that does not answer is left behind after a moment.
    void cancel();
    [[nodiscard]] bool isRunning() const { return mRun != nullptr; }
    [[nodiscard]] QString hub() const { return mHub; } ///< of the sync under way or of the last one

    /// What is at a path; `answer` comes on this thread, while `context` lives.
    static void look(const QString &hub, QObject *context, std::function<void(const ShareLook &)> answer);

Q_SIGNALS:
    void started();
    void progressed(const inspect::SyncProgress &progress);
    void succeeded(const inspect::SyncSummary &summary);
    void failed(const inspect::Error &error);

private:
    struct Run;
    void finish(const Result<SyncSummary> &outcome);
    void leaveBehind();

    Session &mSession;
    std::shared_ptr<Run> mRun; ///< null: none
    QString mHub;
    QTimer mPatience; ///< from cancel() on
};

} // namespace inspect::app
