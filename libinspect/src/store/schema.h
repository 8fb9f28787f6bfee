// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include "inspect/unit.h"

#include <QSet>
#include <QStringList>
#include <QVector>

namespace inspect {

/// schema_0001.sql, compiled in.
[[nodiscard]] const char *schemaScript();

/// Runs the script in a fresh SpatiaLite file inside the caller's transaction and adapts SpatiaLite's geometry triggers: a refused
/// shape undoes its own statement and not the whole transaction.
[[nodiscard]] Status createSchema(Connection &connection);

/// Names of the schema's own tables; others in the file (QGIS styles, someone's layer) are not ours.
[[nodiscard]] Result<QSet<QString>> schemaTables();

/// What the file lacks of the schema (tables, columns, indexes, views) and which triggers stand on our tables that neither we nor
/// SpatiaLite put there. Empty: as expected. Tables of other programs (QGIS styles) are let be.
[[nodiscard]] Result<QStringList> schemaDifferences(Connection &connection);

/// The kinds that every workbook starts with, in the order of lists.
[[nodiscard]] const QVector<UnitKind> &builtInKinds();
/// A kind's shape as the table holds it.
[[nodiscard]] QString shapeWord(ShapeType shape);
/// Those that are not there yet. They are the same on every laptop by their ids and so need no operations.
[[nodiscard]] Status insertBuiltInKinds(Connection &connection);

} // namespace inspect
