// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/own_shortcuts.h"

#include <QKeyEvent>

namespace inspect::app {

bool OwnShortcuts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_K || key->key() == Qt::Key_E)) {
            event->ignore(); // the line does not keep it to itself
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inspect::app
