// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/period_choice.h"

#include "commands/china_time.h"

#include <algorithm>

namespace inspect::app {

QVector<QStringList> periodChoices(const Snapshot &snapshot)
{
    QStringList months = snapshot.periodsWithData;
    const QString current = Period::monthOf(todayInChina()).code;
    if (!months.contains(current))
        months.append(current);
    QVector<QStringList> kinds(4); // as in PeriodKind
    kinds[0] = months;
    if (!snapshot.period.code.isEmpty() && snapshot.period.kind == PeriodKind::Month && !months.contains(snapshot.period.code))
        kinds[0].append(snapshot.period.code);
    for (const QString &month : std::as_const(kinds[0])) {
        const QString year = month.left(4);
        const int number = month.mid(5).toInt();
        kinds[1].append(QStringLiteral("%1-Q%2").arg(year).arg((number + 2) / 3));
        kinds[2].append(QStringLiteral("%1-H%2").arg(year).arg((number + 5) / 6));
        kinds[3].append(year);
    }
    for (QStringList &codes : kinds) {
        codes.removeDuplicates();
        std::sort(codes.begin(), codes.end(), std::greater<>());
    }
    return kinds;
}

} // namespace inspect::app
