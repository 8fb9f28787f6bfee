// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/base_raster.h"
#include "canvas/base_stack.h"
#include "canvas/map_canvas.h"
#include "canvas/map_overlay.h"
#include "canvas/map_tool.h"
#include "canvas/map_view.h"
#include "canvas/picture_stack.h"
#include "canvas/unit_raster.h"
#include "canvas/view_history.h"
#include "gis/zone_projection.h"

#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

namespace inspect::app {

/// Everything the canvas holds; shared by its source files only.
struct MapCanvas::Data {
    MapView view;
    std::unique_ptr<ZoneProjection> zone = std::make_unique<ZoneProjection>(114);
    UnitScene scene;
    MapPins pins;
    MapUnits unitsToShape; ///< waiting for their outlines
    QFutureWatcher<std::shared_ptr<const UnitShapes>> shaping;
    BaseStack bases;
    MapLight light = MapLight::Day;

    UnitRaster unitRaster;
    BaseRaster baseRaster;
    MapPicture unitPicture;
    MapPicture basePicture;
    // A coarse picture of a wide surrounding lies below, so that no pan and no zoom shows an empty edge.
    UnitRaster coarseUnitRaster;
    BaseRaster coarseBaseRaster;
    MapPicture coarseUnitPicture;
    MapPicture coarseBasePicture;
    PictureStack stack;     ///< all of these laid over each other
    bool unitsCame = false; ///< and are to be laid over the others
    bool coarseUnitsWanted = false;
    bool coarseBaseWanted = false;
    bool unitsWanted = false; ///< content changed, whatever the picture shows
    bool baseWanted = false;
    QTimer soon; ///< gathers changes of the view into one order

    ViewHistory history;
    QTimer rest; ///< a view that stays so long is one to come back to
    QVariantAnimation flight;
    MapView flightFrom;
    MapView flightTo;

    Theme theme = Theme::Stars;
    bool keyVisible = true;
    QVector<ThemeKeyRow> key; ///< of the units and the theme that are shown
    Tool tool = Tool::Pan;
    State state = State::Idle;
    bool unitsVisible = true;
    bool pinsVisible = true;
    double unitOpacity = 1; ///< of the fills
    bool fitWanted = true;  ///< show everything as soon as there is something
    UnitId zoomWanted;
    UnitId selected;
    UnitId hovered;
    bool isOverNumber = false;
    struct Position {
        double lon, lat, accuracyM;
    };
    std::optional<Position> position;
    std::optional<QPointF> mark;        ///< degrees; a place that was looked for
    std::optional<QPointF> ringed;      ///< degrees; a pin that was asked for
    QPointer<MapTool> mapTool;          ///< what events go to; null: the map itself
    bool hadTool = false;               ///< when a tool was last taken up or let go
    QVector<QVector<GeoPoint>> pointed; ///< lines of what is pointed out; one place: a point
    std::optional<int> chosenZone;      ///< central meridian; none: by the units
    bool toolDrags = false;             ///< the button is down and what moves is the tool's

    std::optional<QPointF> pressedAt; ///< left or middle button down
    QPointF lastAt;
    bool dragging = false;
    std::optional<std::pair<qreal, QPointF>> pinchStep; ///< scale and middle of the last one, not yet seen again
    std::optional<QPointF> boxFrom;                     ///< Shift was down: a rectangle to zoom to is being drawn

    [[nodiscard]] bool isDrawing() const { return !mapTool.isNull(); }
    [[nodiscard]] const UnitShape *shapeOf(const UnitId &id) const
    {
        if (id.isNull() || !scene.shapes)
            return nullptr;
        const qsizetype index = scene.shapes->indexOf(id);
        return index < 0 || scene.shapes->at(index).type == ShapeType::None ? nullptr : &scene.shapes->at(index);
    }
};

} // namespace inspect::app
