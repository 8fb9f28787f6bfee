// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/draw.h"
#include "inspect/inspection.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

#include <QVector>

namespace inspect {

/// One unit of a round's plan. Where each of several inspectors shall score a unit, it stands once for each.
struct PlannedUnit {
    UnitId unit;
    PersonId inspector; ///< null: nobody yet
    QDate due;          ///< null: the round's end
    QString timeSlot;
    QString reason; ///< "drawn", "must-check", or why it was added by hand
    Uid row = {};   ///< of the plan itself; null: not stored yet
};
[[nodiscard]] Status planUnits(Edit &edit, const RoundId &round, const QVector<PlannedUnit> &units);
[[nodiscard]] Result<QVector<PlannedUnit>> plannedUnits(const Workbook &workbook, const RoundId &round);
/// Inspector, due day and time slot of a stored one.
[[nodiscard]] Status changePlannedUnit(Edit &edit, const PlannedUnit &before, const PlannedUnit &after);
[[nodiscard]] Status unplanUnit(Edit &edit, const PlannedUnit &unit);

/// How far a round has come: a planned unit is done by a finished inspection in the round; where several inspectors are planned for a
/// unit, by each one's own.
struct InspectorProgress {
    PersonId inspector; ///< null: not assigned
    QString name;
    int planned = 0;
    int done = 0;
};
struct RoundProgress {
    int planned = 0;
    int done = 0;
    int sealed = 0;                        ///< finished sheets that are sealed still
    QVector<InspectorProgress> inspectors; ///< by name
    QVector<UnitId> left;                  ///< planned and not done, in the order of the plan
    QVector<PlannedUnit> leftPlans;        ///< the same with inspector, day and slot
};
[[nodiscard]] Result<RoundProgress> roundProgress(const Workbook &workbook, const RoundId &round);

enum class DrawPopulation {
    All,    ///< every unit that the standard scores in the period
    Holders ///< those that hold the standard, for re-checks (S6): by their attribute "plaque", else by their last score within a year
};
/// Draws from the units that the standard scores in the period; their last scores are those of the period before. InvalidInput where
/// no unit holds the standard.
[[nodiscard]] Result<DrawResult> drawUnits(const Workbook &workbook, const Period &period, const QString &standardCode,
                                           const DrawRequest &request, DrawPopulation population = DrawPopulation::All);
/// Keeps a draw as a round of the period, with its seed, parameters, population hash and result. Conflict where the draw's units are
/// gone.
[[nodiscard]] Result<RoundId> saveDraw(Edit &edit, const Period &period, const QString &standardCode, RoundKind kind,
                                       const DrawRequest &request, const DrawResult &result,
                                       DrawPopulation population = DrawPopulation::All);

/// A draw as it was kept with its round: all that the draw sheet shows.
struct SavedDraw {
    QString period; ///< code
    QString standardCode;
    DrawPopulation population = DrawPopulation::All;
    DrawRequest request;
    DrawResult result; ///< the keys and reasons included
};
/// None for a round that was planned by hand.
[[nodiscard]] std::optional<SavedDraw> savedDraw(const Round &round);

} // namespace inspect
