// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_overlay.h"

#include "gis/zone_projection.h"
#include "inspect/geodesic.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace inspect::app {

namespace {

constexpr double kMarginPx = 14;
constexpr double kBarPx = 150; ///< longest scale bar
constexpr double kKeyLinePx = 20;
constexpr double kMostKeyPx = 150;      ///< of a row's words
constexpr double kKeyFromWidthPx = 420; ///< a narrower map has no room for the key
constexpr qsizetype kMostKeyRows = 10;
constexpr QSizeF kSwatchPx(22, 13);
const QColor kSelected(0x0b3d91);
const QColor kSketch(0xc2185b);
const QColor kFix(0x1565c0);
const QColor kInk(0x1a1a1a);

/// 1, 2 or 5 × 10ⁿ, at most `most`.
double roundLength(double most)
{
    const double ten = std::pow(10, std::floor(std::log10(most)));
    return most >= 5 * ten ? 5 * ten : most >= 2 * ten ? 2 * ten : ten;
}

QString keyText(const ThemeKeyRow &row) { return QStringLiteral("%1  %2").arg(row.text).arg(row.units); }

QString number(double value, int decimals)
{
    QString text = QLocale::c().toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

} // namespace

QString MapOverlay::lengthText(double metres)
{
    return metres >= 1000 ? tr("%1 km").arg(number(metres / 1000, 2)) : tr("%1 m").arg(number(metres, metres < 10 ? 1 : 0));
}

QString MapOverlay::areaText(double squareMetres)
{
    return squareMetres >= 1e5 ? tr("%1 km²").arg(number(squareMetres / 1e6, 2)) : tr("%1 m²").arg(number(squareMetres, 0));
}

void MapOverlay::plate(const QRectF &rect)
{
    mPainter.setPen(Qt::NoPen);
    mPainter.setBrush(QColor(255, 255, 255, 205));
    mPainter.drawRoundedRect(rect, 4, 4);
}

void MapOverlay::unit(const UnitShape &shape, bool selected)
{
    RenderConfig config;
    config.mapToDevice = mView.toWindow();
    config.deviceRect = QRectF(QPointF(0, 0), mView.size());
    const QPainterPath path = devicePath(shape, config);
    mPainter.setBrush(Qt::NoBrush);
    const double width = shape.type == ShapeType::Line ? 8 : 3;
    if (selected) {
        mPainter.setPen(QPen(QColor(255, 255, 255, 220), width + 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        mPainter.drawPath(path);
    }
    QColor ink = kSelected;
    ink.setAlpha(selected ? 255 : 150);
    mPainter.setPen(QPen(ink, selected ? width : width * 0.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    mPainter.drawPath(path);
}

void MapOverlay::sketch(const ShapeSketch &sketch, const ZoneProjection &zone)
{
    if (sketch.isEmpty())
        return;
    outline(sketch);
    size(sketch, zone);
}

void MapOverlay::sketchWithWay(const ShapeSketch &sketch, const QVector<QPointF> &way, const ZoneProjection &zone)
{
    if (sketch.isEmpty())
        return;
    ShapeSketch drawn = sketch;
    drawn.hover(drawn.points().constLast());
    QPolygonF ahead{mView.toWindow(drawn.points().constLast())};
    ShapeSketch whole = drawn;
    for (const QPointF &p : way) {
        (void)whole.add(p);
        ahead.append(mView.toWindow(p));
    }
    whole.hover(whole.points().constLast());
    mPainter.setBrush(Qt::NoBrush);
    for (const QPen &pen : {QPen(Qt::white, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), QPen(kSketch, 3, Qt::DashLine)}) {
        mPainter.setPen(pen);
        mPainter.drawPolyline(ahead);
    }
    outline(drawn);
    if (whole.points().size() > 1)
        size(whole, zone);
}

void MapOverlay::outline(const ShapeSketch &sketch)
{
    const QTransform toWindow = mView.toWindow();
    QPolygonF line;
    for (const QPointF &p : sketch.outline(true))
        line.append(toWindow.map(p));
    const bool isArea = sketch.kind() == ShapeSketch::Kind::Polygon || sketch.kind() == ShapeSketch::Kind::Rectangle;
    mPainter.setPen(QPen(Qt::white, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    mPainter.setBrush(Qt::NoBrush);
    mPainter.drawPolyline(line);
    mPainter.setPen(QPen(kSketch, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isArea && line.size() > 2) {
        QColor fill = kSketch;
        fill.setAlpha(38);
        mPainter.setBrush(fill);
        mPainter.drawPolygon(line);
    } else {
        mPainter.drawPolyline(line);
    }
    mPainter.setPen(QPen(kSketch, 2));
    mPainter.setBrush(Qt::white);
    for (const QPointF &p : sketch.points())
        mPainter.drawEllipse(toWindow.map(p), 4.5, 4.5);
}

/// How long and large it is, beside it.
void MapOverlay::size(const ShapeSketch &sketch, const ZoneProjection &zone)
{
    const std::optional<QByteArray> wkb = sketch.wkb(zone, true);
    if (!wkb || sketch.kind() == ShapeSketch::Kind::Point)
        return;
    QPolygonF line;
    for (const QPointF &p : sketch.outline(true))
        line.append(mView.toWindow(p));
    const bool isArea = sketch.kind() == ShapeSketch::Kind::Polygon || sketch.kind() == ShapeSketch::Kind::Rectangle;
    const QString length = lengthText(geodesicLengthM(*wkb));
    const QString text = isArea ? tr("%1, border %2").arg(areaText(geodesicAreaM2(*wkb)), length) : length;
    const QFontMetricsF metrics(mPainter.font());
    const QPointF at = line.boundingRect().topRight() + QPointF(10, -4);
    QRectF box(at - QPointF(0, metrics.height()), QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 6));
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, mView.size().width() - box.width() - 4)));
    box.moveTop(std::clamp(box.top(), 4.0, std::max(4.0, mView.size().height() - box.height() - 4)));
    plate(box);
    mPainter.setPen(kInk);
    mPainter.drawText(box, Qt::AlignCenter, text);
}

void MapOverlay::position(const Fix &fix)
{
    const QPointF at = mView.toWindow(fix.at);
    const double radius = fix.accuracyM / mView.metresPerPixel();
    if (radius > 7 && radius < 5000) {
        QColor fill = kFix;
        fill.setAlpha(40);
        mPainter.setPen(QPen(kFix, 1.2));
        mPainter.setBrush(fill);
        mPainter.drawEllipse(at, radius, radius);
    }
    mPainter.setPen(QPen(Qt::white, 2.5));
    mPainter.setBrush(kFix);
    mPainter.drawEllipse(at, 7, 7);
}

void MapOverlay::ring(const QPointF &map)
{
    const QPointF middle = mView.toWindow(map) - QPointF(0, 12); // the pin's head stands above its place
    mPainter.setBrush(Qt::NoBrush);
    for (const auto &[colour, width] : {std::pair(QColor(Qt::white), 7.0), std::pair(QColor(0xd5, 0x00, 0x6d), 3.5)}) {
        mPainter.setPen(QPen(colour, width));
        mPainter.drawEllipse(middle, 25, 25);
    }
}

void MapOverlay::mark(const QPointF &map)
{
    const QPointF at = mView.toWindow(map);
    for (const QPen &pen : {QPen(Qt::white, 5), QPen(kSketch, 2.4)}) {
        mPainter.setPen(pen);
        mPainter.setBrush(Qt::NoBrush);
        mPainter.drawEllipse(at, 13, 13);
        for (const QPointF &way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            mPainter.drawLine(at + way * 6, at + way * 20);
    }
}

void MapOverlay::scaleBar()
{
    const double metres = roundLength(kBarPx * mView.metresPerPixel());
    const double width = metres / mView.metresPerPixel();
    const double y = mView.size().height() - kMarginPx;
    const QRectF box(kMarginPx - 6, y - 26, width + 12, 32);
    plate(box);
    mPainter.setPen(QPen(kInk, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    mPainter.drawPolyline(QPolygonF{{kMarginPx, y - 6}, {kMarginPx, y}, {kMarginPx + width, y}, {kMarginPx + width, y - 6}});
    mPainter.drawText(QRectF(kMarginPx - 40, y - 25, width + 80, 18), Qt::AlignCenter, lengthText(metres));
}

void MapOverlay::northArrow()
{
    const QPointF foot(mView.size().width() - kMarginPx - 12, kMarginPx + 44);
    plate(QRectF(foot.x() - 16, foot.y() - 48, 32, 54));
    mPainter.setPen(QPen(kInk, 1));
    mPainter.setBrush(kInk);
    mPainter.drawPolygon(QPolygonF{foot + QPointF(0, -28), foot + QPointF(-9, 0), foot + QPointF(0, -7)});
    mPainter.setBrush(Qt::white);
    mPainter.drawPolygon(QPolygonF{foot + QPointF(0, -28), foot + QPointF(9, 0), foot + QPointF(0, -7)});
    mPainter.drawText(QRectF(foot.x() - 12, foot.y() - 47, 24, 18), Qt::AlignCenter, tr("N", "north arrow"));
}

void MapOverlay::box(const QRectF &window)
{
    QColor fill = kSelected;
    fill.setAlpha(28);
    mPainter.setPen(QPen(kSelected, 1.6, Qt::DashLine));
    mPainter.setBrush(fill);
    mPainter.drawRect(window);
}

void MapOverlay::key(const QVector<ThemeKeyRow> &rows)
{
    const QFontMetricsF metrics(mPainter.font());
    const double line = std::max(kKeyLinePx, metrics.height() + 2);
    const int room = int((mView.size().height() * 0.6) / line);
    const qsizetype shown = std::min<qsizetype>({rows.size(), room, kMostKeyRows});
    if (shown < 1 || mView.size().width() < kKeyFromWidthPx)
        return;
    double width = 0;
    for (qsizetype i = 0; i < shown; ++i)
        width = std::max(width, metrics.horizontalAdvance(keyText(rows[i])));
    width = std::min(width, kMostKeyPx);
    QRectF box(0, 0, width + kSwatchPx.width() + 22, double(shown) * line + 10);
    box.moveBottomRight({mView.size().width() - kMarginPx + 6, mView.size().height() - kMarginPx + 6});
    plate(box);
    for (qsizetype i = 0; i < shown; ++i) {
        const QRectF row(box.left() + 8, box.top() + 5 + double(i) * line, box.width() - 16, line);
        const QRectF swatch(row.left(), row.center().y() - kSwatchPx.height() / 2, kSwatchPx.width(), kSwatchPx.height());
        drawSwatch(mPainter, swatch, rows[i].look);
        mPainter.setPen(kInk);
        const QRectF words = row.adjusted(kSwatchPx.width() + 6, 0, 0, 0);
        const bool isLast = i + 1 == shown && rows.size() > shown;
        mPainter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          isLast ? QString(QChar(0x2026)) : metrics.elidedText(keyText(rows[i]), Qt::ElideRight, words.width()));
    }
}

void MapOverlay::note(const QString &text)
{
    const QFontMetricsF metrics(mPainter.font());
    const QRectF words = metrics.boundingRect(QRectF(0, 0, mView.size().width() * 0.7, 400), Qt::TextWordWrap | Qt::AlignCenter, text);
    QRectF box(QPointF(0, 0), words.size() + QSizeF(36, 24));
    box.moveCenter({mView.size().width() / 2, mView.size().height() / 2});
    plate(box);
    mPainter.setPen(QColor(0x4a4a4a));
    mPainter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace inspect::app
