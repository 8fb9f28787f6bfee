// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/period_scores.h"

#include "as_closed.h"
#include "closed_changes.h"
#include "explained_mix.h"
#include "inspect/closings.h"
#include "inspect/records.h"
#include "sheet_reader.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace inspect {

namespace {

using ByClause = QHash<QString, QVector<ExplainedDeduction>>;

QVector<ExplainedSection> explainSections(const Standard &standard, const SheetScore &score, const QVector<Measure> &measures,
                                          const ByClause &found)
{
    QHash<QString, ClauseScore> clauses;
    for (const ClauseScore &clause : score.clauses)
        clauses.insert(clause.clause, clause);
    QHash<QString, SectionScore> sections;
    for (const SectionScore &section : score.sections)
        sections.insert(section.section, section);
    QHash<QString, Measure> entered;
    for (const Measure &measure : measures)
        entered.insert(measure.clause, measure);
    const auto enteredFor = [&entered](const QString &clause) {
        const auto it = entered.constFind(clause);
        return it == entered.cend() ? std::nullopt : std::optional(*it);
    };
    QVector<ExplainedSection> result;
    for (const Section &section : standard.sections) {
        const SectionScore left = sections.value(section.id);
        ExplainedSection explained{section.id, section.name, section.max, left.max, left.points, {}};
        for (const Clause &clause : section.clauses) {
            const ClauseScore taken = clauses.value(clause.id);
            explained.clauses.append(
                {clause.id, clause.name, taken.taken, taken.notApplicable, taken.isMissing, enteredFor(clause.id), found.value(clause.id)});
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

using Names = QHash<Uid, QString>;

Status addInspections(const Workbook &workbook, const ScoredVersion &version, const Period &period, const Names &names,
                      Explanation &explanation)
{
    const UnitSheets &unit = version.units.first();
    const auto found = deductionsOf(workbook, version.standard, unit.sheets);
    if (!found)
        return tl::make_unexpected(found.error());
    const QVector<Points> weights = sheetWeights(version.standard, unit.sheets, period);
    for (qsizetype i = 0; i < unit.sheets.size(); ++i) {
        const Sheet &sheet = unit.sheets[i];
        const auto row = inspection(workbook, sheet.inspection);
        if (!row)
            return tl::make_unexpected(row.error());
        const SheetScore score = scoreSheet(version.standard, sheet);
        explanation.inspections.append({*row, names.value(sheet.inspector), score.total, weights.value(i),
                                        explainSections(version.standard, score, sheet.measures, found->value(sheet.inspection))});
    }
    explanation.mix = explainMix(version.standard, unit, period);
    return {};
}

/// The printed scores that a composite is made of.
Status addParts(const Workbook &workbook, Explanation &explanation)
{
    const auto known = standards(workbook);
    if (!known)
        return tl::make_unexpected(known.error());
    for (const CompositePart &part : explanation.standard.parts) {
        ExplainedPart entry{part.standard, {}, {}, part.weight, {}};
        for (const StandardEntry &standard : *known)
            if (standard.standard.code == part.standard) {
                entry.name = standard.standard.name;
                entry.nameEn = standard.standard.nameEn;
            }
        for (const SectionScore &section : explanation.score.sections)
            if (section.section == part.standard)
                entry.score = section.points;
        explanation.parts.append(entry);
    }
    return {};
}

/// The units below a rolled-up one, as they stand among the scores.
void addChildren(const PeriodScores &scores, Explanation &explanation)
{
    if (!explanation.score.isRolledUp())
        return;
    for (const UnitScore &score : scores.units)
        if (score.parent == explanation.score.unit)
            explanation.children.append({score.unit, score.code, score.name, score.state, score.score, score.size});
    std::sort(explanation.children.begin(), explanation.children.end(),
              [](const ExplainedChild &a, const ExplainedChild &b) { return std::tie(a.code, a.unit) < std::tie(b.code, b.unit); });
}

Status addLate(const Workbook &workbook, const Period &period, const UnitId &unit, const Names &names, Explanation &explanation)
{
    const auto late = lateInspections(workbook, period);
    if (!late)
        return tl::make_unexpected(late.error());
    for (const InspectionId &id : *late) {
        const auto row = inspection(workbook, id);
        if (!row)
            return tl::make_unexpected(row.error());
        if (row->unit == unit && row->standard == explanation.standard.id)
            explanation.late.append({*row, names.value(row->inspector), false, {}, {}});
    }
    return {};
}

QVector<LateDeduction> changesOf(const QVector<Deduction> &before, const QVector<Deduction> &now, const InspectionId &inspection)
{
    using Change = LateDeduction::Change;
    QHash<Uid, Deduction> left;
    for (const Deduction &deduction : before)
        if (deduction.inspection == inspection)
            left.insert(deduction.id, deduction);
    QVector<LateDeduction> changes;
    for (const Deduction &deduction : now) {
        if (deduction.inspection != inspection)
            continue;
        if (!left.contains(deduction.id))
            changes.append({Change::Added, deduction});
        else if (left.take(deduction.id).voidReason.isEmpty() && !deduction.voidReason.isEmpty())
            changes.append({Change::Voided, deduction});
    }
    for (const Deduction &deduction : before)
        if (left.contains(deduction.id))
            changes.append({Change::Removed, deduction});
    return changes;
}

/// Inspections that the closing counts and that were changed since. To be called while they read as they were; `now`: their deductions.
Status addLateChanges(const Workbook &workbook, const QVector<InspectionId> &changed, const QVector<Deduction> &now, const Names &names,
                      Explanation &explanation)
{
    const auto before = deductions(workbook, changed);
    if (!before)
        return tl::make_unexpected(before.error());
    for (const InspectionId &id : changed) {
        const auto row = inspection(workbook, id);
        if (!row)
            return tl::make_unexpected(row.error());
        if (row->unit == explanation.score.unit && row->standard == explanation.standard.id)
            explanation.late.append({*row, names.value(row->inspector), true, changesOf(*before, now, id), {}});
    }
    return {};
}

QVector<InspectionId> changedInspections(const PastRows &past)
{
    QVector<InspectionId> changed;
    for (const auto &[table, uid] : past.explained)
        if (table == QLatin1String("inspections"))
            changed.append(InspectionId(uid));
    std::sort(changed.begin(), changed.end());
    return changed;
}

using Findings = QHash<Uid, Uid>;

/// Under which ids what came too late may have been decided about: by inspection. `isChanged`: some that the closing counts were changed.
Result<Findings> lateFindings(const Workbook &workbook, const Period &period, bool isChanged)
{
    const auto changes = isChanged ? lateChanges(workbook) : Result<QVector<LateChange>>(QVector<LateChange>());
    const auto late = lateInspections(workbook, period);
    const auto closing = closingInForce(workbook, period.code);
    if (!changes || !late || !closing)
        return tl::make_unexpected(!changes ? changes.error() : !late ? late.error() : closing.error());
    Findings ids;
    for (const LateChange &change : *changes)
        if (change.period == period.code)
            ids.insert(change.row, change.id);
    if (*closing)
        for (const InspectionId &inspection : *late)
            ids.insert(inspection, lateInspectionId(inspection, (*closing)->id));
    return ids;
}

Status addDecisions(const Workbook &workbook, const Findings &findings, Explanation &explanation)
{
    for (LateInspection &late : explanation.late) {
        const auto left = leftOutside(workbook, findings.value(late.inspection.id));
        if (!left)
            return tl::make_unexpected(left.error());
        late.left = *left;
    }
    return {};
}

Status addBonuses(const Workbook &workbook, const Period &period, const UnitId &unit, Explanation &explanation)
{
    QStringList codes{period.code};
    if (isMadeOfMonths(explanation.standard, period))
        for (const Period &month : period.months())
            codes.append(month.code);
    for (const QString &code : std::as_const(codes)) {
        const auto awarded = bonuses(workbook, code);
        if (!awarded)
            return tl::make_unexpected(awarded.error());
        for (const Bonus &bonus : *awarded)
            if (bonus.unit == unit && bonus.standardCode == explanation.standard.code)
                explanation.bonuses.append(bonus);
    }
    return {};
}

/// What made the number. A closed one is explained from what the closing had; what was changed since came too late.
Status addSheets(const Workbook &workbook, const Period &period, const QString &standardCode, const Names &names, Explanation &explanation)
{
    const UnitId unit = explanation.score.unit;
    const auto past = changedSinceClosing(workbook, period, unit);
    if (!past)
        return tl::make_unexpected(past.error());
    const QVector<InspectionId> changed = changedInspections(*past);
    const auto now = deductions(workbook, changed);
    if (!now)
        return tl::make_unexpected(now.error());
    const auto findings = explanation.isClosed ? lateFindings(workbook, period, !changed.isEmpty()) : Result<Findings>(Findings());
    if (!findings)
        return tl::make_unexpected(findings.error());
    const auto then = AsClosed::over(workbook, *past);
    if (!then)
        return tl::make_unexpected(then.error());
    const auto versions = readSheets(workbook, period, standardCode, unit);
    if (!versions)
        return tl::make_unexpected(versions.error());
    if (!versions->isEmpty()) {
        explanation.standard = versions->first().standard;
        if (Status done = addInspections(workbook, versions->first(), period, names, explanation); !done)
            return done;
    }
    if (Status done = addLateChanges(workbook, changed, *now, names, explanation); !done)
        return done;
    if (Status done = addLate(workbook, period, unit, names, explanation); !done)
        return done;
    if (Status done = addDecisions(workbook, *findings, explanation); !done)
        return done;
    return addBonuses(workbook, period, unit, explanation);
}

} // namespace

Result<Explanation> explainUnit(const Workbook &workbook, const Period &period, const QString &standardCode, const UnitId &unit)
{
    const auto all = scorePeriod(workbook, period, standardCode);
    const auto persons = people(workbook);
    const auto closing = closingInForce(workbook, period.code);
    if (!all)
        return tl::make_unexpected(all.error());
    if (!persons)
        return tl::make_unexpected(persons.error());
    if (!closing)
        return tl::make_unexpected(closing.error());
    Names names;
    for (const Person &person : *persons)
        names.insert(person.id, person.name);
    Explanation explanation;
    explanation.period = period;
    explanation.isClosed = closing->has_value();
    explanation.standard = all->standard;
    bool isThere = false;
    for (const UnitScore &score : all->units) {
        if (score.unit != unit)
            continue;
        explanation.score = score;
        isThere = true;
    }
    if (!isThere)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "Standard %1 does not score this unit in %2."),
                       {standardCode, period.code}, workbook.path());
    if (explanation.standard.isComposite()) {
        if (const Status done = addParts(workbook, explanation); !done)
            return tl::make_unexpected(done.error());
        return explanation;
    }
    addChildren(*all, explanation);
    const auto same = unitsFoundSame(workbook, *all);
    if (!same)
        return tl::make_unexpected(same.error());
    explanation.same = same->value(unit);
    if (const Status done = addSheets(workbook, period, standardCode, names, explanation); !done)
        return tl::make_unexpected(done.error());
    return explanation;
}

} // namespace inspect
