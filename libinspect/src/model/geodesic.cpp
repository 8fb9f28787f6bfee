// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/geodesic.h"

#include <geodesic.h>

#include <QtEndian>

#include <cmath>
#include <cstring>
#include <type_traits>

namespace inspect {
namespace {

constexpr double kSemiMajorM = 6378137.0;           // CGCS2000
constexpr double kFlattening = 1.0 / 298.257222101; // CGCS2000
constexpr int kMaxNesting = 8;                      // collections in collections; deeper ones are hostile
constexpr quint32 kWkbZ = 0x80000000U;              // EWKB flags; ISO adds thousands instead
constexpr quint32 kWkbM = 0x40000000U;
constexpr quint32 kWkbSrid = 0x20000000U;

enum WkbType : quint32 { Point = 1, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon, GeometryCollection };

const geod_geodesic &ellipsoid()
{
    static const geod_geodesic value = [] {
        geod_geodesic g;
        geod_init(&g, kSemiMajorM, kFlattening);
        return g;
    }();
    return value;
}

/// Walks a WKB once and adds up. Every read is checked against the end.
class Measurer {
public:
    explicit Measurer(const QByteArray &wkb) : mAt(wkb.constData()), mEnd(mAt + wkb.size()) {}

    bool geometry(int depth = 0)
    {
        if (depth > kMaxNesting || mEnd - mAt < 5)
            return false;
        const char order = *mAt++;
        if (order != 0 && order != 1)
            return false;
        mSwap = (order == 1) != (Q_BYTE_ORDER == Q_LITTLE_ENDIAN);
        quint32 type = 0;
        if (!number(type))
            return false;
        const int ordinates = readOrdinates(type);
        if ((type & kWkbSrid) != 0U)
            mAt += std::min<qsizetype>(4, mEnd - mAt);
        switch ((type & 0xFFFFU) % 1000U) {
        case Point: return skip(1, ordinates);
        case LineString: return line(ordinates);
        case Polygon: return polygon(ordinates);
        case MultiPoint:
        case MultiLineString:
        case MultiPolygon:
        case GeometryCollection: return parts(depth);
        default: return false;
        }
    }

    double areaM2 = 0;
    double lengthM = 0;

private:
    static int readOrdinates(quint32 type)
    {
        const quint32 iso = (type & 0xFFFFU) / 1000U; // 1: Z, 2: M, 3: both
        const bool z = (type & kWkbZ) != 0U || iso == 1U || iso == 3U;
        const bool m = (type & kWkbM) != 0U || iso == 2U || iso == 3U;
        return 2 + int(z) + int(m);
    }
    template <class T>
    bool number(T &value)
    {
        if (mEnd - mAt < qsizetype(sizeof(T)))
            return false;
        std::conditional_t<sizeof(T) == 8, quint64, quint32> bits = 0;
        memcpy(&bits, mAt, sizeof(T));
        if (mSwap)
            bits = qbswap(bits);
        memcpy(&value, &bits, sizeof(T));
        mAt += sizeof(T);
        return true;
    }
    bool skip(quint32 points, int ordinates)
    {
        const qint64 size = qint64(points) * ordinates * 8;
        if (mEnd - mAt < size)
            return false;
        mAt += size;
        return true;
    }
    bool sequence(int ordinates, bool asPolygon, double &area, double &length)
    {
        quint32 count = 0;
        if (!number(count) || mEnd - mAt < qint64(count) * ordinates * 8)
            return false;
        geod_polygon shape;
        geod_polygon_init(&shape, asPolygon ? 0 : 1);
        double firstX = 0;
        double firstY = 0;
        for (quint32 i = 0; i < count; ++i) {
            double x = 0;
            double y = 0;
            if (!number(x) || !number(y) || !skip(1, ordinates - 2))
                return false;
            if (!std::isfinite(x) || !std::isfinite(y))
                return false;
            if (i == 0) {
                firstX = x;
                firstY = y;
            } else if (asPolygon && i + 1 == count && x == firstX && y == firstY) {
                break; // the ring closes by itself
            }
            geod_polygon_addpoint(&ellipsoid(), &shape, y, x);
        }
        geod_polygon_compute(&ellipsoid(), &shape, 0, 1, asPolygon ? &area : nullptr, &length);
        return true;
    }
    bool line(int ordinates)
    {
        double area = 0;
        double length = 0;
        if (!sequence(ordinates, false, area, length))
            return false;
        lengthM += length;
        return true;
    }
    bool polygon(int ordinates)
    {
        quint32 rings = 0;
        if (!number(rings))
            return false;
        for (quint32 i = 0; i < rings; ++i) {
            double area = 0;
            double length = 0;
            if (!sequence(ordinates, true, area, length))
                return false;
            areaM2 += i == 0 ? std::abs(area) : -std::abs(area);
            lengthM += i == 0 ? length : 0;
        }
        return true;
    }
    bool parts(int depth)
    {
        quint32 count = 0;
        if (!number(count))
            return false;
        for (quint32 i = 0; i < count; ++i) {
            if (!geometry(depth + 1))
                return false;
        }
        return true;
    }

    const char *mAt;
    const char *mEnd;
    bool mSwap = false;
};

} // namespace

GeodesicSize geodesicSize(const QByteArray &wkb)
{
    Measurer measurer(wkb);
    if (!measurer.geometry())
        return {};
    return {std::max(0.0, measurer.areaM2), measurer.lengthM};
}

double geodesicAreaM2(const QByteArray &wkb) { return geodesicSize(wkb).areaM2; }

double geodesicLengthM(const QByteArray &wkb) { return geodesicSize(wkb).lengthM; }

double geodesicDistanceM(double lon1, double lat1, double lon2, double lat2)
{
    double metres = 0;
    geod_inverse(&ellipsoid(), lat1, lon1, lat2, lon2, &metres, nullptr, nullptr);
    return metres;
}

} // namespace inspect
