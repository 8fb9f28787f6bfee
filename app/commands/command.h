// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/workbook.h"

#include <functional>

namespace inspect::app {

/// Percent done so far; false: stop, nothing shall change.
using Progress = std::function<bool(int)>;

/// One change to the workbook: one transaction, one undo step, one name in the menu. Made on the window's thread, applied on the
/// worker's; therefore it holds values only.
struct Command {
    const char *name = ""; ///< QT_TRANSLATE_NOOP("Command", …); %1 is the subject
    QString subject;
    Parts touches;
    std::function<Status(Edit &, const Progress &)> apply;
    UnitId unit = {}; ///< the only unit whose pins and scores change; null: anything may
};

} // namespace inspect::app
