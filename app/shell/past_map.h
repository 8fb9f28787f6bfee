// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

namespace inspect::app {

class MessageBar;

/// Keeps edits of shapes off the map of a past period, whose units are not those of today; leads to the running month.
class PastMap : public QObject {
    Q_OBJECT

public:
    PastMap(Session &session, MessageBar &messages);

    /// Whether a past period's map is shown; says so and offers the running month.
    [[nodiscard]] bool stops();
    /// An edit made what is shown the past's; the running month was asked for.
    [[nodiscard]] bool isLeaving() const { return mIsLeaving; }

private:
    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void leave();
    [[nodiscard]] static QString runningMonth(const Snapshot &s);

    Session &mSession;
    MessageBar &mMessages;
    SnapshotPtr mBefore;
    bool mIsLeaving = false;
    QString mLeft; ///< the period that was shown before
};

} // namespace inspect::app
