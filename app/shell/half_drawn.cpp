// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/half_drawn.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iterator>

namespace inspect::app {

namespace {

struct TextField {
    QLatin1String key;
    QString Unit::*member;
};
constexpr TextField kFields[] = {{QLatin1String("kind"), &Unit::kind},      {QLatin1String("name"), &Unit::name},
                                 {QLatin1String("code"), &Unit::code},      {QLatin1String("group"), &Unit::group},
                                 {QLatin1String("head"), &Unit::head},      {QLatin1String("phone"), &Unit::headPhone},
                                 {QLatin1String("by"), &Unit::organisation}};

} // namespace

QString HalfDrawn::text() const
{
    QJsonObject object{{QStringLiteral("what"), what},
                       {QStringLiteral("title"), title},
                       {QStringLiteral("at"), at.toString(Qt::ISODate)},
                       {QStringLiteral("unit"), unit.id.isNull() ? QString() : unit.id.text()},
                       {QStringLiteral("parent"), unit.parent.isNull() ? QString() : unit.parent.text()},
                       {QStringLiteral("shape"), QString::fromLatin1(unit.wkb.toBase64())}};
    for (const TextField &field : kFields)
        object.insert(field.key, unit.*field.member);
    if (unit.population)
        object.insert(QStringLiteral("population"), *unit.population);
    QJsonArray places;
    for (const GeoPoint &place : points)
        places.append(QJsonArray{place.lon, place.lat});
    object.insert(QStringLiteral("points"), places);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HalfDrawn HalfDrawn::of(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    HalfDrawn kept;
    kept.what = object.value(QLatin1String("what")).toInt();
    kept.title = object.value(QLatin1String("title")).toString();
    kept.at = QDateTime::fromString(object.value(QLatin1String("at")).toString(), Qt::ISODate);
    kept.unit.id = UnitId(Uid::fromString(object.value(QLatin1String("unit")).toString()));
    kept.unit.parent = UnitId(Uid::fromString(object.value(QLatin1String("parent")).toString()));
    kept.unit.wkb = QByteArray::fromBase64(object.value(QLatin1String("shape")).toString().toLatin1());
    for (const TextField &field : kFields)
        kept.unit.*field.member = object.value(field.key).toString();
    if (const QJsonValue people = object.value(QLatin1String("population")); people.isDouble())
        kept.unit.population = people.toInteger();
    for (const QJsonValue value : object.value(QLatin1String("points")).toArray()) {
        const QJsonArray place = value.toArray();
        kept.points.append({place.at(0).toDouble(), place.at(1).toDouble()});
    }
    return kept;
}

} // namespace inspect::app
