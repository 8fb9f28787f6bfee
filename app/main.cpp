// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/program.h"

int main(int argc, char *argv[]) { return inspect::app::runProgram(argc, argv); }
