// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/unit_form_desk.h"

#include "panels/message_bar.h"
#include "panels/unit_form.h"
#include "shell/side_column.h"

#include <QScrollArea>

namespace inspect::app {

UnitFormDesk::UnitFormDesk(Session &session, SideColumn &side, MessageBar &messages, QWidget *window)
    : QObject(window), mSession(session), mSide(side), mMessages(messages), mFrame(new QScrollArea(window))
{
    mFrame->setObjectName(QStringLiteral("unitFormColumn"));
    mFrame->setWidgetResizable(true);
    mFrame->setFrameShape(QFrame::NoFrame);
    mFrame->setMinimumWidth(280);
    mFrame->hide();
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &snapshot) {
        if (isOpen() && snapshot->path != mPath)
            giveUp();
    });
}

UnitFormDesk::~UnitFormDesk() = default;

bool UnitFormDesk::reminds()
{
    if (!isOpen() || !mDropped)
        return false;
    mMessages.hint(tr("%1: its form is still open on the right. Press OK there to keep it, or Cancel to give it up.").arg(mTitle));
    mForm->focusName();
    return true;
}

void UnitFormDesk::ask(const Unit &unit, const QString &title, Taken taken, Dropped dropped)
{
    if (reminds())
        return;
    giveUp();
    mTaken = std::move(taken);
    mDropped = std::move(dropped);
    mTitle = title;
    mPath = mSession.snapshot()->path;
    mForm = new UnitForm(mSession.snapshot(), unit, mFrame);
    mForm->setBeside(title);
    connect(mForm, &UnitForm::edited, this, [this] { Q_EMIT edited(mForm->unit()); });
    connect(mForm, &QDialog::finished, this, [this](int result) { finish(result == QDialog::Accepted); });
    mFrame->setWidget(mForm);
    mForm->show();
    mSide.show(*mFrame);
    mForm->focusName();
}

void UnitFormDesk::giveUp()
{
    if (isOpen())
        mForm->reject();
}

void UnitFormDesk::finish(bool isTaken)
{
    if (!mForm)
        return;
    const Unit unit = mForm->unit();
    mFrame->takeWidget();
    mForm->deleteLater(); // it is what tells of its end
    mForm = nullptr;
    mSide.leave(*mFrame);
    const Taken taken = std::exchange(mTaken, {});
    const Dropped dropped = std::exchange(mDropped, {});
    if (isTaken)
        taken(unit);
    else if (dropped)
        dropped();
}

} // namespace inspect::app
