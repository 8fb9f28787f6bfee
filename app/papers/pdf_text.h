// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

namespace inspect::app {

/// Makes the text of a PDF that Qt wrote searchable: Qt names each glyph by the lowest character that has it, so that 网, 山, 金 and
/// 200 more would be copied and found only as radicals of the Kangxi dictionary, and spaces as tabs.
[[nodiscard]] Status mendPdfText(const QString &path);

/// A finished paper takes the old file's place at once, or not at all.
[[nodiscard]] Status putPaperInPlace(const QString &made, const QString &outPath);

} // namespace inspect::app
