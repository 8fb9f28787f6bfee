// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/zone.h"

namespace inspect {

namespace {
constexpr int kChinaOffsetSeconds = 8 * 3600; // without summer time since 1992
} // namespace

const QTimeZone &chinaZone()
{
    static const QTimeZone zone = [] {
        const QTimeZone known("Asia/Shanghai");
        return known.isValid() ? known : QTimeZone(kChinaOffsetSeconds);
    }();
    return zone;
}

QTimeZone zoneNamed(const QString &name)
{
    if (name.isEmpty() || name == QLatin1String("Asia/Shanghai"))
        return chinaZone(); // looking one up takes longer than scoring a unit
    const QTimeZone known(name.toLatin1());
    return known.isValid() ? known : chinaZone();
}

} // namespace inspect
