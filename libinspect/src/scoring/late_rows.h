// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "closing_rows.h"
#include "inspect/closing_links.h"
#include "inspect/inspection.h"

namespace inspect {

/// Rows by a closing's own name of their table.
using NamedRows = QMap<QString, QSet<Uid>>;

/// What a closing in force has otherwise than it stands now, or should have had too; without inspections that it does not name.
struct LateRows {
    Period period;
    ClosingId closing;
    NamedRows rows;
    ClosingInputs named; ///< of these rows; absent: not named
    ClosingInputs now;   ///< absent: not there any more
};

/// For each period that is closed now. What was found is kept in the workbook's settings with how far the operations had been read, so
/// that only what came since is looked at.
[[nodiscard]] Result<QVector<LateRows>> lateRows(const Workbook &workbook);

} // namespace inspect
