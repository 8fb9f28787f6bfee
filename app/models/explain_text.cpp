// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/explain_text.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

} // namespace

QString explanationSentence(const ExplainedInspection &visit)
{
    Points most;
    QStringList taken;
    for (const ExplainedSection &section : visit.sections) {
        most += section.max;
        for (const ExplainedClause &clause : section.clauses)
            if (clause.taken > Points())
                taken.append(QStringLiteral(" − %1 %2 %3").arg(clause.clause, clause.name, clause.taken.exactText()));
    }
    return QStringLiteral("%1 = %2%3").arg(visit.total.text(), most.exactText(), taken.join(QString()));
}

QString explanationSentence(const Explanation &explanation)
{
    const UnitScore &score = explanation.score;
    if (!score.score)
        return score.state == ScoreState::NotInspected ? Text::tr("Not inspected in this period, so there is no score.")
                                                       : Text::tr("Nothing of the standard applies, so there is no score.");
    QStringList parts;
    bool alike = true;
    for (const ExplainedInspection &visit : explanation.inspections)
        alike = alike && visit.weight == explanation.inspections.first().weight;
    for (const ExplainedInspection &visit : explanation.inspections)
        parts.append(alike ? visit.total.text() : QStringLiteral("%1 × %2").arg(visit.weight.exactText(), visit.total.text()));
    QString how = parts.size() == 1 ? explanationSentence(explanation.inspections.first()).section(QStringLiteral(" = "), 1)
                  : alike           ? Text::tr("mean of %1").arg(parts.join(QStringLiteral(", ")))
                                    : parts.join(QStringLiteral(" + "));
    if (score.bonusCounted > Points())
        how += Text::tr(" + bonus %1").arg(score.bonusCounted.exactText());
    return QStringLiteral("%1 = %2").arg(score.score->text(), how);
}

} // namespace inspect::app
