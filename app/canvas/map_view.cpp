// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/map_view.h"

#include <algorithm>
#include <cmath>

namespace inspect::app {

namespace {

constexpr double kPixelMetres = 0.0254 / 96;

} // namespace

double MapView::scaleDenominator() const { return mMetresPerPixel / kPixelMetres; }

void MapView::setScaleDenominator(double denominator) { mMetresPerPixel = std::clamp(denominator * kPixelMetres, kFinest, kCoarsest); }

void MapView::setBetween(const MapView &from, const MapView &to, double share)
{
    const QPointF way = to.mCentre - from.mCentre;
    const double pixels = std::max(1.0, std::min(mSize.width(), mSize.height()));
    const double a = std::log(from.mMetresPerPixel);
    const double b = std::log(to.mMetresPerPixel);
    const double top = std::max({a, b, std::log(std::max(1e-9, std::hypot(way.x(), way.y()) / pixels))});
    const double straight = a + (b - a) * share;
    const double rise = std::max(0.0, top - (a + b) / 2);
    mMetresPerPixel = std::clamp(std::exp(straight + rise * 4 * share * (1 - share)), kFinest, kCoarsest);
    const double smooth = share * share * (3 - 2 * share);
    mCentre = from.mCentre + way * smooth;
    if (share >= 1) {
        mCentre = to.mCentre;
        mMetresPerPixel = to.mMetresPerPixel;
    }
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
