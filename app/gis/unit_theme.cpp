// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inspect::app {

namespace {

constexpr int kMostStars = 5;
/// Index 0: no star … 5: five stars.
const std::array<QColor, kMostStars + 1> kScale{QColor(0x9e1b2f), QColor(0xd7404a), QColor(0xf4a261),
                                                QColor(0xfdf0b0), QColor(0x9fcfe6), QColor(0x3f8fc5)};
const QColor kNotInspected(0xd9d9d9);
const QColor kNotApplicable(0xf2f2f2);

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

UnitLook scored(const QColor &fill, int step)
{
    const Hatch hatch = step == 0 ? Hatch::Crossed : step == 1 ? Hatch::Falling : Hatch::None;
    return {fill, fill.darker(175), hatch};
}

/// The ramp's knots are the usual star limits 0, 60, 70, 80, 90, 100.
UnitLook lookOfScore(Points score)
{
    constexpr std::array<double, kMostStars + 1> knots{0, 60, 70, 80, 90, 100};
    const double value = std::clamp(double(score.raw()) / Points::kScale, knots.front(), knots.back());
    size_t step = 0;
    while (step + 2 < knots.size() && value >= knots[step + 1])
        ++step;
    const double share = (value - knots[step]) / (knots[step + 1] - knots[step]);
    return scored(mixed(kScale[step], kScale[step + 1], share), value < 60 ? 0 : value < 70 ? 1 : 2);
}

} // namespace

UnitLook lookOfStars(std::optional<int> stars)
{
    if (!stars)
        return {kNotInspected, QColor(0x7a7a7a), Hatch::Rising};
    const int step = std::clamp(*stars, 0, kMostStars);
    return scored(kScale[size_t(step)], step);
}

UnitLook lookOf(const MapUnit &unit, Theme theme)
{
    if (unit.state == ScoreState::NotApplicable)
        return {kNotApplicable, QColor(0xa0a0a0), Hatch::None};
    if (unit.state != ScoreState::Scored || !unit.score)
        return lookOfStars(std::nullopt);
    // A standard without stars is coloured by its score under either theme.
    if (theme == Theme::Stars && unit.stars)
        return lookOfStars(unit.stars);
    return lookOfScore(*unit.score);
}

QString starText(std::optional<int> stars) { return QString(std::clamp(stars.value_or(0), 0, kMostStars), QChar(0x2605)); }

} // namespace inspect::app
