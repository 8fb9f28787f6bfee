// SPDX-License-Identifier: GPL-2.0-or-later
#include "shape.h"

#include <QtEndian>

#include <cmath>
#include <cstring>

// SpatiaLite's geometry header needs its main header's types first.
#include <spatialite/gaiageo.h>

namespace inspect {

namespace {

constexpr int kSrid = 4490;
constexpr int kMaxDepth = 2; ///< a multi shape holds plain ones

/// Walks WKB without trusting a single count in it.
class WkbWalk {
public:
    explicit WkbWalk(const QByteArray &wkb) : mData(wkb.constData()), mSize(wkb.size()) {}

    /// Nothing when the whole is a shape of one of the six XY types; else why not.
    [[nodiscard]] const char *problem()
    {
        const char *reason = shape(0, 0);
        if (reason == nullptr && mAt != mSize)
            return QT_TRANSLATE_NOOP("Error", "The shape is followed by bytes that do not belong to it");
        return reason;
    }
    [[nodiscard]] quint32 type() const { return mType; }
    [[nodiscard]] quint32 parts() const { return mParts; }

private:
    [[nodiscard]] bool has(qint64 bytes) const { return bytes >= 0 && mSize - mAt >= bytes; }
    quint32 word()
    {
        const quint32 value = mIsLittle ? qFromLittleEndian<quint32>(mData + mAt) : qFromBigEndian<quint32>(mData + mAt);
        mAt += 4;
        return value;
    }
    double real()
    {
        const quint64 bits = mIsLittle ? qFromLittleEndian<quint64>(mData + mAt) : qFromBigEndian<quint64>(mData + mAt);
        mAt += 8;
        double value = 0;
        std::memcpy(&value, &bits, 8);
        return value;
    }
    const char *position(double &x, double &y)
    {
        x = real();
        y = real();
        if (!std::isfinite(x) || !std::isfinite(y))
            return QT_TRANSLATE_NOOP("Error", "The shape has a position that is not a number");
        if (std::abs(x) > 180 || std::abs(y) > 90)
            return QT_TRANSLATE_NOOP("Error",
                                     "The shape lies outside of ±180° and ±90°; its coordinates are not degrees of longitude and latitude");
        return nullptr;
    }
    const char *run(quint32 least, bool closed)
    {
        if (!has(4))
            return kCutOff;
        const quint32 count = word();
        if (count < least)
            return QT_TRANSLATE_NOOP("Error", "The shape has a line or border with too few positions");
        if (!has(qint64(count) * 16))
            return kCutOff;
        double firstX = 0, firstY = 0, x = 0, y = 0;
        for (quint32 i = 0; i < count; ++i) {
            if (const char *reason = position(x, y))
                return reason;
            if (i == 0) {
                firstX = x;
                firstY = y;
            }
        }
        if (closed && (x != firstX || y != firstY))
            return QT_TRANSLATE_NOOP("Error", "The shape has a border that is not closed");
        return nullptr;
    }
    const char *shape(quint32 wanted, int depth)
    {
        if (depth >= kMaxDepth || !has(5))
            return kCutOff;
        mIsLittle = mData[mAt++] != 0;
        const quint32 type = word();
        if (type < 1 || type > 6 || (wanted != 0 && type != wanted))
            return QT_TRANSLATE_NOOP("Error", "The shape is not a point, line or area in two dimensions");
        if (depth == 0)
            mType = type;
        if (type == 1) {
            double x = 0, y = 0;
            return has(16) ? position(x, y) : kCutOff;
        }
        if (type == 2)
            return run(2, false);
        if (!has(4))
            return kCutOff;
        const quint32 count = word();
        if (count == 0)
            return QT_TRANSLATE_NOOP("Error", "The shape is empty");
        if (depth == 0)
            mParts = count;
        for (quint32 i = 0; i < count; ++i) {
            if (const char *reason = type == 3 ? run(4, true) : shape(type - 3, depth + 1))
                return reason;
        }
        return nullptr;
    }

    static constexpr const char *kCutOff = QT_TRANSLATE_NOOP("Error", "The shape is cut off");
    const char *mData;
    qint64 mSize;
    qint64 mAt = 0;
    bool mIsLittle = true;
    quint32 mType = 0;
    quint32 mParts = 1;
};

using Geometry = std::unique_ptr<gaiaGeomColl, decltype(&gaiaFreeGeomColl)>;

/// Why GEOS finds the area invalid, in its words and with the place.
QString invalidReason(const void *spatialite, gaiaGeomColl *geometry)
{
    char *text = gaiaIsValidReason_r(spatialite, geometry);
    const QString reason = QString::fromUtf8(text);
    std::free(text);
    return reason;
}

ShapeType typeOf(quint32 wkbType)
{
    switch (wkbType) {
    case 1:
    case 4: return ShapeType::Point;
    case 2:
    case 5: return ShapeType::Line;
    case 3:
    case 6: return ShapeType::Polygon;
    default: return ShapeType::None;
    }
}

} // namespace

Result<StoredShape> checkShape(const Connection &connection, const QByteArray &wkb) { return checkShape(connection.spatialite(), wkb); }

Result<StoredShape> checkShape(const void *spatialite, const QByteArray &wkb)
{
    WkbWalk walk(wkb);
    if (const char *reason = walk.problem())
        return failure(ErrorCode::InvalidInput, reason, {}, QStringLiteral("shape"));
    const Geometry geometry(gaiaFromWkb(reinterpret_cast<const unsigned char *>(wkb.constData()), unsigned(wkb.size())), gaiaFreeGeomColl);
    if (!geometry)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The shape cannot be read"), {}, QStringLiteral("shape"));
    StoredShape shape;
    shape.type = typeOf(walk.type());
    if (shape.type == ShapeType::Point && walk.parts() != 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The shape has %1 points; a unit has one"),
                       {QString::number(walk.parts())}, QStringLiteral("shape"));
    if (shape.type == ShapeType::Polygon && gaiaIsValid_r(spatialite, geometry.get()) != 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Error", "The shape is not a proper area: %1"),
                       {invalidReason(spatialite, geometry.get())}, QStringLiteral("shape"));
    geometry->Srid = kSrid;
    geometry->DeclaredType = shape.type == ShapeType::Point  ? GAIA_POINT
                             : shape.type == ShapeType::Line ? GAIA_MULTILINESTRING
                                                             : GAIA_MULTIPOLYGON;
    unsigned char *bytes = nullptr;
    int size = 0;
    gaiaToSpatiaLiteBlobWkb(geometry.get(), &bytes, &size);
    shape.blob = QByteArray(reinterpret_cast<const char *>(bytes), size);
    std::free(bytes);
    bytes = nullptr;
    gaiaToWkb(geometry.get(), &bytes, &size);
    shape.wkb = QByteArray(reinterpret_cast<const char *>(bytes), size);
    std::free(bytes);
    return shape;
}

ShapeBox boxOf(const StoredShape &shape)
{
    ShapeBox box;
    double *const edges[] = {&box.west, &box.south, &box.east, &box.north};
    for (int i = 0; i < 4; ++i) // after the start, the byte order (this machine's, as SpatiaLite writes it) and the CRS
        std::memcpy(edges[i], shape.blob.constData() + 6 + 8 * i, 8);
    return box;
}

const char *tableOfShape(ShapeType type)
{
    switch (type) {
    case ShapeType::Point: return "unit_points";
    case ShapeType::Line: return "unit_lines";
    case ShapeType::Polygon: return "unit_polygons";
    case ShapeType::None: break;
    }
    return nullptr;
}

QByteArray pointBlob(double lon, double lat)
{
    QByteArray blob(60, '\0');
    char *at = blob.data();
    at[1] = 1; // little-endian
    qToLittleEndian<qint32>(kSrid, at + 2);
    const double box[] = {lon, lat, lon, lat};
    for (int i = 0; i < 4; ++i)
        qToLittleEndian(box[i], at + 6 + 8 * i);
    at[38] = char(0x7c);
    qToLittleEndian<quint32>(1, at + 39);
    qToLittleEndian(lon, at + 43);
    qToLittleEndian(lat, at + 51);
    at[59] = char(0xfe);
    return blob;
}

bool readPointBlob(const QByteArray &blob, double &lon, double &lat)
{
    if (blob.size() != 60 || blob[1] != 1 || qFromLittleEndian<quint32>(blob.constData() + 39) != 1)
        return false;
    lon = qFromLittleEndian<double>(blob.constData() + 43);
    lat = qFromLittleEndian<double>(blob.constData() + 51);
    return true;
}

QByteArray pointWkb(double lon, double lat)
{
    QByteArray wkb(21, '\0');
    wkb[0] = 1;
    qToLittleEndian<quint32>(1, wkb.data() + 1);
    qToLittleEndian(lon, wkb.data() + 5);
    qToLittleEndian(lat, wkb.data() + 13);
    return wkb;
}

bool readPointWkb(const QByteArray &wkb, double &lon, double &lat)
{
    if (wkb.size() != 21 || wkb[0] != 1 || qFromLittleEndian<quint32>(wkb.constData() + 1) != 1)
        return false;
    lon = qFromLittleEndian<double>(wkb.constData() + 5);
    lat = qFromLittleEndian<double>(wkb.constData() + 13);
    return std::isfinite(lon) && std::isfinite(lat) && std::abs(lon) <= 180 && std::abs(lat) <= 90;
}

} // namespace inspect
