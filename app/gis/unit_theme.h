// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/map_items.h"

#include <QColor>
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QString>

namespace inspect::app {

enum class Theme {
    Stars,    ///< one colour per number of stars
    Score,    ///< a ramp over the score, for standards without stars or for finer differences
    Coverage, ///< what was not inspected stands out
    Cases,    ///< by the number of open cases
    Heads,    ///< one look per responsible head
    Change,   ///< the score against that of another period: risen, the same, fallen
    Places    ///< the rank against that of another period
};

/// Lines drawn over a fill, so that a black-and-white print and a colour-blind eye tell the ends of the scale apart.
enum class Hatch { None, Falling, Crossed, Rising };

struct UnitLook {
    QColor fill;
    QColor outline;
    Hatch hatch = Hatch::None;
    bool operator==(const UnitLook &) const = default;
};

/// What a colour of the map means, with the number of units that have it.
struct ThemeKeyRow {
    UnitLook look;
    QString text;
    int units = 0;
};

/// Blue (good) over pale yellow to red (bad), after ColorBrewer's RdYlBu, which stays ordered for the common kinds of colour
/// blindness; grey with rising lines: not inspected.
[[nodiscard]] UnitLook lookOfStars(std::optional<int> stars);
/// "★★★"; empty for none.
[[nodiscard]] QString starText(std::optional<int> stars);

/// How the units of a map look under a theme; made once for a drawing, so that a look may depend on all of them.
class UnitLooks {
    Q_DECLARE_TR_FUNCTIONS(UnitLooks)
public:
    UnitLooks(const MapUnits &units, Theme theme);

    [[nodiscard]] UnitLook of(const MapUnit &unit) const;
    /// What may stand below the name, the fullest first; each a list of lines.
    [[nodiscard]] QVector<QStringList> marks(const MapUnit &unit) const;
    /// Only colours that occur, in the order of their meaning; units of hidden kinds do not count.
    [[nodiscard]] QVector<ThemeKeyRow> key(const QSet<QString> &hiddenKinds = {}) const;

private:
    [[nodiscard]] UnitLook ofHead(const QString &head) const;
    /// 1 better than in the other period, 0 the same, -1 worse; none: nothing to compare.
    [[nodiscard]] std::optional<int> directionOf(const MapUnit &unit) const;
    [[nodiscard]] QString changeText(const MapUnit &unit) const;
    [[nodiscard]] std::pair<int, QString> meaning(const MapUnit &unit) const;

    MapUnits mUnits;
    Theme mTheme;
    QHash<QString, int> mHeads; ///< by how many units they answer for, the most first
};

/// Indices of units that look different under a theme, or that other texts stand in; the two lists name the same units in the same order.
[[nodiscard]] QVector<int> changedLooks(const MapUnits &before, const MapUnits &after, Theme theme);

} // namespace inspect::app
