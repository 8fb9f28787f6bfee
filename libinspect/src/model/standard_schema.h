// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QJsonObject>

namespace inspect {

/// Checks a document against the compiled-in forms/standards/standard.schema.json. The error names `fileName`, the path of the
/// value ("sections[0].clauses[1].max") and the reason.
[[nodiscard]] Status checkAgainstSchema(const QJsonObject &document, const QString &fileName);

} // namespace inspect
