// SPDX-License-Identifier: GPL-2.0-or-later
#include "period_mix.h"

#include <algorithm>
#include <map>

namespace inspect {

namespace {

using Indices = std::vector<std::size_t>;

/// The sheets that several inspectors made at the same time: one visit of the unit.
struct Visit {
    Indices sheets;
    Rational value; ///< mean of the printed totals
    qint64 at = 0;  ///< of the last one
    Uid last;       ///< settles equal times
    std::optional<RoundKind> round;
};

class Mixer {
public:
    Mixer(const Standard &standard, const std::vector<MixSheet> &sheets) : mStandard(standard), mSheets(sheets)
    {
        mMix.weight.resize(sheets.size());
    }

    [[nodiscard]] Mix whole(Points bonus)
    {
        Indices all(mSheets.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        mMix.score = part(all, bonus, Rational(1));
        return std::move(mMix);
    }

    [[nodiscard]] Mix byMonths(int monthStart, Points bonus, const QMap<QString, Points> &monthBonuses)
    {
        std::map<int, Indices> months;
        for (std::size_t i = 0; i < mSheets.size(); ++i)
            months[mSheets[i].month].push_back(i);
        if (months.empty())
            return std::move(mMix);
        const Rational share = Rational::of(1, Int128(months.size()));
        Rational sum;
        for (const auto &[month, indices] : months) {
            const QString code = Period::monthOf(QDate(month / 12, month % 12 + 1, 1), monthStart).code;
            sum += share * Rational::of(part(indices, monthBonuses.value(code), share));
        }
        mMix.score = withBonus(sum.printed(), bonus);
        return std::move(mMix);
    }

private:
    /// Score of the sheets of one period; adds to the weights, `share` being the period's own weight.
    [[nodiscard]] Points part(const Indices &indices, Points bonus, const Rational &share)
    {
        if (mStandard.sources.isEmpty())
            return withBonus(mixed(indices, share), bonus);
        std::vector<Indices> bySource(std::size_t(mStandard.sources.size()));
        Indices others;
        for (const std::size_t i : indices)
            sourceOf(*mSheets[i].sheet, bySource, others).push_back(i);
        Rational present;
        for (std::size_t s = 0; s < bySource.size(); ++s) {
            if (bySource[s].empty())
                warn(QStringLiteral("no_source:") + mStandard.sources[qsizetype(s)].code);
            else
                present += Rational::share(mStandard.sources[qsizetype(s)].weight);
        }
        if (present == Rational()) // only sheets of sources that the standard does not know
            return withBonus(mixed(others, share), bonus);
        Rational sum;
        for (std::size_t s = 0; s < bySource.size(); ++s) {
            if (bySource[s].empty())
                continue;
            const Rational weight = Rational::share(mStandard.sources[qsizetype(s)].weight) / present;
            sum += weight * Rational::of(mixed(bySource[s], share * weight));
        }
        return withBonus(sum.printed(), bonus);
    }

    Indices &sourceOf(const Sheet &sheet, std::vector<Indices> &bySource, Indices &others)
    {
        for (std::size_t s = 0; s < bySource.size(); ++s)
            if (mStandard.sources[qsizetype(s)].code == sheet.source)
                return bySource[s];
        warn(QStringLiteral("no_source:") + sheet.source);
        return others;
    }

    void warn(const QString &code)
    {
        if (!mMix.warnings.contains(code))
            mMix.warnings.append(code);
    }

    /// One source's sheets by the period rule; printed.
    [[nodiscard]] Points mixed(const Indices &indices, const Rational &share)
    {
        if (indices.size() == 1) {
            mMix.weight[indices.front()] += share;
            return mSheets[indices.front()].total;
        }
        const std::vector<Visit> all = visits(indices);
        std::vector<Rational> weights(all.size());
        switch (mStandard.periodRule) {
        case PeriodRule::Mean: std::fill(weights.begin(), weights.end(), Rational::of(1, Int128(all.size()))); break;
        case PeriodRule::Latest: weights[latest(all)] = Rational(1); break;
        case PeriodRule::Worst: weights[worst(all)] = Rational(1); break;
        case PeriodRule::WeightedByRound: weights = roundWeights(all); break;
        }
        Rational sum;
        for (std::size_t v = 0; v < all.size(); ++v) {
            sum += weights[v] * all[v].value;
            for (const std::size_t i : all[v].sheets)
                mMix.weight[i] += share * weights[v] / Rational(int64_t(all[v].sheets.size()));
        }
        return sum.printed();
    }

    /// The first sheets of each inspector in a round are one visit, their second sheets another, and so on.
    [[nodiscard]] std::vector<Visit> visits(Indices indices) const
    {
        std::sort(indices.begin(), indices.end(), [this](std::size_t a, std::size_t b) {
            const Sheet &left = *mSheets[a].sheet;
            const Sheet &right = *mSheets[b].sheet;
            if (left.round != right.round)
                return left.round < right.round;
            if (left.inspector != right.inspector)
                return left.inspector < right.inspector;
            if (mSheets[a].at != mSheets[b].at)
                return mSheets[a].at < mSheets[b].at;
            return left.inspection < right.inspection;
        });
        std::vector<Visit> result;
        std::size_t roundStart = 0; // first visit of the current round
        std::size_t turn = 0;       // how many sheets of the current inspector came before
        for (std::size_t n = 0; n < indices.size(); ++n) {
            const Sheet &sheet = *mSheets[indices[n]].sheet;
            const Sheet *before = n == 0 ? nullptr : mSheets[indices[n - 1]].sheet;
            if (sheet.round.isNull() || before == nullptr || before->round != sheet.round) {
                roundStart = result.size();
                turn = 0;
            } else {
                turn = before->inspector == sheet.inspector ? turn + 1 : 0;
            }
            if (roundStart + turn == result.size())
                result.emplace_back();
            add(result[roundStart + turn], indices[n]);
        }
        for (Visit &visit : result)
            visit.value = visit.value / Rational(int64_t(visit.sheets.size()));
        return result;
    }

    void add(Visit &visit, std::size_t index) const
    {
        const MixSheet &sheet = mSheets[index];
        if (visit.sheets.empty() || sheet.at > visit.at || (sheet.at == visit.at && visit.last < sheet.sheet->inspection)) {
            visit.at = sheet.at;
            visit.last = sheet.sheet->inspection;
        }
        visit.sheets.push_back(index);
        visit.value += Rational::of(sheet.total);
        visit.round = sheet.sheet->roundKind;
    }

    [[nodiscard]] static std::size_t latest(const std::vector<Visit> &all)
    {
        const auto isBefore = [](const Visit &a, const Visit &b) { return a.at != b.at ? a.at < b.at : a.last < b.last; };
        return std::size_t(std::max_element(all.begin(), all.end(), isBefore) - all.begin());
    }

    [[nodiscard]] static std::size_t worst(const std::vector<Visit> &all)
    {
        const auto isWorse = [](const Visit &a, const Visit &b) { return a.value != b.value ? a.value < b.value : a.last < b.last; };
        return std::size_t(std::min_element(all.begin(), all.end(), isWorse) - all.begin());
    }

    /// Mean within each round kind, kinds by weight; kinds that are absent or have no weight share nothing. Without any weight: mean.
    [[nodiscard]] std::vector<Rational> roundWeights(const std::vector<Visit> &all) const
    {
        std::vector<Rational> weights(all.size());
        Rational present;
        for (const RoundWeight &rule : mStandard.roundWeights) {
            int64_t count = 0;
            for (const Visit &visit : all)
                count += visit.round == rule.kind ? 1 : 0;
            if (count == 0)
                continue;
            present += Rational::share(rule.weight);
            for (std::size_t v = 0; v < all.size(); ++v)
                if (all[v].round == rule.kind)
                    weights[v] = Rational::share(rule.weight) / Rational(count);
        }
        for (Rational &weight : weights)
            weight = present == Rational() ? Rational::of(1, Int128(all.size())) : weight / present;
        return weights;
    }

    [[nodiscard]] Points withBonus(Points score, Points bonus)
    {
        const BonusRule &rule = mStandard.bonus;
        if (rule.mode != BonusMode::Inside || bonus <= Points())
            return score;
        const Points wanted = rule.cap ? std::min(bonus, *rule.cap) : bonus;
        const Points ceiling = rule.ceiling.value_or(mStandard.base + rule.cap.value_or(Points()));
        if (score >= ceiling)
            return score;
        const Points result = std::min(score + wanted, ceiling).rounded();
        mMix.bonusCounted += result - score;
        return result;
    }

    const Standard &mStandard;
    const std::vector<MixSheet> &mSheets;
    Mix mMix;
};

} // namespace

Mix mixSheets(const Standard &standard, const std::vector<MixSheet> &sheets, int monthStart, Points bonus,
              const QMap<QString, Points> &monthBonuses)
{
    if (sheets.empty())
        return {};
    Mixer mixer(standard, sheets);
    return monthStart > 0 ? mixer.byMonths(monthStart, bonus, monthBonuses) : mixer.whole(bonus);
}

} // namespace inspect
