// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace inspect {

namespace {

QJsonValue pointsValue(const std::optional<Points> &points) { return points ? QJsonValue(points->exactText()) : QJsonValue(); }

std::optional<Points> pointsOf(const QJsonValue &value) { return Points::parse(value.toString()); }

QJsonObject drawnJson(const DrawnUnit &drawn)
{
    return {{QStringLiteral("code"), drawn.unit.code},
            {QStringLiteral("name"), drawn.unit.name},
            {QStringLiteral("kind"), drawn.unit.kind},
            {QStringLiteral("group"), drawn.unit.group},
            {QStringLiteral("last"), pointsValue(drawn.unit.lastScore)},
            {QStringLiteral("must_check"), drawn.isMustCheck},
            {QStringLiteral("key"), drawn.key},
            {QStringLiteral("slot"), drawn.timeSlot}};
}

DrawnUnit drawnOf(const QJsonObject &object)
{
    DrawnUnit drawn;
    drawn.unit.code = object.value(QLatin1String("code")).toString();
    drawn.unit.name = object.value(QLatin1String("name")).toString();
    drawn.unit.kind = object.value(QLatin1String("kind")).toString();
    drawn.unit.group = object.value(QLatin1String("group")).toString();
    drawn.unit.lastScore = pointsOf(object.value(QLatin1String("last")));
    drawn.isMustCheck = object.value(QLatin1String("must_check")).toBool();
    drawn.key = object.value(QLatin1String("key")).toString();
    drawn.timeSlot = object.value(QLatin1String("slot")).toString();
    return drawn;
}

QJsonObject stratumJson(const DrawStratum &stratum)
{
    return {{QStringLiteral("kind"), stratum.kind},
            {QStringLiteral("group"), stratum.group},
            {QStringLiteral("population"), stratum.population},
            {QStringLiteral("sample"), stratum.sample},
            {QStringLiteral("must_check"), stratum.mustCheck}};
}

DrawStratum stratumOf(const QJsonObject &object)
{
    return {object.value(QLatin1String("kind")).toString(), object.value(QLatin1String("group")).toString(),
            object.value(QLatin1String("population")).toInt(), object.value(QLatin1String("sample")).toInt(),
            object.value(QLatin1String("must_check")).toInt()};
}

} // namespace

QString drawToJson(const SavedDraw &draw)
{
    QJsonArray excluded, strata, drawn;
    for (const Exclusion &exclusion : draw.result.exclusions)
        excluded.append(QJsonObject{{QStringLiteral("code"), exclusion.code}, {QStringLiteral("reason"), exclusion.reason}});
    for (const DrawStratum &stratum : draw.result.strata)
        strata.append(stratumJson(stratum));
    for (const DrawnUnit &unit : draw.result.drawn)
        drawn.append(drawnJson(unit));
    QJsonObject object{{QStringLiteral("period"), draw.period},
                       {QStringLiteral("standard"), draw.standardCode},
                       {QStringLiteral("holders"), draw.population == DrawPopulation::Holders},
                       {QStringLiteral("seed"), draw.request.seed},
                       {QStringLiteral("must_check"), draw.request.mustCheck.exactText()},
                       {QStringLiteral("minimum"), draw.request.minimum},
                       {QStringLiteral("slots"), QJsonArray::fromStringList(draw.request.timeSlots)},
                       {QStringLiteral("population"), draw.result.population},
                       {QStringLiteral("population_sha256"), draw.result.populationHash},
                       {QStringLiteral("excluded"), excluded},
                       {QStringLiteral("strata"), strata},
                       {QStringLiteral("drawn"), drawn}};
    if (draw.request.rate)
        object.insert(QStringLiteral("rate"), draw.request.rate->exactText());
    if (draw.request.count)
        object.insert(QStringLiteral("count"), *draw.request.count);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SavedDraw> savedDraw(const Round &round)
{
    const QJsonObject object = QJsonDocument::fromJson(round.draw.toUtf8()).object();
    if (object.isEmpty())
        return std::nullopt;
    SavedDraw draw;
    draw.period = object.value(QLatin1String("period")).toString();
    draw.standardCode = object.value(QLatin1String("standard")).toString(round.standardCode);
    draw.population = object.value(QLatin1String("holders")).toBool() ? DrawPopulation::Holders : DrawPopulation::All;
    draw.request.seed = object.value(QLatin1String("seed")).toString();
    draw.request.rate = pointsOf(object.value(QLatin1String("rate")));
    if (object.contains(QLatin1String("count")))
        draw.request.count = object.value(QLatin1String("count")).toInt();
    draw.request.minimum = object.value(QLatin1String("minimum")).toInt();
    draw.request.mustCheck = pointsOf(object.value(QLatin1String("must_check"))).value_or(Points());
    for (const QJsonValue slot : object.value(QLatin1String("slots")).toArray())
        draw.request.timeSlots.append(slot.toString());
    for (const QJsonValue excluded : object.value(QLatin1String("excluded")).toArray())
        draw.request.exclusions.append({excluded[QLatin1String("code")].toString(), excluded[QLatin1String("reason")].toString()});
    for (const QJsonValue stratum : object.value(QLatin1String("strata")).toArray())
        draw.result.strata.append(stratumOf(stratum.toObject()));
    for (const QJsonValue drawn : object.value(QLatin1String("drawn")).toArray())
        draw.result.drawn.append(drawnOf(drawn.toObject()));
    draw.result.exclusions = draw.request.exclusions;
    draw.result.population = object.value(QLatin1String("population")).toInt();
    draw.result.populationHash = object.value(QLatin1String("population_sha256")).toString();
    return draw;
}

} // namespace inspect
