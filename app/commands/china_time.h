// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace inspect::app {

/// All of China keeps one time; periods and days are counted in it wherever the laptop's own clock stands.
inline QDateTime inChina(const QDateTime &at) { return at.toTimeZone(QTimeZone("Asia/Shanghai")); }
inline QDateTime nowInChina() { return inChina(QDateTime::currentDateTimeUtc()); }
inline QDate todayInChina() { return nowInChina().date(); }

} // namespace inspect::app
