// SPDX-License-Identifier: GPL-2.0-or-later
#include "shell/side_column.h"

#include <QSplitter>

namespace inspect::app {

SideColumn::SideColumn(QSplitter &columns, QWidget &base) : QObject(&columns), mColumns(columns), mBase(base) {}

QWidget &SideColumn::seen() const { return mUpon.isEmpty() ? mBase : *mUpon.last(); }

void SideColumn::show(QWidget &panel)
{
    QWidget &before = seen();
    if (&before == &panel)
        return;
    if (mColumns.indexOf(&panel) < 0) {
        panel.hide();
        mColumns.addWidget(&panel);
        mColumns.setCollapsible(mColumns.indexOf(&panel), false);
    }
    mUpon.removeAll(&panel);
    mUpon.append(&panel);
    exchange(before, panel);
}

void SideColumn::leave(QWidget &panel)
{
    const bool wasSeen = &seen() == &panel;
    if (mUpon.removeAll(&panel) > 0 && wasSeen)
        exchange(panel, seen());
}

void SideColumn::exchange(QWidget &before, QWidget &after)
{
    QList<int> sizes = mColumns.sizes();
    before.hide();
    after.show();
    sizes[mColumns.indexOf(&after)] = sizes[mColumns.indexOf(&before)];
    sizes[mColumns.indexOf(&before)] = 0;
    mColumns.setSizes(sizes);
}

} // namespace inspect::app
