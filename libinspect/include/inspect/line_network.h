// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"

#include <QVector>

#include <memory>
#include <optional>

namespace inspect {

/// Lines joined where they have a point in common (to 0.25 m), for the shortest way along them. Map metres. Immutable, so that any
/// thread may ask it.
class LineNetwork {
public:
    [[nodiscard]] static std::shared_ptr<const LineNetwork> of(const QVector<QVector<MapPoint>> &lines);

    [[nodiscard]] bool isEmpty() const { return mSides.empty(); }
    /// Between the places on the lines nearest to `from` and `to`. Where the lines are only drawn across each other without a
    /// common point, crossings join them too. None: a place is farther than `reachM` from every line, or no way leads there.
    [[nodiscard]] std::optional<QVector<MapPoint>> way(const MapPoint &from, const MapPoint &to, double reachM) const;

private:
    struct Side {
        int a;
        int b;
        double length;
    };
    struct Foot {
        int side;
        MapPoint place;
    };
    void add(const QVector<QVector<MapPoint>> &lines);
    [[nodiscard]] std::optional<Foot> footOf(const MapPoint &at, double reachM) const;
    [[nodiscard]] std::optional<QVector<MapPoint>> search(const Foot &from, const Foot &to) const;
    [[nodiscard]] std::shared_ptr<const LineNetwork> noded() const;

    std::vector<MapPoint> mNodes;
    std::vector<Side> mSides;
    std::vector<std::vector<int>> mSidesOf; ///< by node
    bool mIsNoded = false;
};

} // namespace inspect
