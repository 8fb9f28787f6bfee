// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/shape_compare.h"

#include <qgsabstractgeometry.h>
#include <qgsgeometry.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QSet>

#include <algorithm>

namespace inspect::app {

namespace {

using Line = QVector<QPointF>; ///< degrees

struct Look {
    QColor ink;
    Qt::PenStyle pen;
    double width;
    Qt::BrushStyle hatch;
};

const Look kLooks[] = {{QColor(0x0b, 0x3d, 0x91), Qt::SolidLine, 3.2, Qt::BDiagPattern},
                       {QColor(0xb0, 0x3a, 0x00), Qt::DashLine, 3.2, Qt::FDiagPattern},
                       {QColor(0x50, 0x50, 0x50), Qt::DotLine, 2.2, Qt::NoBrush}};
constexpr qsizetype kMostShapes = std::size(kLooks);
constexpr int kMostMarks = 400;
constexpr double kMarkPx = 4.5;

/// Rings, lines or points, in degrees.
QVector<Line> linesOf(const QByteArray &wkb)
{
    QgsGeometry geometry;
    geometry.fromWkb(wkb);
    QVector<Line> lines;
    if (geometry.isNull())
        return lines;
    for (const auto &part : geometry.constGet()->coordinateSequence()) {
        for (const auto &ring : part) {
            Line line;
            for (const QgsPoint &point : ring)
                line.append({point.x(), point.y()});
            lines.append(line);
        }
    }
    return lines;
}

bool isArea(const QByteArray &wkb)
{
    QgsGeometry geometry;
    geometry.fromWkb(wkb);
    return geometry.type() == Qgis::GeometryType::Polygon;
}

QString placeKey(const QPointF &p) { return QStringLiteral("%1 %2").arg(p.x(), 0, 'f', 7).arg(p.y(), 0, 'f', 7); }

/// Corners of one shape that the other does not have.
Line cornersWithout(const QVector<Line> &shape, const QVector<Line> &other)
{
    QSet<QString> known;
    for (const Line &line : other) {
        for (const QPointF &p : line)
            known.insert(placeKey(p));
    }
    Line own;
    for (const Line &line : shape) {
        for (const QPointF &p : line) {
            if (const QString key = placeKey(p); !known.contains(key)) {
                known.insert(key);
                own.append(p);
            }
        }
    }
    return own;
}

struct Drawn {
    QVector<Line> lines;
    Line own; ///< corners that set it apart
    bool isArea = false;
    QString label;
};

} // namespace

/// Lies over the map and lets the mouse through.
class ShapeCompare::Overlay : public QWidget {
public:
    explicit Overlay(MapCanvas *canvas) : QWidget(canvas), mCanvas(*canvas) { setAttribute(Qt::WA_TransparentForMouseEvents); }

    void setShapes(const QVector<ComparedShape> &shapes)
    {
        mDrawn.clear();
        for (const ComparedShape &shape : shapes)
            mDrawn.append({linesOf(shape.wkb), {}, isArea(shape.wkb), shape.label});
        for (qsizetype i = 0; i < std::min<qsizetype>(2, mDrawn.size()); ++i) {
            const qsizetype other = 1 - i;
            if (other < mDrawn.size() && !mDrawn[other].lines.isEmpty())
                mDrawn[i].own = cornersWithout(mDrawn[i].lines, mDrawn[other].lines);
        }
        update();
    }

    [[nodiscard]] const QVector<Drawn> &drawn() const { return mDrawn; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (qsizetype i = mDrawn.size() - 1; i >= 0; --i)
            drawShape(painter, mDrawn[i], kLooks[i]);
        for (qsizetype i = 0; i < mDrawn.size(); ++i)
            drawMarks(painter, mDrawn[i], kLooks[i], i == 0);
        drawLegend(painter);
    }

private:
    [[nodiscard]] QPointF window(const QPointF &degrees) const { return mCanvas.windowPosition(degrees.x(), degrees.y()); }

    void drawShape(QPainter &painter, const Drawn &shape, const Look &look) const
    {
        QPainterPath path;
        for (const Line &line : shape.lines) {
            QPolygonF polygon;
            for (const QPointF &p : line)
                polygon.append(window(p));
            if (polygon.size() == 1)
                path.addEllipse(polygon.first(), 2 * kMarkPx, 2 * kMarkPx);
            else
                path.addPolygon(polygon);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(255, 255, 255, 210), look.width + 3));
        painter.drawPath(path);
        QColor hatch = look.ink;
        hatch.setAlpha(110);
        painter.setBrush(shape.isArea ? QBrush(hatch, look.hatch) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(look.ink, look.width, look.pen, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(path);
    }

    /// Round for the first, square for the second; its letter at the one that lies highest.
    void drawMarks(QPainter &painter, const Drawn &shape, const Look &look, bool isRound) const
    {
        if (shape.own.isEmpty())
            return;
        QPointF top(0, 1e9);
        painter.setPen(QPen(look.ink, 2));
        painter.setBrush(Qt::white);
        int marks = 0;
        for (const QPointF &p : shape.own) {
            const QPointF at = window(p);
            if (at.y() < top.y() && rect().contains(at.toPoint()))
                top = at;
            if (++marks > kMostMarks)
                continue;
            const QRectF box(at - QPointF(kMarkPx, kMarkPx), QSizeF(2 * kMarkPx, 2 * kMarkPx));
            if (isRound)
                painter.drawEllipse(box);
            else
                painter.drawRect(box);
        }
        if (top.y() < 1e9)
            drawPlate(painter, top + QPointF(isRound ? -30 : 12, -26), shape.label, look.ink);
    }

    void drawPlate(QPainter &painter, const QPointF &corner, const QString &text, const QColor &ink) const
    {
        QFont font = painter.font();
        font.setBold(true);
        painter.setFont(font);
        const QFontMetricsF metrics(font);
        const QRectF box(corner, QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 2));
        painter.setPen(QPen(ink, 1.6));
        painter.setBrush(QColor(255, 255, 255, 235));
        painter.drawRoundedRect(box, 3, 3);
        painter.drawText(box, Qt::AlignCenter, text);
    }

    void drawLegend(QPainter &painter) const
    {
        QFont font = painter.font();
        font.setBold(false);
        painter.setFont(font);
        const QFontMetricsF metrics(font);
        double width = 0;
        int rows = 0;
        for (const Drawn &shape : mDrawn) {
            width = std::max(width, metrics.horizontalAdvance(shape.label));
            rows += shape.lines.isEmpty() ? 0 : 1;
        }
        const double line = metrics.height() + 5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 255, 255, 225));
        painter.drawRoundedRect(QRectF(8, 8, width + 70, rows * line + 10), 4, 4);
        double y = 13;
        for (qsizetype i = 0; i < mDrawn.size(); ++i) {
            if (mDrawn[i].lines.isEmpty())
                continue;
            painter.setPen(QPen(kLooks[i].ink, kLooks[i].width, kLooks[i].pen, Qt::FlatCap));
            painter.drawLine(QPointF(16, y + line / 2), QPointF(58, y + line / 2));
            painter.setPen(Qt::black);
            painter.drawText(QRectF(66, y, width + 6, line), Qt::AlignVCenter | Qt::AlignLeft, mDrawn[i].label);
            y += line;
        }
    }

    MapCanvas &mCanvas;
    QVector<Drawn> mDrawn;
};

ShapeCompare::ShapeCompare(QWidget *parent) : QWidget(parent), mCanvas(new MapCanvas(this)), mOverlay(new Overlay(mCanvas))
{
    setMinimumSize(260, 200);
    mCanvas->setTool(MapCanvas::Tool::Pan);
    mCanvas->setPinsVisible(false);
    mCanvas->setKeyVisible(false);
    connect(mCanvas, &MapCanvas::scaleChanged, this, [this] { mOverlay->update(); });
    connect(mCanvas, &MapCanvas::crsChanged, this, &ShapeCompare::fit);
    mSized.setSingleShot(true);
    connect(&mSized, &QTimer::timeout, this, &ShapeCompare::fit);
}

void ShapeCompare::setSurroundings(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers)
{
    auto plain = std::make_shared<QVector<MapUnit>>(*units);
    for (MapUnit &unit : *plain) {
        unit.state = ScoreState::NotApplicable; // pale and without a hatch
        unit.score.reset();
        unit.stars.reset();
        unit.grade.clear();
    }
    mCanvas->setUnits(plain);
    mCanvas->setBaseLayers(layers); // one that cannot be read has been told of by the window's own map
    fit();
}

void ShapeCompare::compare(const QVector<ComparedShape> &shapes)
{
    mShapes = shapes.mid(0, kMostShapes);
    mOverlay->setShapes(mShapes);
    mOnlyDifference = false;
    fit();
}

void ShapeCompare::showWhole()
{
    mOnlyDifference = false;
    fit();
}

void ShapeCompare::showDifference()
{
    mOnlyDifference = true;
    fit();
}

qsizetype ShapeCompare::differingCorners() const
{
    qsizetype corners = 0;
    for (const Drawn &shape : mOverlay->drawn())
        corners += shape.own.size();
    return corners;
}

QRectF ShapeCompare::degrees(bool onlyDifference) const
{
    double west = 1e9, south = 1e9, east = -1e9, north = -1e9;
    const auto add = [&](const Line &line) {
        for (const QPointF &p : line) {
            west = std::min(west, p.x());
            east = std::max(east, p.x());
            south = std::min(south, p.y());
            north = std::max(north, p.y());
        }
    };
    for (const Drawn &shape : mOverlay->drawn()) {
        if (onlyDifference)
            add(shape.own);
        for (const Line &line : onlyDifference ? QVector<Line>() : shape.lines)
            add(line);
    }
    return west > east ? QRectF() : QRectF(QPointF(west, south), QPointF(east, north));
}

void ShapeCompare::fit()
{
    QRectF box = degrees(mOnlyDifference);
    if (box.isNull())
        box = degrees(false);
    if (mShapes.isEmpty() || (box.isNull() && box.topLeft().isNull()))
        return;
    mCanvas->centreOn(box.center().x(), box.center().y());
    const QPointF a = mCanvas->windowPosition(box.left(), box.top());
    const QPointF b = mCanvas->windowPosition(box.right(), box.bottom());
    constexpr double kLeastPx = 1e-3; // a point has no size: some surroundings then
    const double wide = std::max(std::abs(a.x() - b.x()), kLeastPx);
    const double high = std::max(std::abs(a.y() - b.y()), kLeastPx);
    const double share = mOnlyDifference ? 0.45 : 0.72;
    const double factor = std::min(width() * share / wide, height() * share / high);
    constexpr double kClosest = 500; // 1:500
    const double closest = mCanvas->scaleDenominator() / kClosest;
    mCanvas->zoomBy(std::min(factor, closest));
}

void ShapeCompare::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    mCanvas->setGeometry(rect());
    mOverlay->setGeometry(mCanvas->rect());
    mSized.start(); // once the map knows its size too
}

} // namespace inspect::app
