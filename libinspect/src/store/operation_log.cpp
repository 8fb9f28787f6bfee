// SPDX-License-Identifier: GPL-2.0-or-later
#include "operation_log.h"

#include "changes_cbor.h"
#include "query.h"

#include <sodium.h>

#include <QDateTime>
#include <QVarLengthArray>

#include <charconv>
#include <iterator>

namespace inspect {

Status OperationLog::load(Connection &connection)
{
    mIsLoaded = false;
    Query settings(connection, "SELECT key, value FROM workbook WHERE key IN ('device_id', 'epoch')");
    QByteArray device;
    while (settings.next()) {
        if (settings.text(0) == QLatin1String("device_id"))
            device = settings.bytes(1);
        else
            mEpoch = settings.integer(1);
    }
    if (Status read = settings.status(); !read)
        return read;
    Query own(connection, "SELECT fid FROM devices WHERE uid = ?", device);
    if (!own.next())
        return failure(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Error", "%1 does not know which laptop it belongs to; restore it from a copy"),
                       {connection.path()});
    mDevice = own.integer(0);
    Query last(connection, "SELECT max(sequence) FROM operations WHERE device_fid = ? AND epoch = ?", mDevice, mEpoch);
    mSequence = last.next() ? last.integer(0) : 0;
    Query clock(connection, "SELECT clock FROM operations WHERE device_fid = ? AND epoch = ? ORDER BY sequence DESC LIMIT 1", mDevice,
                mEpoch);
    mClock = clock.next() ? clock.integer(0) : 0;
    if (Status read = last.status(); !read)
        return read;
    if (Status read = clock.status(); !read)
        return read;
    mIsLoaded = true;
    return {};
}

qint64 OperationLog::nextClock()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() << 16;
    mClock = std::max(now, mClock + 1);
    return mClock;
}

Status OperationLog::append(Connection &connection, const PersonId &person, const QString &table, const Uid &row, OperationKind kind,
                            const QByteArray &changes, qint64 command)
{
    static const QByteArray sql = "INSERT INTO operations(device_fid, epoch, sequence, clock, person, table_name, row_uid, kind, changes, "
                                  "schema_version, command_fid, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const OperationText text{nextClock(), person, table, row, int(kind), changes, Workbook::kTravelVersion};
    Query insert(connection, sql, mDevice, mEpoch, mSequence + 1, text.clock, text.person, table, row, text.kind, changes, text.schema,
                 command, operationHash(text));
    Status stored = insert.run();
    if (stored)
        ++mSequence;
    return stored;
}

QByteArray operationHash(const OperationText &operation)
{
    QVarLengthArray<char, 2048> text;
    const auto add = [&text](QByteArrayView part) {
        char digits[24];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), part.size());
        text.append(digits, end.ptr - digits);
        text.append(':');
        text.append(part.data(), part.size());
    };
    const auto addNumber = [&add](qint64 number) {
        char digits[24];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), number);
        add(QByteArrayView(digits, end.ptr - digits));
    };
    addNumber(operation.clock);
    add(operation.person.isNull() ? QByteArray() : operation.person.bytes());
    add(operation.table.toUtf8());
    add(operation.row.bytes());
    addNumber(operation.kind);
    add(operation.changes);
    addNumber(operation.schema);
    // Once for every row that is written: twice as fast as Qt's.
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()), reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()));
    return hash;
}

Result<QVector<Operation>> readOperations(Query &query)
{
    QVector<Operation> operations;
    while (query.next()) {
        Operation operation;
        operation.kind = OperationKind(query.integer(0));
        operation.table = query.text(1);
        operation.row = query.id<Uid>(2);
        Result<Changes> changes = changesFromCbor(operation.kind, query.bytes(3));
        if (!changes)
            return tl::make_unexpected(changes.error());
        operation.changes = *changes;
        operations.append(operation);
    }
    if (Status read = query.status(); !read)
        return tl::make_unexpected(read.error());
    return operations;
}

} // namespace inspect
