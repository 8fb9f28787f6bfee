// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_tool.h"
#include "canvas/shape_sketch.h"
#include "inspect/line_network.h"

#include <QFutureWatcher>

namespace inspect::app {

/// Draws a shape point by point, in one stroke, or along the lines of a base map. Enter, double click and right click finish it,
/// Backspace takes the last point back, Esc gives up.
class DrawTool : public MapTool {
    Q_OBJECT
public:
    enum class Manner { Clicks, Freehand, Trace };
    using Kind = ShapeSketch::Kind;

    explicit DrawTool(Kind kind, QObject *parent = nullptr);

    [[nodiscard]] Kind kind() const { return mSketch.kind(); }
    [[nodiscard]] Manner manner() const { return mManner; }
    void setManner(Manner manner);
    /// A finished shape stays on the map until the next is begun; for measuring.
    void setKeeping(bool keeps) { mKeeps = keeps; }
    /// Lines that Trace follows and the pointer snaps to, in map metres; null: none known (yet).
    void setNetwork(std::shared_ptr<const LineNetwork> network, const QVector<QPolygonF> &lines);

    [[nodiscard]] const QVector<QPointF> &points() const { return mSketch.points(); }
    /// Its points just became a shape, which drawn() is about to tell.
    [[nodiscard]] bool isFinishing() const { return mIsFinishing; }
    /// Takes up what was drawn before, in map metres.
    void resume(const QVector<QPointF> &points);
    /// The next point by numbers: metres on the ground and degrees clockwise from the map's north, from the last point.
    void addBy(double lengthM, double bearing, const ToolView &view);
    void addPlace(const GeoPoint &place, const ToolView &view);
    /// From the last point to the pointer; none without both.
    struct Leg {
        double lengthM = 0;
        double bearing = 0;
    };
    [[nodiscard]] std::optional<Leg> leg(const ToolView &view) const;

    bool press(const ToolEvent &event, const ToolView &view) override;
    void move(const ToolEvent &event, const ToolView &view) override;
    void release(const ToolEvent &event, const ToolView &view) override;
    void click(const ToolEvent &event, const ToolView &view) override;
    void doubleClick(const ToolEvent &event, const ToolView &view) override;
    void finish(const ToolView &view) override;
    void takeBack() override;
    void cancel() override;
    void paint(QPainter &painter, const ToolView &view) const override;

Q_SIGNALS:
    void drawn(const QByteArray &wkb); ///< Polygon, LineString or Point, EPSG:4490
    void pointsChanged();              ///< also when finished or given up
    void hovered();                    ///< the pointer moved: leg() is another
    void wayMissing();                 ///< no way along the lines leads there
    void tooFew();                     ///< it was to be finished, but its points make no shape yet

private:
    [[nodiscard]] QPointF snapped(const ToolEvent &event, const ToolView &view);
    void add(const QPointF &map, const ToolView &view);
    void addTyped(const QPointF &map, const ToolView &view);
    void traceTo(const QPointF &map, const ToolView &view);
    void wayFound();
    void lookAhead(const QPointF &to, double reachM);
    void sawAhead();
    [[nodiscard]] bool isTracing() const { return mManner == Manner::Trace && kind() != Kind::Point && mNetwork && !mNetwork->isEmpty(); }
    void changedPoints();

    ShapeSketch mSketch;
    Manner mManner = Manner::Clicks;
    bool mKeeps = false;
    bool mIsKept = false;
    bool mIsFinishing = false;
    std::optional<Snap> mSnap;
    std::optional<QPointF> mHover;
    std::shared_ptr<const LineNetwork> mNetwork;
    QVector<QPolygonF> mLines;
    QFutureWatcher<std::optional<QVector<MapPoint>>> mRouting;
    struct Ahead {
        QPointF from;
        QPointF to;
        double reachM = 0;
        std::optional<QVector<MapPoint>> way;
    };
    QFutureWatcher<Ahead> mLooking;
    std::optional<Ahead> mLookNext; ///< the pointer went on while the way to where it was is sought
    QVector<QPointF> mAhead;        ///< the way that a click where the pointer is would add
    QVector<QPointF> mStroke;       ///< of the freehand line being drawn
    QVector<qsizetype> mSizes;      ///< number of points before each step, so that Backspace takes back a whole stroke or way
    bool mIsFirstCorner = false;    ///< the button is down on a rectangle's first corner
    QPointF mPressedAt;
};

} // namespace inspect::app
