// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/unit_tree_model.h"

#include "models/pinyin.h"
#include "models/texts.h"

#include <QFont>
#include <QtConcurrentRun>

#include <algorithm>

namespace inspect::app {

namespace {

/// What is written of a unit, and how it reads.
QString textWithReadings(const Unit &unit)
{
    const QStringList parts{unit.name.toLower(), unit.code.toLower(),       unit.head.toLower(), pinyinInitials(unit.name),
                            pinyin(unit.name),   pinyinInitials(unit.head), pinyin(unit.head)};
    return parts.join(QLatin1Char('\n'));
}

} // namespace

UnitTreeModel::UnitTreeModel(QObject *parent) : QAbstractItemModel(parent)
{
    connect(&mReading, &QFutureWatcherBase::finished, this, [this] {
        if (mReading.isCanceled())
            return; // nothing was to be read
        mSearch = mReading.result();
        Q_EMIT namesRead();
    });
}

/// Readings of thousands of names take longer than a key press may.
void UnitTreeModel::readNames()
{
    mSearch.clear();
    mReading.setFuture({}); // those of other units are of no use
    if (mSnapshot->shownUnits->size() <= kReadAtOnce)
        return;
    mReading.setFuture(QtConcurrent::run([units = mSnapshot->shownUnits] {
        SearchTexts texts;
        texts.reserve(units->size());
        for (const Unit &unit : *units)
            texts.insert(unit.id, textWithReadings(unit));
        return texts;
    }));
}

QString UnitTreeModel::searchText(const Unit &unit) const
{
    auto it = mSearch.constFind(unit.id);
    if (it != mSearch.cend())
        return *it;
    if (mReading.isRunning())
        return QStringList{unit.name.toLower(), unit.code.toLower(), unit.head.toLower()}.join(QLatin1Char('\n'));
    return *mSearch.insert(unit.id, textWithReadings(unit));
}

void UnitTreeModel::setSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    const bool pinsOnly = !(parts & (Part::Units | Part::Scores));
    if (pinsOnly && snapshot->openSheets == mSnapshot->openSheets) {
        mSnapshot = snapshot;
        return;
    }
    mOpen.clear();
    for (const SheetKey &key : snapshot->openSheets)
        mOpen.insert(key.unit);
    if (snapshot->shownUnits == mSnapshot->shownUnits && snapshot->kinds == mSnapshot->kinds) {
        mSnapshot = snapshot;
        for (int g = 0; g < mGroups.size(); ++g) {
            const QModelIndex group = index(g, 0);
            Q_EMIT dataChanged(index(0, NameColumn, group), index(rowCount(group) - 1, StarsColumn, group));
        }
        return;
    }
    beginResetModel();
    mSnapshot = snapshot;
    mGroups.clear();
    mPlaces.clear();
    QHash<QString, int> groupOf;
    QVector<const UnitKind *> kinds;
    for (const UnitKind &kind : snapshot->kinds)
        kinds.append(&kind);
    std::stable_sort(kinds.begin(), kinds.end(), [](const UnitKind *a, const UnitKind *b) { return a->position < b->position; });
    QHash<QString, int> position;
    for (int i = 0; i < kinds.size(); ++i)
        position.insert(kinds[i]->code, i);
    for (int i = 0; i < snapshot->shownUnits->size(); ++i) {
        const QString &kind = snapshot->shownUnits->at(i).kind;
        auto it = groupOf.find(kind);
        if (it == groupOf.end()) {
            it = groupOf.insert(kind, static_cast<int>(mGroups.size()));
            mGroups.append({kind, {}});
        }
        mGroups[*it].units.append(i);
    }
    std::stable_sort(mGroups.begin(), mGroups.end(),
                     [&](const Group &a, const Group &b) { return position.value(a.kind, 1 << 20) < position.value(b.kind, 1 << 20); });
    for (int g = 0; g < mGroups.size(); ++g) {
        for (int r = 0; r < mGroups[g].units.size(); ++r)
            mPlaces.insert(snapshot->shownUnits->at(mGroups[g].units[r]).id, {g, r});
    }
    readNames();
    endResetModel();
}

void UnitTreeModel::refreshTexts()
{
    if (mGroups.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(mGroups.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QModelIndex UnitTreeModel::indexOf(const UnitId &id) const
{
    const auto it = mPlaces.constFind(id);
    return it == mPlaces.constEnd() ? QModelIndex() : index(it->row, 0, index(it->group, 0));
}

UnitId UnitTreeModel::unitAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return mSnapshot->shownUnits->at(mGroups[static_cast<int>(index.internalId()) - 1].units[index.row()]).id;
}

QModelIndex UnitTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : 0);
}

QModelIndex UnitTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, static_cast<quintptr>(0));
}

int UnitTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(mGroups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(mGroups[parent.row()].units.size());
}

int UnitTreeModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant UnitTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return groupData(mGroups[index.row()], index.column(), role);
    const Group &group = mGroups[static_cast<int>(index.internalId()) - 1];
    return unitData(mSnapshot->shownUnits->at(group.units[index.row()]), index.column(), role);
}

QVariant UnitTreeModel::groupData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return kindName(*mSnapshot, group.kind);
        return column == ScoreColumn ? QString::number(group.units.size()) : QString();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case Qt::TextAlignmentRole: return column == ScoreColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case KindRole: return group.kind;
    default: return {};
    }
}

QVariant UnitTreeModel::unitData(const Unit &unit, int column, int role) const
{
    const auto score = mSnapshot->shown.constFind(unit.id);
    const bool scored = score != mSnapshot->shown.constEnd();
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return (unit.name.isEmpty() ? unit.code : unit.name) + (mOpen.contains(unit.id) ? QStringLiteral(" ✎") : QString());
        if (!scored)
            return {};
        if (column == ScoreColumn)
            return score->score ? scoreText(*score) : QStringLiteral("—");
        return score->stars ? QString(std::clamp(*score->stars, 0, 5), QChar(0x2605)) : QString();
    case Qt::TextAlignmentRole: return column == ScoreColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole: {
        QString tip = unit.name + QStringLiteral("\n") + unit.code;
        if (!unit.head.isEmpty())
            tip += QStringLiteral("\n") + unit.head;
        if (unit.wkb.isEmpty())
            tip += QStringLiteral("\n") + tr("Not drawn on the map yet");
        if (mOpen.contains(unit.id))
            tip += QStringLiteral("\n") + tr("Inspection begun, not finished");
        if (scored)
            tip += QStringLiteral("\n") + scoreText(*score);
        if (scored && lacksValue(*score))
            tip += QStringLiteral("\n") + tr("※ A value was not entered; its clause counts full");
        return tip;
    }
    case Qt::FontRole: {
        QFont font;
        font.setItalic(unit.wkb.isEmpty());
        return font;
    }
    case UnitRole: return QVariant::fromValue(unit.id.bytes());
    case KindRole: return unit.kind;
    case SearchRole: return searchText(unit);
    default: return {};
    }
}

QVariant UnitTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Unit");
    case ScoreColumn: return tr("Score");
    default: return tr("Stars");
    }
}

UnitFilter::UnitFilter(QObject *parent) : QSortFilterProxyModel(parent) {}

void UnitFilter::setWords(const QString &text)
{
    mWords = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidate(); // one change of all: thousands of removed rows, told one after the other, keep a tree busy for half a second
}

bool UnitFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (mWords.isEmpty())
        return true;
    if (!parent.isValid()) {
        const QModelIndex group = sourceModel()->index(row, 0);
        for (int i = 0; i < sourceModel()->rowCount(group); ++i) {
            if (filterAcceptsRow(i, group))
                return true;
        }
        return false;
    }
    const QString text = sourceModel()->index(row, 0, parent).data(UnitTreeModel::SearchRole).toString();
    return std::all_of(mWords.cbegin(), mWords.cend(), [&](const QString &word) { return text.contains(word); });
}

} // namespace inspect::app
