// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/zone.h"

#include <QDateTime>

namespace inspect::app {

/// All of China keeps one time; periods and days are counted in it wherever the laptop's own clock stands.
inline QDateTime inChina(const QDateTime &at) { return at.toTimeZone(chinaZone()); }
inline QDateTime nowInChina() { return inChina(QDateTime::currentDateTimeUtc()); }
inline QDate todayInChina() { return nowInChina().date(); }

} // namespace inspect::app
