// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace inspect::app {

class MessageBar;
class OverMap;

/// Keeps the message bar over the map, where it moves nothing and covers no button: at the top, below the drawing bar. Where there is no
/// map, at the top of the page; where the map is too narrow for a sentence, over the list beside it too.
class MessagePlace : public QObject {
    Q_OBJECT

public:
    /// `page` is the bar's parent, which the map lies in.
    MessagePlace(MessageBar &bar, QWidget &page, QWidget &map, OverMap &overMap);

    void arrange();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    MessageBar &mBar;
    QWidget &mPage;
    QWidget &mMap;
    OverMap &mOverMap;
    QTimer mLaidOut; ///< what lies below the bar has its place, and the bar is painted over it
    bool mIsArranging = false;
};

} // namespace inspect::app
