#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# clang-tidy with the list in .clang-tidy. usage: check_tidy.sh --all | --changed [PRESET]; needs a configured and built preset (release).
# --changed: what differs from where this branch left origin/main, or from the commit before when it has not left; at most
# 12 files, the smallest first, so that a quarter of an hour holds; the rest is named and left to --all.
set -uo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mode=${1:-}
folder=$ROOT/build/${2:-release}
limit=12
cd "$ROOT" || exit 2
[ -e "$folder/compile_commands.json" ] || { echo "$folder holds no compile_commands.json; configure the preset first"; exit 2; }

changed_files() {
    local base head
    head=$(git rev-parse HEAD 2>/dev/null) || { echo "this is no git checkout, so what changed is unknown; run check_tidy.sh --all" >&2; return 1; }
    base=$(git merge-base HEAD origin/main 2>/dev/null || true)
    if [ -z "$base" ] || [ "$base" = "$head" ]; then base=$(git rev-parse -q --verify HEAD~1 || git hash-object -t tree /dev/null); fi
    { git diff --name-only --diff-filter=d "$base"; git ls-files --others --exclude-standard; } | sort -u
}

case $mode in
    --all) mapfile -t files < <(git ls-files '*.cpp' | grep -v '^tests/data/') ;;
    --changed) names=$(changed_files) || exit 2
               mapfile -t files < <(grep -E '\.cpp$' <<<"$names" | grep -v '^tests/data/' | xargs -r ls -Sr 2>/dev/null) ;;
    *) echo "usage: check_tidy.sh --all | --changed [PRESET]" >&2; exit 2 ;;
esac
known=()
for file in "${files[@]}"; do
    if grep -qF "\"file\": \"$ROOT/$file\"" "$folder/compile_commands.json"; then known+=("$file"); fi
done
if [ "${#known[@]}" -eq 0 ]; then
    if [ "$mode" = --all ]; then echo "no C++ file is part of $folder"; exit 2; fi
    echo "no C++ file of the build changed"; exit 0
fi
if [ "$mode" = --changed ] && [ "${#known[@]}" -gt $limit ]; then
    printf 'left to tools/full.sh: %s\n' "${known[@]:$limit}"
    known=("${known[@]:0:$limit}")
fi
echo "clang-tidy on ${#known[@]} files"
# clang-tidy reads every header by itself: the flags that name the parsed ones are left out.
plain=$(mktemp -d)
trap 'rm -rf "$plain"' EXIT
sed -E 's#-Winvalid-pch -Xclang -include-pch -Xclang [^ ]+ -Xclang -include -Xclang [^ ]+##g' "$folder/compile_commands.json" >"$plain/compile_commands.json"
printf '%s\0' "${known[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy -p "$plain" --quiet --warnings-as-errors='*' 2>&1 | grep -vE '^[0-9]+ warnings? (generated|treated)'
[ "${PIPESTATUS[1]}" -eq 0 ]
