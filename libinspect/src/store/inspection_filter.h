// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query.h"

#include "inspect/records.h"

namespace inspect {

/// Conditions on the table alias `i` (inspections), to be appended to a WHERE; parameters 1 to 5, bound by the second function.
[[nodiscard]] QByteArray inspectionFilterSql(const InspectionFilter &filter);
void bindInspectionFilter(Query &query, const InspectionFilter &filter);

/// Conflict where deductions and measures may no longer be added to the inspection: it is neither open nor made by this very edit.
[[nodiscard]] Status checkTakesFindings(Edit &edit, const InspectionId &inspection, const QString &where);

/// The standard of an inspection; NotFound where the inspection does not exist.
[[nodiscard]] Result<std::shared_ptr<const Standard>> standardOfInspection(const Workbook &workbook, const InspectionId &inspection);

} // namespace inspect
