// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/scratch_sheet.h"

#include <algorithm>

namespace inspect::app {

namespace {

constexpr qint64 kMostPlaces = 9999;

bool isCounted(const Clause &clause)
{
    return clause.rule != RuleKind::Level && clause.rule != RuleKind::Measured && clause.rule != RuleKind::Ratio;
}

} // namespace

void ScratchSheet::setStandard(const Standard &standard)
{
    const auto isGone = [&](const QString &id, bool asCount) {
        const Clause *now = standard.clause(id);
        const Clause *before = mStandard.clause(id);
        return !now || isCounted(*now) != asCount || (!asCount && before && before->rule != now->rule);
    };
    mCounts.removeIf([&](const auto &entry) { return isGone(entry.key(), true); });
    mMeasures.removeIf([&](const auto &entry) { return isGone(entry.key(), false); });
    mNotApplicable.removeIf([&](const QString &id) { return standard.clause(id) == nullptr; });
    mStandard = standard;
}

void ScratchSheet::count(const QString &clause, int by)
{
    const qint64 count = std::clamp<qint64>(mCounts.value(clause) + by, 0, kMostPlaces);
    if (count > 0)
        mCounts.insert(clause, count);
    else
        mCounts.remove(clause);
}

void ScratchSheet::enter(const Measure &measure)
{
    const bool isEmptied = measure.value.isEmpty() && measure.done.isEmpty() && measure.level.isEmpty();
    if (isEmptied) {
        mMeasures.remove(measure.clause);
        return;
    }
    Measure kept = measure;
    kept.id = MeasureId::fresh();
    mMeasures.insert(measure.clause, kept);
}

void ScratchSheet::mark(const QString &clause, bool notApplicable)
{
    mNotApplicable.removeAll(clause);
    if (notApplicable)
        mNotApplicable.append(clause);
    mNotApplicable.sort();
    mCounts.remove(clause);
    mMeasures.remove(clause);
}

void ScratchSheet::clear()
{
    mCounts.clear();
    mMeasures.clear();
    mNotApplicable.clear();
}

bool ScratchSheet::isEmpty() const { return mCounts.isEmpty() && mMeasures.isEmpty() && mNotApplicable.isEmpty(); }

Sheet ScratchSheet::sheet() const
{
    Sheet sheet;
    for (auto it = mCounts.cbegin(); it != mCounts.cend(); ++it)
        sheet.tallies.append({it.key(), {}, Recurrence::First, it.value()});
    sheet.measures = mMeasures.values();
    sheet.notApplicable = mNotApplicable;
    return sheet;
}

QVector<ChecklistSection> ScratchSheet::checklist() const
{
    SheetInspection tried;
    tried.inspection.notApplicable = mNotApplicable;
    tried.measures = mMeasures.values();
    tried.score = scoreSheet(mStandard, sheet());
    for (auto it = mCounts.cbegin(); it != mCounts.cend(); ++it) {
        Deduction deduction;
        deduction.clause = it.key();
        deduction.count = it.value();
        tried.deductions.append({deduction, {}});
    }
    return checklistOf(mStandard, tried);
}

UnitScore ScratchSheet::outcome() const
{
    UnitSheets unit;
    unit.unit = UnitId::fresh();
    unit.sheets = {sheet()};
    return scoreUnits(mStandard, {unit}).value(0);
}

} // namespace inspect::app
