// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace inspect::app {

/// All units as a table; what a cell is changed to is asked for by signal, so that it becomes an undo step.
class UnitTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Code, Name, Kind, Parent, Group, Organisation, Head, Phone, Population, Area, Length, Since, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void refreshTexts();
    [[nodiscard]] UnitId unitAt(int row) const;
    [[nodiscard]] int rowOf(const UnitId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void editWanted(const inspect::Unit &after);
    void refused(const QString &why); ///< what was typed cannot be taken

private:
    [[nodiscard]] QVariant text(const Unit &unit, int column) const;
    [[nodiscard]] QString refusal(const Unit &unit, int column, const QString &typed) const;

    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
};

/// Keeps rows that hold the typed words anywhere.
class UnitTableFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit UnitTableFilter(QObject *parent = nullptr);
    void setWords(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList mWords;
};

} // namespace inspect::app
