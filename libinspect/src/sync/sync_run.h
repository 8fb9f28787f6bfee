// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "folder_share.h"
#include "ledger.h"

#include "inspect/sync.h"

#include <QDate>

#include <optional>

namespace inspect {

/// One sync, step by step. The share is touched from the caller's thread, the workbook only through `access`.
class SyncRun {
public:
    SyncRun(const WorkbookAccess &access, const QString &workbookPath, const QString &hub, const SyncOptions &options, FileOps &files);
    [[nodiscard]] Result<SyncSummary> run();

private:
    [[nodiscard]] Status openShare();
    [[nodiscard]] Status checkHubPath();
    [[nodiscard]] Status startShare(bool wasHere);
    [[nodiscard]] Status pull();
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
    [[nodiscard]] Status photos();
    [[nodiscard]] Status sendPhotos(const QVector<struct LocalPhoto> &all, const QSet<QByteArray> &there);
    [[nodiscard]] Status fetchPhotos(const QVector<struct LocalPhoto> &all, const QSet<QByteArray> &there);
    [[nodiscard]] Status erase(const struct LocalPhoto &photo, bool isShared);
    [[nodiscard]] Status fetchPhoto(const struct LocalPhoto &photo);
    [[nodiscard]] Status push();
    [[nodiscard]] Status publish();
    [[nodiscard]] QByteArray publishedState(const QDate &today) const;
    [[nodiscard]] Status finish();
    [[nodiscard]] Status report(SyncStep step, qint64 done = 0, qint64 total = 0);
    [[nodiscard]] Status withLedger(const std::function<Status(Workbook &, Ledger &)> &work);

    const WorkbookAccess &mAccess;
    QString mWorkbookPath;
    QString mHub;
    const SyncOptions &mOptions;
    FileOps &mFiles;
    std::optional<Ledger> mLedger;
    std::optional<FolderShare> mShare;
    QVector<Share::Listed> mThere; ///< the share's segments as listed when the sync began
    QSet<QByteArray> mAside;       ///< of these, what was put aside
    QSet<QByteArray> mSettled;     ///< taken in, kept, put aside or refused
    bool mIsMoving = false;        ///< something was taken in during this round
    SyncSummary mSummary;
};

} // namespace inspect
