#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# The long run of the fault harness: kills, power cuts, failing disks and drives, damage, wrong clocks, mixed versions. Prints each figure;
# docs/reliability.md keeps them. tools/test.sh runs the same tests short.
#   tools/faults.sh [BUILD-FOLDER] [KILLS] [POWER-CUTS] [ROUNDS]
# SHIRONG_FAULTS="power kill …" runs some of the parts only: steps share power kill rounds damage versions
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=${1:-$ROOT/build/release}
KILLS=${2:-2000}
CUTS=${3:-2500}
ROUNDS=${4:-1000}
PARTS=" ${SHIRONG_FAULTS:-steps share power kill rounds damage versions} "

run() { # program, rounds, slots…
  local program=$BUILD/tests/$1 rounds=$2 start=$SECONDS
  [ -x "$program" ] || { echo "$program is not built yet: run tools/test.sh first" >&2; exit 1; }
  echo "── $1 ${*:3} ($rounds rounds)"
  shift 2
  SHIRONG_FAULT_ROUNDS=$rounds QTEST_FUNCTION_TIMEOUT=36000000 QT_QPA_PLATFORM=offscreen TZ=UTC "$program" -maxwarnings 0 "$@" |
    grep -E '^(QINFO|FAIL|Totals|   )' || true
  echo "   $((SECONDS - start)) s"
}
wants() { [[ $PARTS == *" $1 "* ]]; }

echo "$(uname -srm), $(nproc) processors, $(date -u +%F)"
if wants steps; then
  run tst_sync_faults 1 everyFileOperation_mayFail_onceOrForEver firstSync_mayFailAnywhere stickThatLies_isFound firstSyncsOfTwoLaptopsAtOnce_makeOneShare
  run tst_power_cut 1 everyDiskOperation_mayFail_onceOrForEver
  run tst_checkpoint 1 stoppedAtAnyStepOfFolding_nothingIsMissing twoLaptopsFoldAtOnce_andNothingIsMissing
fi
if wants share; then
  run tst_sync_faults 1 shareThatVanishes_isNeverWrittenInto shareThatComesBackStale_isHealed shareThatBecomesReadOnly_saysSo_andNothingIsLost bareMountPoint_isRecognised
fi
if wants power; then
  run tst_sync_faults 1 withoutFileSync_thePowerCutTestFails withoutFolderSync_thePowerCutTestFails withEverySync_thePowerCutTestPasses
  run tst_power_cut 1 withoutSyncs_thePowerCutTestFails
  run tst_power_cut "$CUTS" powerCutWhileRecording_losesNothingAcknowledged
  run tst_sync_faults "$CUTS" powerCutAfterSync_losesNothingOfTheShare
  run tst_sync_faults "$CUTS" powerCutDuringSync_isHealedByTheNext
fi
if wants rounds; then run tst_sync_faults "$ROUNDS" eightLaptops_wrongClocks_disconnects_endUpEqual; fi
if wants kill; then
  run tst_sync_faults "$KILLS" killedAnywhere_nothingAcknowledgedIsLost
  run tst_sync_faults "$KILLS" killedWhileMigrating_isOldOrNew_andWhole
fi
if wants damage; then run tst_sync_damage "$ROUNDS"; fi
if wants versions; then
  run tst_versions 1
  run tst_merge 10000
  run tst_opposite_decisions 1
fi
