// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "rational.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

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

/// A scored child with what it weighs.
struct Weighed {
    Points score;
    int64_t size = 0;
};

/// Weighted mean; where no child has a weight, all count alike.
Points meanOf(const std::vector<Weighed> &children)
{
    Rational weighted;
    Rational plain;
    int64_t total = 0;
    for (const Weighed &child : children) {
        weighted += Rational(child.size) * Rational::of(child.score);
        plain += Rational::of(child.score);
        total += child.size;
    }
    return total > 0 ? (weighted / Rational(total)).printed() : (plain / Rational(int64_t(children.size()))).printed();
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
            unit.parent = score.parent;
            unit.size = score.size;
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
    bool isAnyOwn = false;
    int children = 0;
    int scored = 0;
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
        isAnyOwn = isAnyOwn || !score->isRolledUp();
        children = std::max(children, score->children);
        scored = std::max(scored, score->scoredChildren);
        unit.sections.append({part.standard, composite.base, *score->score});
        for (const QString &warning : score->warnings)
            if (warning.startsWith(QLatin1String("veto:")) && !unit.warnings.contains(warning))
                unit.warnings.append(warning);
    }
    if (!isAnyOwn) { // all of its parts were rolled up
        unit.children = children;
        unit.scoredChildren = scored;
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
    std::vector<Weighed> weighed;
    for (const RollUpChild &child : children) {
        ++result.children;
        if (!child.score)
            continue;
        ++result.scored;
        weighed.push_back({*child.score, sizeOf(child, weight)});
        if (weighed.back().size == 0)
            result.warnings.append(QStringLiteral("no_weight:") + child.code);
    }
    result.warnings.sort();
    if (!weighed.empty())
        result.score = meanOf(weighed);
    return result;
}

namespace {

using Children = QVector<const UnitScore *>;

/// The mean of a section over the scored children; nothing where none of them has it.
std::optional<SectionScore> meanSection(const QString &id, const Children &scored, bool isWeighed)
{
    Rational points;
    Rational max;
    int64_t total = 0;
    for (const UnitScore *child : scored)
        for (const SectionScore &section : child->sections)
            if (section.section == id) {
                const int64_t size = isWeighed ? child->size : 1;
                points += Rational(size) * Rational::of(section.points);
                max += Rational(size) * Rational::of(section.max);
                total += size;
            }
    if (total == 0)
        return std::nullopt;
    return SectionScore{id, (max / Rational(total)).nearest(), (points / Rational(total)).printed()};
}

/// Score, sections and state of a unit above from its children, in the order of their codes.
void rollUpInto(const Standard &standard, Children children, UnitScore &above)
{
    std::sort(children.begin(), children.end(),
              [](const UnitScore *a, const UnitScore *b) { return std::tie(a->code, a->unit) < std::tie(b->code, b->unit); });
    Children scored;
    std::vector<Weighed> weighed;
    int64_t total = 0;
    bool isAnyUninspected = false;
    above.warnings.clear();
    above.inspections = 0;
    for (const UnitScore *child : std::as_const(children)) {
        above.inspections += child->inspections;
        isAnyUninspected = isAnyUninspected || child->state == ScoreState::NotInspected;
        if (!child->score)
            continue;
        scored.append(child);
        weighed.push_back({*child->score, child->size});
        total += child->size;
        if (child->size == 0)
            above.warnings.append(QStringLiteral("no_weight:") + child->code);
    }
    above.children = int(children.size());
    above.scoredChildren = int(scored.size());
    above.score = weighed.empty() ? std::nullopt : std::optional(meanOf(weighed));
    above.state = above.score ? ScoreState::Scored : isAnyUninspected ? ScoreState::NotInspected : ScoreState::NotApplicable;
    above.sections.clear();
    for (const Section &section : standard.sections)
        if (const auto mean = meanSection(section.id, scored, total > 0))
            above.sections.append(*mean);
}

void judgeOne(const Standard &standard, UnitScore &above)
{
    QVector<UnitScore> one{above};
    judge(standard, one);
    above = one.first();
}

/// The rows above the scored ones, without scores yet: units that the standard does not score by itself.
QVector<UnitScore> rowsAbove(const QVector<UnitScore> &scores, const QHash<UnitId, const UnitPlace *> &placeOf)
{
    QSet<UnitId> known;
    for (const UnitScore &score : scores)
        known.insert(score.unit);
    QVector<UnitScore> above;
    for (const UnitScore &score : scores) {
        for (const UnitPlace *place = placeOf.value(score.parent); place != nullptr && !known.contains(place->unit);
             place = placeOf.value(place->parent)) {
            known.insert(place->unit);
            UnitScore row;
            row.unit = place->unit;
            row.code = place->code;
            row.name = place->name;
            row.kind = place->kind;
            row.group = place->group;
            above.append(row);
        }
    }
    return above;
}

} // namespace

void addRollUps(const Standard &standard, QVector<UnitScore> &scores, const QVector<UnitPlace> &places)
{
    QHash<UnitId, const UnitPlace *> placeOf;
    for (const UnitPlace &place : places)
        placeOf.insert(place.unit, &place);
    const auto settle = [&](QVector<UnitScore> &rows) {
        for (UnitScore &row : rows)
            if (const UnitPlace *place = placeOf.value(row.unit)) {
                row.parent = place->parent;
                row.size = sizeOf({{}, {}, place->areaM2, place->lengthM, place->population}, standard.rollUp);
            }
    };
    settle(scores);
    QVector<UnitScore> above = rowsAbove(scores, placeOf);
    settle(above);
    QHash<UnitId, Children> childrenOf;
    QHash<UnitId, int> waiting; // children above that have no score yet
    QHash<UnitId, UnitScore *> rowOf;
    for (const UnitScore &score : std::as_const(scores))
        childrenOf[score.parent].append(&score);
    for (UnitScore &row : above) {
        childrenOf[row.parent].append(&row);
        rowOf.insert(row.unit, &row);
        ++waiting[row.parent];
    }
    QVector<UnitScore *> ready;
    for (UnitScore &row : above)
        if (waiting.value(row.unit) == 0)
            ready.append(&row);
    QSet<UnitId> done; // units that stand above themselves never get ready
    while (!ready.isEmpty()) {
        UnitScore *row = ready.takeLast();
        rollUpInto(standard, childrenOf.value(row->unit), *row);
        done.insert(row->unit);
        if (--waiting[row->parent] == 0 && rowOf.contains(row->parent))
            ready.append(rowOf.value(row->parent));
    }
    above.removeIf([&done](const UnitScore &row) { return !done.contains(row.unit); });
    judge(standard, above);
    scores += above;
}

void rollUpAnew(const Standard &standard, QVector<UnitScore> &scores, const UnitId &unit)
{
    const auto rowOf = [&scores](const UnitId &id) {
        return std::find_if(scores.begin(), scores.end(), [&id](const UnitScore &score) { return score.unit == id; });
    };
    auto row = rowOf(unit);
    for (qsizetype levels = 0; row != scores.end() && !row->parent.isNull() && levels < scores.size(); ++levels) {
        const UnitId parent = row->parent;
        row = rowOf(parent);
        if (row == scores.end() || !row->isRolledUp())
            return;
        Children children;
        for (const UnitScore &score : std::as_const(scores))
            if (score.parent == parent)
                children.append(&score);
        rollUpInto(standard, children, *row);
        judgeOne(standard, *row);
    }
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
            if (score.isRolledUp())
                continue;
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
