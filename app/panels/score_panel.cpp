// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/score_panel.h"

#include "commands/record_commands.h"
#include "models/ranking_model.h"
#include "models/texts.h"
#include "panels/bonus_dialog.h"
#include "panels/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace inspect::app {

ScorePanel::ScorePanel(Session &session, QWidget *parent) : QDialog(parent), mSession(session), mModel(new RankingModel(this))
{
    setWindowTitle(tr("Scores"));
    resize(960, 600);
    mStandard = new QComboBox(this);
    mSummary = new QLabel(this);
    auto *head = new QHBoxLayout;
    head->addWidget(mStandard);
    head->addWidget(mSummary, 1);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(mModel);
    sorted->setSortRole(RankingModel::SortRole);
    mTable = new QTableView(this);
    mTable->setObjectName(QStringLiteral("ranking"));
    mTable->setModel(sorted);
    mTable->setSortingEnabled(true);
    mTable->sortByColumn(-1, Qt::AscendingOrder);
    mTable->setAlternatingRowColors(true);
    mTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    mTable->setSelectionMode(QAbstractItemView::SingleSelection);
    mTable->verticalHeader()->hide();
    mTable->verticalHeader()->setDefaultSectionSize(kTargetPx);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *show = buttons->addButton(tr("Show on the map"), QDialogButtonBox::ActionRole);
    QPushButton *bonus = buttons->addButton(tr("Award a bonus…"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(mTable, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(show, &QPushButton::clicked, this, [this] {
        if (!chosen().isNull())
            Q_EMIT unitActivated(chosen());
    });
    connect(mTable, &QTableView::doubleClicked, this, [this] { Q_EMIT unitActivated(chosen()); });
    connect(bonus, &QPushButton::clicked, this, &ScorePanel::award);
    connect(mStandard, &QComboBox::activated, this, &ScorePanel::fill);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (parts & (Part::Scores | Part::Units | Part::Standards))
            fill();
    });
    fill();
}

void ScorePanel::fill()
{
    const SnapshotPtr s = mSession.snapshot();
    const QString wanted = mStandard->currentData().toString();
    mStandard->clear();
    for (auto it = s->scores.constBegin(); it != s->scores.constEnd(); ++it)
        mStandard->addItem(it.value()->standard.name, it.key());
    mStandard->setCurrentIndex(std::max(0, mStandard->findData(wanted)));
    const auto scores = s->scores.value(mStandard->currentData().toString());
    mModel->setScores(s, scores);
    int scored = 0;
    if (scores) {
        for (const UnitScore &unit : scores->units)
            scored += unit.score ? 1 : 0;
        mSummary->setText(tr("%1: %2 of %3 units inspected").arg(periodText(s->period.code)).arg(scored).arg(scores->units.size()));
    } else {
        mSummary->setText(tr("No standard is attached to any unit yet."));
    }
    mTable->resizeColumnsToContents();
}

UnitId ScorePanel::chosen() const { return UnitId(Uid::fromBytes(mTable->currentIndex().data(RankingModel::UnitRole).toByteArray())); }

void ScorePanel::award()
{
    const Unit *unit = mSession.snapshot()->unit(chosen());
    if (!unit)
        return;
    BonusDialog dialog(unit->name, periodText(mSession.snapshot()->period.code), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Bonus bonus;
    bonus.unit = unit->id;
    bonus.standardCode = mStandard->currentData().toString();
    bonus.period = mSession.snapshot()->period.code;
    bonus.points = dialog.points();
    bonus.reason = dialog.reason();
    mSession.run(awardBonus(bonus, unit->name));
}

} // namespace inspect::app
