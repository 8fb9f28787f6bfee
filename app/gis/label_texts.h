// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFont>
#include <QImage>
#include <QStaticText>

namespace inspect::app {

/// Laid out once per thread: font engines and their glyph caches belong to threads. Valid until the next call.
[[nodiscard]] const QStaticText &laidOutText(const QString &words, const QFont &font);

/// A text with its light rim as a small picture, whose middle is the text's; kept once per thread: from the second time on it costs a
/// blit. Valid until the next call.
[[nodiscard]] const QImage &rimmedText(const QString &words, const QFont &font, double rim);

} // namespace inspect::app
