// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/explain_text.h"

#include "models/texts.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

using Kind = ExplainedMix::Kind;

bool isWeighted(const Standard &standard) { return !standard.sections.isEmpty() && standard.sections.first().weight.has_value(); }

QString clauseText(const Standard &standard, const ExplainedClause &clause)
{
    const Clause *named = standard.clause(clause.clause);
    return named ? nameText(*named) : clause.name;
}

/// " − 1.1 Litter 4 − 2.1 Dust 20"
QString takenText(const ExplainedInspection &visit, const Standard &standard)
{
    QString taken;
    for (const ExplainedSection &section : visit.sections) {
        for (const ExplainedClause &clause : section.clauses) {
            if (clause.taken > Points())
                taken += QStringLiteral(" − %1 %2 %3").arg(clause.clause, clauseText(standard, clause), clause.taken.exactText());
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
    if (!score.score)
        return score.state == ScoreState::NotInspected ? Text::tr("Not inspected in this period, so there is no score.")
                                                       : Text::tr("Nothing of the standard applies, so there is no score.");
    return explanation.standard.isComposite() ? compositeSentence(explanation) : mixSentence(explanation, explanation.mix);
}

QStringList explanationLines(const Explanation &explanation)
{
    QStringList lines{explanationSentence(explanation)};
    if (explanation.score.score)
        addLines(explanation, explanation.mix, lines);
    return lines;
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

} // namespace inspect::app
