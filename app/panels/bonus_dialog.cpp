// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/bonus_dialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace inspect::app {

BonusDialog::BonusDialog(const QString &unitName, const QString &period, QWidget *parent)
    : QDialog(parent), mPoints(new QDoubleSpinBox(this)), mReason(new QLineEdit(this))
{
    setWindowTitle(tr("Bonus for %1 in %2").arg(unitName, period));
    setMinimumWidth(420);
    mPoints->setRange(0.1, 100.0);
    mPoints->setDecimals(1);
    mPoints->setValue(1.0);
    mReason->setMaxLength(200);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Points"), mPoints);
    layout->addRow(tr("Reason"), mReason);
    layout->addRow(buttons);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(false);
    connect(mReason, &QLineEdit::textChanged, ok, [this, ok] { ok->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    mReason->setFocus();
}

Points BonusDialog::points() const { return Points::parse(QString::number(mPoints->value(), 'f', 1)).value_or(Points()); }
QString BonusDialog::reason() const { return mReason->text().simplified(); }

} // namespace inspect::app
