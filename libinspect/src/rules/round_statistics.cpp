// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/round_statistics.h"

#include "rational.h"

#include <algorithm>
#include <map>

namespace inspect {

namespace {

using OfInspector = std::map<Uid, Points>; ///< printed means
using OfUnit = std::map<Uid, OfInspector>;

OfUnit meansOf(const QVector<SheetTotal> &sheets)
{
    std::map<std::pair<Uid, Uid>, std::pair<Rational, int64_t>> sums;
    for (const SheetTotal &sheet : sheets) {
        auto &sum = sums[{sheet.unit, sheet.inspector}];
        sum.first += Rational::of(sheet.total);
        ++sum.second;
    }
    OfUnit means;
    for (const auto &[key, sum] : sums)
        means[key.first][key.second] = (sum.first / Rational(sum.second)).printed();
    return means;
}

/// The largest whole number whose square is at most `value`.
Int128 wholeRoot(Int128 value)
{
    Int128 low = 0, high = Int128(1) << 62;
    while (low < high) {
        const Int128 middle = low + (high - low + 1) / 2;
        if (middle <= value / middle)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/// √(n·Σx² − (Σx)²) ÷ n, rounded half up to the cent without leaving whole numbers.
Points deviationOf(const OfInspector &values)
{
    constexpr Int128 cent = Points::kScale / 100;
    const auto n = Int128(values.size());
    Int128 sum = 0, squares = 0;
    for (const auto &[inspector, value] : values) {
        sum += value.raw();
        squares += Int128(value.raw()) * value.raw();
    }
    const Int128 twice = wholeRoot(4 * (n * squares - sum * sum));
    return Points::ofRaw(int64_t((twice + cent * n) / (2 * cent * n) * cent));
}

UnitSpread spreadOf(const Uid &unit, const OfInspector &values)
{
    Rational sum;
    Points lowest = values.begin()->second, highest = lowest;
    for (const auto &[inspector, value] : values) {
        sum += Rational::of(value);
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    const auto count = int(values.size());
    return {UnitId(unit), count, (sum / Rational(count)).printed(), highest - lowest, deviationOf(values)};
}

const GradeBand *gradeOf(const QVector<GradeBand> &grades, Points score)
{
    const auto found = std::find_if(grades.begin(), grades.end(), [score](const GradeBand &band) { return score >= band.from; });
    return found == grades.end() ? nullptr : &*found;
}

struct PairSum {
    PairAgreement pair;
    Rational difference;
    Rational distance;
};

void addPairs(const OfInspector &values, const QVector<GradeBand> &grades, Points tolerance, std::map<std::pair<Uid, Uid>, PairSum> &sums)
{
    for (auto a = values.begin(); a != values.end(); ++a)
        for (auto b = std::next(a); b != values.end(); ++b) {
            PairSum &sum = sums[{a->first, b->first}];
            sum.pair.a = PersonId(a->first);
            sum.pair.b = PersonId(b->first);
            const Points difference = a->second - b->second;
            const Points distance = difference < Points() ? Points() - difference : difference;
            ++sum.pair.units;
            sum.difference += Rational::of(difference);
            sum.distance += Rational::of(distance);
            sum.pair.close += distance <= tolerance ? 1 : 0;
            sum.pair.sameGrade += gradeOf(grades, a->second) == gradeOf(grades, b->second) ? 1 : 0;
        }
}

} // namespace

RoundStatistics roundStatistics(const QVector<SheetTotal> &sheets, const QVector<GradeBand> &grades, Points tolerance)
{
    RoundStatistics result;
    result.sheets = int(sheets.size());
    Rational means, ranges;
    int64_t shared = 0;
    std::map<std::pair<Uid, Uid>, PairSum> pairs;
    for (const auto &[unit, values] : meansOf(sheets)) {
        const UnitSpread spread = spreadOf(unit, values);
        means += Rational::of(spread.mean);
        if (spread.inspectors > 1) {
            ranges += Rational::of(spread.range);
            ++shared;
        }
        result.units.append(spread);
        addPairs(values, grades, tolerance, pairs);
    }
    if (!result.units.isEmpty())
        result.mean = (means / Rational(int64_t(result.units.size()))).printed();
    if (shared > 0)
        result.range = (ranges / Rational(shared)).printed();
    for (auto &[key, sum] : pairs) {
        sum.pair.difference = (sum.difference / Rational(int64_t(sum.pair.units))).printed();
        sum.pair.distance = (sum.distance / Rational(int64_t(sum.pair.units))).printed();
        result.pairs.append(sum.pair);
    }
    return result;
}

} // namespace inspect
