// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/closing_links.h"

#include <QDate>

namespace inspect {

class Connection;

/// As for a workbook.
[[nodiscard]] Result<QMap<QString, ClosingLink>> closingLinks(Connection &connection);

/// Conflict where a period that holds any day from `first` to `last` is closed: what it was computed from stays as it is until it is
/// reopened with a reason.
[[nodiscard]] Status refuseClosed(Connection &connection, const QDate &first, const QDate &last);

} // namespace inspect
