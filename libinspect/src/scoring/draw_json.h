// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/round_plan.h"

namespace inspect {

/// The document that a round keeps of its draw.
[[nodiscard]] QString drawToJson(const SavedDraw &draw);

} // namespace inspect
