// SPDX-License-Identifier: GPL-2.0-or-later
#include <QCoreApplication>
QString texts(int n)
{
    return QCoreApplication::translate("Note", "Saved") + QCoreApplication::translate("Note", "Never translated")
        + QCoreApplication::translate("Note", "%1 units left").arg(n);
}
