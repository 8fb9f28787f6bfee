// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/unit_form.h"

#include "models/texts.h"
#include "panels/style.h"
#include "ui_unit_form.h"

#include <QCompleter>
#include <QFormLayout>
#include <QIntValidator>
#include <QPushButton>

namespace inspect::app {

UnitForm::UnitForm(const SnapshotPtr &snapshot, const Unit &unit, QWidget *parent)
    : QDialog(parent), mUi(std::make_unique<Ui::UnitForm>()), mSnapshot(snapshot), mUnit(unit)
{
    mUi->setupUi(this);
    mUi->name->setText(unit.name);
    mUi->code->setText(unit.code);
    mUi->group->setText(unit.group);
    mUi->group->setPlaceholderText(tr("empty: ranked with its kind"));
    mUi->organisation->setText(unit.organisation);
    mUi->head->setText(unit.head);
    mUi->phone->setText(unit.headPhone);
    mUi->population->setValidator(new QIntValidator(0, 2'000'000'000, this));
    if (unit.population)
        mUi->population->setText(QString::number(*unit.population));
    QStringList size;
    if (unit.areaM2 > 0)
        size << tr("%L1 m²").arg(unit.areaM2, 0, 'f', 0);
    if (unit.lengthM > 0)
        size << tr("%L1 m").arg(unit.lengthM, 0, 'f', 0);
    mUi->size->setText(size.join(QStringLiteral(" · ")));
    mUi->sizeLabel->setVisible(!size.isEmpty());
    mUi->size->setVisible(!size.isEmpty());
    fillKinds();
    fillParents();
    connect(mUi->name, &QLineEdit::textChanged, this, &UnitForm::check);
    connect(mUi->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(mUi->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

UnitForm::~UnitForm() = default;

void UnitForm::setBeside(const QString &title)
{
    setWindowFlags(Qt::Widget);
    setMinimumWidth(0);
    auto *heading = new QLabel(title, this);
    heading->setFont(scaledFont(1.2, true));
    heading->setWordWrap(true);
    mUi->outer->insertWidget(0, heading);
    mUi->outer->addStretch(1);
    mUi->fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QComboBox *box : {mUi->kind, mUi->parentUnit}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
}

void UnitForm::focusName()
{
    mUi->name->setFocus(Qt::OtherFocusReason);
    mUi->name->selectAll();
}

void UnitForm::fillKinds()
{
    const UnitKind *own = mSnapshot->kind(mUnit.kind);
    for (const UnitKind &kind : mSnapshot->kinds) {
        if (own && kind.shape != own->shape && !mUnit.wkb.isEmpty())
            continue;
        mUi->kind->addItem(kindName(kind), kind.code);
    }
    mUi->kind->setCurrentIndex(mUi->kind->findData(mUnit.kind));
}

void UnitForm::fillParents()
{
    mUi->parentUnit->setEditable(true);
    mUi->parentUnit->setInsertPolicy(QComboBox::NoInsert);
    mUi->parentUnit->completer()->setFilterMode(Qt::MatchContains);
    mUi->parentUnit->completer()->setCompletionMode(QCompleter::PopupCompletion);
    mUi->parentUnit->addItem(QString(), QByteArray());
    for (const Unit &unit : *mSnapshot->units) {
        const UnitKind *kind = mSnapshot->kind(unit.kind);
        if (unit.id != mUnit.id && (!kind || kind->shape == ShapeType::Polygon || kind->shape == ShapeType::None))
            mUi->parentUnit->addItem(unit.name.isEmpty() ? unit.code : unit.name, unit.id.bytes());
    }
    mUi->parentUnit->setCurrentIndex(std::max(0, mUi->parentUnit->findData(mUnit.parent.bytes())));
    if (mUnit.parent.isNull())
        mUi->parentUnit->setCurrentIndex(0);
}

Unit UnitForm::unit() const
{
    Unit unit = mUnit;
    unit.name = mUi->name->text().simplified();
    unit.code = mUi->code->text().trimmed();
    unit.kind = mUi->kind->currentData().toString();
    const int parent = mUi->parentUnit->findText(mUi->parentUnit->currentText());
    unit.parent = UnitId(Uid::fromBytes(mUi->parentUnit->itemData(parent).toByteArray()));
    unit.group = mUi->group->text().simplified();
    unit.organisation = mUi->organisation->text().simplified();
    unit.head = mUi->head->text().simplified();
    unit.headPhone = mUi->phone->text().trimmed();
    unit.population.reset();
    if (!mUi->population->text().isEmpty())
        unit.population = mUi->population->text().toLongLong();
    return unit;
}

void UnitForm::check() { mUi->buttons->button(QDialogButtonBox::Ok)->setEnabled(!mUi->name->text().simplified().isEmpty()); }

} // namespace inspect::app
