// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include "inspect/ids.h"
#include "inspect/workbook.h"

namespace inspect {

/// Capture: appends operations under this device's epoch, sequence and hybrid logical clock.
class OperationLog {
public:
    /// Reads where this device stands; makes the device where the workbook has none.
    [[nodiscard]] Status load(Connection &connection);
    [[nodiscard]] Status append(Connection &connection, const PersonId &person, const QString &table, const Uid &row, OperationKind kind,
                                const QByteArray &changes, qint64 command);
    [[nodiscard]] qint64 sequence() const { return mSequence; }
    /// False after a load() that failed: where this device stands is not known then.
    [[nodiscard]] bool isLoaded() const { return mIsLoaded; }

private:
    qint64 nextClock();

    bool mIsLoaded = false;
    qint64 mDevice = 0;
    qint64 mEpoch = 1;
    qint64 mSequence = 0;
    qint64 mClock = 0; ///< milliseconds since 1970 << 16 | counter; never goes back, whatever the system's clock does
};

/// What an operation says, as it travels.
struct OperationText {
    qint64 clock = 0;
    Uid person; ///< null: nobody is named
    QString table;
    Uid row;
    int kind = 0;
    QByteArray changes; ///< CBOR
    int schema = 0;
};
/// SHA-256, kept beside each operation (operations.signature), so that a change behind the program's back shows before any sync has
/// sent it. Device and sequence are no part of it: a cloned laptop's operations move to another device.
[[nodiscard]] QByteArray operationHash(const OperationText &operation);

/// The operations of a query "SELECT kind, table_name, row_uid, changes FROM operations …".
[[nodiscard]] Result<QVector<Operation>> readOperations(class Query &query);

} // namespace inspect
