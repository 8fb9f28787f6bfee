#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Packages and steps of the set-up: what is missing, what happens when it may not be installed, what a failing step shows.
. "$(dirname "$0")/case.sh"
fake=$SCRATCH/bin
mkdir -p "$fake"
cat >"$fake/dpkg-query" <<'FAKE'
#!/usr/bin/env bash
for name in "${@:4}"; do
    case " $INSTALLED " in *" $name "*) printf 'ii %s\n' "$name" ;; esac
    case " $REMOVED " in *" $name "*) printf 'rc %s\n' "$name" ;; esac
done
FAKE
cat >"$fake/apt-cache" <<'FAKE'
#!/usr/bin/env bash
case " $OFFERED " in *" $2 "*) echo "  Candidate: 1.0" ;; *) echo "  Candidate: (none)" ;; esac
FAKE
printf '#!/usr/bin/env bash\necho 1000\n' >"$fake/id"
printf '#!/usr/bin/env bash\nexit 1\n' >"$fake/sudo"
chmod +x "$fake"/*
export INSTALLED="" REMOVED="" OFFERED=""
house() { (PATH=$fake:$PATH; ROOT=$SCRATCH; . "$SOURCE/tools/lib/steps.sh"; . "$SOURCE/tools/lib/packages.sh"; "$@") 2>&1 </dev/null; }

INSTALLED="one two"
expect "all there: nothing is missing" "" "$(house packages_missing one two)"
expect "one of three is missing" "three" "$(house packages_missing one two three)"
expect "one of two alternatives is enough" "" "$(house packages_missing 'zero|two')"
expect "no alternative is there" "zero|nought" "$(house packages_missing one 'zero|nought')"
REMOVED="three"
expect "removed with its settings kept is missing" "three" "$(house packages_missing three)"
OFFERED="nought"
said=$(house ensure_packages one three 'zero|nought'); code=$?
expect "a user without rights: the script ends" 1 "$code"
expect_match "a user without rights: the packages are named, of alternatives the one there is" \
    "apt-get install --no-install-recommends three nought$" "$said"
expect "nothing missing: no word, no apt" "" "$(house ensure_packages one two)"

said=$(house step "count to three" bash -c 'echo counting; exit 3'); code=$?
expect "a failing step ends the script" 1 "$code"
expect_match "it shows the log's end" "\| counting" "$said"
expect_match "it names the log" "The whole log: .*/build/logs/count-to-three.log" "$said"
expect_match "it says how it ended" "exit 3" "$said"
expect_match "a good step shows its time" "✓ nothing  [0-9]+ s" "$(house step nothing true)"

# An interruption takes the step's whole family with it.
cat >"$SCRATCH/long.sh" <<'LONG'
ROOT=$SCRATCH; . "$SOURCE/tools/lib/steps.sh"
step "sleep long" bash -c 'sleep 300.25 & wait'
LONG
SCRATCH=$SCRATCH SOURCE=$SOURCE bash "$SCRATCH/long.sh" >/dev/null 2>&1 &
long=$!
for _ in $(seq 50); do pgrep -f 'sleep 300\.25' >/dev/null && break; sleep 0.1; done
kill -TERM $long
wait $long
expect "an interrupted step ends with 130" 130 $?
sleep 0.3
expect "and leaves no process behind" "" "$(pgrep -f '^sleep 300\.25' || true)"

# On this very system, which has everything by now (it runs these tests), there is nothing to do, and that is quick.
set_up_here() { (unset SHIRONG_QGIS_PREFIX; ROOT=$SOURCE; SHIRONG_LOGS=$SCRATCH/logs; . "$SOURCE/tools/lib/setup.sh"; set_up) 2>&1 </dev/null; }
began=$(date +%s%N)
said=$(set_up_here)
took=$((($(date +%s%N) - began) / 1000000))
expect "set-up with nothing to do: two lines" 2 "$(wc -l <<<"$said")"
expect "set-up with nothing to do: under 2 s" yes "$([ "$took" -lt 2000 ] && echo yes || echo "$took ms")"
finish
