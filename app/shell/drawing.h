// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QObject>

class QWidget;

namespace inspect::app {

class MapCanvas;
class MessageBar;

/// Draws a new unit, or an old one's shape anew: sets the map's tool, says what to do, makes the command.
class Drawing : public QObject {
    Q_OBJECT

public:
    Drawing(Session &session, MapCanvas &canvas, MessageBar &messages, QWidget *window);

    void begin(const QString &kindCode);
    void redraw(const UnitId &unit);
    void stop();
    [[nodiscard]] bool isActive() const { return mIsActive; }

Q_SIGNALS:
    void unitMade(const inspect::UnitId &id);

private:
    void start(ShapeType shape, const QString &kindCode, const QString &name);
    void take(const QByteArray &wkb);
    void make(const QByteArray &wkb);

    Session &mSession;
    MapCanvas &mCanvas;
    MessageBar &mMessages;
    QWidget *mWindow;
    bool mIsActive = false;
    QString mKind;
    UnitId mRedrawn; ///< null: a new one
};

} // namespace inspect::app
