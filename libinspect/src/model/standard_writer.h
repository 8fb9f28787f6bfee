// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard.h"

namespace inspect {

/// The document of a standard's members; entries that hold their default are left out, except those that every document has
/// (code, version, name, kinds, base, sections, grades, stars).
[[nodiscard]] QJsonObject standardDocument(const Standard &standard);

} // namespace inspect
