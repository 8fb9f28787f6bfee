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
    Fields fields;          ///< the row as it was after this, of tables "unit_versions" and "units"; of "decisions": see kLateSubject
    bool isDeleted = false; ///< the row was removed then
};

/// An entry of the table "decisions": something that came too late for a closed period was left outside it. Its fields are these and
/// "note", the reason.
inline constexpr const char *kLatePeriod = "period";
inline constexpr const char *kLateSubject = "subject";    ///< the day of an inspection; empty: a change of the unit itself
inline constexpr const char *kLateIsChange = "is_change"; ///< of a row that the closing names; false: an inspection

/// Who changed what of a unit and when, over all of its versions, and what was decided about late records of it; oldest first.
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
