// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace inspect::app {

/// The command line's contract: results on stdout, one line of our own on stderr when something fails, 0 done, 1 failed and nothing
/// changed, 2 wrong usage. What libraries write to stderr goes to a log file instead.
int runCommandLine(int argc, char *argv[]);

} // namespace inspect::app
