# SPDX-License-Identifier: GPL-2.0-or-later
# The Debian packages this checkout needs, and installing the missing ones. Sourced; needs steps.sh.
# "a|b" means either will do; the first that the distribution offers is installed.

PACKAGES_BUILD="
ca-certificates build-essential cmake ninja-build clang lld pkg-config dpkg-dev python3 file
qt6-base-dev qt6-base-private-dev qt6-positioning-dev qt6-svg-dev qt6-5compat-dev qt6-serialport-dev qt6-charts-dev qt6-tools-dev
qt6-tools-dev-tools qt6-l10n-tools qtkeychain-qt6-dev libspatialite-dev libsqlite3-dev libproj-dev libgdal-dev libgeos-dev libicu-dev libexiv2-dev
libxlsxwriter-dev libsodium-dev libqrencode-dev libicu-dev libexpected-dev nlohmann-json3-dev libvalijson-dev"

# Only where QGIS core is compiled here.
PACKAGES_QGIS_BUILD="
git flex bison protobuf-compiler libprotobuf-dev libzip-dev libspatialindex-dev libgsl-dev libzstd-dev libexpat1-dev libpq-dev libssl-dev"

# Only where the distribution itself has QGIS on Qt 6.
PACKAGES_QGIS_SYSTEM="libqgis-dev qgis-providers libqca-qt6-dev libqca-qt6-plugins"

PACKAGES_RUN="
libqt6sql6-sqlite qt6-svg-plugins|libqt6svg6 qt6-translations-l10n proj-data fonts-noto-cjk breeze-icon-theme"

PACKAGES_TEST="
git clang-format clang-tidy libclang-rt-dev gdal-bin sqlite3 poppler-utils imagemagick xvfb xdotool patchelf"

# The wanted packages (or alternatives) that are not installed, one a line.
packages_missing() {
    local wanted="$*" installed want name
    # shellcheck disable=SC2086
    installed=" $(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' ${wanted//|/ } 2>/dev/null | sed -n 's/^[ih]i //p' | tr '\n' ' ')"
    for want in $wanted; do
        for name in ${want//|/ }; do
            case "$installed" in *" $name "*) continue 2 ;; esac
        done
        printf '%s\n' "$want"
    done
}

# The first of the alternatives that the distribution offers; the first of all where it offers none, so that apt names it.
_package_offered() {
    local name candidate
    for name in ${1//|/ }; do
        candidate=$(apt-cache policy "$name" 2>/dev/null | sed -n 's/^ *Candidate: *//p')
        if [ -n "$candidate" ] && [ "$candidate" != "(none)" ]; then printf '%s' "$name"; return; fi
    done
    printf '%s' "${1%%|*}"
}

_apt() { $_AS_ROOT env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@"; }

_apt_lists_are_fresh() { [ -n "$(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -mtime -7 -print -quit 2>/dev/null)" ]; }

_install_packages() { _apt install -y --no-install-recommends "$@" || { _apt update && _apt install -y --no-install-recommends "$@"; }; }

# Installs what is missing of the packages named; where it may not, lists them and ends the script.
ensure_packages() {
    command -v dpkg-query >/dev/null || fail "This set-up installs Debian packages, and this system has no dpkg. Install what tools/lib/packages.sh lists, then build with cmake --preset release."
    local missing names="" want
    missing=$(packages_missing "$@")
    [ -n "$missing" ] || return 0
    _AS_ROOT=
    if [ "$(id -u)" -ne 0 ]; then
        _AS_ROOT=sudo
        if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
            for want in $missing; do names="$names $(_package_offered "$want")"; done
            fail "$(wc -w <<<"$names") Debian packages are missing and this user may not install them. Ask an administrator to run:
  apt-get install --no-install-recommends$names"
        fi
    fi
    if ! _apt_lists_are_fresh; then step "read the package lists" _apt update; fi
    for want in $missing; do names="$names $(_package_offered "$want")"; done
    # shellcheck disable=SC2086
    step "install packages ($(wc -w <<<"$names"))" _install_packages $names
}
