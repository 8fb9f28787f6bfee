// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard.h"

#include <QByteArray>

namespace inspect {

/// A standard read from its JSON document, with what is odd but allowed (sections that do not add up to the base).
struct ParsedStandard {
    Standard standard;
    QVector<Error> warnings;
};

/// Checks against forms/standards/standard.schema.json (compiled in) and the rules a schema cannot say: bands that overlap, knots
/// that do not rise, repeated ids, unknown references. Errors name file, JSON path and reason. At most 4 MB are read.
[[nodiscard]] Result<ParsedStandard> parseStandard(const QByteArray &json, const QString &fileName);

/// The id of a version of a standard: the same on every laptop.
[[nodiscard]] StandardId standardId(const QString &code, int version);

enum class Unknown { Allowed, Refused };
/// InvalidInput naming the way round where `standard` and the standards it includes (or is composed of) lead back to themselves,
/// and where one is not among `known` while unknown ones are refused. Of several versions in `known` the last counts.
[[nodiscard]] Status checkReferences(const Standard &standard, const QVector<Standard> &known, const QString &fileName = {},
                                     Unknown unknown = Unknown::Refused);

/// The canonical document: keys sorted, UTF-8, points as the shortest decimal text; the same standard gives the same bytes.
[[nodiscard]] QByteArray standardToJson(const Standard &standard);

/// The built-in standards (S1 …) and sub-checklists, from the compiled-in forms/standards/*.json, by code. Their ids are UUIDv5.
[[nodiscard]] const QVector<Standard> &builtInStandards();

} // namespace inspect
