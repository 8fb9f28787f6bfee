// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_view.h"

#include <algorithm>

namespace inspect::app {

double MapView::scaleDenominator() const
{
    constexpr double pixelMetres = 0.0254 / 96;
    return mMetresPerPixel / pixelMetres;
}

QRectF MapView::extent() const
{
    const QSizeF metres = mSize * mMetresPerPixel;
    return QRectF(mCentre - QPointF(metres.width() / 2, metres.height() / 2), metres);
}

QTransform MapView::toWindow() const
{
    QTransform t;
    t.translate(mSize.width() / 2, mSize.height() / 2);
    t.scale(1 / mMetresPerPixel, -1 / mMetresPerPixel);
    t.translate(-mCentre.x(), -mCentre.y());
    return t;
}

QPointF MapView::toMap(const QPointF &window) const
{
    return {mCentre.x() + (window.x() - mSize.width() / 2) * mMetresPerPixel,
            mCentre.y() - (window.y() - mSize.height() / 2) * mMetresPerPixel};
}

void MapView::pan(const QPointF &pixels) { mCentre += QPointF(-pixels.x() * mMetresPerPixel, pixels.y() * mMetresPerPixel); }

void MapView::zoom(double factor, const QPointF &anchor)
{
    const QPointF fixed = toMap(anchor);
    mMetresPerPixel = std::clamp(mMetresPerPixel / factor, kFinest, kCoarsest);
    mCentre += fixed - toMap(anchor);
}

void MapView::fit(const QRectF &extent)
{
    mCentre = extent.center();
    const double width = std::max(extent.width() * 1.1, 1.0);
    const double height = std::max(extent.height() * 1.1, 1.0);
    const double least = extent.width() < 1 && extent.height() < 1 ? 400 / std::max(1.0, std::min(mSize.width(), mSize.height())) : 0;
    mMetresPerPixel =
        std::clamp(std::max({width / std::max(1.0, mSize.width()), height / std::max(1.0, mSize.height()), least}), kFinest, kCoarsest);
}

} // namespace inspect::app
