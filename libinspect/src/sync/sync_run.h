// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "folder_share.h"
#include "ledger.h"

#include "inspect/sync.h"

#include <QDate>
#include <QJsonObject>

#include <optional>

namespace inspect {

/// A photo that the workbook names; its file may be here or not.
struct LocalPhoto {
    QByteArray sha256;
    QString path;
    bool isErased = false;
};

/// One sync, step by step. The share is touched from the caller's thread, the workbook only through `access`.
class SyncRun {
public:
    SyncRun(const WorkbookAccess &access, const QString &workbookPath, const QString &hub, const SyncOptions &options, FileOps &files);
    [[nodiscard]] Result<SyncSummary> run();

private:
    [[nodiscard]] Error inWords(Error error) const;
    [[nodiscard]] Error begunOnly(Error error) const;
    [[nodiscard]] Status openShare();
    [[nodiscard]] Status startShare(bool wasHere);
    [[nodiscard]] Status checkNeighbours();
    [[nodiscard]] Status adopt(const FolderShare::Marker &marker, QJsonObject shares, bool wasHere);
    [[nodiscard]] Status tellKinship(const FolderShare::Marker &marker, const QString &firstName);
    // What was lost of the share (sync_mend.cpp):
    /// Whether it holds pieces of the log that this laptop has.
    [[nodiscard]] bool isOurLog();
    /// Written anew where it cannot be right; `shares`: ids of shares and under which name they were met first.
    [[nodiscard]] Result<FolderShare::Marker> mendedMarker(Result<FolderShare::Marker> marker, const QJsonObject &shares);
    [[nodiscard]] Status mendFolders();
    void noteMended();
    [[nodiscard]] Status putHubAside();
    [[nodiscard]] Status pull();
    [[nodiscard]] Status listShare();
    [[nodiscard]] Status listCheckpoint(const CheckpointName &name);
    [[nodiscard]] Status checkKnown();
    [[nodiscard]] Status takeKept();
    /// Segments on their way into the workbook.
    struct Batch {
        QVector<Share::Listed> listed;
        QVector<Ledger::Arrival> arrivals;
        qint64 bytes = 0;
    };
    [[nodiscard]] Status pullRound(QVector<Share::Listed> &open, bool isThorough, qint64 total);
    [[nodiscard]] Status fetch(const Share::Listed &listed, Batch &batch);
    [[nodiscard]] Status take(Batch &batch);
    [[nodiscard]] Status takeTogether(const QVector<Share::Listed> &listed, const QVector<Ledger::Arrival> &arrivals);
    [[nodiscard]] Status putAside(const Share::Listed &segment, const Error &reason);
    // Photos (sync_photos.cpp): a day's go before the operations that name them; where it is much more, small pictures go first and
    // the rest follows when all else is done.
    [[nodiscard]] Status photosBefore();
    [[nodiscard]] Status photosAfter();
    [[nodiscard]] Status sendPhotos();
    [[nodiscard]] Status sendPhoto(const LocalPhoto &photo);
    [[nodiscard]] Status sendThumbnails();
    [[nodiscard]] Status putThumbnail(const LocalPhoto &photo, const QByteArray &bytes);
    [[nodiscard]] Status fetchThumbnails();
    [[nodiscard]] Status fetchPhotos();
    [[nodiscard]] Status fetchPhoto(const LocalPhoto &photo);
    [[nodiscard]] Status placeHere(const QString &path, const QByteArray &bytes);
    [[nodiscard]] Status erasePhotos();
    [[nodiscard]] Status checkPhotos();
    [[nodiscard]] qint64 photosLeft();
    [[nodiscard]] Status push();
    [[nodiscard]] Status publish();
    [[nodiscard]] bool mayPublish() const;
    [[nodiscard]] bool isPublished(const QByteArray &state);
    // Checkpoints (sync_fold.cpp):
    [[nodiscard]] Status fold();
    [[nodiscard]] Status readRetired();
    [[nodiscard]] bool isRetired(const Share::Note &note) const;
    [[nodiscard]] QVector<SegmentIndex::Reach> livingReaches() const;
    [[nodiscard]] Status foldInto(const QVector<Share::Listed> &candidates);
    [[nodiscard]] Status placeCheckpoint(const Checkpoint &checkpoint);
    [[nodiscard]] Status greet(const QString &name);
    [[nodiscard]] Status countOpen(Workbook &workbook, const Ledger &ledger);
    [[nodiscard]] QByteArray publishedState(const QDate &today) const;
    [[nodiscard]] Status finish();
    [[nodiscard]] Status rememberNames();
    [[nodiscard]] Status rememberPeers(Workbook &workbook) const;
    [[nodiscard]] Status noteLost(const QVector<KnownSegment> &missing);
    [[nodiscard]] bool lacksPieces() const;
    [[nodiscard]] QString lookOfHub(const Share::Published &published);
    [[nodiscard]] Result<bool> knowsHub();
    [[nodiscard]] Status report(SyncStep step, qint64 done = 0, qint64 total = 0);
    [[nodiscard]] Status withLedger(const std::function<Status(Workbook &, Ledger &)> &work);

    const WorkbookAccess &mAccess;
    QString mWorkbookPath;
    QString mHub;
    QString mMainHub; ///< the office's own; empty: none yet
    const SyncOptions &mOptions;
    FileOps &mFiles;
    std::optional<Ledger> mLedger;
    std::optional<FolderShare> mShare;
    QVector<Share::Listed> mThere; ///< the share's segments as listed when the sync began
    QVector<CheckpointName> mCheckpoints;
    QSet<QByteArray> mAside;   ///< of these, what was put aside
    QSet<QByteArray> mSettled; ///< taken in, kept, put aside or refused
    bool mIsMoving = false;    ///< something was taken in during this round
    QVector<LocalPhoto> mPhotos;
    QVector<LocalPhoto> mAbsent; ///< of these, those that are not here
    QSet<QByteArray> mPhotosThere;
    bool mIsMuch = false; ///< more photos than go before the operations
    QVector<Share::Note> mNotes;
    QHash<Uid, QString> mRetired; ///< laptop → when it had been seen last
    bool mIsFirst = false;        ///< this workbook never synced
    bool mHadHub = false;         ///< the shared file was there when the sync began
    qint64 mSealed = 0;           ///< the last operation of this laptop that is in a segment
    SyncSummary mSummary;
};

} // namespace inspect
