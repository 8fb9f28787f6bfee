// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "commands/shape_commands.h"
#include "commands/snapshot.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class UnitsForm;
}

namespace inspect::app {

/// What several units have in common, beside their table; only fields that were touched are written.
class UnitsForm : public QWidget {
    Q_OBJECT
public:
    explicit UnitsForm(QWidget *parent = nullptr);
    ~UnitsForm() override;

    void setUnits(const SnapshotPtr &snapshot, const QVector<UnitId> &units);
    [[nodiscard]] const QVector<UnitId> &units() const { return mUnits; }

Q_SIGNALS:
    void applied(const QVector<inspect::UnitId> &units, const inspect::app::UnitFields &fields);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillParents(const QVector<const Unit *> &chosen);
    void showCommon(QLineEdit *field, const QVector<const Unit *> &chosen, QString Unit::*value);
    void update();
    [[nodiscard]] UnitFields fields() const;

    std::unique_ptr<Ui::UnitsForm> mUi;
    SnapshotPtr mSnapshot = std::make_shared<const Snapshot>();
    QVector<UnitId> mUnits;
    bool mParentTouched = false;
};

} // namespace inspect::app
