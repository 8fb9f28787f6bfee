// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_picture.h"
#include "canvas/map_view.h"

#include <QColor>
#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <optional>
#include <tuple>

class QPainter;

namespace inspect::app {

/// What lies over each other on the map, the ground lowest. The coarse ones show a wide surrounding.
struct MapPictures {
    QColor ground;
    MapPicture coarseBase;
    MapPicture base;
    MapPicture coarseUnits;
    MapPicture units;
};

/// Lays the map's pictures over each other on a thread of its own: the window copies one opaque picture for each frame, whatever the
/// map is made of. Where that does not reach, a coarse one of the surroundings is seen.
class PictureStack : public QObject {
    Q_OBJECT
public:
    explicit PictureStack(QObject *parent = nullptr);
    ~PictureStack() override; ///< waits

    /// Puts them together anew, for what `view` shows.
    void order(const MapPictures &pictures, const MapView &view, double devicePixels);
    /// Nothing but the ground until the next order is done.
    void clear();
    [[nodiscard]] bool isBusy() const { return mIsLaying || mNext.has_value(); }

    /// What `region` of the window needs, rectangle by rectangle: with a clip of any other shape Qt lays the picture with the help of the
    /// global pool and waits for a thread of it, however long those are busy.
    void paint(QPainter &painter, const QRegion &region, const MapView &view, double devicePixels, const QColor &ground) const;

Q_SIGNALS:
    void changed();

private:
    struct Task {
        MapPictures pictures;
        MapView view;
        double devicePixels = 1;
        MapPicture oldCoarse; ///< taken over where its parts are the same
        std::tuple<qint64, qint64, QRgb> oldCoarseOf;
    };
    struct Laid {
        MapPicture fine;
        MapPicture coarse;
        std::tuple<qint64, qint64, QRgb> coarseOf; ///< cache keys of the two that it is made of, and the ground
    };
    [[nodiscard]] static Laid laid(const Task &task);
    void start(Task task);
    void done();

    QThreadPool mPool;
    QFutureWatcher<Laid> mWatcher;
    std::optional<Task> mNext;
    Laid mLaid;
    bool mIsOutdated = false; ///< what is being laid belongs to another plane
    bool mIsLaying = false;   ///< until done() was called: the watcher itself is at rest a moment before
};

} // namespace inspect::app
