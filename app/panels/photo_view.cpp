// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/photo_view.h"

#include "panels/style.h"

#include "inspect/sync.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

namespace inspect::app {

QString photoFile(const QString &photosFolder, const Photo &photo)
{
    const QString hash = QString::fromLatin1(photo.sha256.toHex());
    return QStringLiteral("%1/%2/%3.%4").arg(photosFolder, hash.left(2), hash, photo.fileType);
}

QImage readPhoto(const QString &path, const QSize &within)
{
    // What another laptop took comes as a small picture first.
    QImageReader reader(QFileInfo::exists(path) ? path : path + QString::fromLatin1(kThumbnailEnding));
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (full.isValid() && (full.width() > within.width() || full.height() > within.height()))
        reader.setScaledSize(full.scaled(within, Qt::KeepAspectRatio));
    return reader.read();
}

QString photoTip(const Photo &photo)
{
    QString tip = photo.takenAt.isValid() ? QLocale().toString(photo.takenAt, QLocale::ShortFormat) : QString();
    if (photo.lon && photo.lat)
        tip += QStringLiteral("\n%1, %2").arg(*photo.lon, 0, 'f', 5).arg(*photo.lat, 0, 'f', 5);
    return tip;
}

void showPhoto(const QString &path, const QString &text, QWidget *parent)
{
    const QImage image = readPhoto(path, parent->screen()->availableSize() * 0.8);
    if (image.isNull())
        return;
    QDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::translate("inspect::app::PhotoStrip", "Photo"));
    auto *layout = new QVBoxLayout(&dialog);
    auto *label = new QLabel(&dialog);
    label->setPixmap(QPixmap::fromImage(image));
    layout->addWidget(label);
    auto *caption = quietLabel(&dialog);
    caption->setText(text);
    layout->addWidget(caption);
    dialog.exec();
}

} // namespace inspect::app
