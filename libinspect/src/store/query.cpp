// SPDX-License-Identifier: GPL-2.0-or-later
#include "query.h"

#include <cstdlib>

namespace inspect {

namespace {

/// "2026-10-03T09:00:00+08:00", as this program writes times: reading them by the general way takes most of a month's scoring.
QDateTime usualTime(const char *text, int size)
{
    if (size != 25 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[22] != ':')
        return {};
    const auto two = [text](int at) {
        const int tens = text[at] - '0', ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10000 : tens * 10 + ones;
    };
    const int offset = (two(20) * 60 + two(23)) * 60 * (text[19] == '-' ? -1 : 1);
    const QDate day(two(0) * 100 + two(2), two(5), two(8));
    const QTime time(two(11), two(14), two(17));
    if (!day.isValid() || !time.isValid() || offset == 0 || std::abs(offset) > 14 * 3600 || (text[19] != '+' && text[19] != '-'))
        return {};
    return QDateTime(day, time, Qt::OffsetFromUTC, offset);
}

} // namespace

Query::Query(Connection &connection, const QByteArray &sql) : mConnection(connection), mSql(sql), mStatement(connection.take(sql, mKept))
{
    if (mStatement == nullptr) {
        mFailed = true;
        mError = connection.lastError(QString::fromUtf8(sql.left(80)));
    }
}

Query::~Query()
{
    if (mStatement != nullptr)
        Connection::giveBack(mKept, mStatement);
}

Query &Query::add(qint64 value)
{
    sqlite3_bind_int64(mStatement, ++mBound, value);
    return *this;
}

Query &Query::add(double value)
{
    sqlite3_bind_double(mStatement, ++mBound, value);
    return *this;
}

Query &Query::add(const QString &value)
{
    const QByteArray &utf8 = mBytes.emplace_back(value.toUtf8());
    sqlite3_bind_text(mStatement, ++mBound, utf8.constData(), int(utf8.size()), SQLITE_STATIC);
    return *this;
}

Query &Query::add(const QByteArray &value)
{
    mBytes.append(value);
    sqlite3_bind_blob(mStatement, ++mBound, value.constData(), int(value.size()), SQLITE_STATIC);
    return *this;
}

Query &Query::add(const Uid &value) { return value.isNull() ? addNull() : add(value.bytes()); }

Query &Query::add(const QDate &value) { return value.isValid() ? add(value.toString(Qt::ISODate)) : addNull(); }

Query &Query::add(const QDateTime &value) { return value.isValid() ? add(timeText(value)) : addNull(); }

Query &Query::add(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: return addNull();
    case QMetaType::Double:
    case QMetaType::Float: return add(value.toDouble());
    case QMetaType::QString: return add(value.toString());
    case QMetaType::QByteArray: return add(value.toByteArray());
    default: return add(qint64(value.toLongLong()));
    }
}

Query &Query::addNull()
{
    ++mBound; // cleared bindings are NULL
    return *this;
}

bool Query::next()
{
    if (mFailed)
        return false;
    const int code = sqlite3_step(mStatement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        mFailed = true;
        mError = mConnection.lastError(QString::fromUtf8(mSql.left(80)));
    }
    return false;
}

Status Query::run()
{
    while (next()) {
    }
    return status();
}

Status Query::status() const
{
    if (mFailed)
        return tl::make_unexpected(mError);
    return {};
}

void Query::reset()
{
    if (mStatement == nullptr)
        return;
    sqlite3_reset(mStatement);
    sqlite3_clear_bindings(mStatement);
    mBytes.clear();
    mBound = 0;
    mFailed = false;
}

QString Query::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(mStatement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(mStatement, column));
}

QByteArray Query::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(mStatement, column));
    return QByteArray(data, sqlite3_column_bytes(mStatement, column));
}

QDate Query::day(int column) const { return isNull(column) ? QDate() : QDate::fromString(text(column), Qt::ISODate); }

QDateTime Query::time(int column) const
{
    if (isNull(column))
        return {};
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(mStatement, column));
    const QDateTime usual = usualTime(utf8, sqlite3_column_bytes(mStatement, column));
    return usual.isValid() ? usual : QDateTime::fromString(text(column), Qt::ISODateWithMs);
}

std::optional<double> Query::optionalReal(int column) const { return isNull(column) ? std::nullopt : std::optional<double>(real(column)); }

std::optional<qint64> Query::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
}

QVariant Query::value(int column) const
{
    switch (sqlite3_column_type(mStatement, column)) {
    case SQLITE_INTEGER: return QVariant(qlonglong(integer(column)));
    case SQLITE_FLOAT: return real(column);
    case SQLITE_TEXT: return text(column);
    case SQLITE_BLOB: return bytes(column);
    default: return {};
    }
}

QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime fixed = time.timeSpec() == Qt::UTC ? time : time.toOffsetFromUtc(time.offsetFromUtc());
    return fixed.toString(fixed.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace inspect
