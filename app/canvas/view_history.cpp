// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/view_history.h"

#include <cmath>

namespace inspect::app {

namespace {

constexpr qsizetype kMost = 100;
constexpr double kSameDegrees = 1e-7;
constexpr double kSameScale = 1e-3;

bool isSame(const ViewHistory::View &a, const ViewHistory::View &b)
{
    return std::abs(a.place.x() - b.place.x()) < kSameDegrees && std::abs(a.place.y() - b.place.y()) < kSameDegrees &&
           std::abs(a.metresPerPixel / b.metresPerPixel - 1) < kSameScale;
}

} // namespace

void ViewHistory::add(const View &view)
{
    if (mAt >= 0 && isSame(mViews[mAt], view))
        return;
    mViews.resize(mAt + 1);
    mViews.append(view);
    if (mViews.size() > kMost)
        mViews.removeFirst();
    mAt = mViews.size() - 1;
}

std::optional<ViewHistory::View> ViewHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return mViews[--mAt];
}

std::optional<ViewHistory::View> ViewHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return mViews[++mAt];
}

} // namespace inspect::app
