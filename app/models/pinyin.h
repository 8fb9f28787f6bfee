// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace inspect::app {

/// First letters of the Mandarin readings, so that "dfc" finds 东风村. Only the common characters (GB 2312 level 1, which is ordered
/// by reading); others are left out, Latin letters and digits stay.
[[nodiscard]] QString pinyinInitials(const QString &text);

} // namespace inspect::app
