// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"
#include "inspect/round_plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace inspect::app {

/// A round: its kind, days and standard, whether it is sealed; for a new one also which units are inspected by whom.
class RoundDialog : public QDialog {
    Q_OBJECT

public:
    /// `before`: the round to change; none: a new one.
    RoundDialog(const SnapshotPtr &snapshot, const std::optional<Round> &before, QWidget *parent = nullptr);

    [[nodiscard]] Round round() const;
    [[nodiscard]] QVector<PlannedUnit> plan() const;

private:
    void build();
    void buildPlan(QFormLayout *form);
    void fill(const Round &round);
    void suggest(); ///< name and days that go with the kind, until the user has typed others
    void fillUnits();
    void check();
    [[nodiscard]] QVector<PersonId> inspectors() const;

    SnapshotPtr mSnapshot;
    std::optional<Round> mBefore;
    bool mIsNamed = false; ///< by the user
    QLineEdit *mName;
    QComboBox *mKind;
    QDateEdit *mFrom;
    QDateEdit *mTo;
    QComboBox *mStandard;
    QCheckBox *mSealed;
    QComboBox *mOpener;
    QComboBox *mUnits = nullptr;
    QListWidget *mPeople = nullptr;
    QComboBox *mDealing = nullptr;
    QLabel *mSummary;
    QPushButton *mOk;
};

} // namespace inspect::app
