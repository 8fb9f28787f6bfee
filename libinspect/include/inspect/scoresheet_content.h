// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoresheet_xlsx.h"

#include <QCoreApplication>
#include <QHash>

namespace inspect {

/// The scoresheet's words, whatever file they stand in.
class Scoresheet {
    Q_DECLARE_TR_FUNCTIONS(Scoresheet)
};

struct ListedDeduction {
    Deduction deduction;
    QDateTime at; ///< in Asia/Shanghai
    QString unit;
    QString clause; ///< number and name
    QString place;  ///< words, else degrees
    int photos = 0;
};

/// What a scoresheet shows (DOMAIN.md §5), read from the workbook once for any kind of file.
struct ScoresheetContent {
    Standard standard;
    QVector<UnitScore> units;            ///< that the sheet shows, by group, rank, code
    QHash<UnitId, Points> before;        ///< scores of the period before
    QHash<QString, QString> kindNames;   ///< by kind code, for groups that are kinds
    QVector<ListedDeduction> deductions; ///< by time; void ones left out
    QString title;
    QString subtitle;
    bool inEnglish = false;
};

[[nodiscard]] Result<ScoresheetContent> gatherScoresheet(const Workbook &workbook, const PeriodScores &scores,
                                                         const ScoresheetOptions &options);

/// Says how far the paper is; an error when the user stopped it.
[[nodiscard]] Status goOn(const ScoresheetOptions &options, int percent);

} // namespace inspect
