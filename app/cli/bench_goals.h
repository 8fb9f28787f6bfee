// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonObject>

namespace inspect::app {

/// Puts "goals":[{"figure","value","goal","holds"}] into a benchmark's result, and into each of its "parts": what the figures should be
/// in a release build on two cores with nothing else to do. Smaller and larger runs than those that a goal is about get none.
[[nodiscard]] QJsonObject withGoals(QJsonObject result);

} // namespace inspect::app
