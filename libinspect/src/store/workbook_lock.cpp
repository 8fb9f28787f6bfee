// SPDX-License-Identifier: GPL-2.0-or-later
#include "workbook_lock.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inspect {

namespace {

QString lockFileOf(const QString &workbookPath)
{
    const QFileInfo info(QFileInfo(workbookPath).canonicalFilePath()); // two links to one workbook share its lock
    return info.absolutePath() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".lock");
}

/// The name may have gone to another file between open and lock, when the holder before us removed it.
bool isStillNamed(const QByteArray &name, int descriptor)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(name.constData(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

} // namespace

Result<std::unique_ptr<WorkbookLock>> WorkbookLock::take(const QString &workbookPath)
{
    const QString file = lockFileOf(workbookPath);
    const QByteArray name = QFile::encodeName(file);
    for (;;) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return failure(
                ErrorCode::Io,
                QT_TRANSLATE_NOOP("Error",
                                  "%1 lies in a folder where nothing may be written (%2); copy it elsewhere or change the permissions"),
                {workbookPath, QString::fromLocal8Bit(std::strerror(errno))});
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return failure(ErrorCode::Locked, QT_TRANSLATE_NOOP("Error", "%1 is open in another window; close it there first"),
                           {workbookPath});
        }
        if (isStillNamed(name, descriptor))
            return std::unique_ptr<WorkbookLock>(new WorkbookLock(file, descriptor));
        ::close(descriptor);
    }
}

WorkbookLock::~WorkbookLock()
{
    QFile::remove(mFile); // while it is still held, so that nobody can hold the name and another file at once
    ::close(mDescriptor);
}

} // namespace inspect
