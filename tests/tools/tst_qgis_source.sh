#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Where QGIS core comes from, decided in fake systems: each case is a folder of package facts read by a fake dpkg-query and apt-cache.
. "$(dirname "$0")/case.sh"

fake=$SCRATCH/bin
mkdir -p "$fake"
# installed: "package version" lines; offered: the same; depends: "package dependency" lines
cat >"$fake/dpkg-query" <<'FAKE'
#!/usr/bin/env bash
code=0
for name in "${@:4}"; do
    version=$(sed -n "s/^$name //p" "$SYSTEM/installed")
    if [ -z "$version" ]; then code=1; continue; fi
    case $3 in
        '${Status} ${Version}') printf 'install ok installed %s' "$version" ;;
        '${Version}\n') printf '%s\n' "$version" ;;
        *) printf 'ii %s\n' "$name" ;;
    esac
done
exit $code
FAKE
cat >"$fake/apt-cache" <<'FAKE'
#!/usr/bin/env bash
case $1 in
    policy) version=$(sed -n "s/^$2 //p" "$SYSTEM/offered")
            printf '%s:\n  Installed: (none)\n  Candidate: %s\n' "$2" "${version:-(none)}" ;;
    depends) sed -n "s/^$2 /  Depends: /p" "$SYSTEM/depends" ;;
esac
FAKE
chmod +x "$fake"/*

# system NAME INSTALLED OFFERED DEPENDS
system() {
    export SYSTEM=$SCRATCH/systems/$1
    mkdir -p "$SYSTEM"
    printf '%s\n' "$2" >"$SYSTEM/installed"
    printf '%s\n' "$3" >"$SYSTEM/offered"
    printf '%s\n' "$4" >"$SYSTEM/depends"
}

tree=$SCRATCH/tree
mkdir -p "$tree/tools"
cp -r "$SOURCE/tools/lib" "$SOURCE/tools/qgis" "$tree/tools/"
# in_system COMMAND…: with the house's functions, in the fake system last named
in_system() { (PATH=$fake:$PATH; ROOT=$tree; SHIRONG_CACHE=$SCRATCH/cache; unset SHIRONG_QGIS_PREFIX; . "$tree/tools/lib/setup.sh"; "$@") 2>&1; }

system debian12 "" "libqgis-dev 3.22.16+dfsg-1" "libqgis-dev qtbase5-dev"
expect "Debian 12: QGIS is built" build "$(in_system qgis_decide)"
expect "Debian 12: QCA is built" build "$(in_system qca_decide)"
system debian13 "" $'libqgis-dev 3.40.6+dfsg-1\nlibqca-qt6-dev 2.3.10-1' "libqgis-dev libqca-qt5-2-dev"
expect "Debian 13: new enough, but Qt 5: QGIS is built" build "$(in_system qgis_decide)"
expect "Debian 13: QCA is a package" package "$(in_system qca_decide)"
system installed "libqgis-dev 1:3.44.1-1" "libqgis-dev 1:3.44.1-1" "libqgis-dev qt6-base-dev"
expect "3.44 on Qt 6 installed: used" installed "$(in_system qgis_decide)"
expect "3.44 on Qt 6 installed: no prefix, nothing built" "prefix=" "$(in_system eval 'provide_qgis; echo prefix=$QGIS_PREFIX')"
system offered "" $'libqgis-dev 4.0.0-1' "libqgis-dev qt6-base-dev"
expect "4.0 on Qt 6 offered: installed from the distribution" package "$(in_system qgis_decide)"
system qt5 "libqgis-dev 3.44.1-1" "libqgis-dev 3.44.1-1" "libqgis-dev qtbase5-dev"
expect "3.44 on Qt 5 installed: QGIS is built" build "$(in_system qgis_decide)"
system old "libqgis-dev 3.38.2-1" "libqgis-dev 3.38.2-1" "libqgis-dev qt6-base-dev"
expect "3.38 on Qt 6: too old, QGIS is built" build "$(in_system qgis_decide)"
system bare "" "" ""
expect "a system that has never heard of QGIS: built" build "$(in_system qgis_decide)"

# The cache's key
system debian12 $'qt6-base-dev 6.4.2\nlibgdal-dev 3.6.2\nclang 14' "" ""
key=$(in_system qgis_cache_key)
expect "the key stays while nothing changes" "$key" "$(in_system qgis_cache_key)"
sed -i 's/^QGIS_UNITY_BATCH=.*/QGIS_UNITY_BATCH=99/' "$tree/tools/qgis/source.conf"
other=$(in_system qgis_cache_key)
expect "a changed option changes the key" changed "$([ "$key" = "$other" ] && echo same || echo changed)"
cp "$SOURCE/tools/qgis/source.conf" "$tree/tools/qgis/"
echo '# more' >>"$tree/tools/qgis/core_tuning.cmake"
expect "a changed tuning changes the key" changed "$([ "$key" = "$(in_system qgis_cache_key)" ] && echo same || echo changed)"
cp "$SOURCE/tools/qgis/core_tuning.cmake" "$tree/tools/qgis/"
system debian12 $'qt6-base-dev 6.8.2\nlibgdal-dev 3.6.2\nclang 14' "" ""
expect "another Qt changes the key" changed "$([ "$key" = "$(in_system qgis_cache_key)" ] && echo same || echo changed)"

# An interrupted build goes on where it stopped: what fetches and compiles is played by notes in a diary.
system debian13 "" "libqca-qt6-dev 2.3.10-1" ""
diary=$SCRATCH/diary
cat >"$SCRATCH/play.sh" <<'PLAY'
ensure_packages() { :; }
_configure_qgis() { mkdir -p "$1/qgis/build"; [ -e "$1/fetched" ] || { echo fetched >>"$DIARY"; touch "$1/fetched"; }; }
_install_qgis() { mkdir -p "$2/include/qgis"; echo installed >>"$DIARY"; }
ninja() { echo "compiled $CLOCK" >>"$DIARY"; [ "$CLOCK" != first ]; }
provide_qgis
echo "prefix ends in ${QGIS_PREFIX##*/}"
PLAY
play() { DIARY=$diary CLOCK=$1 in_system . "$SCRATCH/play.sh"; }
said=$(play first); code=$?
expect "the first run was interrupted" 1 "$code"
expect_match "it names the log" "The whole log: .*compile-QGIS-core.log" "$said"
expect "nothing counts as complete" "" "$(find "$SCRATCH/cache" -name complete)"
expect_match "the second run gets there" "prefix ends in prefix" "$(play second)"
expect "fetched once, compiled again, installed once" $'fetched\ncompiled first\ncompiled second\ninstalled' "$(cat "$diary")"
expect_match "the third run has nothing to do" "^prefix ends in prefix$" "$(play third)"
expect "and did nothing" 4 "$(wc -l <"$diary")"
finish
