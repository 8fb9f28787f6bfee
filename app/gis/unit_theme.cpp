// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/unit_theme.h"

#include <QMap>

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
const QColor kInspected(0xc6dbef);
const QColor kMissed(0xe66101);
/// None, few, some, many open cases: a single hue that only grows darker.
const std::array<QColor, 4> kCases{QColor(0xfafafa), QColor(0xfee391), QColor(0xfe9929), QColor(0x8c2d04)};
/// Okabe and Ito's colours, told apart by every kind of colour vision; with a hatch each of them serves three heads.
const std::array<QColor, 7> kHeads{QColor(0x56b4e9), QColor(0xe69f00), QColor(0x009e73), QColor(0xf0e442),
                                   QColor(0xcc79a7), QColor(0x0072b2), QColor(0xd55e00)};
constexpr int kNoHead = 1 << 20; ///< stands last in the key

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

UnitLook plain(const QColor &fill, Hatch hatch = Hatch::None) { return {fill, fill.darker(175), hatch}; }

UnitLook scored(const QColor &fill, int step) { return plain(fill, step == 0 ? Hatch::Crossed : step == 1 ? Hatch::Falling : Hatch::None); }

/// The ramp's knots are the usual star limits.
constexpr std::array<double, kMostStars + 1> kKnots{0, 60, 70, 80, 90, 100};

size_t stepOf(double value)
{
    size_t step = 0;
    while (step + 2 < kKnots.size() && value >= kKnots[step + 1])
        ++step;
    return step;
}

double valueOf(Points score) { return std::clamp(double(score.raw()) / Points::kScale, kKnots.front(), kKnots.back()); }

UnitLook lookOfScore(double value)
{
    const size_t step = stepOf(value);
    const double share = (value - kKnots[step]) / (kKnots[step + 1] - kKnots[step]);
    return scored(mixed(kScale[step], kScale[step + 1], share), value < 60 ? 0 : value < 70 ? 1 : 2);
}

size_t caseStep(int cases) { return cases <= 0 ? 0 : cases <= 2 ? 1 : cases <= 5 ? 2 : 3; }

} // namespace

UnitLook lookOfStars(std::optional<int> stars)
{
    if (!stars)
        return {kNotInspected, QColor(0x7a7a7a), Hatch::Rising};
    const int step = std::clamp(*stars, 0, kMostStars);
    return scored(kScale[size_t(step)], step);
}

QString starText(std::optional<int> stars) { return QString(std::clamp(stars.value_or(0), 0, kMostStars), QChar(0x2605)); }

UnitLooks::UnitLooks(const MapUnits &units, Theme theme) : mUnits(units), mTheme(theme)
{
    if (theme != Theme::Heads || !units)
        return;
    QMap<QString, int> counts;
    for (const MapUnit &unit : *units) {
        if (!unit.head.isEmpty())
            ++counts[unit.head];
    }
    QStringList heads = counts.keys();
    std::stable_sort(heads.begin(), heads.end(), [&](const QString &a, const QString &b) { return counts[a] > counts[b]; });
    for (int i = 0; i < heads.size(); ++i)
        mHeads.insert(heads[i], i);
}

UnitLook UnitLooks::ofHead(const QString &head) const
{
    const int rank = mHeads.value(head, -1);
    if (rank < 0)
        return {kNotInspected, QColor(0x7a7a7a), Hatch::Rising};
    constexpr std::array<Hatch, 3> hatches{Hatch::None, Hatch::Falling, Hatch::Crossed};
    const int colours = int(kHeads.size());
    return plain(kHeads[size_t(rank % colours)], hatches[size_t(rank / colours % int(hatches.size()))]);
}

std::optional<int> UnitLooks::directionOf(const MapUnit &unit) const
{
    if (mTheme == Theme::Change)
        return unit.change ? std::optional((*unit.change > Points()) - (*unit.change < Points())) : std::nullopt;
    return unit.placesWon ? std::optional((*unit.placesWon > 0) - (*unit.placesWon < 0)) : std::nullopt;
}

/// "▲ 3.00": told apart without colour.
QString UnitLooks::changeText(const MapUnit &unit) const
{
    const std::optional<int> direction = directionOf(unit);
    if (!direction || *direction == 0)
        return direction ? QStringLiteral("＝") : QStringLiteral("—");
    const QString sign = *direction > 0 ? QStringLiteral("▲") : QStringLiteral("▼");
    if (mTheme == Theme::Places)
        return QStringLiteral("%1 %2").arg(sign).arg(std::abs(*unit.placesWon));
    return QStringLiteral("%1 %2").arg(sign, *direction > 0 ? unit.change->text() : (-*unit.change).text());
}

UnitLook UnitLooks::of(const MapUnit &unit) const
{
    if (mTheme == Theme::Change || mTheme == Theme::Places) {
        const std::optional<int> direction = directionOf(unit);
        if (!direction)
            return lookOfStars(std::nullopt);
        return *direction > 0 ? plain(kScale[5]) : *direction < 0 ? plain(kScale[1], Hatch::Falling) : plain(kScale[3]);
    }
    if (mTheme == Theme::Heads)
        return ofHead(unit.head);
    if (mTheme == Theme::Cases) {
        const size_t step = caseStep(unit.openCases);
        UnitLook look = plain(kCases[step], step == 3 ? Hatch::Crossed : step == 2 ? Hatch::Falling : Hatch::None);
        look.outline = step == 0 ? QColor(0xa0a0a0) : look.outline;
        return look;
    }
    if (unit.state == ScoreState::NotApplicable)
        return {kNotApplicable, QColor(0xa0a0a0), Hatch::None};
    const bool isScored = unit.state == ScoreState::Scored && unit.score;
    if (mTheme == Theme::Coverage)
        return isScored ? plain(kInspected) : plain(kMissed, Hatch::Crossed);
    if (!isScored)
        return lookOfStars(std::nullopt);
    // A standard without stars is coloured by its score under either theme.
    if (mTheme == Theme::Stars && unit.stars)
        return lookOfStars(unit.stars);
    return lookOfScore(valueOf(*unit.score));
}

QVector<QStringList> UnitLooks::marks(const MapUnit &unit) const
{
    switch (mTheme) {
    case Theme::Coverage:
        return unit.state == ScoreState::Scored || unit.state == ScoreState::NotApplicable ? QVector<QStringList>()
                                                                                           : QVector<QStringList>{{tr("Not inspected")}};
    case Theme::Cases: return unit.openCases > 0 ? QVector<QStringList>{{tr("Cases: %1").arg(unit.openCases)}} : QVector<QStringList>();
    case Theme::Heads: return unit.head.isEmpty() ? QVector<QStringList>() : QVector<QStringList>{{unit.head}};
    case Theme::Change:
    case Theme::Places: return {{changeText(unit)}};
    case Theme::Stars:
    case Theme::Score: break;
    }
    QVector<QStringList> made;
    const QString stars = starText(unit.stars);
    if (unit.score) {
        if (!stars.isEmpty())
            made.append({unit.score->text(), stars});
        made.append({unit.score->text()});
    }
    if (!stars.isEmpty())
        made.append({stars});
    return made;
}

/// Its place in the key and its words.
std::pair<int, QString> UnitLooks::meaning(const MapUnit &unit) const
{
    if (mTheme == Theme::Heads)
        return unit.head.isEmpty() ? std::pair(kNoHead, tr("No head named")) : std::pair(mHeads.value(unit.head), unit.head);
    if (mTheme == Theme::Cases) {
        const size_t step = caseStep(unit.openCases);
        const QString texts[] = {tr("No open case"), tr("1–2 open cases"), tr("3–5 open cases"), tr("6 and more open cases")};
        return {int(step), texts[step]};
    }
    if (mTheme == Theme::Change || mTheme == Theme::Places) {
        const QString texts[] = {tr("▼ worse"), tr("＝ the same"), tr("▲ better")};
        const std::optional<int> direction = directionOf(unit);
        return direction ? std::pair(2 - *direction, texts[*direction + 1]) : std::pair(4, tr("— nothing to compare"));
    }
    if (unit.state == ScoreState::NotApplicable)
        return {101, tr("Not applicable")};
    if (unit.state != ScoreState::Scored || !unit.score)
        return {100, tr("Not inspected")};
    if (mTheme == Theme::Coverage)
        return {0, tr("Inspected")};
    if (mTheme == Theme::Stars && unit.stars)
        return {kMostStars - std::clamp(*unit.stars, 0, kMostStars), *unit.stars == 0 ? tr("No star") : starText(unit.stars)};
    const size_t step = stepOf(valueOf(*unit.score));
    const QString texts[] = {tr("Below 60"), QStringLiteral("60 – 70"), QStringLiteral("70 – 80"), QStringLiteral("80 – 90"),
                             tr("90 and more")};
    return {10 + int(kKnots.size()) - int(step), texts[step]};
}

QVector<ThemeKeyRow> UnitLooks::key(const QSet<QString> &hiddenKinds) const
{
    QMap<int, ThemeKeyRow> rows;
    if (!mUnits)
        return {};
    for (const MapUnit &unit : *mUnits) {
        if (!hiddenKinds.isEmpty() && hiddenKinds.contains(unit.kind))
            continue;
        const auto [place, text] = meaning(unit);
        ThemeKeyRow &row = rows[place];
        if (row.units++ > 0)
            continue;
        row.text = text;
        const bool isRamp = unit.state == ScoreState::Scored && unit.score && place > 10 && place < 100 && mTheme != Theme::Heads;
        const size_t step = isRamp ? stepOf(valueOf(*unit.score)) : 0;
        row.look = isRamp ? lookOfScore((kKnots[step] + kKnots[step + 1]) / 2) : of(unit);
    }
    return rows.values().toVector();
}

QVector<int> changedLooks(const MapUnits &before, const MapUnits &after, Theme theme)
{
    const UnitLooks old(before, theme);
    const UnitLooks looks(after, theme);
    QVector<int> changed;
    for (qsizetype i = 0; i < after->size(); ++i) {
        const MapUnit &a = before->at(i);
        const MapUnit &b = after->at(i);
        const bool isSame = a.state == b.state && a.score == b.score && a.stars == b.stars && a.head == b.head && a.name == b.name &&
                            a.openCases == b.openCases && a.change == b.change && a.placesWon == b.placesWon && old.of(a) == looks.of(b);
        if (!isSame)
            changed.append(int(i));
    }
    return changed;
}

} // namespace inspect::app
