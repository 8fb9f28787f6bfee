// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/file_ops.h"

namespace inspect {

/// Whether a path can be that of a shared file: none yet, or one of this program. Nothing is written. `workbook` may be empty.
[[nodiscard]] Status checkHubFile(FileOps &files, const QString &hub, const QString &workbook);

/// Whether a share may be begun at a path where none is: what lies there must not be something else's.
[[nodiscard]] Status checkPlaceForShare(FileOps &files, const QString &hub);

} // namespace inspect
