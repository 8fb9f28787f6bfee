// SPDX-License-Identifier: GPL-2.0-or-later
#include "grid_runs.h"

#include <algorithm>
#include <tuple>

namespace inspect::geo {
namespace {

constexpr qint64 kMostMissing = 20; ///< cells that were deleted or merged since; the next area's own numbers begin further on
constexpr qsizetype kMostDigits = 18;

struct Number {
    QStringView before;
    qsizetype digits = 0;
    qint64 value = 0;
    int unit = 0;

    [[nodiscard]] bool follows(const Number &other) const
    {
        return before == other.before && digits == other.digits && value - other.value <= kMostMissing;
    }
    [[nodiscard]] bool operator<(const Number &other) const
    {
        return std::tie(digits, before, value) < std::tie(other.digits, other.before, other.value);
    }
};

Number numberOf(const QString &code, int unit)
{
    qsizetype from = code.size();
    while (from > 0 && code.size() - from < kMostDigits && code[from - 1] >= QLatin1Char('0') && code[from - 1] <= QLatin1Char('9'))
        --from;
    const QStringView digits = QStringView(code).mid(from);
    return {QStringView(code).left(from), digits.size(), digits.toLongLong(), unit};
}

} // namespace

QVector<int> gridRuns(const QVector<Unit> &units)
{
    QVector<Number> numbers;
    for (int i = 0; i < units.size(); ++i) {
        if (units[i].kind != QLatin1String("grid"))
            continue;
        if (const Number number = numberOf(units[i].code, i); number.digits > 0)
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    QVector<int> runs(units.size(), -1);
    int run = -1;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (i == 0 || !numbers[i].follows(numbers[i - 1]))
            ++run;
        runs[numbers[i].unit] = run;
    }
    return runs;
}

} // namespace inspect::geo
