// SPDX-License-Identifier: GPL-2.0-or-later
#include "connection.h"

#include "query.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <spatialite.h>

namespace inspect {

namespace {

/// What Qt's plugin calls must be what SpatiaLite calls: two copies of SQLite in one process break each other's file locks.
Status checkOneSqlite(sqlite3 *handle)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT sqlite_version(), sqlite_source_id()", -1, &statement, nullptr) != SQLITE_OK)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "SQLite does not answer; install libqt6sql6-sqlite again"));
    sqlite3_step(statement);
    const QByteArray version(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    const QByteArray source(reinterpret_cast<const char *>(sqlite3_column_text(statement, 1)));
    sqlite3_finalize(statement);
    if (version != sqlite3_libversion() || source != sqlite3_sourceid())
        return failure(
            ErrorCode::Internal,
            QT_TRANSLATE_NOOP("Error", "Qt uses SQLite %1 and SpatiaLite uses %2; install Qt's SQLite driver from the system's packages"),
            {QString::fromLatin1(version), QString::fromLatin1(sqlite3_libversion())});
    return {};
}

/// A SpatiaLite function that answers 0 has failed without an SQL error.
bool answeredZero(sqlite3_stmt *statement)
{
    return sqlite3_column_count(statement) == 1 && sqlite3_column_type(statement, 0) == SQLITE_INTEGER &&
           sqlite3_column_int(statement, 0) == 0;
}

/// unit_root(fid): the unit that another one turned out to be the same as, however many steps away; decisions taken apart from each other
/// on several laptops can make a chain.
void unitRoot(sqlite3_context *context, int, sqlite3_value **values)
{
    static const QByteArray sql = "SELECT alias_fid FROM units WHERE fid = ?";
    constexpr int kMostSteps = 100; // a log from elsewhere may hold a circle
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    qint64 unit = sqlite3_value_int64(values[0]);
    for (int step = 0; step < kMostSteps; ++step) {
        Query alias(*static_cast<Connection *>(sqlite3_user_data(context)), sql, unit);
        if (!alias.next() || alias.isNull(0))
            break;
        unit = alias.integer(0);
    }
    sqlite3_result_int64(context, unit);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection);
    if (Status opened = connection->openDatabase(path, mode); !opened)
        return tl::make_unexpected(opened.error());
    if (Status loaded = connection->loadSpatialite(); !loaded)
        return tl::make_unexpected(loaded.error());
    return connection;
}

Connection::~Connection()
{
    for (const auto &[sql, kept] : mKept)
        sqlite3_finalize(kept.statement);
    mDatabase.close();
    mDatabase = QSqlDatabase();
    QSqlDatabase::removeDatabase(mName);
    if (mSpatialite != nullptr)
        spatialite_cleanup_ex(mSpatialite);
}

Status Connection::openDatabase(const QString &path, Mode mode)
{
    mPath = path;
    mName = QStringLiteral("workbook-") + QUuid::createUuid().toString(QUuid::Id128);
    mDatabase = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), mName);
    if (!mDatabase.isValid())
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "Qt's SQLite driver is missing; install libqt6sql6-sqlite"));
    mDatabase.setDatabaseName(path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    mDatabase.setConnectOptions(options);
    if (mode != Mode::Create && !QFile::exists(path))
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The file %1 does not exist; choose another one"), {path});
    if (!mDatabase.open())
        return failure(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The file %1 cannot be opened: %2"),
                       {path, mDatabase.lastError().driverText()});
    const QVariant handle = mDatabase.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "Qt's SQLite driver is missing; install libqt6sql6-sqlite"));
    mHandle = *static_cast<sqlite3 *const *>(handle.constData());
    return checkOneSqlite(mHandle);
}

Status Connection::loadSpatialite()
{
    mSpatialite = spatialite_alloc_connection();
    if (mSpatialite == nullptr)
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "SpatiaLite cannot be started for %1: too many workbooks are open"),
                       {mPath});
    spatialite_init_ex(mHandle, mSpatialite, 0);
    spatialite_set_silent_mode(mSpatialite); // GEOS would write its warnings to stderr; we say them ourselves
    sqlite3_extended_result_codes(mHandle, 1);
    // Corrupt cells are found when they are read. SpatiaLite's geometry triggers call its own functions, which SQLite does not count
    // as harmless, so the schema stays trusted here; what may stand in it is checked when a workbook is opened.
    sqlite3_create_function_v2(mHandle, "unit_root", 1, SQLITE_UTF8, this, unitRoot, nullptr, nullptr, nullptr);
    sqlite3_db_config(mHandle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return execute("PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;");
}

Status Connection::execute(const QByteArray &sql)
{
    if (sqlite3_exec(mHandle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::make_unexpected(lastError());
    return {};
}

Status Connection::runScript(const QByteArray &sql)
{
    const char *rest = sql.constData();
    while (rest != nullptr && *rest != '\0') {
        const char *start = rest;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(mHandle, start, -1, &statement, &rest) != SQLITE_OK)
            return tl::make_unexpected(lastError(QString::fromUtf8(start, std::min<qsizetype>(60, qsizetype(qstrlen(start))))));
        if (statement == nullptr) // only a comment or blanks
            continue;
        int code = SQLITE_ROW;
        bool refused = false;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            refused = refused || answeredZero(statement);
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE || refused)
            return tl::make_unexpected(lastError(QString::fromUtf8(start, rest - start).simplified().left(60)));
    }
    return {};
}

Error Connection::lastError(const QString &where) const
{
    return errorOf(sqlite3_extended_errcode(mHandle), QString::fromUtf8(sqlite3_errmsg(mHandle)), where);
}

Error Connection::errorOf(int sqliteCode, const QString &message, const QString &where) const
{
    const auto make = [&](ErrorCode code, const char *what) { return Error{code, QString::fromUtf8(what), where, {mPath, message}}; };
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorCode::Locked, QT_TRANSLATE_NOOP("Error", "Another program is using %1; close it there and try again"));
    case SQLITE_FULL:
        return make(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "There is no room left to write %1; free some space and try again (%2)"));
    case SQLITE_READONLY:
    case SQLITE_PERM: return make(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 may not be changed; check its permissions (%2)"));
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return make(ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "%1 cannot be read or written; check the disk (%2)"));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return make(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "%1 is damaged; restore it from a copy in its backups folder (%2)"));
    case SQLITE_CONSTRAINT:
        return make(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A row does not fit into %1 and was not stored (%2)"));
    default: return make(ErrorCode::Internal, QT_TRANSLATE_NOOP("Error", "A request to %1 failed; please report this message (%2)"));
    }
}

sqlite3_stmt *Connection::take(const QByteArray &sql, Kept *&kept)
{
    Kept &known = mKept[sql];
    const bool isTaken = known.isRunning;
    if (!isTaken && known.statement != nullptr) {
        known.isRunning = true;
        kept = &known;
        return known.statement;
    }
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(mHandle, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (!isTaken && statement != nullptr) {
        known = {statement, true};
        kept = &known;
    }
    return statement;
}

void Connection::giveBack(Kept *kept, sqlite3_stmt *statement)
{
    if (kept == nullptr) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    kept->isRunning = false;
}

} // namespace inspect
