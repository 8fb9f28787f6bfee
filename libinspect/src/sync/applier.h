// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"
#include "workbook_data.h"

#include "inspect/workbook.h"

#include <QSet>

namespace inspect {

/// Writes one segment's operations, and the rows as they are with them. Inside the caller's transaction.
class Applier {
public:
    Applier(Workbook &workbook, Ledger &ledger);

    /// Returns operations.fid of the last one. InvalidInput where an operation is none: then nothing of the segment is taken.
    [[nodiscard]] Result<qint64> apply(const Segment &segment, qint64 branch);
    [[nodiscard]] QStringList tables() const { return {mTables.cbegin(), mTables.cend()}; }
    [[nodiscard]] qint64 merged() const { return mMerged; }

private:
    /// A checked operation.
    struct Step {
        const TravelOperation *travel = nullptr;
        OperationKind kind = OperationKind::Insert;
        Fields fields;
    };
    [[nodiscard]] Result<QVector<Step>> check(const Segment &segment) const;
    [[nodiscard]] Result<qint64> applyAll(const Segment &segment, const QVector<Step> &steps, qint64 branch, bool isCareful);
    [[nodiscard]] Status applyOne(const Step &step);
    [[nodiscard]] Status applyCarefully(const Step &step);
    [[nodiscard]] Status mergeInto(const Step &step, bool stands, bool isDeleted);
    [[nodiscard]] Status noteConflicts(const QString &table, const Uid &row, const struct RowHistory &history,
                                       const struct RowState &state);
    /// What carries out a decision counts as long as no other one says something else.
    [[nodiscard]] Status followDecision(const Uid &decision);
    /// What was done to a version reaches those that were made of it by somebody who did not know of it.
    [[nodiscard]] Status carryOn(const Uid &version, bool isNew);
    /// Writes a row as all operations make it.
    [[nodiscard]] Status derive(const QString &table, const Uid &row);
    /// Whether a unit that was removed stays after all, now that somebody turns out to work with it.
    [[nodiscard]] Status reconsiderUnit(const Step &step);
    [[nodiscard]] Status reconsiderUnit(const Uid &unit);
    [[nodiscard]] Status reconsider(const QString &table, const Uid &row);
    [[nodiscard]] Status noteUnusable(const Step &step, const Error &reason);

    Workbook &mWorkbook;
    StoreAccess::WorkbookData &mBook;
    Ledger &mLedger;
    QSet<QString> mTables;
    qint64 mMerged = 0;
};

} // namespace inspect
