#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# What a quarter of an hour does not hold: clang-tidy on every file, the sanitizers on everything, threads, coverage, the library's
# tests without sanitizers, long benchmarks, the packages. Each part alone: tools/full.sh tidy|asan|tsan|coverage|package|long …
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/lib/setup.sh"
jobs=$(nproc)

tidy() { build_preset release; step "clang-tidy on every file" "$ROOT/tools/check_tidy.sh" --all; }

asan() {
    build_preset asan
    step "every test under AddressSanitizer and UBSan" ctest --test-dir "$ROOT/build/asan" -LE 'long|check|package' -j "$jobs" --output-on-failure --no-tests=error
}

# Qt and QGIS are not built for ThreadSanitizer, which then sees races where their locks are; so the library's tests only.
tsan() {
    build_preset tsan
    step "libinspect under ThreadSanitizer" ctest --test-dir "$ROOT/build/tsan" -L lib -LE long -j "$jobs" --output-on-failure --no-tests=error
}

_coverage_figure() {
    local folder=$ROOT/build/coverage data=$ROOT/build/coverage/profiles tools binaries=() file
    tools=$(dirname "$(readlink -f "$(command -v clang++)")")
    for file in "$folder"/tests/tst_*; do
        if [ -x "$file" ] && [ -f "$file" ]; then binaries+=(-object "$file"); fi
    done
    "$tools/llvm-profdata" merge -sparse "$data"/*.profraw -o "$data/all.profdata"
    "$tools/llvm-cov" report "${binaries[@]:1}" -instr-profile "$data/all.profdata" "$ROOT/libinspect/src" "$ROOT/app" | tee "$ROOT/build/coverage.txt" | tail -n 1
}
coverage() {
    build_preset coverage
    mkdir -p "$ROOT/build/coverage/profiles"
    LLVM_PROFILE_FILE="$ROOT/build/coverage/profiles/%p.profraw" \
        step "every test, counted" ctest --test-dir "$ROOT/build/coverage" -LE 'long|check|package' -j "$jobs" --output-on-failure --no-tests=error
    step "read the coverage" _coverage_figure
    say "  lines covered: $(awk 'END { print $10 }' "$ROOT/build/coverage.txt") (per file: build/coverage.txt)"
}

package() {
    "$ROOT/tools/package.sh"
    step "run the packages in an empty place" ctest --test-dir "$ROOT/build/release" -L package --output-on-failure --no-tests=error
}

long() {
    build_preset release
    step "every test, as shipped" ctest --test-dir "$ROOT/build/release" -LE 'long|check|package' -j "$jobs" --output-on-failure --no-tests=error
    say "Long benchmarks"
    ctest --test-dir "$ROOT/build/release" -L long -LE package --output-on-failure
    say "Scoring, up to 100 000 units and 10 000 000 deductions"
    "$ROOT/build/release/bin/shirong-cli" bench - --what score --large
}

parts=("$@")
if [ "${#parts[@]}" -eq 0 ]; then parts=(tidy asan tsan coverage package long); fi
for part in "${parts[@]}"; do
    case $part in
        tidy | asan | tsan | coverage | package | long) ;;
        *) printf 'usage: tools/full.sh [tidy] [asan] [tsan] [coverage] [package] [long]\n' >&2; exit 2 ;;
    esac
done
set_up test
for part in "${parts[@]}"; do "$part"; done
