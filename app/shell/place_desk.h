// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/shift_check.h"
#include "shell/window_parts.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>

class QMenu;

namespace inspect::app {

class LayerShift;

/// Coordinates: the zone that is drawn in, going to a place by its numbers, and whether units look shifted against the roads of the base
/// map.
class PlaceDesk : public QObject {
    Q_OBJECT
public:
    explicit PlaceDesk(const WindowParts &parts);
    ~PlaceDesk() override;

    /// Compares units with the base map's roads; empty: all, one kind after the other. `tellsAll`: also that nothing is wrong.
    void checkShift(const QVector<UnitId> &units, bool tellsAll);

private:
    struct Found {
        QVector<UnitId> units; ///< that look shifted
        QString kind;
        std::optional<ShiftEvidence> evidence;
        bool hadRoads = false;
        bool tellsAll = false;
    };
    void askPlace();
    void fillZones();
    void chooseZone(std::optional<int> meridian);
    void showZone();
    void readZone();
    void takeUnits();
    void take();
    void stopChecking();
    void correct();

    WindowParts mParts;
    QMenu *mZones;
    LayerShift *mLayerShift;
    QString mShownPath;
    std::optional<int> mZone; ///< chosen; none: by the units
    QSet<UnitId> mKnown;      ///< units that were there before
    QStringList mLayers;
    Found mFound;
    QFutureWatcher<Found> mChecking;
    std::shared_ptr<std::atomic_bool> mStop;
};

} // namespace inspect::app
