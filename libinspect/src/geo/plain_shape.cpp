// SPDX-License-Identifier: GPL-2.0-or-later
#include "plain_shape.h"

#include <QCoreApplication>

namespace inspect::geo {
namespace {

PlainShape::Ring pointsOf(const GeosWork &work, const GEOSGeometry &line)
{
    PlainShape::Ring points;
    const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r(work.handle(), &line);
    unsigned count = 0;
    if (!sequence || GEOSCoordSeq_getSize_r(work.handle(), sequence, &count) != 1)
        return points;
    points.resize(count);
    for (unsigned i = 0; i < count; ++i)
        GEOSCoordSeq_getXY_r(work.handle(), sequence, i, &points[i].lon, &points[i].lat);
    return points;
}

GEOSCoordSequence *sequenceOf(const GeosWork &work, const PlainShape::Ring &points)
{
    GEOSCoordSequence *sequence = GEOSCoordSeq_create_r(work.handle(), unsigned(points.size()), 2);
    for (unsigned i = 0; i < points.size(); ++i)
        GEOSCoordSeq_setXY_r(work.handle(), sequence, i, points[i].lon, points[i].lat);
    return sequence;
}

GEOSGeometry *areaOf(GeosWork &work, const std::vector<PlainShape::Ring> &rings)
{
    std::vector<GEOSGeometry *> holes;
    for (size_t i = 1; i < rings.size(); ++i)
        holes.push_back(ringOf(work, rings[i]).release());
    return GEOSGeom_createPolygon_r(work.handle(), ringOf(work, rings.front()).release(), holes.data(), unsigned(holes.size()));
}

} // namespace

GeosWork::Geometry lineOf(GeosWork &work, const PlainShape::Ring &points)
{
    return work.own(GEOSGeom_createLineString_r(work.handle(), sequenceOf(work, points)));
}

GeosWork::Geometry ringOf(GeosWork &work, const PlainShape::Ring &points)
{
    return work.own(GEOSGeom_createLinearRing_r(work.handle(), sequenceOf(work, points)));
}

Result<PlainShape> PlainShape::of(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    static constexpr ShapeType kTypes[] = {ShapeType::Point, ShapeType::Line, ShapeType::Polygon};
    static constexpr int kGeosTypes[] = {GEOS_POINT, GEOS_LINESTRING, GEOS_POLYGON};
    const int dimension = work.dimensionOf(**geometry);
    if (dimension < 0)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A shape mixes points, lines and areas; keep one of them"));
    PlainShape shape;
    shape.type = kTypes[dimension];
    const auto parts = work.partsOf(**geometry, kGeosTypes[dimension]);
    const int count = GEOSGetNumGeometries_r(work.handle(), parts.get());
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry *part = GEOSGetGeometryN_r(work.handle(), parts.get(), i);
        std::vector<Ring> rings;
        if (dimension < 2) {
            rings.push_back(pointsOf(work, *part));
        } else {
            rings.push_back(pointsOf(work, *GEOSGetExteriorRing_r(work.handle(), part)));
            const int holes = GEOSGetNumInteriorRings_r(work.handle(), part);
            for (int h = 0; h < holes; ++h)
                rings.push_back(pointsOf(work, *GEOSGetInteriorRingN_r(work.handle(), part, h)));
        }
        shape.parts.push_back(std::move(rings));
    }
    return shape;
}

QByteArray PlainShape::wkb() const
{
    GeosWork &work = GeosWork::ofThread();
    if (parts.empty())
        return {};
    if (type == ShapeType::Point)
        return wkbOfPoint(parts.front().front().front());
    std::vector<GEOSGeometry *> made;
    for (const std::vector<Ring> &rings : parts) {
        GEOSGeometry *part = type == ShapeType::Polygon ? areaOf(work, rings) : lineOf(work, rings.front()).release();
        if (part)
            made.push_back(part);
    }
    const int multi = type == ShapeType::Polygon ? GEOS_MULTIPOLYGON : GEOS_MULTILINESTRING;
    return work.write(*work.own(GEOSGeom_createCollection_r(work.handle(), multi, made.data(), unsigned(made.size()))));
}

} // namespace inspect::geo
