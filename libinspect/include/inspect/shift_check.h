// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"

#include <QVector>

namespace inspect {

/// Why a layer looks as if its coordinates came from a Chinese web map: how far its corners lie from the nearest road as they are, and
/// how far once that map's shift is taken off.
struct ShiftEvidence {
    Datum datum = Datum::Gcj02;
    int corners = 0;    ///< that were measured
    double beforeM = 0; ///< median distance to the nearest road
    double afterM = 0;
    double shiftM = 0; ///< by which the correction moves the layer's middle
};

/// None where the layer fits as it is, or where roads and layer have too little to do with each other to tell. Degrees.
[[nodiscard]] std::optional<ShiftEvidence> shiftEvidence(const QVector<QByteArray> &layer, const QVector<QByteArray> &roads);

/// The shape with the datum's shift taken off.
[[nodiscard]] Result<QByteArray> withoutShift(const QByteArray &wkb, Datum datum);

} // namespace inspect
