// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include "inspect/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QVarLengthArray>
#include <QVariant>

#include <optional>

namespace inspect {

/// One run of a prepared statement. Statements are kept by their text and reused, so that running one again costs no parsing.
class Query {
public:
    Query(Connection &connection, const QByteArray &sql);
    template <class... Values>
    Query(Connection &connection, const QByteArray &sql, const Values &...values) : Query(connection, sql)
    {
        (add(values), ...);
    }
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &add(qint64 value);
    Query &add(int value) { return add(qint64(value)); }
    Query &add(long value) { return add(qint64(value)); } // int64_t of the C++ library
    Query &add(bool value) { return add(qint64(value)); }
    Query &add(double value);
    Query &add(const QString &value);
    Query &add(const QByteArray &value); ///< as a blob
    Query &add(const Uid &value);        ///< NULL when null
    Query &add(const QDate &value);      ///< NULL when null
    Query &add(const QDateTime &value);  ///< NULL when invalid
    Query &add(const QVariant &value);   ///< nothing, whole number, real, text or bytes
    Query &addNull();

    /// The next row; false at the end and after an error.
    [[nodiscard]] bool next();
    /// Runs to the end.
    [[nodiscard]] Status run();
    /// Whether all went well until here.
    [[nodiscard]] Status status() const;
    /// Ready for new values.
    void reset();

    [[nodiscard]] bool isNull(int column) const { return sqlite3_column_type(mStatement, column) == SQLITE_NULL; }
    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(mStatement, column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(mStatement, column); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QDate day(int column) const;
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] QVariant value(int column) const;
    template <class Id>
    [[nodiscard]] Id id(int column) const
    {
        return Id(Uid::fromBytes(bytes(column)));
    }

private:
    Connection &mConnection;
    QByteArray mSql;
    Connection::Kept *mKept = nullptr;
    sqlite3_stmt *mStatement = nullptr;
    QVarLengthArray<QByteArray, 16> mBytes; ///< bound texts and blobs, which SQLite reads where they are
    int mBound = 0;
    bool mFailed = false;
    Error mError;
};

/// ISO 8601 with offset, milliseconds only where there are any; "" for an invalid time.
[[nodiscard]] QString timeText(const QDateTime &time);

} // namespace inspect
