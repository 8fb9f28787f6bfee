// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/ids.h"
#include "inspect/inspection.h"
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

/// One line of an included sub-checklist. A finding may name it as "<clause id>.<item id>"; it counts on the clause.
struct ClauseItem {
    QString id; ///< dotted digits, "3"
    QString name;
    bool operator==(const ClauseItem &) const = default;
};

/// 条款
struct Clause {
    QString id; ///< dotted digits, "2.3"
    QString name;
    QString nameEn;      ///< empty: only the Chinese name
    QString description; ///< what is checked, shown to the inspector
    RuleKind rule = RuleKind::PerOccurrence;
    std::optional<Points> max; ///< none: only the section's maximum bounds it
    std::optional<Points> cap; ///< the most that one inspection may take here
    Points step;               ///< PerOccurrence; Escalation: the first step
    Points stepUnrectified;    ///< Escalation
    Points stepRepeated;       ///< Escalation
    QVector<Level> levels;
    QVector<Knot> knots;       ///< value rising; of Measured, and of Ratio where done ÷ due itself is read off a curve
    QString unit;              ///< of a measured value: "g/m²"
    bool isVeto = false;       ///< 一票否决: any finding makes the result 不合格
    QString include;           ///< code of a sub-checklist whose items stand under this clause
    QVector<ClauseItem> items; ///< of `include`, written into the document so that it stays whole by itself
    QStringList implementers;  ///< 实施单位
    QStringList responsible;   ///< 责任单位
    bool isAdjustable = false; ///< 可调: the value is ours, not a document's
    bool isOwn = false;        ///< 自拟: the rule itself is ours
    bool operator==(const Clause &) const = default;
};

/// 类
struct Section {
    QString id; ///< "2"
    QString name;
    QString nameEn;
    Points max;
    Points floor;                 ///< never below this
    std::optional<Points> weight; ///< all sections or none: the score is base × Σ weight × points ÷ max, over Σ weight
    bool isAdjustable = false;
    QVector<Clause> clauses;
    bool operator==(const Section &) const = default;
};

/// 等级: the first band, from the top, whose `from` the printed score reaches.
struct GradeBand {
    QString code; ///< "excellent", "pass", "fail"
    QString name; ///< 优秀
    QString nameEn;
    Points from; ///< inclusive
    bool operator==(const GradeBand &) const = default;
};

struct StarBand {
    int stars = 0; ///< 1–5
    Points from;   ///< inclusive
    bool operator==(const StarBand &) const = default;
};

/// A star earned by one theme: the section's points reach `from` per cent of its maximum.
struct ThemeStar {
    QString section;
    Points from; ///< per cent, inclusive
    bool operator==(const ThemeStar &) const = default;
};

/// 达标反弹: after falling below a grade, a unit has fewer stars for a while.
struct RelapseRule {
    QString below; ///< GradeBand::code
    int starsLost = 1;
    int periods = 1; ///< how many past periods are looked at
    bool operator==(const RelapseRule &) const = default;
};

enum class BonusMode {
    Inside, ///< enters the period's score
    Ledger, ///< kept for the year's end; enters no score (S1)
    None
};
struct BonusRule {
    BonusMode mode = BonusMode::Inside;
    std::optional<Points> cap;     ///< the most that counts in one period
    std::optional<Points> ceiling; ///< the highest score that a bonus may lead to; none: base, or base + cap where a cap is given
    bool operator==(const BonusRule &) const = default;
};

/// Where a sheet comes from and what it weighs: on site 0.9, residents 0.1.
struct ScoreSource {
    QString code; ///< Inspection::source; empty: on site
    QString name;
    Points weight;
    bool operator==(const ScoreSource &) const = default;
};

/// Findings of a patrol level count `factor` times.
struct PatrolLevel {
    QString code; ///< Inspection::patrolLevel
    QString name;
    Points factor = Points::of(1);
    bool operator==(const PatrolLevel &) const = default;
};

struct RoundWeight {
    std::optional<RoundKind> kind; ///< none: inspections outside any round
    Points weight;
    bool operator==(const RoundWeight &) const = default;
};

/// 预警: all given conditions hold.
struct WarningRule {
    QString code; ///< "warned"
    QString name; ///< 当月警告
    QString nameEn;
    QString action;              ///< what follows: 村支书递交承诺书
    std::optional<Points> below; ///< printed score below this …
    int periods = 1;             ///< … in so many consecutive periods, this one included
    int overdueCases = 0;        ///< at least so many overdue cases; 0: not looked at
    std::optional<Points> from;  ///< praise instead: printed score at or above this in so many consecutive periods (表扬)
    int last = 0;                ///< the lowest so many of a ranking group, where it has more than that (末位淘汰); 0: not looked at
    bool operator==(const WarningRule &) const = default;
};

/// A target of a year's plan: a count (5★ 15) or a share (≥ 3★: 80 % of the units with a flag); without both it is only reported.
struct PlanTarget {
    int year = 0;        ///< 0: every year
    int stars = 0;       ///< units with so many stars are counted; or, where 0 …
    QString has;         ///< … UnitFlag::code: units with this flag (达标标牌)
    bool orMore = false; ///< counts units with more stars too
    std::optional<int> count;
    std::optional<Points> share; ///< 0.8 = 80 %
    QString among;               ///< UnitFlag::code: only units with that flag; empty: all
    bool operator==(const PlanTarget &) const = default;
};

/// A yes/no attribute of units that a scheme needs (重点区域, 试点).
struct UnitFlag {
    QString code; ///< key in Unit::attributes
    QString name;
    bool operator==(const UnitFlag &) const = default;
};

enum class RollUpWeight { Plain, Area, Length, Population };

/// A part of a composite standard.
struct CompositePart {
    QString standard; ///< its code
    Points weight;
    bool operator==(const CompositePart &) const = default;
};
enum class MissingPart {
    Waits,   ///< no overall score until every part has one
    Rescales ///< the parts that are there share the whole weight
};

enum class PeriodRule { Mean, Latest, Worst, WeightedByRound };
enum class NotApplicableRule { CountsFull, ScaleRest };
/// How a quarter's, half-year's and year's score comes about.
enum class LongPeriodRule {
    Inspections, ///< by the period rule over all its inspections
    Months       ///< mean of its months' printed scores
};

/// 考核标准: one version. Issued versions never change. `json` is the whole truth (schema: forms/standards/standard.schema.json);
/// the other members are read from it.
struct Standard {
    StandardId id;
    QString code; ///< "S1"
    int version = 1;
    QString name;
    QString nameEn;
    QString note;              ///< what the scheme is and where it comes from
    QStringList kinds;         ///< unit kinds it may score; empty: any
    QVector<RoundKind> rounds; ///< that the scheme plans
    bool isChecklist = false;  ///< a sub-checklist, made for `include`; it can score units by itself too
    Points base = Points::of(100);
    QVector<Section> sections;
    QVector<GradeBand> grades; ///< from high to low
    QVector<StarBand> stars;   ///< from high to low; empty: no stars
    PeriodRule periodRule = PeriodRule::Mean;
    NotApplicableRule notApplicable = NotApplicableRule::CountsFull;
    QVector<RoundWeight> roundWeights; ///< of PeriodRule::WeightedByRound
    LongPeriodRule longPeriods = LongPeriodRule::Inspections;
    BonusRule bonus;
    QVector<ScoreSource> sources; ///< empty: all sheets alike
    QVector<PatrolLevel> patrolLevels;
    QString starsNeed;     ///< GradeBand::code that must be reached before any star; empty: none
    QString starsNeedFlag; ///< UnitFlag::code; a unit that says no to it has no stars; empty: not looked at
    QVector<ThemeStar> themeStars;
    std::optional<RelapseRule> relapse;
    QVector<WarningRule> warnings;
    QVector<PlanTarget> plan;
    QVector<UnitFlag> flags;
    RollUpWeight rollUp = RollUpWeight::Plain;
    QVector<CompositePart> parts; ///< not empty: a composite standard without sections of its own
    MissingPart missingPart = MissingPart::Waits;
    QJsonObject json;

    [[nodiscard]] bool isComposite() const { return !parts.isEmpty(); }
    /// By its id, or the clause that an included item's id ("2.12.3") stands under; null: none.
    [[nodiscard]] const Clause *clause(QStringView id) const;
    [[nodiscard]] const Section *sectionOf(QStringView clauseId) const;
    bool operator==(const Standard &) const = default;
};

} // namespace inspect
