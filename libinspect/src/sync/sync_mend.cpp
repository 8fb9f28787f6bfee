// SPDX-License-Identifier: GPL-2.0-or-later
// A share of which parts were lost or damaged: every laptop that has synced knows what was there, and puts it back.
#include "sync_run.h"

#include <algorithm>

namespace inspect {

bool SyncRun::isOurLog()
{
    if (!mLedger->hasSynced())
        return false;
    const Result<QVector<Share::Listed>> listed = mShare->segments();
    const auto isKnown = [this](const Share::Listed &each) { return mLedger->segments().byHash(each.name.hash) != nullptr; };
    if (listed && std::any_of(listed->cbegin(), listed->cend(), isKnown))
        return true;
    const Result<QVector<CheckpointName>> checkpoints = mShare->checkpoints();
    for (const CheckpointName &name : checkpoints.value_or(QVector<CheckpointName>())) {
        const Result<Checkpoint> checkpoint = mShare->fetchCheckpoint(name);
        if (checkpoint && checkpoint->project == mLedger->project())
            return true;
    }
    return false;
}

Result<FolderShare::Marker> SyncRun::mendedMarker(Result<FolderShare::Marker> marker, const QJsonObject &shares)
{
    const bool isOther = marker && marker->project != mLedger->project();
    const bool isLost = !marker && (marker.error().code == ErrorCode::Damaged || marker.error().code == ErrorCode::NotFound);
    if ((!isOther && !isLost) || !isOurLog())
        return marker;
    Uid id = Uid::fresh();
    for (auto share = shares.begin(); share != shares.end(); ++share) {
        if (share->toString() == mHub) // as it was called before
            id = Uid::fromString(share.key());
    }
    if (Status written = mShare->mendMarker({mLedger->project(), id}); !written)
        return tl::make_unexpected(written.error());
    noteMended();
    return mShare->marker();
}

Status SyncRun::mendFolders()
{
    const Result<bool> mended = mShare->mendFolders();
    if (!mended)
        return tl::make_unexpected(mended.error());
    if (*mended)
        noteMended();
    return {};
}

void SyncRun::noteMended()
{
    const Error note{
        ErrorCode::Damaged,
        QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "A part of what belongs to %1 was missing or damaged; this laptop has put "
                                                     "back what it knows, the others do the same when they sync")),
        {},
        {mHub}};
    const bool isSaid =
        std::any_of(mSummary.notes.cbegin(), mSummary.notes.cend(), [&](const Error &said) { return said.what == note.what; });
    if (!isSaid)
        mSummary.notes.append(note);
}

Status SyncRun::noteLost(const QVector<KnownSegment> &missing)
{
    qint64 upto = 0;
    bool isOnly = false;
    if (Status read = withLedger([&](Workbook &workbook, Ledger &) -> Status {
            isOnly = knownShares(workbook) == QStringList{mHub}; // else a piece may have come by a stick
            upto = workbook.setting(QStringLiteral("published_sequence"), QVariant(qlonglong(0))).toLongLong();
            return {};
        });
        !read)
        return read;
    const qint64 lost = std::count_if(missing.cbegin(), missing.cend(), [&](const KnownSegment &segment) {
        return !mAside.contains(segment.hash) && (segment.device != mLedger->device() || segment.last <= upto);
    });
    if (!mSummary.notes.isEmpty() || mSummary.isJoined || mSummary.isCreated || !isOnly || lost == 0)
        return {}; // what else is wrong with it has been said
    mSummary.notes.append(Error{
        ErrorCode::Damaged,
        QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "%1 had gone back to an earlier state, as after a backup was restored: %2 pieces "
                                                     "that had been there were missing. This laptop has put back what it knows, the "
                                                     "others do the same when they sync")),
        {},
        {mHub, QString::number(lost)}});
    return {};
}

Status SyncRun::putHubAside()
{
    const Result<QString> aside = mShare->putHubAside();
    if (!aside)
        return tl::make_unexpected(aside.error());
    mSummary.notes.append(
        Error{ErrorCode::Damaged,
              QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "%1 was damaged or overwritten by something else. It was moved to "
                                                           "%2, and the shared file is published anew; nothing was lost")),
              {},
              {mHub, *aside}});
    return {};
}

} // namespace inspect
