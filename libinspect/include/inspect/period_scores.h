// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"
#include "inspect/workbook.h"

namespace inspect {

/// What a workbook's rows come to in a period: the store read into the rules.
struct PeriodScores {
    Period period;
    Standard standard;
    QVector<UnitScore> units; ///< ordered by group, rank (unscored last), code
};

/// Scores every unit that the standard was attached to on some day of the period, with the version valid then.
[[nodiscard]] Result<PeriodScores> scorePeriod(const Workbook &workbook, const Period &period, const QString &standardCode);

/// One unit anew, for after a deduction: cheap; rank is left out.
[[nodiscard]] Result<UnitScore> scoreUnit(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &unit);

/// The code of the only standard that is attached to anything; InvalidInput naming the codes where there are several, or none.
[[nodiscard]] Result<QString> onlyStandard(const Workbook &workbook, const Period &period);

/// The codes of the standards that are attached to something in the period, sorted.
[[nodiscard]] Result<QStringList> standardCodesIn(const Workbook &workbook, const Period &period);

/// Everything that made a unit's number: inspections → sections → clauses → deductions with time, place, inspector, photos, bonus.
struct ExplainedDeduction {
    Deduction deduction; ///< void ones too: they are shown and count nothing
    QVector<Photo> photos;
};
struct ExplainedClause {
    QString clause;
    QString name;
    Points taken; ///< after caps and what the section still had
    bool notApplicable = false;
    bool isMissing = false; ///< an entered value is not there: counted full
    QVector<ExplainedDeduction> deductions;
};
struct ExplainedSection {
    QString section;
    QString name;
    Points max;
    Points points; ///< left
    QVector<ExplainedClause> clauses;
};
struct ExplainedInspection {
    Inspection inspection;
    QString inspector;
    Points total;
    Points weight; ///< its share of the period's score; the weights add up to 1
    QVector<ExplainedSection> sections;
};
struct Explanation {
    UnitScore score; ///< with its rank
    Standard standard;
    QVector<ExplainedInspection> inspections; ///< by time
    QVector<Bonus> bonuses;                   ///< void ones too
};
[[nodiscard]] Result<Explanation> explainUnit(const Workbook &workbook, const Period &period, const QString &standardCode,
                                              const UnitId &unit);

} // namespace inspect
