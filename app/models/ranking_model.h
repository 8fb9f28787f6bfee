// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QAbstractTableModel>

namespace inspect::app {

/// A period's results by group and rank, one column per section.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { UnitRole = Qt::UserRole + 1, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setScores(const SnapshotPtr &snapshot, const std::shared_ptr<const PeriodScores> &scores);
    [[nodiscard]] UnitId unitAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Lead { Rank, Code, Name, Group, Score, Grade, Stars, Bonus, Inspections, LeadCount };
    [[nodiscard]] QVariant text(const UnitScore &unit, int column) const;
    [[nodiscard]] QVariant sortKey(const UnitScore &unit, int column) const;

    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
    std::shared_ptr<const PeriodScores> mScores;
};

} // namespace inspect::app
