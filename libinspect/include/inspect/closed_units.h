// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

#include <QDate>

#include <functional>
#include <optional>

namespace inspect {

/// The last day of the closed periods that fall into a version's validity; none where it is free to change.
[[nodiscard]] Result<std::optional<QDate>> lockedUntil(const Workbook &workbook, const Unit &version);

/// Changes a unit without touching what closed periods were computed from: where they reach into its validity, by a new version from
/// `today`, or from the day after the last of them; where a version begins by then already, it gets what differs between `before` and
/// `after`. Who is in charge is changed where it stands, for no result rests on it. Gives the version that was changed or made. Conflict
/// where the unit ends before it may change.
[[nodiscard]] Result<Unit> changeFrom(Edit &edit, const Unit &before, const Unit &after, const QDate &today);

/// The units of a period's last day, with their shapes; of a closed period as its closing had them, whatever was merged since.
[[nodiscard]] Result<QVector<Unit>> unitsAsClosed(const Workbook &workbook, const Period &period);

/// Calls `read` while the workbook's tables read as the closing in force had them; of an open period as they stand. Nothing may be
/// written meanwhile.
[[nodiscard]] Status readAsClosed(const Workbook &workbook, const Period &period, const std::function<Status()> &read);

} // namespace inspect
