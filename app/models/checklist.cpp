// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/checklist.h"

#include "inspect/scoring.h"

#include <QCoreApplication>

namespace inspect::app {

namespace {

struct Checklist {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

Points leftOf(const SheetScore &score, const Section &section)
{
    for (const SectionScore &s : score.sections) {
        if (s.section == section.id)
            return s.points;
    }
    return section.max;
}

ChecklistClause lineOf(const Clause &clause, const std::optional<SheetInspection> &open)
{
    ChecklistClause line;
    line.clause = clause;
    if (!open)
        return line;
    for (const SheetDeduction &row : open->deductions) {
        const Deduction &d = row.deduction;
        if (d.clause != clause.id || !d.voidReason.isEmpty())
            continue;
        line.count += d.count;
        line.taken += d.points;
        line.newest = d.id;
    }
    for (const Measure &m : open->measures) {
        if (m.clause == clause.id)
            line.measure = m;
    }
    line.notApplicable = open->inspection.notApplicable.contains(clause.id);
    return line;
}

} // namespace

QVector<ChecklistSection> checklistOf(const Standard &standard, const std::optional<SheetInspection> &open)
{
    const SheetScore score = open ? open->score : scoreSheet(standard, Sheet());
    QVector<ChecklistSection> sections;
    for (const Section &section : standard.sections) {
        ChecklistSection out{section.id, section.name, section.max, leftOf(score, section), {}};
        for (const Clause &clause : section.clauses)
            out.clauses.append(lineOf(clause, open));
        sections.append(std::move(out));
    }
    return sections;
}

Points fullScore(const Standard &standard) { return scoreSheet(standard, Sheet()).total; }

QString ruleText(const Clause &clause)
{
    switch (clause.rule) {
    case RuleKind::PerOccurrence: return Checklist::tr("−%1 a place").arg(clause.step.exactText());
    case RuleKind::Escalation:
        return Checklist::tr("−%1 first, −%2 not put right, −%3 again")
            .arg(clause.step.exactText(), clause.stepUnrectified.exactText(), clause.stepRepeated.exactText());
    case RuleKind::PassFail:
        return clause.max ? Checklist::tr("−%1 if found").arg(clause.max->exactText()) : Checklist::tr("all or nothing");
    case RuleKind::Level: return Checklist::tr("choose a level");
    case RuleKind::Measured:
        return clause.unit.isEmpty() ? Checklist::tr("enter the value") : Checklist::tr("enter the value in %1").arg(clause.unit);
    case RuleKind::Ratio: return Checklist::tr("enter done and due");
    case RuleKind::Note: return Checklist::tr("noted, costs nothing");
    }
    return {};
}

} // namespace inspect::app
