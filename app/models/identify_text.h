// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QPair>

namespace inspect::app {

/// What is said of a place of the map.
struct IdentifyText {
    QString title;
    QString quiet;
    QVector<QPair<QString, QString>> rows;
    qsizetype scoreRow = -1; ///< which row is the score; -1: none is
};

/// The smallest unit there with its head, phone, standards, last score and open cases; without one, the place itself.
[[nodiscard]] IdentifyText identifyText(const Snapshot &snapshot, const QVector<UnitId> &smallestFirst, double lon, double lat,
                                        const QDate &today);
/// "幸福路 (main road)"; `sort` as OpenStreetMap calls it.
[[nodiscard]] QString featureText(const QString &name, const QString &sort);

} // namespace inspect::app
