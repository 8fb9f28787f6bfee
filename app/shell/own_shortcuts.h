// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>

namespace inspect::app {

/// Lines of text know Ctrl+K and Ctrl+E as "delete to the end" and "to the end" on some systems. In this program they open the standards
/// and the scoresheet, wherever the cursor is.
class OwnShortcuts : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace inspect::app
