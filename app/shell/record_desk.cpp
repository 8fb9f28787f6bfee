// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/record_desk.h"

#include "commands/record_commands.h"
#include "commands/score_commands.h"
#include "models/texts.h"
#include "panels/bonus_dialog.h"
#include "panels/message_bar.h"
#include "panels/record_panel.h"
#include "shell/menus.h"

#include <QAction>

namespace inspect::app {

RecordDesk::RecordDesk(const WindowParts &parts) : QObject(&parts.window), mParts(parts)
{
    mParts.menus.addSeparator(Menus::Place::Inspect);
    mVoid = mParts.menus.add(Menus::Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "&Void or delete the chosen deduction…"),
                             "edit-delete");
    mAward = mParts.menus.add(Menus::Place::Inspect, QT_TRANSLATE_NOOP("inspect::app::Menus", "Award a &bonus to the unit…"), "list-add");
    connect(mVoid, &QAction::triggered, &mParts.record, &RecordPanel::removeCurrent);
    connect(mAward, &QAction::triggered, this, &RecordDesk::award);
    connect(&mParts.session, &Session::changed, this, &RecordDesk::update);
    update();
}

void RecordDesk::update()
{
    for (QAction *action : {mVoid, mAward})
        action->setEnabled(mParts.session.isOpen());
}

void RecordDesk::award()
{
    const SnapshotPtr s = mParts.session.snapshot();
    const Unit *unit = s->unit(mParts.record.unit());
    const QString standard = mParts.record.standardCode();
    if (!unit || standard.isEmpty())
        return mParts.messages.tell(tr("Choose a unit with a standard first, in the list or on the map."));
    BonusDialog dialog(unit->name, periodText(s->period.code), &mParts.window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Bonus bonus;
    bonus.unit = unit->id;
    bonus.standardCode = standard;
    bonus.period = s->period.code;
    bonus.points = dialog.points();
    bonus.reason = dialog.reason();
    mParts.session.run(awardBonus(bonus, unit->name), this, [this, name = unit->name, bonus](const Status &status) {
        if (!status)
            return mParts.messages.warn(sentence(status.error()));
        mParts.messages.tell(tr("%1 gets %2 bonus points in %3.").arg(name, bonus.points.exactText(), periodText(bonus.period)));
    });
}

} // namespace inspect::app
