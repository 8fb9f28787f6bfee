# SPDX-License-Identifier: GPL-2.0-or-later
# Running a list of steps: each is announced, its progress shown, its time printed, and its output kept in a log of its own.
# Sourced by the other scripts; needs $ROOT.

SHIRONG_LOGS=${SHIRONG_LOGS:-$ROOT/build/logs}
mkdir -p "$SHIRONG_LOGS"

say() { printf '%s\n' "$*"; }
fail() { printf '\n✗ %s\n' "$*" >&2; exit 1; }

seconds_as_text() {
    local s=$1
    if [ "$s" -ge 60 ]; then printf '%d min %02d s' $((s / 60)) $((s % 60)); else printf '%d s' "$s"; fi
}

# The newest "[n/m]" that ninja wrote, or the log's last line, cut to fit.
_progress_of() {
    local at
    at=$(tail -c 4000 "$1" 2>/dev/null | tr '\r' '\n' | grep -oE '^\[[0-9]+/[0-9]+\]' | tail -n 1)
    [ -n "$at" ] || at=$(tail -c 400 "$1" 2>/dev/null | tr '\r' '\n' | grep -v '^$' | tail -n 1 | cut -c1-60)
    printf '%s' "$at"
}

# step NAME COMMAND…: runs the command with its output in a log; on failure prints the log's end, names the log and ends the script.
step() {
    local name=$1; shift
    local log start pid tick=0 code=0
    log="$SHIRONG_LOGS/$(printf '%s' "$name" | tr -c 'A-Za-z0-9\n' '-' | cut -c1-40).log"
    start=$SECONDS
    if [ -t 1 ]; then printf '  … %s' "$name"; else printf '  … %s\n' "$name"; fi
    set -m   # a process group of its own, so that an interruption ends the compilers below it too
    ("$@") >"$log" 2>&1 </dev/null 9>&- &
    pid=$!
    set +m
    trap 'kill -TERM -- -$pid 2>/dev/null; printf "\n✗ interrupted during: %s\n" "'"$name"'" >&2; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2; tick=$((tick + 1))
        if [ -t 1 ]; then
            [ $((tick % 5)) -eq 0 ] && printf '\r\033[K  … %s  %s  %s' "$name" "$(seconds_as_text $((SECONDS - start)))" "$(_progress_of "$log")"
        elif [ $((tick % 300)) -eq 0 ]; then
            printf '    %s  %s\n' "$(seconds_as_text $((SECONDS - start)))" "$(_progress_of "$log")"
        fi
    done
    wait "$pid" || code=$?
    trap - INT TERM
    [ -t 1 ] && printf '\r\033[K'
    if [ "$code" -ne 0 ]; then
        printf '  ✗ %s  (%s, exit %d)\n\n' "$name" "$(seconds_as_text $((SECONDS - start)))" "$code" >&2
        tail -n 30 "$log" | sed 's/^/    | /' >&2
        printf '\n  The whole log: %s\n' "$log" >&2
        exit 1
    fi
    printf '  ✓ %s  %s\n' "$name" "$(seconds_as_text $((SECONDS - start)))"
}
