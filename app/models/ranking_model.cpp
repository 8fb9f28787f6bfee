// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/ranking_model.h"

#include "models/texts.h"

namespace inspect::app {

void RankingModel::setScores(const SnapshotPtr &snapshot, const std::shared_ptr<const PeriodScores> &scores)
{
    beginResetModel();
    mSnapshot = snapshot;
    mScores = scores;
    endResetModel();
}

UnitId RankingModel::unitAt(int row) const
{
    return mScores && row >= 0 && row < mScores->units.size() ? mScores->units[row].unit : UnitId();
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !mScores ? 0 : static_cast<int>(mScores->units.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !mScores ? 0 : LeadCount + static_cast<int>(mScores->standard.sections.size());
}

QVariant RankingModel::text(const UnitScore &unit, int column) const
{
    switch (column) {
    case Rank: return unit.rank ? QString::number(*unit.rank) : QString();
    case Code: return unit.code;
    case Name: return unit.name;
    case Group: return mSnapshot->kind(unit.group) ? kindName(*mSnapshot, unit.group) : unit.group;
    case Score: return scoreText(unit);
    case Grade: return gradeText(unit);
    case Stars: return starsText(unit.stars);
    case Bonus: return unit.bonus == Points() ? QString() : unit.bonus.text();
    case Inspections: return unit.inspections ? QString::number(unit.inspections) : QString();
    default: {
        const int section = column - LeadCount;
        return unit.score && section < unit.sections.size() ? unit.sections[section].points.text() : QString();
    }
    }
}

QVariant RankingModel::sortKey(const UnitScore &unit, int column) const
{
    switch (column) {
    case Rank: return unit.rank.value_or(1 << 30);
    case Score: return static_cast<qlonglong>(unit.score ? unit.score->raw() : -1);
    case Stars: return unit.stars.value_or(-1);
    case Bonus: return static_cast<qlonglong>(unit.bonus.raw());
    case Inspections: return unit.inspections;
    case Code:
    case Name:
    case Group:
    case Grade: return text(unit, column);
    default: {
        const int section = column - LeadCount;
        return static_cast<qlonglong>(unit.score && section < unit.sections.size() ? unit.sections[section].points.raw() : -1);
    }
    }
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !mScores)
        return {};
    const UnitScore &unit = mScores->units[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(unit, index.column());
    case SortRole: return sortKey(unit, index.column());
    case UnitRole: return QVariant::fromValue(unit.unit.bytes());
    case Qt::TextAlignmentRole: {
        const int c = index.column();
        const bool isText = c == Code || c == Name || c == Group || c == Grade || c == Stars;
        return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    default: return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !mScores)
        return {};
    switch (section) {
    case Rank: return tr("Rank");
    case Code: return tr("Code");
    case Name: return tr("Unit");
    case Group: return tr("Group");
    case Score: return tr("Score");
    case Grade: return tr("Grade");
    case Stars: return tr("Stars");
    case Bonus: return tr("Bonus");
    case Inspections: return tr("Inspections");
    default: return mScores->standard.sections.value(section - LeadCount).name;
    }
}

} // namespace inspect::app
