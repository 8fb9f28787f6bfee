// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "gis/base_features.h"

#include <QObject>
#include <QPointF>
#include <QThreadPool>

#include <memory>
#include <optional>

class QAction;

namespace inspect::app {

class IdentifyCard;
class MapCanvas;
class Menus;
class MessageBar;
class PeriodBar;
class RecordPanel;
class Session;
class UnitPanel;
struct WindowParts;

/// Going places on the map and seeing what is there: flights to what a search found, views back and forward and kept per unit, the card
/// of a clicked place, and the bar that steps through the months.
class MapDesk : public QObject {
    Q_OBJECT

public:
    explicit MapDesk(const WindowParts &parts);
    ~MapDesk() override;

    /// The unit's kept view, or its outline.
    void showUnit(const UnitId &unit);

Q_SIGNALS:
    void explainWanted(const UnitId &unit); ///< its score on the card was clicked

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addEntries(Menus &menus);
    void connectParts(UnitPanel &units, Menus &menus);
    void identify(const QVector<UnitId> &smallestFirst, double lon, double lat);
    void showCard(const QString &below);
    void lookBelow(double lon, double lat);
    void goTo(double lon, double lat, double reachDegrees);
    void keepView(bool keep);
    void update();

    QWidget &mWindow;
    Session &mSession;
    MapCanvas &mCanvas;
    MessageBar &mMessages;
    RecordPanel &mRecord;
    IdentifyCard *mCard;
    PeriodBar *mMonths;
    QAction *mBack = nullptr;
    QAction *mForward = nullptr;
    QAction *mKeep = nullptr;
    QAction *mForget = nullptr;
    QAction *mIdentify = nullptr;
    QAction *mStep = nullptr;
    QAction *mKey = nullptr;
    QThreadPool mPool; ///< one thread, which owns the reader's files
    std::shared_ptr<BaseFeatureReader> mReader = std::make_shared<BaseFeatureReader>();
    quint64 mAsked = 0;     ///< number of the click whose features are awaited
    QVector<UnitId> mUnits; ///< at the place that the card tells of, smallest first
    QPointF mPlace;         ///< that place: longitude, latitude
};

} // namespace inspect::app
