# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DFOLDER=forms/standards -DOUTPUT=file.cpp -P compile_forms.cmake: writes the documents as byte arrays into one source file.
file(GLOB documents ${FOLDER}/*.json)
list(SORT documents)
set(arrays "")
set(entries "")
set(index 0)
foreach(document IN LISTS documents)
  get_filename_component(name ${document} NAME)
  file(READ ${document} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char kFile${index}[] = {${bytes}};\n")
  set(view "QByteArray::fromRawData(reinterpret_cast<const char *>(kFile${index}), sizeof kFile${index})")
  if(name STREQUAL "standard.schema.json")
    set(schema "${view}")
  else()
    string(APPEND entries "        {QStringLiteral(\"${name}\"), ${view}},\n")
  endif()
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Written by compile_forms.cmake.
#include \"standard_files.h\"

namespace inspect {

namespace {
${arrays}} // namespace

QVector<CompiledFile> compiledStandards()
{
    return {
${entries}    };
}

QByteArray compiledSchema() { return ${schema}; }

} // namespace inspect
")
