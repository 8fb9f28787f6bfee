// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/map_items.h"
#include "inspect/unit.h"
#include "inspect/workbook.h"

namespace inspect::app {

/// Villages twice as wide as high in rows, 0.4° wide in all, named and coded.
[[nodiscard]] QVector<Unit> benchUnits(int count);
/// The same with made-up scores, one in 17 not inspected.
[[nodiscard]] MapUnits benchMapUnits(const QVector<Unit> &units);
/// A workbook that holds them, S1 attached to villages, and one person.
[[nodiscard]] Result<std::unique_ptr<Workbook>> benchWorkbook(const QString &path, const QVector<Unit> &units);
/// An open one of the first unit, an hour ago.
[[nodiscard]] Result<InspectionId> benchInspection(Workbook &workbook);
/// Plain SQL past the repository layer: for baselines and for filling bench data only.
[[nodiscard]] Status runSql(const Workbook &workbook, const QString &sql);

} // namespace inspect::app
