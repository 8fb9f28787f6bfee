// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/file_ops.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inspect {

namespace {

QByteArray native(const QString &path) { return QFile::encodeName(path); }

tl::unexpected<Error> systemFailure(int error, const QString &path)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR: return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "%1 is not there"), {path}, path);
    case EEXIST: return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 is there already"), {path}, path);
    case ENOSPC:
    case EDQUOT:
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "There is no space left to write %1; free some and sync again"), {path},
                       path);
    case EROFS:
    case EACCES:
    case EPERM:
        return failure(ErrorCode::Io,
                       QT_TRANSLATE_NOOP("Error", "%1 may not be written or read by this user; ask who looks after the folder"), {path},
                       path);
    case ENOTCONN: // a stick pulled out, a network drive that dropped
    case ECONNABORTED:
    case ECONNRESET:
    case ESTALE:
    case ENODEV:
    case ENXIO:
    case ESHUTDOWN:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ETIMEDOUT:
        return failure(ErrorCode::Io,
                       QT_TRANSLATE_NOOP("Error", "The drive with %1 is no longer connected; connect it again and sync once more, nothing "
                                                  "is lost on this laptop"),
                       {path}, path);
    case EIO:
        return failure(ErrorCode::Io,
                       QT_TRANSLATE_NOOP("Error", "%1 could not be read or written: the disk, the stick or the network reports a failure; "
                                                  "check it and sync again"),
                       {path}, path);
    default:
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 could not be read or written: %2"),
                       {path, QString::fromLocal8Bit(strerror(error))}, path);
    }
}

Status syncAs(const QString &path, int flags)
{
    const int file = ::open(native(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return systemFailure(errno, path);
    const auto closed = qScopeGuard([file] { ::close(file); });
    // Some network file systems cannot sync a folder and say so with EINVAL; there is nothing more to do on those.
    if (::fsync(file) != 0 && !(errno == EINVAL && (flags & O_DIRECTORY)))
        return systemFailure(errno, path);
    return {};
}

Result<QByteArray> readUpTo(const QString &path, qint64 limit, bool isWhole)
{
    // Not blocking: a pipe put under an expected name must not hold the sync up.
    const int file = ::open(native(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return systemFailure(errno, path);
    const auto closed = qScopeGuard([file] { ::close(file); });
    struct stat data {};
    if (::fstat(file, &data) != 0)
        return systemFailure(errno, path);
    if (!S_ISREG(data.st_mode))
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "%1 is not a plain file"), {path}, path);
    if (isWhole && data.st_size > limit)
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "%1 is larger than such a file can be"), {path}, path);
    QByteArray bytes(std::min<qint64>(data.st_size, limit), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file, bytes.data() + done, size_t(bytes.size() - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure(errno, path);
        if (got == 0)
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

} // namespace

Result<QStringList> SystemFiles::list(const QString &folder)
{
    DIR *directory = ::opendir(native(folder).constData());
    if (!directory)
        return systemFailure(errno, folder);
    const auto closed = qScopeGuard([directory] { ::closedir(directory); });
    QStringList names;
    errno = 0;
    while (const dirent *entry = ::readdir(directory)) {
        if (qstrcmp(entry->d_name, ".") != 0 && qstrcmp(entry->d_name, "..") != 0)
            names.append(QFile::decodeName(entry->d_name));
        errno = 0;
    }
    if (errno != 0)
        return systemFailure(errno, folder);
    names.sort();
    return names;
}

Result<FileOps::Info> SystemFiles::info(const QString &path)
{
    struct stat data {};
    if (::stat(native(path).constData(), &data) != 0)
        return systemFailure(errno, path);
    return Info{S_ISDIR(data.st_mode), qint64(data.st_size), QDateTime::fromSecsSinceEpoch(data.st_mtime, Qt::UTC)};
}

Result<QByteArray> SystemFiles::read(const QString &path, qint64 limit) { return readUpTo(path, limit, true); }

Result<QByteArray> SystemFiles::readStart(const QString &path, qint64 bytes) { return readUpTo(path, bytes, false); }

Status SystemFiles::write(const QString &path, const QByteArray &bytes)
{
    const int file = ::open(native(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return systemFailure(errno, path);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0) {
            const int error = errno;
            ::close(file);
            return systemFailure(error, path);
        }
        done += put;
    }
    // Network file systems report a full disk only here.
    if (::close(file) != 0)
        return systemFailure(errno, path);
    return {};
}

Status SystemFiles::sync(const QString &path) { return syncAs(path, O_RDWR); }

Status SystemFiles::syncFolder(const QString &folder) { return syncAs(folder, O_RDONLY | O_DIRECTORY); }

Status SystemFiles::renameNew(const QString &from, const QString &to)
{
    const QByteArray source = native(from);
    const QByteArray target = native(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
        return systemFailure(errno, errno == ENOENT ? from : to);
    // File systems without that flag (some network drives): a second name, which never replaces, then the first one goes.
    if (::link(source.constData(), target.constData()) == 0) {
        ::unlink(source.constData());
        return {};
    }
    if (errno == EEXIST)
        return systemFailure(errno, to);
    // Nor hard links (FAT): look first. What two laptops could write at one moment under one name bears its hash, and is equal.
    struct stat data {};
    if (::stat(target.constData(), &data) == 0)
        return systemFailure(EEXIST, to);
    if (::rename(source.constData(), target.constData()) != 0)
        return systemFailure(errno, to);
    return {};
}

Status SystemFiles::renameOver(const QString &from, const QString &to)
{
    if (::rename(native(from).constData(), native(to).constData()) != 0)
        return systemFailure(errno, to);
    return {};
}

Status SystemFiles::copyNew(const QString &from, const QString &to)
{
    if (::link(native(from).constData(), native(to).constData()) == 0)
        return {};
    if (errno == EEXIST || errno == ENOENT)
        return systemFailure(errno, errno == ENOENT ? from : to);
    constexpr qint64 kMost = qint64(2) * 1024 * 1024 * 1024 - 64;
    const Result<QByteArray> bytes = read(from, kMost);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    Status done = write(to, *bytes);
    return done ? sync(to) : done;
}

Status SystemFiles::remove(const QString &path)
{
    if (::unlink(native(path).constData()) != 0)
        return systemFailure(errno, path);
    return {};
}

Status SystemFiles::makeFolder(const QString &folder)
{
    if (::mkdir(native(folder).constData(), 0777) == 0 || errno == EEXIST)
        return {};
    const int error = errno;
    const QString parent = QFileInfo(folder).path();
    if (error == ENOENT && QFileInfo::exists(parent)) // what the system shows as files takes none
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "Nothing can be stored in %1; choose another folder for the shared file"),
                       {parent}, folder);
    return systemFailure(error, folder);
}

Status SystemFiles::removeFolder(const QString &folder)
{
    if (::rmdir(native(folder).constData()) != 0)
        return systemFailure(errno, folder);
    return {};
}

} // namespace inspect
