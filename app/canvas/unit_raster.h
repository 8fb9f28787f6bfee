// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_picture.h"
#include "gis/unit_drawing.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <optional>

namespace inspect::app {

/// Draws the units into pictures on a thread of its own, which keeps its fonts. One order at a time: a newer one waits for the
/// running one, or stops it where its picture would be of no use.
class UnitRaster : public QObject {
    Q_OBJECT
public:
    explicit UnitRaster(QObject *parent = nullptr);
    ~UnitRaster() override;

    void order(const UnitScene &scene, const RenderConfig &look, const PictureOrder &order);
    /// Nothing is to be drawn any more; what is being drawn ends as a null picture.
    void stop();
    /// The same picture after the looks of a few units changed (see recoloured); as a whole where that does not do.
    void patch(const MapPicture &picture, const QVector<int> &changed, const UnitScene &scene, const RenderConfig &look,
               double devicePixels);
    [[nodiscard]] bool isBusy() const { return mWatcher.isRunning() || mNext.has_value(); }

Q_SIGNALS:
    void finished(const inspect::app::MapPicture &picture);

private:
    struct Task {
        UnitScene scene;
        RenderConfig look;
        PictureOrder order;
        QImage before;                      ///< null: the whole is drawn
        QVector<int> changed;               ///< against `before`
        QHash<UnitId, QRectF> numbers = {}; ///< of `before`
    };
    [[nodiscard]] static MapPicture drawn(const Task &task, const std::shared_ptr<std::atomic_bool> &stop);
    void start(Task task);
    void done();

    QThreadPool mPool;
    QFutureWatcher<MapPicture> mWatcher;
    std::shared_ptr<std::atomic_bool> mStop;
    std::optional<Task> mNext;
    std::shared_ptr<const UnitShapes> mRunningShapes;
    double mRunningScale = 0;
    bool mIsStopped = false; ///< what is being drawn is not wanted any more
};

} // namespace inspect::app
