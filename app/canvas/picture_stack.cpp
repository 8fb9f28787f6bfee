// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas/picture_stack.h"

#include "gis/background_threads.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <cmath>

namespace inspect::app {

namespace {

bool isSameScale(double a, double b) { return std::abs(a / b - 1) < 1e-6; }

/// Where a picture stands in a view.
QRectF placeOf(const MapPicture &picture, const MapView &view, double devicePixels)
{
    QPointF corner = view.toWindow({picture.extent.left(), picture.extent.bottom()});
    const double grow = picture.metresPerPixel / view.metresPerPixel();
    if (isSameScale(picture.metresPerPixel, view.metresPerPixel())) {
        // Pixel on pixel: a shifted picture stays sharp.
        corner = QPointF(std::round(corner.x() * devicePixels), std::round(corner.y() * devicePixels)) / devicePixels;
    }
    return QRectF(corner, QSizeF(picture.image.size()) / devicePixels * grow);
}

/// A picture of the view's own scale is copied; another one is stretched without smoothing, since it stands only for a moment.
void paintPicture(QPainter &painter, const MapPicture &picture, const MapView &view, double devicePixels)
{
    const QRectF place = placeOf(picture, view, devicePixels);
    if (!isSameScale(picture.metresPerPixel, view.metresPerPixel()))
        return painter.drawImage(place, picture.image);
    if (picture.image.devicePixelRatio() == devicePixels)
        return painter.drawImage(place.topLeft(), picture.image);
    QImage sharp = picture.image;
    sharp.setDevicePixelRatio(devicePixels); // copies
    painter.drawImage(place.topLeft(), sharp);
}

/// What of the window a picture leaves open; each a rectangle, which Qt clips to much faster than to a region.
QRegion openParts(const MapPicture &picture, const MapView &view, double devicePixels)
{
    const QRegion window(QRectF(QPointF(0, 0), view.size()).toAlignedRect());
    if (picture.isNull())
        return window;
    return window.subtracted(placeOf(picture, view, devicePixels).toRect().adjusted(1, 1, -1, -1));
}

/// The picture, and where it does not reach the coarse one of its surroundings.
void paintWithCoarse(QPainter &painter, const MapPicture &picture, const MapPicture &coarse, const MapView &view, double devicePixels)
{
    const QRectF place = picture.isNull() ? QRectF() : placeOf(picture, view, devicePixels);
    if (!coarse.isNull() && !place.contains(QRectF(QPointF(0, 0), view.size()))) {
        QRegion open = QRegion(QRectF(QPointF(0, 0), view.size()).toAlignedRect());
        for (const QRect &part : open.subtracted(place.toRect())) { // no overlap: both may be translucent
            painter.setClipRect(part);
            paintPicture(painter, coarse, view, devicePixels);
        }
        painter.setClipping(false);
    }
    if (!picture.isNull())
        paintPicture(painter, picture, view, devicePixels);
}

/// The view that a picture shows as a whole.
MapView viewOf(const MapPicture &picture, double devicePixels)
{
    MapView view;
    view.setSize(QSizeF(picture.image.size()) / devicePixels);
    view.setMetresPerPixel(picture.metresPerPixel);
    const QSizeF metres = view.size() * picture.metresPerPixel;
    view.setCentre(QPointF(picture.extent.left() + metres.width() / 2, picture.extent.bottom() - metres.height() / 2));
    return view;
}

/// The one of the two that shows most of what is wanted: of the nearer scale, then of the nearer middle.
const MapPicture &nearest(const MapPicture &a, const MapPicture &b, const MapView &view)
{
    if (a.isNull() || b.isNull())
        return a.isNull() ? b : a;
    if (!isSameScale(a.metresPerPixel, b.metresPerPixel)) {
        const auto away = [&](const MapPicture &p) { return std::abs(std::log(p.metresPerPixel / view.metresPerPixel())); };
        return away(a) <= away(b) ? a : b;
    }
    const auto away = [&](const MapPicture &p) { return (p.extent.center() - view.centre()).manhattanLength(); };
    return away(a) <= away(b) ? a : b;
}

template <class Paint>
MapPicture pictureOn(const MapPicture &lead, const QColor &ground, double devicePixels, Paint paint)
{
    MapPicture made = lead;
    if (lead.isNull())
        return made;
    made.image = QImage(lead.image.size(), QImage::Format_RGB32);
    made.image.setDevicePixelRatio(devicePixels);
    made.image.fill(ground);
    QPainter painter(&made.image);
    paint(painter, viewOf(lead, devicePixels));
    return made;
}

} // namespace

PictureStack::PictureStack(QObject *parent) : QObject(parent)
{
    mPool.setMaxThreadCount(1);
    mPool.setExpiryTimeout(-1);
    connect(&mWatcher, &QFutureWatcher<Laid>::finished, this, &PictureStack::done);
}

PictureStack::~PictureStack()
{
    mNext.reset();
    mWatcher.disconnect(this);
    mWatcher.waitForFinished();
}

void PictureStack::order(const MapPictures &pictures, const MapView &view, double devicePixels)
{
    Task task{pictures, view, devicePixels, {}, {}};
    if (mIsLaying)
        mNext = std::move(task);
    else
        start(std::move(task));
}

void PictureStack::clear()
{
    mNext.reset();
    mLaid = {};
    mIsOutdated = mIsLaying;
}

PictureStack::Laid PictureStack::laid(const Task &task)
{
    stepBehindTheWindow();
    const MapPictures &p = task.pictures;
    const double pixels = task.devicePixels;
    Laid made;
    made.fine = pictureOn(nearest(p.units, p.base, task.view), p.ground, pixels, [&](QPainter &painter, const MapView &view) {
        paintWithCoarse(painter, p.base, p.coarseBase, view, pixels);
        paintWithCoarse(painter, p.units, p.coarseUnits, view, pixels);
    });
    made.coarseOf = {p.coarseBase.image.cacheKey(), p.coarseUnits.image.cacheKey(), p.ground.rgb()};
    if (made.coarseOf == task.oldCoarseOf) {
        made.coarse = task.oldCoarse;
    } else {
        made.coarse =
            pictureOn(nearest(p.coarseUnits, p.coarseBase, task.view), p.ground, pixels, [&](QPainter &painter, const MapView &view) {
                for (const MapPicture *part : {&p.coarseBase, &p.coarseUnits}) {
                    if (!part->isNull())
                        paintPicture(painter, *part, view, pixels);
                }
            });
    }
    return made;
}

void PictureStack::start(Task task)
{
    mIsOutdated = false;
    mIsLaying = true;
    task.oldCoarse = mLaid.coarse;
    task.oldCoarseOf = mLaid.coarseOf;
    mWatcher.setFuture(QtConcurrent::run(&mPool, [task = std::move(task)] { return laid(task); }));
}

void PictureStack::done()
{
    mIsLaying = false;
    if (!mIsOutdated)
        mLaid = mWatcher.result();
    if (mNext) {
        Task task = std::move(*mNext);
        mNext.reset();
        start(std::move(task));
    }
    Q_EMIT changed();
}

void PictureStack::paint(QPainter &painter, const QRegion &region, const MapView &view, double devicePixels, const QColor &ground) const
{
    const QRegion open = openParts(mLaid.fine, view, devicePixels);
    for (const QRect &part : region &open) {
        painter.setClipRect(part);
        painter.fillRect(part, ground);
        if (!mLaid.coarse.isNull())
            paintPicture(painter, mLaid.coarse, view, devicePixels);
    }
    for (const QRect &part : mLaid.fine.isNull() ? QRegion() : region) {
        painter.setClipRect(part);
        paintPicture(painter, mLaid.fine, view, devicePixels);
    }
    painter.setClipping(false);
}

} // namespace inspect::app
