// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/inbox_panel.h"

#include "models/conflict_model.h"
#include "models/conflict_texts.h"
#include "models/texts.h"
#include "panels/conflict_view.h"
#include "panels/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QItemSelection>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace inspect::app {

InboxPanel::InboxPanel(QWidget *parent)
    : QDialog(parent), mModel(new ConflictModel(this)), mCount(new QLabel(this)), mProblem(new QLabel(this)),
      mStack(new QStackedWidget(this)), mTable(new QTableView(this)), mView(new ConflictView(this))
{
    setWindowTitle(tr("To decide"));
    resize(1200, 660);
    mCount->setFont(scaledFont(1.1, true));
    mProblem->setWordWrap(true);
    QPalette red = mProblem->palette();
    red.setColor(QPalette::WindowText, colours::kTaken);
    mProblem->setPalette(red);
    mProblem->hide();
    mTable->setObjectName(QStringLiteral("conflicts"));
    mTable->setModel(mModel);
    mTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    mTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    mTable->setAlternatingRowColors(true);
    mTable->setTabKeyNavigation(false);
    mTable->setWordWrap(false);
    mTable->verticalHeader()->hide();
    mTable->verticalHeader()->setDefaultSectionSize(kTargetPx);
    mTable->horizontalHeader()->setStretchLastSection(true);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(mTable);
    splitter->addWidget(mView);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({560, 600});
    auto *nothing = new QLabel(tr("Nothing waits for a decision."), this);
    nothing->setAlignment(Qt::AlignCenter);
    mStack->addWidget(nothing);
    mStack->addWidget(splitter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    mShowUnit = buttons->addButton(tr("Show the unit on the map"), QDialogButtonBox::ActionRole);
    for (QAbstractButton *button : buttons->buttons()) {
        if (auto *push = qobject_cast<QPushButton *>(button))
            push->setAutoDefault(false);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(mCount);
    column->addWidget(mProblem);
    column->addWidget(mStack, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(mShowUnit, &QPushButton::clicked, this, [this] {
        if (const QVector<Conflict> some = chosen(); !some.isEmpty())
            Q_EMIT unitWanted(unitOf(*mSnapshot, some.first()));
    });
    connect(mTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxPanel::showChosen);
    connect(mView, &ConflictView::decided, this, [this](const QVector<Decision> &decisions) {
        mView->setDeciding(true);
        mProblem->hide();
        Q_EMIT decided(decisions);
    });
}

void InboxPanel::setMap(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers) { mView->setMap(units, layers); }

void InboxPanel::setConflicts(const SnapshotPtr &snapshot, const QVector<Conflict> &conflicts)
{
    mSnapshot = snapshot;
    if (mIsFilled && mModel->holds(conflicts))
        return; // what is chosen or being typed stays
    mIsFilled = true;
    const QVector<Conflict> before = chosen();
    const int row = mTable->currentIndex().row();
    mModel->setConflicts(snapshot, conflicts);
    mCount->setText(conflicts.isEmpty() ? QString() : tr("%1 to decide. Deciding here decides for all computers.").arg(conflicts.size()));
    mStack->setCurrentIndex(conflicts.isEmpty() ? 0 : 1);
    mTable->resizeColumnsToContents();
    const std::pair<int, int> widest[] = {
        {ConflictModel::Subject, 170}, {ConflictModel::Title, 110}, {ConflictModel::SideA, 95}, {ConflictModel::SideB, 95}};
    for (const auto &[column, width] : widest)
        mTable->setColumnWidth(column, std::min(mTable->columnWidth(column), width));
    if (conflicts.isEmpty())
        return showChosen();
    QItemSelection still;
    for (const Conflict &conflict : before) {
        if (const int kept = mModel->rowOf(conflict.id); kept >= 0)
            still.select(mModel->index(kept, 0), mModel->index(kept, ConflictModel::ColumnCount - 1));
    }
    if (still.isEmpty())
        mTable->selectRow(std::clamp(row, 0, int(conflicts.size()) - 1));
    else
        mTable->selectionModel()->select(still, QItemSelectionModel::ClearAndSelect);
    showChosen();
}

void InboxPanel::showOutcome(const Status &status)
{
    mView->setDeciding(false);
    mProblem->setVisible(!status);
    if (!status)
        mProblem->setText(sentence(status.error()));
}

QVector<Conflict> InboxPanel::chosen() const
{
    QVector<int> rows;
    for (const QModelIndex &index : mTable->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QVector<Conflict> some;
    for (const int row : std::as_const(rows))
        some.append(mModel->at(row));
    return some;
}

void InboxPanel::showChosen()
{
    const QVector<Conflict> some = chosen();
    mView->showChosen(mSnapshot, some);
    mShowUnit->setEnabled(some.size() == 1 && !unitOf(*mSnapshot, some.first()).isNull());
}

} // namespace inspect::app
