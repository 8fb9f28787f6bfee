// SPDX-License-Identifier: GPL-2.0-or-later
#include "table_spec.h"

#include "query.h"
#include "schema.h"

#include <cmath>

namespace inspect {

namespace {

constexpr const char *kShapeTable = "unit_versions";

ColumnType typeOf(const QString &declared)
{
    if (declared == QLatin1String("INTEGER"))
        return ColumnType::Integer;
    if (declared == QLatin1String("REAL"))
        return ColumnType::Real;
    if (declared == QLatin1String("BLOB"))
        return ColumnType::Bytes;
    if (declared == QLatin1String("POINT"))
        return ColumnType::Point;
    return ColumnType::Text;
}

Result<QVariant> fallbackOf(Connection &connection, const QString &expression)
{
    if (expression.isEmpty())
        return QVariant();
    Query query(connection, "SELECT " + expression.toUtf8());
    if (query.next())
        return query.value(0);
    return tl::make_unexpected(query.status() ? connection.lastError() : query.status().error());
}

Status readColumns(Connection &connection, TableSpec &table)
{
    QHash<QString, QByteArray> targets;
    Query keys(connection, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", table.name);
    while (keys.next())
        targets.insert(keys.text(0), keys.text(1).toUtf8());
    if (Status read = keys.status(); !read)
        return read;
    Query columns(connection, "SELECT name, type, dflt_value FROM pragma_table_info(?)", table.name);
    while (columns.next()) {
        const QString sqlName = columns.text(0);
        if (sqlName == QLatin1String("fid") || sqlName == QLatin1String("uid") || sqlName == QLatin1String("deleted"))
            continue;
        Column column{sqlName, sqlName.toUtf8(), typeOf(columns.text(1)), targets.value(sqlName), {}};
        if (sqlName.endsWith(QLatin1String("_fid"))) {
            column.name = sqlName.chopped(4);
            column.type = ColumnType::Reference;
        }
        Result<QVariant> fallback = fallbackOf(connection, columns.text(2));
        if (!fallback)
            return tl::make_unexpected(fallback.error());
        column.fallback = *fallback;
        table.index.insert(column.name, int(table.columns.size()));
        if (column.type == ColumnType::Point)
            table.place = int(table.columns.size());
        table.columns.append(column);
    }
    return columns.status();
}

} // namespace

Result<QHash<QString, TableSpec>> readTableSpecs(Connection &connection)
{
    QHash<QString, TableSpec> specs;
    const Result<QSet<QString>> own = schemaTables();
    if (!own)
        return tl::make_unexpected(own.error());
    Query tables(connection, "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND "
                             "(SELECT count(*) FROM pragma_table_info(m.name) WHERE name IN ('fid', 'uid', 'deleted')) = 3");
    while (tables.next()) {
        TableSpec table;
        table.name = tables.text(0);
        if (!own->contains(table.name))
            continue;
        table.sqlName = table.name.toUtf8();
        table.hasShape = table.sqlName == kShapeTable;
        if (Status read = readColumns(connection, table); !read)
            return tl::make_unexpected(read.error());
        QByteArray marks = "?";
        table.insertSql = "INSERT INTO " + table.sqlName + "(uid";
        for (const Column &column : std::as_const(table.columns)) {
            table.insertSql += ", " + column.sqlName;
            marks += ", ?";
        }
        table.insertSql += ") VALUES (" + marks + ")";
        specs.insert(table.name, table);
    }
    if (Status read = tables.status(); !read)
        return tl::make_unexpected(read.error());
    return specs;
}

bool isNormal(const Column &column, const QVariant &value)
{
    switch (column.type) {
    case ColumnType::Integer: return value.typeId() == QMetaType::LongLong;
    case ColumnType::Real: return value.typeId() == QMetaType::Double && std::isfinite(*static_cast<const double *>(value.constData()));
    case ColumnType::Text: return value.typeId() == QMetaType::QString;
    case ColumnType::Reference:
        return value.typeId() == QMetaType::QByteArray && static_cast<const QByteArray *>(value.constData())->size() == 16;
    case ColumnType::Bytes:
    case ColumnType::Point: return value.typeId() == QMetaType::QByteArray;
    }
    return false;
}

Result<QVariant> normalised(const TableSpec &table, const Column &column, const QVariant &value)
{
    const int type = value.typeId();
    if (type == QMetaType::UnknownType || type == QMetaType::Nullptr)
        return QVariant();
    const bool isWhole = type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::UInt || type == QMetaType::Long ||
                         type == QMetaType::Bool;
    switch (column.type) {
    case ColumnType::Integer:
        if (isWhole)
            return QVariant(value.toLongLong());
        break;
    case ColumnType::Real:
        if (isWhole || (type == QMetaType::Double && std::isfinite(value.toDouble())))
            return QVariant(value.toDouble());
        break;
    case ColumnType::Text:
        if (type == QMetaType::QString)
            return value;
        break;
    case ColumnType::Reference:
        if (type == QMetaType::QByteArray && value.toByteArray().size() == 16)
            return value;
        break;
    case ColumnType::Bytes:
    case ColumnType::Point:
        if (type == QMetaType::QByteArray)
            return value;
        break;
    }
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The value of column %2 in table %1 is of the wrong kind"),
                   {table.name, column.name}, table.name + QLatin1Char('/') + column.name);
}

} // namespace inspect
