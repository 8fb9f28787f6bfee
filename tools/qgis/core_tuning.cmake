# SPDX-License-Identifier: GPL-2.0-or-later
# Included at the end of QGIS's src/core/CMakeLists.txt: which sources stay out of the unity batches, which tables are compiled
# without optimisation (clang takes minutes over them at -O2), and the two headers that Qt 6.4 needs to see early.

foreach(name
    pointcloud/qgspointcloudrequest mesh/qgsmeshadvancedediting mesh/qgsmeshforcebypolylines qgsgml qgsgmlschema
    providers/sensorthings/qgssensorthingsconnection providers/sensorthings/qgssensorthingsdataitems
    auth/qgsauthconfigurationstoragedb geocoding/qgsgooglemapsgeocoder geocoding/qgsnominatimgeocoder
    numericformats/qgsbasicnumericformat numericformats/qgsbearingnumericformat numericformats/qgscoordinatenumericformat
    numericformats/qgscurrencynumericformat numericformats/qgsfallbacknumericformat numericformats/qgsfractionnumericformat
    numericformats/qgspercentagenumericformat numericformats/qgsnumericformat project/qgsproject qgsmaplayerproxymodel
    qgsmaplayerstore tiledscene/qgscesiumtilesdataprovider tiledscene/qgscesiumutils tiledscene/qgsgltfutils
    tiledscene/qgsquantizedmeshdataprovider tiledscene/qgsquantizedmeshtiles qgis textrenderer/qgsfontmanager)
  set_source_files_properties(${name}.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endforeach()

set(texts ${CMAKE_CURRENT_BINARY_DIR}/qgsexpression_texts.cpp)
set_source_files_properties(${texts} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON COMPILE_OPTIONS "-O0")
set_source_files_properties(textrenderer/qgsfontmanager.cpp PROPERTIES COMPILE_OPTIONS "-O0")

set_source_files_properties(project/qgsproject.cpp PROPERTIES COMPILE_OPTIONS
    "-include;${CMAKE_CURRENT_SOURCE_DIR}/vector/qgsvectorlayer.h")
set_source_files_properties(qgsmaplayerproxymodel.cpp PROPERTIES COMPILE_OPTIONS
    "-include;${CMAKE_CURRENT_SOURCE_DIR}/qgsmaplayer.h")
