// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPointF>
#include <QVector>

#include <optional>

namespace inspect::app {

/// The views one came from, as a browser keeps its pages. Knows no window.
class ViewHistory {
public:
    struct View {
        QPointF place; ///< degrees: it outlives a change of the map's plane
        double metresPerPixel = 1;
    };

    /// A view that was looked at for a while; forgets what was ahead. The same view again changes nothing.
    void add(const View &view);
    [[nodiscard]] bool canGoBack() const { return mAt > 0; }
    [[nodiscard]] bool canGoForward() const { return mAt + 1 < mViews.size(); }
    [[nodiscard]] std::optional<View> back();
    [[nodiscard]] std::optional<View> forward();

private:
    QVector<View> mViews;
    qsizetype mAt = -1;
};

} // namespace inspect::app
