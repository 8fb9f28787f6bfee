// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/error.h"

#include <QString>

namespace inspect::app {

/// The error as a sentence in the language of the window, with the place it speaks of in front.
[[nodiscard]] QString sentence(const Error &error);
/// "record White litter" in the language of the window.
[[nodiscard]] QString stepText(const StepName &step);
[[nodiscard]] QString kindName(const UnitKind &kind);
[[nodiscard]] QString kindName(const Snapshot &snapshot, const QString &code);
/// "★★★☆☆"; empty without stars.
[[nodiscard]] QString starsText(const std::optional<int> &stars);
/// Whether a value that is measured or counted elsewhere was not entered, so that its clause counts full.
[[nodiscard]] bool lacksValue(const UnitScore &score);
/// "87.50", "87.50※" where a value is not entered, or the words for not inspected and for not applicable.
[[nodiscard]] QString scoreText(const UnitScore &score);
[[nodiscard]] QString gradeText(const UnitScore &score);
/// The grade in the language of the window.
[[nodiscard]] QString gradeText(const Standard &standard, const UnitScore &score);
/// "2026-10" → "2026年10月" / "October 2026".
[[nodiscard]] QString periodText(const QString &code);
/// The same without the days of months that are counted from another day than the first, for where there is little room.
[[nodiscard]] QString periodName(const QString &code);
[[nodiscard]] QString lonLatText(double lon, double lat);
/// "230 m", "3.2 km".
[[nodiscard]] QString distanceText(double metres);
/// Of the standards that something was scored by; by name, where there are many by code.
[[nodiscard]] QStringList standardNames(const QVector<PeriodScores> &scores);
/// Whether the window speaks Chinese.
[[nodiscard]] bool speaksChinese();
/// The name of a standard, a section, a clause, a grade, a warning in the language of the window, where it has one in it.
template <class Named>
[[nodiscard]] QString nameText(const Named &named)
{
    return speaksChinese() || named.nameEn.isEmpty() ? named.name : named.nameEn;
}

} // namespace inspect::app
