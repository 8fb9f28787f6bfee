// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/round_commands.h"
#include "commands/snapshot.h"

namespace inspect::app {

[[nodiscard]] QString roundKindText(RoundKind kind);
/// "2026-10-01 – 2026-10-31"; open ends are left out.
[[nodiscard]] QString daysText(const QDate &from, const QDate &to);
/// What is to be said of a round's seal; empty for an ordinary one.
[[nodiscard]] QString sealText(const Snapshot &snapshot, const RoundEntry &entry);
[[nodiscard]] QString personName(const Snapshot &snapshot, const PersonId &id);
/// "drawn" and "must-check" in the window's language; what was typed by hand stays.
[[nodiscard]] QString planReasonText(const QString &reason);
/// The units that a standard scores on a day, by code.
[[nodiscard]] QVector<const Unit *> unitsOfStandard(const Snapshot &snapshot, const QString &standardCode, const QDate &day);
/// Code and name of the standards that are attached to something, by code.
[[nodiscard]] QVector<QPair<QString, QString>> attachedStandards(const Snapshot &snapshot);

} // namespace inspect::app
