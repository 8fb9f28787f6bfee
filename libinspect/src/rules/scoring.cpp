// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "inspect/zone.h"

#include "compiled_standard.h"
#include "period_mix.h"

#include <algorithm>

namespace inspect {

namespace {

/// Scores one unit after another with what they share.
class UnitScorer {
public:
    UnitScorer(const Standard &standard, const Period &period)
        : mCompiled(standard), mMonthStart(isMadeOfMonths(standard, period) ? period.monthStart : 0),
          mZone(mMonthStart > 0 ? zoneNamed(period.zone) : QTimeZone())
    {
    }

    [[nodiscard]] UnitScore score(const UnitSheets &unit)
    {
        UnitScore result;
        result.unit = unit.unit;
        result.code = unit.code;
        result.name = unit.name;
        result.kind = unit.kind;
        result.group = unit.group;
        result.bonus = unit.bonus;
        result.inspections = int(unit.sheets.size());
        if (unit.sheets.isEmpty())
            return result;
        std::vector<SheetScore> scored;
        std::vector<MixSheet> mix;
        read(unit.sheets, scored, mix);
        const Mix mixed = mixSheets(mCompiled.standard(), mix, mMonthStart, unit.bonus, unit.monthBonuses);
        result.state = mixed.score ? ScoreState::Scored : ScoreState::NotApplicable;
        result.score = mixed.score;
        result.bonusCounted = mixed.bonusCounted;
        addSections(scored, mixed.weight, result);
        addWarnings(scored, mixed, result);
        return result;
    }

    /// Scores the applicable ones among `sheets`.
    void read(const QVector<Sheet> &sheets, std::vector<SheetScore> &scored, std::vector<MixSheet> &mix) const
    {
        for (const Sheet &sheet : sheets) {
            SheetScore one = mCompiled.score(sheet, false);
            if (!one.isApplicable)
                continue;
            MixSheet entry{&sheet, one.total, sheets.size() > 1 ? sheet.at.toMSecsSinceEpoch() : 0, 0};
            if (mMonthStart > 0)
                entry.month = monthNumber(sheet.at, mZone, mMonthStart);
            scored.push_back(std::move(one));
            mix.push_back(entry);
        }
    }

    [[nodiscard]] int monthStart() const { return mMonthStart; }
    [[nodiscard]] const Standard &standard() const { return mCompiled.standard(); }

private:
    void addSections(const std::vector<SheetScore> &scored, const std::vector<Rational> &weights, UnitScore &result) const
    {
        if (scored.size() == 1) {
            result.sections = scored.front().sections;
            return;
        }
        const QVector<Section> &sections = mCompiled.standard().sections;
        for (qsizetype s = 0; s < sections.size() && !scored.empty(); ++s) {
            Rational points;
            Rational max;
            for (std::size_t i = 0; i < scored.size(); ++i) {
                points += weights[i] * Rational::of(scored[i].sections[s].points);
                max += weights[i] * Rational::of(scored[i].sections[s].max);
            }
            result.sections.append({sections[s].id, max.nearest(), points.printed()});
        }
    }

    /// A veto counts wherever it was found; what was not measured only where the sheet has a weight.
    static void addWarnings(const std::vector<SheetScore> &scored, const Mix &mixed, UnitScore &result)
    {
        for (std::size_t i = 0; i < scored.size(); ++i)
            for (const QString &warning : scored[i].warnings)
                if (mixed.weight[i] > Rational() || warning.startsWith(QLatin1String("veto:")))
                    result.warnings.append(warning);
        result.warnings += mixed.warnings;
        result.warnings.sort();
        result.warnings.removeDuplicates();
    }

    CompiledStandard mCompiled;
    int mMonthStart; ///< 0: months play no part
    QTimeZone mZone; ///< valid where months play a part: reading a zone takes longer than scoring a unit
};

} // namespace

bool isMadeOfMonths(const Standard &standard, const Period &period)
{
    return standard.longPeriods == LongPeriodRule::Months && period.kind != PeriodKind::Month;
}

QVector<UnitScore> scoreUnits(const Standard &standard, const QVector<UnitSheets> &units, const ScoringContext &context)
{
    UnitScorer scorer(standard, context.period);
    QVector<UnitScore> result;
    result.reserve(units.size());
    for (const UnitSheets &unit : units)
        result.append(scorer.score(unit));
    judge(standard, result, context);
    return result;
}

QVector<Points> sheetWeights(const Standard &standard, const QVector<Sheet> &sheets, const Period &period)
{
    const UnitScorer scorer(standard, period);
    std::vector<SheetScore> scored;
    std::vector<MixSheet> mix;
    scorer.read(sheets, scored, mix);
    const Mix mixed = mixSheets(standard, mix, scorer.monthStart(), {}, {});
    QVector<Points> result(sheets.size());
    for (std::size_t i = 0; i < mix.size(); ++i)
        result[mix[i].sheet - sheets.constData()] = (mixed.weight[i] * Rational(Points::kScale)).nearest();
    return result;
}

} // namespace inspect
