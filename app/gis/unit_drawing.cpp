// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_drawing.h"

#include "gis/unit_labels.h"
#include "gis/unit_pins.h"
#include "gis/zone_projection.h"

#include <qgscurve.h>
#include <qgsgeometry.h>
#include <qgspolygon.h>

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
constexpr double kCasingPx = 1.6;     ///< of a road's outline, both sides together
constexpr double kGlowPx = 3.2;       ///< of the light edge beyond it, which sets a road off from what it crosses
constexpr double kBandPx = 7;         ///< along the border of an area that smaller ones cover
constexpr double kBandBorderPx = 2;   ///< width of such an area's outline
constexpr double kPointPx = 9;        ///< diameter of a unit that is a point
constexpr double kHatchPx = 0.8;      ///< width of hatch lines
constexpr double kHatchStepPx = 7;    ///< distance of hatch lines
constexpr int kCancelCheckEvery = 64; ///< units
constexpr double kTextReachPx = 24;   ///< so far a unit's texts and marks may reach beyond its border
constexpr double kPinReachPx = 90;    ///< so far from a unit its name may still move a pin
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

/// Rings as one area, whichever of them are holes.
QgsGeometry areaOf(const Rings &rings)
{
    QgsGeometry area;
    for (const QPolygonF &ring : rings) {
        const QgsGeometry one = QgsGeometry::fromQPolygonF(ring).makeValid();
        area = area.isNull() ? one : area.symDifference(one);
    }
    return area;
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

    /// The colour of an area whose fill smaller areas of other kinds lie upon: a band along its border, over these. What is narrower
    /// than two bands, as a street or a river, is seen whole.
    void drawBand(int index)
    {
        const UnitShape &shape = mScene.shapes->at(index);
        const QRectF box = boxOf(shape);
        const double band = kBandPx * mConfig.scale;
        if (box.width() < 2 * band && box.height() < 2 * band)
            return;
        const UnitLook look = mLooks.of(mScene.units->at(index));
        mapRings(shape);
        const QPainterPath path = pathOfRings();
        QColor fill = look.fill;
        fill.setAlphaF(float(1 - (1 - mConfig.fillOpacity) * (1 - mConfig.fillOpacity)));
        if (std::min(box.width(), box.height()) < 4 * band) { // hardly anything would be left within
            fillArea(fill);
        } else if (mConfig.outlined) { // a shape of its own: not every paper knows clipping
            mPainter.setPen(Qt::NoPen);
            mPainter.setBrush(fill);
            mPainter.drawPath(bandOf(shape, band));
        } else {
            mPainter.save();
            mPainter.setClipPath(path, Qt::IntersectClip);
            mPainter.setBrush(Qt::NoBrush);
            mPainter.setPen(QPen(fill, 2 * band, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            mPainter.drawPath(path);
            mPainter.restore();
        }
        mPainter.setBrush(Qt::NoBrush);
        mPainter.setPen(QPen(look.outline, kBandBorderPx * mConfig.scale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        mPainter.drawPath(path);
    }

private:
    /// What of an area lies nearer to its border than `width` device pixels.
    [[nodiscard]] QPainterPath bandOf(const UnitShape &shape, double width) const
    {
        QPainterPath band;
        band.setFillRule(Qt::OddEvenFill);
        const QgsGeometry area = areaOf(shape.at(mMetresPerPixel));
        const QgsGeometry inner = area.buffer(-width * mMetresPerPixel, 4);
        const QgsGeometry left = inner.isEmpty() ? area : area.difference(inner);
        for (auto part = left.const_parts_begin(); part != left.const_parts_end(); ++part) {
            const auto *polygon = qgsgeometry_cast<const QgsPolygon *>(*part);
            if (!polygon || !polygon->exteriorRing())
                continue;
            band.addPolygon(mConfig.mapToDevice.map(polygon->exteriorRing()->asQPolygonF()));
            for (int r = 0; r < polygon->numInteriorRings(); ++r)
                band.addPolygon(mConfig.mapToDevice.map(polygon->interiorRing(r)->asQPolygonF()));
        }
        return band;
    }

    [[nodiscard]] QRectF boxOf(const UnitShape &shape) const { return mConfig.mapToDevice.mapRect(shape.bounds); }

    void mapRings(const UnitShape &shape)
    {
        const Rings &rings = shape.at(mMetresPerPixel);
        mRings.resize(rings.size());
        for (qsizetype i = 0; i < rings.size(); ++i)
            toDevice(rings[i], mConfig.mapToDevice, mRings[i]);
    }

    [[nodiscard]] QPainterPath pathOfRings() const
    {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (const QPolygonF &ring : mRings)
            path.addPolygon(ring);
        return path;
    }

    void drawArea(const UnitShape &shape, const UnitLook &look)
    {
        QColor fill = look.fill;
        fill.setAlphaF(float(mConfig.fillOpacity));
        const QRectF box = boxOf(shape);
        if (box.width() < kDotPx && box.height() < kDotPx) {
            mPainter.fillRect(QRectF(box.center() - QPointF(0.5, 0.5), QSizeF(std::max(1.0, box.width()), std::max(1.0, box.height()))),
                              fill);
            return;
        }
        mapRings(shape);
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
            mPainter.drawPath(pathOfRings());
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
        const std::pair<QColor, double> coats[] = {{QColor(255, 255, 255, 200), width + (kCasingPx + kGlowPx) * mConfig.scale},
                                                   {look.outline, width + kCasingPx * mConfig.scale},
                                                   {look.fill, width}};
        for (const auto &[colour, wide] : coats) {
            mPainter.setPen(QPen(colour, wide, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
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

void drawBands(UnitPainter &units, QVector<int> &covered)
{
    for (const int index : std::as_const(covered))
        units.drawBand(index);
    covered.clear();
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
                placed->append({at, pin.count, pin.label, pin.unit});
        }
    }
    return placed;
}

QVector<PlacedPin> UnitScene::shownPins() const
{
    if (!pins || hiddenKinds.isEmpty() || !shapes)
        return pins ? *pins : QVector<PlacedPin>();
    QVector<PlacedPin> shown = *pins;
    shown.removeIf([this](const PlacedPin &pin) {
        const qsizetype index = shapes->indexOf(pin.unit);
        return index >= 0 && hiddenKinds.contains(shapes->kindOf(index));
    });
    return shown;
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
    const QVector<int> visible = scene.visible(wanted.adjusted(-margin, -margin, margin, margin));
    const UnitLooks looks(scene.units, config.theme);
    UnitPainter units(painter, scene, config, looks);
    QVector<int> covered;
    const quint64 shownKinds = ~scene.shapes->kindBits(scene.hiddenKinds);
    for (const int index : visible) {
        if (report.unitsDrawn % kCancelCheckEvery == 0 && config.cancelled()) {
            report.cancelled = true;
            break;
        }
        if (scene.shapes->at(index).type == ShapeType::Polygon) {
            if (scene.shapes->coveredBy(index) & shownKinds)
                covered.append(index);
        } else {
            drawBands(units, covered); // areas come first: now all of them are there
        }
        units.draw(index);
        ++report.unitsDrawn;
    }
    drawBands(units, covered);
    QVector<PinCluster> pins;
    if (config.pins && scene.pins && !report.cancelled)
        pins = clustersOf(scene.shownPins(), config);
    // Names go round the pins; where there is no room for that the pins give way, so that both can be read.
    LabelSpace taken(config.namePx * config.scale * 6);
    if (config.names && !report.cancelled)
        report.namesDrawn = drawNames(painter, scene, visible, config, looks, pinRects(pins, config), taken);
    if (!report.cancelled)
        drawPins(painter, pins, taken, config);
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
    const double reach = margin + (config.pins && scene.pins && !scene.pins->isEmpty() ? kPinReachPx * config.scale : 0);
    part.only = round.adjusted(-reach, -reach, reach, reach);
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
