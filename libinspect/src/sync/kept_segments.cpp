// SPDX-License-Identifier: GPL-2.0-or-later
// What a newer version wrote is held and passed on as it is. Once this program is of that version too, it is taken in like anything
// else that arrives.
#include "ledger.h"

#include "query.h"
#include "transaction.h"

#include <QScopeGuard>

namespace inspect {

Result<std::optional<Ledger::Taken>> Ledger::takeKeptOne(const KnownSegment &kept, QSet<QString> &tables)
{
    const Result<QByteArray> bytes = bytesOf(kept);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const Result<Segment> segment = segmentFromBytes(*bytes, kept.name().text());
    if (!segment || isNewer(*segment))
        return std::optional<Taken>(); // still
    const Result<bool> ready = isReady(*segment);
    if (!ready)
        return tl::make_unexpected(ready.error());
    if (!*ready)
        return std::optional<Taken>();
    Query drop(StoreAccess::connection(*mWorkbook), "DELETE FROM sync_segments WHERE hash = ?", kept.hash);
    if (Status dropped = drop.run(); !dropped)
        return tl::make_unexpected(dropped.error());
    if (Status loaded = loadSegments(); !loaded)
        return tl::make_unexpected(loaded.error());
    const Result<Taken> taken = takeInside(*segment, *bytes, tables);
    if (!taken)
        return tl::make_unexpected(taken.error());
    return std::optional<Taken>(*taken);
}

Result<QVector<Ledger::Taken>> Ledger::takeKept()
{
    QVector<Taken> all;
    QVector<KnownSegment> held;
    for (const KnownSegment &segment : mIndex.all()) {
        if (segment.isKept)
            held.append(segment);
    }
    // One may build on another: once more as long as something fits.
    for (bool isMoving = true; isMoving && !held.isEmpty();) {
        isMoving = false;
        for (const KnownSegment &segment : QVector<KnownSegment>(held)) {
            Result<Transaction> transaction = Transaction::begin(*mWorkbook);
            if (!transaction)
                return tl::make_unexpected(transaction.error());
            auto undo = qScopeGuard([&] {
                transaction->rollBack();
                (void)loadSegments();
            });
            QSet<QString> tables;
            const Result<std::optional<Taken>> taken = takeKeptOne(segment, tables);
            if (!taken)
                return tl::make_unexpected(taken.error());
            if (!taken->has_value())
                continue;
            if (Status committed = transaction->commit(QStringList(tables.cbegin(), tables.cend())); !committed)
                return tl::make_unexpected(committed.error());
            undo.dismiss();
            all.append(**taken);
            held.removeIf([&](const KnownSegment &one) { return one.hash == segment.hash; });
            isMoving = true;
        }
    }
    return all;
}

} // namespace inspect
