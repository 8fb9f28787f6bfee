// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QVector>

class QSplitter;
class QWidget;

namespace inspect::app {

/// The window's right column: the record panel, or for a while another panel in its place and as wide as it. Panels lie upon each
/// other: the one shown last is seen.
class SideColumn : public QObject {
    Q_OBJECT

public:
    SideColumn(QSplitter &columns, QWidget &base);

    void show(QWidget &panel);
    void leave(QWidget &panel);
    [[nodiscard]] bool holds(const QWidget &panel) const { return mUpon.contains(const_cast<QWidget *>(&panel)); }
    [[nodiscard]] QWidget &seen() const;

private:
    void exchange(QWidget &before, QWidget &after);

    QSplitter &mColumns;
    QWidget &mBase;
    QVector<QWidget *> mUpon; ///< the last one is seen
};

} // namespace inspect::app
