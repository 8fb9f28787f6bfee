// SPDX-License-Identifier: GPL-2.0-or-later
#include "row_columns.h"

namespace inspect {

QByteArray rowColumns(const TableSpec &table)
{
    QByteArray columns = "t.uid, t.deleted";
    for (const Column &column : table.columns) {
        if (column.type == ColumnType::Reference)
            columns += ", (SELECT r.uid FROM " + column.target + " r WHERE r.fid = t." + column.sqlName + ")";
        else if (column.type == ColumnType::Point)
            columns += ", AsBinary(t." + column.sqlName + ")";
        else
            columns += ", t." + column.sqlName;
    }
    if (table.hasShape)
        columns += ", (SELECT AsBinary(geom) FROM unit_polygons s WHERE s.fid = t.fid), (SELECT AsBinary(geom) FROM unit_lines s WHERE "
                   "s.fid = t.fid), (SELECT AsBinary(geom) FROM unit_points s WHERE s.fid = t.fid), "
                   "(SELECT shape FROM removed_shapes s WHERE s.fid = t.fid)";
    return columns;
}

} // namespace inspect
