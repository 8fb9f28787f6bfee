// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/inspection.h"

#include <QImage>
#include <QString>

class QWidget;

namespace inspect::app {

/// A kept photo's file in the workbook's photos folder.
[[nodiscard]] QString photoFile(const QString &photosFolder, const Photo &photo);
/// Reads a picture no larger than asked for, upright as its EXIF says; on any thread. Null: cannot be read.
[[nodiscard]] QImage readPhoto(const QString &path, const QSize &within);
/// When and where it was taken; empty: unknown.
[[nodiscard]] QString photoTip(const Photo &photo);
/// Shows it as large as the screen allows until it is closed; it is read on another thread. Says so where it cannot be read.
void showPhoto(const QString &path, const QString &text, QWidget *parent);

} // namespace inspect::app
