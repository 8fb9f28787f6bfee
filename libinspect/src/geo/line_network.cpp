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

constexpr double kJoinM = 0.25;
constexpr size_t kMostNodedSides = 60'000; ///< above this, joining at every crossing would take seconds

double distance(const MapPoint &a, const MapPoint &b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Gives places within kJoinM of each other the same number.
class NodeFinder {
public:
    explicit NodeFinder(std::vector<MapPoint> &nodes) : mNodes(nodes) {}

    int at(const MapPoint &place)
    {
        const qint64 column = qint64(std::floor(place.x / kJoinM));
        const qint64 row = qint64(std::floor(place.y / kJoinM));
        for (qint64 dx = -1; dx <= 1; ++dx) {
            for (qint64 dy = -1; dy <= 1; ++dy) {
                const auto found = mCells.constFind({column + dx, row + dy});
                if (found != mCells.constEnd() && distance(mNodes[size_t(*found)], place) <= kJoinM)
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
    QHash<std::pair<qint64, qint64>, int> mCells;
};

} // namespace

std::shared_ptr<const LineNetwork> LineNetwork::of(const QVector<QVector<MapPoint>> &lines)
{
    auto network = std::make_shared<LineNetwork>();
    network->add(lines);
    return network;
}

void LineNetwork::add(const QVector<QVector<MapPoint>> &lines)
{
    NodeFinder finder(mNodes);
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

std::optional<LineNetwork::Foot> LineNetwork::footOf(const MapPoint &at, double reachM) const
{
    std::optional<Foot> nearest;
    double least = reachM;
    for (size_t i = 0; i < mSides.size(); ++i) {
        const MapPoint &a = mNodes[size_t(mSides[i].a)];
        const MapPoint &b = mNodes[size_t(mSides[i].b)];
        if (std::min(a.x, b.x) > at.x + least || std::max(a.x, b.x) < at.x - least || std::min(a.y, b.y) > at.y + least ||
            std::max(a.y, b.y) < at.y - least)
            continue;
        const MapPoint place = nearestOn(a, b, at);
        const double away = distance(place, at);
        if (away <= least) {
            least = away;
            nearest = Foot{int(i), place};
        }
    }
    return nearest;
}

std::optional<QVector<MapPoint>> LineNetwork::search(const Foot &from, const Foot &to) const
{
    if (from.side == to.side)
        return QVector<MapPoint>{from.place, to.place};
    std::vector<double> best(mNodes.size(), std::numeric_limits<double>::infinity());
    std::vector<int> via(mNodes.size(), -1);
    struct Open {
        double guess;
        double walked;
        int node;
        bool operator>(const Open &other) const { return guess > other.guess; }
    };
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    const auto reach = [&](int node, double walked, int before) {
        if (walked >= best[size_t(node)])
            return;
        best[size_t(node)] = walked;
        via[size_t(node)] = before;
        open.push({walked + distance(mNodes[size_t(node)], to.place), walked, node});
    };
    const Side &first = mSides[size_t(from.side)];
    const Side &last = mSides[size_t(to.side)];
    reach(first.a, distance(from.place, mNodes[size_t(first.a)]), -1);
    reach(first.b, distance(from.place, mNodes[size_t(first.b)]), -1);
    const auto throughEnd = [&](int node) { return best[size_t(node)] + distance(mNodes[size_t(node)], to.place); };
    while (!open.empty()) {
        const Open now = open.top();
        open.pop();
        if (now.guess >= std::min(throughEnd(last.a), throughEnd(last.b)) && (now.node != last.a && now.node != last.b))
            break;
        if (now.walked > best[size_t(now.node)])
            continue;
        for (const int side : mSidesOf[size_t(now.node)]) {
            const Side &s = mSides[size_t(side)];
            reach(s.a == now.node ? s.b : s.a, now.walked + s.length, now.node);
        }
    }
    const int end = throughEnd(last.a) <= throughEnd(last.b) ? last.a : last.b;
    if (!std::isfinite(best[size_t(end)]))
        return std::nullopt;
    QVector<MapPoint> way{to.place};
    for (int node = end; node >= 0; node = via[size_t(node)])
        way.append(mNodes[size_t(node)]);
    way.append(from.place);
    std::reverse(way.begin(), way.end());
    way.erase(std::unique(way.begin(), way.end(), [](const MapPoint &a, const MapPoint &b) { return distance(a, b) < 1e-6; }), way.end());
    return way;
}

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
    const auto start = footOf(from, reachM);
    const auto end = footOf(to, reachM);
    if (!start || !end)
        return std::nullopt;
    if (const auto found = search(*start, *end); found || mIsNoded || mSides.size() > kMostNodedSides)
        return found;
    return noded()->way(from, to, reachM);
}

} // namespace inspect
