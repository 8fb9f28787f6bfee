// SPDX-License-Identifier: GPL-2.0-or-later
#include "copies.h"
#include "file_tools.h"
#include "migrations.h"
#include "query.h"
#include "schema.h"
#include "workbook_data.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSysInfo>

namespace inspect {

namespace {

Status insertIdentity(Connection &connection)
{
    const Uid device = Uid::fresh();
    Query known(connection, "INSERT INTO devices(uid, name) VALUES (?, ?)", device, QSysInfo::machineHostName());
    if (Status stored = known.run(); !stored)
        return stored;
    Query settings(connection,
                   "INSERT INTO workbook(key, value) VALUES ('project_id', ?), ('device_id', ?), ('epoch', 1), ('zone', 'Asia/Shanghai'), "
                   "('created_at', ?)",
                   Uid::fresh(), device, QDateTime::currentDateTimeUtc());
    return settings.run();
}

/// The whole file under its temporary name; nobody else knows it, so nothing needs to be durable before the end.
Status build(const QString &path)
{
    const auto opened = Connection::open(path, Connection::Mode::Create);
    if (!opened)
        return tl::make_unexpected(opened.error());
    Connection &connection = **opened;
    Status made = connection.execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA encoding='UTF-8';"
                                     "PRAGMA application_id=" +
                                     QByteArray::number(Workbook::kApplicationId) +
                                     "; PRAGMA user_version=" + QByteArray::number(Workbook::kSchemaVersion) + "; BEGIN");
    if (made) // without the 1 it takes up to 91 s; without NONE it writes thousands of reference systems
        made = connection.runScript("SELECT InitSpatialMetaData(0, 'NONE'); SELECT InsertEpsgSrid(4490); SELECT InsertEpsgSrid(4326);");
    if (made)
        made = createSchema(connection);
    if (made)
        made = insertBuiltInKinds(connection);
    if (made)
        made = insertIdentity(connection);
    if (made)
        made = connection.execute("COMMIT");
    return made;
}

/// What can be told without letting SQLite near the file.
Status checkBeforeOpening(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "The workbook %1 does not exist; choose another one or make a new one"), {path});
    if (info.isDir())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "%1 is a folder; choose a workbook file"), {path});
    const Result<FileHeader> header = readHeader(path);
    if (!header)
        return tl::make_unexpected(header.error());
    if (header->applicationId == Workbook::kHubApplicationId)
        return failure(ErrorCode::Foreign, QT_TRANSLATE_NOOP("Error", "%1 is a shared file; open your own workbook and join it by Sync"),
                       {path});
    if (header->applicationId != Workbook::kApplicationId)
        return failure(ErrorCode::Foreign, QT_TRANSLATE_NOOP("Error", "%1 belongs to another program; import it instead of opening it"),
                       {path});
    if (header->userVersion > Workbook::kSchemaVersion)
        return failure(ErrorCode::Newer,
                       QT_TRANSLATE_NOOP("Error", "%1 was written by a newer version of this program; install that version"), {path});
    const bool isCutOff = header->pages > 0 && info.size() < header->pages * header->pageSize;
    const bool hasJournal = QFileInfo(path + QStringLiteral("-journal")).size() > 0; // a crash: SQLite puts it right when it opens
    if (header->userVersion < 1)
        return failure(
            ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("Error", "%1 is damaged: it does not say its version; restore it from a copy in its backups folder"), {path});
    if (isCutOff && !hasJournal)
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error", "%1 is damaged: its end is missing; restore it from a copy in its backups folder"),
                       {path});
    return {};
}

Status checkStructure(Connection &connection)
{
    const Result<QStringList> differences = schemaDifferences(connection);
    if (!differences)
        return tl::make_unexpected(differences.error());
    if (!differences->isEmpty())
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error", "%1 is not built as this program builds workbooks (%2); restore it from a copy"),
                       {connection.path(), differences->mid(0, 3).join(QStringLiteral(", "))});
    return {};
}

/// TRUNCATE and FULL lost nothing in simulated power cuts where DELETE and WAL did. Neither pragma changes the file.
Status prepareForWriting(Connection &connection)
{
    return connection.execute("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000");
}

} // namespace

Result<std::unique_ptr<Workbook>> Workbook::create(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return failure(ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "%1 exists already; choose another name"), {path});
    if (!QFileInfo(info.absolutePath()).isDir())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The folder %1 does not exist; make it first"),
                       {info.absolutePath()});
    if (!QFileInfo(info.absolutePath()).isWritable())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "Nothing may be written into the folder %1; choose another one"),
                       {info.absolutePath()});
    const QString temporary = temporaryNameFor(path);
    if (Status built = build(temporary); !built) {
        QFile::remove(temporary);
        return tl::make_unexpected(built.error());
    }
    if (Status published = publishFile(temporary, info.absoluteFilePath()); !published)
        return tl::make_unexpected(published.error());
    return open(path);
}

Result<std::unique_ptr<Workbook>> Workbook::open(const QString &path)
{
    if (Status checked = checkBeforeOpening(path); !checked)
        return tl::make_unexpected(checked.error());
    auto data = std::make_unique<Data>();
    data->path = QFileInfo(path).absoluteFilePath();
    if (!QFileInfo(path).isWritable())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 may not be changed; check its permissions"), {path});
    Result<std::unique_ptr<WorkbookLock>> lock = WorkbookLock::take(data->path);
    if (!lock)
        return tl::make_unexpected(lock.error());
    data->lock = std::move(*lock);
    Result<std::unique_ptr<Connection>> connection = Connection::open(data->path, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::make_unexpected(connection.error());
    data->connection = std::move(*connection);
    const Result<FileHeader> header = readHeader(data->path);
    if (!header)
        return tl::make_unexpected(header.error());
    if (Status checked = quickCheck(*data->connection); !checked)
        return tl::make_unexpected(checked.error());
    if (Status prepared = prepareForWriting(*data->connection); !prepared)
        return tl::make_unexpected(prepared.error());
    if (header->userVersion < kSchemaVersion) {
        if (Status migrated = migrate(*data->connection, header->userVersion, kSchemaVersion, migrations()); !migrated)
            return tl::make_unexpected(migrated.error());
    }
    if (Status checked = checkStructure(*data->connection); !checked)
        return tl::make_unexpected(checked.error());
    if (Status loaded = data->load(); !loaded)
        return tl::make_unexpected(loaded.error());
    return StoreAccess::workbook(std::move(data));
}

Result<std::unique_ptr<Workbook>> Workbook::openReader(const QString &path)
{
    if (Status checked = checkBeforeOpening(path); !checked)
        return tl::make_unexpected(checked.error());
    auto data = std::make_unique<Data>();
    data->path = QFileInfo(path).absoluteFilePath();
    data->isReadOnly = true;
    Result<std::unique_ptr<Connection>> connection = Connection::open(data->path, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::make_unexpected(connection.error());
    data->connection = std::move(*connection);
    if (Status loaded = data->load(); !loaded)
        return tl::make_unexpected(loaded.error());
    return StoreAccess::workbook(std::move(data));
}

} // namespace inspect
