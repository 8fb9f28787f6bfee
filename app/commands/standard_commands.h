// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"

namespace inspect::app {

/// Puts a standard into the workbook as a draft.
[[nodiscard]] Command draftStandard(const Standard &standard);
/// The draft of the same code and version becomes this one.
[[nodiscard]] Command editDraft(const Standard &standard);
[[nodiscard]] Command deleteDraft(const Standard &draft);
/// In force from `day` on; `takesOver`: for what the older versions scored too.
[[nodiscard]] Command issueDraft(const Standard &draft, const QDate &day, bool takesOver);
[[nodiscard]] Command retireVersion(const Standard &standard, const QDate &lastDay);

} // namespace inspect::app
