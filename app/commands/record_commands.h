// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"

#include <optional>

namespace inspect::app {

/// Where something was found.
struct Place {
    double lon = 0; ///< degrees, EPSG:4490
    double lat = 0;
    std::optional<double> accuracyM; ///< none: clicked on the map
};

/// Findings this near to the last one of the same clause are the same place (GPS wanders that far while one stands still).
constexpr double kSamePlaceM = 15.0;

/// Adds or takes away places of a clause, or of an item of a checklist that it includes ("2.12.6"). The first one opens the inspection; a
/// new place makes a new deduction, the same or no place counts the last one up. Taking away the last one removes the deduction.
[[nodiscard]] Command recordCount(const SheetKey &key, const QString &clause, const QString &clauseName, int delta,
                                  const std::optional<Place> &place);
/// An earlier deduction found again at its place: not put right, or, where that one was itself found again, repeated.
[[nodiscard]] Command recordAgain(const SheetKey &key, const DeductionId &earlier, const QString &clauseName);
/// Whose sheet it is and on which patrol level; opens the inspection.
[[nodiscard]] Command describeVisit(const SheetKey &key, const QString &unitName, const QString &source, const QString &patrolLevel);
/// For clauses whose value is entered: measured, ratio, level.
[[nodiscard]] Command recordMeasure(const SheetKey &key, const Measure &measure, const QString &clauseName);
[[nodiscard]] Command markNotApplicable(const SheetKey &key, const QString &clause, const QString &clauseName, bool notApplicable);

[[nodiscard]] Command noteDeduction(const DeductionId &id, const QString &note, const QString &clauseName);
[[nodiscard]] Command placeDeduction(const DeductionId &id, const std::optional<Place> &place, const QString &clauseName);
[[nodiscard]] Command deleteDeduction(const DeductionId &id, const QString &clauseName);
/// Also in finished inspections: stays, struck out, with its reason.
[[nodiscard]] Command voidDeductionCommand(const DeductionId &id, const QString &reason, const QString &clauseName);

/// Keeps the pictures beside the workbook and puts them to the deduction.
[[nodiscard]] Command addPhotos(const DeductionId &id, const QStringList &paths, const QString &clauseName);
[[nodiscard]] Command deletePhoto(const PhotoId &id);

/// An inspection without findings is opened and finished at once: nothing was wrong.
[[nodiscard]] Command finishInspection(const SheetKey &key, const QString &unitName);
[[nodiscard]] Command abandonInspection(const SheetKey &key, const QString &unitName);
[[nodiscard]] Command awardBonus(const Bonus &bonus, const QString &unitName);

} // namespace inspect::app
