// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/unit_raster.h"

#include "gis/background_threads.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <cmath>

namespace inspect::app {

UnitRaster::UnitRaster(QObject *parent) : QObject(parent)
{
    // One thread that stays: fonts and laid out names belong to it.
    mPool.setMaxThreadCount(1);
    mPool.setExpiryTimeout(-1);
    connect(&mWatcher, &QFutureWatcher<MapPicture>::finished, this, &UnitRaster::done);
}

UnitRaster::~UnitRaster()
{
    mNext.reset();
    if (mStop)
        mStop->store(true);
    mWatcher.disconnect(this);
    mWatcher.waitForFinished();
}

void UnitRaster::order(const UnitScene &scene, const RenderConfig &look, const PictureOrder &order)
{
    Task task{scene, look, order, {}, {}};
    if (!mWatcher.isRunning())
        return start(std::move(task));
    if (mRunningShapes != scene.shapes || std::abs(std::log2(mRunningScale / order.metresPerPixel)) > 1)
        mStop->store(true);
    mNext = std::move(task);
}

void UnitRaster::stop()
{
    mNext.reset();
    if (!mWatcher.isRunning())
        return;
    mStop->store(true);
    mIsStopped = true;
}

void UnitRaster::patch(const MapPicture &picture, const QVector<int> &changed, const UnitScene &scene, const RenderConfig &look,
                       double devicePixels)
{
    const PictureOrder same{picture.extent, picture.metresPerPixel, devicePixels};
    // What is being drawn shows older values than the picture that is to be mended.
    if (isBusy())
        return order(scene, look, same);
    start({scene, look, same, picture.image, changed, picture.numbers});
}

MapPicture UnitRaster::drawn(const Task &task, const std::shared_ptr<std::atomic_bool> &stop)
{
    stepBehindTheWindow();
    MapPicture picture;
    const QSize pixels = task.order.pixels();
    RenderConfig config = task.look;
    config.deviceRect = QRectF(QPointF(0, 0), QSizeF(pixels));
    config.scale = task.order.devicePixels;
    config.isCancelled = [stop] { return stop->load(); };
    QTransform t;
    const double perMetre = task.order.devicePixels / task.order.metresPerPixel;
    t.scale(perMetre, -perMetre);
    t.translate(-task.order.extent.left(), -task.order.extent.bottom());
    config.mapToDevice = t;
    QImage image;
    config.numbers = &picture.numbers;
    if (!task.before.isNull() && task.before.size() == pixels) {
        picture.numbers = task.numbers;
        for (const int index : task.changed)
            picture.numbers.remove(task.scene.units->at(index).id);
        image = recoloured(task.before, task.scene, config, task.changed);
    }
    if (image.isNull() && !stop->load()) {
        picture.numbers.clear();
        image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        if (drawUnits(painter, task.scene, config).cancelled)
            return picture;
    }
    picture.image = image;
    picture.extent = task.order.extent;
    picture.metresPerPixel = task.order.metresPerPixel;
    picture.isOfUnits = task.scene.units && !task.scene.units->isEmpty();
    return picture;
}

void UnitRaster::start(Task task)
{
    mStop = std::make_shared<std::atomic_bool>(false);
    mRunningShapes = task.scene.shapes;
    mRunningScale = task.order.metresPerPixel;
    mWatcher.setFuture(QtConcurrent::run(&mPool, [task = std::move(task), stop = mStop] { return drawn(task, stop); }));
}

void UnitRaster::done()
{
    const bool isStopped = std::exchange(mIsStopped, false);
    const MapPicture picture = isStopped ? MapPicture() : mWatcher.result();
    if (mNext) {
        Task task = std::move(*mNext);
        mNext.reset();
        start(std::move(task));
    } else if (isStopped) {
        return Q_EMIT finished(picture);
    }
    if (!picture.isNull())
        Q_EMIT finished(picture);
}

} // namespace inspect::app
