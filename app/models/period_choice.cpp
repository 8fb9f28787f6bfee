// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/period_choice.h"

#include "commands/china_time.h"
#include "models/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace inspect::app {

QVector<QStringList> periodChoices(const Snapshot &snapshot)
{
    QStringList months = snapshot.periodsWithData;
    months.append(Period::monthOf(todayInChina(), snapshot.monthStart).code);
    if (!snapshot.period.code.isEmpty() && snapshot.period.kind == PeriodKind::Month)
        months.append(snapshot.period.code);
    QVector<QStringList> kinds(4); // as in PeriodKind
    for (const QString &code : std::as_const(months)) {
        const auto month = Period::ofCode(code);
        for (const PeriodKind kind : {PeriodKind::Month, PeriodKind::Quarter, PeriodKind::HalfYear, PeriodKind::Year})
            if (month)
                kinds[int(kind)].append(Period::of(kind, month->ends, month->monthStart).code);
    }
    for (const QString &code : snapshot.closedPeriods) { // also of months that began on another day then
        if (const auto closed = Period::ofCode(code))
            kinds[int(closed->kind)].append(code);
    }
    for (QStringList &codes : kinds) {
        codes.removeDuplicates();
        std::sort(codes.begin(), codes.end(), std::greater<>());
    }
    return kinds;
}

QString periodChoiceText(const Snapshot &snapshot, const QString &code)
{
    const auto period = Period::ofCode(code);
    if (!period || period->monthStart > 1 || snapshot.monthStart == 1)
        return periodText(code);
    const QString day = QStringLiteral("MM-dd");
    return QCoreApplication::translate("Texts", "%1 (%2 to %3)")
        .arg(periodName(code), period->starts.toString(day), period->ends.toString(day));
}

} // namespace inspect::app
