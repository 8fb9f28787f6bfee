// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/conflict_model.h"

#include "commands/china_time.h"
#include "models/conflict_texts.h"

#include <algorithm>

namespace inspect::app {

void ConflictModel::setConflicts(const SnapshotPtr &snapshot, const QVector<Conflict> &conflicts)
{
    beginResetModel();
    mSnapshot = snapshot;
    mConflicts = conflicts;
    endResetModel();
}

bool ConflictModel::holds(const QVector<Conflict> &conflicts) const
{
    return std::equal(mConflicts.cbegin(), mConflicts.cend(), conflicts.cbegin(), conflicts.cend(),
                      [](const Conflict &a, const Conflict &b) { return a.id == b.id; });
}

int ConflictModel::rowOf(const Uid &conflict) const
{
    for (int row = 0; row < int(mConflicts.size()); ++row) {
        if (mConflicts[row].id == conflict)
            return row;
    }
    return -1;
}

int ConflictModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(mConflicts.size()); }
int ConflictModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Conflict &conflict = mConflicts[index.row()];
    const auto side = [&](int i) {
        return i < conflict.sides.size() ? sideText(*mSnapshot, conflict, i).section(QLatin1Char('\n'), 0, 0) : QString();
    };
    switch (index.column()) {
    case Subject: return conflict.subject;
    case Title: return conflictTitle(conflict);
    case SideA: return side(0);
    case SideB: return side(1);
    case Time: return conflict.sides.isEmpty() ? QString() : inChina(conflict.sides.last().at).toString(QStringLiteral("MM-dd HH:mm"));
    default: return {};
    }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subject: return tr("About");
    case Title: return tr("What differs");
    case SideA: return QStringLiteral("a");
    case SideB: return QStringLiteral("b");
    case Time: return tr("When");
    default: return {};
    }
}

} // namespace inspect::app
