// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <algorithm>

namespace inspect::app {

namespace {

QByteArray compact(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QString plain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return {};
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::String: return value.toString();
    case QJsonValue::Array:
        if (const QJsonArray list = value.toArray();
            std::all_of(list.begin(), list.end(), [](const QJsonValue &v) { return v.isString(); })) {
            QStringList words;
            for (const QJsonValue &word : list)
                words.append(word.toString());
            return words.join(QLatin1Char(' '));
        }
        return QString::fromUtf8(compact(value));
    case QJsonValue::Object: break;
    }
    return QString::fromUtf8(compact(value));
}

QJsonArray rowsOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    const QJsonObject object = value.toObject();
    for (const QJsonValue &member : object)
        if (member.isArray() && member.toArray().first().isObject())
            return member.toArray();
    return object.isEmpty() ? QJsonArray() : QJsonArray{object};
}

/// Keys of the first row; well-known ones first, since JSON objects keep no order of their own.
QStringList columnsOf(const QJsonArray &rows)
{
    static const QStringList known{QStringLiteral("rank"),  QStringLiteral("code"),  QStringLiteral("version"), QStringLiteral("name"),
                                   QStringLiteral("kind"),  QStringLiteral("kinds"), QStringLiteral("group"),   QStringLiteral("standard"),
                                   QStringLiteral("score"), QStringLiteral("grade"), QStringLiteral("stars")};
    QStringList columns = rows.first().toObject().keys();
    std::stable_sort(columns.begin(), columns.end(), [](const QString &a, const QString &b) {
        const auto place = [](const QString &key) {
            const auto i = known.indexOf(key);
            return i < 0 ? known.size() : i;
        };
        return place(a) < place(b);
    });
    return columns;
}

/// Columns that a text takes on a terminal: Chinese characters take two.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 && c.unicode() != 0x2605 ? 2 : 1;
    return width;
}

QString padded(const QString &text, int width) { return text + QString(std::max(0, width - widthOf(text)), QLatin1Char(' ')); }

} // namespace

QByteArray asJson(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson();
    return QJsonDocument(value.toObject()).toJson();
}

QByteArray asCsv(const QJsonValue &value)
{
    const QJsonArray rows = rowsOf(value);
    if (rows.isEmpty())
        return {};
    const auto quoted = [](const QString &text) {
        const bool plainText =
            std::none_of(text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
        return plainText ? text : QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    };
    QByteArray bytes("\xef\xbb\xbf");
    if (!rows.first().isObject()) {
        for (const QJsonValue &row : rows)
            bytes += quoted(plain(row)).toUtf8() + "\r\n";
        return bytes;
    }
    const QStringList columns = columnsOf(rows);
    bytes += columns.join(QLatin1Char(',')).toUtf8() + "\r\n";
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells.append(quoted(plain(row[column])));
        bytes += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return bytes;
}

QByteArray asText(const QJsonValue &value)
{
    QString text;
    const QJsonObject object = value.toObject();
    const QJsonArray rows = rowsOf(value);
    const bool isList = value.isArray() || (!rows.isEmpty() && rows.first() != value);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isList || !it->isArray())
            text += QStringLiteral("%1: %2\n").arg(it.key(), plain(*it));
        else if (it->toArray().first().isString() && it->toArray() != rows) // sentences beside the table
            for (const QJsonValue &line : it->toArray())
                text += line.toString() + QLatin1Char('\n');
    }
    if (!isList || rows.isEmpty())
        return text.toUtf8();
    if (!rows.first().isObject()) {
        for (const QJsonValue &row : rows)
            text += plain(row) + QLatin1Char('\n');
        return text.toUtf8();
    }
    const QStringList columns = columnsOf(rows);
    QVector<int> widths;
    for (const QString &column : columns) {
        int width = widthOf(column);
        for (const QJsonValue &row : rows)
            width = std::max(width, widthOf(plain(row[column])));
        widths.append(std::min(width, 60));
    }
    const auto line = [&](const auto &cell) {
        QString joined;
        for (int i = 0; i < columns.size(); ++i)
            joined += padded(cell(columns[i]), widths[i]) + QStringLiteral("  ");
        return joined.trimmed() + QLatin1Char('\n');
    };
    text += line([](const QString &column) { return column; });
    for (const QJsonValue &row : rows)
        text += line([&row](const QString &column) { return plain(row[column]); });
    return text.toUtf8();
}

} // namespace inspect::app
