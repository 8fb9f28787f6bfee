// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/month_start.h"

#include <QCoreApplication>

namespace inspect {

namespace {

const QString kKey = QStringLiteral("month_start");

} // namespace

int monthStart(const Workbook &workbook)
{
    const int day = workbook.setting(kKey, 1).toInt();
    return day >= 1 && day <= kLastMonthStart ? day : 1;
}

Status setMonthStart(Workbook &workbook, int day)
{
    if (day < 1 || day > kLastMonthStart)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Error", "An assessment month begins on a day from 1 to %2, not on %1; choose another day"),
                       {QString::number(day), QString::number(kLastMonthStart)});
    return workbook.setSetting(kKey, day);
}

QString askedCode(const Period &period, int monthStart)
{
    return period.monthStart == 1 && monthStart != 1 ? period.code + QStringLiteral("@01") : period.code;
}

} // namespace inspect
