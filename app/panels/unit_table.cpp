// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/unit_table.h"

#include "commands/china_time.h"
#include "commands/shape_commands.h"
#include "commands/unit_commands.h"
#include "models/texts.h"
#include "models/unit_table_model.h"
#include "panels/style.h"
#include "panels/units_form.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kFormPx = 250;
constexpr int kWidths[] = {140, 120, 80, 110, 90, 130, 80, 110, 70, 125, 100, 90};

} // namespace

UnitTable::UnitTable(Session &session, QWidget *parent)
    : QWidget(parent), mSession(session), mSearch(new QLineEdit(this)), mTable(new QTableView(this)), mForm(new UnitsForm(this)),
      mModel(new UnitTableModel(this)), mFilter(new UnitTableFilter(this))
{
    mSearch->setObjectName(QStringLiteral("tableSearch"));
    mSearch->setClearButtonEnabled(true);
    mSearch->setMinimumHeight(30);
    mFilter->setSourceModel(mModel);
    mTable->setObjectName(QStringLiteral("unitTable"));
    mTable->setModel(mFilter);
    mTable->setSortingEnabled(true);
    mTable->sortByColumn(UnitTableModel::Code, Qt::AscendingOrder);
    mTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    mTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    mTable->setAlternatingRowColors(true);
    mTable->verticalHeader()->hide();
    mTable->verticalHeader()->setDefaultSectionSize(28);
    for (int column = 0; column < UnitTableModel::ColumnCount; ++column)
        mTable->setColumnWidth(column, kWidths[column]);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(mSearch);
    column->addWidget(mTable, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(mForm);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1000, kFormPx});
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(6, 4, 6, 4);
    outer->addWidget(splitter);

    connect(mSearch, &QLineEdit::textChanged, mFilter, &UnitTableFilter::setWords);
    connect(mModel, &UnitTableModel::editWanted, this, [this](const Unit &after) { mSession.run(editUnit(after)); });
    connect(mModel, &UnitTableModel::refused, this, &UnitTable::refused);
    connect(mForm, &UnitsForm::applied, this, [this](const QVector<UnitId> &units, const UnitFields &fields) {
        mTable->setFocus(); // the button goes grey: the keys are not to land in the next field
        mSession.run(editUnits(units, fields, todayInChina()), this, [this, count = units.size()](const Status &status) {
            if (!status)
                Q_EMIT mSession.failed(status.error());
            else
                Q_EMIT told(tr("%L1 units were changed; one undo takes it back.").arg(count));
        });
    });
    connect(mTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UnitTable::selectionChanged);
    connect(mTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        const UnitId id = mModel->unitAt(mFilter->mapToSource(current).row());
        if (!id.isNull() && !mIsSelecting)
            Q_EMIT unitChosen(id);
    });
    connect(mTable->verticalHeader(), &QHeaderView::sectionDoubleClicked, this,
            [this](int row) { Q_EMIT unitActivated(mModel->unitAt(mFilter->mapToSource(mFilter->index(row, 0)).row())); });
    connect(&mSession, &Session::changed, this, &UnitTable::takeSnapshot);
    retranslate();
}

/// Hidden, it does not follow; shown, it catches up.
void UnitTable::showEvent(QShowEvent *event)
{
    takeSnapshot(mSession.snapshot(), Part::Everything);
    QWidget::showEvent(event);
}

void UnitTable::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    if (!isVisibleTo(window()) || !(parts & Part::Units))
        return;
    const QVector<UnitId> chosen = selectedUnits();
    mIsSelecting = true;
    mModel->setSnapshot(snapshot, parts);
    if (selectedUnits() != chosen) {
        QItemSelection selection;
        for (const UnitId &id : chosen) {
            const QModelIndex index = mFilter->mapFromSource(mModel->index(mModel->rowOf(id), 0));
            if (index.isValid())
                selection.select(index, index);
        }
        mTable->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    mIsSelecting = false;
    selectionChanged();
}

QVector<UnitId> UnitTable::selectedUnits() const
{
    // Whole rows are chosen: no need to ask for each of their cells.
    QVector<UnitId> units;
    for (const QItemSelectionRange &range : mTable->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            units.append(mModel->unitAt(mFilter->mapToSource(mFilter->index(row, 0)).row()));
    }
    return units;
}

void UnitTable::selectionChanged()
{
    if (!mIsSelecting)
        mForm->setUnits(mSession.snapshot(), selectedUnits());
}

void UnitTable::selectUnit(const UnitId &id)
{
    const int row = mModel->rowOf(id);
    const QModelIndex index = row < 0 ? QModelIndex() : mFilter->mapFromSource(mModel->index(row, 0));
    if (!index.isValid() || selectedUnits().contains(id))
        return;
    mIsSelecting = true;
    mTable->selectRow(index.row());
    mTable->scrollTo(index);
    mIsSelecting = false;
    selectionChanged();
}

void UnitTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UnitTable::retranslate()
{
    mSearch->setPlaceholderText(tr("Show rows with …"));
    mSearch->setAccessibleName(tr("Filter the table"));
    mTable->setAccessibleName(tr("Table of units"));
    mModel->refreshTexts();
}

} // namespace inspect::app
