// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "connection.h"

#include <QStringList>

namespace inspect {

/// Writes the rows of `sections` and `clauses` anew from the document of the standard with that row number.
[[nodiscard]] Status deriveStandardParts(Connection &connection, qint64 standardFid);

/// Standards ("CODE vN") whose rows there differ from their documents.
[[nodiscard]] Result<QStringList> standardsWithWrongParts(Connection &connection);

} // namespace inspect
