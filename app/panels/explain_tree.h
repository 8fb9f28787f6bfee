// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSize>

namespace inspect::app {

/// What the items of an explanation carry; shared by its two source files only.
enum ExplainRole { IdRole = Qt::UserRole + 1, LonRole, LatRole, PhotoRole, TipRole, SectionRole };
constexpr QSize kPhotoIcon(56, 40);

} // namespace inspect::app
