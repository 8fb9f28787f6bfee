// SPDX-License-Identifier: GPL-2.0-or-later
#include "rows_ahead.h"

namespace inspect::exchange {
namespace {

// What waits is bounded, by rows and by the size of their shapes.
constexpr size_t kBatchRows = 64;
constexpr qsizetype kBatchBytes = 1 << 20;
constexpr size_t kMostWaiting = 8; // batches

} // namespace

RowsAhead::RowsAhead(const ImportPlan &plan, const UnitKind &kind)
    : mThread([this, plan, kind](const std::stop_token &stop) { read(stop, plan, kind); })
{
}

RowsAhead::~RowsAhead() = default;

/// GDAL keeps its messages and settings by thread, so the file is opened, read and closed here.
void RowsAhead::read(const std::stop_token &stop, const ImportPlan &plan, const UnitKind &kind)
{
    auto rows = UnitRows::open(plan, kind);
    if (!rows) {
        mOpened.set_value(tl::unexpected(rows.error()));
        return;
    }
    mOpened.set_value(rows->takeIssues());
    bool isOver = false;
    while (!isOver && !stop.stop_requested()) {
        Batch batch = nextBatch(stop, *rows);
        isOver = batch.isLast || batch.failure;
        put(stop, std::move(batch));
    }
}

RowsAhead::Batch RowsAhead::nextBatch(const std::stop_token &stop, UnitRows &rows)
{
    Batch batch;
    qsizetype bytes = 0;
    while (batch.rows.size() < kBatchRows && bytes < kBatchBytes && !stop.stop_requested()) {
        auto row = rows.next();
        if (!row) {
            batch.failure = row.error();
            return batch;
        }
        if (!*row) {
            batch.isLast = true;
            batch.summaries = rows.summaries();
            return batch;
        }
        bytes += (*row)->unit ? (*row)->unit->unit().wkb.size() : 0;
        batch.rows.push_back(std::move(**row));
    }
    return batch;
}

void RowsAhead::put(const std::stop_token &stop, Batch batch)
{
    std::unique_lock lock(mMutex);
    if (!mChanged.wait(lock, stop, [this] { return mWaiting.size() < kMostWaiting; }))
        return;
    mWaiting.push_back(std::move(batch));
    mChanged.notify_all();
}

std::optional<RowsAhead::Batch> RowsAhead::take(std::chrono::milliseconds patience)
{
    std::unique_lock lock(mMutex);
    if (!mChanged.wait_for(lock, patience, [this] { return !mWaiting.empty(); }))
        return std::nullopt;
    Batch batch = std::move(mWaiting.front());
    mWaiting.pop_front();
    mChanged.notify_all();
    return batch;
}

} // namespace inspect::exchange
