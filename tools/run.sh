#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# From a clone to the program: sets up, builds, and opens the demo township. Without a display (or with --no-window) it makes the
# township's papers instead.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/lib/setup.sh"

window=yes
case "${1:-}" in
    "") ;;
    --no-window) window=no ;;
    *) printf 'usage: tools/run.sh [--no-window]\n' >&2; exit 2 ;;
esac
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$window" = yes ]; then window="no display"; fi

set_up
say "Program"
build_preset release shirong shirong-cli
cli=$ROOT/build/release/bin/shirong-cli
mkdir -p "$ROOT/out"

# The demo township's last month: every unit on the map, the villages on the scoresheet.
make_papers() {
    local folder=$1 workbook=$1/demo.sqlite
    local which=(--period 2026-10)
    step "make the demo township" "$cli" demo "$workbook"
    step "draw out/rating-map.pdf" "$cli" map "$workbook" "${which[@]}" --out "$ROOT/out/rating-map.pdf"
    step "draw out/rating-map.png" "$cli" map "$workbook" "${which[@]}" --out "$ROOT/out/rating-map.png"
    step "write out/scoresheet.xlsx" "$cli" scoresheet "$workbook" "${which[@]}" --standard S1 --out "$ROOT/out/scoresheet.xlsx"
}

if [ "$window" = yes ]; then
    workbook=$ROOT/out/demo/demo.sqlite
    if [ ! -e "$workbook" ]; then
        mkdir -p "$ROOT/out/demo"
        step "make the demo township" "$cli" demo "$workbook"
    fi
    say "Opening $workbook (delete out/demo to begin afresh)."
    exec "$ROOT/build/release/bin/shirong" "$workbook"
fi

export QT_QPA_PLATFORM=offscreen
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
make_papers "$scratch"
if [ "$window" = "no display" ]; then say "There is no display (DISPLAY and WAYLAND_DISPLAY are empty), so no window was opened."; fi
say "Made from the demo township, October 2026:
  out/rating-map.pdf   out/rating-map.png   out/scoresheet.xlsx"
