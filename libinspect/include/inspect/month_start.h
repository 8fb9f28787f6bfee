// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/workbook.h"

namespace inspect {

constexpr int kLastMonthStart = 28; ///< every month has that day

/// 考核月起始日: the day of the month on which the workbook's months begin; 1: calendar months. A local setting: each laptop of an office
/// sets it once.
[[nodiscard]] int monthStart(const Workbook &workbook);
/// InvalidInput unless 1 to kLastMonthStart. Periods that are closed stay as they are.
[[nodiscard]] Status setMonthStart(Workbook &workbook, int day);
/// The code by which a command finds a period where months begin on that day: the calendar's own need "@01" in a workbook from the 26th.
[[nodiscard]] QString askedCode(const Period &period, int monthStart);

} // namespace inspect
