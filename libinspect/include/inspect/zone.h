// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QTimeZone>

namespace inspect {

/// Asia/Shanghai, by which days and months are counted. A system without time zone data still gets its +08:00.
[[nodiscard]] const QTimeZone &chinaZone();

/// A zone by its name; chinaZone() for China's, and for one that this system does not know.
[[nodiscard]] QTimeZone zoneNamed(const QString &name);

} // namespace inspect
