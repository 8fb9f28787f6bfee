// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/history_panel.h"

#include "canvas/shape_compare.h"
#include "commands/china_time.h"
#include "commands/sync_runner.h"
#include "models/conflict_texts.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inspect::app {

namespace {

QTableWidget *table(QWidget *parent, const QStringList &heads)
{
    auto *made = new QTableWidget(0, int(heads.size()), parent);
    made->setHorizontalHeaderLabels(heads);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setAlternatingRowColors(true);
    made->setTabKeyNavigation(false);
    made->verticalHeader()->hide();
    made->verticalHeader()->setDefaultSectionSize(kTargetPx);
    made->horizontalHeader()->setStretchLastSection(true);
    return made;
}

void addRow(QTableWidget *to, const QStringList &cells, bool isBold)
{
    const int row = to->rowCount();
    to->insertRow(row);
    for (int column = 0; column < int(cells.size()); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setToolTip(cells[column]);
        item->setFont(scaledFont(1.0, isBold));
        to->setItem(row, column, item);
    }
}

} // namespace

HistoryPanel::HistoryPanel(Session &session, const UnitId &unit, QWidget *parent)
    : QDialog(parent), mSession(session), mUnit(unit), mTitle(new QLabel(this)), mNote(new QLabel(this))
{
    setWindowTitle(tr("History"));
    resize(1120, 660);
    mTitle->setFont(scaledFont(1.2, true));
    mNote->setWordWrap(true);
    mNote->setText(tr("Choose a line to see the unit as it was then, beside how it is now."));
    buildList();
    buildState();
    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(8, 0, 0, 0);
    rightColumn->addWidget(mShapes, 3);
    rightColumn->addWidget(mFields, 2);
    rightColumn->addWidget(mBringBack);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(mList);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({560, 540});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(mTitle);
    column->addWidget(mNote);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (parts & Part::Units)
            load();
    });
    load();
}

void HistoryPanel::buildList()
{
    mList = table(this, {tr("When"), tr("Who"), tr("Change"), tr("Computer")});
    mList->setObjectName(QStringLiteral("history"));
    connect(mList, &QTableWidget::itemSelectionChanged, this, &HistoryPanel::showState);
}

void HistoryPanel::buildState()
{
    mShapes = new ShapeCompare(this);
    mFields = table(this, {tr("Field"), tr("Then"), tr("Now")});
    mFields->setObjectName(QStringLiteral("state"));
    for (const int column : {1, 2})
        mFields->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    mBringBack = new QPushButton(themeIcon("edit-undo"), tr("&Bring this state back"), this);
    mBringBack->setObjectName(QStringLiteral("bringBack"));
    mBringBack->setMinimumHeight(kTargetPx);
    mBringBack->setAutoDefault(false);
    mBringBack->setToolTip(tr("As a new change, which can be undone; nothing of the history goes"));
    connect(mBringBack, &QPushButton::clicked, this, &HistoryPanel::bringBack);
}

void HistoryPanel::setMap(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers) { mShapes->setSurroundings(units, layers); }

void HistoryPanel::load()
{
    readHistory(mSession, mUnit, this, [this](const Result<QVector<HistoryEntry>> &entries) {
        if (!entries) {
            mNote->setText(sentence(entries.error()));
            return;
        }
        fill(*entries);
    });
}

void HistoryPanel::fill(const QVector<HistoryEntry> &entries)
{
    const SnapshotPtr s = mSession.snapshot();
    const Unit *unit = s->unit(mUnit);
    mTitle->setText(unit ? QStringLiteral("%1 (%2)").arg(unit->name, unit->code) : tr("Deleted unit"));
    mEntries.clear();
    for (auto it = entries.crbegin(); it != entries.crend(); ++it) {
        if (it->operation.table == QLatin1String("unit_versions") || it->operation.kind != OperationKind::Insert)
            mEntries.append(*it); // the bare identity says nothing
    }
    mList->setRowCount(0);
    for (const HistoryEntry &entry : std::as_const(mEntries))
        addRow(mList, {inChina(entry.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), entry.person, changeText(*s, entry), entry.laptop},
               false);
    mList->resizeColumnsToContents();
    mList->setColumnWidth(2, std::min(mList->columnWidth(2), 260));
    if (!mEntries.isEmpty())
        mList->selectRow(0);
    showState();
}

int HistoryPanel::current() const
{
    const int row = mList->currentRow();
    return row >= 0 && row < mEntries.size() ? row : -1;
}

const HistoryEntry &HistoryPanel::presentOf(const HistoryEntry &entry) const
{
    return *std::find_if(mEntries.cbegin(), mEntries.cend(),
                         [&](const HistoryEntry &other) { return other.operation.row == entry.operation.row; });
}

void HistoryPanel::showState()
{
    const int row = current();
    mFields->setRowCount(0);
    mBringBack->setEnabled(false);
    mShapes->setVisible(false);
    if (row < 0)
        return;
    const SnapshotPtr s = mSession.snapshot();
    const HistoryEntry &then = mEntries[row];
    const HistoryEntry &now = presentOf(then);
    for (const bool isChanged : {true, false}) { // what differs stands first
        for (auto it = then.fields.cbegin(); it != then.fields.cend(); ++it) {
            const QVariant present = now.fields.value(it.key());
            if (it.key() != QLatin1String("unit") && isChanged == (present != it.value()))
                addRow(mFields, {fieldName(it.key()), fieldText(*s, it.key(), it.value()), fieldText(*s, it.key(), present)}, isChanged);
        }
    }
    mFields->resizeColumnToContents(0);
    const QByteArray before = then.fields.value(QStringLiteral("shape")).toByteArray();
    const QByteArray present = now.fields.value(QStringLiteral("shape")).toByteArray();
    if (!before.isEmpty() || !present.isEmpty()) {
        mShapes->setVisible(true);
        if (before == present)
            mShapes->compare({{present, tr("then and now")}});
        else
            mShapes->compare({{before, tr("then")}, {present, tr("now")}});
    }
    const bool isGone = now.operation.kind == OperationKind::Remove;
    mBringBack->setEnabled(then.operation.kind != OperationKind::Remove && (isGone || then.fields != now.fields));
}

void HistoryPanel::bringBack()
{
    const int row = current();
    if (row < 0)
        return;
    mBringBack->setEnabled(false);
    bringBackState(mSession, mEntries[row], this, [this](const Status &status) {
        mNote->setText(status ? tr("Brought back as a new change; Edit, Undo takes it back.") : sentence(status.error()));
    });
}

} // namespace inspect::app
