// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit_fields.h"

#include "record_tools.h"

#include "inspect/geodesic.h"

#include <cmath>

namespace inspect {

namespace {

/// Every column of a version, in the order of the names.
template <class Add>
void eachField(const Unit &unit, Add &&add)
{
    add(QStringLiteral("area_m2"), unit.areaM2);
    add(QStringLiteral("attributes"), unit.attributes.isEmpty()
                                          ? QStringLiteral("{}")
                                          : QString::fromUtf8(QJsonDocument(unit.attributes).toJson(QJsonDocument::Compact)));
    add(QStringLiteral("code"), unit.code);
    add(QStringLiteral("head"), unit.head);
    add(QStringLiteral("head_phone"), unit.headPhone);
    add(QStringLiteral("kind"), unit.kind);
    add(QStringLiteral("length_m"), unit.lengthM);
    add(QStringLiteral("name"), unit.name);
    add(QStringLiteral("organisation"), unit.organisation);
    add(QStringLiteral("parent"), uidField(unit.parent));
    add(QStringLiteral("population"), optionalField(unit.population));
    add(QStringLiteral("ranking_group"), unit.group);
    add(QStringLiteral("shape"), unit.wkb.isEmpty() ? QVariant() : QVariant(unit.wkb));
    add(QStringLiteral("unit"), uidField(unit.id));
    add(QStringLiteral("valid_from"), dayField(unit.validFrom));
    add(QStringLiteral("valid_to"), dayField(unit.validTo));
}

bool isGivenBySchema(const QVariant &value)
{
    return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

} // namespace

void measure(Unit &unit)
{
    const auto [area, length] = geodesicSize(unit.wkb);
    unit.areaM2 = std::isfinite(area) ? area : 0;
    unit.lengthM = std::isfinite(length) ? length : 0;
}

Fields fieldsOf(const Unit &unit)
{
    Fields fields;
    eachField(unit, [&fields](const QString &column, const QVariant &value) { fields.insert(fields.cend(), column, value); });
    return fields;
}

Fields newFieldsOf(const Unit &unit)
{
    Fields fields;
    eachField(unit, [&](const QString &column, const QVariant &value) {
        const bool isEmpty = column == QLatin1String("attributes") ? unit.attributes.isEmpty() : isGivenBySchema(value);
        if (!isEmpty)
            fields.insert(fields.cend(), column, value);
    });
    return fields;
}

} // namespace inspect
