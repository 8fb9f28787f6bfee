// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"

#include "inspect/merge.h"
#include "inspect/workbook.h"

namespace inspect {

/// All operations of one row, with who made them.
struct RowHistory {
    struct Entry {
        Ledger::Place place;
        Uid person;
        QByteArray changes;
    };
    QVector<MergeOperation> operations;
    QVector<Entry> entries; ///< of the same places

    [[nodiscard]] static Result<RowHistory> load(Workbook &workbook, const QString &table, const Uid &row);
    [[nodiscard]] RowState merged(const QString &table, Ledger &ledger) const;
};

/// The same on every laptop that has the same operations.
[[nodiscard]] Uid conflictId(const QString &table, const Uid &row, const ColumnConflict &conflict, const RowHistory &history);

} // namespace inspect
