// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/explain_json.h"

#include "inspect/records.h"
#include "models/explain_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace inspect::app {

namespace {

/// What all deductions of a visit are read with.
struct Beside {
    const Standard &standard;
    const Inspection &visit;
    const EarlierFindings &earlier;
};

QJsonValue recurrenceJson(Recurrence recurrence)
{
    switch (recurrence) {
    case Recurrence::Unrectified: return QStringLiteral("unrectified");
    case Recurrence::Repeated: return QStringLiteral("repeated");
    case Recurrence::First: break;
    }
    return {};
}

QJsonObject deductionJson(const ExplainedDeduction &explained, const Beside &beside)
{
    const Deduction &d = explained.deduction;
    QJsonArray photos;
    for (const Photo &photo : explained.photos)
        photos.append(QString::fromLatin1(photo.sha256.toHex()));
    const QString patrol = patrolText(beside.standard, d.clause, beside.visit.patrolLevel);
    const QDateTime before = beside.earlier.value(d.id);
    return {{QStringLiteral("id"), d.id.text()},
            {QStringLiteral("clause"), d.clause},
            {QStringLiteral("times"), patrol.isEmpty() ? QJsonValue() : QJsonValue(patrol)},
            {QStringLiteral("recurrence"), recurrenceJson(d.recurrence)},
            {QStringLiteral("recheck_of"), d.recheckOf.isNull() ? QJsonValue() : QJsonValue(d.recheckOf.text())},
            {QStringLiteral("found_before"), before.isValid() ? QJsonValue(before.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("count"), d.count},
            {QStringLiteral("level"), d.level},
            {QStringLiteral("points"), d.points.text()},
            {QStringLiteral("at"), d.at.isValid() ? QJsonValue(d.at.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("lon"), d.lon ? QJsonValue(*d.lon) : QJsonValue()},
            {QStringLiteral("lat"), d.lat ? QJsonValue(*d.lat) : QJsonValue()},
            {QStringLiteral("place"), d.place},
            {QStringLiteral("note"), d.note},
            {QStringLiteral("photos"), photos},
            {QStringLiteral("void_reason"), d.voidReason.isEmpty() ? QJsonValue() : QJsonValue(d.voidReason)}};
}

/// As a record file gives it; null: nothing was entered.
QJsonValue measureJson(const std::optional<Measure> &measure)
{
    if (!measure)
        return {};
    QJsonObject entered;
    const std::pair<QString, QString> members[] = {{QStringLiteral("value"), measure->value},
                                                   {QStringLiteral("done"), measure->done},
                                                   {QStringLiteral("due"), measure->due},
                                                   {QStringLiteral("level"), measure->level}};
    for (const auto &[name, text] : members)
        if (!text.isEmpty())
            entered.insert(name, text);
    return entered;
}

QJsonObject sectionJson(const ExplainedSection &section, const Beside &beside)
{
    QJsonArray clauses;
    for (const ExplainedClause &clause : section.clauses) {
        QJsonArray deductions;
        for (const ExplainedDeduction &deduction : clause.deductions)
            deductions.append(deductionJson(deduction, beside));
        clauses.append(QJsonObject{{QStringLiteral("clause"), clause.clause},
                                   {QStringLiteral("name"), clause.name},
                                   {QStringLiteral("taken"), clause.taken.text()},
                                   {QStringLiteral("na"), clause.notApplicable},
                                   {QStringLiteral("missing"), clause.isMissing},
                                   {QStringLiteral("measure"), measureJson(clause.measure)},
                                   {QStringLiteral("deductions"), deductions}});
    }
    return {{QStringLiteral("section"), section.section},
            {QStringLiteral("name"), section.name},
            {QStringLiteral("max"), section.max.text()},
            {QStringLiteral("points"), section.points.text()},
            {QStringLiteral("clauses"), clauses}};
}

QString changeWord(LateDeduction::Change change)
{
    switch (change) {
    case LateDeduction::Change::Added: return QStringLiteral("added");
    case LateDeduction::Change::Voided: return QStringLiteral("voided");
    case LateDeduction::Change::Removed: return QStringLiteral("removed");
    }
    return {};
}

QJsonObject lateJson(const LateInspection &late)
{
    QJsonObject json{{QStringLiteral("id"), late.inspection.id.text()},
                     {QStringLiteral("at"), late.inspection.at.toString(Qt::ISODate)},
                     {QStringLiteral("inspector"), late.inspector}};
    if (late.left)
        json.insert(QStringLiteral("left_outside"), QJsonObject{{QStringLiteral("reason"), late.left->reason},
                                                                {QStringLiteral("person"), late.left->person},
                                                                {QStringLiteral("at"), late.left->at.toString(Qt::ISODate)}});
    if (!late.isCounted)
        return json;
    QJsonArray changes;
    for (const LateDeduction &change : late.changes)
        changes.append(QJsonObject{{QStringLiteral("deduction"), change.deduction.id.text()},
                                   {QStringLiteral("clause"), change.deduction.clause},
                                   {QStringLiteral("change"), changeWord(change.change)},
                                   {QStringLiteral("void_reason"), change.deduction.voidReason}});
    json.insert(QStringLiteral("changes"), changes);
    return json;
}

} // namespace

EarlierFindings earlierFindings(const Workbook &workbook, const Explanation &explanation)
{
    EarlierFindings found;
    const auto look = [&](const ExplainedDeduction &explained) {
        if (explained.deduction.recheckOf.isNull())
            return;
        const auto before = deduction(workbook, explained.deduction.recheckOf);
        if (!before)
            return; // it was taken back; what it made of the later one stays
        const auto visit = inspection(workbook, before->inspection);
        const QDateTime at = before->at.isValid() || !visit ? before->at : visit->at;
        found.insert(explained.deduction.id, at);
    };
    for (const ExplainedInspection &visit : explanation.inspections)
        for (const ExplainedSection &section : visit.sections)
            for (const ExplainedClause &clause : section.clauses)
                std::for_each(clause.deductions.cbegin(), clause.deductions.cend(), look);
    return found;
}

void addExplanation(QJsonObject &row, const Explanation &explanation, const EarlierFindings &earlier)
{
    QJsonArray inspections;
    for (const ExplainedInspection &visit : explanation.inspections) {
        QJsonArray sections;
        for (const ExplainedSection &section : visit.sections)
            sections.append(sectionJson(section, {explanation.standard, visit.inspection, earlier}));
        inspections.append(QJsonObject{{QStringLiteral("id"), visit.inspection.id.text()},
                                       {QStringLiteral("at"), visit.inspection.at.toString(Qt::ISODate)},
                                       {QStringLiteral("inspector"), visit.inspector},
                                       {QStringLiteral("source"), visit.inspection.source},
                                       {QStringLiteral("score"), visit.total.text()},
                                       {QStringLiteral("weight"), visit.weight.exactText()},
                                       {QStringLiteral("sections"), sections}});
    }
    QJsonArray bonuses;
    for (const Bonus &bonus : explanation.bonuses)
        bonuses.append(
            QJsonObject{{QStringLiteral("points"), bonus.points.text()},
                        {QStringLiteral("reason"), bonus.reason},
                        {QStringLiteral("void_reason"), bonus.voidReason.isEmpty() ? QJsonValue() : QJsonValue(bonus.voidReason)}});
    QJsonArray sections;
    for (const SectionScore &section : explanation.score.sections)
        sections.append(QJsonObject{{QStringLiteral("section"), section.section},
                                    {QStringLiteral("max"), section.max.text()},
                                    {QStringLiteral("points"), section.points.text()}});
    row.insert(QStringLiteral("sections"), sections);
    row.insert(QStringLiteral("inspections"), inspections);
    row.insert(QStringLiteral("bonuses"), bonuses);
    row.insert(QStringLiteral("bonus_counted"), explanation.score.bonusCounted.text());
    row.insert(QStringLiteral("sentence"), explanationSentence(explanation));
    row.insert(QStringLiteral("lines"), QJsonArray::fromStringList(explanationLines(explanation)));
    QJsonArray late;
    for (const LateInspection &one : explanation.late)
        late.append(lateJson(one));
    row.insert(QStringLiteral("late"), late);
    if (!explanation.same.isEmpty())
        row.insert(QStringLiteral("found_same"), QJsonArray::fromStringList(explanation.same));
    if (!explanation.score.isRolledUp())
        return;
    QJsonArray children;
    for (const ExplainedChild &child : explanation.children)
        children.append(QJsonObject{{QStringLiteral("code"), child.code},
                                    {QStringLiteral("name"), child.name},
                                    {QStringLiteral("score"), child.score ? QJsonValue(child.score->text()) : QJsonValue()},
                                    {QStringLiteral("weight"), sizeText(explanation.standard, child)}});
    row.insert(QStringLiteral("children"), children);
}

} // namespace inspect::app
