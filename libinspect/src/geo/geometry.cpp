// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/geometry.h"

#include "geos_work.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace inspect {
namespace {

using geo::GeosWork;

const int kTypeOfDimension[] = {GEOS_POINT, GEOS_LINESTRING, GEOS_POLYGON};

tl::unexpected<Error> geosFailure(const GeosWork &work)
{
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A shape cannot be worked on (%1); check it for crossing borders"),
                   {work.lastMessage()});
}

Result<GeoPoint> placeOf(const GeosWork &work, const GEOSGeometry &point)
{
    GeoPoint place;
    if (GEOSisEmpty_r(work.handle(), &point) != 0 || GEOSGeomGetX_r(work.handle(), &point, &place.lon) != 1 ||
        GEOSGeomGetY_r(work.handle(), &point, &place.lat) != 1)
        return geosFailure(work);
    return place;
}

} // namespace

ShapeType shapeTypeOf(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry || GEOSisEmpty_r(work.handle(), geometry->get()) != 0)
        return ShapeType::None;
    switch (work.dimensionOf(**geometry)) {
    case 0: return ShapeType::Point;
    case 1: return ShapeType::Line;
    case 2: return ShapeType::Polygon;
    default: return ShapeType::None;
    }
}

Result<QString> invalidReason(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    if (GEOSisValid_r(work.handle(), geometry->get()) == 1)
        return QString();
    char *reason = GEOSisValidReason_r(work.handle(), geometry->get());
    const QString text = reason ? QString::fromUtf8(reason) : work.lastMessage();
    GEOSFree_r(work.handle(), reason);
    return text;
}

Result<QByteArray> madeValid(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    const int dimension = work.dimensionOf(**geometry);
    const auto valid = work.own(GEOSMakeValid_r(work.handle(), geometry->get()));
    if (!valid)
        return geosFailure(work);
    if (dimension < 0)
        return work.write(*valid);
    return work.write(*work.partsOf(*valid, kTypeOfDimension[dimension]));
}

Result<QByteArray> asStored(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    if (GEOSisEmpty_r(work.handle(), geometry->get()) != 0)
        return QByteArray();
    const int dimension = work.dimensionOf(**geometry);
    if (dimension < 0)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A shape mixes points, lines and areas; keep one of them"));
    const auto multi = work.partsOf(**geometry, kTypeOfDimension[dimension]);
    if (dimension > 0)
        return work.write(*multi);
    if (GEOSGetNumGeometries_r(work.handle(), multi.get()) != 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A shape has several points; a unit has one place"));
    return work.write(*GEOSGetGeometryN_r(work.handle(), multi.get(), 0));
}

std::optional<QByteArray> areaOfClosedLines(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry || work.dimensionOf(**geometry) != 1)
        return std::nullopt;
    const auto lines = work.partsOf(**geometry, GEOS_LINESTRING);
    const int count = GEOSGetNumGeometries_r(work.handle(), lines.get());
    std::vector<GEOSGeometry *> areas;
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry *line = GEOSGetGeometryN_r(work.handle(), lines.get(), i);
        GEOSGeometry *area = nullptr;
        if (GEOSisClosed_r(work.handle(), line) == 1 && GEOSGeomGetNumPoints_r(work.handle(), line) >= 4) {
            GEOSCoordSequence *points = GEOSCoordSeq_clone_r(work.handle(), GEOSGeom_getCoordSeq_r(work.handle(), line));
            area = GEOSGeom_createPolygon_r(work.handle(), GEOSGeom_createLinearRing_r(work.handle(), points), nullptr, 0);
        }
        if (!area) {
            for (GEOSGeometry *made : areas)
                GEOSGeom_destroy_r(work.handle(), made);
            return std::nullopt;
        }
        areas.push_back(area);
    }
    return work.write(*work.own(GEOSGeom_createCollection_r(work.handle(), GEOS_MULTIPOLYGON, areas.data(), unsigned(areas.size()))));
}

Result<QByteArray> clipped(const QByteArray &wkb, const QByteArray &mask)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    const auto window = work.read(mask);
    if (!window)
        return tl::unexpected(window.error());
    const auto common = work.own(GEOSIntersection_r(work.handle(), geometry->get(), window->get()));
    const int dimension = work.dimensionOf(**geometry);
    if (!common || dimension < 0)
        return geosFailure(work);
    return work.write(*work.partsOf(*common, kTypeOfDimension[dimension]));
}

Result<GeoPoint> pointOnSurface(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    const auto point = work.own(GEOSPointOnSurface_r(work.handle(), geometry->get()));
    if (!point)
        return geosFailure(work);
    return placeOf(work, *point);
}

Result<RoomyPoint> roomiestPoint(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    const auto box = extentOf(wkb);
    const double size = box ? std::max(box->east - box->west, box->north - box->south) : 0;
    if (work.dimensionOf(**geometry) == 2 && size > 0) {
        const auto radius = work.own(GEOSMaximumInscribedCircle_r(work.handle(), geometry->get(), size / 100));
        if (radius) {
            const auto centre = work.own(GEOSGeomGetStartPoint_r(work.handle(), radius.get()));
            RoomyPoint found;
            GEOSGeomGetLength_r(work.handle(), radius.get(), &found.radius);
            if (const auto place = placeOf(work, *centre)) {
                found.place = *place;
                return found;
            }
        }
    }
    return pointOnSurface(wkb).map([](const GeoPoint &place) { return RoomyPoint{place, 0}; });
}

Result<bool> covers(const QByteArray &wkb, const GeoPoint &place)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    const auto point = work.own(GEOSGeom_createPointFromXY_r(work.handle(), place.lon, place.lat));
    const char answer = GEOSIntersects_r(work.handle(), geometry->get(), point.get());
    if (answer == 2)
        return geosFailure(work);
    return answer == 1;
}

Result<GeoBox> extentOf(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    GeoBox box;
    if (GEOSGeom_getExtent_r(work.handle(), geometry->get(), &box.west, &box.south, &box.east, &box.north) != 1)
        return geosFailure(work);
    return box;
}

Result<QByteArray> wkbFromWkt(const QString &wkt)
{
    GeosWork &work = GeosWork::ofThread();
    GEOSWKTReader *reader = GEOSWKTReader_create_r(work.handle());
    const auto geometry = work.own(GEOSWKTReader_read_r(work.handle(), reader, wkt.toUtf8().constData()));
    GEOSWKTReader_destroy_r(work.handle(), reader);
    if (!geometry)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "This is not a WKT shape (%1): %2"),
                       {work.lastMessage(), wkt.left(60)});
    return work.write(*geometry);
}

Result<QString> wktFromWkb(const QByteArray &wkb)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    GEOSWKTWriter *writer = GEOSWKTWriter_create_r(work.handle());
    GEOSWKTWriter_setTrim_r(work.handle(), writer, 1);
    GEOSWKTWriter_setOutputDimension_r(work.handle(), writer, 2);
    char *wkt = GEOSWKTWriter_write_r(work.handle(), writer, geometry->get());
    const QString text = QString::fromUtf8(wkt);
    GEOSFree_r(work.handle(), wkt);
    GEOSWKTWriter_destroy_r(work.handle(), writer);
    return text;
}

QByteArray wkbOfPoint(const GeoPoint &place)
{
    GeosWork &work = GeosWork::ofThread();
    return work.write(*work.own(GEOSGeom_createPointFromXY_r(work.handle(), place.lon, place.lat)));
}

QByteArray wkbOfBox(const GeoBox &box)
{
    GeosWork &work = GeosWork::ofThread();
    return work.write(*work.own(GEOSGeom_createRectangle_r(work.handle(), box.west, box.south, box.east, box.north)));
}

Result<QByteArray> withVertices(const QByteArray &wkb, const std::function<void(double &, double &)> &change)
{
    GeosWork &work = GeosWork::ofThread();
    const auto geometry = work.read(wkb);
    if (!geometry)
        return tl::unexpected(geometry.error());
    struct Visit {
        const std::function<void(double &, double &)> *change;
        bool isFinite = true;
    } visit{&change};
    const auto moved = work.own(GEOSGeom_transformXY_r(
        work.handle(), geometry->get(),
        [](double *x, double *y, void *data) {
            auto *state = static_cast<Visit *>(data);
            (*state->change)(*x, *y);
            state->isFinite = state->isFinite && std::isfinite(*x) && std::isfinite(*y);
            return 1;
        },
        &visit));
    if (!moved)
        return geosFailure(work);
    if (!visit.isFinite)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "A shape lies outside the area of the coordinate system; check which system it is in"));
    return work.write(*moved);
}

} // namespace inspect
