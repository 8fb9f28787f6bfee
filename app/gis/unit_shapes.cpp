// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_shapes.h"

#include "gis/background_threads.h"
#include "gis/unit_cover.h"
#include "gis/zone_projection.h"

#include <geos_c.h>
#include <qgscurvepolygon.h>
#include <qgsgeometry.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>
#include <qgspoint.h>
#include <qgspolygon.h>

#include <QThread>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace inspect::app {

namespace {

constexpr int kSimplifyFrom = 12; ///< vertices; below this the full outline is as fast

/// Ramer–Douglas–Peucker on an open or closed run of points; keeps both ends.
QPolygonF simplified(const QPolygonF &points, double tolerance)
{
    if (points.size() < kSimplifyFrom)
        return points;
    QVector<bool> keep(points.size(), false);
    keep.first() = keep.last() = true;
    QVector<std::pair<qsizetype, qsizetype>> open;
    // A ring's ends coincide: split it at the vertex farthest from them, else everything would lie "on" the chord.
    qsizetype middle = 0;
    double farthest = -1;
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF d = points[i] - points[0];
        const double distance = QPointF::dotProduct(d, d);
        if (distance > farthest) {
            farthest = distance;
            middle = i;
        }
    }
    keep[middle] = true;
    open.append({0, middle});
    open.append({middle, points.size() - 1});
    while (!open.isEmpty()) {
        const auto [from, to] = open.takeLast();
        const QPointF chord = points[to] - points[from];
        const double length = std::hypot(chord.x(), chord.y());
        double worst = tolerance;
        qsizetype at = -1;
        for (qsizetype i = from + 1; i < to; ++i) {
            const QPointF d = points[i] - points[from];
            const double away = length > 0 ? std::abs(chord.x() * d.y() - chord.y() * d.x()) / length : std::hypot(d.x(), d.y());
            if (away > worst) {
                worst = away;
                at = i;
            }
        }
        if (at >= 0) {
            keep[at] = true;
            open.append({from, at});
            open.append({at, to});
        }
    }
    QPolygonF result;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (keep[i])
            result.append(points[i]);
    }
    result.squeeze();
    return result;
}

/// Projects a curve's vertices; false where one of them has no place in the zone.
bool projectInto(Rings &rings, QRectF &bounds, const QgsCurve &curve, const ZoneProjection &zone)
{
    const std::unique_ptr<QgsLineString> line(curve.curveToLine());
    QVector<double> xs(line->numPoints());
    QVector<double> ys(line->numPoints());
    std::copy_n(line->xData(), xs.size(), xs.begin());
    std::copy_n(line->yData(), ys.size(), ys.begin());
    zone.forward(xs.data(), ys.data(), size_t(xs.size()));
    QPolygonF ring;
    ring.reserve(xs.size());
    for (qsizetype i = 0; i < xs.size(); ++i) {
        if (!std::isfinite(xs[i]) || !std::isfinite(ys[i]))
            return false;
        ring.append({xs[i], ys[i]});
    }
    if (ring.isEmpty())
        return true;
    const QRectF box = ring.boundingRect();
    bounds = rings.isEmpty() ? box
                             : QRectF(QPointF(std::min(bounds.left(), box.left()), std::min(bounds.top(), box.top())),
                                      QPointF(std::max(bounds.right(), box.right()), std::max(bounds.bottom(), box.bottom())));
    rings.append(ring);
    return true;
}

double signedArea(const QPolygonF &ring)
{
    double twice = 0;
    for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
        const QPointF a = ring[i] - ring[0];
        const QPointF b = ring[i + 1] - ring[0];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
}

/// Pole of inaccessibility of the largest part.
/// Half the shorter side of a ring that is nearly a rectangle, as the cells of a grid are; none for another shape.
std::optional<double> rectangleRadius(const QPolygonF &ring)
{
    constexpr double nearlyRight = 0.02; // cosine
    if (ring.size() != 5)
        return std::nullopt;
    double shortest = 1e300;
    for (int i = 0; i < 4; ++i) {
        const QPointF a = ring[i + 1] - ring[i];
        const QPointF b = ring[(i + 1) % 4 + 1] - ring[i + 1];
        const double lengths = std::hypot(a.x(), a.y()) * std::hypot(b.x(), b.y());
        if (lengths <= 0 || std::abs(QPointF::dotProduct(a, b)) > nearlyRight * lengths)
            return std::nullopt;
        shortest = std::min(shortest, std::hypot(a.x(), a.y()));
    }
    return shortest / 2 * (1 - nearlyRight);
}

void anchorPolygon(UnitShape &shape, const QVector<qsizetype> &partStarts)
{
    const Rings &rings = shape.levels[0];
    qsizetype bestStart = 0;
    qsizetype bestEnd = 0;
    double bestArea = -1;
    for (qsizetype p = 0; p < partStarts.size(); ++p) {
        const qsizetype start = partStarts[p];
        const qsizetype end = p + 1 < partStarts.size() ? partStarts[p + 1] : rings.size();
        const double area = std::abs(signedArea(rings[start]));
        shape.area += area;
        if (area > bestArea) {
            bestArea = area;
            bestStart = start;
            bestEnd = end;
        }
    }
    if (const auto radius = bestEnd == bestStart + 1 ? rectangleRadius(rings[bestStart]) : std::nullopt) {
        shape.anchor = (rings[bestStart][0] + rings[bestStart][2]) / 2;
        shape.anchorRadius = *radius;
        return;
    }
    auto polygon = std::make_unique<QgsPolygon>(QgsLineString::fromQPolygonF(rings[bestStart]));
    for (qsizetype r = bestStart + 1; r < bestEnd; ++r)
        polygon->addInteriorRing(QgsLineString::fromQPolygonF(rings[r]));
    const QRectF box = rings[bestStart].boundingRect();
    const double precision = std::max(0.01, std::min(box.width(), box.height()) / 40);
    double radius = 0;
    const QgsGeometry pole = QgsGeometry(std::move(polygon)).poleOfInaccessibility(precision, &radius);
    shape.anchor = pole.isNull() ? box.center() : pole.asQPointF();
    shape.anchorRadius = pole.isNull() ? 0 : radius;
}

QPointF middleOf(const QPolygonF &line)
{
    double length = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        length += QLineF(line[i], line[i + 1]).length();
    double left = length / 2;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QLineF leg(line[i], line[i + 1]);
        if (left <= leg.length() && leg.length() > 0)
            return leg.pointAt(left / leg.length());
        left -= leg.length();
    }
    return line.isEmpty() ? QPointF() : line.first();
}

void makeLevels(UnitShape &shape)
{
    for (int level = 1; level < UnitShape::kLevels; ++level) {
        const Rings &fine = shape.levels[size_t(level) - 1];
        Rings &coarse = shape.levels[size_t(level)];
        coarse = fine; // shared as long as nothing is left out
        for (qsizetype i = 0; shape.type != ShapeType::Point && i < fine.size(); ++i) {
            if (QPolygonF ring = simplified(fine[i], UnitShape::kTolerances[size_t(level)]); ring.size() < fine[i].size())
                coarse[i] = std::move(ring);
        }
    }
}

UnitShape projectedShape(const QByteArray &wkb, const ZoneProjection &zone)
{
    UnitShape shape;
    QgsGeometry geometry;
    geometry.fromWkb(wkb);
    if (geometry.isNull() || geometry.isEmpty())
        return shape;
    Rings &rings = shape.levels[0];
    QVector<qsizetype> partStarts;
    bool drawable = true;
    for (auto part = geometry.const_parts_begin(); drawable && part != geometry.const_parts_end(); ++part) {
        partStarts.append(rings.size());
        if (const auto *polygon = qgsgeometry_cast<const QgsCurvePolygon *>(*part); polygon && polygon->exteriorRing()) {
            shape.type = ShapeType::Polygon;
            drawable = projectInto(rings, shape.bounds, *polygon->exteriorRing(), zone);
            for (int r = 0; drawable && r < polygon->numInteriorRings(); ++r)
                drawable = projectInto(rings, shape.bounds, *polygon->interiorRing(r), zone);
        } else if (const auto *curve = qgsgeometry_cast<const QgsCurve *>(*part)) {
            shape.type = ShapeType::Line;
            drawable = projectInto(rings, shape.bounds, *curve, zone);
        } else if (const auto *point = qgsgeometry_cast<const QgsPoint *>(*part)) {
            shape.type = ShapeType::Point;
            const QgsLineString one(QVector<QgsPoint>{*point});
            drawable = projectInto(rings, shape.bounds, one, zone);
        } else {
            partStarts.removeLast();
        }
    }
    if (!drawable || rings.isEmpty())
        return UnitShape();
    if (shape.type == ShapeType::Polygon) {
        anchorPolygon(shape, partStarts);
    } else {
        const auto longest = std::max_element(rings.cbegin(), rings.cend(), [](const QPolygonF &a, const QPolygonF &b) {
            const QSizeF sa = a.boundingRect().size();
            const QSizeF sb = b.boundingRect().size();
            return sa.width() + sa.height() < sb.width() + sb.height();
        });
        shape.anchor = shape.type == ShapeType::Line ? middleOf(*longest) : longest->first();
    }
    makeLevels(shape);
    return shape;
}

/// Squared distance of a point from a segment.
double squaredDistance(const QPointF &p, const QPointF &a, const QPointF &b)
{
    const QPointF ab = b - a;
    const double length = QPointF::dotProduct(ab, ab);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / length, 0.0, 1.0) : 0.0;
    const QPointF d = p - (a + t * ab);
    return QPointF::dotProduct(d, d);
}

} // namespace

/// GEOS's STR tree over the shapes' bounds. Its first query builds it, which is done before it is shared.
struct UnitShapes::Index {
    GEOSContextHandle_t context = GEOS_init_r();
    GEOSSTRtree *tree = nullptr;

    explicit Index(const QVector<UnitShape> &shapes)
    {
        tree = GEOSSTRtree_create_r(context, 10);
        for (qsizetype i = 0; i < shapes.size(); ++i) {
            if (shapes[i].type == ShapeType::None)
                continue;
            GEOSGeometry *bounds = box(shapes[i].bounds);
            GEOSSTRtree_insert_r(context, tree, bounds, reinterpret_cast<void *>(i + 1));
            GEOSGeom_destroy_r(context, bounds); // the tree has its extent
        }
        (void)find(QRectF(0, 0, 1, 1));
    }
    ~Index()
    {
        GEOSSTRtree_destroy_r(context, tree);
        GEOS_finish_r(context);
    }
    Index(const Index &) = delete;
    Index &operator=(const Index &) = delete;

    [[nodiscard]] GEOSGeometry *box(const QRectF &r) const
    {
        return GEOSGeom_createRectangle_r(context, r.left(), r.top(), r.right(), r.bottom());
    }
    [[nodiscard]] QVector<int> find(const QRectF &extent) const
    {
        QVector<int> found;
        // A context of its own: two threads may look things up at once.
        GEOSContextHandle_t mine = GEOS_init_r();
        GEOSGeometry *window = GEOSGeom_createRectangle_r(mine, extent.left(), extent.top(), extent.right(), extent.bottom());
        GEOSSTRtree_query_r(
            mine, tree, window,
            [](void *item, void *into) { static_cast<QVector<int> *>(into)->append(int(reinterpret_cast<qintptr>(item) - 1)); }, &found);
        GEOSGeom_destroy_r(mine, window);
        GEOS_finish_r(mine);
        return found;
    }
};

const Rings &UnitShape::at(double metresPerPixel) const
{
    size_t level = 0;
    while (level + 1 < kLevels && kTolerances[level + 1] <= metresPerPixel / 2)
        ++level;
    return levels[level];
}

bool UnitShape::touches(const QPointF &place, double toleranceMetres) const
{
    if (type != ShapeType::Polygon)
        return outlineComesWithin(toleranceMetres, place);
    int inside = 0;
    for (const QPolygonF &ring : levels[0])
        inside += ring.containsPoint(place, Qt::OddEvenFill) ? 1 : 0;
    return inside % 2 == 1;
}

bool UnitShape::outlineComesWithin(double metres, const QPointF &place) const
{
    for (const QPolygonF &line : levels[0]) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (squaredDistance(place, line[i], line[std::min(i + 1, line.size() - 1)]) <= metres * metres)
                return true;
        }
    }
    return false;
}

UnitShapes::UnitShapes() = default;
UnitShapes::~UnitShapes() = default;

int UnitShapes::meridianFor(const MapUnits &units)
{
    if (!units)
        return 114;
    // The median longitude: a few misplaced units must not move the zone.
    QVector<double> longitudes;
    for (const MapUnit &unit : *units) {
        QgsGeometry geometry;
        geometry.fromWkb(unit.wkb);
        if (const QgsAbstractGeometry *shape = geometry.constGet(); shape && !shape->isEmpty())
            longitudes.append(shape->vertexAt(QgsVertexId(0, 0, 0)).x());
        if (longitudes.size() >= 2000)
            break;
    }
    if (longitudes.isEmpty())
        return 114;
    std::nth_element(longitudes.begin(), longitudes.begin() + longitudes.size() / 2, longitudes.end());
    return ZoneProjection::meridianFor(longitudes[longitudes.size() / 2]);
}

std::shared_ptr<const UnitShapes> UnitShapes::build(const MapUnits &units, int centralMeridian,
                                                    const std::shared_ptr<const UnitShapes> &previous)
{
    std::shared_ptr<UnitShapes> made(new UnitShapes);
    made->mMeridian = centralMeridian;
    const qsizetype count = units ? units->size() : 0;
    made->mShapes.resize(count);
    const bool reuse = previous && previous->mMeridian == centralMeridian;
    UnitShape *shapes = made->mShapes.data();
    struct Span {
        qsizetype from, to;
    };
    QVector<Span> spans;
    const qsizetype step = std::max<qsizetype>(64, count / (4 * std::max(1, QThread::idealThreadCount())));
    for (qsizetype from = 0; from < count; from += step)
        spans.append({from, std::min(count, from + step)});
    QtConcurrent::blockingMap(&sharedWorkPool(), spans, [&](const Span &span) {
        stepBehindTheWindow();
        const ZoneProjection zone(centralMeridian);
        for (qsizetype i = span.from; i < span.to; ++i) {
            const MapUnit &unit = units->at(i);
            const qsizetype old = reuse ? previous->indexOf(unit.id) : -1;
            shapes[i] = old >= 0 && previous->mWkbs[old] == unit.wkb ? previous->mShapes[old] : projectedShape(unit.wkb, zone);
        }
    });
    made->mIds.reserve(count);
    made->mWkbs.reserve(count);
    made->mIndexOf.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        made->mIds.append(units->at(i).id);
        made->mWkbs.append(units->at(i).wkb);
        made->mIndexOf.insert(units->at(i).id, i);
    }
    made->makeOrder();
    made->mIndex = std::make_unique<Index>(made->mShapes);
    made->takeKinds(units);
    return made;
}

void UnitShapes::takeKinds(const MapUnits &units)
{
    QHash<QString, int> known;
    mKindOf.reserve(mShapes.size());
    for (qsizetype i = 0; i < mShapes.size(); ++i) {
        const QString &kind = units->at(i).kind;
        if (i > 0 && kind == mKinds[mKindOf.constLast()]) {
            mKindOf.append(mKindOf.constLast());
            continue;
        }
        auto found = known.constFind(kind);
        if (found == known.cend()) {
            found = known.insert(kind, int(mKinds.size()));
            mKinds.append(kind);
        }
        mKindOf.append(*found);
    }
    mCovered = coverOf(mShapes, mKindOf, mRank, [this](const QRectF &extent) { return mIndex->find(extent); });
}

quint64 UnitShapes::kindBits(const QSet<QString> &kinds) const
{
    quint64 bits = 0;
    for (int i = 0; i < mKinds.size(); ++i)
        bits |= kinds.contains(mKinds[i]) ? kindBit(i) : 0;
    return bits;
}

void UnitShapes::removeHidden(QVector<int> &indices, const QSet<QString> &hiddenKinds) const
{
    if (hiddenKinds.isEmpty())
        return;
    QVector<bool> hidden;
    for (const QString &kind : mKinds)
        hidden.append(hiddenKinds.contains(kind));
    indices.removeIf([&](int i) { return hidden[mKindOf[i]]; });
}

void UnitShapes::makeOrder()
{
    mOrder.resize(mShapes.size());
    std::iota(mOrder.begin(), mOrder.end(), 0);
    const auto layerOf = [](ShapeType type) { return type == ShapeType::Polygon ? 0 : type == ShapeType::Line ? 1 : 2; };
    std::stable_sort(mOrder.begin(), mOrder.end(), [&](int a, int b) {
        const UnitShape &sa = mShapes[a];
        const UnitShape &sb = mShapes[b];
        return sa.type != sb.type ? layerOf(sa.type) < layerOf(sb.type) : sa.area > sb.area;
    });
    mRank.resize(mShapes.size());
    bool first = true;
    for (qsizetype i = 0; i < mOrder.size(); ++i) {
        mRank[mOrder[i]] = int(i);
        const UnitShape &shape = mShapes[mOrder[i]];
        if (shape.type == ShapeType::None)
            continue;
        // QRectF::united ignores rectangles without width, which points and straight roads have.
        const QRectF &b = shape.bounds;
        mBounds = first ? b
                        : QRectF(QPointF(std::min(mBounds.left(), b.left()), std::min(mBounds.top(), b.top())),
                                 QPointF(std::max(mBounds.right(), b.right()), std::max(mBounds.bottom(), b.bottom())));
        first = false;
    }
}

bool UnitShapes::fits(const MapUnits &units) const
{
    const qsizetype count = units ? units->size() : 0;
    if (count != mShapes.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const MapUnit &unit = units->at(i);
        if (unit.id != mIds[i] || unit.kind != mKinds[mKindOf[i]] || unit.wkb != mWkbs[i])
            return false;
    }
    return true;
}

QVector<int> UnitShapes::visible(const QRectF &extent, const QSet<QString> &hiddenKinds) const
{
    QVector<int> found;
    if (extent.contains(mBounds)) {
        found = mOrder;
    } else {
        found = mIndex->find(extent);
        std::sort(found.begin(), found.end(), [this](int a, int b) { return mRank[a] < mRank[b]; });
    }
    removeHidden(found, hiddenKinds);
    return found;
}

QVector<int> UnitShapes::unitsAt(const QPointF &place, double toleranceMetres, const QSet<QString> &hiddenKinds) const
{
    const QRectF window(place.x() - toleranceMetres, place.y() - toleranceMetres, 2 * toleranceMetres, 2 * toleranceMetres);
    QVector<int> found = mIndex->find(window);
    removeHidden(found, hiddenKinds);
    found.removeIf([&](int i) { return !mShapes[i].touches(place, toleranceMetres); });
    // What is drawn last lies on top and is meant first.
    std::sort(found.begin(), found.end(), [this](int a, int b) { return mRank[a] > mRank[b]; });
    return found;
}

} // namespace inspect::app
