// SPDX-License-Identifier: GPL-2.0-or-later
#include "segment_index.h"

namespace inspect {

void SegmentIndex::add(const KnownSegment &segment)
{
    const int index = int(mAll.size());
    mAll.append(segment);
    mByHash.insert(segment.hash, index);
    if (segment.isKept)
        return;
    mByStart.insert(segment.hash.left(8), index);
    mByPrevious.insert(segment.previous.isEmpty() ? segment.device.bytes() : segment.previous, index);
    mStreams[{segment.branch, segment.epoch}].insert(segment.last, index);
}

const KnownSegment *SegmentIndex::byHash(const QByteArray &hash) const
{
    const auto found = mByHash.constFind(hash);
    return found == mByHash.cend() ? nullptr : &mAll[*found];
}

const KnownSegment *SegmentIndex::meant(const Seen &seen) const
{
    for (auto it = mByStart.constFind(seen.segment); it != mByStart.cend() && it.key() == seen.segment; ++it) {
        const KnownSegment &segment = mAll[*it];
        if (segment.device == seen.device && segment.epoch == seen.epoch && segment.last == seen.sequence)
            return &segment;
    }
    return nullptr;
}

const KnownSegment *SegmentIndex::holding(const StreamKey &stream, qint64 sequence) const
{
    const auto segments = mStreams.constFind(stream);
    if (segments == mStreams.cend())
        return nullptr;
    const auto found = segments->lowerBound(sequence);
    return found == segments->cend() || mAll[*found].first > sequence ? nullptr : &mAll[*found];
}

const KnownSegment *SegmentIndex::lastOf(const StreamKey &stream) const
{
    const auto segments = mStreams.constFind(stream);
    return segments == mStreams.cend() || segments->isEmpty() ? nullptr : &mAll[segments->last()];
}

QVector<const KnownSegment *> SegmentIndex::followers(const Uid &device, qint64 epoch, const QByteArray &previous) const
{
    QVector<const KnownSegment *> found;
    const QByteArray key = previous.isEmpty() ? device.bytes() : previous;
    for (auto it = mByPrevious.constFind(key); it != mByPrevious.cend() && it.key() == key; ++it) {
        if (mAll[*it].device == device && mAll[*it].epoch == epoch)
            found.append(&mAll[*it]);
    }
    return found;
}

void SegmentIndex::reachBack(Reach &reach, const KnownSegment *from) const
{
    // Up to here on this stream, and where the stream forked off another one, up to the fork on that.
    while (from != nullptr) {
        qint64 &sequence = reach[{from->branch, from->epoch}];
        if (sequence >= from->last)
            return;
        sequence = from->last;
        const auto stream = mStreams.constFind(StreamKey{from->branch, from->epoch});
        const KnownSegment &earliest = mAll[stream->first()];
        from = earliest.previous.isEmpty() ? nullptr : byHash(earliest.previous);
    }
}

SegmentIndex::Reach SegmentIndex::reachOf(const QVector<Seen> &seen) const
{
    Reach reach;
    for (const Seen &entry : seen)
        reachBack(reach, meant(entry));
    return reach;
}

bool SegmentIndex::covers(const KnownSegment &segment, const StreamKey &stream, qint64 sequence)
{
    const int index = mByHash.value(segment.hash);
    auto found = mReach.find(index);
    if (found == mReach.end()) {
        Reach reach = reachOf(segment.seen);
        reachBack(reach, segment.previous.isEmpty() ? nullptr : byHash(segment.previous));
        found = mReach.insert(index, reach);
    }
    return found->value(stream, 0) >= sequence;
}

} // namespace inspect
