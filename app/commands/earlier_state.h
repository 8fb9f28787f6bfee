// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/history.h"

#include <QDate>

namespace inspect::app {

/// Gives a unit the content that it had after an entry of its history, as one new undo step. A version that a closed period rests on
/// stays as it is: the content goes into the present version, or into a new one from `today` on.
[[nodiscard]] Status bringBackEarlier(Workbook &workbook, const UnitId &unit, const HistoryEntry &entry, const QDate &today);

} // namespace inspect::app
