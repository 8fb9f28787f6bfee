// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/base_stack.h"
#include "canvas/map_picture.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

class QgsMapRendererParallelJob;

namespace inspect::app {

/// Draws the base map with a QGIS job off the window's thread; the map thread lays the layers' pictures over each other. A layer
/// that is taken off the map lives until the last job that draws it has let go of it.
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
    void done(QgsMapRendererParallelJob *job, const QImage &image);
    void cancel();
    void bury(QgsMapRendererParallelJob *job);

    QObject *mThere; ///< stands for the map thread, which deletes it
    std::unique_ptr<QgsMapRendererParallelJob> mJob;
    QHash<QgsMapRendererParallelJob *, SharedLayers> mRetired; ///< ended or told to; with what they still draw
    bool mIsCancelled = false;                                 ///< mJob was told to stop
    Task mRunning;
    std::optional<Task> mNext;
};

} // namespace inspect::app
