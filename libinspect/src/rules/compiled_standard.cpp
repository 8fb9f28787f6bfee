// SPDX-License-Identifier: GPL-2.0-or-later
#include "compiled_standard.h"

#include <algorithm>

namespace inspect {

namespace {

bool isEntered(RuleKind rule) { return rule == RuleKind::Level || rule == RuleKind::Measured || rule == RuleKind::Ratio; }

/// Piecewise linear between the knots, clamped outside.
Rational interpolated(const QVector<Knot> &knots, const Rational &value)
{
    const auto at = [&](qsizetype i) { return Rational::share(knots[i].value); };
    const auto share = [&](qsizetype i) { return Rational::share(knots[i].share); };
    if (value <= at(0))
        return share(0);
    for (qsizetype i = 1; i < knots.size(); ++i)
        if (value <= at(i))
            return share(i - 1) + (share(i) - share(i - 1)) * (value - at(i - 1)) / (at(i) - at(i - 1));
    return share(knots.size() - 1);
}

std::optional<Rational> levelShare(const Clause &clause, const QString &code)
{
    for (const Level &level : clause.levels)
        if (level.code == code)
            return Rational::share(level.share);
    return std::nullopt;
}

std::optional<Rational> ratioShare(const Clause &clause, const Measure &measure)
{
    const std::optional<Points> done = Points::parse(measure.done);
    const std::optional<Points> due = Points::parse(measure.due);
    if (!done || !due || *done < Points() || *due < Points())
        return std::nullopt;
    if (*due == Points())
        return Rational(1); // nothing was due
    const Rational ratio = Rational::of(done->raw(), due->raw());
    if (!clause.knots.isEmpty())
        return interpolated(clause.knots, ratio);
    return std::min(ratio, Rational(1));
}

std::optional<Rational> enteredShare(const Clause &clause, const Measure &measure)
{
    switch (clause.rule) {
    case RuleKind::Level: return levelShare(clause, measure.level.isEmpty() ? measure.value : measure.level);
    case RuleKind::Ratio: return ratioShare(clause, measure);
    case RuleKind::Measured:
        if (const std::optional<Points> value = Points::parse(measure.value))
            return interpolated(clause.knots, Rational::share(*value));
        break;
    default: break;
    }
    return std::nullopt;
}

void keepLowest(std::optional<Rational> &share, const Rational &candidate)
{
    if (!share || candidate < *share)
        share = candidate;
}

} // namespace

CompiledStandard::CompiledStandard(const Standard &standard) : mStandard(standard)
{
    for (qsizetype s = 0; s < standard.sections.size(); ++s) {
        mFirstOfSection.push_back(int(mPlaces.size()));
        for (const Clause &clause : standard.sections[s].clauses) {
            mByClause.insert(clause.id, int(mPlaces.size()));
            for (const ClauseItem &item : clause.items)
                if (const QString id = clause.id + QLatin1Char('.') + item.id; !mByClause.contains(id))
                    mByClause.insert(id, int(mPlaces.size()));
            mPlaces.push_back({&clause, int(s)});
        }
    }
    mFirstOfSection.push_back(int(mPlaces.size()));
}

void CompiledStandard::addTallies(const Sheet &sheet, std::vector<Finding> &found, QStringList &warnings) const
{
    for (const Tally &tally : sheet.tallies) {
        if (tally.count <= 0)
            continue;
        const auto at = mByClause.constFind(tally.clause);
        if (at == mByClause.constEnd()) {
            warnings.append(QStringLiteral("unknown:") + tally.clause);
            continue;
        }
        Finding &finding = found[std::size_t(*at)];
        const Clause &clause = *mPlaces[std::size_t(*at)].clause;
        if (__builtin_add_overflow(finding.count, tally.count, &finding.count))
            finding.count = std::numeric_limits<qint64>::max();
        finding.lost += Int128(stepOf(clause, tally.recurrence).raw()) * tally.count;
        if (clause.rule == RuleKind::Level)
            if (const std::optional<Rational> share = levelShare(clause, tally.level))
                keepLowest(finding.share, *share);
    }
}

void CompiledStandard::addMeasures(const Sheet &sheet, std::vector<Finding> &found, QStringList &warnings) const
{
    for (const Measure &measure : sheet.measures) {
        const auto at = mByClause.constFind(measure.clause);
        if (at == mByClause.constEnd()) {
            warnings.append(QStringLiteral("unknown:") + measure.clause);
            continue;
        }
        if (const std::optional<Rational> share = enteredShare(*mPlaces[std::size_t(*at)].clause, measure))
            keepLowest(found[std::size_t(*at)].share, *share);
    }
}

std::vector<CompiledStandard::Finding> CompiledStandard::findings(const Sheet &sheet, QStringList &warnings) const
{
    std::vector<Finding> found(mPlaces.size());
    addTallies(sheet, found, warnings);
    addMeasures(sheet, found, warnings);
    for (const QString &id : sheet.notApplicable)
        if (const auto at = mByClause.constFind(id); at != mByClause.constEnd() && mPlaces[std::size_t(*at)].clause->id == id)
            found[std::size_t(*at)].notApplicable = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Clause &clause = *mPlaces[i].clause;
        if (found[i].notApplicable)
            continue;
        if (isEntered(clause.rule) && !found[i].share)
            warnings.append(QStringLiteral("missing:") + clause.id);
        if (clause.isVeto && found[i].count > 0)
            warnings.append(QStringLiteral("veto:") + clause.id);
    }
    warnings.sort();
    warnings.removeDuplicates();
    return found;
}

namespace {

/// What a clause loses by itself, after its own maximum and cap.
Rational lostBy(const Clause &clause, const Rational &counted, qint64 count, const std::optional<Rational> &share, const Rational &factor)
{
    const Rational max = Rational::of(clause.max.value_or(Points()));
    Rational lost;
    switch (clause.rule) {
    case RuleKind::PerOccurrence:
    case RuleKind::Escalation:
        lost = counted * factor;
        if (clause.max)
            lost = std::min(lost, max);
        break;
    case RuleKind::PassFail: lost = count > 0 ? max : Rational(); break;
    case RuleKind::Level:
    case RuleKind::Measured:
    case RuleKind::Ratio: lost = share ? max * (Rational(1) - *share) : Rational(); break;
    case RuleKind::Note: break;
    }
    return clause.cap ? std::min(lost, Rational::of(*clause.cap)) : lost;
}

} // namespace

CompiledStandard::SectionSum CompiledStandard::addUp(int section, const std::vector<Finding> &found, const Rational &factor,
                                                     SheetScore &result, bool withClauses) const
{
    const Section &rule = mStandard.sections[section];
    const int first = mFirstOfSection[std::size_t(section)];
    const int end = mFirstOfSection[std::size_t(section) + 1];
    const bool isScaled = mStandard.notApplicable == NotApplicableRule::ScaleRest;
    SectionSum sum{Rational::of(rule.max), {}};
    if (isScaled) {
        bool isAnyLeft = false;
        for (int i = first; i < end; ++i) {
            const Clause &clause = *mPlaces[std::size_t(i)].clause;
            if (!found[std::size_t(i)].notApplicable)
                isAnyLeft = isAnyLeft || clause.rule != RuleKind::Note;
            else if (clause.max)
                sum.max = std::max(sum.max - Rational::of(*clause.max), Rational());
        }
        if (!isAnyLeft)
            sum.max = {};
    }
    Rational left = sum.max - std::min(Rational::of(rule.floor), sum.max);
    sum.points = sum.max;
    for (int i = first; i < end; ++i) {
        const Finding &finding = found[std::size_t(i)];
        const Clause &clause = *mPlaces[std::size_t(i)].clause;
        Rational lost;
        if (!finding.notApplicable) {
            const Rational counted = Rational::of(finding.lost, 1);
            lost = std::min(lostBy(clause, counted, finding.count, finding.share, factor), left);
        }
        left = left - lost;
        sum.points = sum.points - lost;
        if (withClauses)
            result.clauses.append({clause.id, lost.nearest(), finding.count, finding.notApplicable,
                                   !finding.notApplicable && isEntered(clause.rule) && !finding.share});
    }
    result.sections.append({rule.id, sum.max.nearest(), sum.points.printed()});
    return sum;
}

Rational CompiledStandard::total(const std::vector<SectionSum> &sums) const
{
    const bool isWeighted = !mStandard.sections.isEmpty() && mStandard.sections.first().weight.has_value();
    Rational points;
    Rational reachable;
    Rational whole;
    for (std::size_t s = 0; s < sums.size(); ++s) {
        const Section &section = mStandard.sections[qsizetype(s)];
        if (!isWeighted) {
            points += sums[s].points;
            reachable += sums[s].max;
            whole += Rational::of(section.max);
        } else if (sums[s].max > Rational()) {
            const Rational weight = Rational::share(*section.weight);
            points += weight * sums[s].points / sums[s].max;
            reachable += weight;
        }
    }
    if (isWeighted)
        return reachable == Rational() ? Rational() : Rational::of(mStandard.base) * points / reachable;
    if (reachable == whole || reachable == Rational())
        return points;
    return points * whole / reachable;
}

Rational CompiledStandard::patrolFactor(const QString &level) const
{
    for (const PatrolLevel &candidate : mStandard.patrolLevels)
        if (candidate.code == level)
            return Rational::share(candidate.factor);
    return {1};
}

SheetScore CompiledStandard::score(const Sheet &sheet, bool withClauses) const
{
    SheetScore result;
    result.inspection = sheet.inspection;
    const std::vector<Finding> found = findings(sheet, result.warnings);
    result.isApplicable = false;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (mPlaces[i].clause->rule != RuleKind::Note && !found[i].notApplicable)
            result.isApplicable = true;
    const Rational factor = patrolFactor(sheet.patrolLevel);
    std::vector<SectionSum> sums;
    sums.reserve(std::size_t(mStandard.sections.size()));
    for (int s = 0; s < int(mStandard.sections.size()); ++s)
        sums.push_back(addUp(s, found, factor, result, withClauses));
    if (result.isApplicable)
        result.total = total(sums).printed();
    return result;
}

SheetScore scoreSheet(const Standard &standard, const Sheet &sheet) { return CompiledStandard(standard).score(sheet, true); }

} // namespace inspect
