// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/person_dialog.h"

#include "ui_person_form.h"

#include <QPushButton>

namespace inspect::app {

PersonDialog::PersonDialog(const QString &name, const QString &organisation, QWidget *parent)
    : QDialog(parent), mUi(std::make_unique<Ui::PersonForm>())
{
    mUi->setupUi(this);
    mUi->name->setText(name);
    mUi->organisation->setText(organisation);
    connect(mUi->name, &QLineEdit::textChanged, this, &PersonDialog::check);
    connect(mUi->organisation, &QLineEdit::textChanged, this, &PersonDialog::check);
    connect(mUi->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(mUi->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

PersonDialog::~PersonDialog() = default;

QString PersonDialog::name() const { return mUi->name->text().simplified(); }
QString PersonDialog::organisation() const { return mUi->organisation->text().simplified(); }

void PersonDialog::check() { mUi->buttons->button(QDialogButtonBox::Ok)->setEnabled(!name().isEmpty() && !organisation().isEmpty()); }

} // namespace inspect::app
