// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace inspect::app {

/// What people call the rows of a table: "deductions" → 扣分. Empty: not a table they know.
[[nodiscard]] QString tableName(const QString &table);
/// What people call a field of a form, a column or an option: "name" → 名称. Empty: no word for it.
[[nodiscard]] QString wordForField(const QString &field);

/// Where an error has its place, as people say it. Names of tables and columns become words, SQL says nothing to anybody, files and
/// rows stay.
[[nodiscard]] QString placeText(const QString &where);
/// An error's arguments, with the names of the table and the column that `where` names replaced by words.
[[nodiscard]] QStringList argumentTexts(const QStringList &args, const QString &where);

} // namespace inspect::app
