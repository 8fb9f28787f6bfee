// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/standard.h"

#include <QString>
#include <QVector>

#include <optional>

namespace inspect {

/// Pure scoring: no database, no clock, no floating point in points; the same input in any order gives the same output.

/// Findings of one clause in one inspection that cost alike.
struct Tally {
    QString clause;
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
    QString gradeCode;
    std::optional<int> stars; ///< none: not scored, or the standard has no stars
    std::optional<int> rank;  ///< within the group; ties share a rank, the next is skipped
    Points bonus;
    QVector<SectionScore> sections;
    QStringList warnings; ///< codes such as "warned", "missing:4.1"; texts are the shell's
    int inspections = 0;
};

/// One inspection's score by itself.
struct SheetScore {
    InspectionId inspection;
    Points total; ///< printed
    QVector<SectionScore> sections;
    QStringList warnings;
};

[[nodiscard]] SheetScore scoreSheet(const Standard &standard, const Sheet &sheet);

/// Scores, grades, stars and ranks of all units of a standard in a period, in the order of the input.
[[nodiscard]] QVector<UnitScore> scoreUnits(const Standard &standard, const QVector<UnitSheets> &units);

/// What one deduction takes by itself, before caps and floors.
[[nodiscard]] Points pointsOf(const Clause &clause, const Section &section, qint64 count, const QString &level, Recurrence recurrence);

} // namespace inspect
