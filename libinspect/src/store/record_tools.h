// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query.h"
#include "workbook_data.h"

#include "inspect/workbook.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

namespace inspect {

/// Small conversions that all record files share.

inline QVariant uidField(const Uid &id) { return id.isNull() ? QVariant() : QVariant(id.bytes()); }
inline QVariant dayField(const QDate &day) { return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant(); }
inline QVariant timeField(const QDateTime &time) { return time.isValid() ? QVariant(timeText(time)) : QVariant(); }
template <class T>
QVariant optionalField(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

inline QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

inline QStringList listOf(const QString &json)
{
    QStringList list;
    const QJsonArray values = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : values)
        list.append(value.toString());
    return list;
}

/// What turns `before` into `after`.
inline Changes changesBetween(const Fields &before, const Fields &after)
{
    Changes changes;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const QVariant base = before.value(it.key());
        if (base != it.value())
            changes.insert(it.key(), {base, it.value()});
    }
    return changes;
}

/// What marks a deduction or a bonus as void, by whoever works here, now.
inline Changes voidChanges(const Edit &edit, const QString &reason)
{
    return {{QStringLiteral("void_reason"), {QString(), reason.trimmed()}},
            {QStringLiteral("voided_at"), {QVariant(), timeField(QDateTime::currentDateTimeUtc())}},
            {QStringLiteral("voided_by"), {QVariant(), uidField(edit.workbook().person())}}};
}

/// All rows of a query, each read by `row`.
template <class Row>
[[nodiscard]] auto readAll(Query &query, Row &&row) -> Result<QVector<decltype(row(query))>>
{
    QVector<decltype(row(query))> rows;
    while (query.next())
        rows.append(row(query));
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return rows;
}

/// The only row, or the given error.
template <class Row>
[[nodiscard]] auto readOne(Query &query, Row &&row, const char *missing, const QStringList &args) -> Result<decltype(row(query))>
{
    if (query.next())
        return row(query);
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return failure(ErrorCode::NotFound, missing, args);
}

/// Whether two spans of days, inclusive, null meaning without end, have a day in common.
inline bool overlaps(const QDate &from1, const QDate &to1, const QDate &from2, const QDate &to2)
{
    return (to1.isNull() || from2.isNull() || from2 <= to1) && (to2.isNull() || from1.isNull() || from1 <= to2);
}

} // namespace inspect
