// SPDX-License-Identifier: GPL-2.0-or-later
// A workbook that was copied (a cloned disk, last week's backup) would give two things one number. Where two segments follow one, each
// becomes a stream of its own, named after its hash, so that every laptop names them alike whatever it saw first; and a laptop that
// meets its own number in a foreign segment goes on under a new one.
#include "ledger.h"

#include "query.h"
#include "workbook_data.h"

namespace inspect {

namespace {

Uid branchName(const QByteArray &hash) { return Uid::named(QStringLiteral("branch/") + QString::fromLatin1(hash.toHex())); }

} // namespace

Result<qint64> Ledger::branchFor(const Segment &segment, const QByteArray &hash)
{
    const QVector<const KnownSegment *> rivals = mIndex.followers(segment.device, segment.epoch, segment.previous);
    if (rivals.isEmpty()) {
        if (const KnownSegment *previous = mIndex.byHash(segment.previous))
            return previous->branch;
        return deviceRow(segment.device);
    }
    const KnownSegment *previous = segment.previous.isEmpty() ? nullptr : mIndex.byHash(segment.previous);
    const Result<qint64> trunk = previous == nullptr ? deviceRow(segment.device) : Result<qint64>(previous->branch);
    if (!trunk)
        return trunk;
    for (const KnownSegment *rival : rivals) {
        if (rival->branch == *trunk) {
            const KnownSegment moved = *rival; // the index is made anew
            if (Status done = moveToBranch(moved); !done)
                return tl::make_unexpected(done.error());
            break;
        }
    }
    return deviceRow(branchName(hash));
}

Status Ledger::moveToBranch(const KnownSegment &from)
{
    const Result<qint64> branch = deviceRow(branchName(from.hash));
    if (!branch)
        return tl::make_unexpected(branch.error());
    Connection &connection = StoreAccess::connection(*mWorkbook);
    Query operations(connection, "UPDATE operations SET device_fid = ? WHERE device_fid = ? AND epoch = ? AND sequence >= ?", *branch,
                     from.branch, from.epoch, from.first);
    if (Status moved = operations.run(); !moved)
        return moved;
    Query segments(connection, "UPDATE sync_segments SET branch_fid = ? WHERE branch_fid = ? AND epoch = ? AND first >= ? AND kept IS NULL",
                   *branch, from.branch, from.epoch, from.first);
    if (Status moved = segments.run(); !moved)
        return moved;
    return loadSegments();
}

Status Ledger::beReborn()
{
    Connection &connection = StoreAccess::connection(*mWorkbook);
    const KnownSegment *last = mIndex.lastOf({mDeviceRow, mEpoch});
    const Uid device = Uid::fresh();
    const Result<qint64> row = deviceRow(device);
    if (!row)
        return tl::make_unexpected(row.error());
    Query name(connection, "UPDATE devices SET name = (SELECT name FROM devices WHERE fid = ?) WHERE fid = ?", mDeviceRow, *row);
    if (Status named = name.run(); !named)
        return named;
    const qint64 sealed = last == nullptr ? 0 : last->last;
    Query operations(connection,
                     "UPDATE operations SET device_fid = ?, epoch = 1, sequence = sequence - ?2 WHERE device_fid = ? AND epoch = ? AND "
                     "sequence > ?2",
                     *row, sealed, mDeviceRow, mEpoch);
    if (Status moved = operations.run(); !moved)
        return moved;
    Query settings(connection,
                   "INSERT OR REPLACE INTO workbook(key, value) VALUES ('device_id', ?), ('epoch', 1), ('published_sequence', 0)", device);
    if (Status stored = settings.run(); !stored)
        return stored;
    mDevice = device;
    mDeviceRow = *row;
    mEpoch = 1;
    return StoreAccess::data(*mWorkbook).log.load(connection);
}

} // namespace inspect
