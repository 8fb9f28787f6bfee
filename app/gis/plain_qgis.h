// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/map_items.h"

#include <QColor>
#include <QImage>
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

    /// A fill for each value of a column, as a map of scores has them.
    void colourBy(const QString &column, const QVector<std::pair<QString, QColor>> &fills);

    /// One parallel render job over the layer's extent, waited for.
    [[nodiscard]] Status render(const QSize &size) const;

    /// The one drawn last.
    [[nodiscard]] const QImage &picture() const { return mPicture; }

    /// Labels in the picture drawn last.
    [[nodiscard]] int labelsDrawn() const { return mLabelsDrawn; }

    [[nodiscard]] qint64 featureCount() const;

    /// How many features lie at a place in degrees, by the layer's spatial index and their outlines.
    [[nodiscard]] int featuresAt(double lon, double lat) const;

private:
    explicit PlainQgis(std::unique_ptr<QgsVectorLayer> layer);
    std::unique_ptr<QgsVectorLayer> mLayer;
    mutable int mLabelsDrawn = 0;
    mutable QImage mPicture;
};

} // namespace inspect::app
