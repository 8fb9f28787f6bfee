// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"

#include <QByteArray>
#include <QString>

namespace inspect::exchange {

struct TextEncoding {
    QString name; ///< empty: the format knows it by itself
    bool isGuessed = false;
    bool isStated = false; ///< by the file itself
};

/// The encoding to read a shapefile's attributes or a CSV with: the chosen one, else what the file states, else UTF-8 where its
/// bytes allow it, else GBK.
[[nodiscard]] Result<TextEncoding> encodingOf(const QString &path, const QString &chosen);

/// The whole of a file as UTF-8.
[[nodiscard]] Result<QByteArray> readAsUtf8(const QString &path, const QString &encoding);

/// Whether the bytes are UTF-8; a character cut off at the end does not count against it.
[[nodiscard]] bool isUtf8(QByteArrayView bytes);

} // namespace inspect::exchange
