// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/month_start_dialog.h"

#include "commands/china_time.h"
#include "inspect/month_start.h"
#include "panels/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace inspect::app {

MonthStartDialog::MonthStartDialog(const SnapshotPtr &snapshot, QWidget *parent)
    : QDialog(parent), mSnapshot(snapshot), mDay(new QComboBox(this)), mExample(new QLabel(this))
{
    setWindowTitle(tr("First day of the assessment month"));
    setMinimumWidth(480);
    mDay->setObjectName(QStringLiteral("monthStart"));
    mDay->setMinimumHeight(kTargetPx);
    mDay->addItem(tr("day 1 (calendar months)"), 1);
    for (int day = 2; day <= kLastMonthStart; ++day)
        mDay->addItem(tr("day %1").arg(day), day);
    mDay->setCurrentIndex(mDay->findData(snapshot->monthStart));
    mExample->setObjectName(QStringLiteral("monthExample"));
    mExample->setWordWrap(true);
    auto *note = quietLabel(this);
    note->setWordWrap(true);
    QString text = tr("Scores, rankings, closings, draws, papers and the command line count months, quarters and years from this day on. "
                      "It holds for this workbook on this computer: set it on each computer of the office.");
    if (!snapshot->closedPeriods.isEmpty())
        text += QLatin1Char(' ') + tr("Periods that are closed already stay as they are.");
    note->setText(text);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("A month begins on"), mDay);
    layout->addRow(mExample);
    layout->addRow(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
        buttons->button(button)->setMinimumHeight(kTargetPx);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(mDay, &QComboBox::currentIndexChanged, this, &MonthStartDialog::showExample);
    showExample();
}

int MonthStartDialog::day() const { return mDay->currentData().toInt(); }

void MonthStartDialog::showExample()
{
    const Period month = Period::monthOf(todayInChina(), day());
    const Period quarter = Period::of(PeriodKind::Quarter, todayInChina(), day());
    const auto span = [](const Period &period) {
        return tr("%1 to %2").arg(period.starts.toString(Qt::ISODate), period.ends.toString(Qt::ISODate));
    };
    mExample->setText(tr("Today belongs to the month of %1 and the quarter of %2.").arg(span(month), span(quarter)));
}

} // namespace inspect::app
