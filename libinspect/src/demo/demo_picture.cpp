// SPDX-License-Identifier: GPL-2.0-or-later
// Pictures painted by the program: a sky, a wall, a road, and what was found there. Shapes only: text would need fonts.
#include "demo_parts.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace inspect {

namespace {

constexpr int kWidth = 960;
constexpr int kHeight = 720;
constexpr int kGround = 430; ///< px from the top, where the road begins

void paintScene(QPainter &painter, Dice &dice)
{
    QLinearGradient sky(0, 0, 0, kGround);
    sky.setColorAt(0, QColor::fromHsv(205 + dice.below(12), 70 + dice.below(60), 225));
    sky.setColorAt(1, QColor(236, 240, 240));
    painter.fillRect(0, 0, kWidth, kGround, sky);
    QLinearGradient road(0, kGround, 0, kHeight);
    road.setColorAt(0, QColor(150, 146, 138));
    road.setColorAt(1, QColor(112, 110, 106));
    painter.fillRect(0, kGround, kWidth, kHeight - kGround, road);
    const int wall = 210 + dice.below(80);
    painter.fillRect(0, kGround - wall, kWidth, wall, QColor::fromHsv(28 + dice.below(15), 40 + dice.below(40), 205 + dice.below(30)));
    painter.setPen(QPen(QColor(0, 0, 0, 28), 2));
    for (int y = kGround - wall; y < kGround; y += 26)
        painter.drawLine(0, y, kWidth, y);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(74, 104, 66));
    for (int i = 0; i < 5; ++i)
        painter.drawEllipse(QPoint(dice.below(kWidth), kGround + dice.below(16)), 60 + dice.below(60), 26 + dice.below(16));
    painter.setBrush(QColor(196, 192, 184));
    painter.drawRect(0, kGround + 14, kWidth, 16);
}

void paintHeap(QPainter &painter, Dice &dice, const QColor &colour)
{
    const int x = 160 + dice.below(560);
    const int y = kGround + 90 + dice.below(120);
    QPainterPath heap(QPointF(x - 150, y));
    heap.cubicTo(x - 100, y - 130 - dice.below(50), x + 90, y - 150 - dice.below(40), x + 160, y);
    heap.closeSubpath();
    painter.setBrush(colour);
    painter.drawPath(heap);
    for (int i = 0; i < 60; ++i) {
        painter.setPen(QPen(colour.lighter(80 + dice.below(70)), 3));
        const int dx = dice.below(220) - 110;
        const int dy = dice.below(70);
        painter.drawLine(x + dx, y - dy, x + dx + dice.below(36) - 18, y - dy - dice.below(20));
    }
    painter.setPen(Qt::NoPen);
}

void paintLitter(QPainter &painter, Dice &dice)
{
    for (int i = 0; i < 26; ++i) {
        painter.setBrush(QColor::fromHsv(dice.chance(0.7) ? 0 : dice.below(360), dice.chance(0.7) ? 0 : 150, 215 + dice.below(40)));
        const int x = dice.below(kWidth);
        const int y = kGround + 40 + dice.below(220);
        QPainterPath bag(QPointF(x, y));
        bag.quadTo(x + 10 + dice.below(20), y - 26 - dice.below(18), x + 34 + dice.below(16), y - 4);
        bag.quadTo(x + 20, y + 14, x, y);
        painter.drawPath(bag);
    }
}

void paintWater(QPainter &painter, Dice &dice)
{
    const int x = 120 + dice.below(200);
    QPainterPath stream(QPointF(x, kGround + 20));
    stream.cubicTo(x + 140, kGround + 120, x + 40, kGround + 180, x + 320, kHeight);
    stream.lineTo(x + 90, kHeight);
    stream.cubicTo(x - 80, kGround + 190, x + 40, kGround + 120, x - 30, kGround + 20);
    painter.setBrush(QColor(62, 74, 66, 205));
    painter.drawPath(stream);
    painter.setBrush(QColor(210, 222, 222, 90));
    for (int i = 0; i < 14; ++i)
        painter.drawEllipse(QPoint(x + dice.below(180), kGround + 60 + dice.below(200)), 16, 4);
}

void paintShed(QPainter &painter, Dice &dice)
{
    const int x = 180 + dice.below(420);
    painter.setBrush(QColor(58, 104, 160));
    painter.drawRect(x, kGround - 130, 260, 190);
    painter.setBrush(QColor(176, 60, 52));
    painter.drawPolygon(QPolygon(
        {QPoint(x - 26, kGround - 130), QPoint(x + 286, kGround - 130), QPoint(x + 236, kGround - 196), QPoint(x + 24, kGround - 196)}));
    painter.setPen(QPen(QColor(0, 0, 0, 50), 2));
    for (int i = 0; i < 260; i += 18)
        painter.drawLine(x + i, kGround - 130, x + i, kGround + 60);
    painter.setPen(Qt::NoPen);
}

} // namespace

QImage demoPicture(const QString &clauseName, Dice &dice)
{
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScene(painter, dice);
    painter.setPen(Qt::NoPen);
    if (clauseName == QLatin1String("三大堆"))
        paintHeap(painter, dice, QColor(140, 106, 62));
    else if (clauseName == QLatin1String("岸边垃圾") || clauseName == QLatin1String("市政设施"))
        paintHeap(painter, dice, QColor(128, 122, 116));
    else if (clauseName == QLatin1String("污水横流") || clauseName == QLatin1String("水面漂浮物"))
        paintWater(painter, dice);
    else if (clauseName == QLatin1String("乱搭乱建") || clauseName == QLatin1String("市容市貌"))
        paintShed(painter, dice);
    if (clauseName != QLatin1String("乱搭乱建"))
        paintLitter(painter, dice);
    return image;
}

} // namespace inspect
