#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Fails on C++ that clang-format would write otherwise. usage: check_format.sh [FOLDER]; exit 0 clean, 1 findings, 2 nothing to check.
set -uo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1:-$ROOT}
cd "$folder" || exit 2
mapfile -t files < <(find . \( -path ./build -o -path ./out -o -path ./.git -o -path ./tests/data \) -prune -o \( -name '*.cpp' -o -name '*.h' \) -print | sort)
if [ "${#files[@]}" -eq 0 ]; then echo "no C++ file was found under $folder"; exit 2; fi
said=$(clang-format --style=file:"$ROOT/.clang-format" --dry-run -Werror --ferror-limit=1 "${files[@]}" 2>&1)
code=$?
if [ $code -ne 0 ]; then
    sed -nE 's/^(\.\/)?([^:]+:[0-9]+):[0-9]+: error: .*/\2: run clang-format -i on this file/p' <<<"$said" | grep . || printf '%s\n' "$said"
    exit 1
fi
echo "${#files[@]} files are formatted"
