// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/snapshot.h"

#include <QDialog>

#include <memory>

class QLabel;

namespace Ui {
class UnitForm;
}

namespace inspect::app {

/// A unit's attributes. The kind may be changed only among kinds of the same shape.
class UnitForm : public QDialog {
    Q_OBJECT

public:
    UnitForm(const SnapshotPtr &snapshot, const Unit &unit, QWidget *parent = nullptr);
    ~UnitForm() override;

    [[nodiscard]] Unit unit() const;
    /// No window of its own: a column of another one, with its title as a heading.
    void setBeside(const QString &title);
    void focusName();

Q_SIGNALS:
    void edited(); ///< something else stands in it

private:
    void fillKinds();
    void fillParents();
    [[nodiscard]] QString problem() const;
    void check();

    std::unique_ptr<Ui::UnitForm> mUi;
    QLabel *mProblem; ///< why what stands there cannot be taken
    SnapshotPtr mSnapshot;
    Unit mUnit;
};

} // namespace inspect::app
