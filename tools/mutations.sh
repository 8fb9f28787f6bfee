#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Takes one safeguard at a time out of sync and store and shows that a test fails without it. The checkout is not touched.
#   tools/mutations.sh [BUILD-FOLDER]
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$(cd "${1:-$ROOT/build/release}" && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
missed=0

mutate() { # title, source file (of sync, or module/file), sed expression, test program, slot
  local title=$1 module=sync file=$2 change=$3 test=$4 slot=$5
  case $file in */*) module=${file%%/*} file=${file#*/} ;; esac
  local sources=$ROOT/libinspect/src/$module
  sed -E "$change" "$sources/$file" >"$WORK/$file"
  if cmp -s "$sources/$file" "$WORK/$file"; then
    echo "?? $title: the safeguard was not found in $file" && missed=1 && return
  fi
  local compile link
  compile=$(ninja -C "$BUILD" -t commands "libinspect/src/$module/CMakeFiles/inspect_$module.dir/$file.o" | grep -F " -c $sources/$file" | tail -1)
  link=$(ninja -C "$BUILD" -t commands "tests/$test" | grep -F -- "-o tests/$test " | tail -1)
  (cd "$BUILD" && eval "$(sed "s# -o [^ ]*# -o $WORK/mutant.o#; s# -c [^ ]*# -c $WORK/$file#; s#-MF [^ ]*#-MF $WORK/mutant.d#" <<<"$compile") -I$sources -Wno-error" &&
    eval "${link/-o tests\/$test/$WORK/mutant.o -o $WORK/$test}") >"$WORK/log" 2>&1 || { tail -5 "$WORK/log" && missed=1 && return; }
  if QT_QPA_PLATFORM=offscreen TZ=UTC "$WORK/$test" "$slot" >"$WORK/log" 2>&1; then
    echo "!! $title: $test $slot does not notice" && missed=1
  else
    echo "ok $title: $test $slot fails"
  fi
}

mutate "without fsync of the file" folder_share.cpp 's/done = mFiles\.sync\(part\)/done = Status()/' tst_sync_faults powerCutAfterSync_losesNothingOfTheShare
mutate "without fsync of the folder" folder_share.cpp 's/return mFiles\.syncFolder\(QFileInfo\(path\)\.path\(\)\)/return {}/' tst_sync_faults powerCutAfterSync_losesNothingOfTheShare
mutate "with renames that replace" folder_share.cpp 's/mFiles\.renameNew\(/mFiles.renameOver(/' tst_sync_faults firstSyncsOfTwoLaptopsAtOnce_makeOneShare
mutate "without reading back" folder_share.cpp 's/else if \(\*back != bytes\)/else if (false)/' tst_sync_faults stickThatLies_isFound
mutate "without the hash of a photo" folder_share.cpp 's/bytes && segmentHash\(\*bytes\) != hash/bytes \&\& false/' tst_sync_photos damagedInTheShare_isPutAsideAndSentAgain
mutate "without the hash of a segment" segment.cpp 's/segmentHash\(bytes\.left\(end\)\) != bytes\.mid\(end\)/false/' tst_segment everyFlippedBit_isFound
mutate "without the check for a vanished share" sync_run.cpp 's/startShare\(wasHere\)/startShare(false)/' tst_sync_faults bareMountPoint_isRecognised
mutate "without the check of the project" ledger.cpp 's/if \(hasSynced\(\)\)/if (false)/' tst_hub anotherProjectsHub_isRefused
mutate "without waiting for what was seen" ledger.cpp 's/return std::all_of\(segment\.seen\.cbegin\(\).*$/return true;/' tst_sync_damage whatBuildsOnOthers_waitsForThem
mutate "without noticing clones" ledger.cpp 's/if \(segment\.device == mDevice && segment\.epoch == mEpoch\)/if (false)/' tst_sync clonedLaptop_getsItsOwnIdentity_andNothingIsLost
mutate "without waiting for laptops that lack it" sync_fold.cpp 's/if \(!isKnownToAll\)/if (false)/' tst_checkpoint whatALivingLaptopHasNotTakenIn_staysAFile
mutate "without the hash of a checkpoint" checkpoint.cpp 's/segmentHash\(bytes\.left\(end\)\) != bytes\.mid\(end\)/false/' tst_checkpoint everyFlippedBit_andEveryTruncation_isFound
mutate "without holding what a newer version wrote" ledger.cpp 's/if \(isNewer\(segment\)\)/if (false)/' tst_versions newerWork_isHeldAndSaid_andShowsAfterTheUpdate
mutate "without the hash of the shared file" folder_published.cpp 's/bytes && segmentHash\(\*bytes\) == published\.hash/bytes.has_value()/' tst_hub changedByAnotherProgram_isPublishedAnew
mutate "without syncing the workbook" store/workbook_open.cpp 's/synchronous=FULL/synchronous=OFF/' tst_power_cut powerCutWhileRecording_losesNothingAcknowledged
mutate "without a journal that survives" store/workbook_open.cpp 's/journal_mode=TRUNCATE/journal_mode=MEMORY/' tst_power_cut powerCutWhileRecording_losesNothingAcknowledged
mutate "without reading the log's place anew" store/operation_log.cpp 's/mIsLoaded = false;/mIsLoaded = true;/' tst_power_cut everyDiskOperation_mayFail_onceOrForEver
mutate "without withdrawing a decision" merge.cpp 's/const bool isMeant = .*$/const bool isMeant = false;/' tst_undo_decision takenBack_isOpenAgainEverywhere_andRepeatedIsDecidedEverywhere
exit $missed
