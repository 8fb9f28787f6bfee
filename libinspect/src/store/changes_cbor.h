// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/workbook.h"

#include <QByteArray>

namespace inspect {

/// An operation's changes as CBOR: {column: value} for an insert, {column: [base, value]} for an update, {} for the rest. Columns
/// stand in rising order, so that equal changes are equal bytes.
[[nodiscard]] QByteArray changesToCbor(OperationKind kind, const Changes &changes);
/// The same without building Changes first.
[[nodiscard]] QByteArray fieldsToCbor(const Fields &fields);
/// Damaged where the bytes are no such map.
[[nodiscard]] Result<Changes> changesFromCbor(OperationKind kind, const QByteArray &cbor);

} // namespace inspect
