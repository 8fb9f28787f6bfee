// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/closing_differences.h"
#include "inspect/late_changes.h"
#include "inspect/merge.h"
#include "inspect/visits.h"
#include "inspect/workbook.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace inspect {

/// The inbox: what sync could not settle by itself. It is computed from the operations, so every laptop has the same, under the same
/// ids, and a decision is an operation like any other: taken anywhere, it empties the inbox everywhere.

struct ConflictSide {
    QVariant value; ///< Deleted: invalid where it was removed. Findings about two rows: the row's uid as text
    QString text;   ///< for people
    QString person; ///< who set it; empty: not known
    QDateTime at;
    QByteArray shape;                     ///< Versions, LateChange: ISO WKB
    qint64 inspections = 0;               ///< Deleted: of the unit, on the side that is to keep it. Closings: that it counts
    qint64 unawareInspections = 0;        ///< Deleted: of these, by somebody who did not know of the removal
    std::optional<VisitFacts> visit = {}; ///< Doubled, Successors of inspections, Late: that one
    int findings = 0;                     ///< Orphan of one inspection: of its findings with a place, so many lie in this unit
};

/// One thing that came too late for a closed period.
struct LateItem {
    Uid conflict;
    QString subject;
    bool isLeft = false; ///< somebody decided to leave it outside
};

struct Conflict {
    Uid id;
    ConflictKind kind = ConflictKind::Values;
    QString table;
    Uid row;
    QString column;                  ///< empty: the whole row
    QString subject;                 ///< what it is about: "东风村 (110105001201)"
    QVariant before;                 ///< the value that the first side had seen
    QString beforeText;              ///< the same for people
    QVector<ConflictSide> sides;     ///< a, b, …: the same letters on every laptop
    int shown = 0;                   ///< the side that counts until it is decided
    QString message;                 ///< Unusable: why
    std::optional<VisitFacts> visit; ///< Orphan of one inspection, made after its unit had ended; the sides are the units that followed it
    UnitId unit;                     ///< that it is about; null: none, or several
    QVector<ClosedDifference> differences; ///< Closings: of their results
    QVector<LateDetail> changes;           ///< LateChange, EndedEdit, Deleted: what was before, and what stands now
    QVector<LateItem> late;                ///< Late, LateChange: all that came too late for its period, this one too; shared
};

/// Ordered by time of the first side.
[[nodiscard]] Result<QVector<Conflict>> conflicts(Workbook &workbook);

/// One decision; an undo step.
struct Decision {
    Uid conflict;
    QString take;                 ///< "a", "b", … or "both" where both may stand; of an Orphan "both" leaves it outside the results
    std::optional<QString> value; ///< instead: the right one, as people write it. Late, LateChange: the reason for reopening, alone
                                  ///< or with "a", or for leaving it outside, with "b"
};
/// All or nothing. Undoing the step opens the conflicts again, on every laptop.
[[nodiscard]] Status resolve(Workbook &workbook, const QVector<Decision> &decisions);

} // namespace inspect
