// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit_fields.h"

#include "record_tools.h"

#include "inspect/geodesic.h"

#include <cmath>

namespace inspect {

void measure(Unit &unit)
{
    const auto [area, length] = geodesicSize(unit.wkb);
    unit.areaM2 = std::isfinite(area) ? area : 0;
    unit.lengthM = std::isfinite(length) ? length : 0;
}

Fields fieldsOf(const Unit &unit)
{
    Fields fields{{QStringLiteral("unit"), uidField(unit.id)},
                  {QStringLiteral("kind"), unit.kind},
                  {QStringLiteral("area_m2"), unit.areaM2},
                  {QStringLiteral("length_m"), unit.lengthM},
                  {QStringLiteral("code"), unit.code},
                  {QStringLiteral("name"), unit.name},
                  {QStringLiteral("ranking_group"), unit.group},
                  {QStringLiteral("organisation"), unit.organisation},
                  {QStringLiteral("head"), unit.head},
                  {QStringLiteral("head_phone"), unit.headPhone},
                  {QStringLiteral("valid_from"), dayField(unit.validFrom)},
                  {QStringLiteral("valid_to"), dayField(unit.validTo)},
                  {QStringLiteral("parent"), uidField(unit.parent)},
                  {QStringLiteral("population"), optionalField(unit.population)},
                  {QStringLiteral("attributes"), QString::fromUtf8(QJsonDocument(unit.attributes).toJson(QJsonDocument::Compact))},
                  {QStringLiteral("shape"), unit.wkb.isEmpty() ? QVariant() : QVariant(unit.wkb)}};
    return fields;
}

Fields withoutDefaults(Fields fields)
{
    fields.removeIf([](const Fields::iterator &field) {
        const QVariant &value = field.value();
        return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty()) ||
               (field.key() == QLatin1String("attributes") && value.toString() == QLatin1String("{}"));
    });
    return fields;
}

} // namespace inspect
