// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"
#include "inspect/workbook.h"

namespace inspect {

/// One inspection by itself, for people who have to decide about it.
struct VisitFacts {
    struct Finding {
        QString clause;
        QString name; ///< of the clause
        qint64 count = 0;
        Points points; ///< what it costs before caps
        QString place;
        QString note;
        int photos = 0;
    };
    QString inspector;
    QDate day;
    QString note;
    std::optional<Points> score; ///< none: sealed, or nothing of the standard applies
    QVector<Finding> findings;   ///< void ones left out
};
[[nodiscard]] Result<VisitFacts> visitFacts(const Workbook &workbook, const InspectionId &id);

/// What a finished inspection, read whole, comes to by itself.
[[nodiscard]] Result<SheetScore> scoreVisit(const Workbook &workbook, const Standard &standard, const Inspection &visit);

/// A finished inspection of a day on which its unit had ended: made by somebody who did not know of it. It counts nowhere until it is taken
/// to a unit that was there.
struct VisitAfterEnd {
    InspectionId inspection;
    UnitId unit; ///< after aliases
    QDate day;
};
[[nodiscard]] Result<QVector<VisitAfterEnd>> visitsAfterEnd(const Workbook &workbook);

/// The units that followed a unit, however many steps away, and were there on that day; in the order of their codes.
[[nodiscard]] Result<QVector<UnitId>> heirsOn(const Workbook &workbook, const UnitId &unit, const QDate &day);

} // namespace inspect
