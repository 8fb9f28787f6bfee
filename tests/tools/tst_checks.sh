#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Every home-made check finds what is wrong in a small bad tree, says it in the expected words, and refuses to check nothing.
. "$(dirname "$0")/case.sh"
data=$SOURCE/tests/data/checks

# bad TREE COMMAND…: the command's output is the tree's expected.txt and its exit code 1
bad() {
    local tree=$1 said code; shift
    said=$("$@" "$data/$tree" 2>&1); code=$?
    expect "$tree: says what is wrong" "$(cat "$data/$tree/expected.txt")" "$said"
    expect "$tree: exit code" 1 "$code"
}

bad includes "$SOURCE/tools/check_includes.py" --root
bad circle "$SOURCE/tools/check_includes.py" --root
bad spdx "$SOURCE/tools/check_spdx.py" --root
bad format "$SOURCE/tools/check_format.sh"
bad translations "$SOURCE/tools/translations.sh" --check
for check in "check_includes.py --root" "check_spdx.py --root" "check_format.sh" "translations.sh --check"; do
    # shellcheck disable=SC2086
    "$SOURCE"/tools/$check "$data/empty" >/dev/null 2>&1
    expect "${check%% *}: a tree without anything to check is no success" no "$([ $? -eq 0 ] && echo yes || echo no)"
done

# clang-tidy: one file with a needless copy and a variable left unset, in a build that holds only this file.
tree=$SCRATCH/tidy
mkdir -p "$tree/tools" "$tree/build/release"
cp "$SOURCE/tools/check_tidy.sh" "$tree/tools/"
cp "$SOURCE/.clang-tidy" "$tree/"
printf '#include <string>\nint twice(std::string text) { int n; if (text.empty()) n = 1; return n; }\n' >"$tree/slow.cpp"
printf '[{"directory": "%s", "file": "%s/slow.cpp", "command": "clang++ -c slow.cpp"}]\n' "$tree" "$tree" >"$tree/build/release/compile_commands.json"
(cd "$tree" && git init -q . && git add slow.cpp tools .clang-tidy && git -c user.name=t -c user.email=t@example.org commit -q -m one)
said=$("$tree/tools/check_tidy.sh" --changed 2>&1); code=$?
expect "tidy: exit code" 1 "$code"
expect_match "tidy: names the finding" "performance-unnecessary-value-param" "$said"
printf 'int twice(int number) { return 2 * number; }\n' >"$tree/slow.cpp"
"$tree/tools/check_tidy.sh" --changed >/dev/null 2>&1
expect "tidy: the repaired file passes" 0 $?
finish
