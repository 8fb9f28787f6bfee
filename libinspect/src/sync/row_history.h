// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"

#include "inspect/merge.h"
#include "inspect/workbook.h"

namespace inspect {

class Query;

/// All operations of one row, with who made them; of a unit also those that show that somebody works with it.
struct RowHistory {
    struct Entry {
        Ledger::Place place;
        Uid person;
        QByteArray changes;
    };
    QVector<MergeOperation> operations;
    QVector<Entry> entries; ///< of the same places

    enum class Scope { Own, Related };
    [[nodiscard]] static Result<RowHistory> load(Workbook &workbook, const QString &table, const Uid &row, Scope scope = Scope::Related);
    [[nodiscard]] RowState merged(const QString &table, Ledger &ledger) const;

private:
    [[nodiscard]] Status add(Query &rows, bool isRelated);
};

/// The same on every laptop that has the same operations.
[[nodiscard]] Uid conflictId(const QString &table, const Uid &row, const ColumnConflict &conflict, const RowHistory &history);

} // namespace inspect
