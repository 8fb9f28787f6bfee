// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"

namespace inspect::app {

/// Fixes a period's results (see closings.h); not undone but reopened. A reason is needed only where something would be left out.
[[nodiscard]] Command closePeriodCommand(const Period &period, const QString &reason);
[[nodiscard]] Command reopenPeriodCommand(const Period &period, const QString &reason);

/// Whether a unit has one of a standard's flags. What closed periods were computed from stays: after them a new version begins.
[[nodiscard]] Command setUnitFlag(const UnitId &id, const UnitFlag &unitFlag, bool on, const QString &unitName);

} // namespace inspect::app
