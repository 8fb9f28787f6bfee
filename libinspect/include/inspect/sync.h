// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/file_ops.h"
#include "inspect/workbook.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <functional>

namespace inspect {

/// Sync with a shared file: docs/sync-format.md says what lies beside it.

enum class SyncStep { Open, Pull, Photos, Push, Publish };

/// The workbook's setting that names the office's own shared file: what waits to be sent is counted for it. Empty: the first one.
inline constexpr char kMainHubSetting[] = "sync/hub";

struct SyncProgress {
    SyncStep step = SyncStep::Open;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
};

/// Another laptop, by what it left in the share about itself: for people to read, nothing is decided by it.
struct Peer {
    QString name;
    QDateTime lastSeen;
    bool isThis = false;
    Uid device;
    bool isRetired = false; ///< taken off by retireLaptop() and not seen since
    qint64 behind = 0;      ///< pieces of the log that it has not taken in yet, as far as it said
};

struct SyncSummary {
    bool isCreated = false; ///< the shared file is new
    bool isJoined = false;  ///< the first sync of this workbook with it
    bool isReborn = false;  ///< this workbook turned out to be a copy of another laptop's and has got an identity of its own
    bool isPublished = false;
    qint64 sent = 0;     ///< operations, of this and of other laptops
    qint64 received = 0; ///< operations
    qint64 merged = 0;   ///< received operations on rows that had been changed elsewhere too
    qint64 toDecide = 0; ///< in the inbox
    qint64 waiting = 0;  ///< pieces of the log that wait for others
    qint64 photosSent = 0;
    qint64 photosReceived = 0;
    qint64 photosMissing = 0; ///< known, but neither here nor in the share
    qint64 photosWaiting = 0; ///< to be sent or fetched the next time
    qint64 folded = 0;        ///< pieces of the log that went into a checkpoint
    QVector<Peer> peers;
    QVector<Error> notes; ///< what was put aside and why; the sync went on
};

struct SyncOptions {
    bool publish = true; ///< build the shared file anew where something changed
    /// The share was here and is gone for good: begin it anew in the same place.
    bool startAnew = false;
    /// Read back everything that lies there, so that a damaged file is found and put again now, not when somebody needs it.
    bool isThorough = false;
    qint64 photosBeforeBytes = 256 * 1024 * 1024;       ///< more than that in photos: small pictures first, the rest when all else is done
    int foldFrom = 256;                                 ///< so many small files of the log are put together
    int schema = Workbook::kTravelVersion;              ///< what can be read; tests pretend to be of another version
    std::function<bool(const SyncProgress &)> progress; ///< returns false to cancel
    FileOps *files = nullptr;                           ///< null: the system's, with a time limit for shares that hang
};

/// Runs a piece of work with the workbook, on the thread that has it, and waits for the end. Each piece is short, so that recording
/// goes on between them.
using WorkbookAccess = std::function<Status(const std::function<Status(Workbook &)> &)>;

/// Takes in what others left at the shared file, leaves there what they lack, and publishes. Whatever fails, workbook and share are
/// as before or as after a whole step, and the next sync goes on from there.
[[nodiscard]] Result<SyncSummary> sync(Workbook &workbook, const QString &hub, const SyncOptions &options = {});
/// The same from another thread; `path` is the workbook's.
[[nodiscard]] Result<SyncSummary> sync(const WorkbookAccess &access, const QString &path, const QString &hub,
                                       const SyncOptions &options = {});

/// A laptop that is lost or was given away: nothing is kept for it any more. An undo step, and it travels. The laptop counts again as
/// soon as it syncs.
[[nodiscard]] Status retireLaptop(Workbook &workbook, const Peer &laptop);

/// Over everything that travels: two workbooks that have the same operations have the same hash.
[[nodiscard]] Result<QByteArray> stateHash(const Workbook &workbook);

/// Makes every segment again from the recorded operations and compares hashes: finds each byte that something changed behind the
/// program's back. One error per finding.
[[nodiscard]] Result<QVector<Error>> verifyLog(Workbook &workbook);

/// Compares every row with the state that its operations make: finds what another program wrote into the file, in an open period too.
/// One error per row, at most 20; `where` is "table/column".
[[nodiscard]] Result<QVector<Error>> verifyRows(Workbook &workbook);

/// Who comes to the shared file, as the last sync found it: how far each had come is not known any more. Empty: never synced.
[[nodiscard]] QVector<Peer> lastPeers(const Workbook &workbook);

/// The shared files that this workbook has synced with, the newest acquaintance first.
[[nodiscard]] QStringList knownShares(const Workbook &workbook);

/// A photo that has not come yet has a small picture under its path with this ending.
inline constexpr const char *kThumbnailEnding = ".thumbnail";

/// What a sync with this file would find; asks nothing of the workbook and changes nothing.
enum class ShareState {
    Absent, ///< one may be created there
    Ready,  ///< one is there, to be joined
    Unusable
};
struct ShareLook {
    ShareState state = ShareState::Absent;
    Error problem; ///< why unusable
    Uid project;
};
[[nodiscard]] ShareLook lookAtShare(const QString &hub, FileOps &files);
/// The same with the system's files; gives up on a share that hangs.
[[nodiscard]] ShareLook lookAtShare(const QString &hub);

} // namespace inspect
