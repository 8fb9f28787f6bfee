// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_pins.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace inspect::app {

namespace {

constexpr double kPinPx = 9;      ///< radius of a pin's head
constexpr double kClusterPx = 34; ///< pins nearer than this become one
constexpr int kMergings = 6;
constexpr int kWays = 12;                                    ///< directions in which a pin may give way
constexpr std::array kStepsPx{12.0, 20.0, 30.0, 42.0, 56.0}; ///< how far
constexpr double kFarthestPx = 90;                           ///< a pin that is counted in another one is not far from it
const QColor kPinColour(0x6a1b9a);

QRectF pinRect(const QPointF &at, const RenderConfig &config)
{
    const double radius = kPinPx * config.scale;
    return {at.x() - radius, at.y() - 2.7 * radius, 2 * radius, 2.7 * radius};
}

void drawPin(QPainter &painter, const QPointF &at, qint64 count, const RenderConfig &config)
{
    const double radius = kPinPx * config.scale;
    const QPointF head = at - QPointF(0, radius * 1.7);
    QPainterPath drop;
    drop.moveTo(at);
    drop.lineTo(head + QPointF(-radius * 0.78, radius * 0.62));
    drop.arcTo(QRectF(head.x() - radius, head.y() - radius, 2 * radius, 2 * radius), 218, -256);
    drop.closeSubpath();
    painter.setPen(QPen(Qt::white, 1.4 * config.scale));
    painter.setBrush(kPinColour);
    painter.drawPath(drop);
    QFont font(config.fontFamily);
    font.setPixelSize(std::max(1, int(std::lround((count < 100 ? 10.5 : 8) * config.scale))));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    const QString text = count > 999 ? QStringLiteral("999+") : QString::number(count);
    painter.drawText(QRectF(head.x() - 2 * radius, head.y() - radius, 4 * radius, 2 * radius), Qt::AlignCenter, text);
}

/// From a pin that gave way to its place, thin enough that the name between stays readable.
void drawLeader(QPainter &painter, const QPointF &from, const QPointF &to, const RenderConfig &config)
{
    QColor ink = kPinColour;
    ink.setAlpha(150);
    painter.setPen(QPen(ink, 1.1 * config.scale, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    painter.setBrush(kPinColour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(to, 2.2 * config.scale, 2.2 * config.scale);
}

void orderBackToFront(QVector<PinCluster> &clusters)
{
    std::sort(clusters.begin(), clusters.end(), [](const PinCluster &a, const PinCluster &b) {
        return std::pair(a.at().y(), a.at().x()) < std::pair(b.at().y(), b.at().x());
    });
}

/// Neighbours over a cell's edge cover each other too; false where none did.
bool mergeOverlapping(QVector<PinCluster> &clusters, const RenderConfig &config)
{
    orderBackToFront(clusters);
    const double reach = 2.7 * kPinPx * config.scale; // of a pin, in height
    QVector<PinCluster> left;
    for (const PinCluster &cluster : std::as_const(clusters)) {
        const QRectF rect = pinRect(cluster.at(), config);
        auto into = left.end();
        for (auto it = left.end(); it != left.begin();) {
            --it;
            if (cluster.at().y() - it->at().y() > 2 * reach)
                break;
            if (pinRect(it->at(), config).intersects(rect)) {
                into = it;
                break;
            }
        }
        if (into == left.end()) {
            left.append(cluster);
            continue;
        }
        into->sum += cluster.sum;
        into->places += cluster.places;
        into->count += cluster.count;
    }
    const bool merged = left.size() < clusters.size();
    clusters = left;
    return merged;
}

struct Standing {
    QPointF place; ///< that it stands for
    QPointF at;
    qint64 count = 0;
    bool isExact = true; ///< it stands for one place, not for a surrounding
};

/// Where a pin stands: at its place, else the nearest free spot; none: nothing is free near by.
std::optional<QPointF> spotFor(const QPointF &place, const LabelSpace &names, const LabelSpace &pins, const RenderConfig &config)
{
    const auto isFree = [&](const QPointF &at) {
        const QRectF rect = pinRect(at, config);
        return names.isFree(rect) && pins.isFree(rect);
    };
    if (isFree(place))
        return place;
    for (const double step : kStepsPx) {
        for (int way = 0; way < kWays; ++way) {
            // Up first, then to both sides in turn: a pin below its place would look like another's.
            const int turn = way % 2 == 1 ? (way + 1) / 2 : -way / 2;
            const double angle = 2 * std::numbers::pi * turn / kWays;
            const QPointF at = place + QPointF(std::sin(angle), -std::cos(angle)) * step * config.scale;
            if (isFree(at) && config.deviceRect.contains(pinRect(at, config)))
                return at;
        }
    }
    return std::nullopt;
}

} // namespace

QVector<PinCluster> clustersOf(const QVector<PlacedPin> &pins, const RenderConfig &config)
{
    const double cell = kClusterPx * config.scale;
    const QRectF seen = config.deviceRect.adjusted(-cell, -cell, cell, cell);
    QHash<std::pair<int, int>, PinCluster> clusters;
    for (const PlacedPin &pin : pins) {
        const QPointF at = config.mapToDevice.map(pin.at);
        if (!seen.contains(at))
            continue;
        // Cells hang on the map, not on the window, so that clusters do not jump while panning.
        const double metres = cell * config.metresPerPixel();
        PinCluster &c = clusters[{int(std::floor(pin.at.x() / metres)), int(std::floor(pin.at.y() / metres))}];
        c.sum += at;
        c.places += 1;
        c.count += pin.count;
    }
    QVector<PinCluster> ordered(clusters.cbegin(), clusters.cend());
    for (int i = 0; i < kMergings && mergeOverlapping(ordered, config); ++i) {
    }
    orderBackToFront(ordered);
    return ordered;
}

QVector<QRectF> pinRects(const QVector<PinCluster> &clusters, const RenderConfig &config)
{
    QVector<QRectF> rects;
    rects.reserve(clusters.size());
    for (const PinCluster &cluster : clusters)
        rects.append(pinRect(cluster.at(), config));
    return rects;
}

void drawPins(QPainter &painter, const QVector<PinCluster> &clusters, const LabelSpace &names, const RenderConfig &config)
{
    LabelSpace pins(kClusterPx * config.scale * 2);
    QVector<Standing> standing;
    QVector<PinCluster> crowded;
    for (const PinCluster &cluster : clusters) {
        const auto at = spotFor(cluster.at(), names, pins, config);
        if (!at) {
            crowded.append(cluster);
            continue;
        }
        pins.take(pinRect(*at, config));
        standing.append({cluster.at(), *at, cluster.count, cluster.places == 1});
    }
    for (const PinCluster &cluster : std::as_const(crowded)) {
        const auto away = [&](const Standing &pin) {
            const QPointF d = pin.place - cluster.at();
            return QPointF::dotProduct(d, d);
        };
        const auto nearest =
            std::min_element(standing.begin(), standing.end(), [&](const Standing &a, const Standing &b) { return away(a) < away(b); });
        if (nearest != standing.end() && away(*nearest) < kFarthestPx * kFarthestPx * config.scale * config.scale)
            nearest->count += cluster.count;
        else
            standing.append({cluster.at(), cluster.at(), cluster.count, cluster.places == 1});
    }
    for (const Standing &pin : std::as_const(standing)) {
        if (pin.isExact && pin.at != pin.place)
            drawLeader(painter, pin.at, pin.place, config);
    }
    for (const Standing &pin : std::as_const(standing))
        drawPin(painter, pin.at, pin.count, config);
}

} // namespace inspect::app
