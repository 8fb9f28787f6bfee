// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace inspect::app {

/// First letters of the Mandarin readings, so that "dfc" finds 东风村; Latin letters and digits stay, other signs are left out.
[[nodiscard]] QString pinyinInitials(const QString &text);
/// The readings without tones and spaces: "dongfengcun".
[[nodiscard]] QString pinyin(const QString &text);

} // namespace inspect::app
