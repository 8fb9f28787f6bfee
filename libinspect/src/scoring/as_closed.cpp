// SPDX-License-Identifier: GPL-2.0-or-later
#include "as_closed.h"

#include "query.h"
#include "workbook_data.h"

namespace inspect {

namespace {

/// Indices that reading a period asks for; each table has one by fid and one by uid.
QByteArrayList indicesOf(const QString &table)
{
    static const QHash<QString, QByteArrayList> more{
        {QStringLiteral("unit_versions"), {"unit_fid"}},
        {QStringLiteral("inspections"), {"day", "unit_fid, day", "supersedes_fid"}},
        {QStringLiteral("deductions"), {"inspection_fid, clause, level, recurrence, deleted, void_reason, count"}},
        {QStringLiteral("measures"), {"inspection_fid"}},
        {QStringLiteral("photos"), {"deduction_fid"}}};
    return QByteArrayList{"fid", "uid"} + more.value(table);
}

/// What a column that refers to another row gets.
QByteArray placeFor(const QString &column)
{
    if (!column.endsWith(QLatin1String("_fid")))
        return "?";
    return QByteArray("(SELECT fid FROM main.") + (column == QLatin1String("standard_fid") ? "standards" : "units") + " WHERE uid = ?)";
}

} // namespace

Result<std::unique_ptr<AsClosed>> AsClosed::over(const Workbook &workbook, const PastRows &past)
{
    std::unique_ptr<AsClosed> scope(new AsClosed(StoreAccess::connection(workbook)));
    QStringList tables;
    for (const PastRow &row : past.rows)
        if (!tables.contains(row.table))
            tables.append(row.table);
    if (!past.versions.isEmpty())
        tables.append(QStringLiteral("units"));
    for (const QString &table : std::as_const(tables))
        if (const Status laid = scope->lay(table); !laid)
            return tl::make_unexpected(laid.error());
    for (const PastRow &row : past.rows)
        if (const Status put = scope->put(row); !put)
            return tl::make_unexpected(put.error());
    for (const Unit &version : past.versions) { // it was no other name of another unit yet
        Query unit(scope->mConnection, "UPDATE temp.units SET deleted = 0, alias_fid = NULL WHERE uid = ?", version.id);
        if (const Status stood = unit.run(); !stood)
            return tl::make_unexpected(stood.error());
    }
    return scope;
}

AsClosed::~AsClosed()
{
    for (const QString &table : std::as_const(mTables))
        (void)mConnection.execute("DROP TABLE IF EXISTS temp." + table.toUtf8()); // else they go with the connection
}

Status AsClosed::lay(const QString &table)
{
    const QByteArray name = table.toUtf8();
    mTables.append(table);
    if (Status laid = mConnection.execute("CREATE TEMP TABLE " + name + " AS SELECT * FROM main." + name); !laid)
        return laid;
    int number = 0;
    for (const QByteArray &columns : indicesOf(table)) {
        const QByteArray index = "past_" + name + '_' + QByteArray::number(number++);
        if (Status indexed = mConnection.execute("CREATE INDEX temp." + index + " ON " + name + '(' + columns + ')'); !indexed)
            return indexed;
    }
    return {};
}

Status AsClosed::put(const PastRow &row)
{
    const QByteArray table = "temp." + row.table.toUtf8();
    QByteArrayList parts;
    for (auto it = row.fields.cbegin(); it != row.fields.cend(); ++it)
        parts.append(it.key().toUtf8() + " = " + placeFor(it.key()));
    Query update(mConnection, "UPDATE " + table + " SET " + parts.join(", ") + " WHERE uid = ?");
    for (const QVariant &value : row.fields)
        update.add(value);
    update.add(row.uid);
    if (Status stored = update.run(); !stored)
        return stored;
    if (row.table != QLatin1String("inspections"))
        return {};
    Query later(mConnection,
                "UPDATE temp.inspections SET supersedes_fid = NULL WHERE supersedes_fid = "
                "(SELECT fid FROM temp.inspections WHERE uid = ?)",
                row.uid); // what corrects it came after the closing
    return later.run();
}

} // namespace inspect
