// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/ids.h"

#include <QMap>
#include <QString>

namespace inspect {

class Workbook;

/// What stands last in a period's chain of closings and reopenings.
struct ClosingLink {
    ClosingId id;
    bool isReopening = false;
};

/// By period code; the same on every laptop that has the same closings and decisions, in whatever order they came. Ids of closings rise
/// with what their makers knew, so the greatest is the last; where two laptops closed one period without knowing of each other, a decision
/// names the one that holds.
[[nodiscard]] Result<QMap<QString, ClosingLink>> closingLinks(const Workbook &workbook);

/// An id for a closing that is made now: greater than those of all that are known, whatever the clock says.
[[nodiscard]] Result<ClosingId> nextClosingId(const Workbook &workbook);

/// How a decision says which of two closings of a period holds (decisions.note).
[[nodiscard]] QString closingChoice(const Uid &holds, const Uid &yields);

} // namespace inspect
