// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "table_spec.h"

#include <QByteArray>

namespace inspect {

/// The columns of a travelling table (aliased t) as they travel, for a SELECT: uid, deleted, each column in the order of the
/// specification, and of unit_versions the shape: as an area, a line, a point, and of a removed row.
[[nodiscard]] QByteArray rowColumns(const TableSpec &table);

} // namespace inspect
