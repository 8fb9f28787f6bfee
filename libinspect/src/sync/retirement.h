// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/workbook.h"

#include <QHash>

namespace inspect {

/// When a laptop was seen last, as it is written in a retirement.
[[nodiscard]] QString seenText(const QDateTime &at);
/// Laptops that were taken off, and when each had been seen last then.
[[nodiscard]] Result<QHash<Uid, QString>> retiredLaptops(const Workbook &workbook);

} // namespace inspect
