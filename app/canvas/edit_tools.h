// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_tool.h"

namespace inspect::app {

/// Moves, adds and takes away the corners of one unit. Dragging a side makes a corner there; Delete or Alt+click takes one away.
class CornerTool : public MapTool {
    Q_OBJECT
public:
    using MapTool::MapTool;

    void setUnit(const UnitId &unit);
    [[nodiscard]] UnitId unit() const { return mUnit; }

    bool press(const ToolEvent &event, const ToolView &view) override;
    void move(const ToolEvent &event, const ToolView &view) override;
    void release(const ToolEvent &event, const ToolView &view) override;
    void click(const ToolEvent &event, const ToolView &view) override;
    void doubleClick(const ToolEvent &event, const ToolView &view) override;
    void takeBack() override {}
    void cancel() override;
    [[nodiscard]] bool key(int key, const ToolView &view) override;
    void paint(QPainter &painter, const ToolView &view) const override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return mGrip ? Qt::SizeAllCursor : Qt::ArrowCursor; }

Q_SIGNALS:
    /// A corner, or a place on a side, goes elsewhere; `near`: units that may share it.
    void cornerMoved(const inspect::GeoPoint &from, const inspect::GeoPoint &to, const QVector<inspect::UnitId> &near);
    void cornerRemoved(const inspect::GeoPoint &at, const QVector<inspect::UnitId> &near);
    void unitWanted(const inspect::UnitId &unit); ///< another unit was clicked

private:
    struct Grip {
        QPointF at; ///< map metres
        bool isCorner = true;
        QPointF before; ///< the ends of the side, or the corners on both sides
        QPointF after;
    };
    [[nodiscard]] std::optional<Grip> gripAt(const QPointF &map, const ToolView &view) const;
    void remove(const Grip &grip, const ToolView &view);

    UnitId mUnit;
    std::optional<Grip> mGrip; ///< under the pointer, or being dragged
    QPointF mTo;
    std::optional<Snap> mSnap;
};

/// Moves or turns units as they are: press on one of them and drag.
class TransformTool : public MapTool {
    Q_OBJECT
public:
    enum class Kind { Move, Turn };
    explicit TransformTool(Kind kind, QObject *parent = nullptr) : MapTool(parent), mKind(kind) {}

    void setUnits(const QVector<UnitId> &units);
    [[nodiscard]] const QVector<UnitId> &units() const { return mUnits; }

    bool press(const ToolEvent &event, const ToolView &view) override;
    void move(const ToolEvent &event, const ToolView &view) override;
    void release(const ToolEvent &event, const ToolView &view) override;
    void click(const ToolEvent &event, const ToolView &view) override;
    void cancel() override;
    void paint(QPainter &painter, const ToolView &view) const override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }

Q_SIGNALS:
    void moved(double east, double north); ///< metres
    void turned(const inspect::GeoPoint &about, double degrees);
    void unitWanted(const inspect::UnitId &unit);

private:
    [[nodiscard]] QRectF bounds(const ToolView &view) const;
    [[nodiscard]] QTransform transform(const ToolView &view) const; ///< of map metres
    [[nodiscard]] double angle(const QPointF &about) const;         ///< degrees, counter-clockwise

    Kind mKind;
    QVector<UnitId> mUnits;
    QPointF mFrom;
    QPointF mTo;
};

/// Gathers units by clicks: each click adds one or takes it out again.
class SelectTool : public MapTool {
    Q_OBJECT
public:
    using MapTool::MapTool;

    void setUnits(const QVector<UnitId> &units);
    [[nodiscard]] const QVector<UnitId> &units() const { return mUnits; }

    void click(const ToolEvent &event, const ToolView &view) override;
    void doubleClick(const ToolEvent &, const ToolView &) override {}
    void finish(const ToolView &view) override;
    void takeBack() override;
    void cancel() override;
    void paint(QPainter &painter, const ToolView &view) const override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::PointingHandCursor; }

Q_SIGNALS:
    void unitsChanged(const QVector<inspect::UnitId> &units);
    void accepted(const QVector<inspect::UnitId> &units);

private:
    QVector<UnitId> mUnits;
};

} // namespace inspect::app
