// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "models/standard_cells.h"

#include <QWidget>

class QTableWidget;
class QToolButton;

namespace inspect::app {

struct CellColumn {
    enum class Sort { Text, Points, Value, Whole, Choice, Mark };
    QString title;
    Sort sort = Sort::Text;
    QVector<QPair<QString, QString>> choices{}; ///< of Choice: kept text, shown text
    bool isHidden = false;                      ///< kept with the row, not shown
};

/// A table of a few rows whose cells are edited where they stand, with buttons for one row more or less.
class CellTable : public QWidget {
    Q_OBJECT

public:
    CellTable(const char *objectName, const QVector<CellColumn> &columns, QWidget *parent = nullptr);

    void setRows(const CellRows &rows);
    [[nodiscard]] CellRows rows() const;
    void setChoices(int column, const QVector<QPair<QString, QString>> &choices);
    void setEditable(bool editable);
    /// Cells of a row that is added.
    void setFirstCells(const QStringList &cells) { mFirstCells = cells; }

Q_SIGNALS:
    void edited();

private:
    void fill(int row, const QStringList &cells);
    void addRow();
    void removeRow();
    void fitHeight();

    QVector<CellColumn> mColumns;
    QStringList mFirstCells;
    QTableWidget *mTable;
    QToolButton *mAdd;
    QToolButton *mRemove;
    bool mIsFilling = false;
};

} // namespace inspect::app
