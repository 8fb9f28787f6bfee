// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ids.h"
#include "inspect/workbook.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace inspect {

/// One thing that somebody did to a unit, here or on another laptop.
struct HistoryEntry {
    QDateTime at;   ///< by the clock of that laptop
    QString person; ///< empty: not known
    QString laptop; ///< empty: not known by name
    Operation operation;
    Fields fields;          ///< the row as it was after this, of tables "unit_versions" and "units"
    bool isDeleted = false; ///< the row was removed then
};

/// Who changed what of a unit and when, over all of its versions; oldest first.
[[nodiscard]] Result<QVector<HistoryEntry>> unitHistory(Workbook &workbook, const UnitId &unit);

struct DeletedUnit {
    UnitId id;
    QString code; ///< as it was last
    QString name;
    QString person; ///< who deleted it; empty: not known
    QDateTime at;
};
/// Those that were deleted here or elsewhere, the latest first; without other names of units that stand.
[[nodiscard]] Result<QVector<DeletedUnit>> deletedUnits(Workbook &workbook);

/// Gives the row of an entry the content that it had after it, as a new change that can be undone. Nothing happens where it is so.
[[nodiscard]] Status bringBack(Workbook &workbook, const HistoryEntry &entry);

} // namespace inspect
