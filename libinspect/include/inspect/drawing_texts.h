// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace inspect {

/// How a DXF drawing writes its texts, as a name that GDAL knows: UTF-8 from AutoCAD 2007 (AC1021) on; before, by its $DWGCODEPAGE; where
/// that says nothing, UTF-8 where the bytes are, else GBK. Empty: no drawing, or unreadable.
[[nodiscard]] QString drawingEncoding(const QString &path);

/// The file to read instead of `path`: GDAL takes the texts of a drawing always for those of its $DWGCODEPAGE, so of one that it would
/// garble there is a copy for this computer's user, made anew when the drawing has changed. Anything else: the path itself. May take a
/// moment.
[[nodiscard]] QString readableDrawing(const QString &path);

} // namespace inspect
