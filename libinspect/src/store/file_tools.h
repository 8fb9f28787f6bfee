// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QString>

namespace inspect {

/// Waits until the file's (folder's) contents are on the disk.
[[nodiscard]] Status syncFile(const QString &path);
[[nodiscard]] Status syncFolder(const QString &path);

/// Gives a finished file its name: syncs it, renames it where nothing has that name yet, syncs the folder. Conflict where the name
/// is taken; the temporary file is removed then.
[[nodiscard]] Status publishFile(const QString &temporary, const QString &path);

/// A name in the same folder that nothing has yet, hidden and marked as ours.
[[nodiscard]] QString temporaryNameFor(const QString &path);

/// What the first 100 bytes of a SQLite file say, read without SQLite.
struct FileHeader {
    quint32 applicationId = 0;
    int userVersion = 0;
    qint64 pageSize = 0;
    qint64 pages = 0; ///< 0 where an old writer left it out
};
/// Foreign where it is no SQLite file.
[[nodiscard]] Result<FileHeader> readHeader(const QString &path);

/// SHA-256 of a file, read in pieces.
[[nodiscard]] Result<QByteArray> hashFile(const QString &path);

/// "/a/NAME" of "/a/NAME.sqlite": what the folders beside a workbook are called after.
[[nodiscard]] QString stemOf(const QString &workbookPath);

} // namespace inspect
