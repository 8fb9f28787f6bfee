// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/bench_picture.h"

#include <algorithm>
#include <cmath>

namespace inspect::app {

namespace {
constexpr int kMostStars = 5;
constexpr int kEvery = 3;             ///< of its columns and rows are looked at
constexpr int kNear = 16;             ///< of 255: in the window the ground shines through
constexpr double kLeastShare = 0.005; ///< of the picture that each colour has

bool isLike(QRgb pixel, const QColor &colour)
{
    return std::abs(qRed(pixel) - colour.red()) <= kNear && std::abs(qGreen(pixel) - colour.green()) <= kNear &&
           std::abs(qBlue(pixel) - colour.blue()) <= kNear;
}
} // namespace

RenderConfig wholeIn(const UnitScene &scene)
{
    RenderConfig config;
    config.deviceRect = QRectF(QPointF(0, 0), kBenchPicture);
    config.mapToDevice = RenderConfig::fit(scene.shapes->bounds(), config.deviceRect);
    return config;
}

QVector<std::pair<QString, QColor>> starFills()
{
    QVector<std::pair<QString, QColor>> fills{{QStringLiteral("none"), lookOfStars({}).fill}};
    for (int stars = 1; stars <= kMostStars; ++stars)
        fills.append({QString::number(stars), lookOfStars(stars).fill});
    return fills;
}

bool showsEveryStar(const QImage &picture)
{
    const auto fills = starFills();
    QVector<int> seen(fills.size(), 0);
    for (int y = 0; y < picture.height(); y += kEvery) {
        for (int x = 0; x < picture.width(); x += kEvery) {
            const QRgb pixel = picture.pixel(x, y);
            for (qsizetype i = 0; i < fills.size(); ++i)
                seen[i] += isLike(pixel, fills[i].second) ? 1 : 0;
        }
    }
    const double all = double(picture.width()) / kEvery * picture.height() / kEvery;
    return all > 0 && std::all_of(seen.cbegin() + 1, seen.cend(), [&](int count) { return count >= all * kLeastShare; });
}

} // namespace inspect::app
