// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/command.h"

namespace inspect::app {

/// `kindName` in the user's language stands in the undo entry: "draw village".
[[nodiscard]] Command drawUnit(const Unit &unit, const QString &kindName);
/// Gives a unit its shape, or another one.
[[nodiscard]] Command reshapeUnit(const UnitId &id, const QByteArray &wkb, const QString &unitName);
/// Attributes only; the shape stays as it is stored.
[[nodiscard]] Command editUnit(const Unit &after);
[[nodiscard]] Command deleteUnit(const UnitId &id, const QString &unitName);

[[nodiscard]] Command attachStandard(const Attachment &attachment, const QString &standardName);
[[nodiscard]] Command detachStandard(const AttachmentId &id, const QString &standardName);

} // namespace inspect::app
