# SPDX-License-Identifier: GPL-2.0-or-later
# What the shell tests share: cases in a scratch folder of their own, and comparing. Sourced with $SOURCE set.
set -uo pipefail
SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT
FAILED=0
CASES=0

# expect WHAT WANTED GOT
expect() {
    CASES=$((CASES + 1))
    if [ "$2" = "$3" ]; then printf 'ok    %s\n' "$1"; return; fi
    FAILED=$((FAILED + 1))
    printf 'FAIL  %s\n' "$1"
    diff <(printf '%s\n' "$2") <(printf '%s\n' "$3") | sed 's/^/      /'
}

# expect_match WHAT PATTERN GOT
expect_match() {
    CASES=$((CASES + 1))
    if grep -qE -- "$2" <<<"$3"; then printf 'ok    %s\n' "$1"; return; fi
    FAILED=$((FAILED + 1))
    printf 'FAIL  %s: wanted %s in\n' "$1" "$2"
    sed 's/^/      /' <<<"$3"
}

finish() {
    printf '%d cases, %d failed\n' "$CASES" "$FAILED"
    [ "$CASES" -gt 0 ] && [ "$FAILED" -eq 0 ]
}
