// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"
#include "shape.h"

#include <QMap>

namespace inspect {

/// Fills an empty spatial index ("idx_unit_polygons_geom") with thousands of boxes at once, several times as quickly as one after the
/// other and into fewer nodes. Part of the transaction that is open. False: the index is as it was and wants them one by one, since it
/// is not empty or SQLite, which looks at the result, does not find it right.
[[nodiscard]] Result<bool> packSpatialIndex(Connection &connection, const QByteArray &index, const QMap<qint64, ShapeBox> &boxes);

} // namespace inspect
