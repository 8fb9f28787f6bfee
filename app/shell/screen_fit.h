// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>

class QDialog;

namespace inspect::app {

/// Keeps every dialog on the screen, however small that is (1366×768 at 200 % is 683×384): before it is first seen it is made no larger
/// than the screen, and what does not fit scrolls, its buttons staying in sight.
class ScreenFit : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    static void fit(QDialog &dialog, const QSize &room);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace inspect::app
