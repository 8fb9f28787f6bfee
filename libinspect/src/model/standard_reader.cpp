// SPDX-License-Identifier: GPL-2.0-or-later
#include "standard_reader.h"

#include "standard_names.h"

#include <algorithm>
#include <cmath>

namespace inspect {

namespace {

QString text(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }
bool flag(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toBool(); }

QStringList texts(const QJsonObject &object, const char *key)
{
    QStringList result;
    for (const QJsonValue &value : object.value(QLatin1String(key)).toArray())
        result.append(value.toString());
    return result;
}

template <class E, std::size_t N>
E word(const QJsonObject &object, const char *key, const names::Table<E, N> &table, E fallback)
{
    return names::value(table, text(object, key)).value_or(fallback);
}

QString at(const QString &path, const char *key, qsizetype index)
{
    return path + QLatin1String(key) + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

/// Calls `read(object, path)` for each member of the array `key`.
template <class F>
void forEach(const QJsonObject &object, const char *key, const QString &path, F read)
{
    const QJsonArray array = object.value(QLatin1String(key)).toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        read(array.at(i).toObject(), at(path, key, i) + QLatin1Char('.'));
}

} // namespace

std::optional<Points> StandardReader::optionalPoints(const QJsonObject &object, const char *key, const QString &path)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (!value.isDouble())
        return std::nullopt;
    // Doubles hold 15 digits, the schema allows 9 before the point: the nearest 1/10000 is the number that was written, where
    // it prints the same.
    const Points result = Points::ofRaw(std::llround(value.toDouble() * double(Points::kScale)));
    if (result.exactText().toDouble() != value.toDouble() && !mError)
        mError = failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 has more than four decimals: round it to four"),
                         {path + QLatin1String(key)}, mFileName)
                     .value();
    return result;
}

Points StandardReader::points(const QJsonObject &object, const char *key, const QString &path)
{
    return optionalPoints(object, key, path).value_or(Points());
}

Clause StandardReader::clause(const QJsonObject &object, const QString &path)
{
    Clause result;
    result.id = text(object, "id");
    result.name = text(object, "name");
    result.nameEn = text(object, "name_en");
    result.description = text(object, "description");
    result.rule = word(object, "rule", names::kRules, RuleKind::Note);
    result.max = optionalPoints(object, "max", path);
    result.cap = optionalPoints(object, "cap", path);
    result.step = points(object, "step", path);
    result.stepUnrectified = optionalPoints(object, "step_unrectified", path).value_or(result.step);
    result.stepRepeated = optionalPoints(object, "step_repeated", path).value_or(result.stepUnrectified);
    forEach(object, "levels", path, [&](const QJsonObject &level, const QString &at) {
        result.levels.append({text(level, "code"), text(level, "name"), points(level, "share", at)});
    });
    forEach(object, "knots", path, [&](const QJsonObject &knot, const QString &at) {
        result.knots.append({points(knot, "value", at), points(knot, "share", at)});
    });
    result.unit = text(object, "unit");
    result.isVeto = flag(object, "veto");
    result.include = text(object, "include");
    forEach(object, "items", path, [&](const QJsonObject &item, const QString &) {
        result.items.append({text(item, "id"), text(item, "name")});
    });
    result.implementers = texts(object, "implementers");
    result.responsible = texts(object, "responsible");
    result.isAdjustable = flag(object, "adjustable");
    result.isOwn = flag(object, "own");
    if (result.rule != RuleKind::Escalation)
        result.stepUnrectified = result.stepRepeated = Points();
    return result;
}

Section StandardReader::section(const QJsonObject &object, const QString &path)
{
    Section result;
    result.id = text(object, "id");
    result.name = text(object, "name");
    result.nameEn = text(object, "name_en");
    result.max = points(object, "max", path);
    result.floor = points(object, "floor", path);
    result.weight = optionalPoints(object, "weight", path);
    result.isAdjustable = flag(object, "adjustable");
    forEach(object, "clauses", path, [&](const QJsonObject &member, const QString &at) { result.clauses.append(clause(member, at)); });
    return result;
}

void StandardReader::readBands(Standard &standard, const QJsonObject &document)
{
    forEach(document, "grades", {}, [&](const QJsonObject &band, const QString &at) {
        standard.grades.append({text(band, "code"), text(band, "name"), text(band, "name_en"), points(band, "from", at)});
    });
    forEach(document, "stars", {}, [&](const QJsonObject &band, const QString &at) {
        standard.stars.append({band.value(QLatin1String("stars")).toInt(), points(band, "from", at)});
    });
    std::stable_sort(standard.grades.begin(), standard.grades.end(), [](const auto &a, const auto &b) { return a.from > b.from; });
    std::stable_sort(standard.stars.begin(), standard.stars.end(), [](const auto &a, const auto &b) { return a.from > b.from; });
    for (qsizetype i = 0; i < standard.grades.size(); ++i)
        if (standard.grades[i].code.isEmpty())
            standard.grades[i].code = QStringLiteral("grade%1").arg(i + 1);
    standard.starsNeed = text(document, "stars_need");
    standard.starsNeedFlag = text(document, "stars_need_flag");
    forEach(document, "theme_stars", {}, [&](const QJsonObject &star, const QString &at) {
        standard.themeStars.append({text(star, "section"), points(star, "from", at)});
    });
    if (document.contains(QLatin1String("relapse"))) {
        const QJsonObject relapse = document.value(QLatin1String("relapse")).toObject();
        standard.relapse = RelapseRule{text(relapse, "below"), relapse.value(QLatin1String("stars_lost")).toInt(1),
                                       relapse.value(QLatin1String("periods")).toInt(1)};
    }
}

void StandardReader::readPeriod(Standard &standard, const QJsonObject &period)
{
    standard.periodRule = word(period, "rule", names::kPeriodRules, PeriodRule::Mean);
    standard.longPeriods = word(period, "long", names::kLongPeriods, LongPeriodRule::Inspections);
    const QJsonObject weights = period.value(QLatin1String("round_weights")).toObject();
    for (auto it = weights.begin(); it != weights.end(); ++it) {
        const QByteArray key = it.key().toLatin1();
        standard.roundWeights.append(
            {names::value(names::kRounds, it.key()), points(weights, key.constData(), QStringLiteral("period.round_weights."))});
    }
}

WarningRule StandardReader::warning(const QJsonObject &object, const QString &path)
{
    WarningRule result;
    result.code = text(object, "code");
    result.name = text(object, "name");
    result.nameEn = text(object, "name_en");
    result.action = text(object, "action");
    result.below = optionalPoints(object, "below", path);
    result.periods = object.value(QLatin1String("periods")).toInt(1);
    result.overdueCases = object.value(QLatin1String("overdue_cases")).toInt(0);
    result.from = optionalPoints(object, "from", path);
    result.last = object.value(QLatin1String("last")).toInt(0);
    return result;
}

void StandardReader::readPlan(Standard &standard, const QJsonObject &document)
{
    forEach(document, "plan", {}, [&](const QJsonObject &target, const QString &at) {
        PlanTarget result;
        result.year = target.value(QLatin1String("year")).toInt();
        result.stars = target.value(QLatin1String("stars")).toInt();
        result.has = text(target, "has");
        result.orMore = flag(target, "or_more");
        if (target.contains(QLatin1String("count")))
            result.count = target.value(QLatin1String("count")).toInt();
        result.share = optionalPoints(target, "share", at);
        result.among = text(target, "among");
        standard.plan.append(result);
    });
    forEach(document, "flags", {}, [&](const QJsonObject &unitFlag, const QString &) {
        standard.flags.append({text(unitFlag, "code"), text(unitFlag, "name")});
    });
}

void StandardReader::readSettings(Standard &standard, const QJsonObject &document)
{
    standard.notApplicable = word(document, "not_applicable", names::kNotApplicable, NotApplicableRule::CountsFull);
    readPeriod(standard, document.value(QLatin1String("period")).toObject());
    const QJsonObject bonus = document.value(QLatin1String("bonus")).toObject();
    const QString bonusPath = QStringLiteral("bonus.");
    standard.bonus = {word(bonus, "mode", names::kBonusModes, BonusMode::Inside), optionalPoints(bonus, "cap", bonusPath),
                      optionalPoints(bonus, "ceiling", bonusPath)};
    forEach(document, "sources", {}, [&](const QJsonObject &source, const QString &at) {
        standard.sources.append({text(source, "code"), text(source, "name"), points(source, "weight", at)});
    });
    forEach(document, "patrol_levels", {}, [&](const QJsonObject &level, const QString &at) {
        standard.patrolLevels.append({text(level, "code"), text(level, "name"), points(level, "factor", at)});
    });
    forEach(document, "warnings", {}, [&](const QJsonObject &rule, const QString &at) { standard.warnings.append(warning(rule, at)); });
    standard.rollUp = word(document, "roll_up", names::kRollUps, RollUpWeight::Plain);
    const QJsonObject composite = document.value(QLatin1String("composite")).toObject();
    forEach(composite, "parts", QStringLiteral("composite."), [&](const QJsonObject &part, const QString &at) {
        standard.parts.append({text(part, "standard"), points(part, "weight", at)});
    });
    standard.missingPart = word(composite, "missing", names::kMissingParts, MissingPart::Waits);
}

Result<Standard> StandardReader::read(const QJsonObject &document)
{
    mError.reset();
    Standard standard;
    standard.code = text(document, "code");
    standard.version = document.value(QLatin1String("version")).toInt(1);
    standard.name = text(document, "name");
    standard.nameEn = text(document, "name_en");
    standard.note = text(document, "note");
    standard.kinds = texts(document, "kinds");
    for (const QString &round : texts(document, "rounds"))
        if (const auto kind = names::value(names::kRounds, round))
            standard.rounds.append(*kind);
    standard.isChecklist = flag(document, "checklist");
    standard.base = optionalPoints(document, "base", {}).value_or(Points::of(100));
    forEach(document, "sections", {}, [&](const QJsonObject &member, const QString &at) { standard.sections.append(section(member, at)); });
    readBands(standard, document);
    readSettings(standard, document);
    readPlan(standard, document);
    if (mError)
        return tl::make_unexpected(*mError);
    return standard;
}

} // namespace inspect
