# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DFOLDER=maps/demo -DOUTPUT=file.cpp -P compile_drawings.cmake: writes the drawings as strings into one source file.
file(GLOB drawings ${FOLDER}/*.geojson)
list(SORT drawings)
set(arrays "")
set(entries "")
foreach(drawing IN LISTS drawings)
  get_filename_component(name ${drawing} NAME_WE)
  file(READ ${drawing} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char k_${name}[] = {${bytes}};\n")
  string(APPEND entries
    "    if (name == QLatin1String(\"${name}\"))\n        return QByteArray::fromRawData(reinterpret_cast<const char *>(k_${name}), sizeof k_${name});\n")
endforeach()
file(WRITE ${OUTPUT} "// Written by compile_drawings.cmake.
#include \"demo_parts.h\"

namespace inspect {

namespace {
${arrays}} // namespace

QByteArray demoDrawing(const QString &name)
{
${entries}    return {};
}

} // namespace inspect
")
