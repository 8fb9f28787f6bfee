// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

namespace inspect {

/// A compact, verified copy of the database under a name that nothing has yet; its folder is made when missing. The copy is read
/// back and checked before it gets its name.
[[nodiscard]] Status copyDatabase(Connection &connection, const QString &target);

/// Damaged where SQLite finds something wrong in the file; opened read-only.
[[nodiscard]] Status checkDatabaseFile(const QString &path);

/// The same for an open connection.
[[nodiscard]] Status quickCheck(Connection &connection);

} // namespace inspect
