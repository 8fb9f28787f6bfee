// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "archive.h"

#include "inspect/workbook.h"

#include <QHash>
#include <QStringList>

namespace inspect {

/// The base maps that a workbook shows (local setting "layers") and that lie beside it.
struct LayerFiles {
    QVector<ArchiveEntry> entries;
    QHash<QString, QString> paths; ///< by name
    QStringList shown;             ///< file names of the maps themselves, without the files that belong to them
    QStringList absent;            ///< shown too, but elsewhere, missing or too large
};
[[nodiscard]] Result<LayerFiles> layersBeside(const Workbook &workbook);

/// In a restored database, lets the maps of these names be looked for in the folder of that name beside it.
[[nodiscard]] Status moveLayers(const QString &database, const QString &folder, const QStringList &names);

} // namespace inspect
