# SPDX-License-Identifier: GPL-2.0-or-later
# Finds QGIS core (>= 3.40, Qt 6) under SHIRONG_QGIS_PREFIX, else on the system. Defines QGIS::Core and
# QGISCore_PREFIX (the folder that holds lib/qgis/plugins and share/qgis/resources).
find_path(QGISCore_INCLUDE_DIR NAMES qgsapplication.h PATH_SUFFIXES include/qgis qgis
  HINTS ${SHIRONG_QGIS_PREFIX} NO_CACHE)
find_library(QGISCore_LIBRARY NAMES qgis_core PATH_SUFFIXES lib HINTS ${SHIRONG_QGIS_PREFIX} NO_CACHE)
find_library(QGISCore_QCA NAMES qca-qt6 PATH_SUFFIXES lib HINTS ${SHIRONG_QGIS_PREFIX} NO_CACHE)
find_path(QGISCore_QCA_INCLUDE_DIR NAMES QtCrypto PATH_SUFFIXES include/Qca-qt6/QtCrypto include/qt6/Qca-qt6/QtCrypto Qca-qt6/QtCrypto
  HINTS ${SHIRONG_QGIS_PREFIX} /usr/include/x86_64-linux-gnu/qt6 NO_CACHE)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QGISCore REQUIRED_VARS QGISCore_LIBRARY QGISCore_INCLUDE_DIR)

if(QGISCore_FOUND AND NOT TARGET QGIS::Core)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Xml Network Svg Sql Positioning Concurrent PrintSupport)
  find_package(GDAL REQUIRED)
  add_library(QGIS::Core SHARED IMPORTED)
  set_target_properties(QGIS::Core PROPERTIES IMPORTED_LOCATION ${QGISCore_LIBRARY})
  target_include_directories(QGIS::Core SYSTEM INTERFACE ${QGISCore_INCLUDE_DIR})
  if(QGISCore_QCA_INCLUDE_DIR)
    target_include_directories(QGIS::Core SYSTEM INTERFACE ${QGISCore_QCA_INCLUDE_DIR})
  endif()
  target_link_libraries(QGIS::Core INTERFACE Qt6::Core Qt6::Gui Qt6::Xml Qt6::Network Qt6::Svg Qt6::Sql Qt6::Positioning
    Qt6::Concurrent Qt6::PrintSupport GDAL::GDAL)
  # QGIS's headers use Qt's keyword macros, which our own code does without.
  target_compile_options(QGIS::Core INTERFACE -UQT_NO_KEYWORDS)
  if(QGISCore_QCA)
    target_link_libraries(QGIS::Core INTERFACE ${QGISCore_QCA})
  endif()
  get_filename_component(QGISCore_PREFIX ${QGISCore_LIBRARY} DIRECTORY)
  get_filename_component(QGISCore_PREFIX ${QGISCore_PREFIX} DIRECTORY)
  if(NOT EXISTS ${QGISCore_PREFIX}/share/qgis AND EXISTS /usr/share/qgis)
    set(QGISCore_PREFIX /usr)
  endif()
endif()
