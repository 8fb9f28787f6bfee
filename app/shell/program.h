// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace inspect::app {

/// The program from its arguments to its exit code.
[[nodiscard]] int runProgram(int argc, char *argv[]);

} // namespace inspect::app
