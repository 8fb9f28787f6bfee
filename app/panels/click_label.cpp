// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/click_label.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace inspect::app {

ClickLabel::ClickLabel(QWidget *parent) : QLabel(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void ClickLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && !text().isEmpty())
        Q_EMIT clicked();
}

void ClickLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QLabel::keyPressEvent(event);
}

void ClickLabel::enterEvent(QEnterEvent *) { underline(true); }
void ClickLabel::leaveEvent(QEvent *) { underline(false); }

void ClickLabel::underline(bool on)
{
    QFont underlined = font();
    underlined.setUnderline(on);
    setFont(underlined);
}

} // namespace inspect::app
