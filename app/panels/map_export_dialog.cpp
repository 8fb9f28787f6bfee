// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/map_export_dialog.h"

#include "models/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace inspect::app {

MapExportDialog::MapExportDialog(const SnapshotPtr &snapshot, const MapExport &before, const Titles &titles, QWidget *parent)
    : QDialog(parent), mTitles(titles), mTheme(new QComboBox(this)), mTitle(new QLineEdit(before.title, this)),
      mOrganisation(new QLineEdit(before.organisation, this)), mReviewNumber(new QLineEdit(before.reviewNumber, this)),
      mGroup(new QComboBox(this)), mPaper(new QComboBox(this)), mBaseMap(new QCheckBox(tr("with the base map"), this)),
      mAsShown(new QCheckBox(this)), mHiddenKinds(before.hiddenKinds)
{
    setWindowTitle(tr("Map of %1").arg(periodText(snapshot->period.code)));
    setMinimumWidth(460);
    mTheme->setObjectName(QStringLiteral("mapTheme"));
    mTitle->setObjectName(QStringLiteral("mapTitle"));
    mOrganisation->setObjectName(QStringLiteral("organisation"));
    for (const auto &[theme, title] : titles)
        mTheme->addItem(title, int(theme));
    mTheme->setCurrentIndex(std::max(0, mTheme->findData(int(before.theme))));
    if (before.title.isEmpty())
        mTitle->setText(mTheme->currentText());
    fillGroups(*snapshot, before.group);
    mPaper->addItem(QStringLiteral("A4"));
    mPaper->addItem(QStringLiteral("A3"));
    mPaper->setCurrentIndex(before.isA3 ? 1 : 0);
    mBaseMap->setChecked(before.withBaseMap);
    mBaseMap->setVisible(!snapshot->layers.isEmpty());
    QStringList hidden;
    for (const UnitKind &kind : snapshot->kinds) {
        if (mHiddenKinds.contains(kind.code))
            hidden.append(kindName(kind));
    }
    mAsShown->setObjectName(QStringLiteral("mapAsShown"));
    mAsShown->setText(tr("without what is hidden on the map: %1").arg(hidden.join(tr(", "))));
    mAsShown->setChecked(true);
    mAsShown->setVisible(!hidden.isEmpty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Save as…"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Coloured by"), mTheme);
    form->addRow(tr("Title"), mTitle);
    form->addRow(tr("Made by"), mOrganisation);
    form->addRow(tr("Map review number"), mReviewNumber);
    form->addRow(tr("Ranking group"), mGroup);
    form->addRow(tr("Paper"), mPaper);
    form->addRow(QString(), mBaseMap);
    form->addRow(QString(), mAsShown);
    form->addRow(buttons);
    connect(mTheme, &QComboBox::currentIndexChanged, this, &MapExportDialog::takeTheme);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void MapExportDialog::fillGroups(const Snapshot &snapshot, const QString &chosen)
{
    mGroup->addItem(tr("all groups"), QString());
    QStringList groups;
    for (const MapUnit &unit : *snapshot.mapUnits) {
        if (!groups.contains(unit.group))
            groups.append(unit.group);
    }
    for (const QString &group : std::as_const(groups))
        mGroup->addItem(snapshot.kind(group) ? kindName(snapshot, group) : group, group);
    mGroup->setCurrentIndex(std::max(0, mGroup->findData(chosen)));
}

/// A title that the user wrote stays; one of a theme follows the theme.
void MapExportDialog::takeTheme()
{
    const QString written = mTitle->text().simplified();
    const bool isOwn = std::none_of(mTitles.cbegin(), mTitles.cend(), [&](const auto &title) { return title.second == written; });
    if (written.isEmpty() || !isOwn)
        mTitle->setText(mTheme->currentText());
}

MapExport MapExportDialog::choice() const
{
    return {Theme(mTheme->currentData().toInt()),
            mTitle->text().simplified(),
            mOrganisation->text().simplified(),
            mReviewNumber->text().simplified(),
            mGroup->currentData().toString(),
            mPaper->currentIndex() == 1,
            mBaseMap->isChecked(),
            mAsShown->isChecked() ? mHiddenKinds : QSet<QString>()};
}

} // namespace inspect::app
