// SPDX-License-Identifier: GPL-2.0-or-later
#include "models/unit_table_model.h"

#include "models/texts.h"
#include "models/unit_entry.h"

namespace inspect::app {

namespace {

bool isNumber(int column)
{
    return column == UnitTableModel::Population || column == UnitTableModel::Area || column == UnitTableModel::Length;
}

} // namespace

void UnitTableModel::setSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    if (!(parts & Part::Units))
        return;
    // The same units in the same order: the table keeps its place and what is chosen in it.
    const auto same = [](const Unit &a, const Unit &b) { return a.id == b.id; };
    const bool sameRows =
        std::equal(mSnapshot->units->cbegin(), mSnapshot->units->cend(), snapshot->units->cbegin(), snapshot->units->cend(), same);
    if (sameRows) {
        mSnapshot = snapshot;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    mSnapshot = snapshot;
    endResetModel();
}

void UnitTableModel::refreshTexts()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

UnitId UnitTableModel::unitAt(int row) const { return row >= 0 && row < rowCount() ? mSnapshot->units->at(row).id : UnitId(); }

int UnitTableModel::rowOf(const UnitId &id) const { return mSnapshot->unitIndex.value(id, -1); }

int UnitTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(mSnapshot->units->size()); }

int UnitTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant UnitTableModel::text(const Unit &unit, int column) const
{
    switch (column) {
    case Code: return unit.code;
    case Name: return unit.name;
    case Kind: return kindName(*mSnapshot, unit.kind);
    case Parent: {
        const Unit *parent = mSnapshot->unit(unit.parent);
        return parent ? (parent->name.isEmpty() ? parent->code : parent->name) : QString();
    }
    case Group: return unit.group;
    case Organisation: return unit.organisation;
    case Head: return unit.head;
    case Phone: return unit.headPhone;
    case Population: return unit.population ? QVariant(*unit.population) : QVariant();
    case Area: return unit.areaM2 > 0 ? QVariant(qRound64(unit.areaM2)) : QVariant();
    case Length: return unit.lengthM > 0 ? QVariant(qRound64(unit.lengthM)) : QVariant();
    case Since: return unit.validFrom.isNull() ? QString() : unit.validFrom.toString(Qt::ISODate);
    default: return {};
    }
}

QVariant UnitTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(mSnapshot->units->at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString UnitTableModel::refusal(const Unit &unit, int column, const QString &typed) const
{
    switch (column) {
    case Code: return UnitEntry::codeRefusal(*mSnapshot, unit.id, typed);
    case Name: return UnitEntry::nameRefusal(typed);
    case Population: return UnitEntry::populationRefusal(typed);
    default: return {};
    }
}

bool UnitTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    Unit after = mSnapshot->units->at(index.row());
    const QString text = value.toString().simplified();
    if (text == this->text(after, index.column()).toString())
        return false;
    if (const QString why = refusal(after, index.column(), text); !why.isEmpty()) {
        Q_EMIT refused(why);
        return false;
    }
    switch (index.column()) {
    case Code: after.code = text; break;
    case Name: after.name = text; break;
    case Group: after.group = text; break;
    case Organisation: after.organisation = text; break;
    case Head: after.head = text; break;
    case Phone: after.headPhone = text; break;
    case Population: after.population = text.isEmpty() ? std::nullopt : std::optional(text.toLongLong()); break;
    default: return false;
    }
    if (after == mSnapshot->units->at(index.row()))
        return false;
    Q_EMIT editWanted(after);
    return true;
}

Qt::ItemFlags UnitTableModel::flags(const QModelIndex &index) const
{
    const bool isWritten = (index.column() <= Name || (index.column() >= Group && index.column() <= Population)) && !mSnapshot->isReadOnly;
    return QAbstractTableModel::flags(index) | (isWritten ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant UnitTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code: return tr("Code");
    case Name: return tr("Name");
    case Kind: return tr("Kind");
    case Parent: return tr("Belongs to");
    case Group: return tr("Ranking group");
    case Organisation: return tr("Organisation");
    case Head: return tr("Head");
    case Phone: return tr("Phone");
    case Population: return tr("Population");
    case Area: return tr("Area (m²)");
    case Length: return tr("Length (m)");
    case Since: return tr("Since");
    default: return {};
    }
}

UnitTableFilter::UnitTableFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void UnitTableFilter::setWords(const QString &text)
{
    mWords = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool UnitTableFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return std::all_of(mWords.cbegin(), mWords.cend(), [&](const QString &word) {
        for (int column = 0; column <= UnitTableModel::Phone; ++column) {
            if (sourceModel()->index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace inspect::app
