// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/sync.h"

namespace inspect::app {

/// "Fetch", "Send" …
[[nodiscard]] QString syncStepText(SyncStep step);
/// "Photos 12 of 40"
[[nodiscard]] QString syncProgressText(const SyncProgress &progress);
/// What a sync did, a sentence a line.
[[nodiscard]] QStringList syncSummaryLines(const SyncSummary &summary);
/// The same in one short sentence.
[[nodiscard]] QString syncSummaryShort(const SyncSummary &summary);
/// "today 15:04", "3 days ago (2026-11-19 15:04)"
[[nodiscard]] QString lastSeenText(const QDateTime &at, const QDateTime &now);

} // namespace inspect::app
