// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/checklist.h"

#include "inspect/scoring.h"
#include "models/texts.h"

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

/// Which of the clause's items an id names; empty: none of them.
QString itemOf(const Clause &clause, const QString &id)
{
    for (const ClauseItem &item : clause.items) {
        if (id == clause.id + QLatin1Char('.') + item.id)
            return item.id;
    }
    return {};
}

ChecklistClause lineOf(const Clause &clause, const std::optional<SheetInspection> &open)
{
    ChecklistClause line;
    line.clause = clause;
    if (!open)
        return line;
    for (const SheetDeduction &row : open->deductions) {
        const Deduction &d = row.deduction;
        const QString item = itemOf(clause, d.clause);
        if ((d.clause != clause.id && item.isEmpty()) || !d.voidReason.isEmpty())
            continue;
        line.count += d.count;
        if (!item.isEmpty())
            line.itemCounts[item] += d.count;
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
        ChecklistSection out{section.id, nameText(section), section.max, leftOf(score, section), {}};
        for (const Clause &clause : section.clauses)
            out.clauses.append(lineOf(clause, open));
        sections.append(std::move(out));
    }
    return sections;
}

QString itemText(const Standard &standard, const QString &clauseId)
{
    const Clause *clause = standard.clause(clauseId);
    const QString found = clause ? itemOf(*clause, clauseId) : QString();
    for (const ClauseItem &item : clause ? clause->items : QVector<ClauseItem>()) {
        if (item.id == found)
            return item.name;
    }
    return {};
}

QString findingName(const Standard &standard, const QString &clauseId)
{
    const Clause *clause = standard.clause(clauseId);
    if (!clause)
        return clauseId;
    const QString item = itemText(standard, clauseId);
    return item.isEmpty() ? nameText(*clause) : Checklist::tr("%1: %2").arg(nameText(*clause), item);
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
