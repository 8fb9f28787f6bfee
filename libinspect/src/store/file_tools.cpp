// SPDX-License-Identifier: GPL-2.0-or-later
#include "file_tools.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace inspect {

namespace {

Status syncPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int problem = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 could not be written to the disk: %2"),
                       {path, QString::fromLocal8Bit(std::strerror(problem))});
    return {};
}

} // namespace

Status syncFile(const QString &path) { return syncPath(path, O_RDONLY); }

Status syncFolder(const QString &path) { return syncPath(path, O_RDONLY | O_DIRECTORY); }

Status publishFile(const QString &temporary, const QString &path)
{
    if (Status synced = syncFile(temporary); !synced) {
        QFile::remove(temporary);
        return synced;
    }
    if (!QFile::rename(temporary, path)) { // never replaces
        QFile::remove(temporary);
        if (QFileInfo::exists(path))
            return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 exists already; choose another name"), {path});
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 could not be written; check the folder's permissions"), {path});
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

QString temporaryNameFor(const QString &path)
{
    const QFileInfo info(path);
    return info.absolutePath() + QStringLiteral("/.") + info.fileName() + QLatin1Char('-') +
           QUuid::createUuid().toString(QUuid::Id128).left(12) + QStringLiteral(".part");
}

Result<FileHeader> readHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file %1 cannot be read: %2"), {path, file.errorString()});
    const QByteArray start = file.read(100);
    if (start.size() < 100 || !start.startsWith(QByteArray("SQLite format 3\0", 16)))
        return failure(ErrorCode::Foreign, QT_TRANSLATE_NOOP("Error", "%1 is not a workbook; choose a file made by this program"), {path});
    const auto number = [&](int offset) { return qFromBigEndian<quint32>(start.constData() + offset); };
    FileHeader header;
    header.applicationId = number(68);
    header.userVersion = int(number(60));
    const quint32 pageSize = qFromBigEndian<quint16>(start.constData() + 16);
    header.pageSize = pageSize == 1 ? 65536 : pageSize;
    const bool isCountValid = number(24) == number(92); // change counter = version-valid-for
    header.pages = isCountValid ? number(28) : 0;
    return header;
}

Result<QByteArray> hashFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file %1 cannot be read: %2"), {path, file.errorString()});
    return hash.result();
}

QString stemOf(const QString &workbookPath)
{
    const QFileInfo info(workbookPath);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName();
}

} // namespace inspect
