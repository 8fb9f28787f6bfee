// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/error.h"
#include "inspect/map_items.h"

#include <QVector>
#include <QWidget>

#include <memory>

class QGestureEvent;

namespace inspect::app {

/// The map of the window: base layers, units, pins and what lies over them. Drawing runs on other threads; until a new picture
/// is there the old one moves and grows with the view. All degrees are EPSG:4490; the map's plane is the 3-degree zone of the units.
class MapCanvas : public QWidget {
    Q_OBJECT
public:
    enum class Tool { Pan, Pick, DrawPolygon, DrawLine, DrawRectangle, DrawPoint };
    enum class Theme { Stars, Score };
    enum class State {
        Idle,      ///< the window shows what it should
        Rendering, ///< a picture is being drawn
        Stale      ///< a picture is wanted and will be ordered in a moment
    };

    struct BaseLayer {
        QString path;
        QString name;
        bool visible = true;
        double opacity = 1;
        bool operator==(const BaseLayer &) const = default;
    };

    explicit MapCanvas(QWidget *parent = nullptr);
    ~MapCanvas() override;

    /// The picture follows when the outlines are ready; only colours and names changed: at once.
    void setUnits(const MapUnits &units);
    void setPins(const MapPins &pins);
    void setUnitsVisible(bool visible);
    void setPinsVisible(bool visible);
    void setTheme(Theme theme);

    /// Topmost first. Layers that cannot be opened are left out; the first reason is returned.
    Status setBaseLayers(const QVector<BaseLayer> &layers);
    Status addBaseLayer(const QString &path);
    [[nodiscard]] QVector<BaseLayer> baseLayers() const;
    /// Whether a file can be shown at all.
    [[nodiscard]] static Status checkBaseLayer(const QString &path);

    void zoomToAll();
    void zoomToUnit(const UnitId &unit);
    void centreOn(double lon, double lat);
    void zoomBy(double factor);
    /// Null: none.
    void setSelectedUnit(const UnitId &unit);
    void setPosition(double lon, double lat, double accuracyM);
    void clearPosition();

    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] double scaleDenominator() const;
    /// "CGCS2000 / 3-degree Gauss-Kruger CM 114E (EPSG:4547)"
    [[nodiscard]] QString crsText() const;
    /// Window position of a place and back.
    [[nodiscard]] QPointF windowPosition(double lon, double lat) const;
    [[nodiscard]] QPointF lonLatAt(const QPointF &window) const;
    /// Units under a window position, the smallest first.
    [[nodiscard]] QVector<UnitId> unitsAt(const QPointF &window) const;

    [[nodiscard]] QSize sizeHint() const override { return {900, 640}; }

Q_SIGNALS:
    void unitsClicked(const QVector<inspect::UnitId> &smallestFirst, double lon, double lat);
    void shapeDrawn(const QByteArray &wkb); ///< ISO WKB, EPSG:4490
    void drawingCancelled();
    void cursorMoved(double lon, double lat);
    void scaleChanged(double denominator);
    void crsChanged(const QString &crsText);
    void stateChanged(inspect::app::MapCanvas::State state);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Data;

    void viewChanged();
    void orderPictures();
    void updateState();
    void applyShapes();
    void setMeridian(int centralMeridian);
    void fitAll();
    bool drawingKey(int key);
    void clickAt(const QPointF &window);
    void finishSketch();
    void cancelSketch();
    void updateCursor();
    bool pinch(QGestureEvent *event);

    std::unique_ptr<Data> d;
};

} // namespace inspect::app
