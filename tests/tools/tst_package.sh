#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Both packages of out/ (made by tools/package.sh), unpacked into an empty place, make the demo township and its map; the tarball
# once more in a root folder that holds a C library, a shell and what every desktop has, so no Qt, no GDAL, no SpatiaLite.
. "$(dirname "$0")/case.sh"
deb=$(ls -t "$SOURCE"/out/shirong_*.deb 2>/dev/null | head -n 1)
tarball=$(ls -t "$SOURCE"/out/shirong-*.tar.xz 2>/dev/null | head -n 1)
if [ -z "$deb" ] || [ -z "$tarball" ]; then echo "run tools/package.sh first: out/ holds no packages"; exit 77; fi
cache=${XDG_CACHE_HOME:-$HOME/.cache}/shirong

# alone COMMAND…: with an empty home and none of this user's settings
alone() { env -i HOME="$SCRATCH/home" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 TMPDIR="$SCRATCH" QT_QPA_PLATFORM=offscreen "$@"; }

# goes_through NAME CLI: makes the township and draws it
goes_through() {
    local name=$1 cli=$2 said
    said=$(alone "$cli" demo "$SCRATCH/$name.sqlite" 2>&1); expect "$name: demo ends well ($said)" 0 $?
    said=$(alone "$cli" map "$SCRATCH/$name.sqlite" --period 2026-10 --out "$SCRATCH/$name.pdf" 2>&1); expect "$name: map ends well ($said)" 0 $?
    expect_match "$name: the map names the township's villages" "村" "$(pdftotext "$SCRATCH/$name.pdf" - 2>&1)"
}

# clean NAME FOLDER: no file below looks for libraries in the cache or the checkout
clean() {
    local found
    found=$(find "$2" -type f \( -perm -u+x -o -name '*.so*' \) -exec sh -c 'readelf -d "$1" 2>/dev/null | grep -q "R.*PATH.*\($2\|$3\)" && echo "$1"' _ {} "$cache" "$SOURCE" \;)
    expect "$1: no path into the build's folders" "" "$found"
}

mkdir -p "$SCRATCH/home" "$SCRATCH/deb" "$SCRATCH/tar"
dpkg-deb -x "$deb" "$SCRATCH/deb"
clean deb "$SCRATCH/deb"
expect "deb: QGIS core comes from the package" "$SCRATCH/deb/usr/lib/shirong/qgis/lib" \
    "$(dirname "$(readlink -f "$(ldd "$SCRATCH/deb/usr/bin/shirong-cli" | sed -n 's/.*libqgis_core.* => \(\S*\).*/\1/p')")")"
expect "deb: every library is found" "" "$(ldd "$SCRATCH/deb/usr/bin/shirong" "$SCRATCH/deb/usr/bin/shirong-cli" | grep 'not found')"
expect_match "deb: depends on SpatiaLite" "libspatialite7" "$(dpkg-deb -f "$deb" Depends)"
goes_through deb "$SCRATCH/deb/usr/bin/shirong-cli"

tar -C "$SCRATCH/tar" -xf "$tarball"
top=$(echo "$SCRATCH"/tar/shirong-*)
clean tarball "$top"
goes_through tarball "$top/shirong-cli"

# A root without Qt: only what the bundle leaves to the system (BUNDLE_LEFT_OUT), a shell and three commands.
. "$SOURCE/tools/lib/bundle.sh"
root=$SCRATCH/root
mkdir -p "$root"/{bin,lib64,lib,tmp,etc/fonts,proc,dev,opt}
ln -s . "$root/usr"
mv "$top" "$root/opt/shirong"
for tool in sh readlink dirname basename env; do cp -L "$(command -v $tool)" "$root/bin/"; done
# libraries_of: reads file names, gives the system's libraries they need
libraries_of() { xargs ldd 2>/dev/null | sed -nE 's/^\s+(\S+ => )?(\/\S+) .*/\2/p' | grep -v "^$root" | sort -u; }
left_out=$(find "$root/opt/shirong/app" -type f \( -perm -u+x -o -name '*.so*' \) | libraries_of \
    | while read -r library; do if grep -qE "$BUNDLE_LEFT_OUT" <<<"$(basename "$library")"; then echo "$library"; fi; done)
{ echo "$left_out"; libraries_of <<<"$left_out"; printf '%s\n' "$root"/bin/* | libraries_of; } | sort -u | while read -r library; do
    mkdir -p "$root/$(dirname "$library")"
    cp -L "$library" "$root/$library"
done
inside() { unshare --map-root-user --mount --pid --fork --mount-proc --root="$root" --wd=/tmp env -i HOME=/tmp PATH=/bin LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen "$@" 2>&1; }
if inside sh -c : >/dev/null; then
    said=$(inside /opt/shirong/shirong-cli demo /tmp/demo.sqlite); expect "bare root: demo ends well ($said)" 0 $?
    said=$(inside /opt/shirong/shirong-cli map /tmp/demo.sqlite --period 2026-10 --standard S1 --out /tmp/map.pdf); expect "bare root: map ends well ($said)" 0 $?
    expect_match "bare root: the map is written in the fonts of the bundle" "NotoSansCJK" "$(pdffonts "$root/tmp/map.pdf" 2>&1)"
else
    echo "skipped: this kernel lets nobody make a root folder of his own, so the bare root was not tried"
fi
finish
