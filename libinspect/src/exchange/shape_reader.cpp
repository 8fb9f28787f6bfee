// SPDX-License-Identifier: GPL-2.0-or-later
#include "shape_reader.h"

#include "gdal_source.h"
#include "inspect/unit_import.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace inspect::exchange {
namespace {

constexpr GeoBox kChinaWithMargin{70, 2, 140, 56}; // degrees; 曾母暗沙 to 漠河, 帕米尔 to 抚远
constexpr int kCgcs2000 = 4490;
constexpr double kModernSemiMajorM = 6378137.0; // CGCS2000, WGS 84, GRS 80; Beijing 1954 and Xi'an 1980 differ by metres
const char *const kGeometryField = "geometry";

bool isModernDatum(const OGRSpatialReference &crs)
{
    return std::abs(crs.GetSemiMajor() - kModernSemiMajorM) < 0.5 && std::abs(crs.GetInvFlattening() - 298.2572) < 0.01;
}

/// Degrees east of Greenwich: what CGCS2000 may be taken for.
bool isPlainDegrees(const OGRSpatialReference &geographic)
{
    return std::abs(geographic.GetAngularUnits() - 0.017453292519943295) < 1e-12 && std::abs(geographic.GetPrimeMeridian()) < 1e-12;
}

Result<OGRSpatialReference> chosenCrs(const QString &text)
{
    static const QRegularExpression kEpsg(QStringLiteral("^EPSG:(\\d{1,6})$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = kEpsg.match(text.trimmed());
    if (!match.hasMatch())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "%1 is not a coordinate system; write EPSG: and its number, gcj02 or bd09"), {text},
                       QStringLiteral("crs"));
    OGRSpatialReference crs;
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (crs.importFromEPSG(match.captured(1).toInt()) != OGRERR_NONE || (!crs.IsGeographic() && !crs.IsProjected()))
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "%1 is not known as a coordinate system for maps; check the number"), {text},
                       QStringLiteral("crs"));
    return crs;
}

std::unique_ptr<OGRGeometry> plainCopy(const OGRGeometry &source)
{
    std::unique_ptr<OGRGeometry> copy(source.hasCurveGeometry() ? source.getLinearGeometry() : source.clone());
    copy->flattenTo2D();
    const OGRwkbGeometryType type = wkbFlatten(copy->getGeometryType());
    if (type == wkbTIN || type == wkbPolyhedralSurface || type == wkbTriangle)
        copy.reset(OGRGeometryFactory::forceToMultiPolygon(copy.release()));
    return copy;
}

/// Brings areas and lines of the wanted sort into the multi-part form that is stored; false: it is not that simple.
bool madeMulti(std::unique_ptr<OGRGeometry> &geometry, ShapeType wanted)
{
    const OGRwkbGeometryType type = geometry->getGeometryType();
    if (wanted == ShapeType::Polygon && (type == wkbPolygon || type == wkbMultiPolygon))
        geometry.reset(OGRGeometryFactory::forceToMultiPolygon(geometry.release()));
    else if (wanted == ShapeType::Line && (type == wkbLineString || type == wkbMultiLineString))
        geometry.reset(OGRGeometryFactory::forceToMultiLineString(geometry.release()));
    else
        return false;
    const OGRGeometryCollection &parts = *geometry->toGeometryCollection();
    return std::none_of(parts.begin(), parts.end(), [](const OGRGeometry *part) { return part->IsEmpty(); });
}

QByteArray wkbOf(const OGRGeometry &geometry)
{
    QByteArray wkb(qsizetype(geometry.WkbSize()), Qt::Uninitialized);
    if (geometry.exportToWkb(wkbNDR, reinterpret_cast<unsigned char *>(wkb.data()), wkbVariantIso) != OGRERR_NONE)
        return {};
    return wkb;
}

ShapeReader::Shape refused(const char *what, const QStringList &args = {})
{
    ShapeReader::Shape shape;
    shape.issue = failure(ErrorCode::InvalidInput, what, args).value();
    return shape;
}

ShapeReader::Shape ofWrongSort(ShapeType wanted)
{
    switch (wanted) {
    case ShapeType::Point: return refused(QT_TRANSLATE_NOOP("Error", "The shape is not a point; the unit waits to be drawn"));
    case ShapeType::Line: return refused(QT_TRANSLATE_NOOP("Error", "The shape is not a line; the unit waits to be drawn"));
    case ShapeType::Polygon:
    case ShapeType::None: break;
    }
    return refused(QT_TRANSLATE_NOOP("Error", "The shape is not an area; the unit waits to be drawn"));
}

} // namespace

ShapeReader::ShapeReader() = default;
ShapeReader::~ShapeReader() = default;
ShapeReader::ShapeReader(ShapeReader &&) noexcept = default;

QString crsLabel(const OGRSpatialReference *crs)
{
    if (!crs)
        return {};
    const char *authority = crs->GetAuthorityName(nullptr);
    const char *code = crs->GetAuthorityCode(nullptr);
    if (authority && code)
        return QString::fromUtf8(authority) + QLatin1Char(':') + QString::fromUtf8(code);
    return QString::fromUtf8(crs->GetName());
}

Result<ShapeReader> ShapeReader::open(OGRLayer &layer, const QString &crs, const UnitKind &kind, const QString &file)
{
    ShapeReader reader;
    reader.mKind = kind;
    const OGRSpatialReference *own = layer.GetSpatialRef();
    const bool isGcj = crs.compare(QLatin1String("gcj02"), Qt::CaseInsensitive) == 0;
    const bool isBd = crs.compare(QLatin1String("bd09"), Qt::CaseInsensitive) == 0;
    if (isGcj || isBd) {
        if (own && own->IsProjected())
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Error",
                                             "File %1 is in %2, which is not in degrees, so it cannot be in %3; leave the coordinate "
                                             "system as the file says"),
                           {file, crsLabel(own), crs}, QStringLiteral("crs"));
        reader.mDatum = isGcj ? Datum::Gcj02 : Datum::Bd09;
        return reader;
    }
    OGRSpatialReference source;
    if (!crs.isEmpty()) {
        auto chosen = chosenCrs(crs);
        if (!chosen)
            return tl::unexpected(chosen.error());
        source = *chosen;
    } else if (own && (own->IsGeographic() || own->IsProjected())) {
        source = *own;
    } else {
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "File %1 does not say its coordinate system; state it (--crs EPSG:4490 for degrees, "
                                                  "EPSG:4534 to 4554 for 3-degree zones, gcj02 or bd09)"),
                       {file}, QStringLiteral("crs"));
    }
    if (const auto ok = reader.setUpTransform(source, file); !ok)
        return tl::unexpected(ok.error());
    return reader;
}

Status ShapeReader::setUpTransform(OGRSpatialReference source, const QString &file)
{
    source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    std::unique_ptr<OGRSpatialReference> degrees(source.CloneGeogCS());
    const bool isModern = isModernDatum(source) && degrees && isPlainDegrees(*degrees);
    if (!isModern) {
        mDatumWarning =
            failure(ErrorCode::InvalidInput,
                    QT_TRANSLATE_NOOP("Error", "The shift from %1 to CGCS2000 is not public, so shapes may lie up to 200 m off; "
                                               "compare them with the base map"),
                    {crsLabel(&source)}, file)
                .value();
    }
    if (isModern && source.IsGeographic())
        return {};
    OGRSpatialReference target;
    if (isModern)
        target = *degrees; // WGS 84 and CGCS2000 are taken as equal
    else
        target.importFromEPSG(kCgcs2000);
    target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    mTransform.reset(OGRCreateCoordinateTransformation(&source, &target));
    if (!mTransform)
        return failure(
            ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("Error", "Coordinates of file %1 cannot be brought from %2 to CGCS2000; choose another coordinate system"),
            {file, crsLabel(&source)}, QStringLiteral("crs"));
    return {};
}

Result<ShapeReader::Shape> ShapeReader::read(const OGRGeometry *source) const
{
    if (!source || source->IsEmpty())
        return Shape{};
    auto geometry = plainCopy(*source);
    if (mTransform && geometry->transform(mTransform.get()) != OGRERR_NONE)
        return refused(QT_TRANSLATE_NOOP("Error", "The shape lies outside the reach of its coordinate system; draw it anew"));
    OGREnvelope box;
    geometry->getEnvelope(&box);
    if (!(box.MinX >= -180 && box.MaxX <= 180 && box.MinY >= -90 && box.MaxY <= 90))
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "Coordinates like %1, %2 are not degrees; the coordinate system is not the one that was "
                                                  "stated, state the right one"),
                       {QString::number(box.MinX, 'f', 1), QString::number(box.MinY, 'f', 1)}, QString::fromLatin1(kGeometryField));
    const bool isReady = madeMulti(geometry, mKind.shape);
    Shape shape;
    shape.wkb = wkbOf(*geometry);
    shape.isOutsideChina = box.MinX < kChinaWithMargin.west || box.MaxX > kChinaWithMargin.east || box.MinY < kChinaWithMargin.south ||
                           box.MaxY > kChinaWithMargin.north;
    if (mDatum != Datum::Cgcs2000) {
        auto moved = withVertices(shape.wkb, [this](double &x, double &y) {
            const GeoPoint there = toCgcs2000({x, y}, mDatum);
            x = there.lon;
            y = there.lat;
        });
        if (!moved)
            return refused(QT_TRANSLATE_NOOP("Error", "The shape cannot be read; draw it anew"));
        shape.wkb = *moved;
    }
    if (isReady && invalidReason(shape.wkb).value_or(QStringLiteral("unreadable")).isEmpty())
        return shape; // nearly all of them: read by GEOS once and no more
    return checked(std::move(shape));
}

Result<ShapeReader::Shape> ShapeReader::checked(Shape shape) const
{
    ShapeType type = inspect::shapeTypeOf(shape.wkb);
    if (type == ShapeType::Line && mKind.shape == ShapeType::Polygon) {
        if (const auto area = areaOfClosedLines(shape.wkb)) {
            shape.wkb = *area;
            shape.isRepaired = true;
            shape.issue =
                failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "A closed line was taken as the border of an area")).value();
            type = ShapeType::Polygon;
        }
    }
    if (type != mKind.shape)
        return ofWrongSort(mKind.shape);
    const auto reason = type == ShapeType::Point ? Result<QString>(QString()) : invalidReason(shape.wkb);
    if (!reason)
        return refused(QT_TRANSLATE_NOOP("Error", "The shape cannot be read; draw it anew"));
    if (!reason->isEmpty()) {
        const auto valid = madeValid(shape.wkb);
        if (!valid || valid->isEmpty())
            return refused(QT_TRANSLATE_NOOP("Error", "The shape is invalid (%1) and cannot be repaired; the unit waits to be drawn"),
                           {*reason});
        shape.wkb = *valid;
        shape.isRepaired = true;
        shape.issue = failure(ErrorCode::InvalidInput,
                              QT_TRANSLATE_NOOP("Error", "The shape was invalid (%1) and was repaired; look at it"), {*reason})
                          .value();
    }
    const auto stored = asStored(shape.wkb);
    if (!stored || stored->isEmpty())
        return ofWrongSort(mKind.shape);
    shape.wkb = *stored;
    return shape;
}

} // namespace inspect::exchange

namespace inspect {

Status checkCrs(const QString &crs)
{
    const QString word = crs.trimmed().toLower();
    if (word.isEmpty() || word == QLatin1String("gcj02") || word == QLatin1String("bd09"))
        return {};
    const exchange::GdalMessages quiet;
    const auto chosen = exchange::chosenCrs(crs);
    return chosen ? Status() : tl::unexpected(chosen.error());
}

} // namespace inspect
