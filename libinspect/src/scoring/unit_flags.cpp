// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit_flags.h"

#include "closing_rows.h"
#include "select.h"
#include "unit_choice.h"

#include <QJsonDocument>

namespace inspect {

std::optional<bool> flagIn(const QJsonObject &attributes, const QString &flag)
{
    const QJsonValue value = attributes.value(flag);
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() != 0;
    static const QStringList yes{QStringLiteral("是"), QStringLiteral("有"), QStringLiteral("1"), QStringLiteral("true"),
                                 QStringLiteral("yes")};
    static const QStringList no{QStringLiteral("否"), QStringLiteral("无"), QStringLiteral("0"), QStringLiteral("false"),
                                QStringLiteral("no")};
    const QString word = value.toString().trimmed().toLower();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

Result<QHash<UnitId, QJsonObject>> attributesIn(const Workbook &workbook, const Period &period)
{
    const auto closing = closingRowInForce(workbook, period.code);
    if (!closing)
        return tl::make_unexpected(closing.error());
    const auto named = *closing ? inputsFromJson((*closing)->inputs).value(QStringLiteral("units")) : QMap<Uid, QByteArray>();
    auto query = select(workbook,
                        QStringLiteral("SELECT u.uid, v.uid, v.attributes FROM unit_versions v JOIN units u ON u.fid = v.unit_fid "
                                       "WHERE u.deleted = 0 AND v.deleted = 0 AND (v.valid_from IS NULL OR v.valid_from <= ?) "
                                       "AND (v.valid_to IS NULL OR v.valid_to >= ?) ORDER BY ") +
                            QString::fromLatin1(orderOfChoice()),
                        {period.ends.toString(Qt::ISODate), period.starts.toString(Qt::ISODate)});
    if (!query)
        return tl::make_unexpected(query.error());
    QHash<UnitId, QJsonObject> result;
    while (query->next()) {
        if (*closing && !named.contains(Uid::fromBytes(query->value(1).toByteArray())))
            continue;
        result.insert(UnitId(Uid::fromBytes(query->value(0).toByteArray())),
                      QJsonDocument::fromJson(query->value(2).toString().toUtf8()).object());
    }
    return result;
}

Status addHolders(const Workbook &workbook, const Standard &standard, ScoringContext &context)
{
    if (standard.starsNeedFlag.isEmpty())
        return {};
    const auto attributes = attributesIn(workbook, context.period);
    if (!attributes)
        return tl::make_unexpected(attributes.error());
    for (auto it = attributes->cbegin(); it != attributes->cend(); ++it)
        if (const auto holds = flagIn(*it, standard.starsNeedFlag))
            context.history[it.key()].isHolder = holds;
    return {};
}

} // namespace inspect
