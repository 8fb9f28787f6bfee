// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/cell_table.h"

#include "panels/points_edit.h"
#include "panels/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QToolButton>

namespace inspect::app {

namespace {

constexpr int kMostShownRows = 6;
constexpr int kRowPx = 34;

/// What is kept stands under this role where it differs from what is shown.
constexpr int kKept = Qt::UserRole;

QString shown(const CellColumn &column, const QString &kept)
{
    if (column.sort == CellColumn::Sort::Mark)
        return kept.isEmpty() ? QString() : QStringLiteral("✓");
    for (const auto &[value, text] : column.choices)
        if (value == kept)
            return text;
    return kept;
}

class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const QVector<CellColumn> &columns, QObject *parent) : QStyledItemDelegate(parent), mColumns(columns) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const CellColumn &column = mColumns[index.column()];
        if (column.sort == CellColumn::Sort::Choice || column.sort == CellColumn::Sort::Mark) {
            auto *box = new QComboBox(parent);
            if (column.sort == CellColumn::Sort::Mark) {
                box->addItem(QString(), QString());
                box->addItem(QStringLiteral("✓"), QStringLiteral("1"));
            }
            for (const auto &[value, text] : column.choices)
                box->addItem(text, value);
            return box;
        }
        auto *edit = new QLineEdit(parent);
        edit->setMaxLength(400);
        const QString pattern = column.sort == CellColumn::Sort::Points  ? PointsEdit::pattern()
                                : column.sort == CellColumn::Sort::Value ? PointsEdit::pattern(true)
                                : column.sort == CellColumn::Sort::Whole ? QStringLiteral("[0-9]{0,6}")
                                                                         : QString();
        if (!pattern.isEmpty())
            edit->setValidator(new QRegularExpressionValidator(QRegularExpression(pattern), edit));
        return edit;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        const QString kept = index.data(kKept).toString();
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentIndex(std::max(0, box->findData(kept)));
        else if (auto *edit = qobject_cast<QLineEdit *>(editor))
            edit->setText(kept);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *box = qobject_cast<QComboBox *>(editor);
        const QString kept = box ? box->currentData().toString() : static_cast<QLineEdit *>(editor)->text().trimmed();
        model->setItemData(index, {{kKept, kept}, {Qt::DisplayRole, shown(mColumns[index.column()], kept)}});
    }

private:
    const QVector<CellColumn> &mColumns;
};

} // namespace

CellTable::CellTable(const char *objectName, const QVector<CellColumn> &columns, QWidget *parent) : QWidget(parent), mColumns(columns)
{
    setObjectName(QString::fromLatin1(objectName));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    mTable = new QTableWidget(0, int(columns.size()), this);
    QStringList titles;
    for (const CellColumn &column : columns)
        titles.append(column.title);
    mTable->setHorizontalHeaderLabels(titles);
    mTable->verticalHeader()->hide();
    mTable->verticalHeader()->setDefaultSectionSize(kRowPx);
    mTable->setItemDelegate(new CellDelegate(mColumns, mTable));
    mTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    mTable->setSelectionMode(QAbstractItemView::SingleSelection);
    mTable->setEditTriggers(QAbstractItemView::AllEditTriggers);
    mTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int c = 0; c < columns.size(); ++c)
        mTable->setColumnHidden(c, columns[c].isHidden);
    layout->addWidget(mTable, 1);
    auto *buttons = new QVBoxLayout;
    mAdd = bigButton("list-add", this);
    mAdd->setObjectName(QStringLiteral("addRow"));
    mAdd->setToolTip(tr("One row more"));
    mAdd->setAccessibleName(mAdd->toolTip());
    mRemove = bigButton("list-remove", this);
    mRemove->setObjectName(QStringLiteral("removeRow"));
    mRemove->setToolTip(tr("Remove the row"));
    mRemove->setAccessibleName(mRemove->toolTip());
    buttons->addWidget(mAdd);
    buttons->addWidget(mRemove);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(mAdd, &QToolButton::clicked, this, &CellTable::addRow);
    connect(mRemove, &QToolButton::clicked, this, &CellTable::removeRow);
    connect(mTable, &QTableWidget::cellChanged, this, [this] {
        if (!mIsFilling)
            Q_EMIT edited();
    });
    fitHeight();
}

void CellTable::fill(int row, const QStringList &cells)
{
    for (int c = 0; c < mColumns.size(); ++c) {
        auto *item = new QTableWidgetItem(shown(mColumns[c], cells.value(c)));
        item->setData(kKept, cells.value(c));
        mTable->setItem(row, c, item);
    }
}

void CellTable::setRows(const CellRows &rows)
{
    if (rows == this->rows())
        return;
    mIsFilling = true;
    mTable->setRowCount(int(rows.size()));
    for (int r = 0; r < rows.size(); ++r)
        fill(r, rows[r]);
    mIsFilling = false;
    fitHeight();
}

CellRows CellTable::rows() const
{
    CellRows rows;
    for (int r = 0; r < mTable->rowCount(); ++r) {
        QStringList cells;
        for (int c = 0; c < mColumns.size(); ++c)
            cells.append(mTable->item(r, c) ? mTable->item(r, c)->data(kKept).toString() : QString());
        rows.append(cells);
    }
    return rows;
}

void CellTable::setChoices(int column, const QVector<QPair<QString, QString>> &choices)
{
    mColumns[column].choices = choices;
    mIsFilling = true;
    for (int r = 0; r < mTable->rowCount(); ++r)
        mTable->item(r, column)->setText(shown(mColumns[column], mTable->item(r, column)->data(kKept).toString()));
    mIsFilling = false;
}

void CellTable::setEditable(bool editable)
{
    mTable->setEditTriggers(editable ? QAbstractItemView::EditTriggers(QAbstractItemView::AllEditTriggers)
                                     : QAbstractItemView::EditTriggers(QAbstractItemView::NoEditTriggers));
    mAdd->setVisible(editable);
    mRemove->setVisible(editable);
}

void CellTable::addRow()
{
    const int row = mTable->rowCount();
    mIsFilling = true;
    mTable->insertRow(row);
    fill(row, mFirstCells);
    mIsFilling = false;
    fitHeight();
    mTable->setCurrentCell(row, 0);
    Q_EMIT edited();
}

void CellTable::removeRow()
{
    const int row = mTable->currentRow() >= 0 ? mTable->currentRow() : mTable->rowCount() - 1;
    if (row < 0)
        return;
    mTable->removeRow(row);
    fitHeight();
    Q_EMIT edited();
}

/// As high as its rows, so that the page scrolls and not the table.
void CellTable::fitHeight()
{
    const int rows = std::clamp(mTable->rowCount(), 1, kMostShownRows);
    const int height = mTable->horizontalHeader()->sizeHint().height() + rows * kRowPx + 2 * mTable->frameWidth() + 2;
    mTable->setFixedHeight(std::max(height, 2 * kTargetPx + 8));
}

} // namespace inspect::app
