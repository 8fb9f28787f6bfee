#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Makes both packages in out/:
#   shirong_VERSION_ARCH.deb          for Debian; needs the system's Qt 6, GDAL and SpatiaLite, carries QGIS core
#   shirong-VERSION-ARCH.tar.xz       unpack anywhere and start ./shirong; carries everything above the C library, X11 and drivers
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/lib/setup.sh"
. "$ROOT/tools/lib/bundle.sh"

set_up test
build_preset release shirong shirong-cli
folder=$ROOT/build/release
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$folder/CMakeCache.txt")
name=shirong-$version-$(uname -m)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$ROOT/out" "$scratch/$name"

say "Packages"
step "pack the Debian package" cpack --config "$folder/CPackConfig.cmake" -B "$scratch/deb" -G DEB
mv "$scratch"/deb/*.deb "$ROOT/out/"
step "install into a folder" cmake --install "$folder" --prefix "$scratch/$name/app" --strip
step "gather what the program needs" bundle "$scratch/$name"
cp "$ROOT/LICENSE" "$ROOT/README.md" "$scratch/$name/"
step "pack the tarball" tar -C "$scratch" -I 'xz -T0 -1' -cf "$ROOT/out/$name.tar.xz" "$name"
ls -sh "$ROOT"/out/*.deb "$ROOT"/out/*.tar.xz
