// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/base_raster.h"

#include "gis/background_threads.h"

#include <qgscoordinatereferencesystem.h>
#include <qgsmaplayer.h>
#include <qgsmaprendererparalleljob.h>
#include <qgsmapsettings.h>
#include <qgsrectangle.h>

#include <QThread>

#include <cmath>

namespace inspect::app {

BaseRaster::BaseRaster(QObject *parent) : QObject(parent), mThere(new QObject) { mThere->moveToThread(&mapThread()); }

BaseRaster::~BaseRaster()
{
    stop();
    // What it was told before is done by then.
    QMetaObject::invokeMethod(
        mThere, [] {}, Qt::BlockingQueuedConnection);
    mThere->deleteLater();
    for (auto it = mRetired.cbegin(); it != mRetired.cend(); ++it) {
        it.key()->disconnect();
        it.key()->cancel();
        delete it.key();
    }
}

/// In the job's own thread, where it puts its pictures together; once, since the job would say twice that it has ended.
void BaseRaster::cancel()
{
    if (std::exchange(mIsCancelled, true))
        return;
    QMetaObject::invokeMethod(
        mThere, [job = mJob.get()] { job->cancelWithoutBlocking(); }, Qt::QueuedConnection);
}

/// Deletes it when all is done that its thread was told before.
void BaseRaster::bury(QgsMapRendererParallelJob *job)
{
    QMetaObject::invokeMethod(
        mThere,
        [this, job] {
            QMetaObject::invokeMethod(
                this,
                [this, job] {
                    mRetired.remove(job);
                    delete job;
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void BaseRaster::stop()
{
    mNext.reset();
    if (!mJob)
        return;
    cancel();
    mRetired.insert(mJob.release(), std::exchange(mRunning.layers, {}));
}

void BaseRaster::order(const SharedLayers &layers, int epsg, const PictureOrder &order, bool names)
{
    const Task task{layers, epsg, order, names};
    if (!mJob)
        return start(task);
    // A pan's picture is still of use beside the new one; another scale's is not.
    if (std::abs(order.metresPerPixel / mRunning.order.metresPerPixel - 1) > 1e-6 || !mRunning.order.extent.intersects(order.extent))
        cancel();
    mNext = task;
}

void BaseRaster::start(const Task &task)
{
    mRunning = task;
    mIsCancelled = false;
    QgsMapSettings settings;
    settings.setDestinationCrs(QgsCoordinateReferenceSystem::fromEpsgId(task.epsg));
    QList<QgsMapLayer *> layers;
    for (const auto &layer : task.layers)
        layers.append(layer.get());
    settings.setLayers(layers);
    const QRectF &e = task.order.extent;
    settings.setExtent(QgsRectangle(e.left(), e.top(), e.right(), e.bottom()), false);
    settings.setOutputSize(task.order.pixels());
    settings.setOutputDpi(96 * task.order.devicePixels);
    settings.setBackgroundColor(Qt::transparent);
    settings.setFlag(Qgis::MapSettingsFlag::Antialiasing);
    settings.setFlag(Qgis::MapSettingsFlag::UseRenderingOptimization);
    settings.setFlag(Qgis::MapSettingsFlag::DrawLabeling, task.names);
    mJob = std::make_unique<QgsMapRendererParallelJob>(settings);
    QgsMapRendererParallelJob *job = mJob.get();
    // What the job does when its layers are ready is done in the thread that it belongs to. It is started, and goes, in this one: its
    // watchers belong here.
    job->moveToThread(&mapThread());
    connect(
        job, &QgsMapRendererJob::finished, mThere,
        [this, job] {
            const QImage image = job->renderedImage();
            QMetaObject::invokeMethod(
                this, [this, job, image] { done(job, image); }, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    job->start();
}

void BaseRaster::done(QgsMapRendererParallelJob *job, const QImage &image)
{
    if (const auto retired = mRetired.find(job); retired != mRetired.end()) {
        retired->clear();
        return bury(job);
    }
    MapPicture picture;
    if (!mIsCancelled) { // else it may lack anything
        picture.image = image;
        picture.extent = mRunning.order.extent;
        picture.metresPerPixel = mRunning.order.metresPerPixel;
    }
    mRetired.insert(mJob.release(), {});
    bury(job);
    mRunning.layers.clear();
    if (mNext) {
        const Task next = *mNext;
        mNext.reset();
        start(next);
    }
    if (!picture.isNull())
        Q_EMIT finished(picture);
}

} // namespace inspect::app
