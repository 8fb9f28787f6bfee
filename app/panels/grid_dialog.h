// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"
#include "inspect/grid_units.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace inspect::app {

/// Cuts a unit's area into square cells, with their number shown before they are made.
class GridDialog : public QDialog {
    Q_OBJECT

public:
    GridDialog(Session &session, const UnitId &within, QWidget *parent = nullptr);

public Q_SLOTS:
    void reject() override; ///< while it runs: cancels

private:
    [[nodiscard]] GridRequest request() const;
    void count();
    void start();

    Session &mSession;
    bool mIsRunning = false;
    QComboBox *mWithin;
    QSpinBox *mCell;
    QLineEdit *mPrefix;
    QLabel *mMessage;
    QProgressBar *mProgress;
    QPushButton *mStart;
};

} // namespace inspect::app
