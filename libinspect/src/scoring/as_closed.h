// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "past_rows.h"

#include <memory>

namespace inspect {

class Connection;

/// While it lives, a workbook's tables read on this connection as a closing had them: temporary tables lie over those that hold one of the
/// past rows. Nothing may be written meanwhile.
class AsClosed {
public:
    [[nodiscard]] static Result<std::unique_ptr<AsClosed>> over(const Workbook &workbook, const PastRows &past);
    ~AsClosed();
    AsClosed(const AsClosed &) = delete;
    AsClosed &operator=(const AsClosed &) = delete;

private:
    explicit AsClosed(Connection &connection) : mConnection(connection) {}
    [[nodiscard]] Status lay(const QString &table);
    [[nodiscard]] Status put(const PastRow &row);

    Connection &mConnection;
    QStringList mTables;
};

} // namespace inspect
