// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/explain_text.h"

#include "commands/china_time.h"
#include "models/texts.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

using Kind = ExplainedMix::Kind;

bool isWeighted(const Standard &standard) { return !standard.sections.isEmpty() && standard.sections.first().weight.has_value(); }

/// " − 1.1 Litter 4 − 2.1 Dust 20"
QString takenText(const ExplainedInspection &visit, const Standard &standard)
{
    QString taken;
    for (const ExplainedSection &section : visit.sections) {
        for (const ExplainedClause &clause : section.clauses) {
            if (clause.taken <= Points())
                continue;
            taken += QStringLiteral(" − %1 %2 %3").arg(clause.clause, clauseName(standard, clause), clause.taken.exactText());
            const Clause *rule = standard.clause(clause.clause);
            if (const QString entered = rule ? measureText(*rule, clause.measure) : QString(); !entered.isEmpty())
                taken += Text::tr(" (%1)").arg(entered);
        }
    }
    return taken;
}

/// "100 × (0.3 × 27 ÷ 30 + 0.7 × 60 ÷ 70)", over the sum of the weights where that is not 1.
QString weightedSum(const ExplainedInspection &visit, const Standard &standard)
{
    QStringList parts;
    Points weights;
    for (qsizetype i = 0; i < visit.sections.size() && i < standard.sections.size(); ++i) {
        const ExplainedSection &section = visit.sections[i];
        const Points weight = standard.sections[i].weight.value_or(Points());
        if (section.reachable == Points())
            continue;
        weights += weight;
        parts.append(QStringLiteral("%1 × %2 ÷ %3").arg(weight.exactText(), section.points.exactText(), section.reachable.exactText()));
    }
    const QString sum = QStringLiteral("%1 × (%2)").arg(standard.base.exactText(), parts.join(QStringLiteral(" + ")));
    return weights == Points::of(1) ? sum : sum + QStringLiteral(" ÷ %1").arg(weights.exactText());
}

QString visitSum(const ExplainedInspection &visit, const Standard &standard)
{
    if (isWeighted(standard))
        return weightedSum(visit, standard);
    Points most;
    Points reachable;
    for (const ExplainedSection &section : visit.sections) {
        most += section.max;
        reachable += section.reachable;
    }
    if (most == reachable || reachable == Points())
        return most.exactText() + takenText(visit, standard);
    return QStringLiteral("(%1%2) × %3 ÷ %1").arg(reachable.exactText(), takenText(visit, standard), most.exactText());
}

const ExplainedInspection *visitOf(const Explanation &explanation, const InspectionId &id)
{
    for (const ExplainedInspection &visit : explanation.inspections) {
        if (visit.inspection.id == id)
            return &visit;
    }
    return nullptr;
}

/// A part as it stands in the sum: its value, and whose it is.
QString partText(const ExplainedMix &part, Kind level)
{
    const QString value = part.value ? part.value->text() : Text::tr("not applicable");
    if (level == Kind::Months)
        return Text::tr("%1 (%2)").arg(value, periodText(part.name));
    return level == Kind::Sources && !part.name.isEmpty() ? Text::tr("%1 (%2)").arg(value, part.name) : value;
}

QString mixSum(const Explanation &explanation, const ExplainedMix &mix)
{
    if (mix.kind == Kind::Inspection) {
        const ExplainedInspection *visit = visitOf(explanation, mix.inspection);
        return visit ? visitSum(*visit, explanation.standard) : QString();
    }
    QVector<ExplainedMix> counted;
    for (const ExplainedMix &part : mix.parts) {
        if (part.weight > Points())
            counted.append(part);
    }
    const bool alike = std::all_of(counted.cbegin(), counted.cend(), [&](const auto &p) { return p.weight == counted.first().weight; });
    if (counted.size() == 1) {
        const QString one = partText(counted.first(), mix.kind);
        if (mix.kind != Kind::Visits || mix.parts.size() == 1)
            return one;
        return explanation.standard.periodRule == PeriodRule::Latest  ? Text::tr("%1, the latest inspection").arg(one)
               : explanation.standard.periodRule == PeriodRule::Worst ? Text::tr("%1, the worst inspection").arg(one)
                                                                      : one;
    }
    QStringList parts;
    for (const ExplainedMix &part : std::as_const(counted)) {
        const QString text = partText(part, mix.kind);
        parts.append(alike && mix.kind != Kind::Sources ? text : QStringLiteral("%1 × %2").arg(part.weight.exactText(), text));
    }
    return alike && mix.kind != Kind::Sources ? Text::tr("mean of %1").arg(parts.join(Text::tr(", "))) : parts.join(QStringLiteral(" + "));
}

QString mixSentence(const Explanation &explanation, const ExplainedMix &mix)
{
    QString how = mixSum(explanation, mix);
    if (mix.bonus > Points())
        how += Text::tr(" + bonus %1").arg(mix.bonus.exactText());
    return QStringLiteral("%1 = %2").arg(mix.value ? mix.value->text() : QString(), how);
}

QString compositeSentence(const Explanation &explanation)
{
    QStringList parts;
    Points weights;
    for (const ExplainedPart &part : explanation.parts) {
        if (!part.score)
            continue;
        weights += part.weight;
        parts.append(Text::tr("%1 × %2 (%3)").arg(part.weight.exactText(), part.score->text(), nameText(part)));
    }
    const QString sum = parts.join(QStringLiteral(" + "));
    return weights == Points::of(1) ? QStringLiteral("%1 = %2").arg(explanation.score.score->text(), sum)
                                    : QStringLiteral("%1 = (%2) ÷ %3").arg(explanation.score.score->text(), sum, weights.exactText());
}

constexpr qsizetype kMostChildren = 8; ///< in one sentence; all of them stand below it

QString childText(const ExplainedChild &child) { return child.name.isEmpty() ? child.code : child.name; }

/// "86.50 = mean of 97.00 (A), 76.00 (B)", or weighted.
QString rollUpSentence(const Explanation &explanation)
{
    QVector<ExplainedChild> scored;
    qint64 total = 0;
    for (const ExplainedChild &child : explanation.children) {
        if (!child.score)
            continue;
        scored.append(child);
        total += child.size;
    }
    const bool isWeighted = total > 0 && explanation.standard.rollUp != RollUpWeight::Plain;
    QStringList parts;
    for (const ExplainedChild &child : scored.first(std::min(kMostChildren, scored.size()))) {
        const QString part = Text::tr("%1 (%2)").arg(child.score->text(), childText(child));
        parts.append(isWeighted ? QStringLiteral("%1 × %2").arg(sizeText(explanation.standard, child), part) : part);
    }
    if (scored.size() > kMostChildren)
        parts.append(QStringLiteral("…"));
    const QString score = explanation.score.score->text();
    if (!isWeighted)
        return QStringLiteral("%1 = %2").arg(score,
                                             Text::tr("mean of the %1 units below: %2").arg(scored.size()).arg(parts.join(Text::tr(", "))));
    ExplainedChild all;
    all.size = total;
    return QStringLiteral("%1 = (%2) ÷ %3").arg(score, parts.join(QStringLiteral(" + ")), sizeText(explanation.standard, all));
}

/// Why the grade does not follow from the number.
QString vetoText(const Explanation &explanation)
{
    QStringList clauses;
    for (const QString &id : vetoesOf(explanation.score)) {
        const Clause *clause = explanation.standard.clause(id);
        clauses.append(clause ? id + QLatin1Char(' ') + nameText(*clause) : id);
    }
    return clauses.isEmpty() ? QString()
                             : Text::tr("; but vetoed by %1, so the result is failed whatever the score").arg(clauses.join(Text::tr(", ")));
}

/// Levels below the top one, each under what it belongs to.
void addLines(const Explanation &explanation, const ExplainedMix &mix, QStringList &lines)
{
    for (const ExplainedMix &part : mix.parts) {
        if (!part.value)
            continue;
        if (part.kind == Kind::Inspection) {
            if (const ExplainedInspection *visit = visitOf(explanation, part.inspection))
                lines.append(explanationSentence(*visit, explanation.standard) +
                             (part.bonus > Points() ? Text::tr(" + bonus %1").arg(part.bonus.exactText()) : QString()));
        } else {
            lines.append(mixSentence(explanation, part));
        }
        addLines(explanation, part, lines);
    }
}

} // namespace

QString explanationSentence(const ExplainedInspection &visit, const Standard &standard)
{
    return QStringLiteral("%1 = %2").arg(visit.total.text(), visitSum(visit, standard));
}

QString explanationSentence(const Explanation &explanation)
{
    const UnitScore &score = explanation.score;
    if (!score.score && score.isRolledUp())
        return Text::tr("None of the %1 units below it has a score, so there is none.").arg(score.children);
    if (!score.score && !score.warnings.filter(QStringLiteral("sealed:")).isEmpty())
        return Text::tr("Inspected, but every sheet is sealed: there is no score before the round is opened.");
    if (!score.score)
        return score.state == ScoreState::NotInspected ? Text::tr("Not inspected in this period, so there is no score.")
                                                       : Text::tr("Nothing of the standard applies, so there is no score.");
    if (!explanation.mix.value && !score.isRolledUp() && !explanation.standard.isComposite())
        return Text::tr("Its inspections are no longer there as they were when the period was closed; the checks say what was changed.");
    const QString sum = explanation.standard.isComposite() ? compositeSentence(explanation)
                        : score.isRolledUp()               ? rollUpSentence(explanation)
                                                           : mixSentence(explanation, explanation.mix);
    return sum + vetoText(explanation);
}

QStringList explanationLines(const Explanation &explanation)
{
    QStringList lines{explanationSentence(explanation)};
    if (explanation.score.score)
        addLines(explanation, explanation.mix, lines);
    return lines;
}

QString sectionName(const Standard &standard, const ExplainedSection &explained)
{
    for (const Section &section : standard.sections) {
        if (section.id == explained.section && section.name == explained.name)
            return nameText(section);
    }
    return explained.name;
}

QString clauseName(const Standard &standard, const ExplainedClause &explained)
{
    const Clause *clause = standard.clause(explained.clause);
    return clause && clause->name == explained.name ? nameText(*clause) : explained.name;
}

QStringList childLines(const Explanation &explanation)
{
    QStringList lines;
    for (const ExplainedChild &child : explanation.children)
        lines.append(Text::tr("%1 (%2): %3")
                         .arg(childText(child), child.code,
                              child.score                               ? child.score->text()
                              : child.state == ScoreState::NotInspected ? Text::tr("not inspected, not counted")
                                                                        : Text::tr("not applicable, not counted")));
    return lines;
}

QString measureText(const Clause &clause, const std::optional<Measure> &measure)
{
    if (!measure)
        return {};
    switch (clause.rule) {
    case RuleKind::Ratio: return measure->due.isEmpty() ? QString() : QStringLiteral("%1 ÷ %2").arg(measure->done, measure->due);
    case RuleKind::Measured:
        return measure->value.isEmpty() || clause.unit.isEmpty() ? measure->value : measure->value + QLatin1Char(' ') + clause.unit;
    case RuleKind::Level: {
        const QString code = measure->level.isEmpty() ? measure->value : measure->level;
        for (const Level &level : clause.levels)
            if (level.code == code && level.name != code)
                return QStringLiteral("%1 %2").arg(code, level.name).trimmed();
        return code;
    }
    default: return {};
    }
}

QString patrolText(const Standard &standard, const QString &clause, const QString &patrolLevel)
{
    const Clause *rule = standard.clause(clause);
    if (!rule || (rule->rule != RuleKind::PerOccurrence && rule->rule != RuleKind::Escalation))
        return {};
    for (const PatrolLevel &level : standard.patrolLevels)
        if (level.code == patrolLevel && level.factor != Points::of(1))
            return QStringLiteral("×%1 %2").arg(level.factor.exactText(), level.name);
    return {};
}

QString recurrenceText(Recurrence recurrence)
{
    switch (recurrence) {
    case Recurrence::Unrectified: return Text::tr("not put right");
    case Recurrence::Repeated: return Text::tr("found again");
    case Recurrence::First: break;
    }
    return {};
}

QString sizeText(const Standard &standard, const ExplainedChild &child)
{
    switch (standard.rollUp) {
    case RollUpWeight::Area: return QStringLiteral("%1 m²").arg(double(child.size) / 100, 0, 'f', 2);
    case RollUpWeight::Length: return QStringLiteral("%1 m").arg(double(child.size) / 100, 0, 'f', 2);
    case RollUpWeight::Population: return Text::tr("%1 people").arg(child.size);
    case RollUpWeight::Plain: break;
    }
    return {};
}

QString lateText(const Standard &standard, const LateDeduction &late)
{
    const Deduction &deduction = late.deduction;
    const Clause *clause = standard.clause(deduction.clause);
    const QString named = clause ? deduction.clause + QLatin1Char(' ') + nameText(*clause) : deduction.clause;
    const QString what = Text::tr("%1, %n place(s)", nullptr, int(deduction.count)).arg(named);
    switch (late.change) {
    case LateDeduction::Change::Added: return Text::tr("%1: added after the closing").arg(what);
    case LateDeduction::Change::Removed: return Text::tr("%1: removed after the closing").arg(what);
    case LateDeduction::Change::Voided: break;
    }
    return Text::tr("%1: voided after the closing (%2)").arg(what, deduction.voidReason);
}

QString warningText(const Standard &standard, const QString &code)
{
    for (const WarningRule &rule : standard.warnings) {
        if (rule.code == code)
            return nameText(rule);
    }
    const QString what = code.section(QLatin1Char(':'), 0, 0);
    const QString id = code.section(QLatin1Char(':'), 1);
    const Clause *clause = standard.clause(id);
    const QString named = clause ? id + QLatin1Char(' ') + nameText(*clause) : id;
    if (what == QLatin1String("missing"))
        return Text::tr("not measured: %1").arg(named);
    if (what == QLatin1String("veto"))
        return Text::tr("veto: %1").arg(named);
    if (what == QLatin1String("unknown"))
        return Text::tr("clause %1 is not in the standard").arg(id);
    if (what == QLatin1String("relapse"))
        return Text::tr("fell below the grade again, stars taken");
    if (what == QLatin1String("sealed"))
        return Text::tr("sealed sheets, not opened yet: %1").arg(id);
    if (what == QLatin1String("after_end"))
        return Text::tr("inspections after its end, not counted: %1").arg(id);
    if (what == QLatin1String("missing_part"))
        return Text::tr("no score for %1").arg(id);
    if (what == QLatin1String("no_weight"))
        return Text::tr("no size to weigh %1 with").arg(id);
    if (what != QLatin1String("no_source"))
        return code;
    for (const ScoreSource &source : standard.sources) {
        if (source.code == id)
            return Text::tr("no sheet from: %1").arg(source.name);
    }
    return Text::tr("a sheet from an unknown source: %1").arg(id);
}

QString warningAction(const Standard &standard, const QString &code)
{
    for (const WarningRule &rule : standard.warnings) {
        if (rule.code == code)
            return rule.action;
    }
    return {};
}

QString leftOutsideText(const LeftOutside &left)
{
    const QString at = inChina(left.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    const QString who = left.person.isEmpty() ? at : Text::tr("%1, %2").arg(left.person, at);
    return left.reason.isEmpty() ? Text::tr("Left outside by decision (%1)").arg(who)
                                 : Text::tr("Left outside by decision: %1 (%2)").arg(left.reason, who);
}

QString foundSameText(const Explanation &explanation)
{
    if (explanation.same.isEmpty())
        return {};
    return Text::tr(
               "Since the closing this unit was found to be the same as %1. In the closed period they stand apart until it is reopened.")
        .arg(explanation.same.join(Text::tr(", ")));
}

} // namespace inspect::app
