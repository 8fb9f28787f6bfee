// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "closing_rows.h"

namespace inspect {

/// How a value stands in what a closing hashes; a row is its values and kInputRowEnd.
[[nodiscard]] QByteArray inputBytes(const QVariant &value);
inline constexpr char kInputRowEnd = '\x1e';

/// The statements whose rows make an inspection's hash: its own row, then its deductions, measures and photos; the first column is the
/// inspection's fid and not hashed. `withRemoved`: removed ones too, and a last column that says so and is not hashed.
struct SheetStatements {
    QString sheet;
    QStringList parts;
};
[[nodiscard]] SheetStatements sheetStatements(const QString &scope, bool withRemoved);

/// The ISO WKB of a unit version x; nothing where it waits to be drawn.
inline constexpr const char *kInputShape =
    "coalesce((SELECT AsBinary(g.geom) FROM unit_polygons g WHERE g.fid = x.fid), (SELECT AsBinary(g.geom) FROM unit_lines g WHERE "
    "g.fid = x.fid), (SELECT AsBinary(g.geom) FROM unit_points g WHERE g.fid = x.fid), (SELECT g.shape FROM removed_shapes g WHERE "
    "g.fid = x.fid))";

/// The unit versions and their shapes among what readInputs() reads.
[[nodiscard]] Result<ClosingInputs> readUnitInputs(const Workbook &workbook, const Period &period);

/// The rows of a unit and of those that a decision took for the same; the unit's uid is asked for twice.
inline constexpr const char *kUnitFamily =
    "SELECT f.fid FROM units f WHERE f.fid = (SELECT unit_root(o.fid) FROM units o WHERE o.uid = ?) OR (f.alias_fid IS NOT NULL AND "
    "unit_root(f.fid) = (SELECT unit_root(o.fid) FROM units o WHERE o.uid = ?))";

/// What readInputs() reads, of one unit's family only and without shapes.
[[nodiscard]] Result<ClosingInputs> readInputsOf(const Workbook &workbook, const Period &period, const UnitId &unit);

/// What readInputs() reads, of single rows only.
[[nodiscard]] Result<ClosingInputs> readInputsOfRows(const Workbook &workbook, const Period &period, const QMap<QString, QSet<Uid>> &rows);

} // namespace inspect
