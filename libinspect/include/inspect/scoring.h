// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/inspection.h"
#include "inspect/standard.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

namespace inspect {

/// Pure scoring: no database, no clock, no floating point in points; the same input in any order gives the same output.
/// docs/scoring.md says in words and worked examples what these functions do.

/// Findings of one clause in one inspection that cost alike.
struct Tally {
    QString clause; ///< also "<clause>.<item>" of an included sub-checklist
    QString level;
    Recurrence recurrence = Recurrence::First;
    qint64 count = 0;
};

/// One finished inspection as the rules see it.
struct Sheet {
    InspectionId inspection;
    PersonId inspector;
    Uid round;                          ///< null: outside any round
    std::optional<RoundKind> roundKind; ///< none: outside any round
    QDateTime at;
    QString source;
    QString patrolLevel;
    QStringList notApplicable;
    QVector<Tally> tallies; ///< void deductions left out
    QVector<Measure> measures;
};

struct UnitSheets {
    UnitId unit;
    QString code;
    QString name;
    QString kind;
    QString group; ///< Unit::rankingGroup()
    QVector<Sheet> sheets;
    Points bonus; ///< sum of the period's bonuses
    /// Bonuses of the months within a longer period, by month code; counted where the standard makes long periods of months.
    QMap<QString, Points> monthBonuses;
};

/// What one clause cost in one inspection.
struct ClauseScore {
    QString clause;
    Points taken;     ///< after clause caps and what its section still had, in the order of the document
    qint64 count = 0; ///< places found
    bool notApplicable = false;
    bool isMissing = false; ///< an entered value is not there: counted full
};

struct SectionScore {
    QString section;
    Points max;
    Points points; ///< printed (rounded) value, mean over the period's inspections
};

enum class ScoreState { Scored, NotInspected, NotApplicable };

/// A unit's result for one standard in one period.
struct UnitScore {
    UnitId unit;
    QString code;
    QString name;
    QString kind;
    QString group;
    ScoreState state = ScoreState::NotInspected;
    std::optional<Points> score; ///< printed value; none: not inspected
    QString grade;               ///< GradeBand::name; empty: none
    QString gradeCode;           ///< "veto" where a veto made it 不合格
    std::optional<int> stars;    ///< none: not scored, or the standard has no stars
    std::optional<int> rank;     ///< within the group; ties share a rank, the next is skipped
    Points bonus;                ///< awarded
    Points bonusCounted;         ///< of it, what entered the score
    QVector<SectionScore> sections;
    /// Codes; texts are the shell's: a WarningRule's code, "missing:4.1", "veto:1.2", "unknown:9.9", "relapse", "no_source:CODE",
    /// "missing_part:CODE", "no_weight:CODE".
    QStringList warnings;
    int inspections = 0;
    UnitId parent;          ///< null: stands below no unit
    qint64 size = 0;        ///< what it weighs in its parent's score: 1, or dm², cm or heads as the standard rolls up; 0: not known
    int children = 0;       ///< not 0: rolled up from so many units below it
    int scoredChildren = 0; ///< of them, those with a score

    [[nodiscard]] bool isRolledUp() const { return children > 0; }
};

/// One inspection's score by itself.
struct SheetScore {
    InspectionId inspection;
    Points total; ///< printed
    QVector<SectionScore> sections;
    QStringList warnings;
    QVector<ClauseScore> clauses; ///< in the order of the document
    bool isApplicable = true;     ///< false: every clause is marked na, and there is no total
};

/// What went before, for consecutive warnings and relapse.
struct PastResult {
    std::optional<Points> score; ///< printed; none: not inspected
};
struct UnitHistory {
    QVector<PastResult> results;  ///< the periods before this one, the latest first
    std::optional<bool> isHolder; ///< whether it holds 达标; false: no stars where the standard asks for a grade first
    int overdueCases = 0;
};
struct ScoringContext {
    /// A quarter, half-year or year is made of months where the standard says so.
    Period period;
    QHash<UnitId, UnitHistory> history;
};

[[nodiscard]] SheetScore scoreSheet(const Standard &standard, const Sheet &sheet);

/// Scores, grades, stars and ranks of all units of a standard in a period, in the order of the input.
[[nodiscard]] QVector<UnitScore> scoreUnits(const Standard &standard, const QVector<UnitSheets> &units, const ScoringContext &context = {});

/// Whether the standard makes the period's score of its months' scores.
[[nodiscard]] bool isMadeOfMonths(const Standard &standard, const Period &period);

/// How much each sheet of a unit weighs in its period's score, in the order of `sheets`; the weights of what counts add up to 1
/// (in 1/10000, rounded: for showing, not for computing).
[[nodiscard]] QVector<Points> sheetWeights(const Standard &standard, const QVector<Sheet> &sheets, const Period &period = {});

/// Grade, stars and warnings anew for scores that were made elsewhere (composites, roll-ups), and ranks within their groups.
void judge(const Standard &standard, QVector<UnitScore> &scores, const ScoringContext &context = {});

/// Ranks within groups, vetoed units after all others; for units whose scores come from several versions of a standard.
/// Rolled-up ones have a ranking of their own.
void rank(QVector<UnitScore> &scores);
/// Ids of the clauses that made the result 不合格 by a veto; empty: none.
[[nodiscard]] QStringList vetoesOf(const UnitScore &score);
/// Which of two scores of one unit stands for it where there is room for one only: its own before a rolled-up one, then one that there is.
[[nodiscard]] bool standsBefore(const UnitScore &a, const UnitScore &b);
/// How many past results per unit the standard's warnings and relapse rule look at.
[[nodiscard]] int historyNeeded(const Standard &standard);

/// A composite standard's scores: the printed scores of its parts by weight. `parts` holds each part's results by standard code;
/// units are those of any part, ordered by code and id.
[[nodiscard]] QVector<UnitScore> scoreComposite(const Standard &composite, const QMap<QString, QVector<UnitScore>> &parts,
                                                const ScoringContext &context = {});

/// A child of a unit whose score is rolled up.
struct RollUpChild {
    QString code;
    std::optional<Points> score; ///< printed; none: counts nothing
    double areaM2 = 0;
    double lengthM = 0;
    std::optional<qint64> population;
};
struct RollUp {
    std::optional<Points> score; ///< printed; none: no child has a score
    int children = 0;
    int scored = 0;
    QStringList warnings; ///< "no_weight:CODE" for a scored child without area, length or population
};
/// The mean of the children's scores. Where no scored child has the weight asked for, all count alike.
[[nodiscard]] RollUp rollUp(const QVector<RollUpChild> &children, RollUpWeight weight);

/// A unit as it stands among the others in a period.
struct UnitPlace {
    UnitId unit;
    UnitId parent; ///< null: none
    QString code;
    QString name;
    QString kind;
    QString group; ///< Unit::rankingGroup()
    double areaM2 = 0;
    double lengthM = 0;
    std::optional<qint64> population;
};
/// Adds the units above the scored ones, level by level, each rolled up from its children, with grade and stars, ranked among
/// themselves. What the standard scores by itself keeps its own score; warnings are for what is inspected.
void addRollUps(const Standard &standard, QVector<UnitScore> &scores, const QVector<UnitPlace> &places);
/// The rolled-up ones above a unit anew, after its score changed; ranks are left as they are.
void rollUpAnew(const Standard &standard, QVector<UnitScore> &scores, const UnitId &unit);

/// How far a year's plan has come.
struct PlanProgress {
    PlanTarget target;
    int reached = 0;
    int units = 0;      ///< the denominator
    Points share;       ///< reached ÷ units, nearest 1/10000; 0 without units
    bool isMet = false; ///< exactly, not by the rounded share
};
/// `flagged`: for each flag the units that have it. Rolled-up scores count in no plan.
[[nodiscard]] QVector<PlanProgress> planProgress(const Standard &standard, int year, const QVector<UnitScore> &scores,
                                                 const QMap<QString, QSet<UnitId>> &flagged = {});

} // namespace inspect
