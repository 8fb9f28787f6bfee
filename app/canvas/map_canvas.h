// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/base_stack.h"
#include "canvas/view_history.h"
#include "gis/unit_theme.h"
#include "inspect/error.h"
#include "inspect/map_items.h"

#include <QSet>
#include <QVector>
#include <QWidget>

#include <memory>
#include <optional>

class QGestureEvent;
class QPainter;

namespace inspect::app {

class MapTool;
struct RenderConfig;
struct ToolEvent;
struct ToolView;
struct UnitScene;

/// The map of the window: base layers, units, pins and what lies over them. Drawing runs on other threads; until a new picture
/// is there the old one moves and grows with the view. All degrees are EPSG:4490; the map's plane is the 3-degree zone of the units.
class MapCanvas : public QWidget {
    Q_OBJECT
public:
    enum class Tool { Pan, Pick, Given };
    using Theme = inspect::app::Theme;
    using BaseLayer = BaseSetting;
    enum class State {
        Idle,      ///< the window shows what it should
        Rendering, ///< a picture is being drawn
        Stale      ///< a picture is wanted and will be ordered in a moment
    };

    /// What the window shows, apart from its size.
    struct ViewPlace {
        double lon = 0; ///< of the middle
        double lat = 0;
        double scaleDenominator = 0;
        bool operator==(const ViewPlace &) const = default;
    };

    explicit MapCanvas(QWidget *parent = nullptr);
    ~MapCanvas() override;

    /// The picture follows when the outlines are ready; only colours and names changed: at once.
    void setUnits(const MapUnits &units);
    void setPins(const MapPins &pins);
    void setUnitsVisible(bool visible);
    void setUnitOpacity(double opacity); ///< 0 … 1, of their fills
    /// Codes of the kinds of units that are neither drawn nor found at a click, and that nothing snaps to.
    void setHiddenKinds(const QSet<QString> &kinds);
    [[nodiscard]] QSet<QString> hiddenKinds() const;
    void showKind(const QString &kind); ///< where it is hidden
    void setPinsVisible(bool visible);
    void setTheme(Theme theme);
    [[nodiscard]] Theme theme() const;

    void setKeyVisible(bool visible); ///< what the colours mean, in a corner

    /// Topmost first. They are opened elsewhere and appear when they are; see bases() for how each stands.
    void setBaseLayers(const QVector<BaseLayer> &layers);
    [[nodiscard]] BaseStack &bases();
    void setLight(MapLight light);

    void zoomToAll();
    void zoomToUnit(const UnitId &unit);
    void centreOn(double lon, double lat);
    void zoomBy(double factor);
    /// Goes there in a short flight, as far as the window's user is to see where it goes.
    void flyTo(const ViewPlace &place);
    void flyToUnit(const UnitId &unit);
    [[nodiscard]] ViewPlace viewPlace() const;
    /// Like flyTo, for a place at a scale that shows its surroundings.
    void flyTo(double lon, double lat);
    /// Views the user came from; each stop of some length is one.
    void goBack();
    void goForward();
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    /// Null: none.
    void setSelectedUnit(const UnitId &unit);
    /// Flies to a deduction's pin and rings it until the next click.
    void showPin(double lon, double lat);
    [[nodiscard]] std::optional<QPointF> ringedPin() const; ///< degrees
    void setPosition(double lon, double lat, double accuracyM);
    void clearPosition();

    void setTool(Tool tool);
    /// Events go to a tool that someone else owns, until another is set; null: back to picking.
    void setMapTool(MapTool *tool);
    /// The given tool; null: none.
    [[nodiscard]] MapTool *mapTool() const;
    [[nodiscard]] ToolView toolView() const;
    [[nodiscard]] Tool tool() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] double scaleDenominator() const;
    /// Points out a shape or place (EPSG:4490), over everything; empty: none.
    void pointOut(const QByteArray &wkb);
    /// Points it out and shows it with its surroundings.
    void showShape(const QByteArray &wkb);
    /// The zone to draw in, by its central meridian; none: the one in the middle of the units.
    void setZone(std::optional<int> centralMeridian);
    [[nodiscard]] int centralMeridian() const;
    /// "CGCS2000 / 3-degree Gauss-Kruger CM 114E (EPSG:4547)"
    [[nodiscard]] QString crsText() const;
    [[nodiscard]] int zoneEpsg() const;
    /// Of what the window shows; top is the south.
    [[nodiscard]] QRectF extentInDegrees() const;
    /// Marks a place that was looked for; none: no mark.
    void setMark(const std::optional<QPointF> &degrees);
    /// Window position of a place and back.
    [[nodiscard]] QPointF windowPosition(double lon, double lat) const;
    [[nodiscard]] QPointF lonLatAt(const QPointF &window) const;
    /// Units under a window position, the smallest first.
    [[nodiscard]] QVector<UnitId> unitsAt(const QPointF &window) const;
    /// The unit whose number (score and stars below its name) stands there; null: none.
    [[nodiscard]] UnitId numberAt(const QPointF &window) const;

    [[nodiscard]] QSize sizeHint() const override { return {900, 640}; }

Q_SIGNALS:
    void unitsClicked(const QVector<inspect::UnitId> &smallestFirst, double lon, double lat);
    void numberClicked(const inspect::UnitId &unit); ///< after unitsClicked
    void nextWanted();                               ///< N: the next unit
    void unitsDrawn();                               ///< a picture of the units is in the window
    void hiddenKindsChanged(const QSet<QString> &kinds);
    void viewsChanged(); ///< back and forward may have changed
    void toolChanged(inspect::app::MapCanvas::Tool tool);
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
    [[nodiscard]] bool drawsUnits() const;
    void leaveUnitsOut();
    void layPictures();
    void updateState();
    void applyShapes();
    void orderCoarse();
    void unitsChanged();
    void mendPicture(const MapUnits &before);
    [[nodiscard]] UnitScene shownScene() const;
    [[nodiscard]] RenderConfig unitLook() const;
    [[nodiscard]] bool isFlying() const;
    void setMeridian(int centralMeridian);
    void fitAll();
    void paintOverlay(QPainter &painter) const;
    void paintPointedOut(QPainter &painter) const;
    void viewMoved();
    void rememberView();
    void showKept(const std::optional<ViewHistory::View> &view);
    [[nodiscard]] std::optional<ViewPlace> placeOf(const UnitId &unit) const;
    void finishBox(const QPointF &to);
    bool drawingKey(int key);
    void clickAt(const QPointF &window);
    void takeUp(MapTool *tool);
    [[nodiscard]] ToolEvent toolEvent(const QPointF &window, Qt::KeyboardModifiers modifiers) const;
    void updateCursor();
    bool pinch(QGestureEvent *event);

    std::unique_ptr<Data> d;
};

} // namespace inspect::app
