#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# tools/translations.sh            brings translations/*.ts up to date with the sources and fills in translations/pending/*.tsv
# tools/translations.sh --check [FOLDER]   changes nothing; fails where a text of FOLDER's sources has no finished Chinese
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
lupdate=$(command -v /usr/lib/qt6/bin/lupdate || command -v lupdate6 || command -v lupdate) || {
  echo "lupdate of Qt 6 is missing: install qt6-l10n-tools." >&2
  exit 1
}
check=
if [ "${1:-}" = --check ]; then
  check=1
  shift
fi
tree=$(cd "${1:-$root}" && pwd)
work=$tree/translations
if [ -n "$check" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cp "$tree"/translations/shirong_*.ts "$work"/
fi
sources=
for part in app libinspect forms translations; do
  [ -d "$tree/$part" ] && sources="$sources $tree/$part"
done
# A warning of lupdate means a text whose context it could not tell: such a text would never be shown in Chinese.
# shellcheck disable=SC2086
said=$("$lupdate" -silent -no-obsolete -locations none -source-language en -extensions cpp,h,ui $sources \
  -I "$tree/app" -I "$tree/libinspect/include" -ts "$work/shirong_zh_CN.ts" -ts "$work/shirong_en.ts" 2>&1 |
  grep -E "Qualifying with unknown|lacks Q_OBJECT|Discarding" || true)
if [ -n "$said" ]; then
  echo "$said" >&2
  exit 1
fi
if [ -n "$check" ]; then
  exec python3 "$root/tools/translations.py" check "$work"
fi
exec python3 "$root/tools/translations.py" fill "$work" "$tree/translations/pending"
