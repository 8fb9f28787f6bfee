// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

#include <sqlite3.h>

#include <memory>
#include <unordered_map>

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
    /// A statement that is kept prepared from one run to the next.
    struct Kept {
        sqlite3_stmt *statement = nullptr;
        bool isRunning = false;
    };
    /// Prepared before or now. Null: see lastError(). `kept` stays null where the same text runs already.
    [[nodiscard]] sqlite3_stmt *take(const QByteArray &sql, Kept *&kept);
    static void giveBack(Kept *kept, sqlite3_stmt *statement);

    QString mPath;
    QString mName;
    QSqlDatabase mDatabase;
    sqlite3 *mHandle = nullptr;
    void *mSpatialite = nullptr;
    std::unordered_map<QByteArray, Kept> mKept;
};

} // namespace inspect
