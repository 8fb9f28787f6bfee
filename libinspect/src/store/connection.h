// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QString>

#include <sqlite3.h>

#include <memory>

namespace inspect {

/// A Qt Sql connection with SpatiaLite's functions on its SQLite handle. Belongs to the thread that made it.
class Connection {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] QSqlDatabase database() const { return mDatabase; }
    [[nodiscard]] sqlite3 *handle() const { return mHandle; }
    [[nodiscard]] void *spatialite() const { return mSpatialite; } ///< the cache that SpatiaLite's re-entrant functions want
    [[nodiscard]] QString path() const { return mPath; }

    /// One or more statements without results.
    [[nodiscard]] Status execute(const QByteArray &sql);
    /// Statements of which a SELECT of a SpatiaLite function must not answer 0.
    [[nodiscard]] Status runScript(const QByteArray &sql);
    /// The last SQLite error as a sentence about this file.
    [[nodiscard]] Error lastError(const QString &where = {}) const;
    /// A result code's error, for calls that do not go through the handle.
    [[nodiscard]] Error errorOf(int sqliteCode, const QString &message, const QString &where = {}) const;

private:
    friend class Query;
    Connection() = default;
    [[nodiscard]] Status openDatabase(const QString &path, Mode mode);
    [[nodiscard]] Status loadSpatialite();
    [[nodiscard]] sqlite3_stmt *take(const QByteArray &sql); ///< prepared before or now; null: see lastError()
    void giveBack(const QByteArray &sql, sqlite3_stmt *statement);

    QString mPath;
    QString mName;
    QSqlDatabase mDatabase;
    sqlite3 *mHandle = nullptr;
    void *mSpatialite = nullptr;
    QHash<QByteArray, sqlite3_stmt *> mIdle; ///< prepared and not running
};

} // namespace inspect
