// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace inspect::app {

/// Asks on which day of the month the workbook's assessment months begin, and shows what that makes of this month.
class MonthStartDialog : public QDialog {
    Q_OBJECT

public:
    explicit MonthStartDialog(const SnapshotPtr &snapshot, QWidget *parent = nullptr);

    [[nodiscard]] int day() const;

private:
    void showExample();

    SnapshotPtr mSnapshot;
    QComboBox *mDay;
    QLabel *mExample;
};

} // namespace inspect::app
