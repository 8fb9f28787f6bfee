// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QCoreApplication>

namespace inspect::app {

/// What may be typed as a unit's attributes: each says in a sentence why something cannot be taken; empty: it can.
class UnitEntry {
    Q_DECLARE_TR_FUNCTIONS(inspect::app::UnitEntry)

public:
    [[nodiscard]] static QString nameRefusal(const QString &name);
    /// A code that another unit has; an empty one is nobody's.
    [[nodiscard]] static QString codeRefusal(const Snapshot &snapshot, const UnitId &unit, const QString &code);
    [[nodiscard]] static QString populationRefusal(const QString &typed);
};

} // namespace inspect::app
