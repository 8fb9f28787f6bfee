// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/line_network.h"
#include "inspect/map_features.h"

#include <QFutureWatcher>
#include <QPolygonF>

namespace inspect::app {

/// The lines of the visible base layers round where the user draws, for tracing and snapping; read and joined on another thread.
class BaseLines : public QObject {
    Q_OBJECT
public:
    explicit BaseLines(Session &session, QObject *parent = nullptr);
    ~BaseLines() override;

    /// Reads what is there in the box and a margin; nothing happens while what was read last still covers it.
    void want(const GeoBox &box, int centralMeridian);
    [[nodiscard]] std::shared_ptr<const LineNetwork> network() const { return mRead.network; }
    [[nodiscard]] const QVector<QPolygonF> &lines() const { return mRead.lines; } ///< map metres
    /// What the base map calls the road that a line (map metres) was traced along: the name that most of it has; empty where half of it
    /// or more has none.
    [[nodiscard]] QString nameAlong(const QPolygonF &line) const;

    [[nodiscard]] bool hasOnlyTiles() const; ///< nothing whole can be copied from these
    /// Base-map features of one sort at a place, nearest or smallest first; `deliver` is called on this thread.
    void featuresAt(const GeoPoint &place, double reachDegrees, ShapeType shape, QObject *context,
                    std::function<void(const Result<QVector<MapFeature>> &)> deliver);

Q_SIGNALS:
    void changed();

private:
    struct Source {
        QString path;
        QString crs; ///< instead of the file's own
        bool operator==(const Source &) const = default;
    };
    using Sources = QVector<Source>;
    struct Read {
        Sources sources;
        GeoBox box;
        int centralMeridian = 0;
        std::shared_ptr<const LineNetwork> network;
        QVector<QPolygonF> lines;
        QStringList names; ///< of the lines, in their order
    };
    [[nodiscard]] static Read read(const Sources &sources, const GeoBox &box, int centralMeridian,
                                   const std::shared_ptr<std::atomic_bool> &stop);
    [[nodiscard]] Sources visible() const;
    void taken();

    Session &mSession;
    Read mRead;
    QFutureWatcher<Read> mReading;
    std::shared_ptr<std::atomic_bool> mStop;
    struct Wish {
        GeoBox box;
        int centralMeridian;
    };
    std::optional<Wish> mNext;
};

} // namespace inspect::app
