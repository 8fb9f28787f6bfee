// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_picture.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

class QgsMapLayer;
class QgsMapRendererParallelJob;

namespace inspect::app {

/// Draws the base map with a QGIS job off the window's thread. The layers belong to the caller and outlive it or are taken away
/// with stop() first.
class BaseRaster : public QObject {
    Q_OBJECT
public:
    explicit BaseRaster(QObject *parent = nullptr);
    ~BaseRaster() override;

    /// `layers`: topmost first. `epsg`: the map's CRS.
    void order(const QList<QgsMapLayer *> &layers, int epsg, const PictureOrder &order);
    void stop();
    [[nodiscard]] bool isBusy() const { return mJob != nullptr || mNext.has_value(); }

Q_SIGNALS:
    void finished(const inspect::app::MapPicture &picture);

private:
    struct Task {
        QList<QgsMapLayer *> layers;
        int epsg;
        PictureOrder order;
    };
    void start(const Task &task);
    void done();

    std::unique_ptr<QgsMapRendererParallelJob> mJob;
    Task mRunning;
    std::optional<Task> mNext;
};

} // namespace inspect::app
