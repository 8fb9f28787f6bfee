// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/output.h"

#include "cli/command_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <algorithm>
#include <utility>

namespace inspect::app {

namespace {

constexpr int kWidestColumn = 60;

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

/// Keys of the rows; well-known ones first, since JSON objects keep no order of their own.
QStringList columnsOf(const QJsonArray &rows)
{
    static const QStringList known{QStringLiteral("rank"),  QStringLiteral("code"),  QStringLiteral("version"), QStringLiteral("name"),
                                   QStringLiteral("kind"),  QStringLiteral("kinds"), QStringLiteral("group"),   QStringLiteral("standard"),
                                   QStringLiteral("score"), QStringLiteral("grade"), QStringLiteral("stars")};
    QStringList columns = rows.first().toObject().keys();
    for (const QJsonValue &row : rows) {
        for (const QString &key : row.toObject().keys()) {
            if (!columns.contains(key))
                columns.append(key);
        }
    }
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

const QByteArray kByteOrderMark = "\xef\xbb\xbf";

QString quoted(const QString &text)
{
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    return isPlain ? text : QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

/// Names of columns on a terminal, in the order in which an object's values are told; JSON and csv keep the keys.
const QVector<std::pair<QString, const char *>> &words()
{
    static const QVector<std::pair<QString, const char *>> all{
        {QStringLiteral("period"), QT_TRANSLATE_NOOP("CommandLine", "period")},
        {QStringLiteral("file"), QT_TRANSLATE_NOOP("CommandLine", "file")},
        {QStringLiteral("ok"), QT_TRANSLATE_NOOP("CommandLine", "in order")},
        {QStringLiteral("added"), QT_TRANSLATE_NOOP("CommandLine", "added")},
        {QStringLiteral("updated"), QT_TRANSLATE_NOOP("CommandLine", "changed")},
        {QStringLiteral("unchanged"), QT_TRANSLATE_NOOP("CommandLine", "as before")},
        {QStringLiteral("waiting"), QT_TRANSLATE_NOOP("CommandLine", "waiting")},
        {QStringLiteral("skipped"), QT_TRANSLATE_NOOP("CommandLine", "rows left out")},
        {QStringLiteral("first"), QT_TRANSLATE_NOOP("CommandLine", "first code")},
        {QStringLiteral("last"), QT_TRANSLATE_NOOP("CommandLine", "last code")},
        {QStringLiteral("rank"), QT_TRANSLATE_NOOP("CommandLine", "rank")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("CommandLine", "code")},
        {QStringLiteral("version"), QT_TRANSLATE_NOOP("CommandLine", "version")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("CommandLine", "name")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("CommandLine", "kind")},
        {QStringLiteral("kinds"), QT_TRANSLATE_NOOP("CommandLine", "kinds")},
        {QStringLiteral("group"), QT_TRANSLATE_NOOP("CommandLine", "group")},
        {QStringLiteral("standard"), QT_TRANSLATE_NOOP("CommandLine", "standard")},
        {QStringLiteral("score"), QT_TRANSLATE_NOOP("CommandLine", "score")},
        {QStringLiteral("grade"), QT_TRANSLATE_NOOP("CommandLine", "grade")},
        {QStringLiteral("stars"), QT_TRANSLATE_NOOP("CommandLine", "stars")},
        {QStringLiteral("warnings"), QT_TRANSLATE_NOOP("CommandLine", "warnings")},
        {QStringLiteral("rolled_up"), QT_TRANSLATE_NOOP("CommandLine", "rolled up")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("CommandLine", "status")},
        {QStringLiteral("parent"), QT_TRANSLATE_NOOP("CommandLine", "parent")},
        {QStringLiteral("head"), QT_TRANSLATE_NOOP("CommandLine", "head")},
        {QStringLiteral("area_m2"), QT_TRANSLATE_NOOP("CommandLine", "area m²")},
        {QStringLiteral("length_m"), QT_TRANSLATE_NOOP("CommandLine", "length m")},
        {QStringLiteral("bytes"), QT_TRANSLATE_NOOP("CommandLine", "bytes")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("CommandLine", "unit")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("CommandLine", "reason")},
        {QStringLiteral("row"), QT_TRANSLATE_NOOP("CommandLine", "row")},
        {QStringLiteral("field"), QT_TRANSLATE_NOOP("CommandLine", "field")},
        {QStringLiteral("repaired"), QT_TRANSLATE_NOOP("CommandLine", "put right")},
        {QStringLiteral("id"), QT_TRANSLATE_NOOP("CommandLine", "id")},
        {QStringLiteral("inspection"), QT_TRANSLATE_NOOP("CommandLine", "inspection")},
        {QStringLiteral("deduction"), QT_TRANSLATE_NOOP("CommandLine", "deduction")},
        {QStringLiteral("deductions"), QT_TRANSLATE_NOOP("CommandLine", "deductions")},
        {QStringLiteral("known"), QT_TRANSLATE_NOOP("CommandLine", "known already")},
        {QStringLiteral("late"), QT_TRANSLATE_NOOP("CommandLine", "late for")},
        {QStringLiteral("void"), QT_TRANSLATE_NOOP("CommandLine", "void")},
        {QStringLiteral("bonus"), QT_TRANSLATE_NOOP("CommandLine", "bonus")},
        {QStringLiteral("findings"), QT_TRANSLATE_NOOP("CommandLine", "findings")},
        {QStringLiteral("photos"), QT_TRANSLATE_NOOP("CommandLine", "photos")},
        {QStringLiteral("layers"), QT_TRANSLATE_NOOP("CommandLine", "base maps")},
        {QStringLiteral("left_out"), QT_TRANSLATE_NOOP("CommandLine", "not in it")},
        {QStringLiteral("remarks"), QT_TRANSLATE_NOOP("CommandLine", "remarks")},
        {QStringLiteral("seed"), QT_TRANSLATE_NOOP("CommandLine", "seed")},
        {QStringLiteral("population"), QT_TRANSLATE_NOOP("CommandLine", "units to draw from")},
        {QStringLiteral("population_sha256"), QT_TRANSLATE_NOOP("CommandLine", "hash of the list")},
        {QStringLiteral("sample"), QT_TRANSLATE_NOOP("CommandLine", "drawn")},
        {QStringLiteral("must_check"), QT_TRANSLATE_NOOP("CommandLine", "must be checked")},
        {QStringLiteral("slot"), QT_TRANSLATE_NOOP("CommandLine", "time")},
        {QStringLiteral("key"), QT_TRANSLATE_NOOP("CommandLine", "key")},
        {QStringLiteral("round"), QT_TRANSLATE_NOOP("CommandLine", "round")},
        {QStringLiteral("inputs_sha256"), QT_TRANSLATE_NOOP("CommandLine", "hash of the inputs")},
        {QStringLiteral("results_sha256"), QT_TRANSLATE_NOOP("CommandLine", "hash of the results")},
        {QStringLiteral("sha256"), QT_TRANSLATE_NOOP("CommandLine", "hash")},
        {QStringLiteral("created"), QT_TRANSLATE_NOOP("CommandLine", "share begun")},
        {QStringLiteral("joined"), QT_TRANSLATE_NOOP("CommandLine", "joined")},
        {QStringLiteral("new_identity"), QT_TRANSLATE_NOOP("CommandLine", "new identity")},
        {QStringLiteral("published"), QT_TRANSLATE_NOOP("CommandLine", "published")},
        {QStringLiteral("sent"), QT_TRANSLATE_NOOP("CommandLine", "sent")},
        {QStringLiteral("received"), QT_TRANSLATE_NOOP("CommandLine", "received")},
        {QStringLiteral("merged"), QT_TRANSLATE_NOOP("CommandLine", "merged")},
        {QStringLiteral("to_decide"), QT_TRANSLATE_NOOP("CommandLine", "to decide")},
        {QStringLiteral("photos_sent"), QT_TRANSLATE_NOOP("CommandLine", "photos sent")},
        {QStringLiteral("photos_received"), QT_TRANSLATE_NOOP("CommandLine", "photos received")},
        {QStringLiteral("photos_missing"), QT_TRANSLATE_NOOP("CommandLine", "photos missing")},
        {QStringLiteral("photos_waiting"), QT_TRANSLATE_NOOP("CommandLine", "photos to come")},
        {QStringLiteral("folded"), QT_TRANSLATE_NOOP("CommandLine", "files put together")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("CommandLine", "remarks")},
        {QStringLiteral("last_seen"), QT_TRANSLATE_NOOP("CommandLine", "last here")},
        {QStringLiteral("behind"), QT_TRANSLATE_NOOP("CommandLine", "behind")},
        {QStringLiteral("retired"), QT_TRANSLATE_NOOP("CommandLine", "taken off")},
        {QStringLiteral("this"), QT_TRANSLATE_NOOP("CommandLine", "this one")},
        {QStringLiteral("subject"), QT_TRANSLATE_NOOP("CommandLine", "about")},
        {QStringLiteral("table"), QT_TRANSLATE_NOOP("CommandLine", "sort")},
        {QStringLiteral("column"), QT_TRANSLATE_NOOP("CommandLine", "field")},
        {QStringLiteral("a"), QT_TRANSLATE_NOOP("CommandLine", "side a")},
        {QStringLiteral("b"), QT_TRANSLATE_NOOP("CommandLine", "side b")},
        {QStringLiteral("a_person"), QT_TRANSLATE_NOOP("CommandLine", "a by")},
        {QStringLiteral("a_at"), QT_TRANSLATE_NOOP("CommandLine", "a on")},
        {QStringLiteral("b_person"), QT_TRANSLATE_NOOP("CommandLine", "b by")},
        {QStringLiteral("b_at"), QT_TRANSLATE_NOOP("CommandLine", "b on")},
        {QStringLiteral("shown"), QT_TRANSLATE_NOOP("CommandLine", "counts now")},
        {QStringLiteral("before"), QT_TRANSLATE_NOOP("CommandLine", "before")},
        {QStringLiteral("message"), QT_TRANSLATE_NOOP("CommandLine", "why")},
        {QStringLiteral("draft"), QT_TRANSLATE_NOOP("CommandLine", "draft")},
        {QStringLiteral("issued"), QT_TRANSLATE_NOOP("CommandLine", "issued")},
        {QStringLiteral("drawn"), QT_TRANSLATE_NOOP("CommandLine", "by lot")},
        {QStringLiteral("must-check"), QT_TRANSLATE_NOOP("CommandLine", "must be checked")},
        {QStringLiteral("decided"), QT_TRANSLATE_NOOP("CommandLine", "decided")}};
    return all;
}

qsizetype placeOf(const QString &key)
{
    return std::find_if(words().cbegin(), words().cend(), [&key](const auto &word) { return word.first == key; }) - words().cbegin();
}

QString wordFor(const QString &key)
{
    const qsizetype place = placeOf(key);
    return place < words().size() ? Say::tr(words()[place].second) : key;
}

/// A value on a terminal: yes and no, sizes without the digits that nobody measured.
QString worded(const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Say::tr("yes") : Say::tr("no");
    if (value.isDouble() && (key == QLatin1String("area_m2") || key == QLatin1String("length_m")))
        return QString::number(value.toDouble(), 'f', 1);
    static const QStringList told{QStringLiteral("draft"), QStringLiteral("issued"), QStringLiteral("retired"), QStringLiteral("drawn"),
                                  QStringLiteral("must-check")};
    const QString text = plain(value);
    return (key == QLatin1String("status") || key == QLatin1String("reason")) && told.contains(text) ? wordFor(text) : text;
}

QString linesText(const QJsonArray &rows, const QString &indent = {})
{
    QString text;
    for (const QJsonValue &row : rows)
        text += indent + plain(row) + QLatin1Char('\n');
    return text;
}

/// Each cell under its column's name, two blanks between; nothing behind the last.
QString tableText(const QJsonArray &rows)
{
    if (rows.isEmpty())
        return {};
    QStringList columns = columnsOf(rows);
    std::stable_sort(columns.begin(), columns.end(), [](const QString &a, const QString &b) { return placeOf(a) < placeOf(b); });
    QVector<QStringList> lines{QStringList()};
    for (const QString &column : columns)
        lines.first().append(wordFor(column));
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells.append(worded(column, row[column]));
        lines.append(cells);
    }
    QVector<int> widths(columns.size(), 0);
    for (const QStringList &cells : std::as_const(lines)) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], std::min(widthOf(cells[i]), kWidestColumn));
    }
    QString text;
    for (const QStringList &cells : std::as_const(lines)) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += padded(cells[i], widths[i]) + QStringLiteral("  ");
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    }
    return text;
}

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
    if (rows.isEmpty() || rows.first().isObject())
        return rows.isEmpty() ? QByteArray() : asCsv(rows, columnsOf(rows));
    QByteArray bytes = kByteOrderMark;
    for (const QJsonValue &row : rows)
        bytes += quoted(plain(row)).toUtf8() + "\r\n";
    return bytes;
}

QByteArray asCsv(const QJsonValue &rows, const QStringList &columns)
{
    QByteArray bytes = kByteOrderMark + columns.join(QLatin1Char(',')).toUtf8() + "\r\n";
    for (const QJsonValue &row : rows.toArray()) {
        QStringList cells;
        for (const QString &column : columns)
            cells.append(quoted(plain(row[column])));
        bytes += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return bytes;
}

QByteArray asText(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    QString text;
    QString lists;
    QStringList keys = object.keys();
    std::stable_sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) { return placeOf(a) < placeOf(b); });
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue member = object.value(key);
        const QJsonArray list = member.toArray();
        if (plain(member).isEmpty() || (member.isArray() && (list.isEmpty() || list.first().isObject())))
            continue; // nothing to say, or a table
        if (list.size() > 1)
            lists += wordFor(key) + QLatin1Char('\n') + linesText(list, QStringLiteral("  "));
        else
            text += Say::tr("%1: %2").arg(wordFor(key), worded(key, member)) + QLatin1Char('\n');
    }
    text += lists;
    if (value.isArray() && value.toArray().isEmpty())
        return (Say::tr("none") + QLatin1Char('\n')).toUtf8();
    if (value.isArray())
        return (value.toArray().first().isObject() ? tableText(value.toArray()) : linesText(value.toArray())).toUtf8();
    for (const QJsonValue &member : object) {
        const QJsonArray rows = member.toArray();
        if (!rows.isEmpty() && rows.first().isObject())
            text += tableText(rows);
    }
    return text.toUtf8();
}

} // namespace inspect::app
