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

void noteNewer(QVector<Error> &notes)
{
    const Error note{
        ErrorCode::Newer,
        QString::fromUtf8(QT_TRANSLATE_NOOP("Error", "Some changes were made by a newer version of this program; they are kept and "
                                                     "passed on, and show once that version is installed")),
        {},
        {}};
    const bool isSaid = std::any_of(notes.cbegin(), notes.cend(), [&](const Error &said) { return said.what == note.what; });
    if (!isSaid)
        notes.append(note);
}

} // namespace

Status SyncRun::putAside(const Share::Listed &segment, const Error &reason)
{
    mSummary.notes.append(reason);
    const auto drop = [this](const Share::Listed &one) {
        mSettled.insert(one.name.hash);
        mAside.insert(one.name.hash);
    };
    drop(segment);
    if (segment.checkpoint) { // with all that it holds
        for (const Share::Listed &one : std::as_const(mThere)) {
            if (one.checkpoint == segment.checkpoint)
                drop(one);
        }
    }
    Status moved = mShare->putAside(segment);
    if (!moved && moved.error().code != ErrorCode::NotFound) // a share that may only be read: others will do it
        mSummary.notes.append(moved.error());
    return {};
}

Status SyncRun::fetch(const Share::Listed &listed, Batch &batch)
{
    if (mSettled.contains(listed.name.hash))
        return {}; // went aside with its checkpoint
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
            mSummary.merged += mIsFirst ? 0 : taken.merged; // before, there was nothing to meet
            mSummary.isReborn = mSummary.isReborn || taken.isReborn;
            if (taken.outcome != Ledger::Outcome::Waits)
                mSettled.insert(listed[i].name.hash);
            if (taken.outcome == Ledger::Outcome::Kept)
                noteNewer(mSummary.notes);
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

Status SyncRun::listCheckpoint(const CheckpointName &name)
{
    const QString key = QStringLiteral("checkpoint/") + QString::fromLatin1(name.hash.toHex());
    std::optional<QVector<CheckpointEntry>> entries;
    if (Status read = withLedger([&](Workbook &workbook, Ledger &) -> Status {
            if (const QByteArray known = workbook.setting(key).toByteArray(); !known.isEmpty())
                entries = entriesFromBytes(known);
            return {};
        });
        !read)
        return read;
    if (!entries || mOptions.isThorough) {
        const Result<Checkpoint> checkpoint = mShare->fetchCheckpoint(name);
        if (!checkpoint && checkpoint.error().code == ErrorCode::NotFound) // put aside by another laptop meanwhile
            return {};
        if (!checkpoint && checkpoint.error().code == ErrorCode::Newer) {
            mSummary.notes.append(checkpoint.error());
            return {};
        }
        if (!checkpoint)
            return checkpoint.error().code == ErrorCode::Damaged ? putAside({{}, {}, name}, checkpoint.error())
                                                                 : tl::make_unexpected(checkpoint.error());
        if (checkpoint->project != mLedger->project())
            return {}; // of other work: its segments would be refused one by one
        const QByteArray known = entriesToBytes(checkpoint->entries);
        const bool isNew = !entries;
        entries = checkpoint->entries;
        if (Status kept = isNew ? withLedger([&](Workbook &workbook, Ledger &) { return workbook.setSetting(key, known); }) : Status();
            !kept)
            return kept;
    }
    for (const CheckpointEntry &entry : std::as_const(*entries))
        mThere.append({entry.device, entry.name, name});
    mCheckpoints.append(name);
    return {};
}

Status SyncRun::listShare()
{
    // Files first, then checkpoints: what moves from the one to the other meanwhile is seen at least once.
    Result<QVector<Share::Listed>> there = mShare->segments();
    if (!there)
        return tl::make_unexpected(there.error());
    mThere = *there;
    const Result<QVector<CheckpointName>> checkpoints = mShare->checkpoints();
    if (!checkpoints)
        return tl::make_unexpected(checkpoints.error());
    for (const CheckpointName &name : *checkpoints) {
        if (Status listed = listCheckpoint(name); !listed)
            return listed;
    }
    return {};
}

Status SyncRun::checkKnown()
{
    qint64 done = 0;
    for (const Share::Listed &listed : QVector<Share::Listed>(mThere)) {
        if (Status going = report(SyncStep::Pull, done++, mThere.size()); !going)
            return going;
        if (listed.checkpoint || !mLedger->segments().knows(listed.name.hash))
            continue; // read whole already, or about to be
        const Result<QByteArray> bytes = mShare->fetch(listed);
        if (bytes || bytes.error().code == ErrorCode::NotFound)
            continue;
        if (bytes.error().code != ErrorCode::Damaged)
            return tl::make_unexpected(bytes.error());
        if (Status moved = putAside(listed, bytes.error()); !moved)
            return moved;
    }
    return {};
}

Status SyncRun::takeKept()
{
    return withLedger([&](Workbook &, Ledger &ledger) -> Status {
        const Result<QVector<Ledger::Taken>> all = ledger.takeKept();
        if (!all)
            return tl::make_unexpected(all.error());
        for (const Ledger::Taken &taken : *all) {
            mSummary.received += taken.operations;
            mSummary.merged += taken.merged;
        }
        return {};
    });
}

Status SyncRun::pull()
{
    for (Status (SyncRun::*step)() : {&SyncRun::listShare, &SyncRun::takeKept}) {
        if (Status done = (this->*step)(); !done)
            return done;
    }
    if (Status checked = mOptions.isThorough ? checkKnown() : Status(); !checked)
        return checked;
    QVector<Share::Listed> open;
    QSet<QByteArray> listed;
    for (const Share::Listed &one : std::as_const(mThere)) {
        if (!mLedger->segments().knows(one.name.hash) && !mAside.contains(one.name.hash) && !listed.contains(one.name.hash)) {
            open.append(one);
            listed.insert(one.name.hash);
        }
    }
    // Checkpoints as they were made: what is in one builds on those before. The files after them.
    const auto order = [](const Share::Listed &one) {
        return one.checkpoint ? std::pair(0, one.checkpoint->number) : std::pair(1, one.name.first);
    };
    std::stable_sort(open.begin(), open.end(), [&](const Share::Listed &a, const Share::Listed &b) { return order(a) < order(b); });
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
