// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/line_network.h"

#include "inspect/snapping.h"

#include "plain_shape.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace inspect {
namespace {

constexpr size_t kMostFeet = 12;           ///< places on lines round a click that are tried
constexpr double kStrayCost = 4;           ///< metres of way that a metre farther from the click is worth
constexpr size_t kMostNodedSides = 60'000; ///< above this, joining at every crossing would take seconds

double distance(const MapPoint &a, const MapPoint &b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Gives places within `joinM` of each other the same number.
class NodeFinder {
public:
    NodeFinder(std::vector<MapPoint> &nodes, double joinM) : mNodes(nodes), mJoinM(joinM) {}

    int at(const MapPoint &place)
    {
        const qint64 column = qint64(std::floor(place.x / mJoinM));
        const qint64 row = qint64(std::floor(place.y / mJoinM));
        for (qint64 dx = -1; dx <= 1; ++dx) {
            for (qint64 dy = -1; dy <= 1; ++dy) {
                const auto found = mCells.constFind({column + dx, row + dy});
                if (found != mCells.constEnd() && distance(mNodes[size_t(*found)], place) <= mJoinM)
                    return *found;
            }
        }
        const int node = int(mNodes.size());
        mNodes.push_back(place);
        mCells.insert({column, row}, node);
        return node;
    }

private:
    std::vector<MapPoint> &mNodes;
    double mJoinM;
    QHash<std::pair<qint64, qint64>, int> mCells;
};

} // namespace

std::shared_ptr<const LineNetwork> LineNetwork::of(const QVector<QVector<MapPoint>> &lines, double joinM)
{
    auto network = std::make_shared<LineNetwork>();
    network->mJoinM = joinM;
    network->add(lines);
    return network;
}

void LineNetwork::add(const QVector<QVector<MapPoint>> &lines)
{
    NodeFinder finder(mNodes, mJoinM);
    for (const QVector<MapPoint> &line : lines) {
        int before = -1;
        for (const MapPoint &place : line) {
            if (!std::isfinite(place.x) || !std::isfinite(place.y))
                continue;
            const int node = finder.at(place);
            if (before >= 0 && node != before)
                mSides.push_back({before, node, distance(mNodes[size_t(before)], mNodes[size_t(node)])});
            before = node;
        }
    }
    mSidesOf.resize(mNodes.size());
    for (size_t i = 0; i < mSides.size(); ++i) {
        mSidesOf[size_t(mSides[i].a)].push_back(int(i));
        mSidesOf[size_t(mSides[i].b)].push_back(int(i));
    }
}

/// The nearest first.
std::vector<LineNetwork::Foot> LineNetwork::feetOf(const MapPoint &at, double reachM) const
{
    std::vector<Foot> feet;
    for (size_t i = 0; i < mSides.size(); ++i) {
        const MapPoint &a = mNodes[size_t(mSides[i].a)];
        const MapPoint &b = mNodes[size_t(mSides[i].b)];
        if (std::min(a.x, b.x) > at.x + reachM || std::max(a.x, b.x) < at.x - reachM || std::min(a.y, b.y) > at.y + reachM ||
            std::max(a.y, b.y) < at.y - reachM)
            continue;
        const MapPoint place = nearestOn(a, b, at);
        if (const double away = distance(place, at); away <= reachM)
            feet.push_back({int(i), place, away});
    }
    const auto kept = feet.begin() + std::ptrdiff_t(std::min(feet.size(), kMostFeet));
    std::partial_sort(feet.begin(), kept, feet.end(), [](const Foot &a, const Foot &b) { return a.awayM < b.awayM; });
    feet.erase(kept, feet.end());
    return feet;
}

/// From one of `starts` to one of `ends`, whichever makes the shortest way: beside the nearest line there may be one that really
/// leads there, such as the other carriageway.
class LineNetwork::Search {
public:
    Search(const LineNetwork &network, const std::vector<Foot> &starts, const std::vector<Foot> &ends)
        : mNetwork(network), mStarts(starts), mEnds(ends), mBest(network.mNodes.size(), kFar), mVia(network.mNodes.size(), -1)
    {
    }

    [[nodiscard]] std::optional<QVector<MapPoint>> run()
    {
        straight();
        for (size_t i = 0; i < mStarts.size(); ++i) {
            const Side &side = mNetwork.mSides[size_t(mStarts[i].side)];
            for (const int node : {side.a, side.b})
                reach(node, kStrayCost * mStarts[i].awayM + distance(mStarts[i].place, place(node)), -2 - int(i));
        }
        while (!mOpen.empty() && mOpen.top().guess < mLeast) {
            const Open now = mOpen.top();
            mOpen.pop();
            if (now.walked > mBest[size_t(now.node)])
                continue;
            for (const int side : mNetwork.mSidesOf[size_t(now.node)]) {
                const Side &s = mNetwork.mSides[size_t(side)];
                reach(s.a == now.node ? s.b : s.a, now.walked + s.length, now.node);
            }
        }
        return std::isfinite(mLeast) ? std::optional(way()) : std::nullopt;
    }

private:
    static constexpr double kFar = std::numeric_limits<double>::infinity();
    struct Open {
        double guess;
        double walked;
        int node;
        bool operator>(const Open &other) const { return guess > other.guess; }
    };

    [[nodiscard]] const MapPoint &place(int node) const { return mNetwork.mNodes[size_t(node)]; }

    /// Start and end on one side.
    void straight()
    {
        for (const Foot &start : mStarts) {
            for (const Foot &end : mEnds) {
                const double length = kStrayCost * (start.awayM + end.awayM) + distance(start.place, end.place);
                if (start.side == end.side && length < mLeast) {
                    mLeast = length;
                    mStraight = {start.place, end.place};
                }
            }
        }
    }

    void reach(int node, double walked, int before)
    {
        if (walked >= mBest[size_t(node)])
            return;
        mBest[size_t(node)] = walked;
        mVia[size_t(node)] = before;
        double rest = kFar;
        for (const Foot &end : mEnds) {
            const double direct = kStrayCost * end.awayM + distance(place(node), end.place);
            rest = std::min(rest, direct);
            const Side &side = mNetwork.mSides[size_t(end.side)];
            if ((side.a == node || side.b == node) && walked + direct < mLeast) {
                mLeast = walked + direct;
                mLast = node;
                mEnd = end.place;
                mStraight.clear();
            }
        }
        mOpen.push({walked + rest, walked, node});
    }

    [[nodiscard]] QVector<MapPoint> way() const
    {
        QVector<MapPoint> way = mStraight;
        if (way.isEmpty()) {
            way.append(mEnd);
            int node = mLast;
            for (; node >= 0; node = mVia[size_t(node)])
                way.append(place(node));
            way.append(mStarts[size_t(-2 - node)].place);
            std::reverse(way.begin(), way.end());
        }
        way.erase(std::unique(way.begin(), way.end(), [](const MapPoint &a, const MapPoint &b) { return distance(a, b) < 1e-6; }),
                  way.end());
        return way;
    }

    const LineNetwork &mNetwork;
    const std::vector<Foot> &mStarts;
    const std::vector<Foot> &mEnds;
    std::vector<double> mBest;
    std::vector<int> mVia; ///< the node before; -2 - i: begun at start i
    std::priority_queue<Open, std::vector<Open>, std::greater<>> mOpen;
    double mLeast = kFar;
    QVector<MapPoint> mStraight;
    int mLast = -1;
    MapPoint mEnd{};
};

/// The same lines joined at every crossing.
std::shared_ptr<const LineNetwork> LineNetwork::noded() const
{
    geo::GeosWork &work = geo::GeosWork::ofThread();
    std::vector<GEOSGeometry *> lines;
    for (const Side &side : mSides) {
        const MapPoint &a = mNodes[size_t(side.a)];
        const MapPoint &b = mNodes[size_t(side.b)];
        lines.push_back(geo::lineOf(work, {{a.x, a.y}, {b.x, b.y}}).release());
    }
    const auto all = work.own(GEOSGeom_createCollection_r(work.handle(), GEOS_MULTILINESTRING, lines.data(), unsigned(lines.size())));
    const auto joined = work.own(GEOSUnaryUnion_r(work.handle(), all.get()));
    const auto plain = joined ? geo::PlainShape::of(work.write(*joined)) : Result<geo::PlainShape>(geo::PlainShape());
    auto network = std::make_shared<LineNetwork>();
    network->mIsNoded = true;
    network->mJoinM = mJoinM;
    QVector<QVector<MapPoint>> pieces;
    if (plain) {
        for (const auto &part : plain->parts) {
            QVector<MapPoint> piece;
            for (const GeoPoint &place : part.front())
                piece.append({place.lon, place.lat});
            pieces.append(piece);
        }
    }
    network->add(pieces);
    return network;
}

std::optional<QVector<MapPoint>> LineNetwork::way(const MapPoint &from, const MapPoint &to, double reachM) const
{
    const std::vector<Foot> starts = feetOf(from, reachM);
    const std::vector<Foot> ends = feetOf(to, reachM);
    if (starts.empty() || ends.empty())
        return std::nullopt;
    if (const auto found = Search(*this, starts, ends).run(); found || mIsNoded || mSides.size() > kMostNodedSides)
        return found;
    return noded()->way(from, to, reachM);
}

std::optional<MapPoint> LineNetwork::nearest(const MapPoint &at, double reachM) const
{
    const std::vector<Foot> feet = feetOf(at, reachM);
    return feet.empty() ? std::nullopt : std::optional(feet.front().place);
}

} // namespace inspect
