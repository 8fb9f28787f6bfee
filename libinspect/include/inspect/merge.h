// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/workbook.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QVector>

#include <functional>

namespace inspect {

/// The state of a row is a function of the set of its operations and of nothing else: neither their order of arrival nor how often
/// they arrived matters, so every laptop comes to the same.

struct MergeOperation {
    OperationKind kind = OperationKind::Insert;
    qint64 clock = 0; ///< decides between writes that did not know of each other
    Changes changes;
    bool isOut = false;       ///< carries out a decision that does not stand: counts nothing
    bool isInherited = false; ///< made on the version that this one was made of; says nothing about removing
};

/// Whether the operation `later` was made by somebody who had `earlier`. Must be transitive and never true both ways.
using Saw = std::function<bool(int later, int earlier)>;

enum class ConflictKind {
    Values,     ///< a column was set to different values
    Shapes,     ///< shapes that lie more than kShapeTolerance apart
    Deleted,    ///< removed by one, changed by another: it stays
    CaseState,  ///< a step that the state machine does not know
    Unusable,   ///< an operation that the workbook's rules refuse
    SameUnit,   ///< two units with one code: the same, or a mistake
    Doubled,    ///< a unit inspected twice in one round
    Successors, ///< two corrections of one row
    Closings,   ///< two closings of one period
    Orphan,     ///< something recorded for a unit that was removed meanwhile
    Late,       ///< an inspection that came after its period had been closed
    Versions,   ///< two new versions of one unit, made on two laptops, are valid at once
    LateChange, ///< what a closing names was changed by somebody who did not know of it
    EndedEdit   ///< a unit was changed by somebody who did not know that it had been split or merged
};

inline constexpr double kShapeToleranceM = 0.1;

struct ColumnConflict {
    ConflictKind kind = ConflictKind::Values;
    QString column;     ///< "" for Deleted
    QVector<int> sides; ///< operations, by rising clock: a, b, …
    int winner = 0;     ///< of these, what the row shows meanwhile (index into the operations)
};

struct RowState {
    bool isDeleted = false;
    Fields values;
    QVector<ColumnConflict> conflicts; ///< ordered by column
};

/// How a column's values meet.
enum class ColumnRule {
    Value,
    Shape,    ///< near ones are the same
    Derived,  ///< follows another column (area of the shape): never a conflict by itself
    CaseState ///< further along the way wins
};
[[nodiscard]] ColumnRule columnRule(const QString &table, const QString &column);

[[nodiscard]] RowState mergeRow(const QString &table, const QVector<MergeOperation> &operations, const Saw &saw);

/// Greatest distance in metres from a corner of one shape to the other, either way; infinite where one cannot be read or is empty.
[[nodiscard]] double shapeDistanceM(const QByteArray &wkbA, const QByteArray &wkbB);

} // namespace inspect
