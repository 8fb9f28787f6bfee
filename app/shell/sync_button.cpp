// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/sync_button.h"

#include "panels/style.h"

#include <QEvent>
#include <QMenuBar>

namespace inspect::app {

SyncButton::SyncButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("syncButton"));
    setAutoRaise(true);
    setMinimumHeight(kTargetPx);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    refresh();
}

void SyncButton::setCounts(qint64 waiting, qint64 toDecide)
{
    mWaiting = waiting;
    mToDecide = toDecide;
    refresh();
}

void SyncButton::setRunning(bool running)
{
    mIsRunning = running;
    refresh();
}

void SyncButton::setJoined(bool joined)
{
    mIsJoined = joined;
    refresh();
}

void SyncButton::setNarrow(bool narrow)
{
    mIsNarrow = narrow;
    refresh();
}

void SyncButton::refresh()
{
    QStringList parts;
    if (mIsRunning)
        parts << (mIsNarrow ? QStringLiteral("…") : tr("syncing…"));
    else if (mWaiting > 0)
        parts << (mIsNarrow ? QString::number(mWaiting) : tr("%1 waiting to be synced").arg(mWaiting));
    if (mToDecide > 0)
        parts << (mIsNarrow ? QStringLiteral("! %1").arg(mToDecide) : tr("%1 to decide").arg(mToDecide));
    if (parts.isEmpty() && mIsJoined && !mIsNarrow)
        parts << tr("synced");
    setVisible(!parts.isEmpty() || mIsJoined);
    setText(QString(QChar(0x27f3)) + QLatin1Char(' ') + parts.join(QStringLiteral(" · ")));
    setFont(scaledFont(1.0, mToDecide > 0));
    setToolTip(tr("Changes on this computer that no shared file has yet, and what waits for a decision. Click to sync."));
    setAccessibleName(text());
    // A menu bar asks for the size of its corner only when it is given one.
    QWidget *corner = parentWidget();
    if (auto *bar = corner != nullptr ? qobject_cast<QMenuBar *>(corner->parentWidget()) : nullptr)
        bar->setCornerWidget(corner);
}

void SyncButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace inspect::app
