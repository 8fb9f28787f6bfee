// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_view.h"
#include "gis/unit_drawing.h"
#include "gis/zone_projection.h"
#include "inspect/snapping.h"

#include <QObject>

namespace inspect::app {

/// What a tool sees of the map while it handles an event or draws.
struct ToolView {
    const MapView &view;
    const ZoneProjection &zone;
    const UnitScene &scene; ///< `shapes` may be null

    [[nodiscard]] GeoPoint toGeo(const QPointF &map) const
    {
        const QPointF there = zone.toLonLat(map);
        return {there.x(), there.y()};
    }
    [[nodiscard]] QPointF toMap(const GeoPoint &place) const { return zone.toMap(place.lon, place.lat); }
    /// Metres that a distance on the screen is.
    [[nodiscard]] double metres(double pixels) const { return pixels * view.metresPerPixel(); }
    [[nodiscard]] const UnitShape *shapeOf(const UnitId &id) const;
    /// Units whose bounds come within the tolerance of a place (map metres).
    [[nodiscard]] QVector<UnitId> unitsNear(const QPointF &map, double toleranceM) const;
    [[nodiscard]] QVector<UnitId> unitsIn(const QRectF &map) const;
    /// Units at a place, the smallest first.
    [[nodiscard]] QVector<UnitId> unitsAt(const QPointF &map, double toleranceM) const;
};

struct ToolEvent {
    QPointF map; ///< metres in the zone
    QPointF window;
    Qt::KeyboardModifiers modifiers;
};

/// Where the pointer is drawn to. `lines`: further lines in map metres.
[[nodiscard]] std::optional<Snap> snapAt(const ToolView &view, const QPointF &map, double tolerancePx,
                                         const QVector<QPolygonF> &lines = {});
/// The marker of a snap: a square on a corner, a cross on a crossing, a circle on a side.
void paintSnap(QPainter &painter, const MapView &view, const Snap &snap);

/// Turns what the pointer and the keys do into edits; knows no window and no workbook, so that tests need neither. What it has made
/// it says by signals of its own.
class MapTool : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,     ///< nothing begun
        Drawing,  ///< points are there, more may come
        Dragging, ///< the button is down and moves something
        Waiting   ///< a way is being searched
    };

    using QObject::QObject;

    [[nodiscard]] State state() const { return mState; }
    /// Corners, crossings and sides draw the pointer to them.
    void setSnapping(bool snaps) { mSnaps = snaps; }
    [[nodiscard]] bool isSnapping() const { return mSnaps; }

    /// The left button went down; true: what follows until release() is the tool's, the map does not pan.
    virtual bool press(const ToolEvent &event, const ToolView &view);
    /// With the button up, or down after a press() that was taken.
    virtual void move(const ToolEvent &event, const ToolView &view);
    virtual void release(const ToolEvent &event, const ToolView &view);
    /// Pressed and released in one place, where press() was not taken.
    virtual void click(const ToolEvent &event, const ToolView &view);
    virtual void doubleClick(const ToolEvent &event, const ToolView &view);
    virtual void finish(const ToolView &view);                     ///< Enter, or the right button
    virtual void takeBack();                                       ///< Backspace
    virtual void cancel();                                         ///< Esc
    [[nodiscard]] virtual bool key(int key, const ToolView &view); ///< any other key; true: it was for the tool
    virtual void paint(QPainter &painter, const ToolView &view) const;
    [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }

Q_SIGNALS:
    void changed(); ///< to be painted anew
    void cancelled();

protected:
    static constexpr double kSnapPx = 10;
    void setState(State state) { mState = state; }

private:
    State mState = State::Idle;
    bool mSnaps = true;
};

} // namespace inspect::app
