// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/photo_strip.h"

#include "panels/photo_view.h"
#include "panels/style.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFutureWatcher>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QtConcurrentRun>

namespace inspect::app {

namespace {

constexpr QSize kThumbnail(64, 44);
enum ItemRole { PathRole = Qt::UserRole + 1, IdRole };

QStringList picturesIn(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

PhotoStrip::PhotoStrip(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("photos"));
    setViewMode(QListView::IconMode);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setIconSize(kThumbnail);
    setMovement(QListView::Static);
    setSpacing(2);
    setFixedHeight(kThumbnail.height() + 16);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    viewport()->setAcceptDrops(true); // a static list view has switched it off
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemActivated, this, &PhotoStrip::open);
}

void PhotoStrip::setReady(bool ready)
{
    mIsReady = ready;
    viewport()->update();
}

void PhotoStrip::setPhotos(const QString &photosFolder, const QVector<Photo> &photos)
{
    QVector<PhotoId> ids;
    for (const Photo &photo : photos)
        ids.append(photo.id);
    if (ids == mShown)
        return;
    mShown = ids;
    clear();
    for (const Photo &photo : photos) {
        auto *item = new QListWidgetItem(this);
        const QString path = photoFile(photosFolder, photo);
        item->setData(PathRole, path);
        item->setData(IdRole, photo.id.bytes());
        item->setIcon(themeIcon("image-x-generic"));
        item->setToolTip(photoTip(photo));
        load(row(item), path);
    }
}

void PhotoStrip::load(int row, const QString &path)
{
    const PhotoId id = mShown.at(row);
    auto *watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, row, id] {
        watcher->deleteLater();
        const QImage image = watcher->result();
        if (row >= mShown.size() || mShown.at(row) != id)
            return;
        item(row)->setIcon(image.isNull() ? themeIcon("image-missing") : QIcon(QPixmap::fromImage(image)));
    });
    watcher->setFuture(QtConcurrent::run([path] { return readPhoto(path, kThumbnail * 2); }));
}

void PhotoStrip::open(const QListWidgetItem *item) { showPhoto(item->data(PathRole).toString(), item->toolTip(), this); }

void PhotoStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (mIsReady && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PhotoStrip::dragMoveEvent(QDragMoveEvent *event)
{
    if (mIsReady && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PhotoStrip::dropEvent(QDropEvent *event)
{
    const QStringList paths = picturesIn(event->mimeData());
    if (!mIsReady || paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void PhotoStrip::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(colours::kQuiet);
    painter.drawText(viewport()->rect().adjusted(8, 2, -8, -2), Qt::AlignCenter | Qt::TextWordWrap,
                     mIsReady ? tr("Drop photos here") : tr("Photos belong to a deduction: count one first"));
}

void PhotoStrip::contextMenuEvent(QContextMenuEvent *event)
{
    const QListWidgetItem *item = itemAt(event->pos());
    if (!item)
        return;
    QMenu menu(this);
    menu.addAction(themeIcon("view-preview"), tr("Look at it"), this, [this, item] { open(item); });
    menu.addAction(themeIcon("edit-delete"), tr("Delete the photo"), this,
                   [this, item] { Q_EMIT photoDeleteWanted(PhotoId(Uid::fromBytes(item->data(IdRole).toByteArray()))); });
    menu.exec(event->globalPos());
}

void PhotoStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentItem())
        Q_EMIT photoDeleteWanted(PhotoId(Uid::fromBytes(currentItem()->data(IdRole).toByteArray())));
    else
        QListWidget::keyPressEvent(event);
}

} // namespace inspect::app
