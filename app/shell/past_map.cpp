// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/past_map.h"

#include "commands/china_time.h"
#include "models/texts.h"
#include "panels/message_bar.h"

namespace inspect::app {

namespace {

const QString kLeaveLink = QStringLiteral("past:leave");

} // namespace

PastMap::PastMap(Session &session, MessageBar &messages) : mSession(session), mMessages(messages), mBefore(session.snapshot())
{
    connect(&mSession, &Session::changed, this, &PastMap::takeSnapshot);
    connect(&mMessages, &MessageBar::offered, this, [this](const QString &key) {
        if (key != kLeaveLink)
            return;
        mMessages.closeShown();
        leave();
    });
}

bool PastMap::stops()
{
    const SnapshotPtr s = mSession.snapshot();
    if (!s->isPastMap)
        return false;
    const QString text = tr("This is the map of %1 with the units of that time; shapes are edited on that of the running month.");
    mMessages.guide(QStringLiteral("%1 <a href=\"%2\">%3</a>")
                        .arg(text.arg(periodName(s->period.code)).toHtmlEscaped(), kLeaveLink,
                             tr("Go to %1").arg(periodName(runningMonth(*s))).toHtmlEscaped()));
    return true;
}

/// An edit that a past period does not show leads to the month that shows it.
void PastMap::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    const SnapshotPtr before = std::exchange(mBefore, snapshot);
    const bool isOwnEdit = (parts & Part::Units) && !(parts & Part::Settings);
    mIsLeaving = isOwnEdit && snapshot->isPastMap && !before->isPastMap && snapshot->path == before->path &&
                 snapshot->period.code == before->period.code;
    if (mIsLeaving) {
        mLeft = snapshot->period.code;
        leave();
    } else if (!mLeft.isEmpty() && !snapshot->isPastMap) {
        mMessages.tell(tr("%1 does not show this change, so the map shows %2 now.")
                           .arg(periodName(std::exchange(mLeft, QString())), periodName(snapshot->period.code)));
    }
}

void PastMap::leave() { mSession.setPeriod(runningMonth(*mSession.snapshot())); }

QString PastMap::runningMonth(const Snapshot &s) { return Period::monthOf(todayInChina(), s.monthStart).code; }

} // namespace inspect::app
