// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace inspect::app {

/// Which standard scores which units, from when to when.
class AttachDialog : public QDialog {
    Q_OBJECT

public:
    /// `unit` may be null: then a kind is offered first.
    AttachDialog(Session &session, const UnitId &unit, QWidget *parent = nullptr);
    void chooseStandard(const StandardId &id);

private:
    void build();
    void fillStandards();
    void fillTargets();
    void fillAttached();
    void attachNow();
    void detachChosen();

    Session &mSession;
    UnitId mUnit;
    QComboBox *mStandard;
    QRadioButton *mByKind;
    QRadioButton *mByUnit;
    QComboBox *mKind;
    QCheckBox *mHasStart;
    QDateEdit *mStart;
    QTreeWidget *mAttached;
    QPushButton *mAttach;
    QPushButton *mDetach;
    QLabel *mMessage;
};

} // namespace inspect::app
