// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/unit_form.h"

#include "models/texts.h"
#include "models/unit_entry.h"
#include "panels/style.h"
#include "ui_unit_form.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace inspect::app {

UnitForm::UnitForm(const SnapshotPtr &snapshot, const Unit &unit, QWidget *parent)
    : QDialog(parent), mUi(std::make_unique<Ui::UnitForm>()), mProblem(quietLabel(this)), mSnapshot(snapshot), mUnit(unit)
{
    mUi->setupUi(this);
    mUi->name->setText(unit.name);
    mUi->code->setText(unit.code);
    mUi->group->setText(unit.group);
    mUi->group->setPlaceholderText(tr("empty: ranked with its kind"));
    mUi->organisation->setText(unit.organisation);
    mUi->head->setText(unit.head);
    mUi->phone->setText(unit.headPhone);
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
    mProblem->setObjectName(QStringLiteral("formProblem"));
    mProblem->setWordWrap(true);
    mUi->outer->insertWidget(mUi->outer->indexOf(mUi->buttons), mProblem);
    for (QLineEdit *line : {mUi->name, mUi->code, mUi->population})
        connect(line, &QLineEdit::textChanged, this, &UnitForm::check);
    for (QLineEdit *line : findChildren<QLineEdit *>())
        connect(line, &QLineEdit::textChanged, this, &UnitForm::edited);
    for (const QComboBox *box : {mUi->kind, mUi->parentUnit})
        connect(box, &QComboBox::currentIndexChanged, this, &UnitForm::edited);
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
    if (const QString people = mUi->population->text().simplified(); !people.isEmpty())
        unit.population = people.toLongLong();
    return unit;
}

QString UnitForm::problem() const
{
    const QString code = mUi->code->text().trimmed();
    const QStringList all{UnitEntry::nameRefusal(mUi->name->text()),
                          code == mUnit.code ? QString() : UnitEntry::codeRefusal(*mSnapshot, mUnit.id, code),
                          UnitEntry::populationRefusal(mUi->population->text())};
    const auto first = std::find_if(all.cbegin(), all.cend(), [](const QString &one) { return !one.isEmpty(); });
    return first == all.cend() ? QString() : *first;
}

void UnitForm::check()
{
    const QString why = problem();
    mProblem->setText(why);
    mProblem->setVisible(!why.isEmpty());
    mUi->buttons->button(QDialogButtonBox::Ok)->setEnabled(why.isEmpty());
}

} // namespace inspect::app
