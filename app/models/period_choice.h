// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

namespace inspect::app {

/// The periods that can be chosen: the months with inspections and this month, then the quarters, half-years and years that they lie in,
/// and whatever is closed, also by months from another day; each kind newest first.
[[nodiscard]] QVector<QStringList> periodChoices(const Snapshot &snapshot);

/// A period's name in a list of choices; with its days where the workbook's months begin on another day than the calendar's.
[[nodiscard]] QString periodChoiceText(const Snapshot &snapshot, const QString &code);

} // namespace inspect::app
