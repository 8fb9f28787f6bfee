// SPDX-License-Identifier: GPL-2.0-or-later
#include "select.h"

#include <QSqlError>

namespace inspect {

Result<QSqlQuery> select(const Workbook &workbook, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(workbook.database());
    query.setForwardOnly(true);
    bool ok = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    ok = ok && query.exec();
    if (!ok)
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error", "The workbook could not be read: %1. Check it with 'verify' or restore a copy."),
                       {query.lastError().text()}, workbook.path());
    return query;
}

} // namespace inspect
