// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QTreeWidget>

namespace inspect::app {

/// What was recorded for a unit in the period, by inspection; void deductions stay, struck out.
class DeductionList : public QTreeWidget {
    Q_OBJECT

public:
    explicit DeductionList(QWidget *parent = nullptr);

    void setSheet(const SheetView *sheet, const Standard &standard, const DeductionId &current);
    [[nodiscard]] int deductionCount() const { return mCount; }

Q_SIGNALS:
    void deductionChosen(const inspect::DeductionId &id);
    void removalWanted(const inspect::DeductionId &id); ///< delete in an open inspection, void in a finished one
    void pinWanted(const inspect::DeductionId &id);
    void againWanted(const inspect::DeductionId &id); ///< found again: to be recorded in the open inspection

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addInspection(const SheetInspection &inspection, const Standard &standard, const DeductionId &current);
    [[nodiscard]] DeductionId idOf(const QTreeWidgetItem *item) const;

    int mCount = 0;
};

} // namespace inspect::app
