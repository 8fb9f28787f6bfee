// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/photo_view.h"

#include "panels/photo_strip.h"
#include "panels/style.h"

#include "inspect/sync.h"

#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>
#include <QtConcurrentRun>

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
    const QSize most = parent->screen()->availableSize() * 0.8;
    QDialog dialog(parent);
    dialog.setWindowTitle(PhotoStrip::tr("Photo"));
    auto *layout = new QVBoxLayout(&dialog);
    auto *picture = new QLabel(PhotoStrip::tr("Opening…"), &dialog);
    picture->setObjectName(QStringLiteral("picture"));
    picture->setAlignment(Qt::AlignCenter);
    picture->setWordWrap(true);
    picture->setMinimumSize(most / 2);
    layout->addWidget(picture);
    auto *caption = quietLabel(&dialog);
    caption->setText(text);
    layout->addWidget(caption);
    QFutureWatcher<QImage> reading;
    QObject::connect(&reading, &QFutureWatcherBase::finished, &dialog, [&] {
        const QImage image = reading.result();
        if (image.isNull())
            return picture->setText(
                PhotoStrip::tr("The photo cannot be shown: its file is missing or damaged. Sync with a computer that has "
                               "it.\n%1")
                    .arg(QDir::toNativeSeparators(path)));
        picture->setMinimumSize(0, 0);
        picture->setPixmap(QPixmap::fromImage(image));
        const QPoint middle = dialog.geometry().center();
        dialog.adjustSize();
        dialog.move(middle - dialog.rect().center());
    });
    reading.setFuture(QtConcurrent::run([path, most] { return readPhoto(path, most); }));
    dialog.exec();
}

} // namespace inspect::app
