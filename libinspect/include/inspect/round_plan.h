// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/draw.h"
#include "inspect/inspection.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

#include <QVector>

namespace inspect {

/// One unit of a round's plan.
struct PlannedUnit {
    UnitId unit;
    PersonId inspector; ///< null: nobody yet
    QDate due;          ///< null: the round's end
    QString timeSlot;
    QString reason; ///< "drawn", "must-check", or why it was added by hand
};
[[nodiscard]] Status planUnits(Edit &edit, const RoundId &round, const QVector<PlannedUnit> &units);
[[nodiscard]] Result<QVector<PlannedUnit>> plannedUnits(const Workbook &workbook, const RoundId &round);

/// How far a round has come: a planned unit is done by a finished inspection in the round.
struct InspectorProgress {
    PersonId inspector; ///< null: not assigned
    QString name;
    int planned = 0;
    int done = 0;
};
struct RoundProgress {
    int planned = 0;
    int done = 0;
    QVector<InspectorProgress> inspectors; ///< by name
    QVector<UnitId> left;                  ///< planned and not done
};
[[nodiscard]] Result<RoundProgress> roundProgress(const Workbook &workbook, const RoundId &round);

/// Draws from the units that the standard scores in the period; their last scores are those of the period before.
[[nodiscard]] Result<DrawResult> drawUnits(const Workbook &workbook, const Period &period, const QString &standardCode,
                                           const DrawRequest &request);
/// Keeps a draw as a round of the period, with its seed, parameters and population hash. Conflict where the draw's units are gone.
[[nodiscard]] Result<RoundId> saveDraw(Edit &edit, const Period &period, const QString &standardCode, RoundKind kind,
                                       const DrawRequest &request, const DrawResult &result);

} // namespace inspect
