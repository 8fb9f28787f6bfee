// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/base_stack.h"
#include "canvas/map_picture.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

class QgsMapRendererParallelJob;

namespace inspect::app {

/// Draws the base map with a QGIS job off the window's thread. A layer that is taken off the map lives until the last job that draws it
/// has let go of it.
class BaseRaster : public QObject {
    Q_OBJECT
public:
    explicit BaseRaster(QObject *parent = nullptr);
    ~BaseRaster() override; ///< waits

    /// `layers`: topmost first. `epsg`: the map's CRS.
    void order(const SharedLayers &layers, int epsg, const PictureOrder &order, bool names = true);
    /// No picture comes any more; does not wait.
    void stop();
    [[nodiscard]] bool isBusy() const { return mJob != nullptr || mNext.has_value(); }

Q_SIGNALS:
    void finished(const inspect::app::MapPicture &picture);

private:
    struct Task {
        SharedLayers layers;
        int epsg = 0;
        PictureOrder order;
        bool names = true;
    };
    void start(const Task &task);
    void done();

    std::unique_ptr<QgsMapRendererParallelJob> mJob;
    QSet<QgsMapRendererParallelJob *> mRetired; ///< cancelled, not yet ended
    Task mRunning;
    std::optional<Task> mNext;
};

} // namespace inspect::app
