# SPDX-License-Identifier: GPL-2.0-or-later
# Makes an installed program run on a system without Qt, GDAL or SpatiaLite: copies the libraries it needs, Qt's plugins, data of
# PROJ and GDAL, fonts and icons beside it, and lets every file look for libraries relative to itself. Sourced; needs patchelf.

# What every desktop system has itself and what must match its C library, its display server and its drivers.
BUNDLE_LEFT_OUT='^(ld-linux[^.]*|libc|libm|libdl|librt|libpthread|libresolv|libutil|libnss_|libstdc\+\+|libgcc_s|libX11|libX11-xcb|libxcb|libxcb-(dri2|dri3|glx|present|randr|render|shape|shm|sync|xfixes)|libXau|libXdmcp|libXext|libdrm|libgbm|libwayland-.*|libfontconfig|libfreetype|libz|libexpat|libdbus-1|libsystemd|libudev)\.so'

BUNDLE_QT_PLUGINS="platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqminimal.so platforminputcontexts sqldrivers/libqsqlite.so
imageformats iconengines position xcbglintegrations"

# Copies what the ELF files below the folder need and the system list leaves out, until nothing is missing.
_bundle_libraries() { # app folder
    local app=$1 libraries=$1/lib/shirong/lib name path
    mkdir -p "$libraries"
    find "$app" -type f \( -perm -u+x -o -name '*.so*' \) -print0 | xargs -0 env LD_LIBRARY_PATH="$app/lib/shirong/qgis/lib" ldd 2>/dev/null \
        | sed -nE 's/^\s+(\S+) => (\/\S+) .*/\1 \2/p' | sort -u \
        | while read -r name path; do
            if grep -qE "$BUNDLE_LEFT_OUT" <<<"$name"; then continue; fi
            case $path in "$app"/*) continue ;; esac
            [ -e "$libraries/$name" ] || cp -L "$path" "$libraries/$name"
        done
}

_bundle_qt() { # app folder
    local app=$1 from part
    from=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || /usr/lib/qt6/bin/qtpaths --query QT_INSTALL_PLUGINS)
    for part in $BUNDLE_QT_PLUGINS; do
        mkdir -p "$app/lib/shirong/plugins/$(dirname "$part")"
        cp -rL "$from/$part" "$app/lib/shirong/plugins/$(dirname "$part")/"
    done
    mkdir -p "$app/share/shirong/qt"
    cp /usr/share/qt6/translations/qt{,base}_zh_CN.qm "$app/share/shirong/qt/"
    printf '[Paths]\nPrefix = ..\nPlugins = lib/shirong/plugins\nTranslations = share/shirong/qt\n' >"$app/bin/qt.conf"
}

_bundle_data() { # app folder
    local app=$1 size
    mkdir -p "$app"/share/{proj,fonts,icons/breeze,gdal} "$app/etc"
    cp /usr/share/proj/proj.db "$app/share/proj/"
    cp -r /usr/share/gdal/. "$app/share/gdal/"
    cp /usr/share/fonts/opentype/noto/NotoSansCJK-{Regular,Bold}.ttc "$app/share/fonts/"
    cp /usr/share/icons/breeze/index.theme "$app/share/icons/breeze/"
    for size in actions devices emblems mimetypes places status; do cp -r "/usr/share/icons/breeze/$size" "$app/share/icons/breeze/"; done
    cat >"$app/etc/fonts.conf" <<'FONTS'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">../share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
FONTS
}

_bundle_paths() { # app folder
    local app=$1 file
    for file in "$app"/bin/shirong*; do patchelf --set-rpath '$ORIGIN/../lib/shirong/qgis/lib:$ORIGIN/../lib/shirong/lib' "$file" || return 1; done
    find "$app/lib/shirong/lib" -type f -exec patchelf --set-rpath '$ORIGIN' {} + || return 1
    find "$app/lib/shirong/plugins" -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} + || return 1
    find "$app/lib/shirong/qgis/lib" -maxdepth 1 -type f -exec patchelf --set-rpath '$ORIGIN:$ORIGIN/../../lib' {} + || return 1
    find "$app/lib/shirong/qgis/lib/qgis" -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../..:$ORIGIN/../../../../lib' {} +
}

_bundle_starters() { # top folder
    local name
    for name in shirong shirong-cli; do
        cat >"$1/$name" <<'STARTER'
#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
here=$(dirname "$(readlink -f "$0")")/app
export PROJ_DATA="$here/share/proj" GDAL_DATA="$here/share/gdal" FONTCONFIG_FILE="$here/etc/fonts.conf"
export XDG_DATA_DIRS="$here/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
exec "$here/bin/$(basename "$0")" "$@"
STARTER
        chmod +x "$1/$name"
    done
}

# bundle TOP: TOP/app holds an installed program; afterwards TOP/shirong and TOP/shirong-cli start it anywhere.
bundle() {
    set -e
    _bundle_qt "$1/app"
    _bundle_libraries "$1/app"
    _bundle_data "$1/app"
    _bundle_paths "$1/app"
    _bundle_starters "$1"
}
