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

Q_SIGNALS:
    void arranged(const QSize &map);

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
