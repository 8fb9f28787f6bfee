// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"

#include <QVector>

#include <optional>

namespace inspect {

enum class SnapKind { Corner, Crossing, Side };

struct Snap {
    SnapKind kind = SnapKind::Corner;
    MapPoint place;
    double distanceM = 0;
};

/// Finds where the pointer would like to be: sides are offered one by one, corners win over crossings, crossings over sides.
/// Map metres throughout; holds only what lies within the tolerance.
class Snapper {
public:
    Snapper(const MapPoint &at, double toleranceM) : mAt(at), mTolerance(toleranceM) {}

    void offerSide(const MapPoint &a, const MapPoint &b);
    void offerCorner(const MapPoint &corner);
    [[nodiscard]] std::optional<Snap> best() const;

private:
    struct Side {
        MapPoint a;
        MapPoint b;
    };
    void keep(std::optional<Snap> &kept, SnapKind kind, const MapPoint &place) const;

    MapPoint mAt;
    double mTolerance;
    std::optional<Snap> mCorner;
    std::optional<Snap> mSide;
    QVector<Side> mSides;
};

/// The nearest place on a side.
[[nodiscard]] MapPoint nearestOn(const MapPoint &a, const MapPoint &b, const MapPoint &at);

} // namespace inspect
