// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/score_desk.h"

#include "canvas/map_canvas.h"
#include "commands/china_time.h"
#include "models/texts.h"
#include "panels/closing_panel.h"
#include "panels/compare_bar.h"
#include "panels/explain_panel.h"
#include "panels/layer_panel.h"
#include "panels/message_bar.h"
#include "panels/month_start_dialog.h"
#include "panels/record_panel.h"
#include "panels/score_panel.h"
#include "panels/unit_panel.h"
#include "shell/menus.h"
#include "shell/side_column.h"

#include <QAction>

namespace inspect::app {

ScoreDesk::ScoreDesk(const WindowParts &parts)
    : QObject(&parts.window), mParts(parts), mExplain(new ExplainPanel(parts.session, &parts.window)),
      mCompare(new CompareBar(parts.session, &parts.canvas))
{
    mExplain->setClosable(true);
    mExplain->setMinimumWidth(280);
    mExplain->hide();
    buildMenus();
    connectParts();
}

ScoreDesk::~ScoreDesk() = default;

void ScoreDesk::buildMenus()
{
    const auto add = [this](const char *text, const char *icon, const QKeySequence &key, auto slot) {
        QAction *action = mParts.menus.add(Menus::Place::Reports, text, icon, key);
        connect(action, &QAction::triggered, this, slot);
        action->setEnabled(mParts.session.isOpen());
        mActions.append(action);
    };
    mParts.menus.addSeparator(Menus::Place::Reports);
    add(QT_TRANSLATE_NOOP("inspect::app::Menus", "&Why this score"), "help-hint", QKeySequence(Qt::Key_F4), &ScoreDesk::explainChosen);
    add(QT_TRANSLATE_NOOP("inspect::app::Menus", "&Compare two periods on the map"), "vcs-diff", {}, &ScoreDesk::compare);
    add(QT_TRANSLATE_NOOP("inspect::app::Menus", "C&lose a period…"), "object-locked", {}, &ScoreDesk::showClosings);
    add(QT_TRANSLATE_NOOP("inspect::app::Menus", "&Verify closed periods"), "document-edit-verify", {}, &ScoreDesk::verify);
    add(QT_TRANSLATE_NOOP("inspect::app::Menus", "&First day of the month…"), "view-calendar-month", {}, &ScoreDesk::askMonthStart);
    connect(mParts.menus.scores, &QAction::triggered, this, &ScoreDesk::showScores);
}

void ScoreDesk::connectParts()
{
    connect(&mParts.session, &Session::changed, this, &ScoreDesk::takeSnapshot);
    connect(&mParts.record, &RecordPanel::explainWanted, this, &ScoreDesk::explain);
    connect(&mParts.units, &UnitPanel::scoreClicked, this, &ScoreDesk::explainShown);
    // Whoever chooses another unit wants its checklist.
    connect(&mParts.units, &UnitPanel::unitChosen, this, &ScoreDesk::leaveExplanation);
    connect(&mParts.canvas, &MapCanvas::unitsClicked, this, &ScoreDesk::leaveExplanation);
    connect(&mParts.canvas, &MapCanvas::numberClicked, this, &ScoreDesk::explainOnMap);
    connect(mExplain, &ExplainPanel::closeWanted, this, &ScoreDesk::leaveExplanation);
    connect(mExplain, &ExplainPanel::told, &mParts.messages, &MessageBar::tell);
    connect(mExplain, &ExplainPanel::deductionChosen, this,
            [this](const DeductionId &, double lon, double lat) { showDeduction(lon, lat); });
    connect(mCompare, &CompareBar::measureChosen, this, &ScoreDesk::applyTheme);
    connect(&mParts.layers, &LayerPanel::pinsToggled, this, [this](bool visible) { mShowsPins = visible; });
    connect(mCompare, &CompareBar::ended, this, &ScoreDesk::leaveComparison);
    // Another theme chosen beside the map ends the comparison, one that compares begins it.
    connect(&mParts.layers, &LayerPanel::themeChosen, this, [this](Theme theme) {
        if (theme == Theme::Change || theme == Theme::Places) {
            mCompare->setByRank(theme == Theme::Places);
            if (!mCompare->isVisible())
                compare();
            applyTheme();
        } else if (mCompare->isVisible()) {
            mCompare->hide();
            mParts.canvas.setPinsVisible(mShowsPins);
            mParts.session.setComparison({});
        }
    });
}

void ScoreDesk::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    const bool isOpen = !snapshot->path.isEmpty();
    for (QAction *action : std::as_const(mActions))
        action->setEnabled(isOpen);
    if (std::exchange(mPath, snapshot->path) != snapshot->path) {
        leaveExplanation();
        mExplain->clear();
    }
    if (!(parts & Part::Scores) || snapshot->late.isEmpty())
        return;
    const QString told = QStringLiteral("%1 %2").arg(snapshot->period.code).arg(snapshot->late.size());
    if (std::exchange(mToldOf, told) == told)
        return;
    const QString text = tr("%1 is closed. %2 inspections came late: they are kept and shown, and count once the period is reopened.")
                             .arg(periodText(snapshot->period.code))
                             .arg(snapshot->late.size());
    // After whatever the window says of its own when a workbook opens.
    QMetaObject::invokeMethod(
        this, [this, text] { mParts.messages.guide(text); }, Qt::QueuedConnection);
}

void ScoreDesk::showScores()
{
    if (!mScores) {
        mScores = std::make_unique<ScorePanel>(mParts.session);
        connect(mScores.get(), &ScorePanel::unitActivated, this, [this](const UnitId &id) {
            mParts.chooseUnit(id);
            mParts.canvas.zoomToUnit(id);
            mParts.window.activateWindow();
            mParts.window.raise();
        });
        connect(mScores.get(), &ScorePanel::deductionChosen, this, [this](const UnitId &unit, const DeductionId &, double lon, double lat) {
            mParts.chooseUnit(unit);
            explain(unit, mScores->standardCode());
            showDeduction(lon, lat);
            mParts.window.activateWindow();
            mParts.window.raise();
        });
    }
    mScores->show();
    mScores->raise();
    mScores->activateWindow();
}

/// The standard that coloured the unit's number, else the first that scores it.
QString ScoreDesk::standardOf(const UnitId &unit) const
{
    const SnapshotPtr s = mParts.session.snapshot();
    if (!s->theme.isEmpty())
        return s->theme;
    QString first;
    for (auto it = s->scores.cbegin(); it != s->scores.cend(); ++it) {
        for (const UnitScore &score : (*it)->units) {
            if (score.unit != unit)
                continue;
            if (score.score)
                return it.key();
            first = first.isEmpty() ? it.key() : first;
        }
    }
    return first;
}

void ScoreDesk::explainChosen()
{
    const UnitId unit = mParts.record.unit();
    if (mExplain->isVisible())
        return leaveExplanation();
    if (unit.isNull() || standardOf(unit).isEmpty())
        return mParts.messages.tell(tr("Choose a unit with a standard first, in the list or on the map."));
    explain(unit, standardOf(unit));
}

void ScoreDesk::explain(const UnitId &unit, const QString &standardCode)
{
    if (unit.isNull() || standardCode.isEmpty())
        return;
    mExplain->explain(unit, standardCode);
    mParts.side.show(*mExplain);
}

/// While a unit is being recorded, a click into it gives the place of a finding.
void ScoreDesk::explainOnMap(const UnitId &unit)
{
    const auto &sheet = mParts.session.snapshot()->sheet;
    if (sheet && sheet->key.unit == unit && sheet->open)
        return;
    if (mParts.record.unit() != unit)
        mParts.chooseUnit(unit);
    explainShown(unit);
}

void ScoreDesk::leaveExplanation() { mParts.side.leave(*mExplain); }

void ScoreDesk::showDeduction(double lon, double lat) { mParts.canvas.showPin(lon, lat); }

void ScoreDesk::compare()
{
    if (mCompare->isVisible())
        return leaveComparison();
    mCompare->begin();
    mParts.canvas.setPinsVisible(false); // they would cover the signs
    applyTheme();
}

void ScoreDesk::applyTheme()
{
    const Theme theme = mCompare->byRank() ? Theme::Places : Theme::Change;
    mParts.canvas.setTheme(theme);
    mParts.layers.setTheme(theme);
}

void ScoreDesk::leaveComparison()
{
    mCompare->hide();
    mParts.canvas.setPinsVisible(mShowsPins);
    mParts.session.setComparison({});
    mParts.canvas.setTheme(Theme::Stars);
    mParts.layers.setTheme(Theme::Stars);
}

void ScoreDesk::showClosings()
{
    if (!mClosings) {
        mClosings = new ClosingPanel(mParts.session, &mParts.window);
        connect(mClosings, &ClosingPanel::unitWanted, this, [this](const UnitId &id) {
            mParts.chooseUnit(id);
            mParts.canvas.zoomToUnit(id);
        });
    }
    mClosings->show();
    mClosings->raise();
    mClosings->activateWindow();
}

void ScoreDesk::verify()
{
    showClosings();
    mClosings->verify();
}

void ScoreDesk::askMonthStart()
{
    if (mParts.session.snapshot()->isReadOnly)
        return mParts.messages.tell(tr("This workbook is open for reading only; its months cannot be changed."));
    auto *dialog = new MonthStartDialog(mParts.session.snapshot(), &mParts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        mParts.session.setMonthStart(dialog->day(), this, [this](const Status &status) {
            if (!status)
                return void(Q_EMIT mParts.session.failed(status.error()));
            mParts.messages.tell(tr("Shown now: %1.").arg(periodText(mParts.session.snapshot()->period.code)));
        });
    });
    dialog->open();
}

bool ScoreDesk::isIdle() const
{
    return !mExplain->isReading() && (!mScores || !mScores->isReading()) && (!mClosings || !mClosings->isReading());
}

} // namespace inspect::app
