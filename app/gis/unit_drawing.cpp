// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_drawing.h"

#include "gis/unit_labels.h"
#include "gis/zone_projection.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace inspect::app {

namespace {

constexpr double kDotPx = 2.5;        ///< areas smaller than this are drawn as a dot
constexpr double kBorderPx = 1.1;     ///< width of an area's outline
constexpr double kThinPx = 1.2;       ///< lines up to this are drawn as one pixel wide
constexpr double kRoadPx = 4.5;       ///< width of a road's line
constexpr double kPointPx = 9;        ///< diameter of a unit that is a point
constexpr double kHatchPx = 0.8;      ///< width of hatch lines
constexpr double kHatchStepPx = 7;    ///< distance of hatch lines
constexpr double kPinPx = 9;          ///< radius of a pin's head
constexpr double kClusterPx = 34;     ///< pins nearer than this become one
constexpr int kCancelCheckEvery = 64; ///< units
constexpr double kTextReachPx = 24;   ///< so far a unit's texts and marks may reach beyond its border
constexpr double kMostPatched = 0.25; ///< of a picture: beyond that it is drawn as a whole

/// Qt draws a line of one pixel or less four times as fast where its width is of the device; paper keeps real widths.
QPen linePen(const QColor &colour, double width, const RenderConfig &config)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (width <= kThinPx && !config.outlined) {
        pen.setWidthF(std::min(width, 1.0));
        pen.setCosmetic(true);
    }
    return pen;
}

/// One unit's outline in device pixels; vertices nearer than half a pixel to the last one are left out.
void toDevice(const QPolygonF &ring, const QTransform &map, QPolygonF &out)
{
    out.clear();
    out.reserve(ring.size());
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF p = map.map(ring[i]);
        if (!out.isEmpty() && i + 1 < ring.size()) {
            const QPointF d = p - out.constLast();
            if (d.x() * d.x() + d.y() * d.y() < 0.25)
                continue;
        }
        out.append(p);
    }
}

/// Hatch lines clipped to the rings, computed rather than patterned so that paper and screen look alike and stay sharp.
void hatch(QVector<QLineF> &lines, const QVector<QPolygonF> &rings, const QRectF &seen, Hatch kind, double step)
{
    // In coordinates u (along the normal of the hatch) and v (along the hatch); rising: y falls as x grows on the screen.
    const double side = kind == Hatch::Rising ? 1 : -1;
    const double r = std::sqrt(0.5);
    const auto u = [&](const QPointF &p) { return (p.x() + side * p.y()) * r; };
    const auto v = [&](const QPointF &p) { return (p.x() - side * p.y()) * r; };
    double low = 1e300;
    double high = -1e300;
    for (const QPointF &corner : {seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight()}) {
        low = std::min(low, u(corner));
        high = std::max(high, u(corner));
    }
    const int first = int(std::ceil(low / step));
    const int last = int(std::floor(high / step));
    if (last < first || last - first > 20000)
        return;
    QVector<QVector<double>> crossings(last - first + 1);
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i) {
            QPointF a = ring[i];
            QPointF b = ring[(i + 1) % ring.size()];
            if (u(a) > u(b))
                std::swap(a, b);
            const int from = std::max(first, int(std::ceil(u(a) / step)));
            const int to = std::min(last, int(std::ceil(u(b) / step)) - 1);
            for (int k = from; k <= to; ++k) {
                const double t = (k * step - u(a)) / (u(b) - u(a));
                crossings[k - first].append(v(a) + t * (v(b) - v(a)));
            }
        }
    }
    for (int k = first; k <= last; ++k) {
        QVector<double> &row = crossings[k - first];
        std::sort(row.begin(), row.end());
        for (qsizetype i = 0; i + 1 < row.size(); i += 2) {
            const auto point = [&](double along) { return QPointF((k * step + along) * r, side * (k * step - along) * r); };
            lines.append(QLineF(point(row[i]), point(row[i + 1])));
        }
    }
}

class UnitPainter {
public:
    UnitPainter(QPainter &painter, const UnitScene &scene, const RenderConfig &config, const UnitLooks &looks)
        : mPainter(painter), mScene(scene), mConfig(config), mLooks(looks), mMetresPerPixel(config.metresPerPixel())
    {
    }

    void draw(int index)
    {
        const UnitShape &shape = mScene.shapes->at(index);
        const UnitLook look = mLooks.of(mScene.units->at(index));
        if (shape.type == ShapeType::Polygon)
            drawArea(shape, look);
        else if (shape.type == ShapeType::Line)
            drawRoad(shape, look);
        else if (shape.type == ShapeType::Point)
            drawPoints(shape, look);
    }

private:
    void drawArea(const UnitShape &shape, const UnitLook &look)
    {
        QColor fill = look.fill;
        fill.setAlphaF(float(mConfig.fillOpacity));
        const QRectF box = mConfig.mapToDevice.mapRect(shape.bounds);
        if (box.width() < kDotPx && box.height() < kDotPx) {
            mPainter.fillRect(QRectF(box.center() - QPointF(0.5, 0.5), QSizeF(std::max(1.0, box.width()), std::max(1.0, box.height()))),
                              fill);
            return;
        }
        const Rings &rings = shape.at(mMetresPerPixel);
        mRings.resize(rings.size());
        for (qsizetype i = 0; i < rings.size(); ++i)
            toDevice(rings[i], mConfig.mapToDevice, mRings[i]);
        fillArea(fill);
        mPainter.setPen(linePen(look.outline, kBorderPx * mConfig.scale, mConfig));
        mPainter.setBrush(Qt::NoBrush);
        for (const QPolygonF &ring : std::as_const(mRings))
            mPainter.drawPolygon(ring);
        if (mConfig.hatches && look.hatch != Hatch::None)
            drawHatch(look, box.intersected(mConfig.deviceRect));
    }

    /// Without smoothing: the outline covers the edge, and neighbours share every pixel of it between them.
    void fillArea(const QColor &fill)
    {
        mPainter.setRenderHint(QPainter::Antialiasing, mConfig.outlined);
        mPainter.setPen(Qt::NoPen);
        mPainter.setBrush(fill);
        if (mRings.size() == 1) {
            mPainter.drawPolygon(mRings.first(), Qt::OddEvenFill);
        } else {
            QPainterPath path;
            path.setFillRule(Qt::OddEvenFill);
            for (const QPolygonF &ring : std::as_const(mRings))
                path.addPolygon(ring);
            mPainter.drawPath(path);
        }
        mPainter.setRenderHint(QPainter::Antialiasing);
    }

    void drawHatch(const UnitLook &look, const QRectF &seen)
    {
        if (seen.isEmpty())
            return;
        mLines.clear();
        const double step = kHatchStepPx * mConfig.scale;
        hatch(mLines, mRings, seen, look.hatch == Hatch::Rising ? Hatch::Rising : Hatch::Falling, step);
        if (look.hatch == Hatch::Crossed)
            hatch(mLines, mRings, seen, Hatch::Rising, step);
        QColor ink = look.outline;
        ink.setAlphaF(0.55F);
        mPainter.setPen(linePen(ink, kHatchPx * mConfig.scale, mConfig));
        mPainter.drawLines(mLines);
    }

    void drawRoad(const UnitShape &shape, const UnitLook &look)
    {
        const Rings &lines = shape.at(mMetresPerPixel);
        const double width = kRoadPx * mConfig.scale;
        mRings.resize(1);
        for (const bool casing : {true, false}) {
            mPainter.setPen(QPen(casing ? look.outline : look.fill, casing ? width + 1.6 * mConfig.scale : width, Qt::SolidLine,
                                 Qt::RoundCap, Qt::RoundJoin));
            for (const QPolygonF &line : lines) {
                toDevice(line, mConfig.mapToDevice, mRings[0]);
                mPainter.drawPolyline(mRings[0]);
            }
        }
        if (mConfig.hatches && look.hatch != Hatch::None) {
            QPen dashes(look.outline, width * 0.35, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
            dashes.setDashPattern(look.hatch == Hatch::Rising ? QVector<qreal>{1, 4} : QVector<qreal>{3, 3});
            mPainter.setPen(dashes);
            for (const QPolygonF &line : lines) {
                toDevice(line, mConfig.mapToDevice, mRings[0]);
                mPainter.drawPolyline(mRings[0]);
            }
        }
    }

    void drawPoints(const UnitShape &shape, const UnitLook &look)
    {
        mPainter.setPen(QPen(look.outline, 1.4 * mConfig.scale));
        mPainter.setBrush(look.fill);
        const double radius = kPointPx / 2 * mConfig.scale;
        for (const QPolygonF &point : shape.levels[0])
            mPainter.drawEllipse(mConfig.mapToDevice.map(point.first()), radius, radius);
    }

    QPainter &mPainter;
    const UnitScene &mScene;
    const RenderConfig &mConfig;
    const UnitLooks &mLooks;
    double mMetresPerPixel;
    QVector<QPolygonF> mRings; ///< kept between units: no allocation per unit
    QVector<QLineF> mLines;
};

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
    painter.setBrush(QColor(0x6a1b9a));
    painter.drawPath(drop);
    QFont font(config.fontFamily);
    font.setPixelSize(std::max(1, int(std::lround((count < 100 ? 10.5 : 8) * config.scale))));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    const QString text = count > 999 ? QStringLiteral("999+") : QString::number(count);
    painter.drawText(QRectF(head.x() - 2 * radius, head.y() - radius, 4 * radius, 2 * radius), Qt::AlignCenter, text);
}

struct Cluster {
    QPointF sum;
    int places = 0;
    qint64 count = 0;
    [[nodiscard]] QPointF at() const { return sum / places; }
};

/// Pins that would cover each other are one with the sum of their counts, at the mean of their places; from the back to the front.
QVector<Cluster> clustersOf(const QVector<PlacedPin> &pins, const RenderConfig &config)
{
    const double cell = kClusterPx * config.scale;
    const QRectF seen = config.deviceRect.adjusted(-cell, -cell, cell, cell);
    QHash<std::pair<int, int>, Cluster> clusters;
    for (const PlacedPin &pin : pins) {
        const QPointF at = config.mapToDevice.map(pin.at);
        if (!seen.contains(at))
            continue;
        // Cells hang on the map, not on the window, so that clusters do not jump while panning.
        const double metres = cell * config.metresPerPixel();
        Cluster &c = clusters[{int(std::floor(pin.at.x() / metres)), int(std::floor(pin.at.y() / metres))}];
        c.sum += at;
        c.places += 1;
        c.count += pin.count;
    }
    QVector<Cluster> ordered(clusters.cbegin(), clusters.cend());
    std::sort(ordered.begin(), ordered.end(), [](const Cluster &a, const Cluster &b) { return a.at().y() < b.at().y(); });
    return ordered;
}

/// What a pin covers.
QRectF pinRect(const QPointF &at, const RenderConfig &config)
{
    const double radius = kPinPx * config.scale;
    return {at.x() - radius, at.y() - 2.7 * radius, 2 * radius, 2.7 * radius};
}

} // namespace

double RenderConfig::metresPerPixel() const
{
    const double pixels = std::hypot(mapToDevice.m11(), mapToDevice.m12());
    return pixels > 0 ? 1 / pixels : 1;
}

QRectF RenderConfig::mapExtent() const { return mapToDevice.inverted().mapRect(deviceRect); }

QTransform RenderConfig::fit(const QRectF &extent, const QRectF &device)
{
    const double width = std::max(extent.width(), 1e-3);
    const double height = std::max(extent.height(), 1e-3);
    const double scale = std::min(device.width() / width, device.height() / height);
    QTransform t;
    t.translate(device.center().x(), device.center().y());
    t.scale(scale, -scale);
    t.translate(-extent.center().x(), -extent.center().y());
    return t;
}

PlacedPins placePins(const MapPins &pins, int centralMeridian)
{
    auto placed = std::make_shared<QVector<PlacedPin>>();
    if (pins) {
        const ZoneProjection zone(centralMeridian);
        placed->reserve(pins->size());
        for (const MapPin &pin : *pins) {
            const QPointF at = zone.toMap(pin.lon, pin.lat);
            if (std::isfinite(at.x()) && std::isfinite(at.y()))
                placed->append({at, pin.count, pin.label});
        }
    }
    return placed;
}

UnitScene makeScene(const MapUnits &units, const MapPins &pins)
{
    UnitScene scene;
    scene.units = units;
    scene.shapes = UnitShapes::build(units, UnitShapes::meridianFor(units));
    scene.pins = placePins(pins, scene.shapes->centralMeridian());
    return scene;
}

RenderReport drawUnits(QPainter &painter, const UnitScene &scene, const RenderConfig &config)
{
    RenderReport report;
    if (!scene.units || !scene.shapes)
        return report;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = kPointPx * config.scale * config.metresPerPixel();
    const QRectF wanted = config.only.isNull() ? config.mapExtent() : config.mapToDevice.inverted().mapRect(config.only);
    const QVector<int> visible = scene.shapes->visible(wanted.adjusted(-margin, -margin, margin, margin));
    const UnitLooks looks(scene.units, config.theme);
    UnitPainter units(painter, scene, config, looks);
    for (const int index : visible) {
        if (report.unitsDrawn % kCancelCheckEvery == 0 && config.cancelled()) {
            report.cancelled = true;
            break;
        }
        units.draw(index);
        ++report.unitsDrawn;
    }
    QVector<QRectF> pinRects;
    if (config.pins && scene.pins && !report.cancelled) {
        for (const Cluster &cluster : clustersOf(*scene.pins, config)) {
            drawPin(painter, cluster.at(), cluster.count, config);
            pinRects.append(pinRect(cluster.at(), config));
        }
    }
    // Names go round the pins, and over them where there is no room: what a unit is called can always be read.
    if (config.names && !report.cancelled)
        report.namesDrawn = drawNames(painter, scene, visible, config, looks, pinRects);
    report.cancelled = report.cancelled || config.cancelled();
    painter.restore();
    return report;
}

QImage recoloured(const QImage &before, const UnitScene &scene, const RenderConfig &config, const QVector<int> &changed)
{
    QRegion region;
    const int margin = int(std::ceil(kTextReachPx * config.scale));
    QRectF round;
    for (const int index : changed) {
        const UnitShape &shape = scene.shapes->at(index);
        if (shape.type == ShapeType::None)
            continue;
        const QRect box = config.mapToDevice.mapRect(shape.bounds).toAlignedRect().adjusted(-margin, -margin, margin, margin);
        if (!box.intersects(config.deviceRect.toAlignedRect()))
            continue;
        region += box;
        round = round.isNull() ? QRectF(box) : round.united(QRectF(box));
    }
    if (region.isEmpty())
        return before;
    if (round.width() * round.height() > kMostPatched * config.deviceRect.width() * config.deviceRect.height())
        return {};
    QImage picture = before;
    QPainter painter(&picture);
    painter.setClipRegion(region);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.fillRect(round, Qt::transparent);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    RenderConfig part = config;
    part.only = round.adjusted(-margin, -margin, margin, margin);
    const RenderReport report = drawUnits(painter, scene, part);
    painter.end();
    return report.cancelled ? QImage() : picture;
}

void drawSwatch(QPainter &painter, const QRectF &rect, const UnitLook &look)
{
    painter.setPen(QPen(look.outline, 1));
    painter.setBrush(look.fill);
    painter.drawRect(rect);
    if (look.hatch == Hatch::None)
        return;
    QVector<QLineF> lines;
    const QVector<QPolygonF> rings{QPolygonF(rect)};
    constexpr double step = kHatchStepPx * 0.7;
    hatch(lines, rings, rect, look.hatch == Hatch::Rising ? Hatch::Rising : Hatch::Falling, step);
    if (look.hatch == Hatch::Crossed)
        hatch(lines, rings, rect, Hatch::Rising, step);
    painter.drawLines(lines);
}

QPainterPath devicePath(const UnitShape &shape, const RenderConfig &config)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    const double radius = kPointPx / 2 * config.scale;
    QPolygonF device;
    for (const QPolygonF &ring : shape.at(config.metresPerPixel())) {
        if (shape.type == ShapeType::Point) {
            path.addEllipse(config.mapToDevice.map(ring.first()), radius, radius);
            continue;
        }
        toDevice(ring, config.mapToDevice, device);
        path.addPolygon(device);
    }
    return path;
}

} // namespace inspect::app
