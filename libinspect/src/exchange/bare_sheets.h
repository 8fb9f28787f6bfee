// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard_table.h"

#include <QHash>

namespace inspect::exchange {

/// A sheet's rows from its first on, as texts.
struct BareSheet {
    QString name;
    QVector<QStringList> rows;

    [[nodiscard]] QString cell(qsizetype row, int column) const { return column < 0 ? QString() : rows.value(row).value(column); }
};

struct BareSheets {
    QVector<BareSheet> sheets;
    QString encoding;
    bool isEncodingGuessed = false;
};

[[nodiscard]] Result<BareSheets> readBareSheets(const QString &path, const QString &encoding);

/// Where the columns stand that a sheet's heading names.
struct Heading {
    qsizetype row = -1; ///< none
    QHash<TableColumn, int> columns;

    [[nodiscard]] bool isFound() const { return row >= 0; }
    [[nodiscard]] int column(TableColumn which) const { return columns.value(which, -1); }
    [[nodiscard]] bool has(TableColumn which) const { return columns.contains(which); }
};
[[nodiscard]] Heading headingOf(const BareSheet &sheet);

} // namespace inspect::exchange
