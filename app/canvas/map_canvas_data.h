// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/base_raster.h"
#include "canvas/map_canvas.h"
#include "canvas/map_overlay.h"
#include "canvas/map_view.h"
#include "canvas/shape_sketch.h"
#include "canvas/unit_raster.h"
#include "gis/base_layers.h"
#include "gis/zone_projection.h"

#include <qgsmaplayer.h>

#include <QTimer>

namespace inspect::app {

/// Everything the canvas holds; shared by its two source files only.
struct MapCanvas::Data {
    struct OpenLayer {
        BaseLayer setting;
        BaseLayers layers; ///< empty: could not be opened
    };

    MapView view;
    std::unique_ptr<ZoneProjection> zone = std::make_unique<ZoneProjection>(114);
    UnitScene scene;
    MapPins pins;
    MapUnits unitsToShape; ///< waiting for their outlines
    QFutureWatcher<std::shared_ptr<const UnitShapes>> shaping;
    std::vector<OpenLayer> base;

    UnitRaster unitRaster;
    BaseRaster baseRaster;
    MapPicture unitPicture;
    MapPicture basePicture;
    bool unitsWanted = false; ///< content changed, whatever the picture shows
    bool baseWanted = false;
    QTimer soon; ///< gathers changes of the view into one order

    Theme theme = Theme::Stars;
    Tool tool = Tool::Pan;
    State state = State::Idle;
    bool unitsVisible = true;
    bool pinsVisible = true;
    bool fitWanted = true; ///< show everything as soon as there is something
    UnitId zoomWanted;
    UnitId selected;
    UnitId hovered;
    struct Position {
        double lon, lat, accuracyM;
    };
    std::optional<Position> position;
    ShapeSketch sketch;

    std::optional<QPointF> pressedAt; ///< left or middle button down
    QPointF lastAt;
    bool dragging = false;
    bool firstCorner = false; ///< the button is down on a rectangle's first corner

    [[nodiscard]] bool isDrawing() const { return tool != Tool::Pan && tool != Tool::Pick; }
    [[nodiscard]] bool showsBase() const
    {
        return std::any_of(base.cbegin(), base.cend(), [](const OpenLayer &l) { return l.setting.visible && !l.layers.empty(); });
    }
    [[nodiscard]] const UnitShape *shapeOf(const UnitId &id) const
    {
        if (id.isNull() || !scene.shapes)
            return nullptr;
        const qsizetype index = scene.shapes->indexOf(id);
        return index < 0 || scene.shapes->at(index).type == ShapeType::None ? nullptr : &scene.shapes->at(index);
    }
};

} // namespace inspect::app
