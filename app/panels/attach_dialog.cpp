// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/attach_dialog.h"

#include "commands/china_time.h"
#include "commands/unit_commands.h"
#include "models/standard_draft.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QCheckBox>
#include <QCollator>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

#include <algorithm>

namespace inspect::app {

AttachDialog::AttachDialog(Session &session, const UnitId &unit, QWidget *parent) : QDialog(parent), mSession(session), mUnit(unit)
{
    build();
    fillStandards();
    fillTargets();
    fillAttached();
    connect(&mSession, &Session::changed, this, &AttachDialog::fillAttached);
}

void AttachDialog::chooseStandard(const StandardId &id) { mStandard->setCurrentIndex(mStandard->findData(id.bytes())); }

void AttachDialog::build()
{
    setWindowTitle(tr("Attach standards"));
    resize(620, 480);
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    mStandard = new QComboBox(this);
    mStandard->setObjectName(QStringLiteral("standard"));
    form->addRow(tr("Standard"), mStandard);
    mByKind = new QRadioButton(tr("all units of the kind"), this);
    mKind = new QComboBox(this);
    mKind->setObjectName(QStringLiteral("kind"));
    auto *kindLine = new QHBoxLayout;
    kindLine->addWidget(mByKind);
    kindLine->addWidget(mKind, 1);
    form->addRow(tr("Scores"), kindLine);
    mByUnit = new QRadioButton(this);
    form->addRow(QString(), mByUnit);
    mHasStart = new QCheckBox(tr("only from"), this);
    mStart = new QDateEdit(todayInChina(), this);
    mStart->setCalendarPopup(true);
    mStart->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    mStart->setEnabled(false);
    auto *startLine = new QHBoxLayout;
    startLine->addWidget(mHasStart);
    startLine->addWidget(mStart, 1);
    form->addRow(tr("Valid"), startLine);
    layout->addLayout(form);
    mAttach = new QPushButton(themeIcon("list-add"), tr("Attach"), this);
    mAttach->setObjectName(QStringLiteral("attach"));
    mMessage = new QLabel(this);
    mMessage->setObjectName(QStringLiteral("message"));
    mMessage->setWordWrap(true);
    auto *attachLine = new QHBoxLayout;
    attachLine->addWidget(mMessage, 1);
    attachLine->addWidget(mAttach);
    layout->addLayout(attachLine);
    mAttached = new QTreeWidget(this);
    mAttached->setObjectName(QStringLiteral("attached"));
    mAttached->setRootIsDecorated(false);
    mAttached->setHeaderLabels({tr("Standard"), tr("Scores"), tr("From"), tr("To")});
    mAttached->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    layout->addWidget(mAttached, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    mDetach = buttons->addButton(tr("Detach"), QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(mHasStart, &QCheckBox::toggled, mStart, &QWidget::setEnabled);
    connect(mByKind, &QRadioButton::toggled, mKind, &QWidget::setEnabled);
    connect(mAttach, &QPushButton::clicked, this, &AttachDialog::attachNow);
    connect(mDetach, &QPushButton::clicked, this, &AttachDialog::detachChosen);
    const auto mayAttach = [this] { mAttach->setEnabled(true); };
    connect(mDetach, &QPushButton::clicked, mAttach, mayAttach);
    connect(mStandard, &QComboBox::currentIndexChanged, mAttach, mayAttach);
    connect(mKind, &QComboBox::currentIndexChanged, mAttach, mayAttach);
    connect(mByKind, &QRadioButton::toggled, mAttach, mayAttach);
    connect(mHasStart, &QCheckBox::toggled, mAttach, mayAttach);
    connect(mStart, &QDateEdit::dateChanged, mAttach, mayAttach);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(mStandard, &QComboBox::currentIndexChanged, this, &AttachDialog::fillTargets);
}

/// All issued standards; the first that is made for the unit, or for the commonest kind here, is chosen.
void AttachDialog::fillStandards()
{
    const SnapshotPtr s = mSession.snapshot();
    QVector<const StandardEntry *> issued;
    for (const StandardEntry &entry : s->standards) {
        if (entry.status == StandardStatus::Issued)
            issued.append(&entry);
    }
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::stable_sort(issued.begin(), issued.end(), [&](const StandardEntry *a, const StandardEntry *b) {
        return byNumber.compare(a->standard.code, b->standard.code) < 0;
    });
    const Unit *unit = s->unit(mUnit);
    QString kind = unit ? unit->kind : QString();
    QHash<QString, int> counts;
    for (const Unit &u : *s->units) {
        if (!unit && ++counts[u.kind] > counts.value(kind))
            kind = u.kind;
    }
    int chosen = -1;
    for (const StandardEntry *entry : issued) {
        mStandard->addItem(QStringLiteral("%1  %2").arg(versionText(entry->standard), nameText(entry->standard)),
                           entry->standard.id.bytes());
        if (chosen < 0 && entry->standard.kinds.contains(kind))
            chosen = mStandard->count() - 1;
    }
    mStandard->setCurrentIndex(std::max(0, chosen));
}

/// Kinds that the chosen standard may score, those with units first.
void AttachDialog::fillTargets()
{
    const SnapshotPtr s = mSession.snapshot();
    const StandardEntry *entry = s->standard(StandardId(Uid::fromBytes(mStandard->currentData().toByteArray())));
    const Unit *unit = s->unit(mUnit);
    QHash<QString, int> counts;
    for (const Unit &u : *s->units)
        ++counts[u.kind];
    mKind->clear();
    for (const bool used : {true, false}) {
        for (const UnitKind &kind : s->kinds) {
            const int n = counts.value(kind.code);
            const bool may = !entry || entry->standard.kinds.isEmpty() || entry->standard.kinds.contains(kind.code);
            if (may && (n > 0) == used)
                mKind->addItem(n > 0 ? QStringLiteral("%1 (%2)").arg(kindName(kind)).arg(n) : kindName(kind), kind.code);
        }
    }
    if (unit && mKind->findData(unit->kind) >= 0)
        mKind->setCurrentIndex(mKind->findData(unit->kind));
    mByUnit->setVisible(unit != nullptr);
    mByUnit->setText(unit ? tr("only %1").arg(unit->name) : QString());
    if (!mByUnit->isChecked())
        mByKind->setChecked(true);
    mAttach->setEnabled(entry != nullptr);
}

void AttachDialog::fillAttached()
{
    const SnapshotPtr s = mSession.snapshot();
    mAttached->clear();
    for (const Attachment &a : s->attachments) {
        const StandardEntry *entry = s->standard(a.standard);
        const Unit *unit = s->unit(a.unit);
        auto *item = new QTreeWidgetItem(mAttached);
        item->setText(0, entry ? QStringLiteral("%1  %2").arg(versionText(entry->standard), nameText(entry->standard)) : QString());
        item->setText(1, a.kind.isEmpty() ? (unit ? unit->name : QString()) : tr("all: %1").arg(kindName(*s, a.kind)));
        item->setText(2, a.from.isNull() ? QStringLiteral("—") : a.from.toString(Qt::ISODate));
        item->setText(3, a.to.isNull() ? QStringLiteral("—") : a.to.toString(Qt::ISODate));
        item->setData(0, Qt::UserRole, a.id.bytes());
    }
    mDetach->setEnabled(mAttached->topLevelItemCount() > 0);
}

void AttachDialog::attachNow()
{
    const SnapshotPtr s = mSession.snapshot();
    Attachment a;
    a.standard = StandardId(Uid::fromBytes(mStandard->currentData().toByteArray()));
    if (mByUnit->isChecked())
        a.unit = mUnit;
    else
        a.kind = mKind->currentData().toString();
    if (mHasStart->isChecked())
        a.from = mStart->date();
    const StandardEntry *entry = s->standard(a.standard);
    const QString name = entry ? nameText(entry->standard) : QString();
    mSession.run(attachStandard(a, name), this, [this, name](const Status &status) {
        mMessage->setText(status ? tr("%1 is attached.").arg(name) : sentence(status.error()));
        mAttach->setEnabled(!status); // until something else is chosen: a second press would say that it is attached already
    });
}

void AttachDialog::detachChosen()
{
    const QTreeWidgetItem *item = mAttached->currentItem();
    if (!item)
        return;
    const AttachmentId id(Uid::fromBytes(item->data(0, Qt::UserRole).toByteArray()));
    const QString name = item->text(0);
    mSession.run(detachStandard(id, name), this, [this, id, name](const Status &status) {
        QString said = status ? QString() : sentence(status.error());
        for (const Attachment &left : mSession.snapshot()->attachments) {
            if (status && left.id == id)
                said = tr("%1 ends on %2: closed periods were scored by it and keep it.").arg(name, left.to.toString(Qt::ISODate));
        }
        mMessage->setText(said);
    });
}

} // namespace inspect::app
