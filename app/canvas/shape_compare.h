// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_canvas.h"

#include <QTimer>

namespace inspect::app {

/// One of the shapes that are laid over each other.
struct ComparedShape {
    QByteArray wkb; ///< EPSG:4490; empty: none
    QString label;  ///< "a", "b", "before"
};

/// Several shapes over each other on a map of their own. Each has a line style, a hatch and marks of its own at the corners that the first
/// other one does not have, so that they are told apart without colour.
class ShapeCompare : public QWidget {
    Q_OBJECT

public:
    explicit ShapeCompare(QWidget *parent = nullptr);

    /// What lies below; shown without scores.
    void setSurroundings(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers);
    /// At most three; the last ones are drawn below the first.
    void compare(const QVector<ComparedShape> &shapes);
    void showWhole();
    /// Only where they differ; the whole where nothing does.
    void showDifference();
    [[nodiscard]] const QVector<ComparedShape> &shapes() const { return mShapes; }
    /// Corners that only one of the first two has: what is marked.
    [[nodiscard]] qsizetype differingCorners() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Overlay;
    void fit();
    [[nodiscard]] QRectF degrees(bool onlyDifference) const;

    MapCanvas *mCanvas;
    Overlay *mOverlay;
    QVector<ComparedShape> mShapes;
    bool mOnlyDifference = false;
    QTimer mSized;
};

} // namespace inspect::app
