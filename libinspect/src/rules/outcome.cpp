// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/scoring.h"
#include "rational.h"

#include <algorithm>

namespace inspect {

namespace {

bool isVetoed(const UnitScore &score)
{
    return std::any_of(score.warnings.begin(), score.warnings.end(),
                       [](const QString &warning) { return warning.startsWith(QLatin1String("veto:")); });
}

std::optional<Points> boundOf(const Standard &standard, const QString &gradeCode)
{
    for (const GradeBand &band : standard.grades)
        if (band.code == gradeCode)
            return band.from;
    return std::nullopt;
}

void setGrade(const Standard &standard, UnitScore &score)
{
    score.grade.clear();
    score.gradeCode.clear();
    if (isVetoed(score)) {
        score.grade = QStringLiteral("不合格");
        score.gradeCode = QStringLiteral("veto");
        return;
    }
    for (const GradeBand &band : standard.grades)
        if (*score.score >= band.from) {
            score.grade = band.name;
            score.gradeCode = band.code;
            return;
        }
}

int earnedStars(const Standard &standard, const UnitScore &score)
{
    int stars = 0;
    for (const StarBand &band : standard.stars)
        if (*score.score >= band.from) {
            stars = band.stars;
            break;
        }
    for (const ThemeStar &theme : standard.themeStars)
        for (const SectionScore &section : score.sections)
            if (section.section == theme.section && section.max > Points() &&
                Int128(section.points.raw()) * 100 * Points::kScale >= Int128(theme.from.raw()) * section.max.raw())
                ++stars;
    return std::min(stars, 5);
}

/// Fell below the grade in one of the looked-at periods after having held it before.
bool hasRelapsed(const Standard &standard, const UnitHistory &history, Points current)
{
    const std::optional<Points> bound = boundOf(standard, standard.relapse->below);
    if (!bound)
        return false;
    QVector<std::optional<Points>> scores{current}; // the latest first
    for (qsizetype i = 0; i < std::min<qsizetype>(history.results.size(), historyNeeded(standard)); ++i)
        scores.append(history.results[i].score);
    const qsizetype looked = std::min<qsizetype>(scores.size(), qsizetype(standard.relapse->periods) + 1);
    for (qsizetype i = 0; i < looked; ++i)
        if (scores[i] && *scores[i] < *bound &&
            std::any_of(scores.begin() + i + 1, scores.end(), [&](const auto &earlier) { return earlier && *earlier >= *bound; }))
            return true;
    return false;
}

void setStars(const Standard &standard, const UnitHistory &history, UnitScore &score)
{
    score.stars.reset();
    if (standard.stars.isEmpty() && standard.themeStars.isEmpty())
        return;
    int stars = earnedStars(standard, score);
    if (standard.relapse && hasRelapsed(standard, history, *score.score)) {
        stars = std::max(0, stars - standard.relapse->starsLost);
        score.warnings.append(QStringLiteral("relapse"));
    }
    if (const std::optional<Points> needed = boundOf(standard, standard.starsNeed))
        if (*score.score < *needed || !history.isHolder.value_or(true))
            stars = 0;
    score.stars = isVetoed(score) ? 0 : stars;
}

bool applies(const WarningRule &rule, const UnitHistory &history, const std::optional<Points> &current)
{
    if (!rule.below && !rule.from && rule.overdueCases == 0)
        return false;
    if (rule.overdueCases > 0 && history.overdueCases < rule.overdueCases)
        return false;
    if (!rule.below && !rule.from)
        return true;
    const auto lies = [&rule](Points score) { return (!rule.below || score < *rule.below) && (!rule.from || score >= *rule.from); };
    if (!current || !lies(*current) || history.results.size() < rule.periods - 1)
        return false;
    return std::all_of(history.results.begin(), history.results.begin() + (rule.periods - 1),
                       [&](const PastResult &past) { return past.score && lies(*past.score); });
}

/// The lowest of each group, ties with them included; nobody where that would be the whole group.
void warnLast(const WarningRule &rule, QVector<UnitScore> &scores)
{
    QHash<QString, QVector<int>> ranks;
    for (const UnitScore &score : std::as_const(scores))
        if (score.rank && !score.isRolledUp())
            ranks[score.group].append(*score.rank);
    for (QVector<int> &group : ranks)
        std::sort(group.begin(), group.end());
    for (UnitScore &score : scores) {
        const QVector<int> &group = ranks[score.group];
        if (!score.rank || score.isRolledUp() || group.size() <= rule.last)
            continue;
        const int bound = group[group.size() - rule.last];
        if (*score.rank >= bound && bound > group.first() && !score.warnings.contains(rule.code))
            score.warnings.prepend(rule.code);
    }
}

} // namespace

int historyNeeded(const Standard &standard)
{
    int periods = standard.relapse ? standard.relapse->periods + 1 : 0;
    for (const WarningRule &rule : standard.warnings)
        periods = std::max(periods, rule.periods - 1);
    return periods;
}

void rank(QVector<UnitScore> &scores)
{
    QHash<QString, QVector<qsizetype>> groups;
    for (qsizetype i = 0; i < scores.size(); ++i) {
        scores[i].rank.reset();
        if (scores[i].score) // what is rolled up is ranked by itself
            groups[scores[i].isRolledUp() ? scores[i].group + QChar(1) : scores[i].group].append(i);
    }
    struct Place {
        bool isVetoed;
        Points score;
        qsizetype index;
    };
    for (const QVector<qsizetype> &members : std::as_const(groups)) {
        QVector<Place> places;
        places.reserve(members.size());
        for (const qsizetype i : members)
            places.append({isVetoed(scores[i]), *scores[i].score, i});
        std::sort(places.begin(), places.end(),
                  [](const Place &a, const Place &b) { return a.isVetoed != b.isVetoed ? b.isVetoed : a.score > b.score; });
        for (qsizetype p = 0; p < places.size(); ++p) {
            const bool isTie = p > 0 && places[p].score == places[p - 1].score && places[p].isVetoed == places[p - 1].isVetoed;
            scores[places[p].index].rank = isTie ? scores[places[p - 1].index].rank : std::optional<int>(int(p) + 1);
        }
    }
}

QStringList vetoesOf(const UnitScore &score)
{
    static const QString prefix = QStringLiteral("veto:");
    QStringList clauses;
    for (const QString &warning : score.warnings)
        if (warning.startsWith(prefix))
            clauses.append(warning.mid(prefix.size()));
    return clauses;
}

bool standsBefore(const UnitScore &a, const UnitScore &b)
{
    if (a.isRolledUp() != b.isRolledUp())
        return b.isRolledUp();
    return a.score.has_value() && !b.score;
}

void judge(const Standard &standard, QVector<UnitScore> &scores, const ScoringContext &context)
{
    for (UnitScore &score : scores) {
        const UnitHistory history = context.history.value(score.unit);
        score.grade.clear();
        score.gradeCode.clear();
        score.stars.reset();
        if (score.score) {
            setGrade(standard, score);
            setStars(standard, history, score);
        }
        QStringList warned;
        for (const WarningRule &rule : standard.warnings)
            if (!score.isRolledUp() && applies(rule, history, score.score) && !score.warnings.contains(rule.code))
                warned.append(rule.code);
        score.warnings = warned + score.warnings;
    }
    rank(scores);
    for (const WarningRule &rule : standard.warnings)
        if (rule.last > 0)
            warnLast(rule, scores);
}

} // namespace inspect
