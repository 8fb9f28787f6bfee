// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"

#include "inspect/merge.h"
#include "inspect/workbook.h"

namespace inspect {

class Connection;
class Query;

/// All operations of one row, with who made them; of a unit also those that show that somebody works with it; of a unit's version also
/// those on the version it was made of, by somebody who did not know of it.
struct RowHistory {
    struct Entry {
        Ledger::Place place;
        Uid person;
        QByteArray changes;
    };
    QVector<MergeOperation> operations;
    QVector<Entry> entries; ///< of the same places

    enum class Scope {
        Own,
        Inherited, ///< own, and of a version what it takes over
        Related    ///< those too that show that somebody works with it
    };
    [[nodiscard]] static Result<RowHistory> load(Workbook &workbook, Ledger &ledger, const QString &table, const Uid &row,
                                                 Scope scope = Scope::Related);
    [[nodiscard]] RowState merged(const QString &table, Ledger &ledger) const;
    [[nodiscard]] bool inherits() const;

private:
    [[nodiscard]] Status add(Query &rows, bool isRelated);
    [[nodiscard]] Status addRelated(Connection &connection, const Verdicts &verdicts, const QString &table, const Uid &row);
    /// `own` comes after this.
    [[nodiscard]] Status addInherited(Workbook &workbook, Ledger &ledger, RowHistory &own);
    void append(MergeOperation operation, const Entry &entry, const Changes &changes);
    void inherit(const RowHistory &from, Ledger &ledger, RowHistory &own, int beginning);
};

/// The unit that a version was made for; null: nothing is known of it.
[[nodiscard]] Result<Uid> unitMadeWith(Connection &connection, const Uid &version);
/// The version of a unit that a version was made of: its maker ended that one in the operation before. Null: it is the first.
[[nodiscard]] Result<Uid> versionBefore(Connection &connection, const RowHistory &own);
/// The versions that were made of a version.
[[nodiscard]] Result<QVector<Uid>> versionsAfter(Connection &connection, const Uid &version);

/// The same on every laptop that has the same operations.
[[nodiscard]] Uid conflictId(const QString &table, const Uid &row, const ColumnConflict &conflict, const RowHistory &history);

} // namespace inspect
