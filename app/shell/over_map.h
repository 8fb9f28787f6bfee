// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QVector>
#include <QWidget>

namespace inspect::app {

/// Keeps bars in their corners over the map, whatever size the map gets.
class OverMap : public QObject {
    Q_OBJECT
public:
    enum class Corner { Left, Top, Right };

    explicit OverMap(QWidget &map);

    /// The bar becomes a child of the map. Left: a column; Top: right of the column; Right: below the north arrow.
    void add(QWidget *bar, Corner corner);
    void arrange();
    /// Whether a bar lies there that comes and goes with what is drawn or edited.
    [[nodiscard]] bool isInUse() const;
    /// What no bar takes at the top of the map, right of the column and below the bars there; as high as a line.
    [[nodiscard]] QRect freeStrip() const;

Q_SIGNALS:
    void arranged(const QSize &map); ///< bars may still fit themselves to the size
    void stripMoved();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Bar {
        QPointer<QWidget> widget;
        Corner corner;
    };
    QWidget &mMap;
    QVector<Bar> mBars;
    bool mIsArranging = false;
};

} // namespace inspect::app
