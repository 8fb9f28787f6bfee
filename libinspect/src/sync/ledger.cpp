// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledger.h"

#include "applier.h"
#include "cbor_in.h"
#include "query.h"
#include "transaction.h"
#include "workbook_data.h"

#include <QCborStreamWriter>
#include <QScopeGuard>

#include <algorithm>
#include <limits>

namespace inspect {

namespace {

QByteArray seenToCbor(const QVector<Seen> &seen)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(quint64(seen.size()));
    for (const Seen &entry : seen) {
        writer.startArray(4);
        writer.append(entry.device.bytes());
        writer.append(entry.epoch);
        writer.append(entry.sequence);
        writer.append(entry.segment);
        writer.endArray();
    }
    writer.endArray();
    return bytes;
}

QVector<Seen> seenFromCbor(const QByteArray &bytes)
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    QVector<Seen> seen;
    CborIn in(bytes);
    const qint64 count = in.array();
    for (qint64 i = 0; i < count && in.isGood(); ++i) {
        in.array();
        Seen entry;
        entry.device = Uid::fromBytes(in.bytes(16, 16));
        entry.epoch = in.integer(1, kMost);
        entry.sequence = in.integer(1, kMost);
        entry.segment = in.bytes(8, 8);
        in.end();
        seen.append(entry);
    }
    return seen;
}

TravelOperation travelling(const Query &row, int from)
{
    TravelOperation operation;
    operation.clock = row.integer(from);
    operation.person = row.id<Uid>(from + 1);
    operation.table = row.text(from + 2);
    operation.row = row.id<Uid>(from + 3);
    operation.kind = int(row.integer(from + 4));
    operation.changes = row.bytes(from + 5);
    operation.schema = int(row.integer(from + 6));
    return operation;
}

const QByteArray kTravelColumns = "clock, person, table_name, row_uid, kind, changes, schema_version";

} // namespace

Result<Ledger> Ledger::load(Workbook &workbook)
{
    Ledger ledger(workbook);
    Connection &connection = StoreAccess::connection(workbook);
    Query settings(connection, "SELECT key, value FROM workbook WHERE key IN ('device_id', 'epoch', 'project_id')");
    while (settings.next()) {
        if (settings.text(0) == QLatin1String("epoch"))
            ledger.mEpoch = settings.integer(1);
        else
            (settings.text(0) == QLatin1String("device_id") ? ledger.mDevice : ledger.mProject) = settings.id<Uid>(1);
    }
    if (Status read = settings.status(); !read)
        return tl::make_unexpected(read.error());
    const Result<qint64> row = ledger.deviceRow(ledger.mDevice);
    if (!row)
        return tl::make_unexpected(row.error());
    ledger.mDeviceRow = *row;
    if (Status loaded = ledger.loadSegments(); !loaded)
        return tl::make_unexpected(loaded.error());
    return ledger;
}

Status Ledger::loadSegments()
{
    mIndex.clear();
    Query rows(StoreAccess::connection(*mWorkbook), "SELECT fid, device, epoch, first, last, hash, previous, seen, branch_fid, upto_fid, "
                                                    "received, kept IS NOT NULL FROM sync_segments ORDER BY fid");
    while (rows.next()) {
        KnownSegment segment;
        segment.fid = rows.integer(0);
        segment.device = rows.id<Uid>(1);
        segment.epoch = rows.integer(2);
        segment.first = rows.integer(3);
        segment.last = rows.integer(4);
        segment.hash = rows.bytes(5);
        segment.previous = rows.bytes(6);
        segment.seen = seenFromCbor(rows.bytes(7));
        segment.branch = rows.integer(8);
        segment.upto = rows.integer(9);
        segment.isReceived = rows.integer(10) != 0;
        segment.isKept = rows.integer(11) != 0;
        mIndex.add(segment);
    }
    return rows.status();
}

Result<qint64> Ledger::deviceRow(const Uid &device)
{
    Connection &connection = StoreAccess::connection(*mWorkbook);
    Query found(connection, "SELECT fid FROM devices WHERE uid = ?", device);
    if (found.next())
        return found.integer(0);
    Query insert(connection, "INSERT INTO devices(uid) VALUES (?)", device);
    if (Status stored = insert.run(); !stored)
        return tl::make_unexpected(stored.error());
    return sqlite3_last_insert_rowid(connection.handle());
}

Status Ledger::adoptProject(const Uid &project, const QString &hub)
{
    if (project == mProject)
        return {};
    if (hasSynced())
        return failure(ErrorCode::Foreign,
                       QT_TRANSLATE_NOOP("Error", "%1 belongs to other work than this workbook; choose the shared file of this one"),
                       {hub});
    if (Status stored = mWorkbook->setSetting(QStringLiteral("project_id"), project.bytes()); !stored)
        return stored;
    mProject = project;
    return {};
}

QVector<Seen> Ledger::seenBefore(qint64 fid) const
{
    QHash<StreamKey, const KnownSegment *> tips;
    const StreamKey own{mDeviceRow, mEpoch};
    for (const KnownSegment &segment : mIndex.all()) {
        const StreamKey stream{segment.branch, segment.epoch};
        if (segment.isKept || segment.upto >= fid || stream == own)
            continue;
        const KnownSegment *&tip = tips[stream];
        if (tip == nullptr || tip->last < segment.last)
            tip = &segment;
    }
    QVector<Seen> seen;
    for (const KnownSegment *tip : std::as_const(tips))
        seen.append(Seen{tip->device, tip->epoch, tip->last, tip->hash.left(8)});
    std::sort(seen.begin(), seen.end(), [](const Seen &a, const Seen &b) {
        return std::tuple(a.device.bytes(), a.epoch, a.sequence, a.segment) < std::tuple(b.device.bytes(), b.epoch, b.sequence, b.segment);
    });
    return seen;
}

QVector<Seen> Ledger::tips() const
{
    QVector<Seen> tips = seenBefore(std::numeric_limits<qint64>::max());
    if (const KnownSegment *own = mIndex.lastOf({mDeviceRow, mEpoch}))
        tips.append(Seen{own->device, own->epoch, own->last, own->hash.left(8)});
    return tips;
}

Status Ledger::store(const Segment &segment, const QByteArray &hash, qint64 branch, qint64 upto, bool isReceived, const QByteArray &kept)
{
    Connection &connection = StoreAccess::connection(*mWorkbook);
    Query insert(connection,
                 "INSERT INTO sync_segments(device, epoch, first, last, hash, previous, seen, branch_fid, upto_fid, received, kept) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 segment.device, segment.epoch, segment.first, segment.last(), hash, segment.previous, seenToCbor(segment.seen), branch,
                 upto, isReceived);
    if (kept.isEmpty())
        insert.addNull();
    else
        insert.add(kept);
    return insert.run();
}

Status Ledger::sealOne(Segment &segment, qint64 upto)
{
    const KnownSegment *last = mIndex.lastOf({mDeviceRow, mEpoch});
    segment.previous = last == nullptr ? QByteArray() : last->hash;
    segment.seen = seenBefore(upto);
    const QByteArray hash = segmentHash(segmentToBytes(segment));
    if (Status stored = store(segment, hash, mDeviceRow, upto, false); !stored)
        return stored;
    KnownSegment known;
    known.device = segment.device;
    known.epoch = segment.epoch;
    known.first = segment.first;
    known.last = segment.last();
    known.hash = hash;
    known.previous = segment.previous;
    known.seen = segment.seen;
    known.branch = mDeviceRow;
    known.upto = upto;
    mIndex.add(known);
    segment.first = known.last + 1;
    segment.operations.clear();
    return {};
}

Result<qint64> Ledger::seal()
{
    Result<Transaction> transaction = Transaction::begin(*mWorkbook);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    auto reload = qScopeGuard([this] { (void)loadSegments(); }); // what was sealed in a transaction that failed is gone
    // A segment holds operations whose makers knew the same: it ends where something of others was taken in.
    QVector<qint64> arrivals;
    for (const KnownSegment &segment : mIndex.all()) {
        if (segment.isReceived && !segment.isKept)
            arrivals.append(segment.upto);
    }
    std::sort(arrivals.begin(), arrivals.end());
    const KnownSegment *last = mIndex.lastOf({mDeviceRow, mEpoch});
    Segment segment;
    segment.project = mProject;
    segment.device = mDevice;
    segment.epoch = mEpoch;
    segment.first = last == nullptr ? 1 : last->last + 1;
    qint64 sealed = 0, bytes = 0, upto = 0;
    Query rows(StoreAccess::connection(*mWorkbook),
               "SELECT fid, sequence, " + kTravelColumns +
                   " FROM operations WHERE device_fid = ? AND epoch = ? AND sequence >= ? ORDER BY sequence",
               mDeviceRow, mEpoch, segment.first);
    while (rows.next()) {
        const TravelOperation operation = travelling(rows, 2);
        const qint64 fid = rows.integer(0);
        const auto next = std::upper_bound(arrivals.cbegin(), arrivals.cend(), upto);
        const bool knowsMore = upto > 0 && next != arrivals.cend() && *next < fid;
        const bool isFull = bytes + travelBytes(operation) > Segment::kTargetBytes - 4096;
        if (!segment.operations.isEmpty() && (knowsMore || isFull)) {
            if (Status stored = sealOne(segment, upto); !stored)
                return tl::make_unexpected(stored.error());
            bytes = 0;
        }
        segment.operations.append(operation);
        bytes += travelBytes(operation);
        upto = fid;
        ++sealed;
    }
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    if (!segment.operations.isEmpty()) {
        if (Status stored = sealOne(segment, upto); !stored)
            return tl::make_unexpected(stored.error());
    }
    if (sealed > 0) {
        if (Status committed = transaction->commit(); !committed)
            return tl::make_unexpected(committed.error());
    }
    reload.dismiss();
    return sealed;
}

tl::unexpected<Error> Ledger::alteredLog(const KnownSegment &segment) const
{
    return failure(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "Recorded changes in %1 were altered by something else; restore the workbook from a copy"),
                   {mWorkbook->path()}, segment.name().text());
}

Result<QByteArray> Ledger::bytesOf(const KnownSegment &known)
{
    Connection &connection = StoreAccess::connection(*mWorkbook);
    if (known.isKept) {
        Query kept(connection, "SELECT kept FROM sync_segments WHERE hash = ?", known.hash);
        if (!kept.next())
            return tl::make_unexpected(connection.lastError());
        const QByteArray bytes = kept.bytes(0);
        return segmentHash(bytes) == known.hash ? Result<QByteArray>(bytes) : alteredLog(known);
    }
    Segment segment;
    segment.project = mProject;
    segment.device = known.device;
    segment.epoch = known.epoch;
    segment.first = known.first;
    segment.previous = known.previous;
    segment.seen = known.seen;
    Query rows(connection,
               "SELECT " + kTravelColumns +
                   " FROM operations WHERE device_fid = ? AND epoch = ? AND sequence BETWEEN ? AND ? ORDER BY sequence",
               known.branch, known.epoch, known.first, known.last);
    while (rows.next())
        segment.operations.append(travelling(rows, 0));
    if (Status read = rows.status(); !read)
        return tl::make_unexpected(read.error());
    const QByteArray bytes = segmentToBytes(segment);
    if (segmentHash(bytes) != known.hash)
        return alteredLog(known);
    return bytes;
}

bool Ledger::saw(const Place &later, const Place &earlier)
{
    if (later.stream == earlier.stream)
        return later.sequence > earlier.sequence;
    const KnownSegment *segment = mIndex.holding(later.stream, later.sequence);
    // What was made in this very file knew everything that stood in it before.
    if (segment == nullptr || !segment->isReceived)
        return later.fid > earlier.fid;
    return mIndex.covers(*segment, earlier.stream, earlier.sequence);
}

Result<const Verdicts *> Ledger::verdicts()
{
    if (!mVerdicts) {
        Result<Verdicts> loaded = Verdicts::load(StoreAccess::connection(*mWorkbook));
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        mVerdicts = std::move(*loaded);
    }
    return &*mVerdicts;
}

Status Ledger::keep(const Uid &device, const SegmentName &name, const QByteArray &bytes)
{
    Result<Transaction> transaction = Transaction::begin(*mWorkbook);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    if (Status kept = keepInside(device, name, bytes); !kept)
        return kept;
    return transaction->commit();
}

Status Ledger::keepInside(const Uid &device, const SegmentName &name, const QByteArray &bytes)
{
    const Result<qint64> row = deviceRow(device);
    if (!row)
        return tl::make_unexpected(row.error());
    Segment segment;
    segment.device = device;
    segment.epoch = name.epoch;
    segment.first = name.first;
    if (Status stored = store(segment, name.hash, *row, 0, true, bytes); !stored)
        return stored;
    return loadSegments();
}

Result<QVector<Ledger::Taken>> Ledger::take(const QVector<Arrival> &arrivals)
{
    Result<Transaction> transaction = Transaction::begin(*mWorkbook);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    forgetVerdicts(); // work goes on between two pieces of a sync
    auto undo = qScopeGuard([&] {
        transaction->rollBack();
        const int schema = mSchema;
        if (const Result<Ledger> again = load(*mWorkbook))
            *this = *again;
        mSchema = schema;
    });
    QVector<Taken> all;
    QSet<QString> tables;
    for (const Arrival &arrival : arrivals) {
        const Result<Taken> taken = takeInside(arrival.segment, arrival.bytes, tables);
        if (!taken)
            return tl::make_unexpected(taken.error());
        all.append(*taken);
    }
    if (Status committed = transaction->commit(QStringList(tables.cbegin(), tables.cend())); !committed)
        return tl::make_unexpected(committed.error());
    undo.dismiss();
    return all;
}

bool Ledger::isNewer(const Segment &segment) const
{
    return std::any_of(segment.operations.cbegin(), segment.operations.cend(),
                       [this](const TravelOperation &operation) { return operation.schema > mSchema; });
}

Result<bool> Ledger::isReady(const Segment &segment) const
{
    if (!segment.previous.isEmpty()) {
        const KnownSegment *previous = mIndex.byHash(segment.previous);
        if (previous == nullptr || previous->isKept)
            return false;
        if (previous->device != segment.device || previous->epoch != segment.epoch || previous->last + 1 != segment.first)
            return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "This piece of the log does not follow the one it names"));
    }
    return std::all_of(segment.seen.cbegin(), segment.seen.cend(), [this](const Seen &seen) { return mIndex.meant(seen) != nullptr; });
}

Result<Ledger::Taken> Ledger::takeInside(const Segment &segment, const QByteArray &bytes, QSet<QString> &tables)
{
    const QByteArray hash = segmentHash(bytes);
    if (segment.project != mProject)
        return failure(ErrorCode::Foreign, QT_TRANSLATE_NOOP("Error", "This piece of the log belongs to another shared file"));
    // Held whatever it builds on: a courier between two newer laptops may well be an older one.
    if (isNewer(segment)) {
        if (Status kept = keepInside(segment.device, {segment.epoch, segment.first, hash}, bytes); !kept)
            return tl::make_unexpected(kept.error());
        return Taken{Outcome::Kept, 0, 0, false};
    }
    const Result<bool> ready = isReady(segment);
    if (!ready)
        return tl::make_unexpected(ready.error());
    if (!*ready)
        return Taken{Outcome::Waits, 0, 0, false};
    const Uid deviceBefore = mDevice;
    if (segment.device == mDevice && segment.epoch == mEpoch) {
        if (Status reborn = beReborn(); !reborn)
            return tl::make_unexpected(reborn.error());
    }
    const Result<qint64> branch = branchFor(segment, hash);
    if (!branch)
        return tl::make_unexpected(branch.error());
    // Known from here on, so that its operations are told from those made here.
    KnownSegment known;
    known.device = segment.device;
    known.epoch = segment.epoch;
    known.first = segment.first;
    known.last = segment.last();
    known.hash = hash;
    known.previous = segment.previous;
    known.seen = segment.seen;
    known.branch = *branch;
    known.isReceived = true;
    mIndex.add(known);
    Applier applier(*mWorkbook, *this);
    const Result<qint64> upto = applier.apply(segment, *branch);
    if (!upto)
        return tl::make_unexpected(upto.error());
    if (Status stored = store(segment, hash, *branch, *upto, true); !stored)
        return tl::make_unexpected(stored.error());
    mIndex.setUpto(hash, *upto);
    for (const QString &table : applier.tables())
        tables.insert(table);
    return Taken{Outcome::Applied, qint64(segment.operations.size()), applier.merged(), deviceBefore != mDevice};
}

} // namespace inspect
