// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace inspect {

/// What sync does with files, one call a step that can fail by itself; tests put a layer in between that makes any of them fail.
/// Errors are NotFound, Conflict (the name is taken) or Io, and name the file.
class FileOps {
public:
    struct Info {
        bool isFolder = false;
        qint64 bytes = 0;
        QDateTime changed;
    };

    virtual ~FileOps() = default;

    /// Names in a folder, sorted, without "." and "..".
    [[nodiscard]] virtual Result<QStringList> list(const QString &folder) = 0;
    [[nodiscard]] virtual Result<Info> info(const QString &path) = 0;
    /// Damaged where the file is longer than `limit` bytes.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &path, qint64 limit) = 0;
    /// The first bytes of a file, fewer where it is shorter.
    [[nodiscard]] virtual Result<QByteArray> readStart(const QString &path, qint64 bytes) = 0;
    /// A new file; Conflict where it exists. Not on the disk before sync().
    [[nodiscard]] virtual Status write(const QString &path, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual Status sync(const QString &path) = 0;
    [[nodiscard]] virtual Status syncFolder(const QString &folder) = 0;
    /// Conflict where `to` exists; then nothing was renamed.
    [[nodiscard]] virtual Status renameNew(const QString &from, const QString &to) = 0;
    [[nodiscard]] virtual Status renameOver(const QString &from, const QString &to) = 0;
    /// The same content under a second name, in place where the file system can do that; Conflict where `to` exists.
    [[nodiscard]] virtual Status copyNew(const QString &from, const QString &to) = 0;
    [[nodiscard]] virtual Status remove(const QString &path) = 0;
    /// One level; no error where it is there.
    [[nodiscard]] virtual Status makeFolder(const QString &folder) = 0;
    /// Only an empty one.
    [[nodiscard]] virtual Status removeFolder(const QString &folder) = 0;

    [[nodiscard]] bool exists(const QString &path) { return info(path).has_value(); }
};

/// The operating system's files. Without state: safe on any thread.
class SystemFiles : public FileOps {
public:
    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<Info> info(const QString &path) override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) override;
    [[nodiscard]] Result<QByteArray> readStart(const QString &path, qint64 bytes) override;
    [[nodiscard]] Status write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Status sync(const QString &path) override;
    [[nodiscard]] Status syncFolder(const QString &folder) override;
    [[nodiscard]] Status renameNew(const QString &from, const QString &to) override;
    [[nodiscard]] Status renameOver(const QString &from, const QString &to) override;
    [[nodiscard]] Status copyNew(const QString &from, const QString &to) override;
    [[nodiscard]] Status remove(const QString &path) override;
    [[nodiscard]] Status makeFolder(const QString &folder) override;
    [[nodiscard]] Status removeFolder(const QString &folder) override;
};

} // namespace inspect
