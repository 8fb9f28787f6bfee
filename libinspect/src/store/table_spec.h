// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include <QHash>
#include <QString>
#include <QVariant>
#include <QVector>

namespace inspect {

enum class ColumnType { Integer, Real, Text, Bytes, Reference, Point };

struct Column {
    QString name;       ///< as it travels: "unit" for unit_fid
    QByteArray sqlName; ///< as it stands in the file
    ColumnType type = ColumnType::Text;
    QByteArray target; ///< Reference: the other table
    QVariant fallback; ///< the schema's default
};

/// A travelling table as the schema describes it; read from the file so that it is said once.
struct TableSpec {
    QString name;
    QByteArray sqlName;
    QVector<Column> columns; ///< without fid, uid and deleted
    QHash<QString, int> index;
    int place = -1;        ///< the column that is a place; -1: none
    bool hasShape = false; ///< unit_versions: the pseudo column "shape"
    QByteArray insertSql;  ///< uid first, then every column
};

/// Specifications of all travelling tables (those with uid and deleted).
[[nodiscard]] Result<QHash<QString, TableSpec>> readTableSpecs(Connection &connection);

/// Whether the value has the column's own type already.
[[nodiscard]] bool isNormal(const Column &column, const QVariant &value);
/// The value in the column's own type (whole number, real, text, bytes, nothing); InvalidInput where it does not fit.
[[nodiscard]] Result<QVariant> normalised(const TableSpec &table, const Column &column, const QVariant &value);

} // namespace inspect
