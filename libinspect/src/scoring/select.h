// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/workbook.h"

#include <QSqlQuery>

namespace inspect {

/// Runs a query with its values; the database's own words go into the error.
[[nodiscard]] Result<QSqlQuery> select(const Workbook &workbook, const QString &sql, const QVariantList &values = {});

} // namespace inspect
