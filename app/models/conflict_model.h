// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/conflicts.h"

#include <QAbstractTableModel>

namespace inspect::app {

/// The inbox as a list.
class ConflictModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Subject, Title, SideA, SideB, Time, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setConflicts(const SnapshotPtr &snapshot, const QVector<Conflict> &conflicts);
    /// Whether these are the very ones that it shows: an id stands for all that is in a conflict.
    [[nodiscard]] bool holds(const QVector<Conflict> &conflicts) const;
    [[nodiscard]] const Conflict &at(int row) const { return mConflicts[row]; }
    [[nodiscard]] int rowOf(const Uid &conflict) const; ///< −1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
    QVector<Conflict> mConflicts;
};

} // namespace inspect::app
