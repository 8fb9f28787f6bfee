// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "closing_rows.h"
#include "inspect/unit.h"

namespace inspect {

/// A row that a closing names and that stands otherwise now: as the closing had it.
struct PastRow {
    QString table; ///< of the file
    Uid uid;
    Fields fields; ///< by column of the file; references as the other row's uid
};

/// What was changed, after a period was closed, of the rows that its closing names: by a laptop that did not know of the closing yet, or by
/// deciding a conflict. The closed period keeps what it was closed with, so each row is looked for among the values that its recorded
/// changes ever gave it, by the hash that the closing keeps. A row that they do not explain was written by another program.
struct PastRows {
    QVector<PastRow> rows;
    QHash<Uid, Unit> versions;               ///< the unit versions among them, with their shapes
    QHash<Uid, QByteArray> shapes;           ///< of unit versions that were drawn anew
    QSet<std::pair<QString, Uid>> explained; ///< by the closing's own name of their table
};

/// Looks at those of `named` that `now` has otherwise, or not.
[[nodiscard]] Result<PastRows> pastRows(const Workbook &workbook, const Period &period, const ClosingInputs &named,
                                        const ClosingInputs &now);

} // namespace inspect
