// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/base_raster.h"

#include <qgscoordinatereferencesystem.h>
#include <qgsmaplayer.h>
#include <qgsmaprendererparalleljob.h>
#include <qgsmapsettings.h>
#include <qgsrectangle.h>

#include <cmath>

namespace inspect::app {

BaseRaster::BaseRaster(QObject *parent) : QObject(parent) {}

BaseRaster::~BaseRaster()
{
    stop();
    for (QgsMapRendererParallelJob *job : std::as_const(mRetired)) {
        job->disconnect();
        job->cancel();
        delete job;
    }
}

void BaseRaster::stop()
{
    mNext.reset();
    if (!mJob)
        return;
    mJob->disconnect(this);
    QgsMapRendererParallelJob *job = mJob.release();
    mRetired.insert(job);
    connect(job, &QgsMapRendererJob::finished, this, [this, job, layers = std::exchange(mRunning.layers, {})] {
        mRetired.remove(job);
        job->deleteLater();
    });
    job->cancelWithoutBlocking();
}

void BaseRaster::order(const SharedLayers &layers, int epsg, const PictureOrder &order, bool names)
{
    const Task task{layers, epsg, order, names};
    if (!mJob)
        return start(task);
    // A pan's picture is still of use beside the new one; another scale's is not.
    if (std::abs(order.metresPerPixel / mRunning.order.metresPerPixel - 1) > 1e-6 || !mRunning.order.extent.intersects(order.extent))
        mJob->cancelWithoutBlocking();
    mNext = task;
}

void BaseRaster::start(const Task &task)
{
    mRunning = task;
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
    connect(mJob.get(), &QgsMapRendererJob::finished, this, &BaseRaster::done);
    mJob->start();
}

void BaseRaster::done()
{
    const bool stale = mNext && std::abs(mNext->order.metresPerPixel / mRunning.order.metresPerPixel - 1) > 1e-6;
    MapPicture picture;
    if (!stale) {
        picture.image = mJob->renderedImage();
        picture.extent = mRunning.order.extent;
        picture.metresPerPixel = mRunning.order.metresPerPixel;
    }
    // The job is the sender: it may not be deleted under its own signal.
    mJob->disconnect(this);
    mJob.release()->deleteLater();
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
