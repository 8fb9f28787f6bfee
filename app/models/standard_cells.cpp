// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/standard_cells.h"

#include <QRegularExpression>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kPerCent = 100;

template <class T, class F>
CellRows rows(const QVector<T> &values, F write)
{
    CellRows result;
    for (const T &value : values)
        result.append(write(value));
    return result;
}

/// Rows without anything in them are none.
template <class T, class F>
QVector<T> values(const CellRows &rows, F read)
{
    QVector<T> result;
    for (const QStringList &row : rows)
        if (std::any_of(row.begin(), row.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); }))
            result.append(read(row));
    return result;
}

std::optional<Points> maybePoints(const QString &text) { return Points::parse(text.trimmed()); }

/// The names in rounds' own words; empty: outside any round.
constexpr std::pair<const char *, RoundKind> kRounds[] = {{"daily", RoundKind::Daily},         {"monthly", RoundKind::Monthly},
                                                          {"quarterly", RoundKind::Quarterly}, {"yearly", RoundKind::Yearly},
                                                          {"special", RoundKind::Special},     {"recheck", RoundKind::Recheck}};

/// What a code may consist of, or a number where the name holds nothing of it.
QString codeFor(const QString &given, const char *prefix, int index)
{
    return given.trimmed().isEmpty() ? QLatin1String(prefix) + QString::number(index) : given.trimmed();
}

} // namespace

QString percentText(Points share) { return Points::ofRaw(share.raw() * kPerCent).exactText(); }
Points shareOf(const QString &percent) { return Points::ofRaw(pointsOf(percent).raw() / kPerCent); }
Points pointsOf(const QString &text) { return maybePoints(text).value_or(Points()); }
QString pointsText(const std::optional<Points> &points) { return points ? points->exactText() : QString(); }

QStringList bodiesOf(const QString &text)
{
    static const QRegularExpression kBetween(QStringLiteral("\\s*[、,，;；]\\s*"));
    return text.trimmed().split(kBetween, Qt::SkipEmptyParts);
}

CellRows rowsOf(const QVector<Level> &levels)
{
    return rows(levels, [](const Level &level) { return QStringList{level.code, level.name, percentText(level.share)}; });
}
CellRows rowsOf(const QVector<Knot> &knots)
{
    return rows(knots, [](const Knot &knot) { return QStringList{knot.value.exactText(), percentText(knot.share)}; });
}
CellRows rowsOf(const QVector<GradeBand> &grades)
{
    return rows(grades, [](const GradeBand &band) { return QStringList{band.name, band.nameEn, band.from.exactText(), band.code}; });
}
CellRows rowsOf(const QVector<StarBand> &stars)
{
    return rows(stars, [](const StarBand &band) { return QStringList{QString::number(band.stars), band.from.exactText()}; });
}
CellRows rowsOf(const QVector<ThemeStar> &stars)
{
    return rows(stars, [](const ThemeStar &star) { return QStringList{star.section, star.from.exactText()}; });
}
CellRows rowsOf(const QVector<ScoreSource> &sources)
{
    return rows(sources, [](const ScoreSource &source) { return QStringList{source.name, source.code, source.weight.exactText()}; });
}
CellRows rowsOf(const QVector<PatrolLevel> &levels)
{
    return rows(levels, [](const PatrolLevel &level) { return QStringList{level.name, level.code, level.factor.exactText()}; });
}
CellRows rowsOf(const QVector<WarningRule> &warnings)
{
    const auto number = [](int value) { return value > 0 ? QString::number(value) : QString(); };
    return rows(warnings, [&](const WarningRule &rule) {
        return QStringList{rule.name,
                           pointsText(rule.below),
                           pointsText(rule.from),
                           QString::number(rule.periods),
                           number(rule.overdueCases),
                           number(rule.last),
                           rule.action,
                           rule.code};
    });
}
CellRows rowsOf(const QVector<UnitFlag> &flags)
{
    return rows(flags, [](const UnitFlag &flag) { return QStringList{flag.name, flag.code}; });
}
CellRows rowsOf(const QVector<PlanTarget> &plan)
{
    return rows(plan, [](const PlanTarget &target) {
        return QStringList{target.year > 0 ? QString::number(target.year) : QString(),
                           target.stars > 0 ? QString::number(target.stars) : QString(),
                           target.has,
                           target.orMore ? QStringLiteral("1") : QString(),
                           target.count ? QString::number(*target.count) : QString(),
                           target.share ? percentText(*target.share) : QString(),
                           target.among};
    });
}
CellRows rowsOf(const QVector<CompositePart> &parts)
{
    return rows(parts, [](const CompositePart &part) { return QStringList{part.standard, part.weight.exactText()}; });
}
CellRows rowsOf(const QVector<RoundWeight> &weights)
{
    return rows(weights, [](const RoundWeight &weight) {
        QString name;
        for (const auto &[word, kind] : kRounds)
            if (weight.kind == kind)
                name = QLatin1String(word);
        return QStringList{name, weight.weight.exactText()};
    });
}

QVector<Level> levelsOf(const CellRows &rows)
{
    return values<Level>(rows, [](const QStringList &row) {
        return Level{row.value(0).trimmed(), row.value(1).trimmed(), shareOf(row.value(2))};
    });
}
QVector<Knot> knotsOf(const CellRows &rows)
{
    return values<Knot>(rows, [](const QStringList &row) { return Knot{pointsOf(row.value(0)), shareOf(row.value(1))}; });
}

QVector<GradeBand> gradesOf(const CellRows &rows)
{
    int index = 0;
    auto grades = values<GradeBand>(rows, [&index](const QStringList &row) {
        return GradeBand{codeFor(row.value(3), "grade", ++index), row.value(0).trimmed(), row.value(1).trimmed(), pointsOf(row.value(2))};
    });
    std::stable_sort(grades.begin(), grades.end(), [](const GradeBand &a, const GradeBand &b) { return a.from > b.from; });
    return grades;
}

QVector<StarBand> starsOf(const CellRows &rows)
{
    auto stars = values<StarBand>(rows, [](const QStringList &row) { return StarBand{row.value(0).toInt(), pointsOf(row.value(1))}; });
    std::stable_sort(stars.begin(), stars.end(), [](const StarBand &a, const StarBand &b) { return a.from > b.from; });
    return stars;
}

QVector<ThemeStar> themeStarsOf(const CellRows &rows)
{
    return values<ThemeStar>(rows, [](const QStringList &row) { return ThemeStar{row.value(0), pointsOf(row.value(1))}; });
}

QVector<ScoreSource> sourcesOf(const CellRows &rows)
{
    return values<ScoreSource>(rows, [](const QStringList &row) {
        return ScoreSource{row.value(1).trimmed(), row.value(0).trimmed(), pointsOf(row.value(2))};
    });
}

QVector<PatrolLevel> patrolLevelsOf(const CellRows &rows)
{
    int index = 0;
    return values<PatrolLevel>(rows, [&index](const QStringList &row) {
        return PatrolLevel{codeFor(row.value(1), "level", ++index), row.value(0).trimmed(), pointsOf(row.value(2))};
    });
}

QVector<WarningRule> warningsOf(const CellRows &rows, const QVector<WarningRule> &before)
{
    int index = 0;
    return values<WarningRule>(rows, [&](const QStringList &row) {
        WarningRule rule;
        rule.code = codeFor(row.value(7), "warning", ++index);
        for (const WarningRule &old : before)
            if (old.code == rule.code)
                rule = old;
        if (rule.name != row.value(0).trimmed())
            rule.nameEn.clear();
        rule.name = row.value(0).trimmed();
        rule.below = maybePoints(row.value(1));
        rule.from = maybePoints(row.value(2));
        rule.periods = std::max(1, row.value(3).toInt());
        rule.overdueCases = std::max(0, row.value(4).toInt());
        rule.last = std::max(0, row.value(5).toInt());
        rule.action = row.value(6).trimmed();
        return rule;
    });
}

QVector<UnitFlag> flagsOf(const CellRows &rows)
{
    int index = 0;
    return values<UnitFlag>(rows, [&index](const QStringList &row) {
        return UnitFlag{codeFor(row.value(1), "flag", ++index), row.value(0).trimmed()};
    });
}

QVector<PlanTarget> planOf(const CellRows &rows)
{
    return values<PlanTarget>(rows, [](const QStringList &row) {
        PlanTarget target;
        target.year = row.value(0).toInt();
        target.stars = row.value(1).toInt();
        target.has = row.value(2);
        target.orMore = !row.value(3).isEmpty();
        if (!row.value(4).isEmpty())
            target.count = row.value(4).toInt();
        if (!row.value(5).isEmpty())
            target.share = shareOf(row.value(5));
        target.among = row.value(6);
        return target;
    });
}

QVector<CompositePart> partsOf(const CellRows &rows)
{
    return values<CompositePart>(rows, [](const QStringList &row) { return CompositePart{row.value(0), pointsOf(row.value(1))}; });
}

QVector<RoundWeight> roundWeightsOf(const CellRows &rows)
{
    return values<RoundWeight>(rows, [](const QStringList &row) {
        RoundWeight weight;
        for (const auto &[word, kind] : kRounds)
            if (row.value(0) == QLatin1String(word))
                weight.kind = kind;
        weight.weight = pointsOf(row.value(1));
        return weight;
    });
}

} // namespace inspect::app
