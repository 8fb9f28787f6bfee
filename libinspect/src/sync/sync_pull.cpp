// SPDX-License-Identifier: GPL-2.0-or-later
#include "sync_run.h"

#include <algorithm>

namespace inspect {

namespace {

constexpr int kBatchSegments = 64;
constexpr qint64 kBatchBytes = 2 * 1024 * 1024; // so that recording waits for a fraction of a second at most

bool isOfTheSegment(const Error &error)
{
    return error.code == ErrorCode::Damaged || error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Foreign;
}

} // namespace

Status SyncRun::putAside(const Share::Listed &segment, const Error &reason)
{
    mSummary.notes.append(reason);
    mSettled.insert(segment.name.hash);
    mAside.insert(segment.name.hash);
    Status moved = mShare->putAside(segment);
    if (!moved) // a share that may only be read: others will do it
        mSummary.notes.append(moved.error());
    return {};
}

Status SyncRun::fetch(const Share::Listed &listed, Batch &batch)
{
    const Result<QByteArray> bytes = mShare->fetch(listed);
    if (!bytes && bytes.error().code == ErrorCode::NotFound) { // put aside by another laptop meanwhile
        mSettled.insert(listed.name.hash);
        return {};
    }
    if (!bytes)
        return bytes.error().code == ErrorCode::Damaged ? putAside(listed, bytes.error()) : tl::make_unexpected(bytes.error());
    const Result<Segment> segment = segmentFromBytes(*bytes, listed.name.text());
    if (!segment && segment.error().code == ErrorCode::Newer) {
        mSummary.notes.append(segment.error());
        mSettled.insert(listed.name.hash);
        return withLedger([&](Workbook &, Ledger &ledger) { return ledger.keep(listed.device, listed.name, *bytes); });
    }
    if (!segment)
        return putAside(listed, segment.error());
    if (segment->device != listed.device || segment->epoch != listed.name.epoch || segment->first != listed.name.first)
        return putAside(listed, Error{ErrorCode::Damaged,
                                      QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "%1 does not hold what its name says; it is put aside")),
                                      {},
                                      {listed.name.text()}});
    batch.listed.append(listed);
    batch.arrivals.append({*segment, *bytes});
    batch.bytes += bytes->size();
    return {};
}

Status SyncRun::takeTogether(const QVector<Share::Listed> &listed, const QVector<Ledger::Arrival> &arrivals)
{
    return withLedger([&](Workbook &, Ledger &ledger) -> Status {
        const Result<QVector<Ledger::Taken>> all = ledger.take(arrivals);
        if (!all)
            return tl::make_unexpected(all.error());
        for (int i = 0; i < int(all->size()); ++i) {
            const Ledger::Taken &taken = all->at(i);
            mSummary.received += taken.operations;
            mSummary.merged += taken.merged;
            mSummary.isReborn = mSummary.isReborn || taken.isReborn;
            if (taken.outcome != Ledger::Outcome::Waits)
                mSettled.insert(listed[i].name.hash);
            mIsMoving = mIsMoving || taken.outcome == Ledger::Outcome::Applied;
        }
        return {};
    });
}

Status SyncRun::take(Batch &batch)
{
    const Batch taken = std::exchange(batch, {});
    if (taken.arrivals.isEmpty())
        return {};
    Status done = takeTogether(taken.listed, taken.arrivals);
    if (done || !isOfTheSegment(done.error()))
        return done;
    // One of them is wrong: one after another, so that the others are taken.
    for (int i = 0; i < int(taken.arrivals.size()); ++i) {
        done = takeTogether({taken.listed[i]}, {taken.arrivals[i]});
        if (done)
            continue;
        if (!isOfTheSegment(done.error()))
            return done;
        Error reason = done.error();
        reason.where = taken.listed[i].name.text();
        mSummary.notes.append(reason);
        mSettled.insert(taken.listed[i].name.hash);
    }
    return {};
}

Status SyncRun::pullRound(QVector<Share::Listed> &open, bool isThorough, qint64 total)
{
    Batch batch;
    QSet<Uid> stuck; // what follows a segment that waits mostly waits too
    qint64 seen = total - open.size();
    for (const Share::Listed &listed : std::as_const(open)) {
        if (Status going = report(SyncStep::Pull, seen++, total); !going)
            return going;
        if (stuck.contains(listed.device) && !isThorough)
            continue;
        if (Status fetched = fetch(listed, batch); !fetched)
            return fetched;
        if (batch.arrivals.size() < kBatchSegments && batch.bytes < kBatchBytes)
            continue;
        const QVector<Share::Listed> tried = batch.listed;
        if (Status done = take(batch); !done)
            return done;
        for (const Share::Listed &one : tried) {
            if (!mSettled.contains(one.name.hash))
                stuck.insert(one.device);
        }
    }
    if (Status done = take(batch); !done)
        return done;
    open.removeIf([this](const Share::Listed &listed) { return mSettled.contains(listed.name.hash); });
    return {};
}

Status SyncRun::pull()
{
    Result<QVector<Share::Listed>> there = mShare->segments();
    if (!there)
        return tl::make_unexpected(there.error());
    mThere = *there;
    QVector<Share::Listed> open;
    for (const Share::Listed &listed : std::as_const(mThere)) {
        if (!mLedger->segments().knows(listed.name.hash))
            open.append(listed);
    }
    std::sort(open.begin(), open.end(), [](const Share::Listed &a, const Share::Listed &b) { return a.name.first < b.name.first; });
    const qint64 total = open.size();
    // Rounds until nothing fits any more: a segment may wait for one of another laptop.
    for (bool isThorough = false; !open.isEmpty();) {
        mIsMoving = false;
        if (Status done = pullRound(open, isThorough, total); !done)
            return done;
        if (!mIsMoving && isThorough)
            break;
        isThorough = !mIsMoving;
    }
    mSummary.waiting = open.size();
    return {};
}

} // namespace inspect
