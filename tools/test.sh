#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Set-up, build, every test and check that fits into a quarter of an hour. The last lines are CTest's summary.
# The library's tests run under the sanitizers only, the program's as it is shipped; tools/full.sh runs all of them both ways.
# The checks of our own (includes, format, SPDX, translations, set-up logic) are CTest tests: tests/tools/.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/lib/setup.sh"

set_up test
say "libinspect, without QGIS, under AddressSanitizer and UBSan"
build_preset asan-lib
step "test libinspect" ctest --test-dir "$ROOT/build/asan-lib" -L lib -LE long -j "$(nproc)" --output-on-failure --no-tests=error
say "Program"
build_preset release program_and_tests
step "clang-tidy on what changed" "$ROOT/tools/check_tidy.sh" --changed
say "Tests and checks"
ctest --test-dir "$ROOT/build/release" -LE 'long|lib' -j "$(nproc)" --output-on-failure --no-tests=error
