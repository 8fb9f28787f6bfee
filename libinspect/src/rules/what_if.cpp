// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/what_if.h"
#include "inspect/zone.h"

#include "compiled_standard.h"
#include "period_mix.h"

#include <algorithm>
#include <functional>

namespace inspect {

namespace {

constexpr int64_t kCent = Points::kScale / 100;

/// The unit's result when the live sheet's own score is another one. A lower sheet never makes a higher result, so bounds can be found
/// by halving.
class Trial {
public:
    Trial(const Standard &standard, const UnitSheets &unit, const InspectionId &live, const ScoringContext &context)
        : mStandard(standard), mUnit(unit), mContext(context),
          mMonthStart(isMadeOfMonths(standard, context.period) ? context.period.monthStart : 0)
    {
        const CompiledStandard compiled(standard);
        const QTimeZone zone = zoneNamed(context.period.zone);
        for (const Sheet &sheet : unit.sheets) {
            const SheetScore score = compiled.score(sheet, false);
            if (!score.isApplicable)
                continue;
            if (sheet.inspection == live)
                mLive = int(mSheets.size());
            mSheets.push_back(
                {&sheet, score.total, sheet.at.toMSecsSinceEpoch(), mMonthStart > 0 ? monthNumber(sheet.at, zone, mMonthStart) : 0});
            for (const QString &warning : score.warnings)
                if (warning.startsWith(QLatin1String("veto:")))
                    mVetoes.append(warning);
        }
        if (mLive >= 0)
            mTotal = mSheets[std::size_t(mLive)].total;
    }

    [[nodiscard]] bool isPossible() const { return mLive >= 0; }
    [[nodiscard]] Points total() const { return mTotal; }

    [[nodiscard]] UnitScore after(Points loss)
    {
        mSheets[std::size_t(mLive)].total = mTotal - loss;
        UnitScore score;
        score.unit = mUnit.unit;
        score.group = mUnit.group;
        score.score = mixSheets(mStandard, mSheets, mMonthStart, mUnit.bonus, mUnit.monthBonuses).score;
        score.warnings = mVetoes;
        QVector<UnitScore> judged{score};
        judge(mStandard, judged, mContext);
        return judged.first();
    }

private:
    const Standard &mStandard;
    const UnitSheets &mUnit;
    const ScoringContext &mContext;
    int mMonthStart; ///< 0: months play no part
    std::vector<MixSheet> mSheets;
    QStringList mVetoes;
    int mLive = -1;
    Points mTotal;
};

using Reached = std::function<bool(const UnitScore &)>;

void findBound(Trial &trial, const Reached &isReached, Outlook &outlook)
{
    if (!isReached(trial.after({})))
        return;
    int64_t kept = 0;                                                     // cents after which it still holds
    int64_t lost = std::max<int64_t>(0, trial.total().raw() / kCent) + 1; // one more than there is to lose
    while (kept + 1 < lost) {
        const int64_t middle = kept + (lost - kept) / 2;
        (isReached(trial.after(Points::ofRaw(middle * kCent))) ? kept : lost) = middle;
    }
    outlook.mostLoss = Points::ofRaw(kept * kCent);
    outlook.isSafe = *outlook.mostLoss >= trial.total();
}

} // namespace

QVector<Outlook> outlook(const Standard &standard, const UnitSheets &unit, const InspectionId &live, const ScoringContext &context)
{
    QVector<Outlook> result;
    Trial trial(standard, unit, live, context);
    if (!trial.isPossible() || standard.isComposite())
        return result;
    const auto add = [&](Outlook entry, const Reached &isReached) {
        findBound(trial, isReached, entry);
        result.append(entry);
    };
    if (!standard.stars.isEmpty() && standard.themeStars.isEmpty()) {
        for (const StarBand &band : standard.stars)
            if (band.from > Points())
                add({band.stars, {}, {}, false}, [&](const UnitScore &score) { return score.stars.value_or(0) >= band.stars; });
        return result;
    }
    for (qsizetype i = 0; i < standard.grades.size(); ++i) {
        if (standard.grades[i].from <= Points())
            continue;
        add({0, standard.grades[i].name, {}, false}, [&standard, i](const UnitScore &score) {
            const auto from = standard.grades.cbegin();
            return std::any_of(from, from + i + 1, [&](const GradeBand &band) { return band.code == score.gradeCode; });
        });
    }
    return result;
}

} // namespace inspect
