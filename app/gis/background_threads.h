// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QThread;
class QThreadPool;

namespace inspect::app {

// QGIS and PROJ keep what they made for a thread, and find it again by an address that the next thread may get: base maps came out blank
// after threads had ended. So whatever touches layers runs on threads that stay as long as the program.

/// Puts the pictures of a base map's layers together; behind the window.
[[nodiscard]] QThread &mapThread();
/// Opens layers: three at once, so that one that hangs on a lost drive does not stop the others.
[[nodiscard]] QThreadPool &openingPool();

/// From now on the calling thread gets the processor only where the window leaves it: with two cores and two drawings, moving the map
/// would wait for its turn otherwise. Cannot be taken back.
void stepBehindTheWindow();

/// The same for all threads of the global pool, which draws base maps and reads files; returns at once. The window paints with the help of
/// that pool and waits for a thread of it: the pool gets some more threads than the processor has, so that one is free while others work.
void keepPoolBehindTheWindow();

/// For work that takes all threads it can get: as many as the processor has, behind the window, and none of those that help to paint.
[[nodiscard]] QThreadPool &sharedWorkPool();

} // namespace inspect::app
