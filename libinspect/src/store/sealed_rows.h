// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "sealed_sheet.h"

#include "inspect/standard.h"
#include "inspect/workbook.h"

#include <functional>
#include <optional>

namespace inspect {

/// An inspection of a sealed round writes its findings into its own encrypted sheet instead of rows. These are the ways through which
/// the record files reach it.

/// The bytes of a new sheet, where the round is sealed and not opened yet; none for an ordinary inspection.
[[nodiscard]] Result<std::optional<QByteArray>> newSheet(Edit &edit, const Inspection &inspection);
/// Changes an open sheet, under a command whose name tells nothing of it.
[[nodiscard]] Status changeSheet(Edit &edit, const InspectionId &inspection, const std::function<Status(SealedSheet &)> &change);
/// What becomes of a sheet when its inspection is finished: sealed to the opener alone, or, where the round was opened meanwhile,
/// ordinary rows (then the value is null).
[[nodiscard]] Result<QVariant> finishSheet(Edit &edit, const Inspection &inspection);
/// A stored sheet's bytes as they stand in the row.
[[nodiscard]] Result<QByteArray> storedSheet(const Workbook &workbook, const InspectionId &inspection);

/// An open sheet of whoever works here; none where it is ordinary, finished, or somebody else's.
[[nodiscard]] Result<std::optional<SealedSheet>> ownSheet(const Workbook &workbook, const InspectionId &inspection);
struct OwnSheet {
    InspectionId inspection;
    SealedSheet sheet;
};
[[nodiscard]] Result<QVector<OwnSheet>> ownSheets(const Workbook &workbook);

// In the record files: rows that were checked, whatever state their inspection is in.
[[nodiscard]] Status completeDeduction(const Standard &standard, Deduction &deduction);
[[nodiscard]] Status putDeduction(Edit &edit, const Deduction &deduction);
[[nodiscard]] Status checkMeasure(const Standard &standard, const Measure &measure);
[[nodiscard]] Status putMeasure(Edit &edit, const Measure &measure);
[[nodiscard]] Status putPhoto(Edit &edit, const Photo &photo);

} // namespace inspect
