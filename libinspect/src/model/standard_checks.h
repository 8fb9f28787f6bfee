// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard_json.h"

#include <QJsonObject>

namespace inspect {

/// Bands with stated upper bounds must meet: neither overlap nor leave a gap.
[[nodiscard]] Status checkBounds(const QJsonObject &document, const QString &fileName);
/// What a schema cannot say: repeated ids, entries that a rule needs, knots that do not rise, unknown references inside.
[[nodiscard]] Status checkStandard(const Standard &standard, const QString &fileName);
/// What is odd but allowed.
[[nodiscard]] QVector<Error> standardWarnings(const Standard &standard, const QString &fileName);

} // namespace inspect
