// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps a share from filling up with small files: what every laptop that is still in use has taken in goes into checkpoints.
#include "sync_run.h"

#include "retirement.h"

#include <algorithm>

namespace inspect {

namespace {

constexpr int kCheckpointsAtOnce = 4; // the rest follows with the next syncs

} // namespace

Status SyncRun::readRetired()
{
    return withLedger([&](Workbook &workbook, Ledger &) -> Status {
        const Result<QHash<Uid, QString>> retired = retiredLaptops(workbook);
        if (!retired)
            return tl::make_unexpected(retired.error());
        mRetired = *retired;
        return {};
    });
}

bool SyncRun::isRetired(const Share::Note &note) const
{
    // Seen again since: in use again. No clocks are compared, only what was said.
    return mRetired.contains(note.device) && mRetired.value(note.device) == seenText(note.at);
}

QVector<SegmentIndex::Reach> SyncRun::livingReaches() const
{
    QHash<Uid, QVector<Seen>> living;
    for (const Share::Listed &listed : std::as_const(mThere)) {
        if (!mRetired.contains(listed.device))
            living.insert(listed.device, {}); // has it said nothing yet, it has nothing
    }
    for (const Share::Note &note : std::as_const(mNotes)) {
        if (isRetired(note))
            living.remove(note.device);
        else
            living.insert(note.device, note.has);
    }
    living.remove(mLedger->device()); // has all that is looked at here
    QVector<SegmentIndex::Reach> reaches;
    for (const QVector<Seen> &has : std::as_const(living))
        reaches.append(mLedger->segments().reachOf(has));
    return reaches;
}

Status SyncRun::fold()
{
    mNotes = mShare->greetings();
    if (Status read = readRetired(); !read)
        return read;
    QHash<QByteArray, Share::Listed> loose;
    QSet<QByteArray> inCheckpoints;
    for (const Share::Listed &listed : std::as_const(mThere)) {
        if (listed.checkpoint && !mAside.contains(listed.name.hash))
            inCheckpoints.insert(listed.name.hash);
        else if (!listed.checkpoint && !mAside.contains(listed.name.hash))
            loose.insert(listed.name.hash, listed);
    }
    if (loose.size() < mOptions.foldFrom && inCheckpoints.isEmpty())
        return {};
    const QVector<SegmentIndex::Reach> reaches = livingReaches();
    QVector<Share::Listed> candidates; // in the order in which they were taken in: each after those that it builds on
    for (const KnownSegment &segment : mLedger->segments().all()) {
        const auto file = loose.constFind(segment.hash);
        if (segment.isKept || file == loose.cend())
            continue;
        const bool isKnownToAll = std::all_of(reaches.cbegin(), reaches.cend(),
                                              [&](const SegmentIndex::Reach &reach) { return SegmentIndex::isWithin(segment, reach); });
        if (!isKnownToAll)
            continue;
        if (!inCheckpoints.contains(segment.hash)) {
            candidates.append(*file);
        } else if (Status dropped = mShare->dropFolded(*file); !dropped) { // one that was stopped in the middle of this
            mSummary.notes.append(inWords(dropped.error()));
            return {};
        }
    }
    Status folded = candidates.size() < mOptions.foldFrom ? Status() : foldInto(candidates);
    if (folded || folded.error().code == ErrorCode::Cancelled)
        return folded;
    // Only tidiness is lost; a share where nobody may remove files is one too.
    mSummary.notes.append(inWords(folded.error()));
    return {};
}

Status SyncRun::foldInto(const QVector<Share::Listed> &candidates)
{
    Checkpoint checkpoint;
    checkpoint.project = mLedger->project();
    qint64 bytes = 0, done = 0;
    int placed = 0;
    for (const Share::Listed &candidate : candidates) {
        if (Status going = report(SyncStep::Push, done++, candidates.size()); !going)
            return going;
        Result<QByteArray> segment;
        if (Status made = withLedger([&](Workbook &, Ledger &ledger) -> Status {
                segment = ledger.bytesOf(*ledger.segments().byHash(candidate.name.hash));
                return segment ? Status() : tl::make_unexpected(segment.error());
            });
            !made)
            return made;
        if (segment->size() > Checkpoint::kSegmentBytes)
            continue;
        if (bytes + segment->size() > Checkpoint::kTargetBytes) {
            if (Status stored = placeCheckpoint(checkpoint); !stored)
                return stored;
            if (++placed == kCheckpointsAtOnce)
                return {};
            checkpoint.entries.clear();
            checkpoint.segments.clear();
            bytes = 0;
        }
        checkpoint.add(candidate.device, candidate.name, *segment);
        bytes += segment->size();
    }
    return checkpoint.entries.size() > 1 ? placeCheckpoint(checkpoint) : Status();
}

Status SyncRun::placeCheckpoint(const Checkpoint &checkpoint)
{
    const QByteArray bytes = checkpointToBytes(checkpoint);
    const CheckpointName name{mCheckpoints.isEmpty() ? 1 : mCheckpoints.last().number + 1, segmentHash(bytes)};
    if (Status put = mShare->putCheckpoint(name, bytes); !put)
        return put;
    mCheckpoints.append(name);
    const QString key = QStringLiteral("checkpoint/") + QString::fromLatin1(name.hash.toHex());
    const QByteArray entries = entriesToBytes(checkpoint.entries);
    if (Status known = withLedger([&](Workbook &workbook, Ledger &) { return workbook.setSetting(key, entries); }); !known)
        return known;
    for (const CheckpointEntry &entry : checkpoint.entries) {
        if (Status dropped = mShare->dropFolded({entry.device, entry.name, {}}); !dropped)
            return dropped;
        ++mSummary.folded;
    }
    return {};
}

} // namespace inspect
