// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "rational.h"

#include <algorithm>
#include <cmath>

namespace inspect {

namespace {

/// Whole square decimetres, centimetres or heads: exact weights from measured sizes.
int64_t sizeOf(const RollUpChild &child, RollUpWeight weight)
{
    const auto whole = [](double size) { return std::isfinite(size) && size > 0 ? std::llround(std::min(size * 100, 1e15)) : 0LL; };
    switch (weight) {
    case RollUpWeight::Plain: return 1;
    case RollUpWeight::Area: return whole(child.areaM2);
    case RollUpWeight::Length: return whole(child.lengthM);
    case RollUpWeight::Population: return std::clamp<qint64>(child.population.value_or(0), 0, 10'000'000'000);
    }
    return 0;
}

/// The units of all parts, each once, ordered by code and id; scores empty.
QVector<UnitScore> unitsOf(const QMap<QString, QVector<UnitScore>> &parts)
{
    QVector<UnitScore> result;
    QSet<UnitId> seen;
    for (const QVector<UnitScore> &part : parts)
        for (const UnitScore &score : part) {
            if (seen.contains(score.unit))
                continue;
            seen.insert(score.unit);
            UnitScore unit;
            unit.unit = score.unit;
            unit.code = score.code;
            unit.name = score.name;
            unit.kind = score.kind;
            unit.group = score.group;
            result.append(unit);
        }
    std::sort(result.begin(), result.end(),
              [](const UnitScore &a, const UnitScore &b) { return a.code != b.code ? a.code < b.code : a.unit < b.unit; });
    return result;
}

/// Adds up the parts of one unit; each part stands as a section of its own, named by the part's standard.
void compose(const Standard &composite, const QMap<QString, QHash<UnitId, const UnitScore *>> &parts, UnitScore &unit)
{
    Rational sum;
    Rational weights;
    bool isAnyMissing = false;
    for (const CompositePart &part : composite.parts) {
        const UnitScore *score = parts.value(part.standard).value(unit.unit);
        if (score == nullptr || !score->score) {
            unit.warnings.append(QStringLiteral("missing_part:") + part.standard);
            isAnyMissing = true;
            continue;
        }
        sum += Rational::share(part.weight) * Rational::of(*score->score);
        weights += Rational::share(part.weight);
        unit.inspections += score->inspections;
        unit.sections.append({part.standard, composite.base, *score->score});
        for (const QString &warning : score->warnings)
            if (warning.startsWith(QLatin1String("veto:")) && !unit.warnings.contains(warning))
                unit.warnings.append(warning);
    }
    if (weights == Rational() || (isAnyMissing && composite.missingPart == MissingPart::Waits))
        return;
    unit.state = ScoreState::Scored;
    unit.score = (sum / weights).printed();
}

} // namespace

RollUp rollUp(const QVector<RollUpChild> &children, RollUpWeight weight)
{
    RollUp result;
    Rational weighted;
    Rational plain;
    int64_t total = 0;
    for (const RollUpChild &child : children) {
        ++result.children;
        if (!child.score)
            continue;
        ++result.scored;
        const int64_t size = sizeOf(child, weight);
        if (size == 0)
            result.warnings.append(QStringLiteral("no_weight:") + child.code);
        weighted += Rational(size) * Rational::of(*child.score);
        plain += Rational::of(*child.score);
        total += size;
    }
    result.warnings.sort();
    if (result.scored > 0)
        result.score = total > 0 ? (weighted / Rational(total)).printed() : (plain / Rational(result.scored)).printed();
    return result;
}

QVector<UnitScore> scoreComposite(const Standard &composite, const QMap<QString, QVector<UnitScore>> &parts, const ScoringContext &context)
{
    QMap<QString, QHash<UnitId, const UnitScore *>> byUnit;
    for (auto part = parts.begin(); part != parts.end(); ++part)
        for (const UnitScore &score : part.value())
            byUnit[part.key()].insert(score.unit, &score);
    QVector<UnitScore> result = unitsOf(parts);
    for (UnitScore &unit : result)
        compose(composite, byUnit, unit);
    judge(composite, result, context);
    return result;
}

QVector<PlanProgress> planProgress(const Standard &standard, int year, const QVector<UnitScore> &scores,
                                   const QMap<QString, QSet<UnitId>> &flagged)
{
    QVector<PlanProgress> result;
    for (const PlanTarget &target : standard.plan) {
        if (target.year != 0 && target.year != year)
            continue;
        PlanProgress progress;
        progress.target = target;
        const QSet<UnitId> among = flagged.value(target.among);
        const QSet<UnitId> having = flagged.value(target.has);
        for (const UnitScore &score : scores) {
            if (!target.among.isEmpty() && !among.contains(score.unit))
                continue;
            ++progress.units;
            const int stars = score.stars.value_or(0);
            const bool isReached = target.stars == 0 ? having.contains(score.unit)
                                   : target.orMore   ? stars >= target.stars
                                                     : stars == target.stars;
            progress.reached += isReached ? 1 : 0;
        }
        if (progress.units > 0)
            progress.share = Rational::of(Int128(progress.reached) * Points::kScale, progress.units).nearest();
        const bool isCountMet = !target.count || progress.reached >= *target.count;
        const bool isShareMet = !target.share || (progress.units > 0 && Int128(progress.reached) * Points::kScale >=
                                                                            Int128(target.share->raw()) * progress.units);
        progress.isMet = isCountMet && isShareMet;
        result.append(progress);
    }
    return result;
}

} // namespace inspect
