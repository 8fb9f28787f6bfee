// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <zip.h>

#include <functional>
#include <memory>

namespace inspect {

/// What stands in a backup file: manifest.json, workbook.sqlite, photos/ab/<sha256>.<type>, layers/<file name of a base map>.
struct ArchiveEntry {
    QString path;      ///< inside the archive
    QByteArray sha256; ///< 32 bytes
    qint64 bytes = 0;
};

inline constexpr const char *kManifestName = "manifest.json";
inline constexpr const char *kWorkbookName = "workbook.sqlite";
inline constexpr int kArchiveFormat = 2;      ///< with base maps
inline constexpr int kPlainArchiveFormat = 1; ///< without: earlier versions of the program read it too

[[nodiscard]] QByteArray manifestToJson(const QVector<ArchiveEntry> &entries);
/// Damaged where it is no manifest of this format or names anything but a workbook, photos under their hashes and files of maps.
[[nodiscard]] Result<QVector<ArchiveEntry>> manifestFromJson(const QByteArray &json, const QString &file);

/// Reads every entry of a written archive back against its manifest; Damaged where one differs.
[[nodiscard]] Status checkArchive(const QString &file);

/// "base.mbtiles" of "layers/base.mbtiles"; empty: another sort of entry.
[[nodiscard]] QString layerNameOf(const ArchiveEntry &entry);
/// Whether a file of that name may be a base map, or one of the files that belong to it.
[[nodiscard]] bool isLayerFile(const QString &name);
/// The folder of restored base maps beside a workbook: NAME.layers.
[[nodiscard]] QString layersFolderOf(const QString &workbookPath);

[[nodiscard]] Error zipError(zip_t *archive, const QString &file);

} // namespace inspect
