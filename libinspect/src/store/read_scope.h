// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

namespace inspect {

/// Many small queries as one reading: all of them see the same state, and the file is locked once instead of each time, which takes
/// longer than most queries do. Within a change, or another reading, it does nothing.
class ReadScope {
public:
    explicit ReadScope(Connection &connection)
        : mConnection(connection), mIsOuter(sqlite3_get_autocommit(connection.handle()) != 0 && connection.execute("BEGIN").has_value())
    {
    }
    ~ReadScope()
    {
        if (mIsOuter)
            (void)mConnection.execute("COMMIT"); // nothing was written, so nothing can fail to be stored
    }
    ReadScope(const ReadScope &) = delete;
    ReadScope &operator=(const ReadScope &) = delete;

private:
    Connection &mConnection;
    bool mIsOuter;
};

} // namespace inspect
