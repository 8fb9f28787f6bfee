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

} // namespace inspect
