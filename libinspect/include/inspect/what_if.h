// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/scoring.h"

namespace inspect {

/// What an inspection that is being recorded may still lose before its unit misses a band.
struct Outlook {
    int stars = 0;                  ///< of the band; 0: a grade
    QString grade;                  ///< GradeBand::name of the band; empty: stars
    std::optional<Points> mostLoss; ///< points that the inspection's own score may still lose, to the cent; none: out of reach
    bool isSafe = false;            ///< reached even where the inspection loses everything
    bool operator==(const Outlook &) const = default;
};

/// One entry per star band from the top, or per grade where the standard has no star bands (theme stars hang on single sections, so
/// nothing is said of them). The lowest band that asks for no points at all is left out. `live` is one of the unit's sheets and counts as
/// if it were finished as it stands; nothing where it is not among them or does not apply.
[[nodiscard]] QVector<Outlook> outlook(const Standard &standard, const UnitSheets &unit, const InspectionId &live,
                                       const ScoringContext &context = {});

} // namespace inspect
