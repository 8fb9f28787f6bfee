// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoresheet_xlsx.h"

namespace inspect::app {

/// The monthly scoresheet on A4: the ranking by groups with its signature lines, then the deductions. No row is cut at a page's
/// end, the head of the table stands on every page, and so does "page x of y". Needs a QGuiApplication. On failure `path` is as it
/// was.
[[nodiscard]] Status writeScoresheetPdf(const Workbook &workbook, const PeriodScores &scores, const QString &path,
                                        const ScoresheetOptions &options = {});

} // namespace inspect::app
