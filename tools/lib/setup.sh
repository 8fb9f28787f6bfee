# SPDX-License-Identifier: GPL-2.0-or-later
# What run.sh, test.sh, full.sh and package.sh share: the set-up, and building a preset. Sourced; needs $ROOT.

. "$ROOT/tools/lib/steps.sh"
. "$ROOT/tools/lib/packages.sh"
. "$ROOT/tools/lib/qgis.sh"

# set_up [test]: packages (for "test" those of the checks too) and QGIS core. Exports SHIRONG_QGIS_PREFIX.
set_up() {
    local began=$SECONDS wanted="$PACKAGES_BUILD $PACKAGES_RUN"
    say "Set-up"
    if [ "${1:-}" = test ]; then wanted="$wanted $PACKAGES_TEST"; fi
    # shellcheck disable=SC2086
    ensure_packages $wanted
    provide_qgis
    export SHIRONG_QGIS_PREFIX=$QGIS_PREFIX
    say "  ✓ set-up  $(seconds_as_text $((SECONDS - began)))  (QGIS core: ${QGIS_PREFIX:-the system\'s})"
}

# build_preset PRESET [TARGETS…]: configures only when the preset was never configured, the presets have changed or QGIS core has
# moved; Ninja sees to the rest.
build_preset() {
    local preset=$1 folder=$ROOT/build/$1; shift
    if [ ! -e "$folder/build.ninja" ] || [ "$ROOT/CMakePresets.json" -nt "$folder/build.ninja" ] || ! grep -qxF "SHIRONG_QGIS_PREFIX:PATH=$SHIRONG_QGIS_PREFIX" "$folder/CMakeCache.txt"; then
        step "configure $preset" cmake -S "$ROOT" --preset "$preset"
        touch "$folder/build.ninja"
    fi
    step "build $preset" ninja -C "$folder" "$@"
}
