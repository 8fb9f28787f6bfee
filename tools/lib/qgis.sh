# SPDX-License-Identifier: GPL-2.0-or-later
# QGIS core for Qt 6: where it comes from, and building it once from Debian's source package when the system has none.
# Sourced; needs $ROOT, steps.sh and packages.sh. Result: $QGIS_PREFIX (empty: found by CMake on the system).

. "$ROOT/tools/qgis/source.conf"
SHIRONG_CACHE=${SHIRONG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/shirong}

_version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Is a QGIS for Qt 6 that is new enough already installed with its headers?
_qgis_is_installed() {
    local version
    version=$(dpkg-query -W -f '${Status} ${Version}' libqgis-dev 2>/dev/null | sed -n 's/^install ok installed //p')
    [ -n "$version" ] && _version_at_least "${version#*:}" "$QGIS_MINIMUM" && apt-cache depends libqgis-dev 2>/dev/null | grep -qi qt6
}

# Prints one word: "installed" (QGIS >= 3.40 on Qt 6 is here with headers), "package" (the distribution has it to install), or "build".
qgis_decide() {
    local version
    if _qgis_is_installed; then echo installed; return; fi
    version=$(apt-cache policy libqgis-dev 2>/dev/null | sed -n 's/^ *Candidate: *//p')
    if [ -n "$version" ] && [ "$version" != "(none)" ] && _version_at_least "${version#*:}" "$QGIS_MINIMUM" \
        && apt-cache depends libqgis-dev 2>/dev/null | grep -qi qt6; then
        echo package; return
    fi
    echo build
}

# Prints "package" where the distribution has QCA for Qt 6, else "build".
qca_decide() {
    local version
    version=$(apt-cache policy libqca-qt6-dev 2>/dev/null | sed -n 's/^ *Candidate: *//p')
    if [ -n "$version" ] && [ "$version" != "(none)" ]; then echo package; else echo build; fi
}

# The part of the cache folder's name that changes whenever anything that shapes the library changes.
qgis_cache_key() {
    { cat "$ROOT/tools/qgis/source.conf" "$ROOT/tools/qgis/core_tuning.cmake"
      dpkg-query -W -f '${Version}\n' qt6-base-dev libgdal-dev libproj-dev libspatialite-dev libgeos-dev clang 2>/dev/null
      dpkg --print-architecture 2>/dev/null; } | sha256sum | cut -c1-12
}

# The address of the Debian mirror this machine already uses.
_debian_mirror() {
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^Debian //p' | grep -v -- '-security' | sort -u | head -n 1
}

_fetch_source() { # suites, package, folder: downloads (checked against the Debian archive keyring) and unpacks into folder/src
    local suites=$1 package=$2 folder=$3 mirror suite
    [ -e "$folder/.unpacked" ] && return 0
    mirror=$(_debian_mirror)
    [ -n "$mirror" ] || { echo "no Debian mirror among this machine's apt sources"; return 1; }
    for suite in $suites; do
        rm -rf "$folder"
        mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache" "$folder/download"
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$folder/apt/sources.list"
        # Signed all the same; a mirror that stands still for a while may serve it.
        local apt="-o Acquire::Check-Valid-Until=false -o Dir::Etc::sourcelist=$folder/apt/sources.list -o Dir::Etc::sourceparts=/dev/null -o APT::Sandbox::User=root
            -o Dir::State::Lists=$folder/apt/lists -o Dir::Cache=$folder/apt/cache -o APT::Get::List-Cleanup=0"
        # shellcheck disable=SC2086
        apt-get $apt update && (cd "$folder/download" && apt-get $apt source --download-only "$package") \
            && dpkg-source --no-check -x "$folder"/download/*.dsc "$folder/src" || { echo "$package: not to be had whole from $suite"; continue; }
        rm -rf "$folder/download" "$folder/apt"
        touch "$folder/.unpacked"
        return 0
    done
    return 1
}

_build_qca() {
    local work=$1 prefix=$2 source=$1/qca/src/src
    _fetch_source "$QCA_SUITES" qca2 "$work/qca" || return 1
    # Three sources each have a private "ResetMode"; compiled together they need names of their own.
    sed -i -E 's/\bReset(Mode|Session|SessionAndData|All)\b/MessageReset\1/g' "$source/qca_securemessage.cpp"
    sed -i -E 's/\bReset(Mode|Session|SessionAndData|All)\b/PipeReset\1/g' "$source/support/qpipe.cpp"
    # shellcheck disable=SC2086
    cmake -S "$work/qca/src" -B "$work/qca/build" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang \
        -DCMAKE_CXX_FLAGS="$QGIS_CXX_FLAGS" -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib -DQCA_INSTALL_IN_QT_PREFIX=OFF \
        -DCMAKE_INSTALL_RPATH="$prefix/lib" $QCA_OPTIONS \
        && ninja -C "$work/qca/build" install
}

_configure_qgis() {
    local work=$1 prefix=$2 core=$1/qgis/src/src/core/CMakeLists.txt
    _fetch_source "$QGIS_SUITES" qgis "$work/qgis" || return 1
    cmp -s "$ROOT/tools/qgis/core_tuning.cmake" "$work/qgis/core_tuning.cmake" || cp "$ROOT/tools/qgis/core_tuning.cmake" "$work/qgis/"
    grep -q core_tuning "$core" || echo "include(\"$work/qgis/core_tuning.cmake\")" >>"$core"
    sed -i 's/query->boundValueNames()/QStringList()/' "$work/qgis/src/src/core/auth/qgsauthconfigurationstoragedb.cpp"
    # shellcheck disable=SC2086
    cmake -S "$work/qgis/src" -B "$work/qgis/build" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ \
        -DCMAKE_CXX_FLAGS="$QGIS_CXX_FLAGS" -DCMAKE_C_FLAGS="$QGIS_CXX_FLAGS" -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld -DCMAKE_SHARED_LINKER_FLAGS=-fuse-ld=lld \
        -DCMAKE_MODULE_LINKER_FLAGS=-fuse-ld=lld -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=$QGIS_UNITY_BATCH \
        -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_RPATH='$ORIGIN' $QGIS_OPTIONS
}

_install_qgis() {
    local build=$1 prefix=$2 part
    for part in src/core src/providers/spatialite resources; do
        cmake -DCMAKE_INSTALL_PREFIX="$prefix" -P "$build/$part/cmake_install.cmake" || return 1
    done
    rm -rf "$prefix"/share/qgis/resources/{cpt-city-qgis-min,function_help,data,2to3migration.txt}
}

# Compiles QGIS core into $1/prefix; what an interrupted run left in $1/work is used.
_build_qgis_core() {
    local home=$1 began=$SECONDS
    mkdir -p "$home/work"
    if [ "$(qca_decide)" = build ]; then
        step "build QCA for Qt 6" _build_qca "$home/work" "$home/prefix"
    else
        ensure_packages libqca-qt6-dev libqca-qt6-plugins
    fi
    step "fetch and configure QGIS" _configure_qgis "$home/work" "$home/prefix"
    # shellcheck disable=SC2086
    step "compile QGIS core" ninja -C "$home/work/qgis/build" $QGIS_TARGETS
    step "install QGIS core into the cache" _install_qgis "$home/work/qgis/build" "$home/prefix"
    touch "$home/complete"
    rm -rf "$home/work"
    say "  QGIS core took $(seconds_as_text $((SECONDS - began))) in all."
}

# Sets QGIS_PREFIX: what the caller named in SHIRONG_QGIS_PREFIX, the system's, or the cache's, which is built if it must be.
provide_qgis() {
    QGIS_PREFIX=${SHIRONG_QGIS_PREFIX:-}
    if [ -n "$QGIS_PREFIX" ]; then
        [ -e "$QGIS_PREFIX/include/qgis/qgsapplication.h" ] \
            || fail "SHIRONG_QGIS_PREFIX names $QGIS_PREFIX, but QGIS core with its headers is not there. Correct or unset it."
        return 0
    fi
    if _qgis_is_installed; then return 0; fi
    local home; home=$SHIRONG_CACHE/qgis-$(qgis_cache_key)
    if [ ! -e "$home/complete" ]; then
        if [ "$(qgis_decide)" = package ]; then
            # shellcheck disable=SC2086
            ensure_packages $PACKAGES_QGIS_SYSTEM
            return 0
        fi
        mkdir -p "$home"
        exec 9>"$home/lock"
        flock -n 9 || { say "  Another set-up is building QGIS core; waiting for it."; flock 9; }
        if [ ! -e "$home/complete" ]; then
            say "QGIS core for Qt 6 is not on this system: building it once (about 10 minutes on 2 cores) into the cache."
            # shellcheck disable=SC2086
            ensure_packages $PACKAGES_QGIS_BUILD
            _build_qgis_core "$home"
        fi
        exec 9>&-
    fi
    # What QGIS core was built with is also what it runs with: a cache may have been brought to a fresh machine.
    # shellcheck disable=SC2086
    ensure_packages $PACKAGES_QGIS_BUILD
    QGIS_PREFIX=$home/prefix
}
