// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/period_scores.h"
#include "inspect/records.h"

#include <QHash>

namespace inspect {

/// One version of a standard with the units it scores in a period, and their sheets.
struct ScoredVersion {
    Standard standard;
    QVector<UnitSheets> units; ///< ordered by code
    QHash<Uid, int> afterEnd;  ///< of these units: inspections of days on which the unit had ended, which are left out
};

/// Reads finished inspections of a period into sheets. One unit only where `only` is given. Of a closed period, also within a longer one,
/// only what its closing names. `places`: gets all units of the period, where any of them stands below another.
[[nodiscard]] Result<QVector<ScoredVersion>> readSheets(const Workbook &workbook, const Period &period, const QString &standardCode,
                                                        const UnitId &only = {}, QVector<UnitPlace> *places = nullptr);

} // namespace inspect
