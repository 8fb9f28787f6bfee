// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace inspect::exchange {

struct PhotoMetadata {
    QDateTime takenAt; ///< invalid: unknown; without offset in the file: Asia/Shanghai
    std::optional<double> lon;
    std::optional<double> lat;
    int orientation = 1; ///< EXIF, 1 = upright
};

/// What a camera wrote into a picture; empty where nothing can be read.
[[nodiscard]] PhotoMetadata readMetadata(const QByteArray &picture);

/// `picture` with the EXIF of `original`, said to be upright and without its old thumbnail. Where that fails, `picture` as it is.
[[nodiscard]] QByteArray withMetadataOf(const QByteArray &picture, const QByteArray &original);

} // namespace inspect::exchange
