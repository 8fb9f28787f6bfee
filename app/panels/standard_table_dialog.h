// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/standard_table.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTreeWidget;

namespace inspect::app {

/// A standard from a spreadsheet: the rows as they were read, what became of each, and what has to be looked at; then a draft.
class StandardTableDialog : public QDialog {
    Q_OBJECT

public:
    StandardTableDialog(const SnapshotPtr &snapshot, const QString &path, QWidget *parent = nullptr);

    /// What was taken; only after the dialog was accepted.
    [[nodiscard]] const Standard &standard() const { return *mTable.standard; }

private:
    QWidget *buildFields();
    void buildTables();
    void read();
    void show(const Result<StandardTable> &table);
    void showRows();
    void showIssues();
    [[nodiscard]] QString summary() const;

    SnapshotPtr mSnapshot;
    QString mPath;
    StandardTable mTable;
    int mReading = 0; ///< only the newest reading is shown
    QLineEdit *mCode;
    QLineEdit *mName;
    QComboBox *mKind;
    QComboBox *mSheet;
    QComboBox *mEncoding;
    QTableWidget *mRows;
    QTreeWidget *mIssues;
    QLabel *mSummary;
    QPushButton *mTake;
};

} // namespace inspect::app
