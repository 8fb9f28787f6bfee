// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/period_scores.h"

#include <QString>

#include <functional>

namespace inspect {

struct ScoresheetOptions {
    QString title;                                  ///< empty: the standard's name and "scoresheet"
    QString organisation;                           ///< 编制单位; empty: left out
    QString group;                                  ///< only this ranking group; empty: all
    bool inEnglish = false;                         ///< names of kinds, sections and standard, where they have one
    std::function<bool(int percent)> progress = {}; ///< false: stop, and leave what was there before
};

/// The monthly scoresheet (DOMAIN.md §5): a ranking sheet by groups, a sheet of deductions, ready for A4. Texts are translated in the
/// context "Scoresheet". The file appears whole or not at all.
[[nodiscard]] Status writeScoresheet(const Workbook &workbook, const PeriodScores &scores, const QString &path,
                                     const ScoresheetOptions &options = {});

} // namespace inspect
