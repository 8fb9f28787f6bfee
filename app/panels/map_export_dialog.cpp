// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/map_export_dialog.h"

#include "models/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace inspect::app {

MapExportDialog::MapExportDialog(const SnapshotPtr &snapshot, const MapExport &before, QWidget *parent)
    : QDialog(parent), mTitle(new QLineEdit(before.title, this)), mOrganisation(new QLineEdit(before.organisation, this)),
      mReviewNumber(new QLineEdit(before.reviewNumber, this)), mGroup(new QComboBox(this)), mPaper(new QComboBox(this)),
      mBaseMap(new QCheckBox(tr("with the base map"), this))
{
    setWindowTitle(tr("Star-rating map of %1").arg(periodText(snapshot->period.code)));
    setMinimumWidth(460);
    mGroup->addItem(tr("all groups"), QString());
    QStringList groups;
    for (const MapUnit &unit : *snapshot->mapUnits) {
        if (!groups.contains(unit.group))
            groups.append(unit.group);
    }
    for (const QString &group : groups)
        mGroup->addItem(snapshot->kind(group) ? kindName(*snapshot, group) : group, group);
    mGroup->setCurrentIndex(std::max(0, mGroup->findData(before.group)));
    mPaper->addItem(QStringLiteral("A4"));
    mPaper->addItem(QStringLiteral("A3"));
    mPaper->setCurrentIndex(before.isA3 ? 1 : 0);
    mBaseMap->setChecked(before.withBaseMap);
    mBaseMap->setVisible(!snapshot->layers.isEmpty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Save as…"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Title"), mTitle);
    form->addRow(tr("Made by"), mOrganisation);
    form->addRow(tr("Map review number"), mReviewNumber);
    form->addRow(tr("Ranking group"), mGroup);
    form->addRow(tr("Paper"), mPaper);
    form->addRow(QString(), mBaseMap);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

MapExport MapExportDialog::choice() const
{
    return {mTitle->text().simplified(),      mOrganisation->text().simplified(), mReviewNumber->text().simplified(),
            mGroup->currentData().toString(), mPaper->currentIndex() == 1,        mBaseMap->isChecked()};
}

} // namespace inspect::app
