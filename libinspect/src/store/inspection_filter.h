// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query.h"

#include "inspect/records.h"

namespace inspect {

/// Conditions on the table alias `i` (inspections), to be appended to a WHERE; parameters 1 to 5, bound by the second function.
[[nodiscard]] QByteArray inspectionFilterSql(const InspectionFilter &filter);
void bindInspectionFilter(Query &query, const InspectionFilter &filter);

/// The standard of an inspection that takes deductions and measures. Conflict where it does no longer: it is neither open nor made by
/// this very edit; NotFound where it does not exist. The answer is kept for the next finding of the same inspection in this edit.
[[nodiscard]] Result<std::shared_ptr<const Standard>> standardForFindings(Edit &edit, const InspectionId &inspection, const QString &where);

} // namespace inspect
