// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/zone.h"

#include "explained_mix.h"

#include <algorithm>

namespace inspect {

namespace {

UnitSheets only(const UnitSheets &unit, QVector<Sheet> sheets)
{
    UnitSheets some = unit;
    some.sheets = std::move(sheets);
    some.bonus = {};
    some.monthBonuses.clear();
    return some;
}

UnitScore scored(const Standard &standard, const UnitSheets &unit, const Period &period)
{
    ScoringContext context;
    context.period = period;
    return scoreUnits(standard, {unit}, context).first();
}

/// Each month with its own bonus; the months weigh alike.
void splitMonths(const Standard &standard, const UnitSheets &unit, const Period &period, ExplainedMix &mix)
{
    const QTimeZone zone = zoneNamed(period.zone);
    QMap<QString, QVector<Sheet>> months;
    for (const Sheet &sheet : unit.sheets)
        months[Period::monthOf(sheet.at.toTimeZone(zone).date(), period.monthStart).code].append(sheet);
    for (auto it = months.cbegin(); it != months.cend(); ++it) {
        UnitSheets month = only(unit, *it);
        month.bonus = unit.monthBonuses.value(it.key());
        ExplainedMix part = explainMix(standard, month, *Period::ofCode(it.key()));
        part.name = it.key();
        if (part.value)
            mix.parts.append(part);
    }
    for (ExplainedMix &part : mix.parts)
        part.weight = Points::ofRaw(Points::kScale / mix.parts.size());
}

/// Sources by their weights; those that have no sheet leave theirs to the others.
bool splitSources(const Standard &standard, const UnitSheets &unit, const Period &period, ExplainedMix &mix)
{
    Standard single = standard;
    single.sources.clear();
    single.bonus.mode = BonusMode::None;
    int64_t present = 0;
    for (const ScoreSource &source : standard.sources) {
        QVector<Sheet> sheets;
        std::copy_if(unit.sheets.cbegin(), unit.sheets.cend(), std::back_inserter(sheets),
                     [&](const Sheet &sheet) { return sheet.source == source.code; });
        if (sheets.isEmpty())
            continue;
        ExplainedMix part = explainMix(single, only(unit, sheets), period);
        if (!part.value)
            continue;
        part.name = source.name;
        part.weight = source.weight;
        present += source.weight.raw();
        mix.parts.append(part);
    }
    if (present == 0)
        mix.parts.clear();
    for (ExplainedMix &part : mix.parts)
        part.weight = Points::ofRaw((part.weight.raw() * Points::kScale + present / 2) / present);
    return !mix.parts.isEmpty();
}

void splitVisits(const Standard &standard, const UnitSheets &unit, const Period &period, ExplainedMix &mix)
{
    Standard single = standard;
    single.sources.clear();
    const QVector<Points> weights = sheetWeights(single, unit.sheets, period);
    for (qsizetype i = 0; i < unit.sheets.size(); ++i) {
        const SheetScore score = scoreSheet(standard, unit.sheets[i]);
        ExplainedMix leaf;
        leaf.inspection = unit.sheets[i].inspection;
        leaf.weight = weights[i];
        if (score.isApplicable)
            leaf.value = score.total;
        mix.parts.append(leaf);
    }
}

} // namespace

ExplainedMix explainMix(const Standard &standard, const UnitSheets &unit, const Period &period)
{
    const UnitScore whole = scored(standard, unit, period);
    ExplainedMix mix;
    mix.value = whole.score;
    mix.bonus = whole.bonusCounted;
    if (unit.sheets.isEmpty())
        return mix;
    if (isMadeOfMonths(standard, period)) {
        mix.kind = ExplainedMix::Kind::Months;
        splitMonths(standard, unit, period, mix);
        // What the months' bonuses added is weighed within the months.
        UnitSheets without = unit;
        without.bonus = {};
        mix.bonus = whole.score.value_or(Points()) - scored(standard, without, period).score.value_or(Points());
        return mix;
    }
    mix.kind = ExplainedMix::Kind::Sources;
    if (!standard.sources.isEmpty() && splitSources(standard, unit, period, mix))
        return mix;
    if (unit.sheets.size() == 1) {
        mix.kind = ExplainedMix::Kind::Inspection;
        mix.inspection = unit.sheets.first().inspection;
        return mix;
    }
    mix.kind = ExplainedMix::Kind::Visits;
    splitVisits(standard, unit, period, mix);
    return mix;
}

} // namespace inspect
