// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <functional>

class QScrollArea;

namespace inspect::app {

class MessageBar;
class SideColumn;
class UnitForm;

/// The form of a unit's attributes, in the right column: nothing waits for it, the map can be moved meanwhile. One at a time.
class UnitFormDesk : public QObject {
    Q_OBJECT

public:
    using Taken = std::function<void(const Unit &)>;
    using Dropped = std::function<void()>;

    UnitFormDesk(Session &session, SideColumn &side, MessageBar &messages, QWidget *window);
    ~UnitFormDesk() override;

    /// Shows the form with the cursor in the name. `taken` gets what was entered, `dropped` is called where it was given up: what has one
    /// exists nowhere else yet, and its form stays until the user is done with it.
    void ask(const Unit &unit, const QString &title, Taken taken, Dropped dropped = {});
    /// Whether such a form is open; says so, and puts the cursor there.
    bool reminds();
    void giveUp();
    [[nodiscard]] bool isOpen() const { return mForm != nullptr; }

Q_SIGNALS:
    /// What stands in the open form is another.
    void edited(const inspect::Unit &unit);

private:
    void finish(bool isTaken);

    Session &mSession;
    SideColumn &mSide;
    MessageBar &mMessages;
    QScrollArea *mFrame;
    UnitForm *mForm = nullptr; ///< below the frame; null: none is open
    Taken mTaken;
    Dropped mDropped;
    QString mTitle;
    QString mPath;
};

} // namespace inspect::app
