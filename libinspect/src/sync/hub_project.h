// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

namespace inspect {

/// A QGIS project that shows the shared file of this name, lying beside it: its layers in their order, coloured, without SpatiaLite's
/// own tables to choose among. `extent` in degrees; empty: QGIS shows nothing at first.
[[nodiscard]] QByteArray qgisProject(const QString &hubName, const QRectF &extent);

} // namespace inspect
