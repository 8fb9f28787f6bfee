// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "unit_rows.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <stop_token>
#include <thread>

namespace inspect::exchange {

/// Reads a file's rows on a thread of its own, a little ahead of who takes them.
class RowsAhead {
public:
    RowsAhead(const ImportPlan &plan, const UnitKind &kind);
    /// Stops; waits for the row that is being read.
    ~RowsAhead();
    RowsAhead(const RowsAhead &) = delete;
    RowsAhead &operator=(const RowsAhead &) = delete;

    /// Waits until the file is open; once. Issues about the whole file.
    [[nodiscard]] Result<QVector<ImportIssue>> opened() { return mOpened.get_future().get(); }

    struct Batch {
        std::deque<UnitRow> rows;         ///< in the order of the file
        std::optional<Error> failure;     ///< after these rows
        bool isLast = false;              ///< the file was read to its end
        QVector<ImportIssue> summaries{}; ///< with the last one
    };
    /// Nothing: there is none yet, after this time. Not to be asked again after a failure or the last one.
    [[nodiscard]] std::optional<Batch> take(std::chrono::milliseconds patience);

private:
    void read(const std::stop_token &stop, const ImportPlan &plan, const UnitKind &kind);
    [[nodiscard]] static Batch nextBatch(const std::stop_token &stop, UnitRows &rows);
    void put(const std::stop_token &stop, Batch batch);

    std::promise<Result<QVector<ImportIssue>>> mOpened;
    std::mutex mMutex;
    std::condition_variable_any mChanged;
    std::deque<Batch> mWaiting;
    std::jthread mThread; ///< last, so that it ends before what it uses
};

} // namespace inspect::exchange
