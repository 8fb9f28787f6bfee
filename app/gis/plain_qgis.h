// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/map_items.h"

#include <QSize>

#include <memory>

class QgsVectorLayer;

namespace inspect::app {

/// Plain QGIS core at the work that drawUnits() does: the baseline of measurements. Needs a running QgisRuntime.
class PlainQgis {
public:
    /// The units as a memory layer, with or without a label for each name.
    [[nodiscard]] static std::unique_ptr<PlainQgis> ofUnits(const MapUnits &units, bool labels);
    /// A layer of a file.
    [[nodiscard]] static Result<std::unique_ptr<PlainQgis>> ofFile(const QString &path, const QString &layer);
    ~PlainQgis();

    /// One parallel render job over the layer's extent, waited for.
    [[nodiscard]] Status render(const QSize &size) const;

    /// Labels in the picture drawn last.
    [[nodiscard]] int labelsDrawn() const { return mLabelsDrawn; }

    /// How many features lie at a place in degrees, by the layer's spatial index and their outlines.
    [[nodiscard]] int featuresAt(double lon, double lat) const;

private:
    explicit PlainQgis(std::unique_ptr<QgsVectorLayer> layer);
    std::unique_ptr<QgsVectorLayer> mLayer;
    mutable int mLabelsDrawn = 0;
};

} // namespace inspect::app
