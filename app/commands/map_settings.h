// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/workbook.h"

namespace inspect::app {

/// Reads and writes the local setting "layers": a JSON list of base maps, paths relative to the workbook.
[[nodiscard]] QVector<LayerSetting> readLayers(const Workbook &workbook);
[[nodiscard]] Status writeLayers(Workbook &workbook, const QVector<LayerSetting> &layers);

/// Reads and writes the local setting "unit_views": a JSON object by the units' ids.
[[nodiscard]] QHash<UnitId, UnitView> readUnitViews(const Workbook &workbook);
/// None takes the kept view away.
[[nodiscard]] Status writeUnitView(Workbook &workbook, const UnitId &unit, const std::optional<UnitView> &view);

} // namespace inspect::app
