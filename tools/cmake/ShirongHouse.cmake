# SPDX-License-Identifier: GPL-2.0-or-later
# How every target of the house is built, and the functions that declare modules and tests.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_INCLUDE_CURRENT_DIR OFF)

add_library(shirong_house INTERFACE)
target_compile_options(shirong_house INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  target_compile_options(shirong_house INTERFACE -Wno-error=unknown-warning-option -Wno-unknown-warning-option)
endif()
target_compile_definitions(shirong_house INTERFACE QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS)
if(SHIRONG_SANITIZE)
  target_compile_options(shirong_house INTERFACE -fsanitize=${SHIRONG_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(shirong_house INTERFACE -fsanitize=${SHIRONG_SANITIZE})
endif()
find_program(SHIRONG_CCACHE ccache)
if(SHIRONG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${SHIRONG_CCACHE})
endif()
find_program(SHIRONG_LLD ld.lld)
if(SHIRONG_LLD)
  add_link_options(-fuse-ld=lld)
endif()

# inspect_module(NAME SOURCES … DEPENDS modules… LIBRARIES targets…): libinspect's module NAME as the static library inspect_NAME.
# HEADERS names its public headers (libinspect/include/inspect) for tools/check_includes.py; private ones lie beside the sources.
function(inspect_module name)
  cmake_parse_arguments(M "" "" "SOURCES;DEPENDS;LIBRARIES;HEADERS" ${ARGN})
  add_library(inspect_${name} STATIC ${M_SOURCES})
  target_include_directories(inspect_${name} PUBLIC ${CMAKE_SOURCE_DIR}/libinspect/include PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  list(TRANSFORM M_DEPENDS PREPEND inspect_)
  target_link_libraries(inspect_${name} PUBLIC ${M_DEPENDS} ${M_LIBRARIES} PRIVATE shirong_house)
endfunction()

# app_module(NAME SOURCES … DEPENDS app-modules… LIBRARIES targets…): app/NAME as the static library app_NAME; its headers are
# included as "NAME/file.h".
function(app_module name)
  cmake_parse_arguments(M "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(app_${name} STATIC ${M_SOURCES})
  set_target_properties(app_${name} PROPERTIES AUTOMOC ON AUTOUIC ON)
  set_property(TARGET app_${name} PROPERTY AUTOUIC_SEARCH_PATHS ${CMAKE_SOURCE_DIR}/forms/ui)
  target_include_directories(app_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  list(TRANSFORM M_DEPENDS PREPEND app_)
  target_link_libraries(app_${name} PUBLIC ${M_DEPENDS} ${M_LIBRARIES} PRIVATE shirong_house)
endfunction()

# shirong_test(NAME SOURCES … LIBRARIES … [LABELS …]): one Qt Test program, run offscreen in an empty home folder of its own.
function(shirong_test name)
  cmake_parse_arguments(T "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
  add_executable(${name} ${T_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${T_LIBRARIES} Qt6::Test shirong_house)
  target_compile_definitions(${name} PRIVATE SHIRONG_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SHIRONG_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${T_TIMEOUT} LABELS "${T_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;ASAN_OPTIONS=detect_leaks=0")
endfunction()
