// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/unit_delegate.h"

#include "models/unit_tree_model.h"

#include <QAbstractProxyModel>

#include <algorithm>

namespace inspect::app {

namespace {

constexpr int kLongCode = 12; ///< digits from which on codes have a beginning in common

bool isLongCode(const QString &name)
{
    return std::count_if(name.cbegin(), name.cend(), [](QChar sign) { return sign.isDigit(); }) >= kLongCode;
}

} // namespace

void UnitDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.parent().isValid()) {
        if (index.column() == UnitTreeModel::NameColumn && isLongCode(option->text))
            option->textElideMode = Qt::ElideLeft;
        return;
    }
    const auto *found = qobject_cast<const QAbstractProxyModel *>(index.model());
    if (index.column() != UnitTreeModel::ScoreColumn || !found)
        return;
    const QModelIndex kind = index.siblingAtColumn(0);
    const int all = found->sourceModel()->rowCount(found->mapToSource(kind));
    if (const int hits = found->rowCount(kind); hits < all)
        option->text = QStringLiteral("%1/%2").arg(hits).arg(all);
}

} // namespace inspect::app
