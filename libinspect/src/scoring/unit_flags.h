// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"
#include "inspect/workbook.h"

namespace inspect {

/// What a unit's attributes say about a flag; none: nothing. Imported tables say it in words, 是 or 否.
[[nodiscard]] std::optional<bool> flagIn(const QJsonObject &attributes, const QString &flag);

/// The attributes of the units as they were in the period: those of the version that its scores use.
[[nodiscard]] Result<QHash<UnitId, QJsonObject>> attributesIn(const Workbook &workbook, const Period &period);

/// UnitHistory::isHolder from the flag that the standard asks for.
[[nodiscard]] Status addHolders(const Workbook &workbook, const Standard &standard, ScoringContext &context);

} // namespace inspect
