// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/unit_shapes.h"
#include "gis/unit_theme.h"

#include <QFont>
#include <QHash>
#include <QTransform>

#include <functional>

class QPainter;

namespace inspect::app {

/// A deduction's place in map metres.
struct PlacedPin {
    QPointF at;
    qint64 count = 1;
    QString label;
    UnitId unit;
};
using PlacedPins = std::shared_ptr<const QVector<PlacedPin>>;
[[nodiscard]] PlacedPins placePins(const MapPins &pins, int centralMeridian);

/// What is drawn; immutable snapshots, so that any thread may draw it. `shapes` are those of `units`, in the same order.
struct UnitScene {
    MapUnits units;
    std::shared_ptr<const UnitShapes> shapes;
    PlacedPins pins;
    QSet<QString> hiddenKinds; ///< codes of kinds that are not shown; nobody can click what is not shown

    /// Indices of the shown units: see UnitShapes.
    [[nodiscard]] QVector<int> visible(const QRectF &extent) const { return shapes->visible(extent, hiddenKinds); }
    /// Those of units that are not shown are left out.
    [[nodiscard]] QVector<PlacedPin> shownPins() const;
    [[nodiscard]] QVector<int> unitsAt(const QPointF &place, double toleranceMetres) const
    {
        return shapes->unitsAt(place, toleranceMetres, hiddenKinds);
    }
};
[[nodiscard]] UnitScene makeScene(const MapUnits &units, const MapPins &pins = nullptr);

/// How it is drawn: everything that differs between a window, a picture and a sheet of paper.
struct RenderConfig {
    QTransform mapToDevice; ///< metres to device pixels; north up
    QRectF deviceRect;      ///< pixels that are seen
    double scale = 1;       ///< device pixels per 1/96 inch; sizes of lines and texts follow it
    Theme theme = Theme::Stars;
    double fillOpacity = 1;
    bool names = true;
    bool scores = true; ///< score and stars below the name where there is room
    bool hatches = true;
    bool pins = true;
    bool outlined = false; ///< texts for paper: real text over a drawn halo, sizes down to the smallest that reads
    QString fontFamily = QStringLiteral("Noto Sans CJK SC");
    double namePx = 13;                                      ///< of 1/96 inch
    double smallestNamePx = 13;                              ///< names that do not fit are tried down to this size
    QRectF only;                                             ///< device pixels; where set, only units that meet it are drawn
    QVector<std::pair<QPointF, QString>> *written = nullptr; ///< where set, gets every text with its middle
    QHash<UnitId, QRectF> *numbers = nullptr;                ///< where set, gets where the numbers below the names stand, map metres
    std::function<bool()> isCancelled;                       ///< asked now and then

    [[nodiscard]] bool cancelled() const { return isCancelled && isCancelled(); }
    [[nodiscard]] double metresPerPixel() const;
    [[nodiscard]] QRectF mapExtent() const;
    /// Fits `extent` (map metres) into a device rectangle.
    [[nodiscard]] static QTransform fit(const QRectF &extent, const QRectF &device);
};

struct RenderReport {
    int unitsDrawn = 0;
    int namesDrawn = 0;
    bool cancelled = false;
};

/// Draws units, names and pins; needs no widget and no QGIS. The painter's state is kept.
RenderReport drawUnits(QPainter &painter, const UnitScene &scene, const RenderConfig &config);

/// A picture of the same units at the same place after the looks of a few of them changed: only round these is it drawn anew. Null
/// where so much changed that the whole is to be drawn.
[[nodiscard]] QImage recoloured(const QImage &before, const UnitScene &scene, const RenderConfig &config, const QVector<int> &changed);

/// A look by itself, for a key.
void drawSwatch(QPainter &painter, const QRectF &rect, const UnitLook &look);

/// Follows a shape's outline in device pixels, for highlights.
[[nodiscard]] QPainterPath devicePath(const UnitShape &shape, const RenderConfig &config);

} // namespace inspect::app
