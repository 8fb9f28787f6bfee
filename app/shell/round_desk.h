// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/round_plan.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace inspect::app {

class DrawDialog;
class MessageBar;
class RoundPanel;
class Session;
struct WindowParts;

/// Rounds and draws: their windows, opened from the Inspect menu, and the draw sheet that is written from either.
class RoundDesk : public QObject {
    Q_OBJECT

public:
    explicit RoundDesk(const WindowParts &parts);

    void openRounds();
    void openDraw();
    /// Without questions, for tests and for repeating.
    void writeSheet(const SavedDraw &draw, const QString &roundName, const QString &path);

Q_SIGNALS:
    void written(const QString &path);

private:
    void askSheet(const SavedDraw &draw, const QString &roundName, QWidget *over);

    QWidget &mWindow;
    Session &mSession;
    MessageBar &mMessages;
    std::function<void(const UnitId &)> mChooseUnit;
    QPointer<RoundPanel> mPanel;
    QPointer<DrawDialog> mDraw;
};

} // namespace inspect::app
