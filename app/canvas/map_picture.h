// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/ids.h"

#include <QHash>
#include <QImage>
#include <QRectF>

namespace inspect::app {

/// A finished picture of a part of the plane. Larger than the window, so that a small pan shows no edge.
struct MapPicture {
    QImage image;
    QRectF extent; ///< map metres
    double metresPerPixel = 0;
    bool isOfUnits = false;        ///< drawn of a scene that has units
    QHash<UnitId, QRectF> numbers; ///< of units: where the numbers below their names stand, map metres

    [[nodiscard]] bool isNull() const { return image.isNull(); }
    /// Drawn for this scale and reaching as far as `extent`.
    [[nodiscard]] bool shows(const QRectF &wanted, double scale) const
    {
        return !isNull() && std::abs(scale / metresPerPixel - 1) < 1e-6 && extent.contains(wanted);
    }
};

/// What to draw a picture of.
struct PictureOrder {
    QRectF extent;             ///< map metres
    double metresPerPixel = 1; ///< of a logical pixel
    double devicePixels = 1;   ///< per logical pixel

    [[nodiscard]] QSize pixels() const { return (extent.size() / metresPerPixel * devicePixels).toSize().expandedTo(QSize(1, 1)); }
};

} // namespace inspect::app
