// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/records.h"
#include "inspect/standard_json.h"

namespace inspect {

/// What the files about standards share.

[[nodiscard]] QString standardStatusText(StandardStatus status);
/// code, version, name and body of its row.
[[nodiscard]] Fields standardFields(const Standard &standard);
/// A standard that includes others, or is composed of them, must not come back to itself through those already there; and, where
/// `unknown` says so, all of them must be there.
[[nodiscard]] Status checkLoops(const Workbook &workbook, const Standard &standard, Unknown unknown);

} // namespace inspect
