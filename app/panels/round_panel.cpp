// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/round_panel.h"

#include "commands/china_time.h"
#include "models/round_texts.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kGapPx = 12; ///< between columns
constexpr int kGatherMs = 80;
enum RoundColumn { Name, Kind, Days, StandardCode, HowFar, Seal };

QTreeWidget *table(const QStringList &headings, const char *name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(QLatin1String(name));
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setHeaderLabels(headings);
    tree->header()->setStretchLastSection(true);
    return tree;
}

QPushButton *button(const char *icon, const QString &text, const char *name, QWidget *parent)
{
    auto *made = new QPushButton(themeIcon(icon), text, parent);
    made->setObjectName(QLatin1String(name));
    made->setMinimumHeight(kTargetPx);
    made->setAutoDefault(false);
    return made;
}

void fitColumns(QTreeWidget *tree)
{
    for (int column = 0; column + 1 < tree->columnCount(); ++column) { // the last one takes the rest
        tree->resizeColumnToContents(column);
        tree->setColumnWidth(column, tree->columnWidth(column) + kGapPx);
    }
}

} // namespace

RoundPanel::RoundPanel(Session &session, QWidget *parent) : QDialog(parent), mSession(session)
{
    build();
    mSoon.setSingleShot(true);
    mSoon.setInterval(kGatherMs);
    connect(&mSoon, &QTimer::timeout, this, &RoundPanel::read);
    connect(&mSession, &Session::changed, this, [this] { mSoon.start(); });
    read();
}

void RoundPanel::build()
{
    setWindowTitle(tr("Inspection rounds"));
    resize(1040, 640);
    auto *layout = new QVBoxLayout(this);
    buildRounds(layout);
    layout->addWidget(buildDetails(), 3);
    mMessage = quietLabel(this);
    mMessage->setObjectName(QStringLiteral("message"));
    mMessage->setWordWrap(true);
    layout->addWidget(mMessage);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to the fields
    mKey = button("object-locked", tr("My key…"), "key", this);
    buttons->addButton(mKey, QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(mRounds, &QTreeWidget::currentItemChanged, this, &RoundPanel::fillDetails);
    connect(mLeft, &QTreeWidget::itemSelectionChanged, this, &RoundPanel::enable);
    connect(mLeft, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { Q_EMIT unitActivated(UnitId(Uid::fromBytes(item->data(0, Qt::UserRole).toByteArray()))); });
    connect(mNew, &QPushButton::clicked, this, &RoundPanel::newRound);
    connect(mDraw, &QPushButton::clicked, this, &RoundPanel::drawWanted);
    connect(mEdit, &QPushButton::clicked, this, &RoundPanel::editRound);
    connect(mRemove, &QPushButton::clicked, this, &RoundPanel::removeRound);
    connect(mAssign, &QPushButton::clicked, this, &RoundPanel::assign);
    connect(mUnplan, &QPushButton::clicked, this, &RoundPanel::unplan);
    connect(mAdd, &QPushButton::clicked, this, &RoundPanel::addUnit);
    connect(mKey, &QPushButton::clicked, this, &RoundPanel::makeKey);
    connect(mOpen, &QPushButton::clicked, this, &RoundPanel::openSealed);
    connect(mResults, &QPushButton::clicked, this, &RoundPanel::showResults);
    connect(mSheet, &QPushButton::clicked, this, [this] {
        if (const RoundEntry *entry = current())
            if (const auto draw = savedDraw(entry->round))
                Q_EMIT sheetWanted(*draw, entry->round.name);
    });
}

void RoundPanel::buildRounds(QVBoxLayout *layout)
{
    mNew = button("list-add", tr("New round…"), "new", this);
    mDraw = button("roll", tr("Draw units…"), "draw", this);
    mEdit = button("document-edit", tr("Change…"), "edit", this);
    mRemove = button("edit-delete", tr("Delete"), "remove", this);
    mSheet = button("document-export", tr("Draw sheet…"), "sheet", this);
    mOpen = button("object-unlocked", tr("Open the seal…"), "open", this);
    mResults = button("view-statistics", tr("Agreement…"), "results", this);
    auto *tools = new QHBoxLayout;
    for (QPushButton *each : {mNew, mDraw, mEdit, mRemove})
        tools->addWidget(each);
    tools->addStretch(1);
    for (QPushButton *each : {mSheet, mOpen, mResults})
        tools->addWidget(each);
    layout->addLayout(tools);
    mRounds = table({tr("Round"), tr("Kind"), tr("Days"), tr("Standard"), tr("Progress"), tr("Seal")}, "rounds", this);
    mRounds->setAccessibleName(tr("Rounds"));
    layout->addWidget(mRounds, 2);
}

QWidget *RoundPanel::buildDetails()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    auto *left = new QWidget(splitter);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(new QLabel(tr("Progress by inspector"), left));
    mInspectors = table({tr("Inspector"), tr("Planned"), tr("Done"), tr("Left")}, "inspectors", left);
    mInspectors->header()->setDefaultSectionSize(76); // all four are seen while it is empty
    mInspectors->setSelectionMode(QAbstractItemView::NoSelection);
    leftLayout->addWidget(mInspectors, 1);
    auto *right = new QWidget(splitter);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    mLeftTitle = new QLabel(right);
    mAssign = button("user-identity", tr("Assign…"), "assign", right);
    mUnplan = button("list-remove", tr("Take out"), "unplan", right);
    mAdd = button("list-add", tr("Add a unit…"), "add", right);
    auto *tools = new QHBoxLayout;
    tools->addWidget(mLeftTitle, 1);
    for (QPushButton *each : {mAssign, mUnplan, mAdd})
        tools->addWidget(each);
    rightLayout->addLayout(tools);
    mLeft = table({tr("Unit"), tr("Code"), tr("Inspector"), tr("Due"), tr("Time slot"), tr("Why")}, "left", right);
    mLeft->setSelectionMode(QAbstractItemView::ExtendedSelection);
    rightLayout->addWidget(mLeft, 1);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({320, 700});
    return splitter;
}

void RoundPanel::read()
{
    if (!mSession.isOpen()) {
        take({});
        return;
    }
    ++mReading;
    mSession.query<RoundsView>([](const Workbook &workbook) { return readRounds(workbook); }, this,
                               [this](const Result<RoundsView> &view) {
                                   --mReading;
                                   if (view)
                                       take(*view);
                                   else
                                       mMessage->setText(sentence(view.error()));
                               });
}

const RoundEntry *RoundPanel::current() const
{
    const int row = mRounds->indexOfTopLevelItem(mRounds->currentItem());
    return row >= 0 && row < mView.rounds.size() ? &mView.rounds[row] : nullptr;
}

void RoundPanel::take(const RoundsView &view)
{
    const RoundEntry *before = current();
    const RoundId chosen = before ? before->round.id : RoundId();
    mView = view;
    const SnapshotPtr s = mSession.snapshot();
    mRounds->clear();
    QTreeWidgetItem *again = nullptr;
    for (const RoundEntry &entry : std::as_const(mView.rounds)) {
        auto *item = new QTreeWidgetItem(mRounds);
        item->setText(Name, entry.round.name);
        item->setText(Kind, roundKindText(entry.round.kind));
        item->setText(Days, daysText(entry.round.starts, entry.round.ends));
        item->setText(StandardCode, entry.round.standardCode);
        item->setText(Seal, sealText(*s, entry));
        auto *bar = new QProgressBar(mRounds);
        bar->setRange(0, std::max(1, entry.progress.planned));
        bar->setValue(entry.progress.done);
        bar->setFormat(tr("%1 of %2").arg(entry.progress.done).arg(entry.progress.planned));
        bar->setMinimumWidth(130);
        mRounds->setItemWidget(item, HowFar, bar);
        if (entry.round.id == chosen)
            again = item;
    }
    fitColumns(mRounds);
    mRounds->setColumnWidth(HowFar, 150);
    mRounds->setCurrentItem(again ? again : mRounds->topLevelItem(0));
    if (mView.rounds.isEmpty() && mMessage->text().isEmpty())
        mMessage->setText(tr("No round is planned yet. New round plans which units are inspected by whom and by when; Draw units chooses "
                             "some of them by lot."));
    else if (!mView.rounds.isEmpty() && before == nullptr)
        mMessage->clear();
    fillDetails();
}

void RoundPanel::fillDetails()
{
    mInspectors->clear();
    mLeft->clear();
    mLeftTitle->clear();
    if (const RoundEntry *entry = current()) {
        fillInspectors(*entry);
        fillLeft(*entry);
    }
    enable();
}

void RoundPanel::fillInspectors(const RoundEntry &entry)
{
    for (const InspectorProgress &inspector : entry.progress.inspectors) {
        auto *item = new QTreeWidgetItem(mInspectors);
        item->setText(0, inspector.inspector.isNull() ? tr("not assigned") : inspector.name);
        item->setText(1, QString::number(inspector.planned));
        item->setText(2, QString::number(inspector.done));
        item->setText(3, QString::number(inspector.planned - inspector.done));
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    fitColumns(mInspectors);
}

void RoundPanel::fillLeft(const RoundEntry &entry)
{
    const SnapshotPtr s = mSession.snapshot();
    const QDate today = todayInChina();
    mLeftTitle->setText(tr("Sheets left: %1").arg(entry.progress.leftPlans.size()));
    for (const PlannedUnit &plan : entry.progress.leftPlans) {
        const Unit *unit = s->unit(plan.unit);
        const QDate due = plan.due.isValid() ? plan.due : entry.round.ends;
        auto *item = new QTreeWidgetItem(mLeft);
        item->setText(0, unit ? unit->name : QString());
        item->setText(1, unit ? unit->code : QString());
        item->setText(2, personName(*s, plan.inspector));
        item->setText(3, due.isValid() && due < today ? tr("%1, overdue").arg(due.toString(Qt::ISODate)) : due.toString(Qt::ISODate));
        item->setText(4, plan.timeSlot);
        item->setText(5, planReasonText(plan.reason));
        item->setData(0, Qt::UserRole, plan.unit.bytes());
        if (due.isValid() && due < today)
            item->setForeground(3, colours::kTaken);
    }
    fitColumns(mLeft);
}

QVector<PlannedUnit> RoundPanel::chosenPlans() const
{
    QVector<PlannedUnit> chosen;
    const RoundEntry *entry = current();
    for (QTreeWidgetItem *item : mLeft->selectedItems())
        if (const int row = mLeft->indexOfTopLevelItem(item); entry && row < entry->progress.leftPlans.size())
            chosen.append(entry->progress.leftPlans[row]);
    return chosen;
}

void RoundPanel::enable()
{
    const SnapshotPtr s = mSession.snapshot();
    const RoundEntry *entry = current();
    const bool canWrite = mSession.isOpen() && !s->isReadOnly;
    mNew->setEnabled(canWrite);
    mDraw->setEnabled(mSession.isOpen());
    mEdit->setEnabled(canWrite && entry);
    mRemove->setEnabled(canWrite && entry);
    mSheet->setVisible(entry && !entry->round.draw.isEmpty());
    mResults->setEnabled(entry != nullptr);
    const bool isMine = entry && entry->round.isSealed && entry->round.opener == s->person;
    mOpen->setVisible(isMine && (!entry->round.openedAt.isValid() || entry->progress.sealed > 0));
    mOpen->setEnabled(canWrite);
    const bool hasChosen = !mLeft->selectedItems().isEmpty();
    mAssign->setEnabled(canWrite && hasChosen);
    mUnplan->setEnabled(canWrite && hasChosen);
    mAdd->setEnabled(canWrite && entry);
    mKey->setEnabled(canWrite && s->me());
}

} // namespace inspect::app
