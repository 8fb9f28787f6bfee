// SPDX-License-Identifier: GPL-2.0-or-later
#include "closing_rows.h"

#include <QJsonArray>

namespace inspect {

namespace {

QJsonValue optionalNumber(const std::optional<int> &number) { return number ? QJsonValue(*number) : QJsonValue(); }

std::optional<int> numberOf(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(value.toInt());
}

Points pointsIn(const QJsonValue &value) { return Points::parse(value.toString()).value_or(Points()); }

QString wordOf(ScoreState state)
{
    switch (state) {
    case ScoreState::Scored: return QStringLiteral("scored");
    case ScoreState::NotInspected: return QStringLiteral("not_inspected");
    case ScoreState::NotApplicable: break;
    }
    return QStringLiteral("not_applicable");
}

ScoreState stateOf(const QString &word)
{
    return word == QLatin1String("scored")          ? ScoreState::Scored
           : word == QLatin1String("not_inspected") ? ScoreState::NotInspected
                                                    : ScoreState::NotApplicable;
}

const QString kRollUp = QStringLiteral("rolls_up");
const QString kParent = QStringLiteral("parent");
const QString kSize = QStringLiteral("size");
const QString kChildren = QStringLiteral("children");
const QString kScoredChildren = QStringLiteral("scored_children");

/// Where the unit stands; nothing for one that stands by itself.
void addRollUp(const UnitScore &score, QJsonObject &unit)
{
    if (!score.parent.isNull()) {
        unit.insert(kParent, score.parent.text());
        unit.insert(kSize, score.size);
    }
    if (score.isRolledUp()) {
        unit.insert(kChildren, score.children);
        unit.insert(kScoredChildren, score.scoredChildren);
    }
}

} // namespace

bool saysRollUps(const QJsonObject &scores) { return scores.value(kRollUp).toBool(); }

QJsonObject withoutRollUps(QJsonObject scores)
{
    QJsonArray units;
    for (const QJsonValue &value : scores.value(QStringLiteral("units")).toArray()) {
        QJsonObject unit = value.toObject();
        if (unit.contains(kChildren))
            continue;
        unit.remove(kParent);
        unit.remove(kSize);
        units.append(unit);
    }
    scores.insert(QStringLiteral("units"), units);
    scores.remove(kRollUp);
    return scores;
}

QJsonObject scoresToJson(const PeriodScores &scores)
{
    QJsonArray units;
    for (const UnitScore &score : scores.units) {
        QJsonArray sections;
        for (const SectionScore &section : score.sections)
            sections.append(QJsonArray{section.section, section.max.exactText(), section.points.exactText()});
        QJsonObject unit{{QStringLiteral("unit"), score.unit.text()},
                         {QStringLiteral("code"), score.code},
                         {QStringLiteral("name"), score.name},
                         {QStringLiteral("kind"), score.kind},
                         {QStringLiteral("group"), score.group},
                         {QStringLiteral("state"), wordOf(score.state)},
                         {QStringLiteral("score"), score.score ? QJsonValue(score.score->text()) : QJsonValue()},
                         {QStringLiteral("grade"), score.grade},
                         {QStringLiteral("grade_code"), score.gradeCode},
                         {QStringLiteral("stars"), optionalNumber(score.stars)},
                         {QStringLiteral("rank"), optionalNumber(score.rank)},
                         {QStringLiteral("bonus"), score.bonus.exactText()},
                         {QStringLiteral("bonus_counted"), score.bonusCounted.exactText()},
                         {QStringLiteral("sections"), sections},
                         {QStringLiteral("warnings"), QJsonArray::fromStringList(score.warnings)},
                         {QStringLiteral("inspections"), score.inspections}};
        addRollUp(score, unit);
        units.append(unit);
    }
    return {{QStringLiteral("version"), scores.standard.version}, {kRollUp, true}, {QStringLiteral("units"), units}};
}

QVector<UnitScore> scoresFromJson(const QJsonObject &object)
{
    QVector<UnitScore> result;
    const QJsonArray units = object.value(QStringLiteral("units")).toArray();
    for (const QJsonValue &value : units) {
        const QJsonObject unit = value.toObject();
        UnitScore score;
        score.unit = UnitId(Uid::fromString(unit.value(QStringLiteral("unit")).toString()));
        score.code = unit.value(QStringLiteral("code")).toString();
        score.name = unit.value(QStringLiteral("name")).toString();
        score.kind = unit.value(QStringLiteral("kind")).toString();
        score.group = unit.value(QStringLiteral("group")).toString();
        score.state = stateOf(unit.value(QStringLiteral("state")).toString());
        if (const QJsonValue points = unit.value(QStringLiteral("score")); points.isString())
            score.score = pointsIn(points);
        score.grade = unit.value(QStringLiteral("grade")).toString();
        score.gradeCode = unit.value(QStringLiteral("grade_code")).toString();
        score.stars = numberOf(unit.value(QStringLiteral("stars")));
        score.rank = numberOf(unit.value(QStringLiteral("rank")));
        score.bonus = pointsIn(unit.value(QStringLiteral("bonus")));
        score.bonusCounted = pointsIn(unit.value(QStringLiteral("bonus_counted")));
        const QJsonArray sections = unit.value(QStringLiteral("sections")).toArray();
        for (const QJsonValue &section : sections)
            score.sections.append({section[0].toString(), pointsIn(section[1]), pointsIn(section[2])});
        const QJsonArray warnings = unit.value(QStringLiteral("warnings")).toArray();
        for (const QJsonValue &warning : warnings)
            score.warnings.append(warning.toString());
        score.inspections = unit.value(QStringLiteral("inspections")).toInt();
        score.parent = UnitId(Uid::fromString(unit.value(kParent).toString()));
        score.size = unit.value(kSize).toInteger();
        score.children = unit.value(kChildren).toInt();
        score.scoredChildren = unit.value(kScoredChildren).toInt();
        result.append(score);
    }
    return result;
}

} // namespace inspect
