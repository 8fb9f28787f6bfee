// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QListWidget>

namespace inspect::app {

/// The pictures of one deduction in a row; picture files are dropped here.
class PhotoStrip : public QListWidget {
    Q_OBJECT

public:
    explicit PhotoStrip(QWidget *parent = nullptr);

    void setPhotos(const QString &photosFolder, const QVector<Photo> &photos);
    /// Whether a deduction is there to take photos; without one, dropping is refused.
    void setReady(bool ready);

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    void photoDeleteWanted(const inspect::PhotoId &id);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void load(int row, const QString &path);
    void open(const QListWidgetItem *item);

    bool mIsReady = false;
    QVector<PhotoId> mShown;
};

} // namespace inspect::app
