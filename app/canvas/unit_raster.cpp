// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/unit_raster.h"

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
    Task task{scene, look, order};
    if (!mWatcher.isRunning())
        return start(std::move(task));
    if (mRunningShapes != scene.shapes || std::abs(std::log2(mRunningScale / order.metresPerPixel)) > 1)
        mStop->store(true);
    mNext = std::move(task);
}

void UnitRaster::start(Task task)
{
    mStop = std::make_shared<std::atomic_bool>(false);
    mRunningShapes = task.scene.shapes;
    mRunningScale = task.order.metresPerPixel;
    mWatcher.setFuture(QtConcurrent::run(&mPool, [task = std::move(task), stop = mStop] {
        MapPicture picture;
        const QSize pixels = task.order.pixels();
        QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        RenderConfig config = task.look;
        config.deviceRect = QRectF(QPointF(0, 0), QSizeF(pixels));
        config.scale = task.order.devicePixels;
        config.isCancelled = [stop] { return stop->load(); };
        QTransform t;
        const double perMetre = task.order.devicePixels / task.order.metresPerPixel;
        t.scale(perMetre, -perMetre);
        t.translate(-task.order.extent.left(), -task.order.extent.bottom());
        config.mapToDevice = t;
        QPainter painter(&image);
        const RenderReport report = drawUnits(painter, task.scene, config);
        painter.end();
        if (report.cancelled)
            return picture;
        picture.image = image;
        picture.extent = task.order.extent;
        picture.metresPerPixel = task.order.metresPerPixel;
        return picture;
    }));
}

void UnitRaster::done()
{
    const MapPicture picture = mWatcher.result();
    if (mNext) {
        Task task = std::move(*mNext);
        mNext.reset();
        start(std::move(task));
    }
    if (!picture.isNull())
        Q_EMIT finished(picture);
}

} // namespace inspect::app
