// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/workbook.h"

namespace inspect {

/// Who works from now on. A person whom the workbook does not know by that name joins it with the next change, in its transaction: a
/// change that fails leaves no trace of them either.
[[nodiscard]] Status introduce(Workbook &workbook, const QString &name, const QString &organisation);

} // namespace inspect
