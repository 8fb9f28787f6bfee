// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/ids.h"
#include "inspect/points.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace inspect {

/// How a clause turns findings into points (DOMAIN.md §1).
enum class RuleKind {
    PerOccurrence, ///< each place costs `step`, to zero
    PassFail,      ///< any finding costs the whole clause
    Level,         ///< the inspector picks one of `levels`
    Measured,      ///< a value, piecewise linear between `knots`
    Ratio,         ///< done ÷ due × max
    Escalation,    ///< per occurrence, the step by Recurrence
    Note           ///< recorded, no points (S5 items, S19)
};

struct Level {
    QString code; ///< "A"
    QString name;
    Points share; ///< of the clause's maximum: 1.0000 = all
    bool operator==(const Level &) const = default;
};

struct Knot {
    Points value; ///< the measured value
    Points share; ///< of the clause's maximum: 1.0000 = all
    bool operator==(const Knot &) const = default;
};

/// 条款
struct Clause {
    QString id; ///< dotted digits, "2.3"
    QString name;
    QString description; ///< what is checked, shown to the inspector
    RuleKind rule = RuleKind::PerOccurrence;
    std::optional<Points> max; ///< none: only the section's maximum bounds it
    std::optional<Points> cap; ///< the most that one inspection may take here
    Points step;               ///< PerOccurrence; Escalation: the first step
    Points stepUnrectified;    ///< Escalation
    Points stepRepeated;       ///< Escalation
    QVector<Level> levels;
    QVector<Knot> knots;       ///< value rising
    QString unit;              ///< of a measured value: "g/m²"
    bool isVeto = false;       ///< 一票否决: any finding makes the result 不合格
    QString include;           ///< code of a sub-checklist whose items stand under this clause
    QStringList implementers;  ///< 实施单位
    QStringList responsible;   ///< 责任单位
    bool isAdjustable = false; ///< 可调: the value is ours, not a document's
    bool operator==(const Clause &) const = default;
};

/// 类
struct Section {
    QString id; ///< "2"
    QString name;
    Points max;
    QVector<Clause> clauses;
    bool operator==(const Section &) const = default;
};

/// 等级: the first band, from the top, whose `from` the printed score reaches.
struct GradeBand {
    QString code; ///< "excellent", "pass", "fail"
    QString name; ///< 优秀
    Points from;  ///< inclusive
    bool operator==(const GradeBand &) const = default;
};

struct StarBand {
    int stars = 0; ///< 1–5
    Points from;   ///< inclusive
    bool operator==(const StarBand &) const = default;
};

enum class PeriodRule { Mean, Latest, Worst, WeightedByRound };
enum class NotApplicableRule { CountsFull, ScaleRest };

/// 考核标准: one version. Issued versions never change. `json` is the whole truth (schema: forms/standards/standard.schema.json);
/// the other members are read from it.
struct Standard {
    StandardId id;
    QString code; ///< "S1"
    int version = 1;
    QString name;
    QStringList kinds; ///< unit kinds it may score; empty: any
    Points base = Points::of(100);
    QVector<Section> sections;
    QVector<GradeBand> grades; ///< from high to low
    QVector<StarBand> stars;   ///< from high to low; empty: no stars
    PeriodRule periodRule = PeriodRule::Mean;
    NotApplicableRule notApplicable = NotApplicableRule::CountsFull;
    QJsonObject json;

    [[nodiscard]] const Clause *clause(QStringView id) const;
    [[nodiscard]] const Section *sectionOf(QStringView clauseId) const;
    bool operator==(const Standard &) const = default;
};

} // namespace inspect
