// SPDX-License-Identifier: GPL-2.0-or-later
#include "copies.h"

#include "file_tools.h"
#include "query.h"
#include "workbook_data.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace inspect {

namespace {

constexpr int kDailyCopies = 7;

Status makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The folder %1 cannot be made; check the permissions"), {folder});
}

} // namespace

Status quickCheck(Connection &connection)
{
    Query query(connection, "PRAGMA quick_check(1)");
    const bool isAnswered = query.next();
    if (isAnswered && query.text(0) == QLatin1String("ok"))
        return {};
    if (Status read = query.status(); !read) // in use, unreadable, or so damaged that nothing can be said about it
        return read;
    return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "%1 is damaged; restore it from a copy in its backups folder (%2)"),
                   {connection.path(), query.text(0)});
}

Status checkDatabaseFile(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::make_unexpected(connection.error());
    return quickCheck(**connection);
}

Status copyDatabase(Connection &connection, const QString &target)
{
    if (QFileInfo::exists(target))
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 exists already; choose another name"), {target});
    if (Status made = makeFolder(QFileInfo(target).absolutePath()); !made)
        return made;
    const QString temporary = temporaryNameFor(target);
    Query copy(connection, "VACUUM INTO ?", temporary);
    Status copied = copy.run();
    if (copied)
        copied = checkDatabaseFile(temporary);
    if (!copied) {
        QFile::remove(temporary);
        return copied;
    }
    return publishFile(temporary, target);
}

Result<bool> Workbook::dailyCopy(const QDate &today)
{
    const QString name = QFileInfo(d->path).completeBaseName();
    const QDir folder(backupsFolder());
    const QString target = QStringLiteral("%1/%2-%3.sqlite").arg(folder.path(), name, today.toString(Qt::ISODate));
    if (QFileInfo::exists(target))
        return false;
    if (Status copied = copyDatabase(*d->connection, target); !copied)
        return tl::make_unexpected(copied.error());
    const QRegularExpression daily(QStringLiteral("^%1-\\d{4}-\\d{2}-\\d{2}\\.sqlite$").arg(QRegularExpression::escape(name)));
    const QStringList copies = folder.entryList(QDir::Files, QDir::Name).filter(daily); // dates sort as text
    for (qsizetype i = 0; i + kDailyCopies < copies.size(); ++i)
        QFile::remove(folder.filePath(copies[i]));
    return true;
}

} // namespace inspect
