// SPDX-License-Identifier: GPL-2.0-or-later
// What can be done from the score panel: bonuses, flags, copying.
#include "panels/score_panel.h"

#include "commands/record_commands.h"
#include "commands/score_commands.h"
#include "models/ranking_model.h"
#include "models/table_text.h"
#include "models/texts.h"
#include "panels/bonus_dialog.h"
#include "panels/style.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

namespace inspect::app {

void ScorePanel::award()
{
    const Unit *unit = mSession.snapshot()->unit(chosen());
    if (!unit)
        return mSummary->setText(tr("Choose a unit in the ranking first."));
    BonusDialog dialog(unit->name, periodText(mSession.snapshot()->period.code), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Bonus bonus;
    bonus.unit = unit->id;
    bonus.standardCode = standardCode();
    bonus.period = mSession.snapshot()->period.code;
    bonus.points = dialog.points();
    bonus.reason = dialog.reason();
    mSession.run(awardBonus(bonus, unit->name), this, [this](const Status &status) {
        if (!status)
            mSummary->setText(sentence(status.error()));
    });
}

/// What stands on the open page, in the order in which it stands.
void ScorePanel::copy()
{
    const auto *table = qobject_cast<QTableView *>(mTabs->currentWidget());
    if (!table || !table->model())
        return;
    QApplication::clipboard()->setMimeData(tableForClipboard(*table->model()));
    mSummary->setText(tr("Copied %1 rows. Paste them into a spreadsheet or a document.").arg(table->model()->rowCount()));
}

/// The standard's flags of the unit, as boxes to tick.
void ScorePanel::openMenu(const QPoint &at)
{
    const Unit *unit = mSession.snapshot()->unit(chosen());
    if (!unit || !mBoard)
        return;
    QMenu menu(this);
    menu.addAction(themeIcon("mark-location"), tr("Show on the map"), this, [this, id = unit->id] { Q_EMIT unitActivated(id); });
    menu.addAction(themeIcon("list-add"), tr("Award a bonus…"), this, &ScorePanel::award);
    if (!mBoard->scores.standard.flags.isEmpty())
        menu.addSeparator();
    for (const UnitFlag &unitFlag : mBoard->scores.standard.flags) {
        QAction *action = menu.addAction(unitFlag.name);
        action->setCheckable(true);
        action->setChecked(mBoard->flagged.value(unitFlag.code).contains(unit->id));
        connect(action, &QAction::triggered, this, [this, unitFlag, id = unit->id, name = unit->name](bool on) {
            mSession.run(setUnitFlag(id, unitFlag, on, name), this, [this](const Status &status) {
                if (!status)
                    mSummary->setText(sentence(status.error()));
            });
        });
    }
    menu.exec(mTable->viewport()->mapToGlobal(at));
}

} // namespace inspect::app
