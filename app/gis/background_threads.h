// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace inspect::app {

/// From now on the calling thread gets the processor only where the window leaves it: with two cores and two drawings, moving the map
/// would wait for its turn otherwise. Cannot be taken back.
void stepBehindTheWindow();

/// The same for all threads of the global pool, which shapes units and draws base maps; returns at once.
void keepPoolBehindTheWindow();

} // namespace inspect::app
