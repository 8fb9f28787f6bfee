// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/screen_fit.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

const QSize kFrame(8, 36); ///< of a window, about

/// The dialog's own layout moves into an area that scrolls.
void makeScroll(QDialog &dialog)
{
    auto *buttons = dialog.findChild<QDialogButtonBox *>({}, Qt::FindDirectChildrenOnly);
    if (buttons)
        dialog.layout()->removeWidget(buttons);
    auto *inside = new QWidget;
    inside->setLayout(dialog.layout());
    auto *area = new QScrollArea(&dialog);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(inside);
    auto *outer = new QVBoxLayout(&dialog);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area, 1);
    if (buttons) {
        buttons->setContentsMargins(8, 0, 8, 6);
        outer->addWidget(buttons);
    }
}

} // namespace

void ScreenFit::fit(QDialog &dialog, const QSize &room)
{
    const QSize least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize());
    const bool fits = least.width() <= room.width() && least.height() <= room.height();
    const bool isOwn = !qobject_cast<QMessageBox *>(&dialog) && !qobject_cast<QFileDialog *>(&dialog);
    if (!fits && isOwn && dialog.layout()) {
        dialog.setMinimumSize(0, 0);
        makeScroll(dialog);
    }
    if (dialog.testAttribute(Qt::WA_Resized) || !fits)
        dialog.resize((dialog.testAttribute(Qt::WA_Resized) ? dialog.size() : least).boundedTo(room));
}

bool ScreenFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        if (auto *dialog = qobject_cast<QDialog *>(watched); dialog && dialog->isWindow())
            fit(*dialog, dialog->screen()->availableSize() - kFrame);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inspect::app
