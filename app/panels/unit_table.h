// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace inspect::app {

class UnitsForm;
class UnitTableFilter;
class UnitTableModel;

/// All units as a table with a form beside it for what is chosen.
class UnitTable : public QWidget {
    Q_OBJECT
public:
    explicit UnitTable(Session &session, QWidget *parent = nullptr);

    void selectUnit(const UnitId &id);
    [[nodiscard]] QVector<UnitId> selectedUnits() const;

Q_SIGNALS:
    void unitChosen(const inspect::UnitId &id);
    void unitActivated(const inspect::UnitId &id); ///< show it on the map
    void told(const QString &text);
    void refused(const QString &why); ///< what was typed in a cell cannot be taken

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void takeSnapshot(const SnapshotPtr &snapshot, Parts parts);
    void selectionChanged();
    void retranslate();

    Session &mSession;
    QLineEdit *mSearch;
    QTableView *mTable;
    UnitsForm *mForm;
    UnitTableModel *mModel;
    UnitTableFilter *mFilter;
    bool mIsSelecting = false;
};

} // namespace inspect::app
