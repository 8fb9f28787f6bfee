// SPDX-License-Identifier: GPL-2.0-or-later
// Moving, adding and taking away the corners of a shape.
#include "inspect/shape_edit.h"

#include "plain_shape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace inspect {
namespace {

using geo::PlainShape;
using Ring = PlainShape::Ring;

constexpr size_t kLeastRing = 4; // with the closing corner
constexpr size_t kLeastLine = 2;

bool isSame(const GeoPoint &a, const GeoPoint &b)
{
    return std::abs(a.lon - b.lon) <= kSameCornerDegrees && std::abs(a.lat - b.lat) <= kSameCornerDegrees;
}

/// Whether the side from a to b passes a place that is neither of its ends.
bool passes(const GeoPoint &a, const GeoPoint &b, const GeoPoint &at)
{
    if (isSame(a, at) || isSame(b, at))
        return false;
    const double dx = b.lon - a.lon;
    const double dy = b.lat - a.lat;
    const double length2 = dx * dx + dy * dy;
    if (length2 == 0)
        return false;
    const double t = ((at.lon - a.lon) * dx + (at.lat - a.lat) * dy) / length2;
    if (t <= 0 || t >= 1)
        return false;
    return isSame({a.lon + t * dx, a.lat + t * dy}, at);
}

void dropRepeats(Ring &ring) { ring.erase(std::unique(ring.begin(), ring.end(), isSame), ring.end()); }

/// Rings that have become too small are holes that closed; an outer border or a line that small is refused.
Result<QByteArray> finished(PlainShape shape)
{
    for (auto part = shape.parts.begin(); part != shape.parts.end();) {
        for (Ring &ring : *part)
            dropRepeats(ring);
        const size_t least = shape.type == ShapeType::Polygon ? kLeastRing : shape.type == ShapeType::Line ? kLeastLine : 1;
        part->erase(std::remove_if(part->begin() + 1, part->end(), [&](const Ring &ring) { return ring.size() < least; }), part->end());
        part = part->front().size() < least ? shape.parts.erase(part) : part + 1;
    }
    if (shape.parts.empty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "A border needs at least three corners and a line two; delete the unit instead"));
    const QByteArray wkb = shape.wkb();
    const auto reason = invalidReason(wkb);
    if (!reason)
        return tl::unexpected(reason.error());
    if (!reason->isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "The border would cross itself there; put the corner elsewhere"));
    return wkb;
}

} // namespace

Result<QVector<QVector<GeoPoint>>> linesOf(const QByteArray &wkb)
{
    const auto shape = PlainShape::of(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    QVector<QVector<GeoPoint>> lines;
    for (const auto &part : shape->parts) {
        for (const Ring &ring : part)
            lines.append(QVector<GeoPoint>(ring.cbegin(), ring.cend()));
    }
    return lines;
}

Result<QVector<GeoPoint>> cornersOf(const QByteArray &wkb)
{
    const auto shape = PlainShape::of(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    QVector<GeoPoint> corners;
    for (const auto &part : shape->parts) {
        for (const Ring &ring : part) {
            const bool isClosed = shape->type == ShapeType::Polygon;
            for (size_t i = 0; i + (isClosed ? 1 : 0) < ring.size(); ++i)
                corners.append(ring[i]);
        }
    }
    return corners;
}

Result<QByteArray> withCornerMoved(const QByteArray &wkb, const GeoPoint &from, const GeoPoint &to)
{
    auto shape = PlainShape::of(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    bool isFound = false;
    for (auto &part : shape->parts) {
        for (Ring &ring : part) {
            for (GeoPoint &corner : ring) {
                if (isSame(corner, from)) {
                    corner = to;
                    isFound = true;
                }
            }
        }
    }
    if (!isFound)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The corner is no longer there; choose it again"));
    return finished(std::move(*shape));
}

Result<QByteArray> withCornerAdded(const QByteArray &wkb, const GeoPoint &at)
{
    auto shape = PlainShape::of(wkb);
    if (!shape || shape->type == ShapeType::Point)
        return shape ? Result<QByteArray>(wkb) : tl::unexpected(shape.error());
    bool isChanged = false;
    for (auto &part : shape->parts) {
        for (Ring &ring : part) {
            for (size_t i = 0; i + 1 < ring.size(); ++i) {
                if (!passes(ring[i], ring[i + 1], at))
                    continue;
                ring.insert(ring.begin() + qsizetype(i) + 1, at);
                isChanged = true;
                ++i;
            }
        }
    }
    return isChanged ? finished(std::move(*shape)) : Result<QByteArray>(wkb);
}

Result<QByteArray> withCornerRemoved(const QByteArray &wkb, const GeoPoint &at)
{
    auto shape = PlainShape::of(wkb);
    if (!shape)
        return tl::unexpected(shape.error());
    bool isFound = false;
    for (auto &part : shape->parts) {
        for (Ring &ring : part) {
            const bool isClosed = shape->type == ShapeType::Polygon && ring.size() > 1;
            if (isClosed)
                ring.pop_back();
            const size_t before = ring.size();
            ring.erase(std::remove_if(ring.begin(), ring.end(), [&](const GeoPoint &corner) { return isSame(corner, at); }), ring.end());
            isFound = isFound || ring.size() != before;
            if (isClosed && !ring.empty())
                ring.push_back(ring.front());
        }
    }
    if (!isFound)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "The corner is no longer there; choose it again"));
    return finished(std::move(*shape));
}

bool touchesPlace(const QByteArray &wkb, const GeoPoint &place)
{
    const auto shape = PlainShape::of(wkb);
    if (!shape)
        return false;
    for (const auto &part : shape->parts) {
        for (const Ring &ring : part) {
            for (size_t i = 0; i < ring.size(); ++i) {
                if (isSame(ring[i], place) || (i + 1 < ring.size() && passes(ring[i], ring[i + 1], place)))
                    return true;
            }
        }
    }
    return false;
}

} // namespace inspect
