// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/inspection.h"

#include <QImage>
#include <QString>

namespace inspect {

constexpr int kLongestPhotoSide = 2'560; ///< px, of a kept picture

struct KeptPhoto {
    Photo photo;        ///< id and deduction are left to the caller
    QString path;       ///< of the kept file
    bool isNew = false; ///< the file was not there before: remove it when the edit that names it fails
};

/// Takes a picture (JPEG, PNG, and what else Qt reads) into a photos folder (Workbook::photosFolder), upright and at most
/// kLongestPhotoSide long, with its EXIF. Large files are scaled down, small ones kept byte for byte. Durable when it returns.
/// Damaged for a picture that cannot be decoded to its end; InvalidInput above 250 megapixels or 200 MB.
[[nodiscard]] Result<KeptPhoto> keepPhoto(const QString &photosFolder, const QString &sourcePath);

/// A kept picture no longer than `px`; NotFound or Damaged.
[[nodiscard]] Result<QImage> photoThumbnail(const QString &path, int px);

} // namespace inspect
