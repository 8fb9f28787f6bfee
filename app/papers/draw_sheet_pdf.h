// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/round_plan.h"
#include "inspect/workbook.h"

#include <QDateTime>
#include <QString>

namespace inspect::app {

struct DrawSheetOptions {
    QString roundName;    ///< empty: not kept as a round yet
    QString organisation; ///< 抽签单位
    QDateTime at;         ///< when the sheet is made; invalid: left to be written by hand
    bool inEnglish = false;
};

/// 抽签单 on A4: seed, parameters, the population's hash, strata, the units drawn with the keys they were drawn by, exclusions with
/// their reasons, lines to sign. Anybody can repeat the draw from it. Needs a QGuiApplication. On failure `path` is as it was.
[[nodiscard]] Status writeDrawSheetPdf(const Workbook &workbook, const SavedDraw &draw, const QString &path,
                                       const DrawSheetOptions &options = {});

} // namespace inspect::app
