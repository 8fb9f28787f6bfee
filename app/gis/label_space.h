// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QHash>
#include <QRectF>
#include <QVector>

#include <algorithm>
#include <cmath>

namespace inspect::app {

/// What stands on a picture already: rectangles in a coarse grid.
class LabelSpace {
public:
    explicit LabelSpace(double cell) : mCell(std::max(8.0, cell)) {}

    [[nodiscard]] bool isFree(const QRectF &rect) const
    {
        bool free = true;
        forEachCell(rect, [&](const std::pair<int, int> &cell) {
            const auto found = mCells.constFind(cell);
            if (found != mCells.cend())
                free = free && std::none_of(found->cbegin(), found->cend(), [&](const QRectF &r) { return r.intersects(rect); });
        });
        return free;
    }
    void take(const QRectF &rect)
    {
        forEachCell(rect, [&](const std::pair<int, int> &cell) { mCells[cell].append(rect); });
    }

private:
    template <class Visit>
    void forEachCell(const QRectF &rect, Visit visit) const
    {
        for (int x = int(std::floor(rect.left() / mCell)); x <= int(std::floor(rect.right() / mCell)); ++x) {
            for (int y = int(std::floor(rect.top() / mCell)); y <= int(std::floor(rect.bottom() / mCell)); ++y)
                visit({x, y});
        }
    }

    double mCell;
    QHash<std::pair<int, int>, QVector<QRectF>> mCells;
};

} // namespace inspect::app
