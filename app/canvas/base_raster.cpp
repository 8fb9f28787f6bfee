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

BaseRaster::~BaseRaster() { stop(); }

void BaseRaster::stop()
{
    mNext.reset();
    if (!mJob)
        return;
    mJob->disconnect(this);
    mJob->cancel();
    mJob.reset();
}

void BaseRaster::order(const QList<QgsMapLayer *> &layers, int epsg, const PictureOrder &order)
{
    const Task task{layers, epsg, order};
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
    settings.setLayers(task.layers);
    const QRectF &e = task.order.extent;
    settings.setExtent(QgsRectangle(e.left(), e.top(), e.right(), e.bottom()), false);
    settings.setOutputSize(task.order.pixels());
    settings.setOutputDpi(96 * task.order.devicePixels);
    settings.setBackgroundColor(Qt::transparent);
    settings.setFlag(Qgis::MapSettingsFlag::Antialiasing);
    settings.setFlag(Qgis::MapSettingsFlag::UseRenderingOptimization);
    settings.setFlag(Qgis::MapSettingsFlag::DrawLabeling);
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
    if (mNext) {
        const Task next = *mNext;
        mNext.reset();
        start(next);
    }
    if (!picture.isNull())
        Q_EMIT finished(picture);
}

} // namespace inspect::app
