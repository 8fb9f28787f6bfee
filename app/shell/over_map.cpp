// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/over_map.h"

#include <QEvent>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kMarginPx = 8;
constexpr int kNarrowPx = 420;
constexpr int kNorthArrowPx = 78; ///< kept free in the upper right corner
constexpr int kNorthArrowWidthPx = 56;

} // namespace

OverMap::OverMap(QWidget &map) : QObject(&map), mMap(map) { mMap.installEventFilter(this); }

void OverMap::add(QWidget *bar, Corner corner)
{
    bar->setParent(&mMap);
    bar->setAttribute(Qt::WA_NoMousePropagation); // a click on what is greyed out is none on the map below
    bar->installEventFilter(this);
    mBars.append({bar, corner});
    arrange();
}

void OverMap::arrange()
{
    if (std::exchange(mIsArranging, true))
        return;
    Q_EMIT arranged(mMap.size());
    int column = kMarginPx;
    for (const Bar &bar : std::as_const(mBars)) {
        if (!bar.widget || bar.corner != Corner::Left || bar.widget->isHidden())
            continue;
        bar.widget->adjustSize();
        bar.widget->move(kMarginPx, kMarginPx);
        column = bar.widget->geometry().right() + kMarginPx;
    }
    for (const Bar &bar : std::as_const(mBars)) {
        if (!bar.widget || bar.corner == Corner::Left || bar.widget->isHidden())
            continue;
        const QSize wanted = bar.widget->sizeHint();
        if (bar.corner == Corner::Top && mMap.width() < kNarrowPx) {
            bar.widget->resize(wanted);
            bar.widget->move(kMarginPx, kMarginPx); // over the column: there is room for one of them only
            bar.widget->raise();
        } else if (bar.corner == Corner::Top) {
            bar.widget->resize(std::min(wanted.width(), mMap.width() - column - kMarginPx - 40), wanted.height());
            bar.widget->move(column, kMarginPx);
        } else {
            bar.widget->resize(wanted.width(), std::min(wanted.height(), mMap.height() - kNorthArrowPx - kMarginPx));
            bar.widget->move(mMap.width() - bar.widget->width() - kMarginPx, kNorthArrowPx);
        }
    }
    mIsArranging = false;
    Q_EMIT stripMoved();
}

bool OverMap::isInUse() const
{
    return std::any_of(mBars.cbegin(), mBars.cend(),
                       [](const Bar &bar) { return bar.widget && bar.corner != Corner::Left && !bar.widget->isHidden(); });
}

QRect OverMap::freeStrip() const
{
    int left = kMarginPx;
    int top = kMarginPx;
    for (const Bar &bar : mBars) {
        if (!bar.widget || bar.widget->isHidden())
            continue;
        if (bar.corner == Corner::Left)
            left = std::max(left, bar.widget->geometry().right() + kMarginPx);
        else if (bar.corner == Corner::Top)
            top = std::max(top, bar.widget->geometry().bottom() + kMarginPx);
    }
    return {left, top, mMap.width() - left - kNorthArrowWidthPx, kMarginPx};
}

bool OverMap::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMap = watched == &mMap;
    if ((isMap && event->type() == QEvent::Resize) ||
        (!isMap && (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::LayoutRequest)))
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace inspect::app
