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

/// What stands in a backup file: manifest.json, workbook.sqlite, photos/ab/<sha256>.<type>.
struct ArchiveEntry {
    QString path;      ///< inside the archive
    QByteArray sha256; ///< 32 bytes
    qint64 bytes = 0;
};

inline constexpr const char *kManifestName = "manifest.json";
inline constexpr const char *kWorkbookName = "workbook.sqlite";
inline constexpr int kArchiveFormat = 1;

[[nodiscard]] QByteArray manifestToJson(const QVector<ArchiveEntry> &entries);
/// Damaged where it is no manifest of this format or names anything but a workbook and photos under their hashes.
[[nodiscard]] Result<QVector<ArchiveEntry>> manifestFromJson(const QByteArray &json, const QString &file);

/// Reads every entry of a written archive back against its manifest; Damaged where one differs.
[[nodiscard]] Status checkArchive(const QString &file);

[[nodiscard]] Error zipError(zip_t *archive, const QString &file);

} // namespace inspect
