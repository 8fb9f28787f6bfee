// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace inspect::app {

/// Which part of the plane the window shows: north up, sizes in logical pixels.
class MapView {
public:
    static constexpr double kFinest = 0.02;  ///< metres per pixel
    static constexpr double kCoarsest = 2e4; ///< metres per pixel

    [[nodiscard]] QPointF centre() const { return mCentre; }
    [[nodiscard]] double metresPerPixel() const { return mMetresPerPixel; }
    [[nodiscard]] QSizeF size() const { return mSize; }
    [[nodiscard]] double scaleDenominator() const;
    [[nodiscard]] QRectF extent() const;
    [[nodiscard]] QTransform toWindow() const;
    [[nodiscard]] QPointF toWindow(const QPointF &map) const { return toWindow().map(map); }
    [[nodiscard]] QPointF toMap(const QPointF &window) const;

    void setSize(const QSizeF &size) { mSize = size; }
    void setCentre(const QPointF &centre) { mCentre = centre; }
    void pan(const QPointF &pixels); ///< the content moves with the pointer
    /// The place under `anchor` (window) stays where it is; factor 2 shows twice the detail.
    void zoom(double factor, const QPointF &anchor);
    /// With a margin of a twentieth on each side; a point or straight line shows 400 m round it.
    void fit(const QRectF &extent);
    void setScaleDenominator(double denominator);
    void setMetresPerPixel(double metres) { mMetresPerPixel = metres; }
    /// Where a flight from one view to another is after a share of its time (0 … 1): it rises so far that both ends are seen on the
    /// way, and comes down.
    void setBetween(const MapView &from, const MapView &to, double share);

private:
    QPointF mCentre{500000, 3500000};
    double mMetresPerPixel = 500;
    QSizeF mSize{400, 300};
};

} // namespace inspect::app
