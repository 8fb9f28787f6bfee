// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"
#include "inspect/workbook.h"

#include <QHash>

namespace inspect {

/// Whose sheets are read: of one version of a standard in a period; of one unit where `only` is given.
struct SheetScope {
    Period period;
    StandardId standard;
    UnitId only;
};

struct UnitSheet {
    UnitId unit; ///< after aliases
    Sheet sheet;
};

/// Finished inspections with what was found in them. What is superseded, and what is still sealed, is not there.
[[nodiscard]] Result<QVector<UnitSheet>> readSheetRows(const Workbook &workbook, const SheetScope &scope);

/// Bonuses of a period by itself, and of the months within it, of one unit.
struct BonusSums {
    Points own;
    QMap<QString, Points> months;
};
struct BonusRow {
    BonusId id;
    UnitId unit;
    QString period;
    Points points;
};
/// Those that count, of the period and of the months in it.
[[nodiscard]] Result<QVector<BonusRow>> readBonusRows(const Workbook &workbook, const Period &period, const QString &standardCode,
                                                      const UnitId &only);

} // namespace inspect
