// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace inspect::exchange {

/// Decodes a JPEG to its end and says what is wrong with it; empty: nothing. Qt shows half a picture without a word.
[[nodiscard]] QString jpegDamage(const QByteArray &jpeg);

} // namespace inspect::exchange
