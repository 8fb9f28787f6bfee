// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/shape_edit.h"

#include "plain_shape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inspect {
namespace {

using geo::GeosWork;
using geo::kLeastArea;
using geo::PlainShape;
using Geometry = GeosWork::Geometry;

tl::unexpected<Error> broken(const GeosWork &work)
{
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A shape cannot be worked on (%1); check it for crossing borders"),
                   {work.lastMessage()});
}

PlainShape::Ring ringOf(const QVector<GeoPoint> &points) { return {points.cbegin(), points.cend()}; }

double areaOf(const GeosWork &work, const GEOSGeometry *geometry)
{
    double area = 0;
    GEOSArea_r(work.handle(), geometry, &area);
    return area;
}

/// The parts of dimension 2 or 1 without what rounding leaves over, in stored form and valid; empty: nothing.
Result<QByteArray> stored(GeosWork &work, const Geometry &geometry, int geosType)
{
    if (!geometry)
        return broken(work);
    const auto parts = work.partsOf(*geometry, geosType);
    std::vector<GEOSGeometry *> kept;
    const int count = GEOSGetNumGeometries_r(work.handle(), parts.get());
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry *part = GEOSGetGeometryN_r(work.handle(), parts.get(), i);
        if (geosType != GEOS_POLYGON || areaOf(work, part) > kLeastArea)
            kept.push_back(GEOSGeom_clone_r(work.handle(), part));
    }
    const int multi = geosType == GEOS_POLYGON ? GEOS_MULTIPOLYGON : GEOS_MULTILINESTRING;
    const auto whole = work.own(GEOSGeom_createCollection_r(work.handle(), multi, kept.data(), unsigned(kept.size())));
    if (GEOSisValid_r(work.handle(), whole.get()) == 1)
        return work.write(*whole);
    const auto valid = work.own(GEOSMakeValid_r(work.handle(), whole.get()));
    return valid ? Result<QByteArray>(work.write(*work.partsOf(*valid, geosType))) : broken(work);
}

Geometry unionOf(GeosWork &work, const QVector<QByteArray> &wkbs)
{
    std::vector<GEOSGeometry *> parts;
    for (const QByteArray &wkb : wkbs) {
        if (auto part = work.read(wkb))
            parts.push_back(part->release());
    }
    const auto all = work.own(GEOSGeom_createCollection_r(work.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(), unsigned(parts.size())));
    return work.own(GEOSUnaryUnion_r(work.handle(), all.get()));
}

/// The areas between the borders of `area` and a line that runs across.
std::vector<Geometry> facesOf(GeosWork &work, const GEOSGeometry &area, const GEOSGeometry &blade)
{
    const auto border = work.own(GEOSBoundary_r(work.handle(), &area));
    const auto noded = border ? work.own(GEOSUnion_r(work.handle(), border.get(), &blade)) : Geometry();
    std::vector<Geometry> faces;
    if (!noded)
        return faces;
    const GEOSGeometry *lines[] = {noded.get()};
    const auto made = work.own(GEOSPolygonize_r(work.handle(), lines, 1));
    const int count = made ? GEOSGetNumGeometries_r(work.handle(), made.get()) : 0;
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry *face = GEOSGetGeometryN_r(work.handle(), made.get(), i);
        if (areaOf(work, face) > kLeastArea)
            faces.push_back(work.own(GEOSGeom_clone_r(work.handle(), face)));
    }
    return faces;
}

bool liesIn(const GeosWork &work, const GEOSGeometry &face, const GEOSGeometry &area)
{
    const auto inside = work.own(GEOSPointOnSurface_r(work.handle(), &face));
    return inside && GEOSIntersects_r(work.handle(), &area, inside.get()) == 1;
}

/// Length of what two geometries have in common as lines.
double commonLength(const GeosWork &work, const GEOSGeometry &a, const GEOSGeometry &b)
{
    const auto common = work.own(GEOSIntersection_r(work.handle(), &a, &b));
    double length = 0;
    if (common)
        GEOSLength_r(work.handle(), common.get(), &length);
    return length;
}

double borderLength(const GeosWork &work, const GEOSGeometry &a, const GEOSGeometry &b)
{
    const auto near = work.own(GEOSSnap_r(work.handle(), &b, &a, kSameCornerDegrees));
    const auto first = work.own(GEOSBoundary_r(work.handle(), &a));
    const auto second = near ? work.own(GEOSBoundary_r(work.handle(), near.get())) : Geometry();
    return first && second ? commonLength(work, *first, *second) : 0;
}

Result<QVector<QByteArray>> splitAreas(GeosWork &work, const GEOSGeometry &shape, const GEOSGeometry &blade)
{
    std::vector<Geometry> pieces;
    std::vector<Geometry> uncut;
    const int count = GEOSGetNumGeometries_r(work.handle(), &shape);
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry *part = GEOSGetGeometryN_r(work.handle(), &shape, i);
        std::vector<Geometry> inside;
        for (Geometry &face : facesOf(work, *part, blade)) {
            if (liesIn(work, *face, *part))
                inside.push_back(std::move(face));
        }
        std::vector<Geometry> &into = inside.size() > 1 ? pieces : uncut;
        std::move(inside.begin(), inside.end(), std::back_inserter(into));
    }
    if (pieces.size() < 2)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The line does not cut it in two; begin and end outside"));
    std::sort(pieces.begin(), pieces.end(),
              [&](const Geometry &a, const Geometry &b) { return areaOf(work, a.get()) > areaOf(work, b.get()); });
    // Islands that the line does not reach stay with the largest piece.
    for (const Geometry &island : uncut)
        pieces.front() = work.own(GEOSUnion_r(work.handle(), pieces.front().get(), island.get()));
    QVector<QByteArray> wkbs;
    for (const Geometry &piece : pieces) {
        const auto wkb = stored(work, piece, GEOS_POLYGON);
        if (!wkb)
            return tl::unexpected(wkb.error());
        wkbs.append(*wkb);
    }
    return wkbs;
}

Result<QVector<QByteArray>> splitLines(GeosWork &work, const GEOSGeometry &shape, const GEOSGeometry &blade)
{
    const auto cut = work.own(GEOSDifference_r(work.handle(), &shape, &blade));
    if (!cut)
        return broken(work);
    const auto parts = work.partsOf(*cut, GEOS_LINESTRING);
    const int count = GEOSGetNumGeometries_r(work.handle(), parts.get());
    if (count <= GEOSGetNumGeometries_r(work.handle(), &shape))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The line does not cut it in two; begin and end outside"));
    std::vector<std::pair<double, QByteArray>> pieces;
    for (int i = 0; i < count; ++i) {
        const auto piece = work.own(GEOSGeom_clone_r(work.handle(), GEOSGetGeometryN_r(work.handle(), parts.get(), i)));
        double length = 0;
        GEOSLength_r(work.handle(), piece.get(), &length);
        const auto wkb = stored(work, piece, GEOS_LINESTRING);
        if (wkb)
            pieces.emplace_back(length, *wkb);
    }
    std::sort(pieces.begin(), pieces.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QVector<QByteArray> wkbs;
    for (const auto &[length, wkb] : pieces)
        wkbs.append(wkb);
    return wkbs;
}

tl::unexpected<Error> notAcross()
{
    return failure(ErrorCode::InvalidInput,
                   QT_TRANSLATE_NOOP("Error", "The drawn line does not cross the border twice; begin and end it on the other side"));
}

constexpr double kOnBorderDegrees = 1e-7; ///< about 1 cm
constexpr double kBeyondDegrees = 2e-7;

/// An end that the pointer's magnet put on the border lies a rounding short of it or beyond: it is drawn out across.
PlainShape::Ring drawnAcross(GeosWork &work, const GEOSGeometry &shape, PlainShape::Ring line)
{
    const auto border =
        work.dimensionOf(shape) == 2 ? work.own(GEOSBoundary_r(work.handle(), &shape)) : work.own(GEOSGeom_clone_r(work.handle(), &shape));
    const auto drawOut = [&](GeoPoint &end, const GeoPoint &before) {
        const auto point = work.own(GEOSGeom_createPointFromXY_r(work.handle(), end.lon, end.lat));
        double away = 0;
        const double length = std::hypot(end.lon - before.lon, end.lat - before.lat);
        if (!border || GEOSDistance_r(work.handle(), border.get(), point.get(), &away) != 1 || away > kOnBorderDegrees || length <= 0)
            return;
        end = {end.lon + (end.lon - before.lon) / length * kBeyondDegrees, end.lat + (end.lat - before.lat) / length * kBeyondDegrees};
    };
    drawOut(line.front(), line[1]);
    drawOut(line.back(), line[line.size() - 2]);
    return line;
}

/// Whether a side of the face lies on the line. Where they cross, both were rounded to new corners: their sides match nearly, never
/// exactly.
bool hasSideOn(GeosWork &work, const GEOSGeometry &face, const GEOSGeometry &line)
{
    constexpr double nearlyDegrees = 1e-9;
    const auto isOn = [&](double lon, double lat) {
        const auto point = work.own(GEOSGeom_createPointFromXY_r(work.handle(), lon, lat));
        double away = 0;
        return GEOSDistance_r(work.handle(), &line, point.get(), &away) == 1 && away <= nearlyDegrees;
    };
    const auto plain = PlainShape::of(work.write(face));
    if (!plain)
        return false;
    for (const auto &part : plain->parts) {
        for (const PlainShape::Ring &ring : part) {
            for (size_t i = 1; i < ring.size(); ++i) {
                const GeoPoint &a = ring[i - 1];
                const GeoPoint &b = ring[i];
                if (std::hypot(a.lon - b.lon, a.lat - b.lat) > 4 * nearlyDegrees && isOn((a.lon + b.lon) / 2, (a.lat + b.lat) / 2) &&
                    isOn(a.lon, a.lat) && isOn(b.lon, b.lat))
                    return true;
            }
        }
    }
    return false;
}

/// Bulges of the line are added; of what it cuts off inside, the largest piece stays; of a hole it crosses, the largest part.
Result<QByteArray> reshapedArea(GeosWork &work, const GEOSGeometry &area, const GEOSGeometry &blade)
{
    const auto border = work.own(GEOSBoundary_r(work.handle(), &area));
    const auto crossings = work.own(GEOSIntersection_r(work.handle(), border.get(), &blade));
    if (!crossings || GEOSGetNumGeometries_r(work.handle(), crossings.get()) < 2)
        return notAcross();
    PlainShape outer;
    if (const auto plain = PlainShape::of(work.write(area))) {
        outer = *plain;
        for (auto &part : outer.parts)
            part.resize(1);
    }
    const auto filled = work.read(outer.wkb());
    if (!filled)
        return tl::unexpected(filled.error());
    std::vector<GEOSGeometry *> kept;
    std::vector<Geometry> cut;
    std::vector<Geometry> cutHoles;
    bool bulges = false;
    for (Geometry &face : facesOf(work, area, blade)) {
        const bool isCut = hasSideOn(work, *face, blade);
        if (liesIn(work, *face, area)) {
            if (isCut)
                cut.push_back(std::move(face));
            else
                kept.push_back(face.release()); // an island that the line does not reach
        } else if (isCut && liesIn(work, *face, **filled)) {
            cutHoles.push_back(std::move(face));
        } else if (isCut) {
            bulges = true;
            kept.push_back(face.release());
        }
    }
    if (cut.size() < 2 && cutHoles.size() < 2 && !bulges)
        return notAcross();
    const auto smaller = [&](const Geometry &a, const Geometry &b) { return areaOf(work, a.get()) < areaOf(work, b.get()); };
    if (const auto main = std::max_element(cut.begin(), cut.end(), smaller); main != cut.end())
        kept.push_back(main->release());
    if (const auto hole = std::max_element(cutHoles.begin(), cutHoles.end(), smaller); hole != cutHoles.end()) {
        hole->reset();
        for (Geometry &face : cutHoles) {
            if (face)
                kept.push_back(face.release());
        }
    }
    const auto all = work.own(GEOSGeom_createCollection_r(work.handle(), GEOS_GEOMETRYCOLLECTION, kept.data(), unsigned(kept.size())));
    return stored(work, work.own(GEOSUnaryUnion_r(work.handle(), all.get())), GEOS_POLYGON);
}

struct Along {
    PlainShape::Ring line;
    std::vector<double> at; ///< distance of each point from the start

    explicit Along(PlainShape::Ring points) : line(std::move(points))
    {
        double sum = 0;
        at.push_back(0);
        for (size_t i = 1; i < line.size(); ++i)
            at.push_back(sum += std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat));
    }
    [[nodiscard]] GeoPoint place(double distance) const
    {
        const auto next = std::upper_bound(at.cbegin(), at.cend(), distance);
        if (next == at.cend())
            return line.back();
        const size_t i = size_t(next - at.cbegin());
        if (i == 0)
            return line.front();
        const double t = (distance - at[i - 1]) / (at[i] - at[i - 1]);
        return {line[i - 1].lon + t * (line[i].lon - line[i - 1].lon), line[i - 1].lat + t * (line[i].lat - line[i - 1].lat)};
    }
    /// Backwards where `to` comes before `from`.
    [[nodiscard]] PlainShape::Ring between(double from, double to) const
    {
        PlainShape::Ring part{place(std::min(from, to))};
        for (size_t i = 0; i < line.size(); ++i) {
            if (at[i] > std::min(from, to) && at[i] < std::max(from, to))
                part.push_back(line[i]);
        }
        part.push_back(place(std::max(from, to)));
        if (to < from)
            std::reverse(part.begin(), part.end());
        return part;
    }
};

Result<QByteArray> reshapedLine(GeosWork &work, PlainShape shape, const PlainShape::Ring &drawn)
{
    const auto blade = geo::lineOf(work, drawn);
    for (auto &part : shape.parts) {
        const auto line = geo::lineOf(work, part.front());
        const auto crossings = work.own(GEOSIntersection_r(work.handle(), line.get(), blade.get()));
        const auto points = crossings ? work.partsOf(*crossings, GEOS_POINT) : Geometry();
        const int count = points ? GEOSGetNumGeometries_r(work.handle(), points.get()) : 0;
        if (count < 2)
            continue;
        std::vector<std::pair<double, double>> hits; // along the line, along the drawn one
        for (int i = 0; i < count; ++i) {
            const GEOSGeometry *point = GEOSGetGeometryN_r(work.handle(), points.get(), i);
            hits.emplace_back(GEOSProject_r(work.handle(), line.get(), point), GEOSProject_r(work.handle(), blade.get(), point));
        }
        const auto [first, last] = std::minmax_element(hits.cbegin(), hits.cend());
        const Along old(part.front());
        PlainShape::Ring made = old.between(0, first->first);
        const PlainShape::Ring middle = Along(drawn).between(first->second, last->second);
        const PlainShape::Ring tail = old.between(last->first, old.at.back());
        made.insert(made.end(), middle.cbegin(), middle.cend());
        made.insert(made.end(), tail.cbegin(), tail.cend());
        const auto same = [](const GeoPoint &a, const GeoPoint &b) {
            return std::hypot(a.lon - b.lon, a.lat - b.lat) <= kSameCornerDegrees;
        };
        made.erase(std::unique(made.begin(), made.end(), same), made.end());
        part.front() = std::move(made);
        return shape.wkb();
    }
    return notAcross();
}

} // namespace

QByteArray wkbOfLine(const QVector<GeoPoint> &points)
{
    PlainShape shape;
    shape.type = ShapeType::Line;
    shape.parts = {{ringOf(points)}};
    return points.size() < 2 ? QByteArray() : shape.wkb();
}

Result<QByteArray> wkbOfArea(const QVector<GeoPoint> &corners)
{
    PlainShape shape;
    shape.type = ShapeType::Polygon;
    PlainShape::Ring ring = ringOf(corners);
    if (!ring.empty() && !(ring.front() == ring.back()))
        ring.push_back(ring.front());
    if (ring.size() < 4)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "An area needs at least three corners"));
    shape.parts = {{ring}};
    const QByteArray wkb = shape.wkb();
    const auto reason = invalidReason(wkb);
    if (!reason || !reason->isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The drawn border crosses itself; take points back and draw it round"));
    return wkb;
}

Result<QVector<QByteArray>> splitShape(const QByteArray &wkb, const QVector<GeoPoint> &line)
{
    GeosWork &work = GeosWork::ofThread();
    const auto shape = work.read(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    if (line.size() < 2)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The line does not cut it in two; begin and end outside"));
    const auto blade = geo::lineOf(work, drawnAcross(work, **shape, ringOf(line)));
    switch (work.dimensionOf(**shape)) {
    case 2: return splitAreas(work, **shape, *blade);
    case 1: return splitLines(work, **shape, *blade);
    default: return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A point cannot be split"));
    }
}

Result<QByteArray> mergedShapes(const QVector<QByteArray> &wkbs)
{
    GeosWork &work = GeosWork::ofThread();
    int dimension = -1;
    for (const QByteArray &wkb : wkbs) {
        const auto part = work.read(wkb);
        if (!part)
            return tl::unexpected(part.error());
        const int own = work.dimensionOf(**part);
        if (own < 1 || (dimension >= 0 && own != dimension))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Only areas with areas and lines with lines can be merged"));
        dimension = own;
    }
    if (dimension < 0)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "Only areas with areas and lines with lines can be merged"));
    auto whole = unionOf(work, wkbs);
    if (whole && dimension == 1)
        whole = work.own(GEOSLineMerge_r(work.handle(), whole.get()));
    return stored(work, whole, dimension == 2 ? GEOS_POLYGON : GEOS_LINESTRING);
}

Result<QByteArray> reshaped(const QByteArray &wkb, const QVector<GeoPoint> &line)
{
    GeosWork &work = GeosWork::ofThread();
    const auto shape = work.read(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    if (line.size() < 2)
        return notAcross();
    const int dimension = work.dimensionOf(**shape);
    if (dimension == 2)
        return reshapedArea(work, **shape, *geo::lineOf(work, drawnAcross(work, **shape, ringOf(line))));
    const auto plain = PlainShape::of(wkb);
    if (!plain || dimension != 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A point has no border to reshape; move it instead"));
    return reshapedLine(work, *plain, drawnAcross(work, **shape, ringOf(line)));
}

Result<SharedShapes> reshapedTogether(const QByteArray &wkb, const QVector<QByteArray> &neighbours, const QVector<GeoPoint> &line)
{
    GeosWork &work = GeosWork::ofThread();
    const auto made = reshaped(wkb, line);
    if (!made)
        return tl::unexpected(made.error());
    SharedShapes shared{*made, neighbours};
    QVector<bool> isTouched(neighbours.size());
    for (qsizetype i = 0; i < neighbours.size(); ++i) {
        const auto near = welded(neighbours[i], {wkb});
        const auto left = near ? withoutOverlap(*near, {*made}) : near;
        if (!left)
            return tl::unexpected(left.error());
        isTouched[i] = !isSameArea(*near, *left);
        shared.neighbours[i] = *left;
    }
    const auto given = withoutOverlap(wkb, {*made});
    const auto pieces = given && !given->isEmpty() ? work.read(*given) : Result<Geometry>(Geometry());
    const int count = pieces && *pieces ? GEOSGetNumGeometries_r(work.handle(), pieces->get()) : 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray piece = work.write(*GEOSGetGeometryN_r(work.handle(), pieces->get(), i));
        double longest = 0;
        qsizetype heir = -1;
        for (qsizetype n = 0; n < shared.neighbours.size(); ++n) {
            const double length = shared.neighbours[n].isEmpty() ? 0 : sharedBorder(piece, shared.neighbours[n]);
            if (length > longest) {
                longest = length;
                heir = n;
            }
        }
        if (heir < 0)
            continue;
        const auto grown = mergedShapes({shared.neighbours[heir], piece});
        if (!grown)
            return tl::unexpected(grown.error());
        shared.neighbours[heir] = *grown;
        isTouched[heir] = true;
    }
    for (qsizetype i = 0; i < neighbours.size(); ++i) {
        if (!isTouched[i])
            shared.neighbours[i] = neighbours[i];
    }
    return shared;
}

Result<QByteArray> withoutOverlap(const QByteArray &wkb, const QVector<QByteArray> &others)
{
    GeosWork &work = GeosWork::ofThread();
    auto shape = work.read(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    for (const QByteArray &other : others) {
        const auto taken = work.read(other);
        if (!taken)
            return tl::unexpected(taken.error());
        if (GEOSIntersects_r(work.handle(), shape->get(), taken->get()) != 1)
            continue;
        auto left = work.own(GEOSDifference_r(work.handle(), shape->get(), taken->get()));
        if (!left)
            return broken(work);
        *shape = std::move(left);
    }
    return stored(work, *shape, GEOS_POLYGON);
}

Result<QByteArray> gapAt(const GeoPoint &place, const QVector<QByteArray> &others, const QByteArray &within)
{
    GeosWork &work = GeosWork::ofThread();
    const auto all = unionOf(work, others);
    if (!all)
        return broken(work);
    std::vector<Geometry> gaps;
    if (!within.isEmpty()) {
        const auto ground = work.read(within);
        if (!ground)
            return tl::unexpected(ground.error());
        const auto open = work.own(GEOSDifference_r(work.handle(), ground->get(), all.get()));
        if (!open)
            return broken(work);
        const auto parts = work.partsOf(*open, GEOS_POLYGON);
        for (int i = 0; i < GEOSGetNumGeometries_r(work.handle(), parts.get()); ++i)
            gaps.push_back(work.own(GEOSGeom_clone_r(work.handle(), GEOSGetGeometryN_r(work.handle(), parts.get(), i))));
    } else if (const auto plain = PlainShape::of(work.write(*work.partsOf(*all, GEOS_POLYGON)))) {
        for (const auto &part : plain->parts) {
            for (size_t hole = 1; hole < part.size(); ++hole)
                gaps.push_back(work.own(GEOSGeom_createPolygon_r(work.handle(), geo::ringOf(work, part[hole]).release(), nullptr, 0)));
        }
    }
    const auto point = work.own(GEOSGeom_createPointFromXY_r(work.handle(), place.lon, place.lat));
    for (const Geometry &gap : gaps) {
        if (GEOSIntersects_r(work.handle(), gap.get(), point.get()) != 1)
            continue;
        // A hole of the union may hold islands.
        const auto open = work.own(GEOSDifference_r(work.handle(), gap.get(), all.get()));
        if (const auto wkb = stored(work, open, GEOS_POLYGON); wkb && !wkb->isEmpty())
            return *wkb;
    }
    return failure(ErrorCode::NotFound,
                   QT_TRANSLATE_NOOP("Error", "There is no gap with units all round it; click inside one, or draw the unit"));
}

Result<QByteArray> welded(const QByteArray &wkb, const QVector<QByteArray> &others)
{
    GeosWork &work = GeosWork::ofThread();
    auto shape = work.read(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    const int dimension = work.dimensionOf(**shape);
    if (dimension < 1)
        return wkb;
    for (const QByteArray &other : others) {
        const auto near = work.read(other);
        auto snapped = near ? work.own(GEOSSnap_r(work.handle(), shape->get(), near->get(), kSameCornerDegrees)) : Geometry();
        if (snapped && GEOSisValid_r(work.handle(), snapped.get()) == 1)
            *shape = std::move(snapped);
    }
    return stored(work, *shape, dimension == 2 ? GEOS_POLYGON : GEOS_LINESTRING);
}

double sharedBorder(const QByteArray &a, const QByteArray &b)
{
    GeosWork &work = GeosWork::ofThread();
    const auto first = work.read(a);
    const auto second = work.read(b);
    return first && second ? borderLength(work, **first, **second) : 0;
}

namespace {

/// In the zone and back; an area that the projection folds over is put right.
Result<QByteArray> inZone(const QByteArray &wkb, const ZoneTransform &zone, const std::function<void(MapPoint &)> &change)
{
    const auto moved = withVertices(wkb, [&](double &x, double &y) {
        MapPoint at = zone.toMap(GeoPoint{x, y});
        change(at);
        const GeoPoint there = zone.toGeo(at);
        x = there.lon;
        y = there.lat;
    });
    if (!moved || shapeTypeOf(*moved) != ShapeType::Polygon || invalidReason(*moved).value_or(QString()).isEmpty())
        return moved;
    return madeValid(*moved);
}

} // namespace

Result<QByteArray> movedShape(const QByteArray &wkb, const ZoneTransform &zone, double east, double north)
{
    return inZone(wkb, zone, [&](MapPoint &at) {
        at.x += east;
        at.y += north;
    });
}

Result<QByteArray> rotatedShape(const QByteArray &wkb, const ZoneTransform &zone, const GeoPoint &about, double degrees)
{
    const MapPoint centre = zone.toMap(about);
    const double cosine = std::cos(degrees * std::numbers::pi / 180);
    const double sine = std::sin(degrees * std::numbers::pi / 180);
    return inZone(wkb, zone, [&](MapPoint &at) {
        const double x = at.x - centre.x;
        const double y = at.y - centre.y;
        at = {centre.x + x * cosine - y * sine, centre.y + x * sine + y * cosine};
    });
}

Result<QByteArray> streetArea(const QByteArray &line, const ZoneTransform &zone, double metres)
{
    GeosWork &work = GeosWork::ofThread();
    const auto flat = zone.toMap(line);
    const auto geometry = flat ? work.read(*flat) : Result<Geometry>(tl::unexpected(flat.error()));
    if (!geometry)
        return tl::unexpected(geometry.error());
    if (work.dimensionOf(**geometry) != 1 || !(metres > 0))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A street area needs a line and a width above zero"));
    constexpr int kQuarterSteps = 4;
    constexpr double kMitre = 2;
    const auto area = work.own(
        GEOSBufferWithStyle_r(work.handle(), geometry->get(), metres, kQuarterSteps, GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_MITRE, kMitre));
    if (!area)
        return broken(work);
    const auto there = zone.toGeo(work.write(*work.partsOf(*area, GEOS_POLYGON)));
    return there ? madeValid(*there) : there;
}

QVector<MapPoint> simplifiedLine(const QVector<MapPoint> &points, double tolerance)
{
    GeosWork &work = GeosWork::ofThread();
    PlainShape::Ring ring;
    for (const MapPoint &point : points)
        ring.push_back({point.x, point.y});
    if (ring.size() < 3)
        return points;
    const auto simple = work.own(GEOSSimplify_r(work.handle(), geo::lineOf(work, ring).get(), tolerance));
    const auto plain = simple ? PlainShape::of(work.write(*simple)) : Result<PlainShape>(PlainShape());
    if (!plain || plain->parts.empty())
        return points;
    QVector<MapPoint> out;
    for (const GeoPoint &point : plain->parts.front().front())
        out.append({point.lon, point.lat});
    return out;
}

} // namespace inspect
