// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"
#include "rational.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace inspect {

/// What the mixing needs to know of one applicable sheet.
struct MixSheet {
    const Sheet *sheet = nullptr;
    Points total;  ///< printed
    qint64 at = 0; ///< ms since 1970
    int month = 0; ///< year × 12 + month in the period's zone, as the month is named; 0 where months play no part
};

/// A unit's sheets mixed into one score.
struct Mix {
    std::optional<Points> score;  ///< printed; none: nothing to mix
    std::vector<Rational> weight; ///< of each sheet, in the order given; their sum is 1
    Points bonusCounted;
    QStringList warnings;
};

/// Year × 12 + month, by the days of the zone; months that start on another day than the first are named after the one they end in.
[[nodiscard]] inline int monthNumber(const QDateTime &at, const QTimeZone &zone, int monthStart)
{
    const QDate day = at.toTimeZone(zone).date();
    return day.year() * 12 + day.month() - (monthStart > 1 && day.day() >= monthStart ? 0 : 1);
}

/// The levels, each with a printed result: sheets → visits (several inspectors of one round) → source by the period rule → sources by
/// weight, bonus → months, where `monthStart` is the day they begin on; 0: no months.
[[nodiscard]] Mix mixSheets(const Standard &standard, const std::vector<MixSheet> &sheets, int monthStart, Points bonus,
                            const QMap<QString, Points> &monthBonuses);

} // namespace inspect
