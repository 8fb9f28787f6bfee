# SPDX-License-Identifier: GPL-2.0-or-later
# What `cmake --install` puts where, and the .deb. Included last, when every target is known.
#   bin/                   shirong, shirong-cli
#   lib/shirong/qgis/      QGIS core, privately, unless it is the system's own
#   share/                 licence, desktop file, icon
# The program looks for lib/shirong/qgis beside its own bin folder, so the whole may be moved.

set(private lib/shirong/qgis)
foreach(target shirong shirong-cli)
  if(TARGET ${target})
    set_target_properties(${target} PROPERTIES INSTALL_RPATH "$ORIGIN/../${private}/lib:$ORIGIN/../lib/shirong/lib")
    install(TARGETS ${target} RUNTIME DESTINATION bin)
  endif()
endforeach()

if(NOT QGISCore_PREFIX STREQUAL "/usr")
  install(DIRECTORY ${QGISCore_PREFIX}/lib/ DESTINATION ${private}/lib USE_SOURCE_PERMISSIONS
    FILES_MATCHING PATTERN "*.so.*" PATTERN "libprovider_*.so" PATTERN "cmake" EXCLUDE PATTERN "qca-qt6" EXCLUDE)
  install(DIRECTORY ${QGISCore_PREFIX}/share/qgis/ DESTINATION ${private}/share/qgis)
  # The libraries name the cache they were built in; here they look beside themselves.
  install(CODE "
    file(GLOB libraries \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${private}/lib/*.so.*\")
    foreach(library IN LISTS libraries)
      if(NOT IS_SYMLINK \"\${library}\")
        file(RPATH_SET FILE \"\${library}\" NEW_RPATH [[$ORIGIN]])
      endif()
    endforeach()")
endif()

install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION share/doc/shirong)
if(EXISTS ${CMAKE_SOURCE_DIR}/resources/shirong.desktop)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/shirong.desktop DESTINATION share/applications)
endif()
if(EXISTS ${CMAKE_SOURCE_DIR}/resources/shirong.svg)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/shirong.svg DESTINATION share/icons/hicolor/scalable/apps)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME shirong)
set(CPACK_PACKAGE_VENDOR Shirong)
set(CPACK_PACKAGE_CONTACT "Shirong developers <shirong@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Offline map for city-appearance inspection")
set(CPACK_PACKAGE_DESCRIPTION "Units on a map, checklists, deductions with place and photo, scores, star-rating maps and scoresheets,
 without a network. Carries the QGIS core library privately.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE zstd)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${QGISCore_PREFIX}/lib)
# What is loaded by name at run time, so that no library dependency tells of it.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "libqt6sql6-sqlite, qt6-svg-plugins | libqt6svg6, qt6-translations-l10n, proj-data, breeze-icon-theme, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fcitx5-frontend-qt6 | ibus")
include(CPack)
