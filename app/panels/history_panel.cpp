// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/history_panel.h"

#include "canvas/shape_compare.h"
#include "commands/china_time.h"
#include "commands/sync_runner.h"
#include "models/conflict_texts.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
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

/// What can be brought back: neither whose version it is nor its days.
Fields contentOf(const HistoryEntry &entry)
{
    Fields content = entry.fields;
    for (const char *column : {"unit", "valid_from", "valid_to"})
        content.remove(QString::fromLatin1(column));
    return content;
}

/// Nothing of the unit changed by it.
bool isDecision(const HistoryEntry &entry) { return entry.operation.table == QLatin1String("decisions"); }

/// The bare identity says nothing: a unit is made, deleted and brought back together with a version of it, in one step.
bool isSaidByVersion(const HistoryEntry &entry, const QVector<HistoryEntry> &all)
{
    constexpr qint64 oneStepMs = 2000;
    if (entry.operation.table == QLatin1String("unit_versions") || isDecision(entry))
        return false;
    return entry.operation.kind == OperationKind::Insert || std::any_of(all.cbegin(), all.cend(), [&](const HistoryEntry &other) {
               return other.operation.table == QLatin1String("unit_versions") && other.operation.kind == entry.operation.kind &&
                      std::abs(other.at.msecsTo(entry.at)) < oneStepMs;
           });
}

} // namespace

HistoryPanel::HistoryPanel(Session &session, const UnitId &unit, QWidget *parent)
    : QDialog(parent), mSession(session), mUnit(unit), mTitle(new QLabel(this)), mNote(new QLabel(this))
{
    setObjectName(QStringLiteral("historyPanel"));
    setWindowTitle(tr("History"));
    resize(1120, 660);
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
    column->addWidget(buildHead());
    column->addWidget(mNote);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&mSession, &Session::changed, this, [this](const SnapshotPtr &, Parts parts) {
        if (parts & Part::Units)
            loadDeleted();
    });
    loadDeleted();
}

QWidget *HistoryPanel::buildHead()
{
    auto *head = new QWidget(this);
    mTitle->setFont(scaledFont(1.2, true));
    mTitle->setObjectName(QStringLiteral("historyTitle"));
    mDeletedLabel = new QLabel(tr("&Deleted units"), head);
    mChoice = new QComboBox(head);
    mChoice->setObjectName(QStringLiteral("deletedUnits"));
    mChoice->setMinimumHeight(kTargetPx);
    mChoice->setMinimumContentsLength(42);
    mChoice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    mChoice->setMaxVisibleItems(20);
    mDeletedLabel->setBuddy(mChoice);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(mTitle, 1);
    row->addWidget(mDeletedLabel);
    row->addWidget(mChoice);
    connect(mChoice, &QComboBox::activated, this, &HistoryPanel::chooseDeleted);
    return head;
}

void HistoryPanel::buildList()
{
    mList = table(this, {tr("When"), tr("Who"), tr("Change"), tr("Computer")});
    mList->setObjectName(QStringLiteral("history"));
    mList->horizontalHeader()->setStretchLastSection(false);
    mList->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    mList->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
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

void HistoryPanel::loadDeleted()
{
    readDeletedUnits(mSession, this, [this](const Result<QVector<DeletedUnit>> &units) {
        if (!units) {
            mNote->setText(sentence(units.error()));
            return;
        }
        fillDeleted(*units);
        load();
    });
}

void HistoryPanel::fillDeleted(const QVector<DeletedUnit> &units)
{
    mDeleted = units;
    if (mUnit.isNull() && !units.isEmpty())
        mUnit = units.first().id;
    mChoice->clear();
    int chosen = -1;
    for (int i = 0; i < int(units.size()); ++i) {
        const QString day = inChina(units[i].at).toString(QStringLiteral("yyyy-MM-dd"));
        mChoice->addItem(tr("%1 (%2), deleted %3 %4").arg(units[i].name, units[i].code, day, units[i].person));
        if (units[i].id == mUnit)
            chosen = i;
    }
    mChoice->setPlaceholderText(tr("Choose one to look at…"));
    mChoice->setCurrentIndex(chosen);
    mChoice->setVisible(!units.isEmpty());
    mDeletedLabel->setVisible(!units.isEmpty());
}

void HistoryPanel::chooseDeleted(int index)
{
    mUnit = mDeleted.at(index).id;
    mNote->setText(tr("Choose a line to see the unit as it was then, beside how it is now."));
    load();
}

QString HistoryPanel::title() const
{
    if (const Unit *unit = mSession.snapshot()->unit(mUnit))
        return unit->code.isEmpty() ? unit->name : QStringLiteral("%1 (%2)").arg(unit->name, unit->code);
    for (const DeletedUnit &deleted : mDeleted) {
        if (deleted.id == mUnit)
            return deleted.code.isEmpty() ? tr("%1, deleted").arg(deleted.name) : tr("%1 (%2), deleted").arg(deleted.name, deleted.code);
    }
    return mUnit.isNull() ? tr("No unit was deleted") : tr("Deleted unit");
}

void HistoryPanel::load()
{
    readHistory(mSession, mUnit, this, [this, asked = mUnit](const Result<QVector<HistoryEntry>> &entries) {
        if (asked != mUnit) // another one was chosen meanwhile
            return;
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
    mTitle->setText(title());
    mEntries.clear();
    for (auto it = entries.crbegin(); it != entries.crend(); ++it) {
        if (!isSaidByVersion(*it, entries))
            mEntries.append(*it);
    }
    mList->setRowCount(0);
    for (const HistoryEntry &entry : std::as_const(mEntries))
        addRow(mList, {inChina(entry.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), entry.person, changeText(*s, entry), entry.laptop},
               false);
    if (!mEntries.isEmpty())
        mList->selectRow(0);
    showState();
}

int HistoryPanel::current() const
{
    const int row = mList->currentRow();
    return row >= 0 && row < mEntries.size() ? row : -1;
}

const HistoryEntry &HistoryPanel::present() const
{
    const auto begins = [](const HistoryEntry &entry) { return entry.fields.value(QStringLiteral("valid_from")).toString(); };
    const HistoryEntry *latest = nullptr;
    for (const HistoryEntry &entry : mEntries) { // the newest first; open since ever: ""
        if (!isDecision(entry) && (latest == nullptr || begins(entry) > begins(*latest)))
            latest = &entry;
    }
    return *latest;
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
    const bool wasDecision = std::exchange(mTellsDecision, isDecision(mEntries[row]));
    if (mTellsDecision)
        return mNote->setText(changeText(*s, mEntries[row])); // whole; the unit is as it was
    if (wasDecision)
        mNote->setText(tr("Choose a line to see the unit as it was then, beside how it is now."));
    const HistoryEntry &then = mEntries[row];
    const HistoryEntry &now = present();
    const bool isGone = s->unit(mUnit) == nullptr;
    mFields->horizontalHeaderItem(2)->setText(isGone ? tr("When deleted") : tr("Now"));
    const Fields before = contentOf(then);
    const Fields after = contentOf(now);
    for (const bool isChanged : {true, false}) { // what differs stands first
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            const QVariant standing = after.value(it.key());
            if (isChanged == (standing != it.value()))
                addRow(mFields, {fieldName(it.key()), fieldText(*s, it.key(), it.value()), fieldText(*s, it.key(), standing)}, isChanged);
        }
    }
    mFields->resizeColumnToContents(0);
    const QByteArray thenShape = before.value(QStringLiteral("shape")).toByteArray();
    const QByteArray nowShape = after.value(QStringLiteral("shape")).toByteArray();
    if (!thenShape.isEmpty() || !nowShape.isEmpty()) {
        mShapes->setVisible(true);
        if (thenShape == nowShape)
            mShapes->compare({{nowShape, isGone ? tr("then and when deleted") : tr("then and now")}});
        else
            mShapes->compare({{thenShape, tr("then")}, {nowShape, isGone ? tr("when deleted") : tr("now")}});
    }
    mBringBack->setEnabled(isGone || (then.operation.kind != OperationKind::Remove && before != after));
}

void HistoryPanel::bringBack()
{
    const int row = current();
    if (row < 0)
        return;
    mBringBack->setEnabled(false);
    bringBackState(mSession, mUnit, mEntries[row], this, [this](const Status &status) {
        mNote->setText(status ? tr("Brought back as a new change; Edit, Undo takes it back.") : sentence(status.error()));
    });
}

} // namespace inspect::app
