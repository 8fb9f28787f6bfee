// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/unit.h"
#include "inspect/workbook.h"

namespace inspect {

/// Fills in area and length.
void measure(Unit &unit);
/// Every column of a version.
[[nodiscard]] Fields fieldsOf(const Unit &unit);
/// Of a new version: columns that hold what the schema gives by itself need not travel.
[[nodiscard]] Fields newFieldsOf(const Unit &unit);

} // namespace inspect
