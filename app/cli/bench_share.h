// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/workbook.h"

namespace inspect::app {

/// The workbook's project, as shares know it.
[[nodiscard]] Uid projectOf(const Workbook &workbook);

/// Placed deductions of one inspection with their operations, a thousand an edit.
[[nodiscard]] Status recordDeductions(Workbook &workbook, int count);
/// As many by one prepared statement in one transaction: SpatiaLite's triggers and indexes on, no operations. The workbook has one
/// inspection.
[[nodiscard]] Status insertDeductions(const Workbook &workbook, int count);

/// What that many laptops leave in a share in as many days: three operations a day each.
[[nodiscard]] Status leaveSegments(const QString &log, const Uid &project, int devices, int days);

} // namespace inspect::app
