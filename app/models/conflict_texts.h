// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/conflicts.h"
#include "inspect/history.h"

namespace inspect::app {

// What stands in the inbox and in a unit's history, in the language of the window. Sides are a, b, …, never mine and theirs: every
// laptop sees the same letters.

/// "Head", "Border", "One code, two units" …
[[nodiscard]] QString conflictTitle(const Conflict &conflict);
/// What happened and what can be done.
[[nodiscard]] QString conflictStory(const Conflict &conflict);
/// What a side says.
[[nodiscard]] QString sideText(const Snapshot &snapshot, const Conflict &conflict, int side);
[[nodiscard]] QString beforeText(const Snapshot &snapshot, const Conflict &conflict);
/// What came too late for a closed period: "Name: East → East Wind; 2.3 × 3 voided: entered twice".
[[nodiscard]] QString lateChangesText(const Snapshot &snapshot, const QVector<LateDetail> &changes);
/// What else counts once the period is reopened for this conflict, which came too late for it.
[[nodiscard]] QVector<LateItem> alsoCounting(const Conflict &conflict);
/// What came too late for a period, with what was to stay outside it; empty: nothing.
[[nodiscard]] QString lateItemsText(const QVector<LateItem> &items);
/// "a", "b" …
[[nodiscard]] QString sideLetter(int side);

/// One way to decide.
struct ConflictChoice {
    QString take; ///< as in Decision
    QString text; ///< on the button
    bool needsReason = false;
    bool takesReason = false; ///< may be given one
};
[[nodiscard]] QVector<ConflictChoice> conflictChoices(const Conflict &conflict);
/// Whether the right value may be typed instead.
[[nodiscard]] bool canBeTyped(const Conflict &conflict);

/// The unit that a conflict is about, as far as it is on the map; null: none.
[[nodiscard]] UnitId unitOf(const Snapshot &snapshot, const Conflict &conflict);
/// The shape of a side as WKB; empty: it has none.
[[nodiscard]] QByteArray sideShape(const Snapshot &snapshot, const Conflict &conflict, int side);

/// "Head", "Valid from"; the column's own name where there is no better word.
[[nodiscard]] QString fieldName(const QString &column);
/// A value of a unit's column for people.
[[nodiscard]] QString fieldText(const Snapshot &snapshot, const QString &column, const QVariant &value);
/// "Zhang San, 2026-11-22 15:04"
[[nodiscard]] QString whoAndWhen(const QString &person, const QDateTime &at);
/// "Head: Li → Zhang"
[[nodiscard]] QString changeText(const Snapshot &snapshot, const HistoryEntry &entry);

} // namespace inspect::app
