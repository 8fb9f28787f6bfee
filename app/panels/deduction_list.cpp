// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/deduction_list.h"

#include "commands/china_time.h"
#include "models/checklist.h"
#include "panels/style.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSignalBlocker>

namespace inspect::app {

namespace {

enum ItemRole { IdRole = Qt::UserRole + 1, OpenRole, VoidRole, PlacedRole };

} // namespace

DeductionList::DeductionList(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("recorded"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(12);
    setWordWrap(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            Q_EMIT deductionChosen(idOf(item));
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem *item) {
        if (item->data(0, PlacedRole).toBool())
            Q_EMIT pinWanted(idOf(item));
    });
}

DeductionId DeductionList::idOf(const QTreeWidgetItem *item) const
{
    return DeductionId(Uid::fromBytes(item->data(0, IdRole).toByteArray()));
}

void DeductionList::setSheet(const SheetView *sheet, const Standard &standard, const DeductionId &current)
{
    const QSignalBlocker quiet(this);
    clear();
    mCount = 0;
    if (!sheet)
        return;
    if (sheet->open)
        addInspection(*sheet->open, standard, current);
    for (const SheetInspection &inspection : sheet->finished)
        addInspection(inspection, standard, current);
}

void DeductionList::addInspection(const SheetInspection &inspection, const Standard &standard, const DeductionId &current)
{
    const bool isOpen = inspection.inspection.state == InspectionState::Open;
    const QString at = inChina(inspection.inspection.at).toString(QStringLiteral("MM-dd HH:mm"));
    auto *head = new QTreeWidgetItem(this);
    QString who = isOpen ? tr("%1  %2 (open)").arg(at, inspection.inspector) : QStringLiteral("%1  %2").arg(at, inspection.inspector);
    if (inspection.isLate)
        who += QStringLiteral("  ") + tr("late, not counted");
    const bool isUnreadable = inspection.isSealed && !isOpen;
    if (isUnreadable) {
        who += QStringLiteral("  ") + tr("sealed");
        head->setToolTip(0, tr("Sealed; counts once the round %1 is opened").arg(inspection.round));
    }
    head->setText(0, who);
    head->setText(1, isUnreadable ? QString() : inspection.score.total.text());
    head->setFont(0, scaledFont(1.0, true));
    head->setFont(1, scaledFont(1.0, true));
    head->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    for (const SheetDeduction &row : inspection.deductions) {
        const Deduction &d = row.deduction;
        const bool isVoid = !d.voidReason.isEmpty();
        auto *item = new QTreeWidgetItem(head);
        QString text = QStringLiteral("%1 × %2").arg(findingName(standard, d.clause)).arg(d.count);
        if (d.recurrence != Recurrence::First)
            text += QStringLiteral("  ") + (d.recurrence == Recurrence::Unrectified ? tr("not put right") : tr("repeated"));
        if (!row.photos.isEmpty())
            text += QStringLiteral("  ") + tr("%n photo(s)", nullptr, static_cast<int>(row.photos.size()));
        if (isVoid)
            text += QStringLiteral("\n") + tr("void: %1").arg(d.voidReason);
        else if (!d.note.isEmpty())
            text += QStringLiteral("\n") + d.note;
        item->setText(0, text);
        item->setText(1, QString(QChar(0x2212)) + d.points.exactText());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (d.lon)
            item->setIcon(0, themeIcon("mark-location"));
        QFont font = scaledFont(1.0);
        font.setStrikeOut(isVoid);
        item->setFont(0, font);
        item->setFont(1, font);
        item->setData(0, IdRole, d.id.bytes());
        item->setData(0, OpenRole, isOpen);
        item->setData(0, VoidRole, isVoid);
        item->setData(0, PlacedRole, d.lon.has_value());
        if (!isVoid)
            ++mCount;
        if (d.id == current)
            setCurrentItem(item);
    }
    head->setExpanded(true);
}

void DeductionList::contextMenuEvent(QContextMenuEvent *event)
{
    const QTreeWidgetItem *item = itemAt(event->pos());
    if (!item || idOf(item).isNull())
        return;
    const DeductionId id = idOf(item);
    QMenu menu(this);
    if (item->data(0, PlacedRole).toBool())
        menu.addAction(themeIcon("mark-location"), tr("Show on the map"), this, [this, id] { Q_EMIT pinWanted(id); });
    if (!item->data(0, VoidRole).toBool() && !item->data(0, OpenRole).toBool())
        menu.addAction(themeIcon("view-refresh"), tr("Found again: record it anew"), this, [this, id] { Q_EMIT againWanted(id); });
    if (!item->data(0, VoidRole).toBool()) {
        const QString text = item->data(0, OpenRole).toBool() ? tr("Delete") : tr("Void, with a reason…");
        menu.addAction(themeIcon("edit-delete"), text, this, [this, id] { Q_EMIT removalWanted(id); });
    }
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
}

void DeductionList::keyPressEvent(QKeyEvent *event)
{
    const QTreeWidgetItem *item = currentItem();
    if (event->key() == Qt::Key_Delete && item && !idOf(item).isNull() && !item->data(0, VoidRole).toBool())
        Q_EMIT removalWanted(idOf(item));
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace inspect::app
