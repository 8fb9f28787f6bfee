// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/points.h"

#include <QDialog>

class QDoubleSpinBox;
class QLineEdit;

namespace inspect::app {

/// Extra points for a unit, with the reason.
class BonusDialog : public QDialog {
    Q_OBJECT

public:
    BonusDialog(const QString &unitName, const QString &period, QWidget *parent = nullptr);

    [[nodiscard]] Points points() const;
    [[nodiscard]] QString reason() const;

private:
    QDoubleSpinBox *mPoints;
    QLineEdit *mReason;
};

} // namespace inspect::app
