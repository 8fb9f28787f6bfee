// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QString>

#include <functional>

namespace inspect {

/// A new workbook with the fictional township 清溪镇 (maps/demo): villages, roads and grid cells, three months of inspections (2026-08 to
/// 2026-10) with pictures, and its base map NAME.basemap.gpkg beside it. The same on every machine but for ids. Nothing is left behind
/// when it fails or `progress` (0–100) returns false.
[[nodiscard]] Status makeDemo(const QString &workbookPath, const std::function<bool(int)> &progress = {});

} // namespace inspect
