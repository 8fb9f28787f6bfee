// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/standard_day_dialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace inspect::app {

StandardDayDialog::StandardDayDialog(const Words &words, const QDate &day, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(words.title);
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(words.text, this);
    text->setWordWrap(true);
    layout->addWidget(text);
    auto *form = new QFormLayout;
    mDay = new QDateEdit(day, this);
    mDay->setObjectName(QStringLiteral("day"));
    mDay->setCalendarPopup(true);
    mDay->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    form->addRow(words.day, mDay);
    if (!words.choice.isEmpty()) {
        mChoice = new QCheckBox(words.choice, this);
        mChoice->setObjectName(QStringLiteral("choice"));
        mChoice->setChecked(true);
        form->addRow(mChoice);
    }
    layout->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *accept = buttons->addButton(words.accept, QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("accept"));
    accept->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QDate StandardDayDialog::day() const { return mDay->date(); }

bool StandardDayDialog::isChosen() const { return mChoice && mChoice->isChecked(); }

} // namespace inspect::app
