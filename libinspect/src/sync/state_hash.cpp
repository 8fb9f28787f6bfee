// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledger.h"
#include "query.h"
#include "row_columns.h"
#include "table_spec.h"
#include "workbook_data.h"

#include "inspect/sync.h"

#include <QCborValue>
#include <QCryptographicHash>

#include <algorithm>

namespace inspect {

Result<QByteArray> stateHash(const Workbook &workbook)
{
    Connection &connection = StoreAccess::connection(workbook);
    const Result<QHash<QString, TableSpec>> specs = readTableSpecs(connection);
    if (!specs)
        return tl::make_unexpected(specs.error());
    QStringList tables = specs->keys();
    tables.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : std::as_const(tables)) {
        const TableSpec &table = (*specs)[name];
        const int columns = int(table.columns.size()) + (table.hasShape ? 6 : 2);
        hash.addData(name.toUtf8());
        Query rows(connection, "SELECT " + rowColumns(table) + " FROM " + table.sqlName + " t ORDER BY t.uid");
        while (rows.next()) {
            for (int i = 0; i < columns; ++i)
                hash.addData(QCborValue::fromVariant(rows.value(i)).toCbor());
        }
        if (Status read = rows.status(); !read)
            return tl::make_unexpected(read.error());
    }
    return hash.result();
}

Result<QVector<Error>> verifyLog(Workbook &workbook)
{
    Result<Ledger> ledger = Ledger::load(workbook);
    if (!ledger)
        return tl::make_unexpected(ledger.error());
    QVector<Error> findings;
    for (const KnownSegment &segment : ledger->segments().all()) {
        if (const Result<QByteArray> bytes = ledger->bytesOf(segment); !bytes)
            findings.append(bytes.error());
    }
    return findings;
}

} // namespace inspect
