// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include <QVector>

#include <functional>

namespace inspect {

/// One step forward; there is none backward.
struct Migration {
    int to = 0; ///< user_version afterwards; runs on to - 1
    std::function<Status(Connection &)> run;
};

/// The steps of this program, in order.
[[nodiscard]] const QVector<Migration> &migrations();

/// Copies the workbook into its backups folder (NAME-vN-DATE.sqlite, verified), then takes all steps in one transaction: either the
/// file has the new version or it is unchanged.
[[nodiscard]] Status migrate(Connection &connection, int from, int to, const QVector<Migration> &steps);

} // namespace inspect
