// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canvas/map_canvas.h"
#include "commands/snapshot.h"
#include "inspect/conflicts.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace inspect::app {

class ConflictModel;
class ConflictView;

/// What sync could not settle by itself: the list, and what the chosen ones are about.
class InboxPanel : public QDialog {
    Q_OBJECT

public:
    explicit InboxPanel(QWidget *parent = nullptr);

    void setMap(const MapUnits &units, const QVector<MapCanvas::BaseLayer> &layers);
    void setConflicts(const SnapshotPtr &snapshot, const QVector<Conflict> &conflicts);
    /// What came of the last decision.
    void showOutcome(const Status &status);

Q_SIGNALS:
    void decided(const QVector<inspect::Decision> &decisions);
    void unitWanted(const inspect::UnitId &unit);

private:
    void showChosen();
    [[nodiscard]] QVector<Conflict> chosen() const;

    ConflictModel *mModel;
    QLabel *mCount;
    QLabel *mProblem;
    QStackedWidget *mStack;
    QTableView *mTable;
    ConflictView *mView;
    QPushButton *mShowUnit;
    bool mIsFilled = false;
    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
};

} // namespace inspect::app
