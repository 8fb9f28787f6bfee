// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/inspection.h"
#include "inspect/workbook.h"

#include <QVector>

#include <functional>

namespace inspect {

struct RecordedInspection {
    InspectionId id;
    QString externalId;              ///< as the file gives it; may be empty
    QVector<DeductionId> deductions; ///< in the order of the file
    bool wasKnown = false;           ///< its id was recorded before: nothing was done
};

/// Finished inspections from a JSON array, in one undo step or not at all:
/// [{"id"?,"unit","standard","at","inspector","round"?,"source"?,"patrol_level"?,
///   "deductions":[{"clause","count","level"?,"at"?,"lon"?,"lat"?,"note"?,"photos"?:[path],"recheck_of"?}],
///   "measures"?:[{"clause","value"|"done","due"|"level"}],"na"?:[clause]}]
/// "unit" is a code, or the name of exactly one unit; "round" the name of one, or daily, monthly, quarterly, yearly, special, recheck.
/// "patrol_level": code or name of one of the standard's. Times are ISO 8601, without offset those of Asia/Shanghai. Photos lie relative to
/// the file. Errors name file, index and field.
[[nodiscard]] Result<QVector<RecordedInspection>> recordFile(Workbook &workbook, const QString &path,
                                                             const std::function<bool(int)> &progress = {});

/// The same from memory; `fileName` is for messages, `folder` for photos.
[[nodiscard]] Result<QVector<RecordedInspection>> recordJson(Workbook &workbook, const QByteArray &json, const QString &fileName,
                                                             const QString &folder, const std::function<bool(int)> &progress = {});

} // namespace inspect
