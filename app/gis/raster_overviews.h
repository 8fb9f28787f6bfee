// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QString>

#include <functional>

namespace inspect::app {

/// Percent done; false stops the work.
using MapProgress = std::function<bool(int)>;

/// A picture so large that it draws slowly for lack of smaller copies of itself.
[[nodiscard]] bool wantsOverviews(const QString &path);

/// Makes the smaller copies into FILE.ovr beside the picture, which itself is not touched. FILE.ovr appears only when it is whole.
[[nodiscard]] Status buildOverviews(const QString &path, const MapProgress &progress = {});

} // namespace inspect::app
