// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/coordinates.h"

#include <QVector>

#include <memory>
#include <optional>

namespace inspect {

/// Lines joined where they have a point in common, for the shortest way along them. Map metres. Immutable, so that any
/// thread may ask it.
class LineNetwork {
public:
    /// `joinM`: points nearer to each other are one. Map tiles keep their points on a grid of half a metre, each tile its own.
    static constexpr double kJoinM = 0.25;
    static constexpr double kJoinTilesM = 1.5;
    [[nodiscard]] static std::shared_ptr<const LineNetwork> of(const QVector<QVector<MapPoint>> &lines, double joinM = kJoinM);

    [[nodiscard]] bool isEmpty() const { return mSides.empty(); }
    /// Between the places on the lines nearest to `from` and `to`; a line a little farther is taken where it shortens the way. Where
    /// the lines are only drawn across each other without a common point, crossings join them too. None: a place is farther than `reachM`
    /// from every line, or no way leads there.
    [[nodiscard]] std::optional<QVector<MapPoint>> way(const MapPoint &from, const MapPoint &to, double reachM) const;
    /// The place on the lines that is nearest; none within reach.
    [[nodiscard]] std::optional<MapPoint> nearest(const MapPoint &at, double reachM) const;

private:
    class Search;
    struct Side {
        int a;
        int b;
        double length;
    };
    struct Foot {
        int side;
        MapPoint place;
        double awayM; ///< from where it was asked for
    };
    void add(const QVector<QVector<MapPoint>> &lines);
    [[nodiscard]] std::vector<Foot> feetOf(const MapPoint &at, double reachM) const;
    [[nodiscard]] std::shared_ptr<const LineNetwork> noded() const;

    std::vector<MapPoint> mNodes;
    std::vector<Side> mSides;
    std::vector<std::vector<int>> mSidesOf; ///< by node
    double mJoinM = kJoinM;
    bool mIsNoded = false;
};

} // namespace inspect
