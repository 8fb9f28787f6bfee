// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/late_changes.h"
#include "inspect/scoring.h"
#include "inspect/what_if.h"
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

/// `scores` with one unit of theirs anew, for after its inspections changed: the others keep what they have, and ranks are made anew. None
/// where more than this unit may come to something else: in a closed period, for a composite standard, where warnings look at ranks.
[[nodiscard]] Result<std::optional<PeriodScores>> rescored(const Workbook &workbook, PeriodScores scores, const UnitId &unit);

/// What the unit may still lose in an inspection that is being recorded (see what_if.h): `live` counts beside the period's finished ones as
/// if it were finished as it stands. Empty where the period is closed, or where the unit is scored by another version.
[[nodiscard]] Result<QVector<Outlook>> outlookFor(const Workbook &workbook, const Period &period, const StandardId &standard,
                                                  const UnitId &unit, const Sheet &live);

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
    bool isMissing = false;         ///< an entered value is not there: counted full
    std::optional<Measure> measure; ///< what was entered for it
    QVector<ExplainedDeduction> deductions;
};
struct ExplainedSection {
    QString section;
    QString name;
    Points max;
    Points reachable; ///< of it, what applies
    Points points;    ///< left
    QVector<ExplainedClause> clauses;
};
struct ExplainedInspection {
    Inspection inspection;
    QString inspector;
    Points total;
    Points weight; ///< its share of the period's score; the weights add up to 1
    QVector<ExplainedSection> sections;
};
/// How several results make one, level by level as the rules print them: months, then sources, then visits; the leaves are inspections.
struct ExplainedMix {
    enum class Kind { Inspection, Visits, Sources, Months };
    Kind kind = Kind::Inspection;
    QString name;                  ///< a month's code, a source's name; else empty
    InspectionId inspection;       ///< of a leaf
    std::optional<Points> value;   ///< printed; none: does not apply
    Points weight = Points::of(1); ///< in the level above, rounded for showing
    Points bonus;                  ///< of the value, what a bonus added on this level
    QVector<ExplainedMix> parts;
};
/// A part of a composite score.
struct ExplainedPart {
    QString standard; ///< code
    QString name;
    QString nameEn; ///< empty: only the Chinese name
    Points weight;
    std::optional<Points> score;
};
/// A unit below a rolled-up one.
struct ExplainedChild {
    UnitId unit;
    QString code;
    QString name;
    ScoreState state = ScoreState::NotInspected;
    std::optional<Points> score;
    qint64 size = 0; ///< UnitScore::size
};
/// A deduction that stands otherwise now than when the period was closed.
struct LateDeduction {
    enum class Change { Added, Voided, Removed };
    Change change = Change::Added;
    Deduction deduction;
};
/// What came after the period was closed: an inspection, or changes of one that the closing counts. Shown, and not counted.
struct LateInspection {
    Inspection inspection;
    QString inspector;
    bool isCounted = false; ///< as it stood at the closing; what came late is what changed of it
    QVector<LateDeduction> changes;
    std::optional<LeftOutside> left; ///< somebody decided so, and why
};
struct Explanation {
    Period period;
    bool isClosed = false;
    UnitScore score; ///< with its rank
    Standard standard;
    QVector<ExplainedInspection> inspections; ///< by time
    ExplainedMix mix;
    QVector<ExplainedPart> parts;     ///< of a composite standard
    QVector<ExplainedChild> children; ///< of a rolled-up score, by code
    QVector<LateInspection> late;
    QVector<Bonus> bonuses; ///< void ones too
    QStringList same;       ///< unitsFoundSame(), by name and code
};
[[nodiscard]] Result<Explanation> explainUnit(const Workbook &workbook, const Period &period, const QString &standardCode,
                                              const UnitId &unit);

/// Of a closed period: units that have rows of their own and turned out since to be one with others of them. They stand apart until it is
/// reopened. By unit, the names and codes of the others.
[[nodiscard]] Result<QHash<UnitId, QStringList>> unitsFoundSame(const Workbook &workbook, const PeriodScores &scores);

} // namespace inspect
