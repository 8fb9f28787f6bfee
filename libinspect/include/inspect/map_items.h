// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/period_scores.h"
#include "inspect/scoring.h"
#include "inspect/unit.h"

#include <QHash>

#include <memory>

namespace inspect {

/// What a map draws of a unit; the same on screen and on paper.
struct MapUnit {
    UnitId id;
    QString code;
    QString name;
    QString kind;
    QString group;
    QString head;
    QByteArray wkb; ///< EPSG:4490
    ScoreState state = ScoreState::NotInspected;
    std::optional<Points> score;
    std::optional<int> stars;
    QString grade;
    int openCases = 0; ///< to be put right and not yet closed
    /// Where two periods are compared: this score less the other one, and the places won; none: nothing to compare with.
    std::optional<Points> change;
    std::optional<int> placesWon;
};
using MapUnits = std::shared_ptr<const QVector<MapUnit>>; ///< immutable, shared between threads

/// How many cases of each unit are not closed yet; units without any are left out.
[[nodiscard]] Result<QHash<UnitId, int>> openCaseCounts(const Workbook &workbook);

/// A deduction with a place.
struct MapPin {
    DeductionId id;
    UnitId unit;
    double lon = 0; ///< degrees, EPSG:4490
    double lat = 0;
    qint64 count = 1;
    QString label; ///< clause name
};
using MapPins = std::shared_ptr<const QVector<MapPin>>;

/// Tells each unit's score and rank against another period's: sets `change` and `placesWon`. A unit that several of the scores name is
/// compared with the first score it has there.
void compareUnits(QVector<MapUnit> &units, const QVector<PeriodScores> &now, const QVector<PeriodScores> &then);

/// The scored units with the shapes they had at the end of the period. A unit that several of the scores name stands once, with the
/// first score it has.
[[nodiscard]] Result<MapUnits> mapUnits(const Workbook &workbook, const QVector<PeriodScores> &scores);

} // namespace inspect
