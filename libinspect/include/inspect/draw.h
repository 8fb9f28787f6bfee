// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/points.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace inspect {

/// 抽签. The algorithm stands in docs/draw.md so that anyone can repeat it by hand; it is keyed on unit codes and SHA-256 only, so the
/// same seed gives the same draw on every machine.

struct DrawUnit {
    QString code;
    QString name;
    QString kind;
    QString group;                   ///< with kind: the stratum
    std::optional<Points> lastScore; ///< printed score of the last period; none: never among the weakest
};

struct Exclusion {
    QString code;
    QString reason;
};

struct DrawRequest {
    QString seed;
    std::optional<Points> rate; ///< of each stratum, above 0 to 1; one of rate and count
    std::optional<int> count;   ///< per stratum
    int minimum = 0;            ///< per stratum, as far as it has units
    Points mustCheck;           ///< 0–1: this share of each stratum, the weakest of the last period, is in for certain
    QVector<Exclusion> exclusions;
    QStringList timeSlots; ///< time slots that are dealt out in turn (S7); empty: none
};

struct DrawnUnit {
    DrawUnit unit;
    bool isMustCheck = false;
    QString key;      ///< SHA-256, 64 hexadecimal digits
    QString timeSlot; ///< empty: none
};

struct DrawStratum {
    QString kind;
    QString group;
    int population = 0; ///< without the excluded
    int sample = 0;
    int mustCheck = 0;
};

struct DrawResult {
    QVector<DrawStratum> strata;   ///< by kind, group
    QVector<DrawnUnit> drawn;      ///< by stratum, must-check first, then by key
    QVector<Exclusion> exclusions; ///< by code
    int population = 0;
    QString populationHash; ///< SHA-256 over the sorted population list
};

/// InvalidInput for an empty seed, a rate outside 0–1, both or neither of rate and count, a unit without a code, a code that stands
/// twice, or an exclusion of an unknown code or without a reason.
[[nodiscard]] Result<DrawResult> drawSample(const QVector<DrawUnit> &units, const DrawRequest &request);

} // namespace inspect
