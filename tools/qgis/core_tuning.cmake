# SPDX-License-Identifier: GPL-2.0-or-later
# Included at the end of QGIS's src/core/CMakeLists.txt: which sources stay out of the unity batches, which tables are compiled
# without optimisation (clang takes minutes over them at -O2), the two headers that Qt 6.4 needs to see early, and the headers
# that are parsed once for all sources instead of once for each.

foreach(name
    pointcloud/qgspointcloudrequest mesh/qgsmeshadvancedediting mesh/qgsmeshforcebypolylines qgsgml qgsgmlschema
    providers/sensorthings/qgssensorthingsconnection providers/sensorthings/qgssensorthingsdataitems
    auth/qgsauthconfigurationstoragedb geocoding/qgsgooglemapsgeocoder geocoding/qgsnominatimgeocoder
    numericformats/qgsbasicnumericformat numericformats/qgsbearingnumericformat numericformats/qgscoordinatenumericformat
    numericformats/qgscurrencynumericformat numericformats/qgsfallbacknumericformat numericformats/qgsfractionnumericformat
    numericformats/qgspercentagenumericformat numericformats/qgsnumericformat project/qgsproject qgsmaplayerproxymodel
    qgsmaplayerstore tiledscene/qgscesiumtilesdataprovider tiledscene/qgscesiumutils tiledscene/qgsgltfutils
    tiledscene/qgsquantizedmeshdataprovider tiledscene/qgsquantizedmeshtiles qgis textrenderer/qgsfontmanager
    expression/qgsexpressionfunction)
  set_source_files_properties(${name}.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endforeach()

set(texts ${CMAKE_CURRENT_BINARY_DIR}/qgsexpression_texts.cpp)
set_source_files_properties(${texts} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
# This one calls a function that the common headers would make ambiguous.
set_source_files_properties(pointcloud/qgspointcloudrequest.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)

set_source_files_properties(${texts} textrenderer/qgsfontmanager.cpp expression/qgsexpressionfunction.cpp PROPERTIES
    COMPILE_OPTIONS "-O0" SKIP_PRECOMPILE_HEADERS ON)

set_source_files_properties(project/qgsproject.cpp PROPERTIES COMPILE_OPTIONS
    "-include;${CMAKE_CURRENT_SOURCE_DIR}/vector/qgsvectorlayer.h")
set_source_files_properties(qgsmaplayerproxymodel.cpp PROPERTIES COMPILE_OPTIONS
    "-include;${CMAKE_CURRENT_SOURCE_DIR}/qgsmaplayer.h")

# C++ only: the library also has C sources. A closing bracket inside a generator expression is written $<ANGLE-R>.
set(headers)
foreach(name QString QStringList QVariant QMap QHash QSet QObject QDateTime QDomDocument QPainter QImage QJsonDocument)
  list(APPEND headers "<${name}$<ANGLE-R>")
endforeach()
foreach(name qgis qgsfeature geometry/qgsgeometry vector/qgsvectorlayer project/qgsproject qgsrendercontext symbology/qgssymbol
    processing/qgsprocessingutils)
  list(APPEND headers "${CMAKE_CURRENT_SOURCE_DIR}/${name}.h")
endforeach()
foreach(header ${headers})
  target_precompile_headers(qgis_core PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:${header}>")
endforeach()
