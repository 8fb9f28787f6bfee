#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# The long run of the fault harness: kills, power cuts, disconnects, wrong clocks. Prints each figure; docs/reliability.md keeps them.
#   tools/faults.sh [BUILD-FOLDER] [KILLS] [POWER-CUTS] [ROUNDS]
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=${1:-$ROOT/build/release}
KILLS=${2:-2000}
CUTS=${3:-2500}
ROUNDS=${4:-1000}
TEST=$BUILD/tests/tst_sync_faults
[ -x "$TEST" ] || { echo "$TEST is not built yet: run tools/test.sh first" >&2; exit 1; }

run() { # rounds, slots…
  local rounds=$1 start=$SECONDS
  shift
  echo "── $* ($rounds rounds)"
  SHIRONG_FAULT_ROUNDS=$rounds QT_QPA_PLATFORM=offscreen TZ=UTC "$TEST" -maxwarnings 0 "$@" | grep -E '^(QINFO|FAIL|PASS|Totals|   )' | grep -vE '(init|cleanup)TestCase'
  echo "   $((SECONDS - start)) s"
}

echo "$(uname -srm), $(nproc) processors, $(date -u +%F)"
run 1 everyFileOperation_mayFail_onceOrForEver firstSync_mayFailAnywhere shareThatVanishes_isNeverWrittenInto bareMountPoint_isRecognised
run 1 withoutFileSync_thePowerCutTestFails withoutFolderSync_thePowerCutTestFails withEverySync_thePowerCutTestPasses
run "$CUTS" powerCutAfterSync_losesNothingOfTheShare
run "$CUTS" powerCutDuringSync_isHealedByTheNext
run "$ROUNDS" eightLaptops_wrongClocks_disconnects_endUpEqual
run "$KILLS" killedAnywhere_nothingAcknowledgedIsLost
