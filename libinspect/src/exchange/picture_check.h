// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace inspect::exchange {

/// Decodes a JPEG to its end and says what is wrong with it; empty: nothing. Qt shows half a picture without a word.
[[nodiscard]] QString jpegDamage(const QByteArray &jpeg);

/// Walks through a PNG's chunks and their checksums; empty: all there. libpng would complain on stderr.
[[nodiscard]] QString pngDamage(const QByteArray &png);

} // namespace inspect::exchange
