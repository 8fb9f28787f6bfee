// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/grid_dialog.h"

#include "models/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

namespace inspect::app {

GridDialog::GridDialog(Session &session, const UnitId &within, QWidget *parent)
    : QDialog(parent), mSession(session), mWithin(new QComboBox(this)), mCell(new QSpinBox(this)), mPrefix(new QLineEdit(this)),
      mMessage(new QLabel(this)), mProgress(new QProgressBar(this))
{
    setWindowTitle(tr("Make a grid of cells"));
    setMinimumWidth(460);
    const SnapshotPtr s = mSession.snapshot();
    for (const Unit &unit : *s->units) {
        if (unit.areaM2 > 0 && unit.kind != QStringLiteral("grid") && !unit.code.isEmpty())
            mWithin->addItem(unit.name.isEmpty() ? unit.code : unit.name, unit.code);
    }
    if (const Unit *unit = s->unit(within); unit && mWithin->findData(unit->code) >= 0)
        mWithin->setCurrentIndex(mWithin->findData(unit->code));
    mCell->setRange(static_cast<int>(kSmallestCellM), static_cast<int>(kLargestCellM));
    mCell->setValue(200);
    mCell->setSuffix(tr(" m"));
    mPrefix->setMaxLength(14);
    mPrefix->setPlaceholderText(tr("empty: from the unit's code"));
    mMessage->setWordWrap(true);
    mProgress->setVisible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    mStart = buttons->button(QDialogButtonBox::Ok);
    mStart->setText(tr("Make the cells"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Within"), mWithin);
    form->addRow(tr("Side of a cell"), mCell);
    form->addRow(tr("Codes begin with"), mPrefix);
    form->addRow(mMessage);
    form->addRow(mProgress);
    form->addRow(buttons);
    connect(mWithin, &QComboBox::activated, this, &GridDialog::count);
    connect(mCell, &QSpinBox::valueChanged, this, &GridDialog::count);
    connect(mPrefix, &QLineEdit::textChanged, this, &GridDialog::count);
    connect(buttons, &QDialogButtonBox::accepted, this, &GridDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &GridDialog::reject);
    connect(&mSession, &Session::progressed, mProgress, &QProgressBar::setValue);
    count();
}

GridRequest GridDialog::request() const
{
    GridRequest request;
    request.withinCode = mWithin->currentData().toString();
    request.cellM = mCell->value();
    request.prefix = mPrefix->text().trimmed();
    return request;
}

void GridDialog::count()
{
    if (mWithin->count() == 0) {
        mStart->setEnabled(false);
        mMessage->setText(tr("Draw or import an area with a code first; the cells are cut out of it."));
        return;
    }
    mSession.query<int>(
        [request = request()](const Workbook &workbook) -> Result<int> {
            auto plan = gridPlanOf(workbook, request);
            if (!plan)
                return tl::make_unexpected(plan.error());
            return countGrid(*plan);
        },
        this,
        [this](const Result<int> &cells) {
            if (mIsRunning)
                return;
            mStart->setEnabled(cells.has_value());
            mMessage->setText(cells ? tr("%1 cells").arg(*cells) : sentence(cells.error()));
        });
}

void GridDialog::start()
{
    mIsRunning = true;
    mProgress->setVisible(true);
    mStart->setEnabled(false);
    mSession.runLong(
        [request = request()](Workbook &workbook, const Progress &progress) -> Status {
            auto made = addGridUnits(workbook, request, progress);
            if (!made)
                return tl::make_unexpected(made.error());
            return {};
        },
        Part::Units | Part::Scores, this,
        [this](const Status &status) {
            mIsRunning = false;
            mProgress->setVisible(false);
            mStart->setEnabled(true);
            if (status)
                return accept();
            mMessage->setText(sentence(status.error()));
        });
}

void GridDialog::reject()
{
    if (mIsRunning)
        mSession.cancel();
    else
        QDialog::reject();
}

} // namespace inspect::app
