// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_labels.h"

#include "gis/code_serials.h"
#include "gis/label_texts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace inspect::app {

namespace {

constexpr double kPaddingPx = 2;      ///< between a text and its unit's border
constexpr double kHaloPx = 1.2;       ///< light rim that keeps a text readable on any fill
constexpr double kSecondLine = 0.86;  ///< size of score and stars against the name
constexpr double kMostOverflow = 1.7; ///< size of a name on paper against its unit
constexpr qsizetype kSplitFrom = 4;   ///< letters of a name that may stand in two lines
constexpr int kElsewhereSteps = 8;    ///< places tried along a unit's width and height
constexpr double kMostTurn = 24;      ///< degrees between neighbouring letters along a road
const QColor kInk(0x1a1a1a);

/// Width in ems without laying the text out: never more than the real width of CJK text, close for Latin.
double estimatedEms(const QString &text)
{
    double ems = 0;
    for (const QChar c : text)
        ems += c.unicode() < 0x2000 ? 0.45 : 1.0;
    return ems;
}

/// Where a name breaks into two lines: near its middle, not inside a number or a Latin word; 0 where there is no such place.
qsizetype splitAt(const QString &name)
{
    const auto isCjk = [](QChar c) { return c.unicode() >= 0x2e80; };
    const qsizetype middle = (name.size() + 1) / 2;
    for (qsizetype away = 0; away < middle; ++away) {
        for (const qsizetype at : {middle + away, middle - away}) {
            if (at > 0 && at < name.size() && (isCjk(name[at - 1]) || isCjk(name[at]) || name[at - 1] == u' '))
                return at;
        }
    }
    return 0;
}

bool segmentMeets(const QRectF &rect, const QPointF &a, const QPointF &b)
{
    double from = 0;
    double to = 1;
    const auto clip = [&](double p, double q) {
        if (p == 0)
            return q >= 0;
        const double t = q / p;
        if (p < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from <= to;
    };
    const QPointF d = b - a;
    return clip(-d.x(), a.x() - rect.left()) && clip(d.x(), rect.right() - a.x()) && clip(-d.y(), a.y() - rect.top()) &&
           clip(d.y(), rect.bottom() - a.y());
}

bool liesInside(const QVector<QPolygonF> &rings, const QRectF &rect)
{
    int around = 0;
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i) {
            if (segmentMeets(rect, ring[i], ring[(i + 1) % ring.size()]))
                return false;
        }
        around += ring.containsPoint(rect.center(), Qt::OddEvenFill) ? 1 : 0;
    }
    return around % 2 == 1;
}

/// Lines of one label with their pixel sizes.
struct TextBlock {
    QVector<std::pair<QString, int>> lines;
    QVector<QSizeF> sizes;
    QSizeF size;
};

class NamePainter {
public:
    NamePainter(QPainter &painter, const UnitScene &scene, const RenderConfig &config, const UnitLooks &looks, const QVector<QRectF> &pins,
                LabelSpace &taken)
        : mPainter(painter), mScene(scene), mConfig(config), mLooks(looks), mSpace(taken), mPins(config.namePx * config.scale * 6),
          mFont(config.fontFamily), mDigits(digitsThatTell(scene.units))
    {
        for (const QRectF &pin : pins)
            mPins.take(pin);
        mFont.setStyleHint(QFont::SansSerif);
        // Shaping would take other glyphs for the digits of Latin texts, which a PDF cannot tell the characters of.
        mFont.setStyleStrategy(QFont::PreferNoShaping);
    }

    bool draw(int index)
    {
        const UnitShape &shape = mScene.shapes->at(index);
        const MapUnit &unit = mScene.units->at(index);
        if (unit.name.isEmpty())
            return false;
        mUnit = unit.id;
        mIsCode = !serialOf(unit.name, mDigits).isEmpty();
        switch (shape.type) {
        case ShapeType::Polygon: return nameArea(shape, unit);
        case ShapeType::Line: return nameRoad(shape, unit.name);
        case ShapeType::Point: return namePoint(shape, unit.name);
        case ShapeType::None: break;
        }
        return false;
    }

private:
    [[nodiscard]] int pixels(double px) const { return std::max(1, int(std::lround(px * mConfig.scale))); }

    [[nodiscard]] QSizeF sizeOf(const QString &text, int px)
    {
        mFont.setPixelSize(px);
        return laidOutText(text, mFont).size();
    }

    [[nodiscard]] TextBlock block(const QVector<std::pair<QString, int>> &lines)
    {
        TextBlock made;
        for (const auto &[text, px] : lines) {
            const QSizeF size = sizeOf(text, px);
            made.lines.append({text, px});
            made.sizes.append(QSizeF(size.width(), px * 1.18));
            made.size = QSizeF(std::max(made.size.width(), size.width()), made.size.height() + px * 1.18);
        }
        return made;
    }

    /// What may stand in the unit at one size, the fullest first.
    [[nodiscard]] QVector<QVector<std::pair<QString, int>>> wordings(const MapUnit &unit, double px) const
    {
        const int name = pixels(px);
        const int small = pixels(px * kSecondLine);
        QVector<QVector<std::pair<QString, int>>> made;
        const qsizetype half = unit.name.size() >= kSplitFrom ? splitAt(unit.name) : 0;
        if (mConfig.scores) {
            for (const QStringList &marks : mLooks.marks(unit)) {
                QVector<std::pair<QString, int>> lines{{unit.name, name}};
                for (const QString &mark : marks)
                    lines.append({mark, small});
                made.append(lines);
            }
        }
        made.append({{unit.name, name}});
        if (half > 0)
            made.append({{unit.name.left(half), name}, {unit.name.mid(half), name}});
        const QString serial = serialOf(unit.name, mDigits);
        if (serial.isEmpty())
            return made;
        if (mConfig.scores) {
            for (const QStringList &marks : mLooks.marks(unit)) {
                QVector<std::pair<QString, int>> lines{{serial, name}};
                for (const QString &mark : marks)
                    lines.append({mark, small});
                made.append(lines);
            }
        }
        made.append({{serial, name}});
        return made;
    }

    bool nameArea(const UnitShape &shape, const MapUnit &unit)
    {
        const QRectF box = mConfig.mapToDevice.mapRect(shape.bounds);
        const double padding = kPaddingPx * mConfig.scale;
        const QString serial = serialOf(unit.name, mDigits);
        const double ems = estimatedEms(serial.isEmpty() ? unit.name : serial);
        bool mapped = false;
        for (double px = mConfig.namePx; px >= mConfig.smallestNamePx; px -= 1) {
            const double least = ems * (unit.name.size() >= kSplitFrom && serial.isEmpty() ? 0.5 : 1.0) * px * mConfig.scale;
            if (box.width() < least + 2 * padding || box.height() < px * mConfig.scale)
                continue;
            if (!mapped) {
                mapRings(shape);
                mapped = true;
            }
            for (const auto &lines : wordings(unit, px)) {
                const TextBlock text = block(lines);
                if (box.width() < text.size.width() + 2 * padding || box.height() < text.size.height() + 2 * padding)
                    continue;
                if (placeInArea(shape, text, padding))
                    return true;
            }
        }
        return false;
    }

public:
    /// Paper cannot be zoomed: where another name stands in the middle of a unit, its own goes elsewhere inside.
    bool drawElsewhere(int index)
    {
        const UnitShape &shape = mScene.shapes->at(index);
        const MapUnit &unit = mScene.units->at(index);
        if (shape.type != ShapeType::Polygon || unit.name.isEmpty())
            return false;
        const QRectF box = mConfig.mapToDevice.mapRect(shape.bounds);
        mapRings(shape);
        const double padding = kPaddingPx * mConfig.scale;
        for (double px = mConfig.namePx; px >= mConfig.smallestNamePx; px -= 2) {
            const auto all = wordings(unit, px);
            for (const auto &lines : all.last(std::min<qsizetype>(all.size(), 2))) {
                const TextBlock text = block(lines);
                const QSizeF needed(text.size.width() + 2 * padding, text.size.height() + 2 * padding);
                for (const QPointF &centre :
                     placesIn(box.adjusted(needed.width() / 2, needed.height() / 2, -needed.width() / 2, -needed.height() / 2),
                              mConfig.mapToDevice.map(shape.anchor))) {
                    const QRectF rect(centre - QPointF(needed.width() / 2, needed.height() / 2), needed);
                    if (!mConfig.deviceRect.contains(rect) || !mSpace.isFree(rect) || !liesInside(mRings, rect))
                        continue;
                    mSpace.take(rect);
                    drawBlock(text, centre);
                    return true;
                }
            }
        }
        return false;
    }

    /// Paper cannot be zoomed: a name that does not fit into its unit may reach over the border where no other name stands.
    bool drawOverflowing(int index)
    {
        const UnitShape &shape = mScene.shapes->at(index);
        const MapUnit &unit = mScene.units->at(index);
        if (shape.type != ShapeType::Polygon || unit.name.isEmpty() || !serialOf(unit.name, mDigits).isEmpty())
            return false; // codes of neighbours would run into each other
        const QRectF box = mConfig.mapToDevice.mapRect(shape.bounds);
        const int px = pixels(mConfig.smallestNamePx);
        const QString &name = unit.name;
        const qsizetype half = splitAt(name);
        QVector<QVector<std::pair<QString, int>>> tries{{{name, px}}};
        if (half > 0)
            tries.append({{name.left(half), px}, {name.mid(half), px}});
        for (const auto &lines : tries) {
            const TextBlock text = block(lines);
            QRectF rect(QPointF(0, 0), text.size);
            rect.moveCenter(mConfig.mapToDevice.map(shape.anchor));
            if (text.size.width() > kMostOverflow * box.width() || text.size.height() > kMostOverflow * box.height() ||
                !mConfig.deviceRect.contains(rect) || !mSpace.isFree(rect))
                continue;
            mSpace.take(rect);
            drawBlock(text, rect.center());
            return true;
        }
        return false;
    }

private:
    /// Places all over a rectangle, the nearest to a point first.
    static QVector<QPointF> placesIn(const QRectF &room, const QPointF &near)
    {
        QVector<QPointF> places;
        if (room.width() <= 0 || room.height() <= 0)
            return places;
        for (int x = 0; x <= kElsewhereSteps; ++x) {
            for (int y = 0; y <= kElsewhereSteps; ++y)
                places.append(room.topLeft() + QPointF(room.width() * x / kElsewhereSteps, room.height() * y / kElsewhereSteps));
        }
        const auto away = [&near](const QPointF &p) { return QPointF::dotProduct(p - near, p - near); };
        std::sort(places.begin(), places.end(), [&](const QPointF &a, const QPointF &b) { return away(a) < away(b); });
        return places;
    }

    /// A name that would lie on a pin is moved off it, as far as its unit has room; else the pin gives way.
    QRectF offPins(const QRectF &rect) const
    {
        if (mPins.isFree(rect))
            return rect;
        for (const double steps : {0.5, 1.0, 1.5, 2.0, 3.0}) {
            for (const QPointF &way : {QPointF(0, -1), QPointF(0, 1), QPointF(-0.7, 0), QPointF(0.7, 0)}) {
                const QRectF moved = rect.translated(way.x() * steps * rect.width(), way.y() * steps * rect.height());
                if (mPins.isFree(moved) && mConfig.deviceRect.contains(moved) && mSpace.isFree(moved) && liesInside(mRings, moved))
                    return moved;
            }
        }
        return rect;
    }

    void mapRings(const UnitShape &shape)
    {
        const Rings &rings = shape.at(mConfig.metresPerPixel());
        mRings.resize(rings.size());
        for (qsizetype i = 0; i < rings.size(); ++i)
            mRings[i] = mConfig.mapToDevice.map(rings[i]);
    }

    bool placeInArea(const UnitShape &shape, const TextBlock &text, double padding)
    {
        const QPointF pole = mConfig.mapToDevice.map(shape.anchor);
        const double room = shape.anchorRadius / mConfig.metresPerPixel();
        const QSizeF needed(text.size.width() + 2 * padding, text.size.height() + 2 * padding);
        const auto rectAt = [&](const QPointF &c) { return QRectF(c - QPointF(needed.width() / 2, needed.height() / 2), needed); };
        QRectF rect = rectAt(pole);
        bool fits = mConfig.deviceRect.contains(rect) && mSpace.isFree(rect) &&
                    (std::hypot(needed.width(), needed.height()) / 2 <= room || liesInside(mRings, rect));
        if (!fits && !mConfig.deviceRect.contains(rect) && mConfig.deviceRect.width() > needed.width() &&
            mConfig.deviceRect.height() > needed.height()) {
            // The pole is out of view: the nearest place in view may still lie inside the unit.
            const QRectF inner =
                mConfig.deviceRect.adjusted(needed.width() / 2, needed.height() / 2, -needed.width() / 2, -needed.height() / 2);
            rect = rectAt({std::clamp(pole.x(), inner.left(), inner.right()), std::clamp(pole.y(), inner.top(), inner.bottom())});
            fits = mSpace.isFree(rect) && liesInside(mRings, rect);
        }
        if (!fits)
            return false;
        rect = offPins(rect);
        if (mIsCode && !mPins.isFree(rect))
            return false; // of so many codes one may be missing; a pin may not
        mSpace.take(rect);
        drawBlock(text, rect.center());
        return true;
    }

    void drawBlock(const TextBlock &text, const QPointF &centre)
    {
        double top = centre.y() - text.size.height() / 2;
        QRectF marks;
        for (qsizetype i = 0; i < text.lines.size(); ++i) {
            const QSizeF size = text.sizes[i];
            drawText(text.lines[i].first, text.lines[i].second, QPointF(centre.x(), top + size.height() / 2));
            if (text.lines[i].second < text.lines.first().second) // a mark: names are written larger
                marks = marks.united(QRectF(QPointF(centre.x() - size.width() / 2, top), size));
            top += size.height();
        }
        if (mConfig.numbers && !marks.isNull())
            mConfig.numbers->insert(mUnit, mConfig.mapToDevice.inverted().mapRect(marks));
    }

    /// Centred on a place, with its rim.
    void drawText(const QString &words, int px, const QPointF &centre)
    {
        if (mConfig.written)
            mConfig.written->append({centre, words});
        mFont.setPixelSize(px);
        const double halo = kHaloPx * mConfig.scale;
        if (mConfig.outlined) {
            const QFontMetricsF metrics(mFont);
            const QPointF base(centre.x() - metrics.horizontalAdvance(words) / 2, centre.y() + (metrics.capHeight() / 2));
            QPainterPath rim;
            rim.addText(base, mFont, words);
            mPainter.strokePath(rim, QPen(QColor(255, 255, 255, 215), 2 * halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            mPainter.setFont(mFont);
            mPainter.setPen(kInk);
            mPainter.drawText(base, words);
            return;
        }
        const QImage &picture = rimmedText(words, mFont, halo);
        mPainter.drawImage(
            QPoint(int(std::lround(centre.x() - picture.width() / 2.0)), int(std::lround(centre.y() - picture.height() / 2.0))), picture);
    }

    bool namePoint(const UnitShape &shape, const QString &name)
    {
        const TextBlock text = block({{name, pixels(mConfig.smallestNamePx)}});
        const QPointF at = mConfig.mapToDevice.map(shape.anchor);
        const double gap = 8 * mConfig.scale;
        for (const QPointF &centre : {at + QPointF(gap + text.size.width() / 2, 0), at - QPointF(gap + text.size.width() / 2, 0),
                                      at + QPointF(0, gap + text.size.height() / 2), at - QPointF(0, gap + text.size.height() / 2)}) {
            const QRectF rect(centre - QPointF(text.size.width() / 2, text.size.height() / 2), text.size);
            if (mConfig.deviceRect.contains(rect) && mSpace.isFree(rect)) {
                mSpace.take(rect);
                drawBlock(text, centre);
                return true;
            }
        }
        return false;
    }

    bool nameRoad(const UnitShape &shape, const QString &name)
    {
        const int px = pixels(mConfig.smallestNamePx);
        const QRectF box = mConfig.mapToDevice.mapRect(shape.bounds);
        if (std::hypot(box.width(), box.height()) < estimatedEms(name) * px)
            return false;
        QVector<double> advances;
        double width = 0;
        for (const QChar c : name) {
            advances.append(sizeOf(QString(c), px).width());
            width += advances.constLast();
        }
        for (const QPolygonF &line : shape.at(mConfig.metresPerPixel())) {
            const QPolygonF device = mConfig.mapToDevice.map(line);
            double length = 0;
            for (qsizetype i = 0; i + 1 < device.size(); ++i)
                length += QLineF(device[i], device[i + 1]).length();
            const double free = length - width;
            if (free < 0)
                continue;
            const double step = std::max(width / 2, free / 16);
            for (double away = 0; away <= free / 2; away += step) {
                if (alongLine(device, name, advances, free / 2 + away, px) ||
                    (away > 0 && alongLine(device, name, advances, free / 2 - away, px)))
                    return true;
            }
        }
        return false;
    }

    struct Letter {
        QPointF at;
        double angle;
    };

    /// Letter by letter from `start` pixels along the line; false where it bends too much, leaves the view or meets another text.
    bool alongLine(QPolygonF line, const QString &name, const QVector<double> &advances, double start, int px)
    {
        QVector<Letter> letters = lettersAlong(line, advances, start);
        if (letters.size() == name.size() && std::cos(qDegreesToRadians(letters[letters.size() / 2].angle)) < 0) {
            double length = 0;
            for (qsizetype i = 0; i + 1 < line.size(); ++i)
                length += QLineF(line[i], line[i + 1]).length();
            double width = 0;
            for (const double a : advances)
                width += a;
            std::reverse(line.begin(), line.end());
            letters = lettersAlong(line, advances, length - start - width);
        }
        if (letters.size() != name.size())
            return false;
        QVector<QRectF> taken;
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const QRectF rect(letters[i].at - QPointF(px * 0.55, px * 0.55), QSizeF(px * 1.1, px * 1.1));
            const double turn = i > 0 ? std::abs(std::remainder(letters[i].angle - letters[i - 1].angle, 360.0)) : 0;
            if (turn > kMostTurn || !mConfig.deviceRect.contains(rect) || !mSpace.isFree(rect))
                return false;
            taken.append(rect);
        }
        for (const QRectF &rect : std::as_const(taken))
            mSpace.take(rect);
        for (qsizetype i = 0; i < letters.size(); ++i) {
            mPainter.save();
            mPainter.translate(letters[i].at);
            mPainter.rotate(letters[i].angle);
            drawText(QString(name[i]), px, QPointF(0, 0));
            mPainter.restore();
        }
        return true;
    }

    static QVector<Letter> lettersAlong(const QPolygonF &line, const QVector<double> &advances, double start)
    {
        QVector<Letter> letters;
        double before = 0;
        qsizetype leg = 0;
        double middle = start;
        for (qsizetype i = 0; i < advances.size(); ++i) {
            middle += i == 0 ? advances[0] / 2 : (advances[i - 1] + advances[i]) / 2;
            while (leg + 1 < line.size() && before + QLineF(line[leg], line[leg + 1]).length() < middle) {
                before += QLineF(line[leg], line[leg + 1]).length();
                ++leg;
            }
            if (leg + 1 >= line.size())
                break;
            const QLineF along(line[leg], line[leg + 1]);
            if (along.length() <= 0)
                break;
            letters.append({along.pointAt((middle - before) / along.length()), -along.angle()});
        }
        return letters;
    }

    QPainter &mPainter;
    const UnitScene &mScene;
    const RenderConfig &mConfig;
    const UnitLooks &mLooks;
    LabelSpace &mSpace;
    LabelSpace mPins;
    QFont mFont;
    qsizetype mDigits; ///< of a code without a name: see digitsThatTell
    QVector<QPolygonF> mRings;
    UnitId mUnit; ///< that is being named
    bool mIsCode = false;
};

} // namespace

int drawNames(QPainter &painter, const UnitScene &scene, const QVector<int> &visible, const RenderConfig &config, const UnitLooks &looks,
              const QVector<QRectF> &pins, LabelSpace &taken)
{
    NamePainter names(painter, scene, config, looks, pins, taken);
    int drawn = 0;
    int seen = 0;
    QVector<int> left;
    for (const int index : visible) {
        if (++seen % 64 == 0 && config.cancelled())
            return drawn;
        if (names.draw(index))
            ++drawn;
        else if (config.outlined)
            left.append(index);
    }
    for (const int index : std::as_const(left))
        drawn += names.drawElsewhere(index) || names.drawOverflowing(index) ? 1 : 0;
    return drawn;
}

} // namespace inspect::app
