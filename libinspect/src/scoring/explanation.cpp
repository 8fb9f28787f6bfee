// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/period_scores.h"

#include "inspect/records.h"
#include "sheet_reader.h"

#include <QHash>

namespace inspect {

namespace {

using ByClause = QHash<QString, QVector<ExplainedDeduction>>;

QVector<ExplainedSection> explainSections(const Standard &standard, const SheetScore &score, const ByClause &found)
{
    QHash<QString, ClauseScore> clauses;
    for (const ClauseScore &clause : score.clauses)
        clauses.insert(clause.clause, clause);
    QHash<QString, Points> left;
    for (const SectionScore &section : score.sections)
        left.insert(section.section, section.points);
    QVector<ExplainedSection> result;
    for (const Section &section : standard.sections) {
        ExplainedSection explained{section.id, section.name, section.max, left.value(section.id), {}};
        for (const Clause &clause : section.clauses) {
            const ClauseScore taken = clauses.value(clause.id);
            explained.clauses.append({clause.id, clause.name, taken.taken, taken.notApplicable, taken.isMissing, found.value(clause.id)});
        }
        result.append(explained);
    }
    return result;
}

/// The deductions of all sheets, by inspection and by the clause they count on.
Result<QHash<Uid, ByClause>> deductionsOf(const Workbook &workbook, const Standard &standard, const QVector<Sheet> &sheets)
{
    QVector<InspectionId> inspections;
    for (const Sheet &sheet : sheets)
        inspections.append(sheet.inspection);
    const auto rows = deductions(workbook, inspections);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QVector<DeductionId> ids;
    for (const Deduction &row : *rows)
        ids.append(row.id);
    const auto pictures = photos(workbook, ids);
    if (!pictures)
        return tl::make_unexpected(pictures.error());
    QHash<Uid, QVector<Photo>> photosOf;
    for (const Photo &photo : *pictures)
        photosOf[photo.deduction].append(photo);
    QHash<Uid, ByClause> result;
    for (const Deduction &row : *rows) {
        const Clause *clause = standard.clause(row.clause);
        result[row.inspection][clause ? clause->id : row.clause].append({row, photosOf.value(row.id)});
    }
    return result;
}

} // namespace

Result<Explanation> explainUnit(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &unit)
{
    const auto versions = readSheets(workbook, period, standardCode, unit);
    const auto all = scorePeriod(workbook, period, standardCode);
    if (!versions)
        return tl::make_unexpected(versions.error());
    if (!all)
        return tl::make_unexpected(all.error());
    if (versions->isEmpty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score this unit in %2."),
                       {standardCode, period.code}, workbook.path());
    const ScoredVersion &version = versions->first();
    const UnitSheets &sheets = version.units.first();
    Explanation explanation;
    explanation.standard = version.standard;
    for (const UnitScore &score : all->units)
        if (score.unit == unit)
            explanation.score = score;

    const auto found = deductionsOf(workbook, version.standard, sheets.sheets);
    const auto persons = people(workbook);
    const auto awarded = bonuses(workbook, period.code);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!persons)
        return tl::make_unexpected(persons.error());
    if (!awarded)
        return tl::make_unexpected(awarded.error());
    QHash<Uid, QString> names;
    for (const Person &person : *persons)
        names.insert(person.id, person.name);

    const QVector<Points> weights = sheetWeights(version.standard, sheets.sheets, period);
    for (int i = 0; i < sheets.sheets.size(); ++i) {
        const Sheet &sheet = sheets.sheets[i];
        const auto row = inspection(workbook, sheet.inspection);
        if (!row)
            return tl::make_unexpected(row.error());
        const SheetScore score = scoreSheet(version.standard, sheet);
        explanation.inspections.append({*row, names.value(sheet.inspector), score.total, weights.value(i),
                                        explainSections(version.standard, score, found->value(sheet.inspection))});
    }
    for (const Bonus &bonus : *awarded)
        if (bonus.unit == unit && bonus.standardCode == standardCode)
            explanation.bonuses.append(bonus);
    return explanation;
}

} // namespace inspect
