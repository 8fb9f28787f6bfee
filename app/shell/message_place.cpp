// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/message_place.h"

#include "panels/message_bar.h"
#include "shell/over_map.h"

#include <QEvent>

namespace inspect::app {

namespace {

constexpr int kMarginPx = 8;
constexpr int kWidestPx = 820;
constexpr int kLaidOutMs = 60;    ///< after which what lies below has its place too
constexpr int kNarrowestPx = 380; ///< narrower, a sentence takes too many lines

} // namespace

MessagePlace::MessagePlace(MessageBar &bar, QWidget &page, QWidget &map, OverMap &overMap)
    : QObject(&page), mBar(bar), mPage(page), mMap(map), mOverMap(overMap)
{
    for (QWidget *watched : {static_cast<QWidget *>(&mBar), &mPage, &mMap})
        watched->installEventFilter(this);
    connect(&mOverMap, &OverMap::stripMoved, this, &MessagePlace::arrange);
    // A column that goes moves the map below the message, and Qt then takes what was painted there before for the message.
    mLaidOut.setSingleShot(true);
    mLaidOut.setInterval(kLaidOutMs);
    connect(&mLaidOut, &QTimer::timeout, &mBar, qOverload<>(&QWidget::update));
    arrange();
}

void MessagePlace::arrange()
{
    if (mIsArranging || mBar.isHidden())
        return;
    mIsArranging = true;
    QRect place(kMarginPx, kMarginPx, mPage.width() - 2 * kMarginPx, 0);
    if (mMap.isVisibleTo(&mPage)) {
        place = mOverMap.freeStrip().translated(mMap.mapTo(&mPage, QPoint(0, 0)));
        if (place.width() < kNarrowestPx) {
            place.setRight(mMap.mapTo(&mPage, QPoint(mMap.width() - kMarginPx, 0)).x());
            place.setLeft(std::max(kMarginPx, place.right() - kNarrowestPx));
        }
    }
    const int wanted = mBar.sizeHint().width();
    const int width = std::min({place.width(), kWidestPx, std::max(wanted, kNarrowestPx)});
    mBar.resize(width, mBar.heightForWidth(width));
    mBar.move(place.left() + (place.width() - width) / 2, place.top());
    mBar.raise();
    mLaidOut.start();
    mIsArranging = false;
}

bool MessagePlace::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::LayoutRequest: arrange(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inspect::app
